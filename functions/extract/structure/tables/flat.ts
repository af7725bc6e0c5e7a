import {
  type Bounds,
  columnsOf,
  countedColumns,
  type Heads,
  headsFor,
  isHeadLine,
  startsWithCorner,
  surroundingsOf,
} from './columns.ts';
import { periodOf, unitIn, unitOfLabel } from './heads.ts';
import { columnAt } from './laid-out.ts';
import {
  type Column,
  cellIn,
  type FoundRow,
  foldedText,
  isBlankBetween,
  type ReadTable,
  type TableLine,
  tableOf,
} from './model.ts';
import { declaredTotals, placementsOf, type Whole } from './placement.ts';
import { placesByPosition } from './positions.ts';
import { type Reading, type Relation, valuesOf } from './relations.ts';
import {
  isYearsRow,
  mostCells,
  plainCount,
  type SplitRow,
  splitRows,
  type TailRow,
  tailRowOf,
  withMinus,
} from './rows.ts';
import type { Split } from './splits.ts';
import { beginsSmall, goesOnIn } from './wrapped.ts';

/** Lines without numbers between two rows: a sub-heading, or the first line of a label. */
const MAX_GAP = 2;
const MAX_GAP_LINE = 90;
const MAX_COLUMNS = 16;
const MAX_ROWS = 1500;
/** Rows without any head or sum are a table from here on. */
const MIN_BARE_ROWS = 3;

/** `Dont plan de formation 21,4`: a part of the row above. */
const PART_OF = /^(?:[-–—•·*>\s]*)dont(?![a-zà-öø-ÿœ])/i;

/** The table whose first row is the line `from`; null where the lines there are none. */
export function flatTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
): ReadTable | null {
  const region = regionFrom(text, lines, from);
  const strong = region.filter(({ row }) => plainCount(row) >= 2 || row.tail.atoms.length >= 2);
  const first = strong[0]?.index;
  const last = region.at(-1)?.index;
  if (first === undefined || last === undefined || strong.length === 0) return null;
  const rows = withSigns(
    text,
    region.map(({ row }) => row),
  );
  const rejected: ReadTable = { table: null, next: last + 1 };
  const choice = columnChoice(text, lines, rows, { floor, first, last, labelWidth: labelWidthOf(text, rows) });
  if (choice === null) return rejected;
  const { count, heads } = choice;
  const { rows: split, relations } = splitRows(text, rows, count);
  if (!isTable(split, heads, relations, count)) return rejected;
  const found = placedRows(text, split, heads, relations, count);
  // A line that became the first half of a label is no head.
  const apart = heads.lines.filter(({ start, end }) => found.every((row) => end <= row.start || start >= row.end));
  return { table: tableOf(found, apart, heads.captions), next: last + 1 };
}

/** Names of rows that stand two spaces or more from their first cell tell how far the column of names reaches. */
function labelWidthOf(text: string, rows: readonly TailRow[]): number {
  const isApart = ({ label, tail }: TailRow): boolean => label.end > label.start && tail.start - label.end >= 2;
  const ends = rows.filter(isApart).map(({ line, label }) => columnAt(text, line.start, label.end));
  return ends.length * 2 > rows.length ? ends.reduce((most, end) => Math.max(most, end), 0) : 0;
}

/** `TVA 187,2 - 21,3 165,9`: where each row has a dash before a number, it is no empty column, but a minus. */
function withSigns(text: string, rows: readonly TailRow[]): readonly TailRow[] {
  const signed = rows.map((row) => withMinus(text, row));
  return rows.length > 1 && signed.every((row, at) => row !== rows[at]) ? signed : rows;
}

interface Indexed {
  readonly index: number;
  readonly row: TailRow;
}

/** Rows that follow each other, with at most a short line or two between them. */
function regionFrom(text: string, lines: readonly TableLine[], from: number): readonly Indexed[] {
  const found: Indexed[] = [];
  const state = { gap: 0, at: from };
  while (state.at < lines.length && state.gap <= MAX_GAP && found.length < MAX_ROWS) {
    const line = lines[state.at];
    if (line === undefined || (line.role !== null && line.role !== 'row')) break;
    const apart = found.length === 0 ? MAX_GAP : state.gap;
    const own = tailRowOf(text, line);
    const row = beginsAsNext(text, own, lines[state.at + 1])
      ? own
      : withLabelAbove(text, own, lines.slice(Math.max(0, state.at - apart), state.at));
    if (
      (row !== null && isYearsRow(row)) ||
      (found.length > 0 && !isAsLong(text, row, found) && (isHeadLine(text, line) || countedColumns(text, line) > 0))
    )
      break;
    // Values below their years alone, then, set apart, names with theirs: two tables.
    const only = found.length === 1 ? found[0]?.row : undefined;
    const isApart = only !== undefined && isBlankBetween(text, only.line, line);
    if (row !== null && isApart && !isNamed(only) && isNamed(row)) break;
    if (row !== null && (plainCount(row) >= 2 || found.length > 0 || mayOpen(text, row, lines, state.at))) {
      found.push({ index: state.at, row });
      state.gap = 0;
    } else if (line.end - line.start > MAX_GAP_LINE || /[.!?;:]$/.test(text.slice(line.end - 1, line.end))) break;
    // Another table begins below its own unit.
    else if (found.length > 0 && unitIn(text.slice(line.start, line.end)) !== null) break;
    else state.gap += 1;
    state.at += 1;
  }
  while (found.length > 0 && isWeak(found.at(-1))) found.pop();
  return found;
}

