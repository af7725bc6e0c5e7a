/** Kinds of UTF-16 units, as plain comparisons: every stage of the scan asks for them a million times a second. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Latin letters with their accents, combining marks (texts in NFD) and ordinal letters. */
const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x300 && code <= 0x36f) ||
  code === 0xb5 ||
  code === 0x3bc;

const TABLED = 0x400;
const LETTERS = Uint8Array.from({ length: TABLED }, (_, code) => (isLatin(code) ? 1 : 0));

export const isLetter = (code: number): boolean =>
  code < TABLED ? LETTERS[code] === 1 : code >= 0x1d43 && code <= 0x1d61;

export const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);

export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b);

const OTHER_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x205f, 0x3000, 0xfeff]);

/** All white space that `\s` of a regular expression means, for what is told before one is tried. */
export const isBlank = (code: number): boolean => isSpace(code) || (code >= 0x1680 && OTHER_SPACES.has(code));

/** Spaces that may part groups of thousands, and the tilde that some pages leave in place of a no-break space. */
export const isGroupSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || (code >= 0x2005 && code <= 0x200a) || code === 0x7e;

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;

/** Hyphen, non-breaking hyphen, en dash, minus sign. */
export const isDash = (code: number): boolean =>
  code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013 || code === 0x2212;

export function skippedSpaces(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isSpace(text.charCodeAt(end))) end++;
  return end;
}

export function skippedSpacesBack(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

export function digitsEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isDigit(text.charCodeAt(end))) end++;
  return end;
}

export function lettersEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  return end;
}
