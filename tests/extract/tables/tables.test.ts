import { describe, expect, test } from 'vitest';
import { casesIn, writtenTables } from './cases.ts';

describe('tables as text extraction leaves them', () => {
  for (const { title, input, expected } of casesIn(new URL('../../cases/tables.txt', import.meta.url))) {
    test(title, () => {
      expect(writtenTables(input)).toBe(expected);
    });
  }
});
