import { describe, expect, test } from 'vitest';
import { factCasesIn } from './reading.ts';
import { writtenNatures } from './subjects.ts';

describe.each(['training.txt', 'water.txt', 'indicators.txt'])('subject and nature: %s', (file) => {
  for (const example of factCasesIn(new URL(`../../cases/${file}`, import.meta.url)))
    test(example.title, () => {
      expect(writtenNatures(example)).toBe(example.expected);
    });
});
