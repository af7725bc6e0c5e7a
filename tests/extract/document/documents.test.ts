import { describe, expect, it } from 'vitest';
import { casesIn } from '../../cases/cases.ts';
import { factsOf, writtenFacts } from './cases.ts';

describe('what a document tells of itself', () => {
  for (const { title, input, expected } of casesIn('documents.txt')) {
    it(title, () => {
      expect(writtenFacts(factsOf(input))).toBe(expected);
    });
  }
});
