import { describe, expect, test } from 'vitest';
import { casesIn } from '../../cases/cases.ts';
import { writtenTables } from './cases.ts';

describe('tables as text extraction leaves them', () => {
  for (const { title, input, expected } of casesIn('tables.txt')) {
    test(title, () => {
      expect(writtenTables(input)).toBe(expected);
    });
  }
});
