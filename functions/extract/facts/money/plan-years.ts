/** Chapters of a plan that opens with its sum over several years: what its measures cost is of all of them. */
import type { Passages } from '../passages.ts';
import type { FactSite } from '../site.ts';
import { MEASURE_TITLE } from '../subject/scheme-names.ts';

/** `Mesure n° 3 – Le dernier commerce | 3,2 M€` in a chapter that begins with `De 2018 à 2021, 46 M€`. */
export function isOfPlanOverYears({ passages, passage }: FactSite): boolean {
  const path = passages.structure.blocks[passage.block]?.path ?? [];
  if (!MEASURE_TITLE.test(path.at(-1)?.title ?? '')) return false;
  const plans = plansOver(passages);
  return path.slice(0, -1).some(({ start }) => plans.has(start));
}

const known = new WeakMap<Passages, ReadonlySet<number>>();

/** Where the headings of such chapters stand. */
function plansOver(passages: Passages): ReadonlySet<number> {
  const made = known.get(passages);
  if (made !== undefined) return made;
  const { text, structure } = passages;
  const starts = new Set<number>();
  structure.blocks.forEach((block, at) => {
    const opening = structure.blocks[at + 1];
    if (block.kind !== 'heading' || opening?.kind !== 'paragraph') return;
    const words = text.slice(opening.start, Math.min(opening.end, opening.start + MOST_READ));
    if (OVER_YEARS.test(words)) starts.add(block.start);
  });
  known.set(passages, starts);
  return starts;
}

/** Of an opening paragraph. Unit: UTF-16 units. */
const MOST_READ = 600;
const OVER_YEARS =
  /(?:de\s20\d\d\sà\s20\d\d|20\d\d\s?[-–]\s?20\d\d)(?:,|\s)[^.;\d]{0,40}\d[\d\s,.]{0,12}\s?(?:M€|Md€|millions?|milliards?)|\d\s?(?:M€|Md€|millions?\sd['’]euros|milliards?\sd['’]euros)[^.;\d]{0,40}\s(?:de\s20\d\d\sà\s20\d\d|(?:sur|pour|en)\s(?:la\spériode\s)?20\d\d\s?[-–]\s?20\d\d)/iu;
