import type { Hint, Span } from '../../model.ts';
import { occurrences } from '../../occurrences.ts';
import { isPartedAs, isPartedLine, isRowForSure } from './bars.ts';
import { boxedTableFrom } from './boxed.ts';
import { facingTableFrom } from './facing.ts';
import { flatTableFrom } from './flat.ts';
import { gridTableFrom, isLaidOut } from './grid.ts';
import { listedTableFrom } from './listed.ts';
import { type FoundTable, isPlain, type ReadTable, type TableLine, trimmedSpan } from './model.ts';
import { pairedTableFrom } from './paired.ts';
import { opensAnother } from './regions.ts';
import { MAX_ROW, tailRowOf } from './rows.ts';
import { singleTableFrom } from './single.ts';
import { labelledTableFrom, stackedTableFrom, valueLineOf } from './stacked.ts';
import { tabTableFrom } from './tabs.ts';
import { tornTableAt } from './torn.ts';
import type { ValueCell } from './value.ts';

export type { FoundRow, FoundTable } from './model.ts';

/** A line as `tablesIn` needs it. `role` is what a reader of a tagged format knows; absent or null for plain text. */
export interface LineLike extends Span {
  readonly role?: Hint['role'] | null;
}

/**
 * The tables of a text, in text order, not overlapping. Lines may be blank or carry their white space; running lines
 * (page numbers, headers, footers) have the role `furniture` and may fall into a table.
 *
 * Read in this order: two tables that share their lines, cells apart by tabs or bars (columns are certain), a layout kept
 * with spaces, one cell a line, key figures below their names, rows flattened to plain spaces, one sum a row, lines
 * `label : value ; value` under a legend, and lines `label : value / value`. A cell whose column is not settled by heads, count and sums together has the
 * header null, or only the inner names that all columns left have in common.
 */
export function tablesIn(text: string, lines: readonly LineLike[]): readonly FoundTable[] {
  const shown = shownLines(text, lines);
  const tables: FoundTable[] = [];
  const state: Position = { at: 0, floor: 0, above: null, flat: 0, grid: 0, single: 0, value: null };
  while (state.at < shown.length) {
    const found = tableFrom(text, shown, state);
    if (found === null) {
      state.at += 1;
      continue;
    }
    tables.push(found.table);
    state.at = Math.max(state.at + 1, found.next);
    while (shown[state.at] !== undefined && (shown[state.at]?.start ?? 0) < found.table.end) state.at += 1;
    state.floor = state.at;
  }
  return tables;
}

interface Position {
  /** Line that is looked at. */
  at: number;
  /** First line that no table before has taken. */
  floor: number;
  /** The rows apart by tabs or bars that were read last: others may go on below them. */
  above: ReadTable | null;
  /** Lines before these were tried as flat rows, as a kept layout and as rows of one sum, and are none. */
  flat: number;
  grid: number;
  single: number;
  /** The line below the last one that was looked at, read as one number: a label may stand above it. */
  value: { readonly line: TableLine; readonly cell: ValueCell | null } | null;
}

interface Found {
  readonly table: FoundTable;
  readonly next: number;
}

