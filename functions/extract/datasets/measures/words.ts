/**
 * A pattern that matches whole words. `\b` of JavaScript knows no accents: it sees no end of word in `décidé de`.
 * @param words alternatives, as the source of a regular expression
 */
export const wholeWords = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);
