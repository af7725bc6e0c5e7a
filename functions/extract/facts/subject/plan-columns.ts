import type { Block } from '../../model.ts';
import type { Passages } from '../passages.ts';
import { subtitleOf } from './chapters.ts';
import type { Spot } from './spot.ts';
import { SILENCE, type Strengths, surer } from './topic-cues.ts';
import { headingStrengths } from './topic-titles.ts';

/** `Cap Métiers 2027 (M€)`: a name in capital letters, maybe its year and the unit of the column. */
const PLAN_HEAD =
  /^(\p{Lu}[\p{L}’'-]*(?: (?:de|du|des|la|le|et) \p{Lu}[\p{L}’'-]*| \p{Lu}[\p{L}’'-]*)+)( 20\d\d)?(?: ?\([^()]*\))?$/u;
/** `en %` beside the amounts of a plan. */
const UNIT_ALONE = /^(?:en )?(?:%|€|[kM]€)$/iu;
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
  const [, name] = PLAN_HEAD.exec(head) ?? [];
  if (name === undefined) return SILENCE;
  const { text, inBlock } = passages;
  return headingsWith(passages, name).reduce((said, [block, at]) => {
    const title = inBlock(at)[0]?.clause;
    const below = subtitleOf(passages, block);
    return [title, below].reduce((most, clause) => (clause ? surer(most, headingStrengths(clause, text)) : most), said);
  }, SILENCE);
}

/** `Cap Métiers 2027 (M€)` where another chapter is called `CAP MÉTIERS 2027`: the year is part of the name. */
export function isNamedWithYear({ passages, passage, cell }: Spot): boolean {
  const [, name, year] = PLAN_HEAD.exec(cell?.header?.at(-1) ?? '') ?? [];
  if (name === undefined || year === undefined) return false;
  const own = passages.structure.blocks[passage.block]?.path ?? [];
  return headingsWith(passages, `${name}${year}`).some(([{ start }]) => own.every((above) => above.start !== start));
}

const headingsWith = ({ text, structure }: Passages, name: string): readonly (readonly [Block, number])[] =>
  structure.blocks.flatMap((block, at) =>
    block.kind === 'heading' && text.slice(block.start, block.end).toLowerCase().includes(name.toLowerCase())
      ? [[block, at] as const]
      : [],
  );
