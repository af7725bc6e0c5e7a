/** A word as it is written, and what it is whatever its case, accents and ending. */
export interface Form {
  /** Lower case, without accents, without a plural ending: `Autorisations` is `autorisation`. Punctuation is itself. */
  readonly stem: string;
  /** Written in capitals only, two letters at least (`AE`, `CP`): tells an acronym from a word. */
  readonly capitals: boolean;
  /** Begins with a capital and goes on in small letters: a name, or the first word of a sentence. */
  readonly isTitled: boolean;
  /** `à`, which has the stem of the verb in `elle a`. */
  readonly isPreposition: boolean;
  /** Number of the written form, the same wherever it stands again; `NEW_FORM` where too many are known already. */
  readonly form: number;
}

export const NEW_FORM = -1;
const PLURAL = /(?<=[a-z]{3})[sx]$/;

export const stemOf = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toLowerCase().replace(PLURAL, '');

/** Stems to look words up in; their forms as they are written: `mais` is found as `mai`. */
export const stems = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(stemOf));

/** In a title in capitals `ÇA` is a word, and no closing accounts. */
const isCapitals = (raw: string): boolean =>
  raw.length > 1 && raw === raw.toUpperCase() && /\p{L}/u.test(raw) && raw !== 'ÇA';

export const formOf = (raw: string): Form => ({
  stem: stemOf(raw),
  capitals: isCapitals(raw),
  isTitled: /^\p{Lu}\p{Ll}/u.test(raw),
  isPreposition: /^à$/iu.test(raw.normalize('NFC')),
  form: NEW_FORM,
});

/** Forms that are numbered, at most. */
export const FORMS_KEPT = 20_000;
/** Longer words get no number. Unit: UTF-16 units. */
const LONGEST_KEPT = 32;

/*
 * The numbered forms, by number. Every word of a text is looked up here, so what is compared lies close together: the
 * letters of all forms, one form after another, and where those of each begin.
 */
const forms: Form[] = [];
const hashes = new Int32Array(FORMS_KEPT);
const letters = new Uint16Array(FORMS_KEPT * LONGEST_KEPT);
const begins = new Int32Array(FORMS_KEPT + 1);

/** Places of a table by hash, as many as three for each form: the number of the form plus one, 0 where none is. */
let slots = new Int32Array(1 << 12);
const MOST_SLOTS = 1 << 16;
const SLOTS_PER_FORM = 3;
/** Places that are looked at for one form, at most: words that were made to collide cost no more. */
const MOST_PROBES = 16;

const HASH_FACTOR = 0x01000193;
const HIGH_BITS = 15;

/** The hash of a word is its first character's code, and goes on with each further one. */
export const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, HASH_FACTOR);

/**
 * The form of a word in a text; one that is known already is found without being cut out of it.
 * @param hash of all its characters
 */
export function formAt(text: string, start: number, end: number, hash: number): Form {
  const first = hash ^ (hash >>> HIGH_BITS);
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (first + probe) & (slots.length - 1);
    const form = (slots[slot] as number) - 1;
    if (form < 0) return formNewAt(text, start, end, hash, slot);
    if (hashes[form] === hash && isWrittenAt(text, start, end, form)) return forms[form] as Form;
  }
  return formOf(text.slice(start, end));
}

function isWrittenAt(text: string, start: number, end: number, form: number): boolean {
  const begin = begins[form] as number;
  if ((begins[form + 1] as number) - begin !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== letters[begin + at - start]) return false;
  return true;
}

/** @param slot the place of the table that is its own, where it is kept */
function formNewAt(text: string, start: number, end: number, hash: number, slot: number): Form {
  const made = formOf(text.slice(start, end));
  const form = forms.length;
  if (form === FORMS_KEPT || end - start > LONGEST_KEPT) return made;
  const begin = begins[form] as number;
  for (let at = start; at < end; at++) letters[begin + at - start] = text.charCodeAt(at);
  begins[form + 1] = begin + end - start;
  hashes[form] = hash;
  const kept = { ...made, form };
  slots[slot] = forms.push(kept);
  if (forms.length * SLOTS_PER_FORM > slots.length && slots.length < MOST_SLOTS) spread();
  return kept;
}

/** Puts all forms into a table of twice as many places. */
function spread(): void {
  const wider = new Int32Array(2 * slots.length);
  for (let form = 0; form < forms.length; form++) {
    const hash = hashes[form] as number;
    let slot = (hash ^ (hash >>> HIGH_BITS)) & (wider.length - 1);
    while (wider[slot] !== 0) slot = (slot + 1) & (wider.length - 1);
    wider[slot] = form + 1;
  }
  slots = wider;
}
