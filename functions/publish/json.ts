import type { Column } from '../extract/datasets/column.ts';
import type { Cell, Row } from '../extract/model.ts';
import { writtenRows } from './rows.ts';

/** An array of objects, one a line, with the columns in order; null for no value. */
export function jsonOf(columns: readonly Column[], rows: readonly Row[]): string {
  if (rows.length === 0) return '[]\n';
  const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  const lines = writtenRows(columns, rows, {
    cell: (cell, index) => (index === 0 ? '{' : ',') + names[index] + value(cell),
    between: '},\n',
  });
  return `[\n${lines}}\n]\n`;
}

/** A text of which JSON escapes nothing: no quotation mark, backslash, control or half character. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** What JSON.stringify writes, in a third of its time for a plain text. */
const value = (cell: Cell): string =>
  typeof cell === 'string' && PLAIN.test(cell) ? `"${cell}"` : JSON.stringify(cell);

const LINE_FEED = 10;
const COMMA = 44;
const BRACE = 123;

/** The rows of a file that jsonOf wrote, each as the bytes of its object. */
export function* rowObjectsIn(file: Uint8Array): Iterable<Uint8Array> {
  for (let start = file.indexOf(LINE_FEED) + 1; file[start] === BRACE; ) {
    const end = file.indexOf(LINE_FEED, start);
    yield file.subarray(start, file[end - 1] === COMMA ? end - 1 : end);
    start = end + 1;
  }
}
