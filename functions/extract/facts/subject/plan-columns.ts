import type { Passages } from '../passages.ts';
import { subtitleOf } from './chapters.ts';
import type { Spot } from './spot.ts';
import { SILENCE, type Strengths, surer } from './topic-cues.ts';
import { headingStrengths } from './topic-titles.ts';

/** `Cap Métiers 2027 (M€)`: the name, without its year and unit. */
const AROUND_NAME = /\([^()]*\)|(?<!\d)(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?(?!\d)/gu;
/** `en %` beside the amounts of a plan. */
const UNIT_ALONE = /^(?:en )?(?:%|€|[kM]€)$/iu;
/** One word names too much. */
const LEAST_WORDS = 2;

const known = new WeakMap<Passages, Map<string, Strengths>>();

/** A column that bears the name of a plan which a chapter tells of: what that chapter's title and subtitle are about. */
export function planStrengths({ passages, passage, cell }: Spot): Strengths {
  const cells = passage.row?.cells ?? [];
  const at = cells.findIndex(({ start }) => start === cell?.start);
  const own = cells[at]?.header ?? [];
  const heads = UNIT_ALONE.test(own.at(-1) ?? '') ? (cells[at - 1]?.header ?? []) : own;
  return heads.reduce((said, head) => surer(said, planNamed(passages, head)), SILENCE);
}

function planNamed(passages: Passages, head: string): Strengths {
  const names = known.get(passages) ?? new Map<string, Strengths>();
  known.set(passages, names);
  const found = names.get(head) ?? chapterNamed(passages, head);
  names.set(head, found);
  return found;
}

function chapterNamed(passages: Passages, head: string): Strengths {
  const name = head.replace(AROUND_NAME, ' ').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (name.split(' ').length < LEAST_WORDS) return SILENCE;
  const { text, structure, inBlock } = passages;
  return structure.blocks.reduce((said, block, at) => {
    if (block.kind !== 'heading' || !text.slice(block.start, block.end).toLowerCase().includes(name)) return said;
    const title = inBlock(at)[0]?.clause;
    const below = subtitleOf(passages, block);
    return [title, below].reduce((most, clause) => (clause ? surer(most, headingStrengths(clause, text)) : most), said);
  }, SILENCE);
}
