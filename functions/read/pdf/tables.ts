import { type Cell, gridOf, isValue } from './grid.ts';
import type { Line } from './lines.ts';
import type { PageBlock } from './runs.ts';
import { endsOpen } from './text-ends.ts';

/** Pieces of text at one height of the page, from left to right. */
export interface VisualRow {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Line[];
}

/** A table found by its alignment. */
export interface FoundTable {
  readonly blocks: readonly PageBlock[];
  /** Pieces that the table holds. */
  readonly pieces: ReadonlySet<Line>;
  /** Place of its first piece in the drawing order. */
  readonly order: number;
}

/** Edges that stand within this many points of each other are aligned. */
const ALIGNED = 2.2;
/** Cells of words alone are shorter than this, in UTF-16 units: longer ones are columns of prose. */
const MAX_WORDS_CELL = 40;
/** Parts of the font's height. */
const SAME_HEIGHT = 0.3;
const MAX_STEP = 3.6;
const HEAD_STEP = 2.8;
const TIGHT_STEP = 1.32;
const MAX_HEAD_ROWS = 4;

/** Dots that lead to a page number in a table of contents. */
const LEADER = /(?:\.\s?){4}$|…{2}\s*$|_{4}$/;

/** `En M€`, `(en milliers d'euros)`, `Montants en €`: the unit of a table, set over its corner. */
const UNIT_LINE =
  /^\(?(?:(?:montants?|chiffres|données|unité)\s?:?\s)?(?:en\s)?(?:[kKM]?€|Md€|%|milli(?:er|on|ard)s d['’](?:€|euros?)|euros?)\)?$/i;

export function visualRowsOf(pieces: readonly Line[]): readonly VisualRow[] {
  const rows: { y: number; size: number; pieces: Line[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && piece.y - row.y <= SAME_HEIGHT * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => ({ ...row, pieces: row.pieces.sort((a, b) => a.x - b.x) }));
}

/** The tables of a page. A gap parts two cells only where the edges beside it are aligned with those of a row near by. */
export function tablesIn(rows: readonly VisualRow[]): readonly FoundTable[] {
  const tabular = rows.map((row, index) => isCandidate(row) && hasAlignedNeighbour(rows, index));
  const tables: FoundTable[] = [];
  const state = { next: 0 };
  for (const index of rows.keys()) {
    if (!tabular[index] || index < state.next) continue;
    const last = lastRowFrom(rows, tabular, index);
    state.next = last + 1;
    const first = firstHeadRow(rows, index, last, tables);
    if (last > index || isUnderHeads(rows, first, index)) tables.push(tableOf(rows.slice(first, last + 1)));
  }
  return tables;
}

function isCandidate({ pieces }: VisualRow): boolean {
  if (pieces.length < 2 || pieces.some((piece) => LEADER.test(piece.text))) return false;
  const cells = pieces.slice(1);
  if (cells.filter((piece) => isValue(piece.text)).length * 2 >= cells.length) return true;
  const inOrder = pieces.every((piece, at) => at === 0 || piece.order === (pieces[at - 1]?.endOrder ?? 0) + 1);
  return inOrder && pieces.every((piece) => piece.text.length <= MAX_WORDS_CELL);
}

function hasAlignedNeighbour(rows: readonly VisualRow[], index: number): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  return [-3, -2, -1, 1, 2, 3].some((offset) => {
    const other = rows[index + offset];
    if (other === undefined || !(isCandidate(other) || isHeadOf(other, row))) return false;
    return Math.abs(other.y - row.y) <= Math.abs(offset) * MAX_STEP * row.size && areAligned(row, other);
  });
}

/** Heads need not be drawn from left to right: each is whole before the next is begun, also where it is wrapped. */
function isHeadOf({ pieces, y }: VisualRow, row: VisualRow): boolean {
  const isFull = pieces.length === row.pieces.length && pieces.length > 2;
  return isFull && y < row.y && pieces.every(({ text }) => text.length <= MAX_WORDS_CELL && /\p{L}/u.test(text));
}

/** One row of values below heads for all of its columns: the rest stands on the next page. */
function isUnderHeads(rows: readonly VisualRow[], first: number, index: number): boolean {
  const row = rows[index];
  return row !== undefined && rows.slice(first, index).some((head) => isHeadOf(head, row));
}

/** At least half of the cells behind the first of the shorter row share an edge or their centre with the other's. */
function areAligned(a: VisualRow, b: VisualRow): boolean {
  const [few, many] = a.pieces.length <= b.pieces.length ? [a, b] : [b, a];
  const cells = few.pieces.slice(1);
  const matched = cells.filter((cell) =>
    many.pieces.some(
      (other) =>
        Math.abs(cell.x - other.x) <= ALIGNED ||
        Math.abs(cell.right - other.right) <= ALIGNED ||
        Math.abs(cell.x + cell.right - other.x - other.right) <= 2 * ALIGNED,
    ),
  );
  return matched.length * 2 >= cells.length && matched.length > 0;
}

/** Goes on over rows with one piece (a label that is wrapped, a title between rows) as long as cells follow. */
function lastRowFrom(rows: readonly VisualRow[], tabular: readonly boolean[], first: number): number {
  const state = { last: first };
  for (const index of rows.keys()) {
    if (index <= first) continue;
    const row = rows[index];
    const before = rows[index - 1];
    if (row === undefined || before === undefined || row.y - before.y > MAX_STEP * row.size) break;
    if (row.pieces.some((piece) => piece.text.length > 2 * MAX_WORDS_CELL) || titlesNext(row, rows[index + 1])) break;
    if (tabular[index]) state.last = index;
    else if (index - state.last > 2) break;
  }
  return withWrappedEnd(rows, state.last);
}

const YEAR = /^(?:19|20)\d{2}$/;

/** A line alone that heads follow, or that tells a unit, is the title of another table: `Dépenses (en k€)`. */
function titlesNext({ pieces: [piece, ...beside] }: VisualRow, next: VisualRow | undefined): boolean {
  if (piece === undefined || beside.length > 0 || next === undefined || next.pieces.length < 2) return false;
  const others = next.pieces.slice(1);
  const words = others.filter(({ text }) => !isValue(text) && /^\p{Lu}/u.test(text)).length;
  const years = others.filter(({ text }) => YEAR.test(text)).length;
  const isSetIn = piece.x > (next.pieces[0]?.x ?? 0) + 2 * piece.size;
  return TITLE_WITH_UNIT.test(piece.text) || (words + years === others.length && words > 0 && (isSetIn || years > 0));
}

/** `Répartition du budget (en M€, CP)` */
const TITLE_WITH_UNIT = /\(en (?:[kKM]?€|Md€|milli(?:er|on|ard)s d['’]|euros?|%)[^)]{0,40}\)\s*$/;

/** With the lines below it in which a label of the last row goes on: `Encours de dette au`. */
function withWrappedEnd(rows: readonly VisualRow[], last: number): number {
  const [row] = rows.slice(last);
  const right = row?.pieces[1]?.x ?? 0;
  const isRest = (below: VisualRow | undefined, above: VisualRow | undefined): boolean => {
    const [piece, ...others] = below?.pieces ?? [];
    const [label] = above?.pieces ?? [];
    if (below === undefined || above === undefined || piece === undefined || label === undefined) return false;
    if (others.length > 0 || piece.right > right || below.y - above.y > TIGHT_STEP * above.size) return false;
    return /^\p{Ll}/u.test(piece.text) || endsOpen(label.text);
  };
  const rest = rows.slice(last + 1).findIndex((below, at) => !isRest(below, rows[last + at]));
  return rest < 0 ? rows.length - 1 : last + rest;
}

/** Heads stand close above, short, over the columns of values. */
function firstHeadRow(rows: readonly VisualRow[], first: number, last: number, tables: readonly FoundTable[]): number {
  const body = rows.slice(first, last + 1).flatMap((row) => row.pieces.slice(1));
  const values = Math.min(...body.map((piece) => piece.x));
  const right = Math.max(...body.map((piece) => piece.right));
  const state = { first };
  for (const offset of Array.from({ length: MAX_HEAD_ROWS }).keys()) {
    const index = first - 1 - offset;
    const [row, below] = [rows[index], rows[index + 1]];
    if (row === undefined || below === undefined || below.y - row.y > HEAD_STEP * row.size) break;
    if (tables.some((table) => row.pieces.some((piece) => table.pieces.has(piece)))) break;
    const short = row.pieces.every((piece) => piece.text.length <= MAX_WORDS_CELL);
    const over = row.pieces
      .slice(row.pieces.length > 1 ? 1 : 0)
      .every((piece) => piece.right > values && piece.x < right + ALIGNED);
    const centred = row.pieces.length > 1 || (row.pieces[0]?.x ?? 0) > values - 5 * row.size;
    if (!short || !over || !centred) break;
    state.first = index;
  }
  return state.first;
}

function tableOf(rows: readonly VisualRow[]): FoundTable {
  const pieces = rows.flatMap((row) => row.pieces);
  const captions = rows.slice(
    0,
    rows.findIndex((row) => !isUnitLine(row)),
  );
  const cells = gridOf(mergedRows(rows.slice(captions.length)));
  return {
    blocks: [
      ...captions.map((row) => tableBlock('caption', [row.pieces.map((piece) => piece.text)])),
      ...cells.map((row) => tableBlock('row', row)),
    ],
    pieces: new Set(pieces),
    order: Math.min(...pieces.map((piece) => piece.order)),
  };
}

const tableBlock = (role: 'row' | 'caption', cells: PageBlock['cells']): PageBlock => ({
  role,
  level: 0,
  cells,
  certain: true,
});

const isUnitLine = (row: VisualRow): boolean => row.pieces.length === 1 && UNIT_LINE.test(row.pieces[0]?.text ?? '');

interface OpenRow {
  readonly cells: Cell[];
  readonly last: VisualRow;
  readonly hasValues: boolean;
}

/** Rows of which one holds the wrapped words of the other are one. */
function mergedRows(rows: readonly VisualRow[]): readonly (readonly Cell[])[] {
  const pitch = pitchOf(rows);
  const merged: OpenRow[] = [];
  for (const row of rows) {
    const before = merged.at(-1);
    const hasValues = row.pieces.slice(1).some((piece) => isValue(piece.text));
    if (before !== undefined && isWrapped(before, row, hasValues, pitch)) {
      merged[merged.length - 1] = {
        cells: mergedCells(before.cells, row.pieces),
        last: row,
        hasValues: before.hasValues || hasValues,
      };
    } else merged.push({ cells: row.pieces.map(cellOf), last: row, hasValues });
  }
  return merged.map((row) => row.cells);
}

const cellOf = (piece: Line): Cell => ({ x: piece.x, right: piece.right, lines: [piece.text] });

/** Usual distance between rows with values, in points. */
function pitchOf(rows: readonly VisualRow[]): number {
  const heights = rows.filter((row) => row.pieces.slice(1).some((piece) => isValue(piece.text))).map((row) => row.y);
  const steps = heights.slice(1).map((y, index) => y - (heights[index] ?? y));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

function isWrapped(before: OpenRow, row: VisualRow, hasValues: boolean, pitch: number): boolean {
  const step = row.y - before.last.y;
  if (placesIn(before.cells, row.pieces).some((place, at, all) => place >= 0 && all.indexOf(place) !== at))
    return false;
  if ((before.hasValues && hasValues) || step > TIGHT_STEP * row.size) return false;
  const goesOn = /^[\p{Ll}(]/u.test(row.pieces[0]?.text ?? '');
  return step < 0.85 * pitch || (goesOn && (row.pieces.length === 1 || before.cells.length === 1));
}

/** For each piece the cell above or below which it stands; -1 for none. */
const placesIn = (cells: readonly Cell[], pieces: readonly Line[]): readonly number[] =>
  pieces.map((piece) => cells.findIndex((cell) => cell.x < piece.right && piece.x < cell.right));

function mergedCells(cells: readonly Cell[], pieces: readonly Line[]): Cell[] {
  const places = placesIn(cells, pieces);
  const grown = cells.map((cell, index) => {
    const below = pieces.filter((_, at) => places[at] === index);
    return {
      x: Math.min(cell.x, ...below.map((piece) => piece.x)),
      right: Math.max(cell.right, ...below.map((piece) => piece.right)),
      lines: [...cell.lines, ...below.map((piece) => piece.text)],
    };
  });
  const added = pieces.filter((_, at) => (places[at] ?? -1) < 0).map(cellOf);
  return [...grown, ...added].sort((a, b) => a.x - b.x);
}
