import type { SplitRow } from './table-rows.ts';

/** Where the cells of a column stand in their lines. Unit: UTF-16 units from the start of the line. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** White space in front of a label that is looked at. Unit: UTF-16 units. */
const MAX_INDENT = 300;

/**
 * The columns of short rows where the text keeps the page's layout with several spaces between cells: each cell stands
 * under the cells of one column of the full rows. Empty where cells are apart by single spaces.
 */
export function placesByPosition(
  text: string,
  rows: readonly SplitRow[],
  count: number,
): ReadonlyMap<SplitRow, readonly (readonly number[])[]> {
  const full = rows.filter((row) => row.sure && row.cells.length === count);
  const short = rows.filter((row) => row.cells.length < count && row.cells.every((cell) => cell.value !== null));
  if (full.length < 2 || short.length === 0 || !areSpaced(text, full)) return new Map();
  const columns = Array.from({ length: count }, (_, column) => columnStretch(text, full, column));
  if (columns.some((column, at) => at > 0 && column.from < (columns[at - 1]?.to ?? 0))) return new Map();
  return new Map(
    short.flatMap((row) => {
      const way = row.cells.map((cell) => columnUnder(columns, stretchOf(text, row, cell)));
      return way.includes(-1) || new Set(way).size < way.length ? [] : [[row, [way]] as const];
    }),
  );
}

/** At least half of the cells have two spaces or more in front of them. */
function areSpaced(text: string, rows: readonly SplitRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const spaced = cells.filter((cell) => /\s{2}$/.test(text.slice(Math.max(0, cell.start - 2), cell.start)));
  return spaced.length * 2 >= cells.length;
}

function columnStretch(text: string, rows: readonly SplitRow[], column: number): Stretch {
  const stretches = rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell === undefined ? [] : [stretchOf(text, row, cell)];
  });
  return { from: Math.min(...stretches.map((one) => one.from)), to: Math.max(...stretches.map((one) => one.to)) };
}

function stretchOf(text: string, row: SplitRow, cell: { readonly start: number; readonly end: number }): Stretch {
  const state = { start: row.row.line.start };
  const limit = Math.max(0, state.start - MAX_INDENT);
  while (state.start > limit && text[state.start - 1] !== '\n') state.start -= 1;
  return { from: cell.start - state.start, to: cell.end - state.start };
}

/** The only column that a cell shares width with; -1 for none or several. */
function columnUnder(columns: readonly Stretch[], cell: Stretch): number {
  const touched = [...columns.keys()].filter((at) => {
    const column = columns[at];
    return column !== undefined && cell.from < column.to && cell.to > column.from;
  });
  return touched.length === 1 ? (touched[0] ?? -1) : -1;
}
