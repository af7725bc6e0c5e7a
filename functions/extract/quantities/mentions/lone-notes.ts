import { isLetter, isSpace } from '../characters.ts';
import type { Reading } from '../reading.ts';

/** A note stands at the foot of the page, not farther from its call. Unit: characters. */
const FOOT = 3000;
const LINE_FEED = 10;
const CLOSING = new Set([...').»”%'].map((sign) => sign.charCodeAt(0)));
/** White space, a line end, and a blank line or a page's end. */
const ENDS_PARAGRAPH = /[ \t]{0,8}\r?\n[ \t]{0,8}[\r\n\f]/y;
/** `1. Au sens de la grille`, `1 Hors budget annexe`: behind a blank line. */
const NOTE = /\n[ \t]{0,8}\r?\n[ \t]{0,8}([1-9])[.)]?[ \t]{1,3}[\p{Lu}«]/gu;

/** A raised digit that an extractor sets on a line of its own, with its note below: `vit en zone rurale⏎1⏎`. */
export function isLoneNoteCall(text: string, { start, end, digits }: Reading): boolean {
  if (end - start !== 1 || text.charCodeAt(start - 1) !== LINE_FEED) return false;
  let last = start - 2;
  while (isSpace(text.charCodeAt(last)) && text.charCodeAt(last) !== LINE_FEED) last -= 1;
  const code = text.charCodeAt(last);
  if (!isLetter(code) && !CLOSING.has(code)) return false;
  ENDS_PARAGRAPH.lastIndex = end;
  if (!ENDS_PARAGRAPH.test(text)) return false;
  for (const [, number] of text.slice(end, end + FOOT).matchAll(NOTE)) if (number === digits) return true;
  return false;
}
