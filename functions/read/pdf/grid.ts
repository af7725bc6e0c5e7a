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

/**
 * How far heads stand from the middle of their columns, in parts of a column: heads are centred over the cells, of
 * which only the values set to one side are known.
 */
const MAX_OFF_CENTRE = 0.35;
/** Wider tables are read head by head: the ways to divide columns among heads grow without end. */
const MAX_GROUPED_COLUMNS = 16;
const MAX_PARTED_WORDS = 16;

/** A cell that holds a value: `1 057,4`, `- 3 %`, `12,5 M€`, `n.c.`, `–`. */
const VALUE =
  /^(?:[-+–−]?\s?(?:[\d.,\s\u00a0\u202f]{0,24}\d)\s?(?:%|‰|[kKM]?€|Md€|pts?|euros?)?|[-–—]|n\.?[acd]\.?|s\.?o\.?)$/;

export const isValue = (text: string): boolean => VALUE.test(text.trim());

/**
 * The rows of a table with every cell in its column: each row has the same number of cells, empty ones without lines.
 * A head over several columns stands in the first of them.
 */
export function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly (readonly string[])[])[] {
  const firstValues = rows.findIndex((row) => row.slice(1).some((cell) => isValue(cell.lines.join(' '))));
  const fullest = Math.max(...rows.map((row) => row.length));
  const isHead = (row: readonly Cell[], index: number): boolean => index < firstValues && row.length < fullest;
  const columns = columnsOf(
    rows.filter((row, index) => !isHead(row, index)),
    rows.filter(isHead),
  );
  return rows.map((merged, index) => {
    const row = merged.flatMap((cell) => partedCell(cell, columns, index === firstValues - 1));
    const places =
      index < firstValues && row.length < columns.length
        ? headPlaces(row, columns)
        : row.map((cell) => columnOf(cell, columns));
    return columns.map((_, column) => row.flatMap((cell, at) => (places[at] === column ? cell.lines : [])));
  });
}

/** `1 057,4`, `12,5 M€`, `48500`: thousands in groups of three, decimals last. */
const NUMBER = /^[-+–−]?\s?(?:\d{1,3}(?:\s\d{3})+|\d+)(?:[.,]\d+)?\s?(?:%|[kKM]?€)?$/;

/**
 * Cells set so close that they were read as one text stand over several columns: numbers are parted where there is
 * only one way to part them, words of the heads next to the values where there is one for each column.
 */
function partedCell(cell: Cell, columns: readonly Column[], isLastHead: boolean): readonly Cell[] {
  const [text, ...others] = cell.lines;
  const covered = columns.filter((column) => overlap(column, cell) > 0.5 * (column.right - column.x));
  if (text === undefined || others.length > 0 || covered.length < 2 || covered[0] === columns[0]) return [cell];
  const words = text.split(/\s+/);
  const numbers = words.length <= MAX_PARTED_WORDS ? waysToPart(words, covered.length) : [];
  const parts = numbers.length === 1 ? numbers[0] : isLastHead && words.length === covered.length ? words : undefined;
  return parts === undefined ? [cell] : parts.map((part, index) => ({ ...(covered[index] ?? cell), lines: [part] }));
}

/** All ways to make as many numbers of words in a row. */
function waysToPart(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 0) return words.length === 0 ? [[]] : [];
  return words.flatMap((_, index) => {
    const first = words.slice(0, index + 1).join(' ');
    if (!NUMBER.test(first)) return [];
    return waysToPart(words.slice(index + 1), count - 1).map((rest) => [first, ...rest]);
  });
}

/**
 * Columns are where cells of the fullest rows stand; shorter rows widen them or, where nothing stands yet, add one.
 * Heads widen them only: one that is centred over several may stand between them.
 */
function columnsOf(rows: readonly (readonly Cell[])[], heads: readonly (readonly Cell[])[]): readonly Column[] {
  const columns: Column[] = [];
  const fullestFirst = [...rows].sort((a, b) => b.length - a.length);
  for (const row of [...fullestFirst, ...heads]) {
    for (const cell of row) {
      const touched = columns.filter((column) => overlap(column, cell) > 0);
      if (touched.length === 0 && !heads.includes(row)) columns.push({ x: cell.x, right: cell.right });
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

/** For each head the first column of those it stands over: together, heads cover all columns of values. */
function headPlaces(row: readonly Cell[], columns: readonly Column[]): readonly number[] {
  const own = row.map((cell) => columnOf(cell, columns));
  const labelled = own[0] === 0 ? 1 : 0;
  const heads = row.slice(labelled);
  const pitch = ((columns.at(-1)?.right ?? 0) - (columns[1]?.x ?? 0)) / Math.max(1, columns.length - 1);
  const groups = heads.length === 0 ? null : bestGroups(heads, columns, 1);
  if (groups === null || groups.cost > MAX_OFF_CENTRE * pitch * heads.length) return own;
  return [...own.slice(0, labelled), ...groups.firsts];
}

interface Groups {
  /** First column of each head. */
  readonly firsts: readonly number[];
  /** Distances of the heads from the centres of their columns, in points. */
  readonly cost: number;
}

/** The division of the columns from one on among the heads, in order, that leaves each most in the middle. */
function bestGroups(heads: readonly Cell[], columns: readonly Column[], from: number): Groups | null {
  const [head, ...rest] = heads;
  const free = columns.length - from;
  if (head === undefined) return free === 0 ? { firsts: [], cost: 0 } : null;
  if (free < heads.length || columns.length > MAX_GROUPED_COLUMNS) return null;
  const sizes = Array.from({ length: free - rest.length }, (_, more) => more + 1);
  const options = sizes.flatMap((size): readonly Groups[] => {
    const others = bestGroups(rest, columns, from + size);
    if (others === null) return [];
    const cost = offCentre(head, columns[from], columns[from + size - 1]) + others.cost;
    return [{ firsts: [from, ...others.firsts], cost }];
  });
  return options.reduce<Groups | null>((best, one) => (best === null || one.cost < best.cost ? one : best), null);
}

function offCentre(head: Cell, first: Column | undefined, last: Column | undefined): number {
  return Math.abs(head.x + head.right - (first?.x ?? 0) - (last?.right ?? 0)) / 2;
}
