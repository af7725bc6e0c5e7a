import type { Span } from '../../model.ts';
import { partsBetween, type TableLine } from './model.ts';
import { type Atom, type Tail, tailOf } from './tokens.ts';
import { type ValueCell, valueCellOf } from './value.ts';

/** Cells of a row that a page's layout sets apart: two spaces or more between them, or leaders (`Voirie ...... 120 ...... 130`). */
const GAP = / {2,}| ?(?:\.{3,}|_{3,}) */g;
/** One such cell may be a label and a value. */
const MIN_CELLS = 2;

/**
 * The cells that end a line whose layout was kept: `Écart      -     - 156     - 561` holds an empty one and two numbers.
 * Null where the numbers are apart by single spaces, or one of them may still stand in the words before.
 */
export function laidOutTailOf(text: string, line: TableLine): Tail | null {
  if (!line.hasGap) return null;
  const parts = partsBetweenGaps(text, line);
  const cells: Atom[] = [];
  for (const part of parts.toReversed()) {
    const value = valueCellOf(text, part);
    if (value === null) break;
    cells.unshift(atomOf(part, value));
  }
  const [first] = cells;
  const before = parts[parts.length - cells.length - 1];
  const numbers = cells.filter(({ kind }) => kind === 'digits');
  if (first === undefined || cells.length < MIN_CELLS || numbers.length === 0) return null;
  if (before !== undefined && tailOf(text, before.start, before.end) !== null) return null;
  return { start: first.start, atoms: cells };
}

/** The parts of a line that gaps set apart, in order. */
export const partsBetweenGaps = (text: string, line: Span): readonly Span[] => partsBetween(text, line, GAP);

/** White space in front of a line that is looked at. Unit: UTF-16 units. */
const MAX_INDENT = 300;

/** The left edge of a line, with the white space in front of it. */
export function edgeOf(text: string, lineStart: number): number {
  const limit = Math.max(0, lineStart - MAX_INDENT);
  let start = lineStart;
  while (start > limit && text.charCodeAt(start - 1) !== LINE_FEED) start -= 1;
  return start;
}
const LINE_FEED = 10;

/** How far a place stands from the left edge of its line. Unit: UTF-16 units. */
export const columnAt = (text: string, lineStart: number, place: number): number => place - edgeOf(text, lineStart);

function atomOf({ start, end }: Span, { value, decimals, unit }: ValueCell): Atom {
  if (value === null) return { start, end, kind: 'blank', digits: '', negative: false, unit: null, joins: 'no' };
  const digits = Math.abs(value).toFixed(decimals);
  return { start, end, kind: 'digits', digits, negative: value < 0, unit, joins: 'no' };
}