/** `Culture 8 400 310` right above a row of two numbers, or right below `Dossiers Montant 2031`, may hold two as well. */
function mayOpen(text: string, row: TailRow, lines: readonly TableLine[], at: number): boolean {
  const [above, following] = [lines[at - 1], lines[at + 1]];
  if (mostCells(row) < 2 || following === undefined || following.role !== null) return false;
  const named = above === undefined ? 0 : countedColumns(text, above);
  if (named > 0 && named <= mostCells(row)) return true;
  const next = tailRowOf(text, following);
  return next !== null && plainCount(next) >= 2;
}

/** `personnel 12,5` above `achats 3,1`: rows are named in small letters here. */
function beginsAsNext(text: string, row: TailRow | null, next: TableLine | undefined): boolean {
  if (row === null || next === undefined || next.role !== null) return false;
  return beginsSmall(text.slice(row.label.start, row.label.end)) && beginsSmall(text.slice(next.start, next.end));
}

/** `Formation professionnelle et ⏎ apprentissage des jeunes 201,8`: a label that goes on from the lines above. */
function withLabelAbove(text: string, row: TailRow | null, above: readonly TableLine[]): TailRow | null {
  if (row === null || row.label.end <= row.label.start) return row;
  let { start } = row.label;
  let top = start;
  for (const line of above.toReversed()) {
    const words = text.slice(line.start, line.end);
    const isWords = line.role === null && words.length <= MAX_GAP_LINE && !/[.:;!?)\d%€]$/.test(words);
    if (!isWords || !goesOnIn(words, text.slice(start, row.label.end))) break;
    ({ start } = line);
    if (/^\p{Lu}/u.test(words)) top = start;
  }
  return top === row.label.start ? row : { ...row, label: { start: top, end: row.label.end } };
}

/** `Total CP 1 170,9 12,4`: known words, too, but with as many numbers as the row above. */
const isAsLong = (text: string, row: TailRow | null, found: readonly Indexed[]): boolean => {
  const above = found.at(-1)?.row;
  if (row === null || above === undefined || plainCount(row) < 2) return false;
  return plainCount(row) === plainCount(above) || plainCount(row) === plainCount(withMinus(text, above));
};

const isNamed = ({ label }: TailRow): boolean => label.end > label.start;

const isWeak = (one: Indexed | undefined): boolean => one !== undefined && one.row.tail.atoms.length < 2;

