import type { Span } from '../model.ts';

/** A word of the tail of a row: a group of digits, or a sign that a cell is empty. */
export interface Atom extends Span {
  readonly kind: 'digits' | 'dash' | 'blank';
  /** Digits and decimals without sign, brackets and unit; empty for the other kinds. */
  readonly digits: string;
  readonly negative: boolean;
  /** Unit written in the cell itself (`%`, `M€`); null for none. */
  readonly unit: string | null;
  /** The atom may go on the number of the atom before it: `699` after `1`; with a leading zero it must (`057,4`). */
  readonly joins: 'no' | 'may' | 'must';
}

/** The numbers at the end of a line: `Budget primitif | 1 057,4 699,7 1 757,2`. */
export interface Tail {
  /** Where the label ends and the first atom begins, in UTF-16 units of the text. */
  readonly start: number;
  readonly atoms: readonly Atom[];
}

/** Longer tails are no table that a person laid out. Unit: atoms. */
const MAX_ATOMS = 48;
/** `1 234 567 890,12 €` without spaces, with its brackets. Unit: UTF-16 units. */
const MAX_WORD = 26;

const INNER_SPACE = '[\\u00a0\\u202f\\u2009]';
/** `1 057,4`, `-12,5`, `(3,2)`, `1.899.385`, `12%`, `45M€`, with no-break spaces in the number only. */
const DIGITS = new RegExp(
  `^(\\(?)([-+–−]?)(\\d{1,3}(?:(?:\\.|${INNER_SPACE})\\d{3})+|\\d+)([.,]\\d+)?${INNER_SPACE}?(%|‰|€|[kKM]€|Mds?€)?(\\)?)\\*?$`,
);
const UNIT = /^(?:%|‰|€|[kKM]€|Mds?€|pts?|points?|euros?)$/;
const GROUP = /^\d{3}(?:[.,]\d+)?(?:%|‰|€|[kKM]€|Mds?€)?$/;
const DASH = /^[-–—−]$/;
const BLANK = /^(?:n\.?[adc]\.?|N\.?[ADC]\.?|s\.?o\.?|ns|NS|so|…|\.\.\.|x)$/;
const NO_BREAK = /[\u00a0\u202f\u2009]/;

interface Word extends Span {
  readonly text: string;
}

/**
 * The numbers, dashes and blanks that end the line `start`..`end`, null where it ends with a word.
 * Cells may be apart by plain spaces only, and so may the groups of one number: `splitsOf` tells them apart.
 */
export function tailOf(text: string, start: number, end: number): Tail | null {
  const words = wordsFromEnd(text, start, end);
  const numbers = words.filter((word) => DIGITS.test(word.text));
  if (numbers.length === 0) return null;
  const sealed = numbers.some((word) => NO_BREAK.test(word.text));
  const atoms: Atom[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (UNIT.test(word.text)) {
      const last = atoms.pop();
      if (last?.kind === 'digits') atoms.push({ ...last, end: word.end, unit: word.text });
      continue;
    }
    const close = !sealed && before !== undefined && word.start - before.end === 1 && /\d$/.test(before.text);
    const atom = atomOf(word, atoms.at(-1), close);
    if (atom === null) atoms.length = 0;
    else atoms.push(atom);
  }
  const [first] = atoms;
  return first === undefined ? null : { start: first.start, atoms };
}

/** Words of the tail from left to right: the longest run at the end of the line that could be cells. */
function wordsFromEnd(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  const at = { end };
  while (words.length < MAX_ATOMS) {
    while (at.end > start && isSpace(text.charCodeAt(at.end - 1))) at.end -= 1;
    const from = wordStart(text, start, at.end);
    if (from === null || from === at.end) break;
    const word = { start: from, end: at.end, text: text.slice(from, at.end) };
    if (!isCellWord(word.text)) return isLeadingZero(word.text) ? [] : trimmedLeft(words);
    words.unshift(word);
    at.end = from;
  }
  return words.length < MAX_ATOMS ? trimmedLeft(words) : [];
}

/** A unit cannot begin a tail: it belongs to the label. */
function trimmedLeft(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex((word) => !UNIT.test(word.text));
  return first < 0 ? [] : words.slice(first);
}

function wordStart(text: string, start: number, end: number): number | null {
  const limit = Math.max(start, end - MAX_WORD);
  const at = { from: end };
  while (at.from > limit && !isSpace(text.charCodeAt(at.from - 1))) at.from -= 1;
  return at.from === limit && limit > start && !isSpace(text.charCodeAt(limit - 1)) ? null : at.from;
}

const isSpace = (code: number): boolean => code === 32 || code === 9;
/** `02` of a telephone number: no amount is written so, but `057,4` goes on one. */
const isLeadingZero = (word: string): boolean => /^0\d/.test(word) && !GROUP.test(word);
const isCellWord = (word: string): boolean =>
  (DIGITS.test(word) && !isLeadingZero(word)) || UNIT.test(word) || DASH.test(word) || BLANK.test(word);

/** Null for a group with a leading zero that goes on no number (`011` of a chapter): the label reaches to there. */
function atomOf(word: Word, before: Atom | undefined, close: boolean): Atom | null {
  const parts = DIGITS.exec(word.text);
  const span = { start: word.start, end: word.end };
  if (parts === null) {
    const kind = DASH.test(word.text) ? 'dash' : 'blank';
    return { ...span, kind, digits: '', negative: false, unit: null, joins: 'no' };
  }
  const [, , sign = '', whole = '', decimals = '', unit] = parts;
  const joined = close && GROUP.test(word.text) && before?.unit === null && /^\d{1,3}$/.test(before.digits);
  const must = /^0\d/.test(word.text);
  if (must && !joined) return null;
  return {
    ...span,
    kind: 'digits',
    digits: whole + decimals,
    negative: sign !== '' && sign !== '+',
    unit: unit ?? null,
    joins: joined ? (must ? 'must' : 'may') : 'no',
  };
}
