import { endingOfBothGenders, OPENS_ENDING } from '../both-genders.ts';
import { isApostrophe, isLetter, isSpace, lettersEnd, skippedSpaces } from './characters.ts';

const KEPT = 20_000;
const known = new Map<string, string>();

/** Lower case without accents: `Près`, `PRES` and `près` are `pres`. */
export function folded(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = word
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  if (known.size < KEPT && word.length < 40) known.set(word, made);
  return made;
}

/** A word beside a place in the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly word: string;
}

const isOpening = (code: number): boolean =>
  code === 0x28 || code === 0x5b || code === 0xab || code === 0x201c || code === 0x22;

const WORD_UNITS = 40;

/** Places that are remembered: each numeral is asked for its neighbours by a dozen rules, in several passes. */
const PLACES = 1 << 12;

type Finder = (text: string, at: number, bound: number) => Word | null;

const forgetters: (() => void)[] = [];

/** Before a text is read: the words of the one before are of no use, and equal texts would be compared to the last sign. */
export function forgetWords(): void {
  for (const forget of forgetters) forget();
}

/** A finder that keeps the words of one text, each until another place takes its room. */
function remembering(find: Finder): Finder {
  const places = new Int32Array(PLACES);
  const bounds = new Int32Array(PLACES);
  const words: (Word | null)[] = new Array(PLACES).fill(null);
  let known = '';
  let [lastAt, lastBound]: [number, number] = [-1, -1];
  let last: Word | null = null;
  const begin = (text: string): void => {
    places.fill(-1);
    words.fill(null);
    known = text;
    lastAt = -1;
  };
  forgetters.push(() => begin(''));
  return (text, at, bound) => {
    if (text !== known) begin(text);
    else if (at === lastAt && bound === lastBound) return last;
    lastAt = at;
    lastBound = bound;
    const room = at & (PLACES - 1);
    if (places[room] !== at || bounds[room] !== bound) {
      places[room] = at;
      bounds[room] = bound;
      words[room] = find(text, at, bound);
    }
    last = words[room] as Word | null;
    return last;
  };
}

const plainBefore = remembering((text, at, from) => foundBefore(text, at, from, false));

/** The word before a place, over white space and apostrophes, and over opening brackets and quotes if wished. */
export function wordBefore(text: string, at: number, from: number, overOpening = false): Word | null {
  return plainBefore(text, at, from) ?? (overOpening ? foundBefore(text, at, from, true) : null);
}

/** The word after a place, over white space (and an apostrophe). */
export const wordAfter = remembering(foundAfter);

function foundBefore(text: string, at: number, from: number, overOpening: boolean): Word | null {
  let end = at;
  while (end > from) {
    const code = text.charCodeAt(end - 1);
    if (!(isSpace(code) || isApostrophe(code) || (overOpening && isOpening(code)))) break;
    end--;
  }
  let start = end;
  const limit = Math.max(from, end - WORD_UNITS);
  while (start > limit && isLetter(text.charCodeAt(start - 1))) start--;
  return start === end ? null : { start, end, word: folded(text.slice(start, end)) };
}

function foundAfter(text: string, at: number, to: number): Word | null {
  let start = skippedSpaces(text, at, to);
  if (start < to && isApostrophe(text.charCodeAt(start))) start++;
  const end = lettersEnd(text, start, Math.min(to, start + WORD_UNITS));
  if (start === end) return null;
  const tail = OPENS_ENDING.has(text.charCodeAt(end)) ? endingOfBothGenders(text, end, to) : null;
  return { start, end: tail?.end ?? end, word: folded(text.slice(start, end) + (tail?.read ?? '')) };
}

/** Phrases as a tree of folded words; `back` trees hold the last word of a phrase first. */
interface PhraseTree<T> {
  readonly next: Map<string, PhraseTree<T>>;
  value: T | null;
}

const emptyTree = <T>(): PhraseTree<T> => ({ next: new Map(), value: null });

/** `estimé(e)(s) à` → `estimé à`, `estimée à`, `estimés à`, `estimées à`. */
function spellings(phrase: string): readonly string[] {
  const open = phrase.indexOf('(');
  if (open < 0) return [phrase];
  const close = phrase.indexOf(')', open);
  const rest = spellings(phrase.slice(close + 1));
  return rest.flatMap((tail) => [
    phrase.slice(0, open) + tail,
    phrase.slice(0, open) + phrase.slice(open + 1, close) + tail,
  ]);
}

const wordsOf = (phrase: string): readonly string[] =>
  phrase
    .split(/[\s'’]+/)
    .filter(Boolean)
    .map(folded);

/** @param phrases value → phrases, brackets hold optional endings */
export function phraseTree<T extends string>(
  phrases: Readonly<Record<T, readonly string[]>>,
  direction: 'back' | 'forth',
): PhraseTree<T> {
  const root = emptyTree<T>();
  for (const [value, list] of Object.entries(phrases) as [T, readonly string[]][])
    for (const phrase of list.flatMap(spellings)) {
      const words = direction === 'back' ? wordsOf(phrase).toReversed() : wordsOf(phrase);
      const leaf = words.reduce((tree, word) => {
        const next = tree.next.get(word) ?? emptyTree<T>();
        tree.next.set(word, next);
        return next;
      }, root);
      leaf.value = value;
    }
  return root;
}

export interface Found<T> {
  readonly value: T;
  /** The far end of the phrase: its start where it was read backwards, its end where forwards. */
  readonly at: number;
}

/** The longest phrase that ends before a place. */
export function phraseBefore<T>(tree: PhraseTree<T>, text: string, at: number, from: number): Found<T> | null {
  let found: Found<T> | null = null;
  let node: PhraseTree<T> | undefined = tree;
  let place = at;
  for (let first = true; node; first = false) {
    const word = wordBefore(text, place, from, first);
    node = word ? node.next.get(word.word) : undefined;
    if (!node || !word) break;
    place = word.start;
    if (node.value !== null) found = { value: node.value, at: place };
  }
  return found;
}

/** The longest phrase that begins after a place. */
export function phraseAfter<T>(tree: PhraseTree<T>, text: string, at: number, to: number): Found<T> | null {
  let found: Found<T> | null = null;
  let node: PhraseTree<T> | undefined = tree;
  let place = at;
  while (node) {
    const word = wordAfter(text, place, to);
    node = word ? node.next.get(word.word) : undefined;
    if (!node || !word) break;
    place = word.end;
    if (node.value !== null) found = { value: node.value, at: place };
  }
  return found;
}
