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

function addPhrase(root: Node, phrase: string, kind: string, value: string): void {
  const words = phrase.match(PHRASE_WORD) ?? [];
  const last = words.reduce((node, word) => {
    const prefix = word.endsWith('~');
    const stem = prefix ? prefixOf(word.slice(0, -1)) : stemOf(word.replace('^', ''));
    const found = prefix ? node.prefixes.find(([known]) => known === stem)?.[1] : node.next.get(stem);
    if (found) return found;
    const made = emptyNode();
    if (prefix) node.prefixes.push([stem, made]);
    else node.next.set(stem, made);
    return made;
  }, root);
  last.meanings.push({ kind, value, capitals: words.some((word) => word.startsWith('^')) });
}

function trieOf(lexicon: Lexicon<string>): Node {
  const root = emptyNode();
  for (const [kind, values] of Object.entries(lexicon))
    for (const [value, phrases] of Object.entries(values))
      for (const phrase of phrases) addPhrase(root, phrase, kind, value);
  return root;
}

/** Finds the phrases of a lexicon in words: at each place the longest one a kind, in order. */
export function finderOf<Kind extends string>(
  lexicon: Lexicon<Kind>,
): (words: readonly Word[]) => readonly Cue<Kind>[] {
  const root = trieOf(lexicon);
  /** Which written forms open no phrase, by their number: most words are passed over by one look here. */
  const opensNone = new Uint8Array(FORMS_KEPT);
  const openings = new Map<number, readonly Node[]>();
  /** The nodes that one word leads to from the root. */
  const firstNodesOf = ({ stem, form }: Word): readonly Node[] => {
    const kept = openings.get(form);
    if (kept !== undefined) return kept;
    const found = nodesAfter(root, stem);
    if (form === NEW_FORM) return found;
    if (found.length === 0) opensNone[form] = 1;
    else openings.set(form, found);
    return found;
  };
  return (words) => {
    const kept: Cue<string>[] = [];
    const ends = new Map<string, number>();
    for (let from = 0; from < words.length; from++) {
      const word = words[from] as Word;
      if (opensNone[word.form] === 1) continue;
      const nodes = firstNodesOf(word);
      if (nodes.length === 0) continue;
      const found: Cue<string>[] = [];
      for (const node of nodes) follow(words, from, from + 1, node, found, word.capitals);
      if (found.length > 0) keepLongest(found, ends, kept);
    }
    return kept as readonly Cue<string>[] as readonly Cue<Kind>[];
  };
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
  const word = words[to];
  if (!word) return;
  const next = node.next.get(word.stem);
  if (next) follow(words, from, to + 1, next, cues, capitals || word.capitals);
  for (const [prefix, byPrefix] of node.prefixes)
    if (word.stem.startsWith(prefix)) follow(words, from, to + 1, byPrefix, cues, capitals || word.capitals);
}

/**
 * Of the phrases that start at one word the longest of each kind, unless an earlier one covers it (`AP` in `AP / AE`).
 * @param ends where the phrases of each kind that were found before end
 */
function keepLongest(found: readonly Cue<string>[], ends: Map<string, number>, kept: Cue<string>[]): void {
  for (const cue of found) {
    if (cue.to <= (ends.get(cue.kind) ?? 0)) continue;
    if (found.some((other) => other.kind === cue.kind && other.to > cue.to)) continue;
    kept.push(cue);
  }
  for (const { kind, to } of found) if (to > (ends.get(kind) ?? 0)) ends.set(kind, to);
}
