import { describe, expect, test } from 'vitest';
import { factCasesIn, writtenAmounts } from './reading.ts';

describe('amounts as lines of a budget', () => {
  for (const example of factCasesIn(new URL('../../cases/budget.txt', import.meta.url)))
    test(example.title, () => {
      expect(writtenAmounts(example)).toBe(example.expected);
    });
});
