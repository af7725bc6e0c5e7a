import type { Span } from '../../../model.ts';
import { subtitlesOf } from '../../../subtitles.ts';
import { type Clause, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import type { Passage, Passages } from '../../passages.ts';
import { type Strengths, strengthsOf } from './cues.ts';
import { TOPIC_KINDS, type TopicKind } from './lexicon.ts';

/** How far a chapter is about each kind, 0 to 1. */
export interface Shares extends Readonly<Record<TopicKind, number>> {
  /** Its passages that speak of something or hold a figure. */
  readonly passages: number;
}

interface Tally {
  passages: number;
  readonly spoken: Record<TopicKind, number>;
}

interface Around {
  readonly chapters: ReadonlyMap<number, Shares>;
  /** Of what stands below an outermost heading, where that is much. */
  readonly parts: ReadonlyMap<number, Shares>;
  /** The one thing that the passages of a chapter speak of; null where they speak of several, or of nothing known. */
  readonly subjects: ReadonlyMap<number, TopicKind | null>;
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
  const { chapters, parts, document } = aroundOf(passages);
  const part = parts.get(partOf(passages, passage)) ?? document;
  return { chapter: chapters.get(chapterOf(passages, passage)) ?? part, document: part };
}

/** What the whole chapter that a passage stands in speaks of, and of nothing else. */
export const subjectAround = (passages: Passages, { block }: Passage): TopicKind | null =>
  aroundOf(passages).subjects.get(passages.structure.blocks[block]?.path.at(-1)?.start ?? NO_HEADING) ?? null;

/** What stands right below a heading as its subtitle; null for nothing, and for a question. */
export function subtitleOf({ structure, inBlock }: Passages, { start }: Span): Clause | null {
  const block = subtitlesOf(structure).get(start);
  const clause = block === undefined ? undefined : inBlock(block)[0]?.clause;
  return clause === undefined || clause.words.at(-1)?.stem === '?' ? null : clause;
}

/** The sentence before in the same block; null for the first. */
export function previousOf({ all }: Passages, { block, index }: Passage): Passage | null {
  const before = all[index - 1];
  return before?.block === block ? before : null;
}

/** What a pronoun stands for is told there: the sentence before, also of the paragraph before below the same heading; null for none. */
export function toldBefore(passages: Passages, passage: Passage): Passage | null {
  const own = previousOf(passages, passage);
  if (own !== null || !STANDS_FOR.has(stemAt(passage.clause.words, 0))) return own;
  const before = passages.all[passage.index - 1];
  const { blocks } = passages.structure;
  const [block, last] = [blocks[passage.block], blocks[before?.block ?? -1]];
  const isNear = block?.kind === 'paragraph' && last?.kind === 'paragraph' && before?.kind === 'sentence';
  return isNear && block.path.at(-1)?.start === last.path.at(-1)?.start ? before : null;
}
const STANDS_FOR: ReadonlySet<string> = stems('il elle ils elles celui celle ceux celles ce cette ces cela');

function aroundOf(passages: Passages): Around {
  const made = known.get(passages) ?? tallied(passages);
  known.set(passages, made);
  return made;
}

function tallied(passages: Passages): Around {
  const chapters = new Map<number, Tally>();
  const parts = new Map<number, Tally>();
  const document = emptyTally();
  for (const passage of passages.all) {
    const key = chapterOf(passages, passage);
    const chapter = chapters.get(key) ?? emptyTally();
    chapters.set(key, chapter);
    const root = partOf(passages, passage);
    const part = parts.get(root) ?? emptyTally();
    parts.set(root, part);
    const said = strengthsOf(passages.text, passage.clause);
    if (!speaks(said) && passage.clause.figures.length === 0) continue;
    count(said, chapter);
    count(said, part);
    count(said, document);
  }
  const claims = new Map(Array.from(chapters, ([start, tally]) => [start, shares(tally)]));
  const subjects = new Map(Array.from(chapters, ([start, { spoken }]) => [start, onlyKind(spoken)]));
  const large = new Map(
    [...parts].filter(([, { passages: many }]) => many >= LEAST_PART).map(([start, tally]) => [start, shares(tally)]),
  );
  return { chapters: claims, parts: large, subjects, document: shares(document) };
}

function onlyKind(spoken: Tally['spoken']): TopicKind | null {
  const [kind, ...others] = TOPIC_KINDS.filter((one) => spoken[one] > 0);
  return kind === undefined || others.length > 0 ? null : kind;
}

const speaks = ({ training, water, other }: Strengths): boolean =>
  training >= LIKELY || water >= LIKELY || other >= LIKELY;

function count({ training, water, other }: Strengths, tally: Tally): void {
  tally.passages += 1;
  if (training >= LIKELY) tally.spoken.training += 1;
  if (water >= LIKELY) tally.spoken.water += 1;
  if (other >= LIKELY) tally.spoken.other += 1;
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
  return { training: claim('training'), water: claim('water'), other: claim('other'), passages };
}

/** The outermost heading above a passage. */
const partOf = ({ structure }: Passages, { block }: Passage): number => {
  const own = structure.blocks[block];
  return own?.path[0]?.start ?? (own?.kind === 'heading' ? own.start : NO_HEADING);
};
/** Passages of a part that speaks for itself, at least. */
const LEAST_PART = 40;

/** A heading belongs to the chapter that it opens; what asks only who pays, or when, belongs to the one around it. */
function chapterOf({ structure, text }: Passages, { block }: Passage): number {
  const own = structure.blocks[block];
  if (own === undefined) return NO_HEADING;
  const opened = own.kind === 'heading' && !ASIDE.test(text.slice(own.start, own.end)) ? own : undefined;
  return (opened ?? own.path.findLast(({ title }) => !ASIDE.test(title)) ?? own.path.at(-1))?.start ?? NO_HEADING;
}
const ASIDE =
  /^(?:qui (?:paie|finance|paye)|(?:le )?plan de financement|(?:les )?financeurs|combien (?:ça|cela) coûte|(?:le )?coût|(?:le calendrier|les (?:prochaines )?étapes|les (?:prochains )?rendez-vous) (?:du |de la |de l[’'])(?:plan|stratégie|contrat|schéma|programme|pacte))(?!\p{L})/iu;
