import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantities } from './cases.ts';

const PIECES = [
  'Le',
  'budget',
  'de',
  'à',
  'entre',
  'et',
  'ou',
  'sur',
  'près de',
  'plan',
  'article',
  'n°',
  'page',
  'axe',
  'les',
  '(',
  ')',
  '«',
  '»',
  ':',
  ';',
  '.',
  ',',
  '-',
  '–',
  '+',
  '/',
  '%',
  '€',
  'M€',
  'millions',
  "d'euros",
  'ans',
  'mois',
  'km',
  'm3/s',
  'h',
  'euros',
  '1er',
  '2',
  '12',
  '2017',
  '2018-2020',
  '500 000',
  '1.204',
  '3,5',
  '0,36',
  '1 757,2',
  '18/12/2023',
  'juin',
  '02 41 00 12 34',
  'un',
  'deux',
  'cent',
  'mille',
  'millions',
  'un quart',
  'doublé',
  'DM1',
  'l4',
  '³',
  '\n',
  '\n\n',
  '\t',
  '🙂',
  'Sommaire',
  '.....',
  '49000 Angers',
  'www.a.fr/1',
  '1 2',
  '20191',
  'contre',
  'dont',
  'soit',
  'respectivement',
];

const french = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n', '\u00a0')), { maxLength: 60 })
  .map((words) => words.flat().join(''));
const anything = fc.oneof(french, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('any text', () => {
  test('quantities stay in order, inside the text, and never overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let covered = 0;
        for (const { start, end } of readQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(covered).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('every run of digits is inside exactly one quantity', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const quantities = readQuantities(text);
        for (const { index, 0: run } of text.matchAll(/\d+/g)) {
          const holders = quantities.filter(({ start, end }) => start <= index && index + run.length <= end);
          expect(holders).toHaveLength(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a figure has a finite value, and its numeral inside its span', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const quantity of readQuantities(text)) {
          if (quantity.kind === 'mention') continue;
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(quantity.numeral.start).toBeGreaterThanOrEqual(quantity.start);
          expect(quantity.numeral.end).toBeLessThanOrEqual(quantity.end);
          expect(quantity.sign === '-' ? quantity.value <= 0 : quantity.value >= 0).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('hostile texts are read in full', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['a long run of digits', '7'.repeat(2_000_000)],
    ['many numbers in one line', '12,5 '.repeat(200_000)],
    ['nested brackets', `${'('.repeat(100_000)}3${')'.repeat(100_000)}`],
    ['signs of addresses', '@://www.'.repeat(50_000)],
    ['numbers in words', 'deux cent mille '.repeat(50_000)],
    ['leaders', `${'. '.repeat(200_000)}12`],
    ['spaces between a number and its unit', `3${' '.repeat(500_000)}M€`],
  ];
  for (const [title, text] of CASES)
    test(title, () => {
      const runs = text.match(/\d+/g)?.length ?? 0;
      const digits = readQuantities(text).reduce(
        (sum, { start, end }) => sum + (text.slice(start, end).match(/\d+/g)?.length ?? 0),
        0,
      );
      expect(digits).toBe(runs);
    });
});
