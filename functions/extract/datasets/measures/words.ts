/** Small letters of French, as a class of a regular expression. */
export const SMALL = 'a-zà-öø-ÿœ';

/**
 * A pattern that matches whole words in small letters, with the sign in front of them. `\b` of JavaScript knows no
 * accents: it sees no end of word in `décidé de`. Texts are put in small letters before: a pattern that ignores case is
 * several times slower, one that looks behind twice as slow.
 * @param words alternatives, as the source of a regular expression
 */
export const wholeWords = (words: string, flags = ''): RegExp =>
  new RegExp(`(?:^|[^${SMALL}])(?:${words})(?![${SMALL}])`, flags);

/** `.`, `!`, `?`, `…` */
const ENDS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x2026]);
/** A capital letter, a quote, a figure or a bullet. */
const BEGINS = /[A-ZÀ-ÖØ-ÞŒ«\d>-]/;

/** `Op. 12`, `chap. 65` */
const ABBREVIATED = /(?:^|[^\p{L}])(?:opé?|art|chap|réf|env|cf|pp?)\.$/iu;

/** Whether a sentence ends before the blank at `at`: behind two letters, a figure or a closing sign, and no initial (`M. D.`). */
function endsSentence(words: string, at: number): boolean {
  if (!ENDS.has(words.charCodeAt(at - 1)) || !BEGINS.test(words.charAt(at + 1))) return false;
  const before = words.charCodeAt(at - 2);
  if (/\d/.test(words.charAt(at + 1)) && ABBREVIATED.test(words.slice(Math.max(0, at - 6), at))) return false;
  return (
    before === 0xbb ||
    before === 41 ||
    (before >= 48 && before <= 57) ||
    (isPlainLetter(before) && isPlainLetter(words.charCodeAt(at - 3))) ||
    !/(?:^|[^\p{L}])\p{L}$/u.test(words.slice(Math.max(0, at - 3), at - 1))
  );
}

/** Most are: asking for any letter costs more. */
const isPlainLetter = (code: number): boolean => code >= 97 && code <= 122;

/** The first sentence of folded words. */
export function firstSentence(words: string): string {
  for (let at = words.indexOf(' ', 1); at > 0; at = words.indexOf(' ', at + 1))
    if (endsSentence(words, at)) return words.slice(0, at);
  return words;
}

/** The last sentence of folded words. */
export function lastSentence(words: string): string {
  for (let at = words.lastIndexOf(' '); at > 0; at = words.lastIndexOf(' ', at - 1))
    if (endsSentence(words, at)) return words.slice(at).trim();
  return words.trim();
}
