import type { Passage, Passages } from '../passages.ts';
import { strongestOf } from './topic-cues.ts';
import type { TopicKind } from './topic-lexicon.ts';

/** How far a chapter is about each kind, 0 to 1. */
export type Shares = Readonly<Record<TopicKind, number>>;

interface Tally {
  passages: number;
  readonly spoken: Record<TopicKind, number>;
}

interface Around {
  readonly previous: ReadonlyMap<Passage, Passage>;
  readonly chapters: ReadonlyMap<number, Shares>;
  readonly document: Shares;
}

/** A word that only hints does not make a passage speak of a topic. */
const LIKELY = 2;
/** A passage or two are no majority: as many silent ones are added to each tally. */
const SILENT = 1;
const NO_HEADING = -1;

const known = new WeakMap<Passages, Around>();

/** What the chapter under the innermost heading and the whole document mostly speak of. */
export function sharesOf(
  passages: Passages,
  passage: Passage,
): { readonly chapter: Shares; readonly document: Shares } {
  const { chapters, document } = aroundOf(passages);
  return { chapter: chapters.get(chapterOf(passages, passage)) ?? document, document };
}

/** The sentence before in the same block; null for the first. */
export const previousOf = (passages: Passages, passage: Passage): Passage | null =>
  aroundOf(passages).previous.get(passage) ?? null;

function aroundOf(passages: Passages): Around {
  const made = known.get(passages) ?? tallied(passages);
  known.set(passages, made);
  return made;
}

function tallied(passages: Passages): Around {
  const previous = new Map<Passage, Passage>();
  const chapters = new Map<number, Tally>();
  const document = emptyTally();
  passages.all.forEach((passage, index) => {
    const before = passages.all[index - 1];
    if (before?.block === passage.block) previous.set(passage, before);
    const key = chapterOf(passages, passage);
    const chapter = chapters.get(key) ?? emptyTally();
    chapters.set(key, chapter);
    count(passages.text, passage, [chapter, document]);
  });
  const claims = new Map(Array.from(chapters, ([start, tally]) => [start, shares(tally)]));
  return { previous, chapters: claims, document: shares(document) };
}

function count(text: string, { clause }: Passage, tallies: readonly Tally[]): void {
  const kinds = strongestOf(text, clause).filter(({ strength }) => strength >= LIKELY);
  if (kinds.length === 0 && clause.figures.length === 0) return;
  for (const tally of tallies) {
    tally.passages += 1;
    for (const { kind } of kinds) tally.spoken[kind] += 1;
  }
}

const emptyTally = (): Tally => ({ passages: 0, spoken: { training: 0, water: 0, other: 0 } });

/** Three passages in ten that speak of nothing else make a chapter about one thing; the others go on about it. */
const ENOUGH = 0.3;

function shares({ passages, spoken }: Tally): Shares {
  const all = spoken.training + spoken.water + spoken.other;
  const claim = (kind: TopicKind): number => {
    const dominance = spoken[kind] / (all + SILENT);
    return dominance ** 2 * Math.min(1, spoken[kind] / (passages + SILENT) / ENOUGH);
  };
  return { training: claim('training'), water: claim('water'), other: claim('other') };
}

/** A heading belongs to the chapter that it opens. */
function chapterOf({ structure }: Passages, { block }: Passage): number {
  const own = structure.blocks[block];
  return (own?.kind === 'heading' ? own.start : own?.path.at(-1)?.start) ?? NO_HEADING;
}
