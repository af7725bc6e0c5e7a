import type { Span } from '../../extract/model.ts';
import { isSpace } from './white-space.ts';

/** Longest stretch of text that is compared on either side of a value. Unit: UTF-16 units. */
const LONGEST_SIDE = 20_000;
/** A value that stands more often in its own extract is looked for no further. */
const MOST_PLACES = 40;

/** Turns code point positions, as published, into positions in a JavaScript string. */
export function utf16Positions(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (position) => Math.min(Math.max(position, 0), text.length);
  const starts: number[] = [];
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) starts.push(index);
  return (position) => starts[Math.max(position, 0)] ?? text.length;
}

/**
 * Where the extract of a row stands in the text: the value's span, widened as long as text and extract agree but for
 * white space. The extract has its white space folded and may leave out a running line; it then ends there.
 */
export function extractSpan(text: string, value: Span, extract: string): Span {
  let widest = value;
  for (const place of placesOf(text, value, extract)) {
    const start = reachedLeft(text, value.start, extract, place.start);
    const end = reachedRight(text, value.end, extract, place.end);
    if (end - start > widest.end - widest.start) widest = { start, end };
  }
  return widest;
}

/** Where the value stands in its extract, white space aside. */
function placesOf(text: string, value: Span, extract: string): readonly Span[] {
  const places: Span[] = [];
  const first = visibleFrom(text, value.start);
  if (first >= value.end) return places;
  const head = text.charAt(first);
  for (let at = extract.indexOf(head); at >= 0 && places.length < MOST_PLACES; at = extract.indexOf(head, at + 1)) {
    const end = agreedEnd(text, { start: first, end: value.end }, extract, at);
    if (end !== null) places.push({ start: at, end });
  }
  return places;
}

/** The end in the extract of what is the same as a part of the text; null where it is not. */
function agreedEnd(text: string, part: Span, extract: string, from: number): number | null {
  let wanted = from;
  for (let at = part.start; at < part.end; at = visibleFrom(text, at + 1)) {
    wanted = visibleFrom(extract, wanted);
    if (text.charCodeAt(at) !== extract.charCodeAt(wanted)) return null;
    wanted += 1;
  }
  return wanted;
}

function reachedLeft(text: string, from: number, extract: string, place: number): number {
  const furthest = Math.max(0, from - LONGEST_SIDE);
  let reached = from;
  let at = visibleBefore(text, from);
  for (let wanted = visibleBefore(extract, place); wanted >= 0 && at >= furthest; ) {
    if (text.charCodeAt(at) !== extract.charCodeAt(wanted)) break;
    reached = at;
    at = visibleBefore(text, at);
    wanted = visibleBefore(extract, wanted);
  }
  return reached;
}

function reachedRight(text: string, from: number, extract: string, place: number): number {
  const furthest = Math.min(text.length, from + LONGEST_SIDE);
  let reached = from;
  let at = visibleFrom(text, from);
  for (let wanted = visibleFrom(extract, place); wanted < extract.length && at < furthest; ) {
    if (text.charCodeAt(at) !== extract.charCodeAt(wanted)) break;
    reached = at + 1;
    at = visibleFrom(text, at + 1);
    wanted = visibleFrom(extract, wanted + 1);
  }
  return reached;
}

/** The first character that is no white space at a position or behind it. */
function visibleFrom(text: string, position: number): number {
  let at = position;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The last character that is no white space in front of a position; -1 for none. */
function visibleBefore(text: string, position: number): number {
  let at = position - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at -= 1;
  return at;
}

/** A span that becomes an element. Equal spans nest by rank, the lower outside. */
export interface Marked extends Span {
  readonly rank: number;
  readonly open: string;
  readonly close: string;
}

/** The order of opening: by start, then the longer, then the lower rank. */
export const outermostFirst = (a: Marked, b: Marked): number => a.start - b.start || b.end - a.end || a.rank - b.rank;

/** How many elements in front of a sentence are asked whether they reach into it. */
const LOOK_BACK = 100;

function firstAtOrAfter(elements: readonly Span[], position: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The sentence without the parts that would cross an element: it keeps the side on which its value stands.
 * @param elements ascending by start
 */
export function clipped(sentence: Span, value: Span, elements: readonly Span[]): Span {
  let { start, end } = sentence;
  const first = Math.max(0, firstAtOrAfter(elements, start) - LOOK_BACK);
  for (const element of elements.slice(first, firstAtOrAfter(elements, end))) {
    const crosses =
      (element.start < start && element.end > start && element.end < end) ||
      (element.start > start && element.start < end && element.end > end);
    if (!crosses) continue;
    if (element.start <= value.start && element.end >= value.end) {
      start = Math.max(start, element.start);
      end = Math.min(end, element.end);
    } else if (element.start >= value.end) end = Math.min(end, element.start);
    else start = Math.max(start, element.end);
  }
  return { start, end };
}

/**
 * The text with its elements, well formed whatever the spans: an element that another crosses closes together with it,
 * so that each holds at least the whole of its own span.
 * @param elements in the order of `outermostFirst`
 * @param written markup for a stretch of plain text
 */
export function withElements(text: string, elements: readonly Marked[], written: (stretch: string) => string): string {
  let out = '';
  const open: Marked[] = [];
  let at = 0;
  const writeTo = (position: number): void => {
    if (position > at) out += written(text.slice(at, position));
    at = Math.max(at, position);
  };
  const closeBefore = (position: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= position; last = open.at(-1)) {
      writeTo(last.end);
      out += last.close;
      open.pop();
    }
  };
  for (const element of elements) {
    closeBefore(element.start);
    writeTo(element.start);
    out += element.open;
    open.push(element);
  }
  closeBefore(text.length);
  writeTo(text.length);
  return out;
}
