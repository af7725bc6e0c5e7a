import type { Span } from '../../model.ts';
import { cellSpansOf } from './bars.ts';
import { columnAt, partsBetweenGaps } from './laid-out.ts';
import { partsBetween, type TableLine, trimmedSpan } from './model.ts';
import { plainSplitOf } from './splits.ts';
import { tailOf } from './tokens.ts';
import { type ValueCell, valueCellOf } from './value.ts';

/** One side of a row of two tables that share their lines: a name and its numbers. */
export interface Side {
  readonly label: Span;
  readonly cells: readonly (Span & { readonly value: ValueCell })[];
}

/** What a line says on its left and on its right; null for a side that says nothing. */
export interface Sides {
  readonly left: Side | null;
  readonly right: Side | null;
}

/** How the cells of a line are set apart. */
export type Layout = 'cells' | 'gaps' | 'spaces';

/** The parts of a line: between tabs or bars (empty ones too), or between gaps of two spaces and more. */
export const partsOfLine = (text: string, line: TableLine, layout: Layout): readonly Span[] =>
  layout === 'cells'
    ? cellSpansOf(text, line)
    : partsBetweenGaps(text, line).flatMap((part) => partsBetween(text, part, LEADERS));

/** `Personnel ........ 33,8 M€`: dots lead from the name to its number. */
const LEADERS = /\s?(?:\.{3,}|…{2,}|_{3,})\s?/g;

/** Both sides of a row; null for a line that is none. `middle` is where the right side begins (cell or column). */
export function sidesOf(text: string, line: TableLine, layout: Layout, middle: number): Sides | null {
  if (layout === 'spaces') return plainSidesOf(text, line);
  const parts = partsOfLine(text, line, layout);
  const at = rightFrom(text, line, parts, layout, middle);
  const [left, right] = [parts.slice(0, at), parts.slice(at)].map((side) => sideIn(text, side));
  return left === undefined || right === undefined ? null : { left, right };
}

/** Index of the part with which the right side begins. */
function rightFrom(text: string, line: TableLine, parts: readonly Span[], layout: Layout, middle: number): number {
  // `Dépenses⇥⇥⇥Recettes`: more tabs between the heads than between the rows' cells.
  if (layout === 'cells' && parts.length > middle) return middle;
  // `Personnel  12 100  Impôts  9 460`: words behind a number.
  const turn = parts.findIndex((part, at) => at > 0 && isWords(text, part) && !isWords(text, parts[at - 1]));
  if (layout === 'cells') return turn >= 0 ? turn : middle;
  if (turn >= 0) return turn;
  const [first] = parts;
  return first !== undefined && columnAt(text, line.start, first.start) + SLACK >= middle ? 0 : parts.length;
}

/** A name may begin a little left of its head. Unit: UTF-16 units. */
const SLACK = 4;

const isWords = (text: string, part: Span | undefined): boolean =>
  part !== undefined && part.end > part.start && valueCellOf(text, part) === null;

/** Undefined for what is no side; null for one that says nothing. */
function sideIn(text: string, parts: readonly Span[]): Side | null | undefined {
  const filled = parts.filter(({ start, end }) => end > start);
  const [first] = filled;
  if (first === undefined) return null;
  const names = namesIn(text, filled);
  const cells = filled.slice(names).flatMap((part) => {
    const value = valueCellOf(text, part);
    return value === null ? [] : [{ ...part, value }];
  });
  if (names === 0 || cells.length === 0 || cells.length < filled.length - names) return undefined;
  return { label: { start: first.start, end: (filled[names - 1] ?? first).end }, cells };
}

/** Parts that name the row: words, and the account before them (`64 | Personnel`). */
function namesIn(text: string, parts: readonly Span[]): number {
  const first = parts.findIndex((part) => isWords(text, part));
  const isCoded = first === 1 && /^\d{1,5}$/.test(text.slice(parts[0]?.start ?? 0, parts[0]?.end ?? 0));
  if (first !== 0 && !isCoded) return 0;
  const after = parts.findIndex((part, at) => at > first && !isWords(text, part));
  return after < 0 ? parts.length : after;
}

/** Where a number or a unit ends and a word begins. */
const TURN = /[\d%€)]\s+(?=\p{L})/gu;

/** `Personnel 12 100 Impôts locaux 9 460`, one number a side; null where the line may be parted in several ways. */
function plainSidesOf(text: string, { start, end }: TableLine): Sides | null {
  const right = plainSideOf(text, { start, end });
  if (right === null) return null;
  const label = text.slice(right.label.start, right.label.end);
  const ways = [...label.matchAll(TURN)].flatMap(({ index, 0: turn }): readonly Sides[] => {
    const left = plainSideOf(text, { start, end: start + index + 1 });
    const name = { start: start + index + turn.length, end: right.label.end };
    return left === null || name.end <= name.start ? [] : [{ left, right: { ...right, label: name } }];
  });
  const [only, other] = ways;
  return other === undefined ? (only ?? null) : null;
}

function plainSideOf(text: string, span: Span): Side | null {
  const tail = tailOf(text, span.start, span.end);
  const [cell, other] = tail === null ? [] : plainSplitOf(tail.atoms);
  if (tail === null || cell === undefined || other !== undefined || cell.value === null) return null;
  const label = trimmedSpan(text, { start: span.start, end: tail.start });
  if (!/\p{L}/u.test(text.slice(label.start, label.end))) return null;
  return { label, cells: [{ start: cell.start, end: cell.end, value: cell }] };
}
