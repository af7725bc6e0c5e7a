/** Columns of words in front of the figures of a row: `Lot | Intitulé | Opérateur | Places`. */
import type { Span, Table, TableRow } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';

/** What a row says below a head that is not the first of its table; null for no such head, a number or a total. */
export function wordsUnder(text: string, table: Table, row: TableRow, head: RegExp): string | null {
  for (const cells of headCellsOf(text, table)) {
    const column = cells.findIndex(({ words }) => head.test(words));
    if (column < 1) continue;
    const words = cellUnder(cellsOf(text, row), cells, column);
    return NAME.test(words) && !isTotal(words) ? words : null;
  }
  return null;
}
const NAME = /^\p{Lu}[^€%]{2,}$/u;

/** Whether a head of the first column is such: `Opérateur | Entrées`, or one in the second of two lines of heads. */
export const headsFirstColumn = (text: string, table: Table, head: RegExp): boolean =>
  headCellsOf(text, table).some(([first]) => first !== undefined && !first.isSetIn && head.test(first.words));

/** The words of the first column of a row, where others stand beside them before its figures. */
export const firstWordsOf = (text: string, { start, label }: TableRow): string =>
  cellsOf(text, { start, end: label.end })[0]?.words ?? '';

/** `Total`, `Sous-total des lots`, `Ensemble`: a row of no lot and of nobody. */
export const isTotal = (label: string): boolean => /^(?:(?:sous-)?total|ensemble)(?!\p{L})/iu.test(label);

interface Cell {
  readonly words: string;
  /** Where it stands on its line; -1 where signs part the cells, and their order tells. Unit: UTF-16 units. */
  readonly column: number;
  /** It begins right of where the rows do. */
  readonly isSetIn: boolean;
}

const known = new WeakMap<Table, readonly (readonly Cell[])[]>();

/** The lines of heads above the rows, the nearest first. */
function headCellsOf(text: string, table: Table): readonly (readonly Cell[])[] {
  const made = known.get(table);
  if (made !== undefined) return made;
  const [first] = table.rows;
  const lines: (readonly Cell[])[] = [];
  const edge = first === undefined ? 0 : columnOf(text, first.start);
  const top = first === undefined ? table.start : topOf(text, table, first);
  for (let end = first?.start ?? table.start; end > top && lines.length < MOST_LINES; ) {
    const start = Math.max(top, text.lastIndexOf('\n', end - 1) + 1);
    const cells = cellsOf(text, { start, end });
    if (cells.length > 0) lines.push(cells.map((cell) => ({ ...cell, isSetIn: cell.column > edge + MOST_INDENT })));
    end = start - 1;
  }
  known.set(table, lines);
  return lines;
}
const MOST_LINES = 4;

/** `Opérateur⇥Secteur⇥Entrées` right above the first row, with as many cells: the heads, though the table begins below them. */
function topOf(text: string, { start }: Table, first: TableRow): number {
  if (start < first.start) return start;
  const above = text.lastIndexOf('\n', first.start - 2) + 1;
  const line = text.slice(above, first.start);
  const parts = line.split('\t').length;
  return parts > 2 && parts === text.slice(first.start, first.end).split('\t').length ? above : start;
}
/** How far a head of the first column may stand right of its rows. Unit: UTF-16 units. */
const MOST_INDENT = 4;

/** The cells of a line: parted by bars or tabs, or by the gaps of a kept layout. */
function cellsOf(text: string, { start, end }: Span): readonly Cell[] {
  const line = text.slice(start, end);
  const sign = line.includes('|') ? '|' : line.includes('\t') ? '\t' : null;
  if (sign !== null)
    return line.split(sign).map((words) => ({ words: foldedSpace(words), column: -1, isSetIn: false }));
  const edge = columnOf(text, start);
  return [...line.matchAll(BETWEEN_GAPS)].map(({ 0: words, index }) => ({
    words: foldedSpace(words),
    column: edge + index,
    isSetIn: false,
  }));
}
const BETWEEN_GAPS = /\S+(?: \S+)*/g;

const columnOf = (text: string, at: number): number => at - text.lastIndexOf('\n', at - 1) - 1;

/** The cell of a row below a head: in the same order, or in the same place. */
function cellUnder(row: readonly Cell[], heads: readonly Cell[], column: number): string {
  const head = heads[column] as Cell;
  if (head.column < 0) return row[column]?.words ?? '';
  const limit = heads[column + 1]?.column ?? Number.POSITIVE_INFINITY;
  return row.find((cell) => cell.column > head.column - MOST_INDENT && cell.column < limit)?.words ?? '';
}
