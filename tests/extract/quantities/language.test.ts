import { describe, expect, test } from 'vitest';
import { casesIn } from '../../cases/cases.ts';
import { writtenQuantities } from './cases.ts';

const FILES = [
  'amounts.txt',
  'numerals.txt',
  'measures.txt',
  'dates.txt',
  'no-figures.txt',
  'precision.txt',
  'borrowed-units.txt',
  'clauses.txt',
  'damage.txt',
];

for (const file of FILES)
  describe(file, () => {
    for (const { title, input, expected } of casesIn(file))
      test(title, () => {
        expect(writtenQuantities(input)).toBe(expected);
      });
  });
