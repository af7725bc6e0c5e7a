import { describe, expect, test } from 'vitest';
import { factCasesIn, writtenTimes } from './reading.ts';

describe('when a figure holds', () => {
  for (const example of factCasesIn(new URL('../../cases/time.txt', import.meta.url)))
    test(example.title, () => {
      expect(writtenTimes(example)).toBe(example.expected);
    });
});
