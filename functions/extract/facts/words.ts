import type { Span } from '../model.ts';

/** A word, a number or a punctuation mark of the text. */
export interface Word extends Span {
  /** Lower case, without accents, without a plural ending: `Autorisations` is `autorisation`. Punctuation is itself. */
  readonly stem: string;
  /** Written in capitals only, two letters at least (`AE`, `CP`): tells an acronym from a word. */
  readonly capitals: boolean;
}

const WORD = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;
const ELISION = /['’‘]/;
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

/** The words of one stretch of text, in order. Apostrophes and hyphens inside a word separate, and are no words. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const words: Word[] = [];
  WORD.lastIndex = span.start;
  for (let match = WORD.exec(text); match && match.index < span.end; match = WORD.exec(text)) {
    const raw = match[0];
    const start = match.index;
    if (ELISION.test(raw)) continue;
    if (raw === '-' && isLetter(text, start - 1) && isLetter(text, start + 1)) continue;
    words.push({ start, end: start + raw.length, ...formOf(raw) });
  }
  return words;
}

const LETTER = /\p{L}/u;
const isLetter = (text: string, at: number): boolean => LETTER.test(text[at] ?? '');
