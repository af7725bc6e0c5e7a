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
const HYPHEN = 45;
/** Marks in the table; every other value is the letter or digit itself. */
const NOTHING = 1;
const LIGATURE = 2;
/** Units from here on are white space: other scripts, private use. */
const TABLE_END = 0x2300;
/** Stop, comma, colon, semicolon, brackets, slash, bar, long dashes, bullets and the like. */
const PHRASE_ENDS = '.,:;!?()[]/|–—•·›>»«@#*=+&\t';

const units = unitTable();
const ascii = new TextDecoder();

/** What each UTF-16 unit is in a folded text. */
function unitTable(): Uint8Array {
  const table = new Uint8Array(TABLE_END).fill(SPACE);
  for (let code = 48; code < 0x250; code += 1) {
    const letter = String.fromCharCode(code).toLowerCase().normalize('NFD').charAt(0);
    if (/[a-z0-9]/.test(letter)) table[code] = letter.charCodeAt(0);
  }
  for (let code = 0x300; code <= 0x36f; code += 1) table[code] = NOTHING;
  for (const sign of PHRASE_ENDS) table[sign.charCodeAt(0)] = BAR;
  for (const sign of 'œŒæÆ') table[sign.charCodeAt(0)] = LIGATURE;
  return table;
}

/** `text` from `start` to `end`, folded: `L’Île-de-France` is `l ile de france`. */
export function foldedPart(text: string, { start, end }: Span): FoldedText {
  const codes = new Uint8Array(2 * (end - start) + 1);
  const offsets = new Int32Array(codes.length);
  let length = 0;
  let gap = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const unit = code < TABLE_END ? (units[code] as number) : SPACE;
    if (unit === NOTHING) continue;
    if (unit === SPACE || unit === BAR) {
      if (gap !== BAR) gap = code === HYPHEN && isSpaced(text, at) ? BAR : unit;
      continue;
    }
    if (gap !== 0) {
      codes[length] = gap;
      offsets[length++] = at - 1;
      gap = 0;
    }
    codes[length] = unit === LIGATURE ? (code > 0x100 ? 111 : 97) : unit;
    offsets[length++] = at;
    if (unit === LIGATURE) {
      codes[length] = 101;
      offsets[length++] = at;
    }
  }
  offsets[length] = end;
  return { folded: ascii.decode(codes.subarray(0, length)), offsets: offsets.subarray(0, length + 1) };
}

/** The folded text alone, where no way back is asked for. */
export const foldedWords = (text: string, span: Span): string => foldedPart(text, span).folded;

/** A hyphen between spaces is a dash. */
const isSpaced = (text: string, at: number): boolean =>
  units[text.charCodeAt(at - 1)] === SPACE && units[text.charCodeAt(at + 1)] === SPACE && at > 0;

/** A name as it stands in a folded text. */
export const foldedName = (name: string): string => foldedWords(name, { start: 0, end: name.length });

/** The stretch of the whole text that a part of a folded text stands for. */
export const unfoldedSpan = ({ offsets }: FoldedText, start: number, end: number): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[end - 1] ?? 0) + 1,
});
