import type { Hint, SourceText, Span } from '../model.ts';
import { isBlank } from './letters.ts';

/** A line that is not blank. `start` and `end` leave out the white space at its ends. */
export interface TextLine extends Span {
  /** With its white space, without its line end. */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Blank lines in front of it. */
  readonly gap: number;
  /** White space in front of it, in characters. */
  readonly indent: number;
  /** What a reader of a tagged format knows of it; null where nothing is known. */
  readonly hint: Hint | null;
}

const CARRIAGE_RETURN = 13;

/** The lines of a text that are not blank, in order. A carriage return or a form feed ends a line too. */
export function linesOf(source: SourceText): readonly TextLine[] {
  const { text, hints } = source;
  const lines: TextLine[] = [];
  const endAt = text.includes('\r') || text.includes('\f') ? anyLineEndAt : lineFeedAt;
  const state = { at: 0, gap: 0, hint: 0 };
  while (state.at < text.length) {
    const rawStart = state.at;
    const rawEnd = endAt(text, rawStart);
    state.at = nextLineAt(text, rawEnd);
    const start = contentStart(text, rawStart, rawEnd);
    if (start === rawEnd) {
      state.gap += 1;
      continue;
    }
    while (state.hint < hints.length && (hints[state.hint]?.end ?? 0) <= start) state.hint += 1;
    const end = contentEnd(text, rawEnd);
    const hint = hints[state.hint];
    const own = hint !== undefined && hint.start < end ? hint : null;
    const indent = start - rawStart;
    const parts = own === null ? partsOf(text, start, end) : [start];
    for (const [place, from] of parts.entries()) {
      const next = parts[place + 1];
      const isFirst = place === 0;
      lines.push({
        start: from,
        end: next === undefined ? end : contentEnd(text, next),
        rawStart: isFirst ? rawStart : from,
        rawEnd: next ?? rawEnd,
        gap: isFirst ? state.gap : 0,
        indent,
        hint: own,
      });
    }
    state.gap = 0;
  }
  return lines;
}

/** `- des haies ; - des mares ;`: the items of a list that a page of the web wrote in one line; `en deux axes : 1. Agir.` above `2. Aider.` */
function partsOf(text: string, start: number, end: number): readonly number[] {
  if (text.charAt(contentStart(text, end, text.length)) === '2') {
    const first = FIRST_ITEM.exec(text.slice(start, end));
    if (first !== null && text.startsWith(`2${first[1]} `, contentStart(text, end, text.length)))
      return [start, start + first.index + 2];
  }
  const sign = text.charAt(start);
  if (!ITEM_SIGNS.has(sign) || text.charAt(start + 1) !== ' ') return [start];
  const parts = [start];
  for (const { index } of text.slice(start, end).matchAll(NEXT_ITEM))
    if (text.charAt(start + index + 2) === sign) parts.push(start + index + 2);
  return parts;
}
const FIRST_ITEM = /: 1([.)]) \p{Lu}[^:]*$/u;
const ITEM_SIGNS: ReadonlySet<string> = new Set('-–—•');
const NEXT_ITEM = /; [-–—•] (?=\p{L})/gu;

function lineFeedAt(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

const LINE_END = /[\n\r\f]/g;

function anyLineEndAt(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

const nextLineAt = (text: string, end: number): number =>
  text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;

function contentStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function contentEnd(text: string, end: number): number {
  let at = end;
  while (isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
