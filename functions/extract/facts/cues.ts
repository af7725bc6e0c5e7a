import { FORMS_KEPT, NEW_FORM, stemOf } from './forms.ts';
import { type CueKind, LEXICON } from './lexicon.ts';
import type { Word } from './words.ts';

/** A phrase of the lexicon found in a run of words. `from`..`to` is a half-open range of word indices. */
export interface Cue<Kind extends string = CueKind> {
  readonly kind: Kind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Kind → value → phrases, as `lexicon.ts` writes them. */
export type Lexicon<Kind extends string> = Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>>;

interface Meaning {
  readonly kind: string;
  readonly value: string;
  readonly capitals: boolean;
}

/** A trie of stems: each step is one word of a phrase. */
interface Node {
  readonly next: Map<string, Node>;
  readonly prefixes: [string, Node][];
  readonly meanings: Meaning[];
}

const emptyNode = (): Node => ({ next: new Map(), prefixes: [], meanings: [] });

const PHRASE_WORD = /[\^]?[\p{L}]+~?|[^\s\p{L}'’-]/gu;

/** The beginning of stems: an `s` at its end is no plural (`dépens~` is not `dépendance`). */
const prefixOf = (word: string): string => stemOf(`${word}-`).slice(0, -1);

/** The node that a word of a phrase leads to; made where there is none. */
function grown(node: Node, word: string): Node {
  const prefix = word.endsWith('~');
  const stem = prefix ? prefixOf(word.slice(0, -1)) : stemOf(word.replace('^', ''));
  const found = prefix ? node.prefixes.find(([known]) => known === stem)?.[1] : node.next.get(stem);
  if (found) return found;
  const made = emptyNode();
  if (prefix) node.prefixes.push([stem, made]);
  else node.next.set(stem, made);
  return made;
}

interface Tries {
  /** All phrases. */
  readonly root: Node;
  /** The words that a phrase goes on with behind its first, each by itself. */
  readonly later: Node;
  /** Of the longest phrase. Unit: words. */
  readonly longest: number;
}

/** @throws where a phrase of one kind stands twice: which of its values holds would hang on their order */
function triesOf(lexicon: Lexicon<string>): Tries {
  const root = emptyNode();
  const later = emptyNode();
  let longest = 0;
  for (const [kind, values] of Object.entries(lexicon))
    for (const [value, phrases] of Object.entries(values))
      for (const phrase of phrases) {
        const words = phrase.match(PHRASE_WORD) ?? [];
        const capitals = words.some((word) => word.startsWith('^'));
        const { meanings } = words.reduce(grown, root);
        if (meanings.some((meaning) => meaning.kind === kind && meaning.capitals === capitals))
          throw new Error(
            `The lexicon has « ${phrase} » of ${kind} twice: plurals and accents do not count. Take one out.`,
          );
        meanings.push({ kind, value, capitals });
        for (const word of words.slice(1)) grown(later, word);
        longest = Math.max(longest, words.length);
      }
  return { root, later, longest };
}

/** What a written form can be in the phrases of a lexicon; a form that has been asked for has the first bit at least. */
const ASKED = 1;
const OPENS = 2;
/** A phrase has no other word. */
const IS_WHOLE = 4;
/** It stands behind the first word of a phrase. */
const GOES_ON = 8;

/** Finds the phrases of a lexicon in words: at each place the longest one a kind, in order. */
export function finderOf<Kind extends string>(
  lexicon: Lexicon<Kind>,
): (words: readonly Word[]) => readonly Cue<Kind>[] {
  const { root, later, longest } = triesOf(lexicon);
  /** By the number of a form; 0 where it has not been asked for. */
  const roles = new Uint8Array(FORMS_KEPT);
  const openings = new Map<number, readonly Node[]>();
  const roleOf = ({ form, stem }: Word): number => {
    const known = form === NEW_FORM ? 0 : (roles[form] as number);
    if (known !== 0) return known;
    const nodes = nodesAfter(root, stem);
    const role = roleIn(nodes, nodesAfter(later, stem));
    if (form === NEW_FORM) return role;
    roles[form] = role;
    if (nodes.length > 0) openings.set(form, nodes);
    return role;
  };
  return (words) => {
    const kept: Cue<string>[] = [];
    for (let from = 0; from < words.length; from++) {
      const word = words[from] as Word;
      const role = roleOf(word);
      if ((role & OPENS) === 0) continue;
      // `de` opens a phrase, but hardly any word that comes next is in one.
      const goesOn = from + 1 < words.length && (roleOf(words[from + 1] as Word) & GOES_ON) !== 0;
      if ((role & IS_WHOLE) === 0 && !goesOn) continue;
      const found: Cue<string>[] = [];
      for (const node of openings.get(word.form) ?? nodesAfter(root, word.stem))
        follow(words, from, from + 1, node, found, word.capitals);
      if (found.length > 0) keepLongest(found, kept, longest);
    }
    return kept as readonly Cue<string>[] as readonly Cue<Kind>[];
  };
}

function roleIn(first: readonly Node[], later: readonly Node[]): number {
  const isWhole = first.some(({ meanings }) => meanings.length > 0);
  return ASKED | (first.length > 0 ? OPENS : 0) | (isWhole ? IS_WHOLE : 0) | (later.length > 0 ? GOES_ON : 0);
}

export const cuesIn = finderOf(LEXICON);

/** The cues of a clause by their kind, each in the order in which they start. */
export type CuesByKind<Kind extends string> = ReadonlyMap<Kind, readonly Cue<Kind>[]>;

export function cuesByKind<Kind extends string>(cues: readonly Cue<Kind>[]): CuesByKind<Kind> {
  const byKind = new Map<Kind, Cue<Kind>[]>();
  for (const cue of cues) {
    const others = byKind.get(cue.kind);
    if (others === undefined) byKind.set(cue.kind, [cue]);
    else others.push(cue);
  }
  return byKind;
}

function nodesAfter(node: Node, stem: string): Node[] {
  const exact = node.next.get(stem);
  const byPrefix = node.prefixes.filter(([prefix]) => stem.startsWith(prefix)).map(([, next]) => next);
  return exact ? [exact, ...byPrefix] : byPrefix;
}

function follow(
  words: readonly Word[],
  from: number,
  to: number,
  node: Node,
  cues: Cue<string>[],
  capitals: boolean,
): void {
  for (const meaning of node.meanings)
    if (!meaning.capitals || capitals) cues.push({ kind: meaning.kind, value: meaning.value, from, to });
  if (to === words.length) return;
  const word = words[to] as Word;
  const next = node.next.get(word.stem);
  if (next) follow(words, from, to + 1, next, cues, capitals || word.capitals);
  for (const [prefix, byPrefix] of node.prefixes)
    if (word.stem.startsWith(prefix)) follow(words, from, to + 1, byPrefix, cues, capitals || word.capitals);
}

/** Of the phrases that start at one word the longest of each kind, unless an earlier one covers it (`AP` in `AP / AE`). */
function keepLongest(found: readonly Cue<string>[], kept: Cue<string>[], longest: number): void {
  for (const cue of found) if (isLongest(cue, found) && !isCovered(cue, kept, longest)) kept.push(cue);
}

function isLongest({ kind, to }: Cue<string>, found: readonly Cue<string>[]): boolean {
  for (const other of found) if (other.to > to && other.kind === kind) return false;
  return true;
}

/**
 * @param kept in the order in which they start
 * @param longest words of a phrase, at most
 */
function isCovered({ kind, from, to }: Cue<string>, kept: readonly Cue<string>[], longest: number): boolean {
  for (let at = kept.length - 1; at >= 0; at--) {
    const before = kept[at] as Cue<string>;
    if (before.from + longest < to) return false;
    if (before.from < from && before.to >= to && before.kind === kind) return true;
  }
  return false;
}
