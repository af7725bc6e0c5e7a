import { describe, expect, test } from 'vitest';
import { factCasesIn } from './reading.ts';
import { writtenLabels, writtenParties } from './subjects.ts';

describe('what a figure measures', () => {
  for (const example of factCasesIn(new URL('../../cases/labels.txt', import.meta.url)))
    test(example.title, () => {
      expect(writtenLabels(example)).toBe(example.expected);
    });
});

describe('whom and where a figure concerns', () => {
  for (const example of factCasesIn(new URL('../../cases/parties.txt', import.meta.url)))
    test(example.title, () => {
      expect(writtenParties(example)).toBe(example.expected);
    });
});