function tableFrom(text: string, lines: readonly TableLine[], state: Position): Found | null {
  const { at, floor } = state;
  const line = lines[at];
  if (line === undefined) return null;
  const facing = facingTableFrom(text, lines, at, floor);
  if (facing !== null) return foundIn(facing);
  if (isPartedLine(text, line)) {
    const before = at > floor ? lines[at - 1] : undefined;
    // A region of such lines is read from its first line or not at all.
    const goesOn = before !== undefined && isPartedAs(text, line, before) && !opensAnother(text, line, [before]);
    const read = goesOn ? null : tabTableFrom(text, lines, at, floor, state.above);
    state.above = read ?? state.above;
    const found = foundIn(read);
    if (found !== null || isRowForSure(text, line)) return found;
  }
  if (!isPlain(line) || line.end - line.start > MAX_ROW) return null;
  if (text[line.end - 1] === ':') return foundIn(labelledTableFrom(text, lines, at));
  if (isProseEnd(text.charCodeAt(line.end - 1))) return null;
  if (isLaidOut(line) && at >= state.grid) {
    const grid = gridTableFrom(text, lines, at, floor);
    if (grid.table !== null) return foundIn(grid);
    state.grid = grid.next;
  }
  const following = lines[at + 1];
  const valueHere = state.value?.line === line ? state.value.cell : valueLineOf(text, line);
  state.value = following === undefined ? null : { line: following, cell: valueLineOf(text, following) };
  if (state.value !== null && state.value.cell !== null && isLabel(text, line, valueHere)) {
    return (
      foundIn(stackedTableFrom(text, lines, at, floor)) ??
      foundIn(tornTableAt(text, lines, at, floor)) ??
      foundIn(boxedTableFrom(text, lines, at, floor))
    );
  }
  return (
    rowTableFrom(text, lines, state) ??
    foundIn(listedTableFrom(text, lines, at)) ??
    foundIn(pairedTableFrom(text, lines, at, floor))
  );
}

/** Rows that end in numbers: several cells a row, or one sum a row. */
function rowTableFrom(text: string, lines: readonly TableLine[], state: Position): Found | null {
  const line = lines[state.at];
  const row = line === undefined ? null : tailRowOf(text, line);
  if (row === null) return null;
  const flat =
    row.tail.atoms.length >= 2 && state.at >= state.flat ? flatTableFrom(text, lines, state.at, state.floor) : null;
  if (flat?.table != null) return { table: flat.table, next: flat.next };
  state.flat = Math.max(state.flat, flat?.next ?? 0);
  const single = state.at >= state.single ? singleTableFrom(text, lines, state.at, state.floor) : null;
  state.single = Math.max(state.single, single?.table === null ? single.next : 0);
  return foundIn(single);
}

const foundIn = (read: ReadTable | null): Found | null =>
  read === null || read.table === null ? null : { table: read.table, next: read.next };

/** A line of words, or a year. */
const isLabel = (text: string, line: TableLine, value: ValueCell | null): boolean =>
  value === null || /^(?:19|20)\d{2}$/.test(text.slice(line.start, line.end));

/** Most lines of prose are told by their last letter. */
const isProseEnd = (code: number): boolean => code === 44 || code === 59 || code === 0xbb;

function shownLines(text: string, lines: readonly LineLike[]): readonly TableLine[] {
  const shown: TableLine[] = [];
  const tabAt = occurrences(text, '\t');
  const barAt = occurrences(text, '|');
  const gapAt = occurrences(text, '  ');
  const semicolonAt = occurrences(text, ';');
  const slashAt = occurrences(text, '/');
  for (const line of lines) {
    const role = line.role ?? null;
    if (role === 'furniture') continue;
    const inner = trimmedSpan(text, line);
    if (inner.end === inner.start) continue;
    const mayHaveTab = tabAt(line.start) < line.end;
    // Tabs at the ends of a row stand for empty cells.
    const isRow = role === 'row' || (mayHaveTab && hasTabAtEnd(text, line, inner));
    const { start, end } = isRow ? line : withoutClosingBar(text, inner, barAt);
    shown.push({
      start,
      end,
      role,
      hasTab: mayHaveTab && text.slice(start, end).includes('\t'),
      hasBar: barAt(start) < end,
      hasGap: gapAt(start) < end,
      hasSemicolon: semicolonAt(start) < end,
      hasSlash: slashAt(start) < end,
    });
  }
  return shown;
}

/** `12 400 |`: a cell that stands in a line of its own and is closed by a bar. */
function withoutClosingBar(text: string, inner: Span, barAt: (from: number) => number): Span {
  const bar = inner.end - 1;
  if (bar === inner.start || text[bar] !== '|' || barAt(inner.start) !== bar) return inner;
  return trimmedSpan(text, { start: inner.start, end: bar });
}

const hasTabAtEnd = (text: string, line: Span, inner: Span): boolean =>
  line.end - line.start <= MAX_ROW &&
  (text.slice(line.start, inner.start).includes('\t') || text.slice(inner.end, line.end).includes('\t'));
