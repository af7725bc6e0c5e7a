import type { Line } from './lines.ts';

/** A part of a page whose lines stand below each other: a column of prose, or the whole page. */
export interface TextColumn {
  readonly pieces: readonly Line[];
  /** Of the places where its lines begin, that of most of the document's text, in points. */
  readonly left: number;
  /** Where its outermost lines begin, in points. */
  readonly outermost: number;
  /** Right edge of its widest line, in points. */
  readonly right: number;
  /** Right edge of the widest of the lines that begin at a place (rounded to points). */
  readonly rights: ReadonlyMap<number, number>;
}

/** Parts of the font's height. */
const JUMP = 3;
/** Narrower ones are columns of a table that was drawn column by column. */
const MIN_COLUMN_WIDTH = 12;
const MIN_COLUMN_LINES = 4;
const SAME_HEIGHT = 0.3;
const FULL_LINE = 3;
const MIN_FULL_LINES = 3;
/** Unit: UTF-16 units. */
const MIN_FULL_UNITS = 22;

/** Drawing that goes back up more often than this is no prose in columns. */
const MAX_JUMPS = 40;

/**
 * The parts of a page in drawing order: columns that are drawn one after the other, and what stands above and below
 * them. Drawing goes on in another column where it goes back up, to the right of all that it has drawn at these
 * heights. Columns drawn line by line, and tables, are left whole.
 * @param pieces all lines of a page in drawing order
 * @param letters of the whole document by where their lines begin
 */
export function columnsOf(pieces: readonly Line[], letters: LettersByPlace): readonly TextColumn[] {
  const jumps = [...pieces.keys()].filter((index) => isJump(pieces[index - 1], pieces[index]));
  if (jumps.length > MAX_JUMPS) return [columnOf(pieces, letters)];
  const cuts = new Set([0, ...jumps.flatMap((jump) => cutsAround(pieces, jump)), pieces.length]);
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((end, index) => columnOf(pieces.slice(ends[index], end), letters));
}

function isJump(before: Line | undefined, piece: Line | undefined): boolean {
  return before !== undefined && piece !== undefined && before.y - piece.y > JUMP * piece.size;
}

/** Where the column before and the one behind a jump begin, and where the latter ends; empty for no columns. */
function cutsAround(pieces: readonly Line[], jump: number): readonly number[] {
  const top = (pieces[jump]?.y ?? 0) - (pieces[jump]?.size ?? 0);
  const first = pieces.slice(0, jump).findLastIndex((piece) => piece.y < top) + 1;
  const left = pieces.slice(first, jump);
  const edge = Math.max(...left.map((piece) => piece.right));
  const length = pieces.slice(jump).findIndex((piece) => piece.x < edge || piece.y < top);
  const end = length < 0 ? pieces.length : jump + length;
  const right = pieces.slice(jump, end);
  const areColumns = isColumn(left) && isColumn(right) && (isWrapped(left) || isWrapped(right));
  return areColumns ? [first, jump, end] : [];
}

function isColumn(pieces: readonly Line[]): boolean {
  const size = middle(pieces.map((piece) => piece.size));
  const width = Math.max(...pieces.map((piece) => piece.right)) - Math.min(...pieces.map((piece) => piece.x));
  return width >= MIN_COLUMN_WIDTH * size && linesIn(pieces) >= MIN_COLUMN_LINES;
}

/** Prose fills its lines: several end at the same edge. */
function isWrapped(pieces: readonly Line[]): boolean {
  const edge = Math.max(...pieces.map((piece) => piece.right));
  const full = pieces.filter(
    (piece) => piece.right > edge - FULL_LINE * piece.size && piece.text.length >= MIN_FULL_UNITS,
  );
  return full.length >= MIN_FULL_LINES;
}

/** Number of base lines, of which one may hold several pieces. */
function linesIn(pieces: readonly Line[]): number {
  const heights = pieces.map((piece) => piece.y).sort((a, b) => a - b);
  const gap = SAME_HEIGHT * middle(pieces.map((piece) => piece.size));
  return heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? 0) > gap).length;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Number of letters by the place where their lines begin, rounded to points. */
export type LettersByPlace = ReadonlyMap<number, number>;

export function lettersByPlace(pieces: readonly Line[]): LettersByPlace {
  const letters = new Map<number, number>();
  for (const { x, text } of pieces) letters.set(Math.round(x), (letters.get(Math.round(x)) ?? 0) + text.length);
  return letters;
}

function columnOf(pieces: readonly Line[], letters: LettersByPlace): TextColumn {
  const rights = new Map<number, number>();
  for (const { x, right } of pieces) {
    const place = Math.round(x);
    rights.set(place, Math.max(rights.get(place) ?? right, right));
  }
  const places = [...rights.keys()];
  const left = places.reduce(
    (best, one) => ((letters.get(one) ?? 0) > (letters.get(best) ?? 0) ? one : best),
    places[0] ?? 0,
  );
  return { pieces, left, outermost: Math.min(...places), right: Math.max(...rights.values()), rights };
}
