import type { Span } from '../model.ts';

/** A word, a number or a punctuation mark of the text. */
export interface Word extends Span {
  /** Lower case, without accents, without a plural ending: `Autorisations` is `autorisation`. Punctuation is itself. */
  readonly stem: string;
  /** Written in capitals only, two letters at least (`AE`, `CP`): tells an acronym from a word. */
  readonly capitals: boolean;
}

const PLURAL = /(?<=[a-z]{3})[sx]$/;

interface Form {
  readonly stem: string;
  readonly capitals: boolean;
}

const FORMS_KEPT = 20_000;
const forms = new Map<string, Form>();

export const stemOf = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toLowerCase().replace(PLURAL, '');

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known) return known;
  const form = { stem: stemOf(raw), capitals: raw.length > 1 && raw === raw.toUpperCase() && /\p{L}/u.test(raw) };
  if (forms.size < FORMS_KEPT) forms.set(raw, form);
  return form;
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const ELISION = 3;
const OTHER = 4;

function signOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  return /['’‘]/.test(character) ? ELISION : OTHER;
}

/** What each of the first characters of Unicode is; of the others the engine is asked one by one. */
const TABLE = Uint8Array.from({ length: 0x250 }, (_, code) => signOf(String.fromCharCode(code)));

const signAt = (text: string, at: number): number =>
  TABLE[text.charCodeAt(at)] ?? signOf(String.fromCodePoint(text.codePointAt(at) ?? 0));

const LAST_OF_ONE_UNIT = 0xffff;
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1);

const HYPHEN = 0x2d;

/** The words of one stretch of text, in order. Apostrophes and hyphens inside a word separate, and are no words. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const words: Word[] = [];
  let start = span.start;
  while (start < span.end) {
    const sign = signAt(text, start);
    let end = start + widthAt(text, start);
    if (sign === LETTER || sign === DIGIT)
      while (end < text.length && signAt(text, end) === sign) end += widthAt(text, end);
    if (sign !== SPACE && sign !== ELISION && !isJoint(text, start)) {
      const { stem, capitals } = formOf(text.slice(start, end));
      words.push({ start, end, stem, capitals });
    }
    start = end;
  }
  return words;
}

/** A hyphen between two letters. */
const isJoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === HYPHEN &&
  at > 0 &&
  at + 1 < text.length &&
  signAt(text, at - 1) === LETTER &&
  signAt(text, at + 1) === LETTER;
