import { describe, expect, test } from 'vitest';
import { structureOf } from '../../../functions/extract/structure/structure.ts';
import { casesIn } from '../../cases/cases.ts';
import { plain, writtenBlocks, writtenPaths } from './cases.ts';

describe('blocks', () => {
  for (const { title, input, expected } of casesIn('structure.txt'))
    test(title, () => {
      expect(writtenBlocks(plain(input))).toBe(expected);
    });
});

describe('headings above', () => {
  for (const { title, input, expected } of casesIn('headings.txt'))
    test(title, () => {
      expect(writtenPaths(structureOf(plain(input)))).toBe(expected);
    });
});
