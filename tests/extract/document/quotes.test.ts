import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedPart } from '../../../functions/extract/document/fold.ts';
import { casesIn } from '../../cases/cases.ts';
import { factsOf } from './cases.ts';

const cases = casesIn('documents.txt');
/** Pieces of real openings, in any order, with signs that break lines, words and letters. */
const pieces = fc.oneof(
  fc.constantFrom(...cases.flatMap(({ input }) => input.split('\n'))),
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '|',
    '@',
    'www.',
    '\u0301',
    '\ud83d',
    '\u2028',
    '1\ner\n',
    'Région ',
    'le 30 février 2020',
  ),
  fc.string({ maxLength: 20 }),
);

describe('every text', () => {
  test('is read without an error, and each quote lies in it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { spans, rules, date, sessionStart, sessionEnd } = factsOf(text);
        for (const { start, end } of Object.values(spans)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const field of Object.keys(spans)) expect(rules).toHaveProperty(field);
        if (date !== null) expect(date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
        if (sessionStart !== null) expect(`${sessionEnd}` >= sessionStart).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('folds to plain letters that point back to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { folded, offsets } = foldedPart(text, { start: 0, end: text.length });
        expect(folded).toMatch(/^[a-z0-9 |]*$/);
        expect(offsets).toHaveLength(folded.length + 1);
        for (let at = 1; at < offsets.length; at += 1)
          expect(offsets[at] ?? -1).toBeGreaterThanOrEqual(offsets[at - 1] ?? 0);
      }),
    );
  });

  test('the title, the issuer and the date are quoted where they stand', () => {
    const text = 'Région Bretagne\nRennes, le 3 mai 2022\n\nDes trains et des ports\n\n';
    const { spans } = factsOf(
      `${text}${'La Région finance 14 rames neuves et deux ports de pêche, pour 92 M€. '.repeat(3)}`,
    );
    const quoted = Object.fromEntries(
      Object.entries(spans).map(([field, { start, end }]) => [field, text.slice(start, end)]),
    );
    expect(quoted).toEqual({
      titre: 'Des trains et des ports',
      collectivite_nom: 'Région Bretagne',
      date_document: '3 mai 2022',
    });
  });
});
