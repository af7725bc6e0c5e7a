import { BRACKETED_ACCOUNTS } from '../../accounts.ts';
import type { Span } from '../../model.ts';
import { isDigit } from '../letters.ts';

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
  `^(\\(?)(?:([-+–−])${INNER_SPACE}?)?(\\d{1,3}(?:(?:\\.|${INNER_SPACE})\\d{3})+|\\d+)([.,]\\d+)?${INNER_SPACE}?(%|‰|€|[kKM]€|Mds?€)?(\\)?)\\*?$`,
);
const UNIT = /^(?:%|‰|€|[kKM]€|Mds?€|pts?|points?|euros?|HT|TTC)$/;
/** Behind a unit: `12 000 € | TTC`. */
const TAX = /^(?:HT|TTC)$/;
const GROUP = /^\d{3}(?:[.,]\d+)?(?:%|‰|€|[kKM]€|Mds?€)?$/;
const SHORT = /^\d{1,3}$/;
const DASH = /^[-–—−]$/;
const BLANK = /^(?:n\.?[adcsr]\.?|N\.?[ADCSR]\.?|s\.?o\.?|ns|NS|so|…|\.\.\.|x)$/;
/** `points`: the longest word that is no number and may stand in a cell. */
const LONGEST_SIGN = 6;
const NO_BREAK = /[\u00a0\u202f\u2009]/;

interface Word extends Span {
  readonly kind: 'digits' | 'unit' | 'dash' | 'blank';
  readonly text: string;
  /** Parts of a number; empty, and null for the unit, for the other kinds. */
  readonly sign: string;
  readonly whole: string;
  readonly decimals: string;
  readonly unit: string | null;
}

/**
 * The numbers, dashes and blanks that end the line `start`..`end`, null where it ends with a word.
 * Cells may be apart by plain spaces only, and so may the groups of one number: `splitsOf` tells them apart.
 */
export function tailOf(text: string, start: number, end: number): Tail | null {
  const words = withoutNotes(wordsFromEnd(text, start, end));
  if (!words.some((word) => word.kind === 'digits')) return null;
  const sealed = words.some((word) => NO_BREAK.test(word.text));
  const atoms: Atom[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const before = words[index - 1];
    if (word.kind === 'unit') {
      const last = atoms.pop();
      if (last?.kind === 'digits')
        atoms.push({ ...last, end: word.end, unit: TAX.test(word.text) ? last.unit : word.text });
      continue;
    }
    const close =
      !sealed && before !== undefined && word.start - before.end === 1 && isDigit(text.charCodeAt(before.end - 1));
    const atom = atomOf(word, word.kind, atoms.at(-1), close);
    if (atom === null) atoms.length = 0;
    else atoms.push(atom);
  }
  const cells = withoutScale(text, start, atoms);
  const [first] = cells;
  return first === undefined ? null : { start: first.start, atoms: cells };
}

const SCALE = /(?:\d[\d \u00a0]{0,9} (?:à|[-–])|(?:moins|plus|au-delà) de|jusqu['’]à) $/iu;
/** Unit: characters. */
const SCALE_REACH = 16;
const WIDE_GAP = 2;

/** `Travaux bruts (DOB | 2011) 118 M€`: the bracket opened in the name of the row. */
const closesLabel = (text: string, { start, end, unit }: Atom): boolean =>
  unit === null && text.charCodeAt(end - 1) === CLOSE && text.charCodeAt(start) !== OPEN;
const OPEN = 40;
const CLOSE = 41;

/** `Travaux de 2006 à | 2011 102 M€`: the period belongs to the name of the row. */
const endsPeriod = (text: string, { start, kind, digits, unit }: Atom): boolean =>
  kind === 'digits' &&
  unit === null &&
  YEAR.test(digits) &&
  SINCE_YEAR.test(text.slice(Math.max(0, start - SCALE_REACH), start));
const SINCE_YEAR = /(?<!\d)(?:19|20)\d\d (?:à|[-–]) $/u;
const YEAR = /^(?:19|20)\d\d$/;

/** `B      401 à | 700      2,20     2,00`: the end of a step belongs to the name of the row. */
function withoutScale(text: string, start: number, atoms: readonly Atom[]): readonly Atom[] {
  const [first] = atoms;
  if (first !== undefined && (closesLabel(text, first) || endsPeriod(text, first)))
    return atoms.slice(1).map((atom, at) => (at === 0 ? { ...atom, joins: 'no' } : atom));
  if (first === undefined || !SCALE.test(text.slice(Math.max(start, first.start - SCALE_REACH), first.start)))
    return atoms;
  const gap = atoms.findIndex((atom, at) => (atoms[at + 1]?.start ?? atom.end) - atom.end >= WIDE_GAP);
  return gap < 0 ? atoms : atoms.slice(gap + 1);
}

/** Words of the tail from left to right: the longest run at the end of the line that could be cells. */
function wordsFromEnd(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  const at = { end };
  while (words.length < MAX_ATOMS) {
    while (at.end > start && isSpace(text.charCodeAt(at.end - 1))) at.end -= 1;
    const from = wordStart(text, start, at.end);
    if (from === null || from === at.end) break;
    if (text.charCodeAt(from) === 40 && BRACKETED_ACCOUNTS.has(text.slice(from + 1, at.end - 1))) break;
    const bare = wordOf(text, from, at.end);
    const word = bare === null ? null : withSign(text, start, bare);
    if (word === null) return isLeadingZero(text, from, at.end) ? [] : trimmedLeft(words.reverse());
    words.push(word);
    at.end = word.start;
  }
  return words.length < MAX_ATOMS ? trimmedLeft(words.reverse()) : [];
}

/** `60,1 | (2)`, `Dépenses (en M€) | (1)`: the call of a note behind a number with decimals, or behind no number. */
const withoutNotes = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ text, start }, at) => {
    const before = words[at - 1];
    if (!NOTE.test(text)) return true;
    return before === undefined ? words.length > 1 : before.decimals === '' || start - before.end > 1;
  });
