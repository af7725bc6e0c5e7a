import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksIn } from './cases.ts';

/** Pieces of the sentences, lists and tables that the rules read, to be put together in any order. */
const PIECES = [
  'passe de ',
  ' à ',
  ', soit ',
  ' (',
  ')',
  'dont ',
  ' contre ',
  ' sur ',
  ' par an',
  ' pour ',
  ' et ',
  ', ',
  ' ; ',
  ' : ',
  '. ',
  '\n',
  '\n- ',
  '\n\n',
  '\t',
  'Total ',
  'Total : ',
  'BP 2024',
  'Après DM1',
  'Évolution',
  'trois axes :',
  'votants',
  ' voix contre ',
  ' abstentions',
  ' en fonctionnement',
  ' en investissement',
  ' de plus',
  'une baisse de ',
  'répartis : ',
  ' apprentis',
  ' par élève',
  ' ans',
  '(page 3)',
  '12 M€',
  '8,4 M€',
  '0 €',
  '−3 %',
  '100 %',
  '45',
  '7 400',
  '1 200,50 €',
  'environ 30 %',
  '9',
  'deux millions',
  '999 999 Md€',
  '½',
  '\ud83d\ude00',
  '',
] as const;

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  test('is checked without a throw, and verdicts keep what they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { verdict, annonce, calcule, tolerance, constat } of checksIn(text)) {
          const gap = Math.abs((annonce ?? 0) - (calcule ?? 0));
          const noise = Math.abs(annonce ?? 0) * 1e-6 + 1e-6;
          expect(Number.isFinite(gap) && Number.isFinite(tolerance)).toBe(true);
          if (verdict === 'conforme' && tolerance === 0) expect(gap).toBeLessThanOrEqual(noise);
          if (verdict === 'arrondi') expect(gap).toBeLessThanOrEqual(tolerance * 1.01 + noise);
          expect(constat).not.toMatch(/NaN|undefined|null|Infinity/);
        }
      }),
      { numRuns: 600, seed: 20170622 },
    );
  });

  test('long runs of one pattern end', () => {
    const patterns = [
      'soit 1 ',
      '5 € par poste, ',
      '12 M€ contre 8 M€, ',
      '(',
      '12 (40 %), ',
      'Total 4\n',
      '- 3 M€\n',
      'de 1 à 2 puis à 3 ',
    ];
    for (const pattern of patterns) expect(() => checksIn(pattern.repeat(1500))).not.toThrow();
  });
});
