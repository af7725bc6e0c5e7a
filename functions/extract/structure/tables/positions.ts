import { columnAt } from './laid-out.ts';
import type { SplitRow } from './rows.ts';

/** Where the cells of a column stand in their lines. Unit: UTF-16 units from the start of the line. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

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
  const { start } = row.row.line;
  return { from: columnAt(text, start, cell.start), to: columnAt(text, start, cell.end) };
}

/** The only column that a cell shares width with; -1 for none or several. */
function columnUnder(columns: readonly Stretch[], cell: Stretch): number {
  const touched = [...columns.keys()].filter((at) => {
    const column = columns[at];
    return column !== undefined && cell.from < column.to && cell.to > column.from;
  });
  return touched.length === 1 ? (touched[0] ?? -1) : -1;
}
