import type { Span } from '../../model.ts';
import { plainSplitOf } from './splits.ts';
import { tailOf } from './tokens.ts';

export interface ValueCell {
  /** Null for a cell that is said to be empty (`-`, `n.d.`). */
  readonly value: number | null;
  readonly decimals: number;
  /** Unit written in the cell, or what it counts; null for none. */
  readonly unit: string | null;
  /** It counts a noun: `7 980 foyers`. */
  readonly isCount?: true;
}

const MAX_CELL = 48;
/** What may stand before the number of a cell without making it prose, and the number with its sign. */
const NUMBER =
  /^((?:environ|env\.|près de|plus de|moins de|jusqu['’]à|au moins|au plus|dont|~|≈|<|>|≤|≥)\s*)?([-+–−(]{0,2}\s?\d[\d.,\s\u00a0\u202f\u2009]*)/i;
/** What may stand after it: a unit, brackets, a note call. */
const AFTER =
  /^\)?\s*((?:milliers|millions?|milliards?)?\s*(?:d['’]|de\s)?(?:euros?|€|[kKM]€|Mds?€|%|‰|ha|km[²2]?|m[²2³3](?:\/s)?|[mµ]g\/l|[GMk]Wh|t|tonnes|ETP|ans?|mois|jours?|heures?|h|pts?|points?|hab\.?)?\s?(?:HT|TTC)?)\)?\s*(?:\(\d\)|\*{1,3})?$/;
/** `foyers`, `logements sociaux`, `places d'accueil`: a plural noun that the number counts, with little behind it. */
const COUNTED = /^\s(?!fois|sur|dans|sans|plus|moins|pas|sous)[a-zà-öø-ÿœ-]{3,}[sx](?:\s[a-zà-öø-ÿœ'’-]{1,14}){0,2}$/;
/** Most cells: `1 057,4`. */
const PLAIN = /^(?:[1-9]\d{0,2}(?: \d{3}){0,4}|0|[1-9]\d{0,8})(?:,\d{1,9})?$/;
const EMPTY = /^(?:[-–—−]{1,2}|n\.?[adcsr]\.?|N\.?[ADCSR]\.?|s\.?o\.?|ns|NS|so|…|\.\.\.|néant|Néant|\/|x)$/;

/** `60 (22,4 %)`, `1,2 M€ (+ 4 %)` */
const WITH_SHARE = /^(\d[^()\t\n]{0,24}?)\s{0,3}\(([+–−-]?\s?\d{1,3}(?:[.,]\d{1,2})?\s?%)\)$/u;

/** The percentage that a cell tells in brackets behind its number, and how far the number reaches; null for none. */
export function shareBehind(text: string, { start, end }: Span): (Span & { readonly before: number }) | null {
  if (text[end - 1] !== ')' || end - start > MAX_CELL) return null;
  const found = WITH_SHARE.exec(text.slice(start, end));
  if (found === null) return null;
  const [, number = '', share = ''] = found;
  return { start: end - 1 - share.length, end: end - 1, before: number.length };
}

/** The cell as one value, hedge and unit allowed; null where it is words, a code or several numbers. */
export function valueCellOf(text: string, span: Span): ValueCell | null {
  if (span.end <= span.start || span.end - span.start > MAX_CELL) return null;
  const words = text.slice(span.start, span.end);
  if (PLAIN.test(words)) {
    const [whole = '', fraction = ''] = words.split(',');
    return { value: Number(`${whole.replace(/ /g, '')}.${fraction || '0'}`), decimals: fraction.length, unit: null };
  }
  if (EMPTY.test(words)) return { value: null, decimals: 0, unit: null };
  const number = NUMBER.exec(words);
  if (number === null) return null;
  const counted = COUNTED.exec(words.slice(number[0].trimEnd().length))?.[0];
  const after = counted === undefined ? AFTER.exec(words.slice(number[0].length)) : null;
  if (after === null && counted === undefined) return null;
  const from = span.start + (number[1] ?? '').length;
  const end = span.start + number[0].trimEnd().length;
  const cells = singleCell(text, from, number[2]?.includes('(') === true ? end + 1 : end);
  if (cells === null) return null;
  const unit = (counted ?? after?.[1] ?? '').trim();
  const negative = /^\(?[-–−]/.test(number[2] ?? '');
  const value = negative ? -Math.abs(cells.value) : cells.value;
  return { decimals: cells.decimals, value, unit: unit || null, ...(counted !== undefined && { isCount: true }) };
}

function singleCell(text: string, start: number, end: number): { value: number; decimals: number } | null {
  // `(34 799 887)`: brackets of the whole number are of none of its groups.
  const isFramed = text[start] === '(' && text[end - 1] === ')';
  const tail = isFramed ? tailOf(text, start + 1, end - 1) : tailOf(text, start, end);
  const [only, ...others] = tail === null ? [] : plainSplitOf(tail.atoms).filter((cell) => cell.value !== null);
  if (tail === null || tail.start > start + 2 || only?.value === undefined || only.value === null) return null;
  return others.length > 0 ? null : { value: only.value, decimals: only.decimals };
}
