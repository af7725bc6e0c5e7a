import type { Column } from '../extract/datasets/column.ts';
import type { Cell, Row } from '../extract/model.ts';
import { plainDecimal, writtenRows } from './rows.ts';

/** RFC 4180 asks for it, and every reader takes it. */
export const LINE_END = '\r\n';
const BOM = '\uFEFF';

/** Canonical CSV: UTF-8 without BOM, comma, decimal point, one header row, an empty cell for no value. */
export function csvOf(columns: readonly Column[], rows: readonly Row[]): string {
  return delimited(columns, rows, ',', (cell) => (typeof cell === 'number' ? plainDecimal(cell) : cell));
}

/** The same rows for a double click in a French Excel: BOM, semicolon, decimal comma. */
export function frenchExcelCsvOf(columns: readonly Column[], rows: readonly Row[]): string {
  const french = (cell: Cell): Cell => (typeof cell === 'number' ? plainDecimal(cell).replace('.', ',') : cell);
  return BOM + delimited(columns, rows, ';', french);
}

/** Formulas are kept out by the schemas, never by changing a value: an apostrophe before -4.8 would make it a text. */
function delimited(
  columns: readonly Column[],
  rows: readonly Row[],
  delimiter: string,
  written: (cell: Cell) => Cell,
): string {
  const cellOf = (cell: Cell, index: number): string =>
    (index === 0 ? '' : delimiter) + field(written(cell), delimiter);
  const header = columns.map(({ name }) => field(name, delimiter)).join(delimiter);
  const data = writtenRows(columns, rows, { cell: cellOf, between: LINE_END });
  return header + LINE_END + data + (rows.length === 0 ? '' : LINE_END);
}

const BREAKS_A_FIELD = /["\r\n\uFEFF]/;

/** `dit "neuf"` → `"dit ""neuf"""`. The bytes that papaparse would write, in a part of its time. */
function field(cell: Cell, delimiter: string): string {
  const text = cell === null ? '' : String(cell);
  const isQuoted = text.includes(delimiter) || text.startsWith(' ') || text.endsWith(' ') || BREAKS_A_FIELD.test(text);
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}
