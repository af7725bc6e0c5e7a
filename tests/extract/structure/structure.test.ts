import { describe, expect, test } from 'vitest';
import { structureOf } from '../../../functions/extract/structure/structure.ts';
import { casesIn, plain, writtenBlocks, writtenPaths } from './cases.ts';

describe('blocks', () => {
  for (const { title, input, expected } of casesIn(new URL('../../cases/structure.txt', import.meta.url)))
    test(title, () => {
      expect(writtenBlocks(plain(input))).toBe(expected);
    });
});

describe('headings above', () => {
  for (const { title, input, expected } of casesIn(new URL('../../cases/headings.txt', import.meta.url)))
    test(title, () => {
      expect(writtenPaths(structureOf(plain(input)))).toBe(expected);
    });
});
