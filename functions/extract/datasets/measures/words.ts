/** Small letters of French, as a class of a regular expression. */
export const SMALL = 'a-zà-öø-ÿœ';

/**
 * A pattern that matches whole words in small letters. `\b` of JavaScript knows no accents: it sees no end of word in
 * `décidé de`. Texts are put in small letters before: a pattern that ignores case is several times slower.
 * @param words alternatives, as the source of a regular expression
 */
export const wholeWords = (words: string, flags = ''): RegExp =>
  new RegExp(`(?<![${SMALL}])(?:${words})(?![${SMALL}])`, flags);

/** Ends of sentences: a sign, then a blank and a capital letter, a quote or a figure. */
const NEXT_SENTENCE = /[.!?…] (?=[A-ZÀ-ÖØ-ÞŒ«\d>-])/g;

/** Whether the sign at `at` ends a sentence: behind two letters, a figure or a closing sign, and no initial (`M. D.`). */
function endsSentence(words: string, at: number): boolean {
  const before = words.charCodeAt(at - 1);
  return (
    before === 0xbb ||
    before === 41 ||
    (before >= 48 && before <= 57) ||
    !/(?:^|[^\p{L}])\p{L}$/u.test(words.slice(Math.max(0, at - 2), at))
  );
}

/** The first sentence of folded words. */
export function firstSentence(words: string): string {
  for (const found of words.matchAll(NEXT_SENTENCE)) {
    if (endsSentence(words, found.index)) return words.slice(0, found.index + 1);
  }
  return words;
}

/** The last sentence of folded words. */
export function lastSentence(words: string): string {
  const state = { start: 0 };
  for (const found of words.matchAll(NEXT_SENTENCE)) {
    if (endsSentence(words, found.index)) state.start = found.index + 1;
  }
  return words.slice(state.start).trim();
}
