import type { Passage, Passages } from '../../passages.ts';
import type { Spot } from '../../phrase/spot.ts';
import { subtitleOf } from './chapters.ts';
import { SILENCE, type Strengths, surer } from './cues.ts';
import { headingStrengths } from './titles.ts';

/** `Cap Métiers 2027 (M€)`: a name in capital letters, maybe its year and the unit of the column. */
const PLAN_HEAD =
  /^(\p{Lu}[\p{L}’'-]*(?: (?:de|du|des|la|le|et) \p{Lu}[\p{L}’'-]*| \p{Lu}[\p{L}’'-]*)+)( 20\d\d)?(?: ?\([^()]*\))?$/u;
/** `en %` beside the amounts of a plan. */
const UNIT_ALONE = /^(?:en )?(?:%|€|[kM]€)$/iu;

/** The chapters whose titles hold a name: where they start, and what they are about. */
interface Chapters {
  readonly starts: ReadonlySet<number>;
  readonly said: Strengths;
}
const known = new WeakMap<Passages, Map<string, Chapters>>();

/** A column that bears the name of a plan which a chapter tells of: what that chapter's title and subtitle are about. */
export function planStrengths({ passages, passage, cell }: Spot): Strengths {
  const own = cell?.header ?? [];
  const heads = UNIT_ALONE.test(own.at(-1) ?? '') ? headsBefore(passage, cell) : own;
  return heads.reduce((said, head) => {
    const [, name] = PLAN_HEAD.exec(head) ?? [];
    return name === undefined ? said : surer(said, chaptersOf(passages, name).said);
  }, SILENCE);
}

function headsBefore({ row }: Passage, cell: Spot['cell']): readonly string[] {
  const cells = row?.cells ?? [];
  return cells[cells.findIndex(({ start }) => start === cell?.start) - 1]?.header ?? [];
}

/** `Cap Métiers 2027 (M€)` where another chapter is called `CAP MÉTIERS 2027`: the year is part of the name. */
export function isNamedWithYear({ passages, passage, cell }: Spot): boolean {
  const [, name, year] = PLAN_HEAD.exec(cell?.header?.at(-1) ?? '') ?? [];
  if (name === undefined || year === undefined) return false;
  const { starts } = chaptersOf(passages, `${name}${year}`);
  const own = passages.structure.blocks[passage.block]?.path ?? [];
  return starts.size > own.filter(({ start }) => starts.has(start)).length;
}

function chaptersOf(passages: Passages, name: string): Chapters {
  const names = known.get(passages) ?? new Map<string, Chapters>();
  known.set(passages, names);
  const found = names.get(name) ?? chaptersNamed(passages, name.toLowerCase());
  names.set(name, found);
  return found;
}

function chaptersNamed(passages: Passages, name: string): Chapters {
  const { text, structure, inBlock } = passages;
  const starts = new Set<number>();
  let said = SILENCE;
  structure.blocks.forEach((block, at) => {
    if (block.kind !== 'heading' || !text.slice(block.start, block.end).toLowerCase().includes(name)) return;
    starts.add(block.start);
    for (const clause of [inBlock(at)[0]?.clause, subtitleOf(passages, block)])
      if (clause) said = surer(said, headingStrengths(clause, text));
  });
  return { starts, said };
}
