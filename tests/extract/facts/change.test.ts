import { describe, expect, test } from 'vitest';
import { factCasesIn, writtenChanges } from './reading.ts';

describe('changes and levels', () => {
  for (const example of factCasesIn(new URL('../../cases/variations.txt', import.meta.url)))
    test(example.title, () => {
      expect(writtenChanges(example)).toBe(example.expected);
    });
});