/** The number of columns that the heads and most rows agree on. */
function columnChoice(
  text: string,
  lines: readonly TableLine[],
  rows: readonly TailRow[],
  bounds: Bounds,
): { readonly count: number; readonly heads: Heads } | null {
  const around = surroundingsOf(text, lines, bounds);
  const plain = rows.map(plainCount);
  const most = rows.map(mostCells);
  const counts = new Set<number>();
  for (const [at, row] of rows.entries()) {
    for (const count of [plain[at] ?? 0, most[at] ?? 0, (plain[at] ?? 0) + 1]) counts.add(count);
    for (const count of evenCounts(row)) counts.add(count);
  }
  const options = [...counts]
    .filter((count) => count >= 2 && count <= MAX_COLUMNS)
    .map((count) => {
      const heads = headsFor(around, count);
      const fitting = plain.filter((cells) => cells === count).length;
      const possible = plain.filter((cells, at) => cells <= count && (most[at] ?? 0) >= count).length;
      // Heads that hardly any row has the numbers for are those of something else.
      const named = heads.levels.length > 0 && possible * 2 >= rows.length ? rows.length + 1 : 0;
      // Rows that have names of their own have no column for what heads these.
      const isCornerCounted = rows.every(isNamed) && startsWithCorner(heads.levels[0] ?? []);
      return { count, heads, score: named + fitting + 0.5 * possible - (isCornerCounted ? 1 : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.count - a.count);
  return options[0] ?? null;
}

/** `262 047 256 310 255 100`: groups that could all be thousands of two or three groups a cell. */
function evenCounts(row: TailRow): readonly number[] {
  const groups = row.tail.atoms.length;
  return plainCount(row) < groups ? [2, 3].filter((size) => groups % size === 0).map((size) => groups / size) : [];
}

/** Heads that fit, a sum that holds, or several rows of one length: else the lines are prose that ends in numbers. */
function isTable(rows: readonly SplitRow[], heads: Heads, relations: readonly Relation[], count: number): boolean {
  const full = rows.filter((row) => row.cells.length === count).length;
  if (full === 0) return false;
  if (heads.levels.length > 0) return full >= 2 || (full === 1 && rows.length === 1 && count >= 3);
  if (full >= 2 && relations.some((relation) => relation.kind === 'sum')) return true;
  // Without heads only rows that show so many numbers by themselves are parted: `412 350` is one.
  if (!rows.some(({ row }) => plainCount(row) === count)) return false;
  if (full >= 2 && heads.unit !== null) return true;
  return full >= MIN_BARE_ROWS && full * 2 >= rows.length;
}

function placedRows(
  text: string,
  rows: readonly SplitRow[],
  heads: Heads,
  relations: readonly Relation[],
  count: number,
): readonly FoundRow[] {
  const columns = columnsOf(heads, count, relations).map((column, at) => withoutShares(column, at, rows, count));
  const lower = heads.levels[0] ?? null;
  const period = lower === null ? count : periodOf(lower);
  const likeness = period < count ? columns.map((_, column) => column % period) : null;
  const sums = relations.filter((relation) => relation.kind === 'sum');
  const totals = lower === null ? [] : declaredTotals(lower, period);
  const known = { count, relations: sums, likeness, totals };
  const placed = placesByPosition(text, rows, count);
  const state: { whole: Whole | null } = { whole: null };
  return rows.map((row) => {
    const isPart = PART_OF.test(foldedText(text, row.label));
    const numbers = readingsOf(row.cells);
    const full = row.cells.length === count;
    const whole = isPart ? state.whole : null;
    const ways = full || row.cells.length > count ? [] : (placed.get(row) ?? placementsOf(numbers, known, whole));
    const places = full && row.sure ? row.cells.map((_, column) => [column]) : placesOf(row, ways);
    if (!isPart) state.whole = full && row.sure ? { values: valuesOf(row.cells), placed: columns.map(() => 0) } : null;
    else state.whole = withPart(state.whole, numbers, ways);
    return rowOf(text, row, columns, places);
  });
}

/** A column of counts under a title that says `(en %)`: no share is above 100. */
function withoutShares(column: Column, at: number, rows: readonly SplitRow[], count: number): Column {
  const isSaid = column.header?.some((name) => name.includes('%')) ?? false;
  const isAbove = rows.some(({ cells }) => cells.length === count && (cells[at]?.value ?? 0) > MOST_SHARE);
  return column.unit === '%' && !isSaid && isAbove ? { ...column, unit: null } : column;
}
const MOST_SHARE = 100;

const readingsOf = (cells: Split): readonly Reading[] =>
  cells.flatMap((cell) => (cell.value === null ? [] : [{ value: cell.value, decimals: cell.decimals }]));

/** For each cell the columns that are left for it; none where nothing is known. */
function placesOf(row: SplitRow, ways: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const filled = row.cells.filter((cell) => cell.value !== null);
  return row.cells.map((cell) => {
    const at = filled.indexOf(cell);
    return at < 0 ? [] : [...new Set(ways.map((way) => way[at] ?? -1))];
  });
}

/** What is left of the whole after a part whose columns are settled. */
function withPart(
  whole: Whole | null,
  numbers: readonly Reading[],
  ways: readonly (readonly number[])[],
): Whole | null {
  const [way, other] = ways;
  if (whole === null || way === undefined || other !== undefined) return whole;
  return {
    values: whole.values,
    placed: whole.placed.map((sum, column) => sum + (numbers[way.indexOf(column)]?.value ?? 0)),
  };
}

function rowOf(
  text: string,
  row: SplitRow,
  columns: readonly Column[],
  places: readonly (readonly number[])[],
): FoundRow {
  const rowUnit = unitOfLabel(foldedText(text, row.label));
  const cells = row.cells.flatMap((cell, index) => {
    if (cell.value === null) return [];
    return [cellIn(cell, sharedColumn(columns, places[index] ?? []), cell.unit, rowUnit)];
  });
  return { start: row.label.start, end: row.row.line.end, label: row.label, cells };
}

/** What the columns that a cell may stand in have in common: the names of a level, and the unit. */
function sharedColumn(columns: readonly Column[], places: readonly number[]): Column {
  const possible = places.flatMap((place) => columns[place] ?? []);
  const pool = possible.length > 0 ? possible : columns;
  const [first] = pool;
  const unit = first !== undefined && pool.every((column) => column.unit === first.unit) ? first.unit : null;
  const path = possible[0]?.header ?? null;
  if (path === null) return { header: null, unit };
  const shared = path.filter((name, level) => possible.every(({ header }) => header?.[level] === name));
  return { header: shared.length === 0 ? null : shared, unit };
}
