/** Table cells by place: which column each of them stands in, also where cells above or beside are empty. */
export interface Cell {
  readonly x: number;
  readonly right: number;
  /** Lines of text, not empty. */
  readonly lines: readonly string[];
}

interface Column {
  readonly x: number;
  readonly right: number;
}

/** A head set over several columns is centred over them to within this many points. */
const CENTRED = 3;
/** Preference for one column over a group of several, in points a column. */
const GROUP_COST = 0.5;

/** A cell that holds a value: `1 057,4`, `- 3 %`, `12,5 M€`, `n.c.`, `–`. */
const VALUE =
  /^(?:[-+–−]?\s?(?:[\d.,\s\u00a0\u202f]{0,24}\d)\s?(?:%|‰|[kKM]?€|Md€|pts?|euros?)?|[-–—]|n\.?[acd]\.?|s\.?o\.?)$/;

export const isValue = (text: string): boolean => VALUE.test(text.trim());

/**
 * The rows of a table with every cell in its column: each row has the same number of cells, empty ones without lines.
 * A head over several columns stands in the first of them.
 */
export function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly (readonly string[])[])[] {
  const columns = columnsOf(rows);
  const firstValues = rows.findIndex((row) => row.slice(1).some((cell) => isValue(cell.lines.join(' '))));
  return rows.map((row, index) => {
    const places =
      index < firstValues && row.length < columns.length
        ? headPlaces(row, columns)
        : row.map((cell) => columnOf(cell, columns));
    return columns.map((_, column) => row.flatMap((cell, at) => (places[at] === column ? cell.lines : [])));
  });
}

/** Columns are where cells of the fullest rows stand; shorter rows widen them or, where nothing stands yet, add one. */
function columnsOf(rows: readonly (readonly Cell[])[]): readonly Column[] {
  const columns: Column[] = [];
  const fullestFirst = [...rows].sort((a, b) => b.length - a.length);
  for (const row of fullestFirst) {
    for (const cell of row) {
      const touched = columns.filter((column) => overlap(column, cell) > 0);
      if (touched.length === 0) columns.push({ x: cell.x, right: cell.right });
      const [only] = touched;
      if (touched.length === 1 && only !== undefined) widen(columns, only, cell, row);
    }
  }
  return columns.sort((a, b) => a.x - b.x);
}

function widen(columns: Column[], column: Column, cell: Cell, row: readonly Cell[]): void {
  const shared = row.some((other) => other !== cell && overlap(column, other) > 0);
  const wide = { x: Math.min(column.x, cell.x), right: Math.max(column.right, cell.right) };
  const clashes = columns.some((other) => other !== column && overlap(other, wide) > 0);
  if (!shared && !clashes) columns[columns.indexOf(column)] = wide;
}

const overlap = (a: Column, b: Column): number => Math.min(a.right, b.right) - Math.max(a.x, b.x);

/** The column that a cell shares most width with, else the nearest. */
function columnOf(cell: Cell, columns: readonly Column[]): number {
  const shares = columns.map((column) => overlap(column, cell));
  return shares.indexOf(Math.max(...shares));
}

/** For each head the first column of the group it is centred over. */
function headPlaces(row: readonly Cell[], columns: readonly Column[]): readonly number[] {
  return row.map((cell, at) => {
    const after = at === 0 ? 0 : columns.findIndex((column) => column.x >= (row[at - 1]?.right ?? 0) - CENTRED);
    const next = row[at + 1];
    const before =
      next === undefined ? columns.length : columns.findLastIndex((column) => column.right <= next.x + CENTRED) + 1;
    const groups = groupsBetween(Math.max(0, after), Math.max(after + 1, before));
    const costs = groups.map(([first, last]) => groupCost(cell, columns, first, last));
    return groups[costs.indexOf(Math.min(...costs))]?.[0] ?? columnOf(cell, columns);
  });
}

const groupsBetween = (from: number, to: number): readonly (readonly [number, number])[] =>
  Array.from({ length: to - from }, (_, first) =>
    Array.from({ length: to - from - first }, (_, more) => [from + first, from + first + more] as const),
  ).flat();

function groupCost(cell: Cell, columns: readonly Column[], first: number, last: number): number {
  const left = columns[first]?.x ?? 0;
  const right = columns[last]?.right ?? 0;
  const centre = Math.abs(cell.x + cell.right - left - right) / 2;
  const edge =
    first === last ? Math.min(Math.abs(cell.x - left), Math.abs(cell.right - right)) : Math.abs(cell.x - left);
  return Math.min(centre, edge) + (last - first) * GROUP_COST;
}
