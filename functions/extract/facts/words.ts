import type { Span } from '../model.ts';

/** A word, a number or a punctuation mark of the text. */
export interface Word extends Span {
  /** Lower case, without accents, without a plural ending: `Autorisations` is `autorisation`. Punctuation is itself. */
  readonly stem: string;
  /** Written in capitals only, two letters at least (`AE`, `CP`): tells an acronym from a word. */
  readonly capitals: boolean;
  /** Number of the written form, the same wherever it stands again; `NEW_FORM` where too many are known already. */
  readonly form: number;
}

export const NEW_FORM = -1;
const PLURAL = /(?<=[a-z]{3})[sx]$/;

interface Form {
  readonly raw: string;
  readonly stem: string;
  readonly capitals: boolean;
  readonly form: number;
}

/** Forms that are numbered, at most. */
export const FORMS_KEPT = 20_000;
const forms: Form[] = [];

export const stemOf = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toLowerCase().replace(PLURAL, '');

const isCapitals = (raw: string): boolean => raw.length > 1 && raw === raw.toUpperCase() && /\p{L}/u.test(raw);

/** Places of a table by hash, three for each form that is kept: the number of the form plus one, 0 where none is. */
const SLOTS = 1 << 16;
const slots = new Int32Array(SLOTS);
/** Places that are looked at for one form, at most: words that were made to collide cost no more. */
const MOST_PROBES = 16;

/** A word that is known already is found without being cut out of the text. */
function formAt(text: string, start: number, end: number, hash: number): Form {
  let empty = -1;
  for (let probe = 0; probe < MOST_PROBES && empty < 0; probe++) {
    const slot = (hash + probe) & (SLOTS - 1);
    const known = forms[(slots[slot] as number) - 1];
    if (known === undefined) empty = slot;
    else if (known.raw.length === end - start && text.startsWith(known.raw, start)) return known;
  }
  const raw = text.slice(start, end);
  const isKept = empty >= 0 && forms.length < FORMS_KEPT;
  const made = { raw, stem: stemOf(raw), capitals: isCapitals(raw), form: isKept ? forms.length : NEW_FORM };
  if (isKept) slots[empty] = forms.push(made);
  return made;
}

const UNKNOWN = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const ELISION = 4;
const OTHER = 5;

function signOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  // Stars, hashes and lines set off what is typed as bold or as a title, and are no words.
  if (/[\s*_#`]/.test(character)) return SPACE;
  return /['’‘]/.test(character) ? ELISION : OTHER;
}

/** What each character is, as far as it has been asked for. */
const SIGNS = new Uint8Array(0x10000);

const signAt = (text: string, at: number): number => {
  const known = SIGNS[text.charCodeAt(at)] as number;
  return known === UNKNOWN ? learnedSign(text, at) : known;
};

/** The halves of a pair are told by the character that they make up. */
function learnedSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const sign = signOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (code < FIRST_OF_A_PAIR || code > LAST_OF_A_PAIR) SIGNS[code] = sign;
  return sign;
}

const LAST_OF_ONE_UNIT = 0xffff;
const FIRST_OF_A_PAIR = 0xd800;
const LAST_OF_A_PAIR = 0xdfff;
const widthAt = (text: string, at: number): number =>
  text.charCodeAt(at) >= FIRST_OF_A_PAIR && (text.codePointAt(at) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1;

const HYPHEN = 0x2d;

/** The words of one stretch of text, in order. Apostrophes and hyphens inside a word separate, and are no words. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const words: Word[] = [];
  let start = span.start;
  while (start < span.end) {
    const sign = signAt(text, start);
    if (sign === SPACE || sign === ELISION) {
      start++;
      continue;
    }
    const end = endOf(text, start, sign);
    const rest = sign === LETTER && text.charCodeAt(end) === HYPHEN ? restOfWord(text, start, end, span.end) : null;
    if (rest !== null) {
      const raw = `${text.slice(start, end)}${text.slice(rest.start, rest.end)}`;
      words.push({ start, end: rest.end, stem: stemOf(raw), capitals: isCapitals(raw), form: NEW_FORM });
    } else if (!isJoint(text, start)) {
      const { stem, capitals, form } = formAt(text, start, end, hashOf(text, start, end));
      words.push({ start, end, stem, capitals, form });
    }
    start = rest?.end ?? end;
  }
  return words;
}

const LINE_BREAK = /-[ \t\u00a0]{0,3}\r?\n[ \t\u00a0]{0,40}(?=\p{Ll})/uy;
/** First and last parts of words that keep their hyphen: `rendez-⏎vous`, `sous-⏎préfet`, `celui-⏎ci`. */
const KEEP_FIRST =
  /^(?:rendez|sous|vice|mi|non|demi|semi|bio|socio|m[ée]dico|[ée]co|agro|porte|haut|haute|hauts|bas|basse|avant|apr[èe]s|ex|pro|peut|celui|celle|ceux|celles|grand|grande|petit|petite|moyen|libre|au|par|outre|saint|sainte|val|bois|plate|mot|chef|centre|est|ouest|nord|sud|dit|sont|soit|elle|lui|eux|quatre|vingt|soixante|cinquante|quarante|trente)$/iu;
const KEEP_LAST =
  /^(?:vous|ci|l[àa]|m[êe]mes?|[êe]tre|il|ils|elle|elles|on|t|ce|de|du|des|la|le|les|[àa]|en|sur|et|ni|dire|faire|formes?)$/iu;

/** `inves-⏎tissement` is one word: what goes on behind the end of the line; null for none. */
function restOfWord(text: string, start: number, end: number, limit: number): Span | null {
  LINE_BREAK.lastIndex = end;
  if (!LINE_BREAK.test(text) || LINE_BREAK.lastIndex >= limit) return null;
  const from = LINE_BREAK.lastIndex;
  const to = endOf(text, from, LETTER);
  const isCompound = end - start < 2 || KEEP_FIRST.test(text.slice(start, end)) || KEEP_LAST.test(text.slice(from, to));
  return isCompound ? null : { start: from, end: to };
}

/** Where the run of letters or digits ends that starts at a place; any other character stands for itself. */
function endOf(text: string, start: number, sign: number): number {
  let end = start + widthAt(text, start);
  if (sign === LETTER || sign === DIGIT)
    while (end < text.length && signAt(text, end) === sign) end += widthAt(text, end);
  return end;
}

const HASH_FACTOR = 0x01000193;
const HIGH_BITS = 15;

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return hash ^ (hash >>> HIGH_BITS);
}

/** A hyphen between two letters. */
const isJoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === HYPHEN &&
  at > 0 &&
  at + 1 < text.length &&
  signAt(text, at - 1) === LETTER &&
  signAt(text, at + 1) === LETTER;
