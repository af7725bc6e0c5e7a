import type { Span } from '../model.ts';

/** A part of the text in plain small letters, with the way back. */
export interface FoldedText {
  /** `a`-`z`, digits, one space for white space, hyphens, apostrophes and quotes, `|` for what ends a phrase. */
  readonly folded: string;
  /** For each unit of `folded`, the UTF-16 offset in the whole text; one more for the end. */
  readonly offsets: Int32Array;
}

const SPACE = 32;
const BAR = 124;
/** Stop, comma, colon, semicolon, brackets, slash, bar, long dashes, bullets and the like. */
const PHRASE_ENDS = new Set([...'.,:;!?()[]/|–—•·›>»«@#*=+&\t'].map((sign) => sign.charCodeAt(0)));

const plain = new Map<number, string>();

/** The letters without accents that a unit stands for; empty for a combining accent. */
function lettersOf(code: number): string {
  const known = plain.get(code);
  if (known !== undefined) return known;
  const letter = String.fromCharCode(code).toLowerCase().replace('œ', 'oe').replace('æ', 'ae').normalize('NFD');
  const letters = letter.replace(/[^a-z0-9]/g, '');
  plain.set(code, letters);
  return letters;
}

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** `text` from `start` to `end`, folded: `L’Île-de-France` is `l ile de france`. */
export function foldedPart(text: string, { start, end }: Span): FoldedText {
  const codes: number[] = [];
  const offsets: number[] = [];
  let gap = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const letters = isPlain(code) ? '' : lettersOf(code);
    if (isPlain(code) || letters !== '') {
      if (gap !== 0) push(gap === BAR ? BAR : SPACE, at - 1);
      gap = 0;
      if (letters === '') push(code | (code < 91 && code > 64 ? 32 : 0), at);
      else for (const letter of letters) push(letter.charCodeAt(0), at);
    } else if (!isCombining(code)) gap = PHRASE_ENDS.has(code) ? BAR : gap || SPACE;
  }
  offsets.push(end);
  return { folded: String.fromCharCode(...codes), offsets: Int32Array.from(offsets) };

  function push(code: number, at: number): void {
    codes.push(code);
    offsets.push(at);
  }
}

/** Small letters, capitals and digits of ASCII. */
const isPlain = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

/** A name as it stands in a folded text. */
export const foldedName = (name: string): string => foldedPart(name, { start: 0, end: name.length }).folded;

/** The stretch of the whole text that a part of a folded text stands for. */
export const unfoldedSpan = ({ offsets }: FoldedText, start: number, end: number): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[end - 1] ?? 0) + 1,
});
