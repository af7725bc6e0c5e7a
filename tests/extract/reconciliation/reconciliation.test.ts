import { describe, expect, test } from 'vitest';
import { RULES } from '../../../functions/extract/reconciliation/reconciliation.ts';
import { casesIn } from '../../cases/cases.ts';
import { checksIn, writtenChecks } from './cases.ts';

const CASES = casesIn('reconciliation.txt');

describe('figures put to the test', () => {
  for (const { title, input, expected } of CASES) {
    test(title, () => {
      expect(writtenChecks(input)).toBe(expected);
    });
  }
});

test('every rule has a case in which it finds a conflict', () => {
  const without = RULES.filter(
    ({ name }) => !CASES.some(({ title, expected }) => title.startsWith(name) && /^ecart/m.test(expected)),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('counter-examples never name a conflict', () => {
  const examples = CASES.filter(({ title }) => title.startsWith('counter-example'));
  expect(examples.length).toBeGreaterThan(10);
  for (const { title, expected } of examples) expect(`${title}: ${expected}`).not.toMatch(/^ecart|: ecart/m);
});

describe('the sentences are typographically French', () => {
  const sentences = CASES.flatMap(({ input }) => checksIn(input).map(({ constat }) => constat));

  test('numbers, units and quotation marks never part at the end of a line', () => {
    for (const constat of sentences) {
      expect(constat).not.toMatch(/\d (?:\d{3}|%|€|M€|k€|Md€)/);
      expect(constat).not.toMatch(/« | »/);
    }
  });

  test('each is one sentence with a capital or a figure first and a full stop last', () => {
    for (const constat of sentences) expect(constat).toMatch(/^[\p{Lu}\d(].*\.$/u);
  });
});
