import { endingOfBothGenders, OPENS_ENDING, type Tail } from '../both-genders.ts';
import type { Span } from '../model.ts';
import { type Form, formAt, formOf, hashWith } from './forms.ts';

/** A word, a number or a punctuation mark of the text. */
export type Word = Span & Form;

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
const FIXED_HYPHEN = 0x2011;

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
    let hash = text.charCodeAt(start);
    let end = start + widthAt(text, start);
    // A run of letters or digits is one word; any other character stands for itself.
    while (end < text.length && (sign === LETTER || sign === DIGIT)) {
      const code = text.charCodeAt(end);
      if (SIGNS[code] === sign) end++;
      else if (SIGNS[code] === UNKNOWN && learnedSign(text, end) === sign) end += widthAt(text, end);
      else break;
      hash = hashWith(hash, code);
    }
    const tail = sign === LETTER ? tailOf(text, start, end, span.end) : null;
    if (tail !== null) words.push(wordOf(start, tail.end, formOf(text.slice(start, end) + tail.read)));
    else if (text.charCodeAt(start) === STRAIGHT_QUOTE)
      words.push(wordOf(start, end, formOf(curledQuote(text, start))));
    else if (!isJoint(text, start)) words.push(wordOf(start, end, formAt(text, start, end, hash)));
    start = tail?.end ?? end;
  }
  return words;
}

const STRAIGHT_QUOTE = 0x22;
/** `"Les Ours"`: a straight mark opens right before a word and closes right behind one. */
const curledQuote = (text: string, at: number): string => {
  const isBehind = at > 0 && signAt(text, at - 1) !== SPACE && !OPENERS.has(text[at - 1] ?? '');
  const next = at + 1 < text.length ? signAt(text, at + 1) : SPACE;
  const isBefore = next === LETTER || next === DIGIT;
  return isBehind === isBefore ? '"' : isBefore ? '“' : '”';
};
const OPENERS: ReadonlySet<string> = new Set(['(', "'", '’']);

const wordOf = (start: number, end: number, { stem, capitals, isTitled, isPreposition, form }: Form): Word => ({
  start,
  end,
  stem,
  capitals,
  isTitled,
  isPreposition,
  form,
});

const LINE_BREAK = /-[ \t]{0,3}\r?\n[ \t]{0,40}(?=\p{Ll})/uy;
/** First and last parts of words that keep their hyphen: `rendez-⏎vous`, `sous-⏎préfet`, `celui-⏎ci`. */
const KEEP_FIRST =
  /^(?:rendez|sous|vice|mi|non|demi|semi|bio|socio|m[ée]dico|[ée]co|agro|porte|haut|haute|hauts|bas|basse|avant|apr[èe]s|ex|pro|peut|celui|celle|ceux|celles|grand|grande|petit|petite|moyen|libre|au|par|outre|saint|sainte|val|bois|plate|mot|chef|centre|est|ouest|nord|sud|dit|sont|soit|elle|lui|eux|quatre|vingt|soixante|cinquante|quarante|trente)$/iu;
const KEEP_LAST =
  /^(?:vous|ci|l[àa]|m[êe]mes?|[êe]tre|il|ils|elle|elles|on|t|ce|de|du|des|la|le|les|[àa]|en|sur|et|ni|dire|faire|formes?)$/iu;

/** What a word goes on with behind a sign that is none of its letters; null for nothing. */
function tailOf(text: string, start: number, end: number, limit: number): Tail | null {
  const code = text.charCodeAt(end);
  if (code === HYPHEN) return restOfWord(text, start, end, limit);
  return OPENS_ENDING.has(code) ? endingOfBothGenders(text, end, limit) : null;
}

/** `inves-⏎tissement` is one word: what goes on behind the end of the line. */
function restOfWord(text: string, start: number, end: number, limit: number): Tail | null {
  LINE_BREAK.lastIndex = end;
  if (!LINE_BREAK.test(text) || LINE_BREAK.lastIndex >= limit) return null;
  const from = LINE_BREAK.lastIndex;
  const to = endOfLetters(text, from);
  const isCompound = end - start < 2 || KEEP_FIRST.test(text.slice(start, end)) || KEEP_LAST.test(text.slice(from, to));
  return isCompound ? null : { end: to, read: text.slice(from, to) };
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (end < text.length && signAt(text, end) === LETTER) end += widthAt(text, end);
  return end;
}

/** A hyphen between two letters, one that does not break too (`Haute‑Sarde`). */
const isJoint = (text: string, at: number): boolean =>
  (text.charCodeAt(at) === HYPHEN || text.charCodeAt(at) === FIXED_HYPHEN) &&
  at > 0 &&
  at + 1 < text.length &&
  signAt(text, at - 1) === LETTER &&
  signAt(text, at + 1) === LETTER;