const NOTE = /^\(\d\)$/;

/** A unit cannot begin a tail: it belongs to the label. */
function trimmedLeft(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex((word) => word.kind !== 'unit');
  return first < 0 ? [] : words.slice(first);
}

/** Where the word that ends at `end` begins; null where it is too long for a cell. */
function wordStart(text: string, start: number, end: number): number | null {
  const limit = Math.max(start, end - MAX_WORD);
  const at = { from: end };
  while (at.from > limit && !isSpace(text.charCodeAt(at.from - 1))) at.from -= 1;
  return at.from === limit && limit > start && !isSpace(text.charCodeAt(limit - 1)) ? null : at.from;
}

const isSpace = (code: number): boolean => code === 32 || code === 9;

/** `02` of a telephone number: no amount is written so, but `057,4` goes on one. */
const isLeadingZero = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === 48 && isDigit(text.charCodeAt(start + 1)) && end > start + 1;

function wordOf(text: string, start: number, end: number): Word | null {
  const first = text.charCodeAt(start);
  if (end - start > LONGEST_SIGN && isLetter(first)) return null;
  const word = text.slice(start, end);
  if (isDigits(text, start, end) && first !== 48)
    return { start, end, text: word, kind: 'digits', sign: '', whole: word, decimals: '', unit: null };
  if (isDigit(first) || (end - start > 1 && !isLetter(first))) {
    const [, , sign = '', whole = '', decimals = '', unit = null] = DIGITS.exec(word) ?? [];
    if (whole === '') return null;
    if (isLeadingZero(text, start, end) && !GROUP.test(word)) return null;
    return { start, end, text: word, kind: 'digits', sign, whole, decimals, unit };
  }
  const kind = UNIT.test(word) ? 'unit' : DASH.test(word) ? 'dash' : BLANK.test(word) ? 'blank' : null;
  return kind === null ? null : { start, end, text: word, kind, sign: '', whole: '', decimals: '', unit: null };
}

function isDigits(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at += 1;
  return at === end;
}

const MINUS: ReadonlySet<string> = new Set(['-', '–', '−']);

/** `+ 5,2`, and `- 1,9` behind the gap of a column or a colon (`Solde : - 1,9`): a sign set apart by one space. A lone dash is an empty cell. */
function withSign(text: string, start: number, word: Word): Word {
  const at = word.start - 2;
  if (word.kind !== 'digits' || word.sign !== '' || at < start || !isSpace(text.charCodeAt(at + 1))) return word;
  const found = text[at] ?? '';
  const isApart = at === start || isSpace(text.charCodeAt(at - 1));
  const isGap = isApart && at - 1 > start && (isSpace(text.charCodeAt(at - 2)) || text[at - 2] === ':');
  const isSign = found === '+' ? isApart : MINUS.has(found) && isGap;
  return isSign ? { ...word, start: at, text: text.slice(at, word.end), sign: found } : word;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 122) || code === 0x2026 || code === 46;

/** Null for a group with a leading zero that goes on no number (`011` of a chapter): the label reaches to there. */
function atomOf(word: Word, kind: Atom['kind'], before: Atom | undefined, close: boolean): Atom | null {
  const { start, end } = word;
  if (kind !== 'digits') return { start, end, kind, digits: '', negative: false, unit: null, joins: 'no' };
  const { sign, whole, decimals, unit } = word;
  const joined = close && GROUP.test(word.text) && before?.unit === null && SHORT.test(before.digits);
  const must = whole.length > 1 && whole.startsWith('0');
  if (must && !joined) return null;
  const negative = sign !== '' && sign !== '+';
  return { start, end, kind, digits: whole + decimals, negative, unit, joins: joined ? (must ? 'must' : 'may') : 'no' };
}
