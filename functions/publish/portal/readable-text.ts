import type { Span } from '../../extract/model.ts';
import { isSpace } from './white-space.ts';

/** Stands where the shown text has no character; never in a text, as Unicode assigns it to nothing. */
export const NO_CHARACTER = '\ufffe';

/** A line at least this long was cut by the page's width. Unit: UTF-16 units. */
const FULL_LINE = 60;
/** No heading is this long. Unit: UTF-16 units. */
const VERY_FULL_LINE = 95;

const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;

const BULLET = /^[^\S\n]*(?:[-–—•▪◦●■⦁>*\ue000-\uf8ff]|\p{L}\)|\d{1,3}[.)]\s)/u;
const ORDINAL = /^\s*(?:er|re|ère|e|ème|nd|nde)\s*$/;

/** The end of a line with the empty lines behind it. */
interface LineEnd extends Span {
  /** Line feeds in it. */
  readonly count: number;
}

/**
 * The text for reading on a screen: lines that the page's width had cut are one, runs of empty lines are drawn
 * together, symbols of private fonts are bullets. Every character keeps its place: what is left out is NO_CHARACTER.
 */
export function readableText(text: string): string {
  const ends = lineEnds(text);
  const isDoubleSpaced = ends.filter(({ count }) => count > 1).length * 2 > ends.length;
  let shown = '';
  let at = 0;
  for (const [index, end] of ends.entries()) {
    const line = text.slice(at, end.start);
    const following = text.slice(end.end, Math.min(end.end + FULL_LINE, ends[index + 1]?.start ?? text.length));
    shown += line + filled(separator(line, following, end.count, isDoubleSpaced), end.end - end.start);
    at = end.end;
  }
  shown += text.slice(at);
  return shown.replace(/[\ue000-\uf8ff\r\u2028\u2029]/g, shownInstead);
}

function lineEnds(text: string): readonly LineEnd[] {
  const ends: LineEnd[] = [];
  for (let start = text.indexOf('\n'); start >= 0; ) {
    let end = start + 1;
    let count = 1;
    for (let next = emptyLineEnd(text, end); next !== null; next = emptyLineEnd(text, end)) {
      end = next;
      count += 1;
    }
    ends.push({ start, end, count });
    start = text.indexOf('\n', end);
  }
  return ends;
}

/** Behind the line feed of a line without characters; null for another line. */
function emptyLineEnd(text: string, start: number): number | null {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return at + 1;
    if (code === FORM_FEED || !isSpace(code)) return null;
  }
  return null;
}

function shownInstead(character: string): string {
  if (character === '\r') return NO_CHARACTER;
  return character === '\u2028' || character === '\u2029' ? '\n' : '•';
}

const filled = (shown: string, length: number): string =>
  shown + NO_CHARACTER.repeat(Math.max(0, length - shown.length));

/** What stands between two lines on the screen. */
function separator(line: string, following: string, count: number, isDoubleSpaced: boolean): string {
  const lines = isDoubleSpaced ? Math.ceil(count / 2) : count;
  if (ORDINAL.test(following)) return '';
  if (ORDINAL.test(line) && !BULLET.test(following)) return ' ';
  const isCut = lines === 1 && goesOn(line, following) && !line.includes('\t') && !BULLET.test(following);
  if (isCut) return isSpace(line.charCodeAt(line.length - 1)) ? '' : ' ';
  return '\n'.repeat(Math.min(lines, 2, count));
}

/** A full line goes on in lower case; a very full one that ends no sentence goes on with a name as well. */
function goesOn(line: string, following: string): boolean {
  if (line.length < FULL_LINE) return false;
  const { length } = line.trimEnd();
  if (length >= FULL_LINE && /^\s*[\p{Ll}\d(&%€]/u.test(following)) return true;
  return length >= VERY_FULL_LINE && /^[\p{Lu}«]/u.test(following) && !/[.!?:;»]\s*$/.test(line);
}
