/** Words for men and women: `demandeur·ses`, `invité·e·s`, `agent(e)s`. */

/** What a word goes on with behind a sign that is none of its letters: where it ends, and what is read of it. */
export interface Tail {
  readonly end: number;
  readonly read: string;
}

/** The signs that such an ending begins with: a cheap look. */
export const OPENS_ENDING: ReadonlySet<number> = new Set(Array.from('·•‧(', (mark) => mark.charCodeAt(0)));

/** The endings behind the letters of a word, of which only the plural is read; null for none, as in `culture·sport`. */
export function endingOfBothGenders(text: string, end: number, limit: number): Tail | null {
  BOTH_GENDERS.lastIndex = end;
  if (!BOTH_GENDERS.test(text) || BOTH_GENDERS.lastIndex > limit) return null;
  const close = BOTH_GENDERS.lastIndex;
  return { end: close, read: PLURAL.test(text.slice(end, close)) ? 's' : '' };
}
const ENDINGS = 'e|x|ne|le|te|se|ve|fe|che|re|ère|ice|rice|trice|euse|esse';
const BOTH_GENDERS = new RegExp(
  `(?:[·•‧](?:s|(?:${ENDINGS})s?)(?:[·•‧]s)?|\\((?:s|(?:${ENDINGS})s?)\\)s?)(?![\\p{L}\\p{N}·•‧(])`,
  'uy',
);
const PLURAL = /s\)?$/;
