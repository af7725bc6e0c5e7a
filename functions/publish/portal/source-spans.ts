import type { Span } from '../../extract/model.ts';

/** Longest stretch of text that is compared on either side of a value. Unit: UTF-16 units. */
const LONGEST_SIDE = 20_000;
/** A value that stands more often in its own extract is looked for no further. */
const MOST_PLACES = 40;

const SPACE = /\s/;

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
  const wanted = extract.replace(/\s+/g, '');
  const core = text.slice(value.start, value.end).replace(/\s+/g, '');
  const widened = placesOf(core, wanted).map((place) => ({
    start: reachedLeft(text, value.start, wanted, place),
    end: reachedRight(text, value.end, wanted, place + core.length),
  }));
  return widened.reduce((best, next) => (next.end - next.start > best.end - best.start ? next : best), value);
}

function placesOf(core: string, wanted: string): readonly number[] {
  const places: number[] = [];
  if (core === '') return places;
  for (let at = wanted.indexOf(core); at >= 0 && places.length < MOST_PLACES; at = wanted.indexOf(core, at + 1)) {
    places.push(at);
  }
  return places;
}

function reachedLeft(text: string, from: number, wanted: string, place: number): number {
  let reached = from;
  let left = place - 1;
  for (let at = from - 1; left >= 0 && at >= Math.max(0, from - LONGEST_SIDE); at -= 1) {
    const character = text.charAt(at);
    if (SPACE.test(character)) continue;
    if (character !== wanted.charAt(left)) break;
    left -= 1;
    reached = at;
  }
  return reached;
}

function reachedRight(text: string, from: number, wanted: string, place: number): number {
  let reached = from;
  let right = place;
  for (let at = from; right < wanted.length && at < Math.min(text.length, from + LONGEST_SIDE); at += 1) {
    const character = text.charAt(at);
    if (SPACE.test(character)) continue;
    if (character !== wanted.charAt(right)) break;
    right += 1;
    reached = at + 1;
  }
  return reached;
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
  const out: string[] = [];
  const open: Marked[] = [];
  let at = 0;
  const writeTo = (position: number): void => {
    if (position > at) out.push(written(text.slice(at, position)));
    at = Math.max(at, position);
  };
  const closeBefore = (position: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= position; last = open.at(-1)) {
      writeTo(last.end);
      out.push(last.close);
      open.pop();
    }
  };
  for (const element of elements) {
    closeBefore(element.start);
    writeTo(element.start);
    out.push(element.open);
    open.push(element);
  }
  closeBefore(text.length);
  writeTo(text.length);
  return out.join('');
}
