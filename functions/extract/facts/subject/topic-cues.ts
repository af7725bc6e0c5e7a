import { type Clause, clauseOf } from '../clause.ts';
import { type Cue, finderOf } from '../cues.ts';
import { type Strength, TOPIC_LEXICON, type TopicKind } from './topic-lexicon.ts';

/** A phrase that speaks for a topic. `from`..`to` is a half-open range of word indices. */
export interface TopicCue {
  readonly kind: TopicKind;
  /** 1 (a hint) to 3 (sure). */
  readonly strength: number;
  readonly from: number;
  readonly to: number;
}

const STRENGTHS: Readonly<Record<Strength, number>> = { sure: 3, likely: 2, hint: 1 };
const phrasesIn = finderOf<TopicKind>(TOPIC_LEXICON);
const found = new WeakMap<Clause, readonly TopicCue[]>();

/** The topic cues of a clause, without those inside a longer phrase and those that are part of a name. */
export function topicCuesOf(text: string, clause: Clause): readonly TopicCue[] {
  const known = found.get(clause);
  if (known !== undefined) return known;
  const cues = withoutCovered(phrasesIn(clause.words))
    .filter((cue) => !isPartOfName(text, clause, cue))
    .map(({ kind, value, from, to }) => ({ kind, strength: STRENGTHS[value as Strength], from, to }));
  found.set(clause, cues);
  return cues;
}

/** The surest word of each kind. */
export interface Strongest {
  readonly kind: TopicKind;
  readonly strength: number;
}

const strongest = new WeakMap<Clause, readonly Strongest[]>();

export function strongestOf(text: string, clause: Clause): readonly Strongest[] {
  const known = strongest.get(clause);
  if (known !== undefined) return known;
  const best = new Map<TopicKind, number>();
  for (const { kind, strength } of topicCuesOf(text, clause)) best.set(kind, Math.max(strength, best.get(kind) ?? 0));
  const made = Array.from(best, ([kind, strength]) => ({ kind, strength }));
  strongest.set(clause, made);
  return made;
}

/** The same for a text of its own, as the head of a column. */
export const strongestIn = (text: string): readonly Strongest[] =>
  strongestOf(text, clauseOf(text, { start: 0, end: text.length }, []));

/** Cues come in the order of their first word, so only neighbours can cover one. */
const NEIGHBOURS = 6;

function withoutCovered(cues: readonly Cue<TopicKind>[]): readonly Cue<TopicKind>[] {
  return cues.filter((cue, index) => {
    const near = cues.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
    const size = cue.to - cue.from;
    return !near.some(({ from, to }) => from <= cue.from && to >= cue.to && to - from > size);
  });
}

/** `Compagnie Les Grandes Eaux`, `association Rivières vivantes`: one capitalised word after another or an article. */
function isPartOfName(text: string, clause: Clause, { from, to }: Cue<TopicKind>): boolean {
  const word = clause.words[from];
  const before = clause.words[from - 1];
  if (to - from > 1 || word === undefined || before === undefined || word.capitals) return false;
  if (!isCapital(text, word.start) || !isLetter(text, before.start)) return false;
  const opensTitle = ARTICLES.has(before.stem) && !isLetter(text, clause.words[from - 2]?.start ?? -1);
  return !opensTitle;
}

const ARTICLES: ReadonlySet<string> = new Set(['l', 'la', 'le', 'les', 'd', 'de', 'des', 'du']);
const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const isCapital = (text: string, at: number): boolean => CAPITAL.test(text[at] ?? '');
const isLetter = (text: string, at: number): boolean => LETTER.test(text[at] ?? '');
