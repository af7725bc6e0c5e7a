import type { Span } from '../model.ts';
import { oneSpaced } from '../positions.ts';

/** Longest stretch of words between two figures that can tie them. Unit: UTF-16 units. */
const LONGEST_TIE = 160;

/** The words between two figures, white space folded, a space at both ends kept; null where they lie too far apart. */
export function wordsBetween(text: string, from: number, to: number): string | null {
  if (to < from || to - from > LONGEST_TIE) return null;
  return oneSpaced(text.slice(from, to));
}

/** The words of the clause before a place, at most so many. */
export function wordsBefore(text: string, clause: Span, at: number, most = 90): string {
  return oneSpaced(text.slice(Math.max(clause.start, at - most), at));
}

export function wordsAfter(text: string, clause: Span, at: number, most = 60): string {
  return oneSpaced(text.slice(at, Math.min(clause.end, at + most)));
}

/** Runs of lists and headings are compared by their words: lower case, no accents, no signs. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** Where words leave a bracket that was opened before them (`), dont `): the place of its `)`; -1 for none. */
export function closingOf(words: string): number {
  const close = words.indexOf(')');
  if (close < 0) return -1;
  const open = words.indexOf('(');
  return open < 0 || open > close ? close : -1;
}
