import { describe, expect, it } from 'vitest';
import { casesIn, factsOf, writtenFacts } from './cases.ts';

describe('what a document tells of itself', () => {
  for (const { title, input, expected } of casesIn(new URL('../../cases/documents.txt', import.meta.url))) {
    it(title, () => {
      expect(writtenFacts(factsOf(input))).toBe(expected);
    });
  }
});
