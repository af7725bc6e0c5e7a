import type { Line } from './lines.ts';
import type { FoundTable, VisualRow } from './tables.ts';

/** Tables whose cells hold words over several lines: plans of measures, with who does what until when. */

const MIN_COLUMNS = 3;
const MIN_ROWS = 2;
const MAX_HEAD_UNITS = 40;

/** A step down inside one column, in parts of the font's height, from which a new row begins. */
const ROW_STEP = 1.7;

/** Columns apart by less than this, in points, are one. */
const GUTTER = 2;

interface Band {
  readonly x: number;
  readonly right: number;
}

interface Collected {
  readonly pieces: readonly Line[];
  readonly bands: readonly Band[];
}

/**
 * Finds tables that are drawn cell by cell under a row of heads: what follows the heads in drawing order stays in
 * their columns, and goes back to the left where a row begins. Tables with one line a cell are left to others.
 * @param pieces all pieces of the page in drawing order
 */
export function textTablesIn(rows: readonly VisualRow[], pieces: readonly Line[]): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  const taken = new Set<Line>();
  for (const row of rows) {
    if (!isHeadRow(row) || row.pieces.some((piece) => taken.has(piece))) continue;
    const first = row.pieces[0];
    const found = collectedFrom(first === undefined ? [] : pieces.slice(pieces.indexOf(first)), row.pieces.length);
    const table = tableOf(found);
    if (table === null) continue;
    tables.push(table);
    for (const piece of table.pieces) taken.add(piece);
  }
  return tables;
}

function isHeadRow({ pieces }: VisualRow): boolean {
  if (pieces.length < MIN_COLUMNS || pieces.some((piece) => piece.text.length > MAX_HEAD_UNITS)) return false;
  const inOrder = pieces.every((piece, at) => at === 0 || piece.order === (pieces[at - 1]?.endOrder ?? 0) + 1);
  return inOrder && pieces.every((piece) => /^\p{Lu}/u.test(piece.text) && !/\d{3}/.test(piece.text));
}

/** Pieces in drawing order from the heads on, until one stands over two columns or above the heads. */
function collectedFrom(pieces: readonly Line[], heads: number): Collected {
  const top = pieces[0]?.y ?? 0;
  const taken: Line[] = [];
  const state: { bands: readonly Band[] } = { bands: [] };
  for (const piece of pieces) {
    const touched = state.bands.filter((band) => piece.x < band.right + GUTTER && band.x < piece.right + GUTTER);
    const isBeyond = taken.length >= heads && touched.length !== 1;
    if (touched.length > 1 || isBeyond || piece.y < top - piece.size) break;
    const wide = touched.reduce<Band>(
      (band, one) => ({ x: Math.min(band.x, one.x), right: Math.max(band.right, one.right) }),
      { x: piece.x, right: piece.right },
    );
    state.bands = [...state.bands.filter((band) => !touched.includes(band)), wide];
    taken.push(piece);
  }
  return { pieces: taken, bands: [...state.bands].sort((a, b) => a.x - b.x) };
}

function tableOf({ pieces, bands }: Collected): FoundTable | null {
  if (bands.length < MIN_COLUMNS) return null;
  const columns = pieces.map((piece) => bands.findIndex((band) => piece.x < band.right && band.x < piece.right));
  const rows: Line[][][] = [];
  for (const [index, piece] of pieces.entries()) {
    const column = columns[index] ?? 0;
    const before = pieces[index - 1];
    const isNew = before === undefined || startsRow(before, columns[index - 1] ?? 0, piece, column);
    if (isNew) rows.push(bands.map(() => []));
    rows.at(-1)?.[column]?.push(piece);
  }
  const isFull = (row: readonly (readonly Line[])[]): boolean => row.filter((cell) => cell.length > 0).length >= 2;
  rows.length = rows.findLastIndex(isFull) + 1;
  const full = rows.filter(isFull);
  const isWrapped = rows.some((row) => row.some((cell) => cell.length > 1));
  if (!isWrapped || full.length <= MIN_ROWS || full.length * 2 < rows.length) return null;
  return {
    blocks: rows.map((row) => ({
      role: 'row',
      level: 0,
      cells: row.map((cell) => cell.map((piece) => piece.text)),
      certain: true,
    })),
    pieces: new Set(rows.flat(2)),
    order: Math.min(...pieces.map((piece) => piece.order)),
  };
}

function startsRow(before: Line, columnBefore: number, piece: Line, column: number): boolean {
  if (column < columnBefore) return true;
  return column === columnBefore && piece.y - before.y > ROW_STEP * piece.size;
}
