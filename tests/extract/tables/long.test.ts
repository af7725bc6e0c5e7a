import { describe, expect, test } from 'vitest';
import { tablesIn } from '../../../functions/extract/structure/tables/tables.ts';
import { linesOf } from './cases.ts';

const LINES = 20_000;

/** Lines whose columns agree with none of the others: a page in two columns, a drawing, a ragged list. */
const ragged = (line: (at: number) => string): string =>
  Array.from({ length: LINES }, (_, at) => `${' '.repeat((at * 7) % 13)}${line(at)}`).join('\n');

describe('long texts, each line of which is looked at a few times', () => {
  test('a layout of words', () => {
    const text = ragged((at) => `un article${' '.repeat(2 + ((at * 5) % 17))}son voisin`);
    expect(tablesIn(text, linesOf(text))).toEqual([]);
  });

  test('a layout of numbers that stand in no columns', () => {
    const text = ragged((at) => `mesure${' '.repeat(2 + ((at * 5) % 17))}${at}${' '.repeat(2 + ((at * 3) % 11))}suite`);
    expect(tablesIn(text, linesOf(text))).toEqual([]);
  });

  test('parts of one table, each below a line of words, keep the heads of the first', () => {
    const parts = Array.from({ length: LINES / 2 }, () => 'Lycées et gares\nTravaux\t12,5\t13,1');
    const text = ['Programme\tAE\tCP', ...parts].join('\n');
    const tables = tablesIn(text, linesOf(text));
    expect(tables).toHaveLength(LINES / 2);
    const headers = tables.at(-1)?.rows[0]?.cells.map(({ header }) => header);
    expect(headers).toEqual([['AE'], ['CP']]);
  });
});
