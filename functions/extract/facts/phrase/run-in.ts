import { type Clause, clauseOf } from '../clause.ts';
import type { Passage, Passages } from '../passages.ts';

/** Longest run-in title. Unit: words. */
const MOST_WORDS = 8;

const known = new WeakMap<Passages, Map<number, Clause | null>>();

/**
 * The title that opens a paragraph or an item in its own line: `Eau : 2,3 M€ en AE`, `A. Formation. Le comité note…`;
 * null where the block opens with a sentence.
 */
export function runInTitleOf(passages: Passages, { block }: Passage): Clause | null {
  const titles = known.get(passages) ?? new Map<number, Clause | null>();
  known.set(passages, titles);
  const made = titles.get(block);
  if (made !== undefined) return made;
  const title = titleOf(passages, block);
  titles.set(block, title);
  return title;
}

function titleOf(passages: Passages, block: number): Clause | null {
  const first = passages.inBlock(block)[0];
  if (first === undefined || first.kind !== 'sentence') return null;
  const { words, figures, placed } = first.clause;
  const colon = words.slice(0, MOST_WORDS + 1).findIndex(({ stem }) => stem === ':');
  const end = colon > 0 ? colon : figures.length === 0 && words.length <= MOST_WORDS ? words.length : 0;
  const last = words[end - 1];
  if (last === undefined || (figures[0]?.from ?? end) < end) return null;
  const own = placed.filter(({ to }) => to <= end).map(({ quantity }) => quantity);
  return clauseOf(passages.text, { start: first.start, end: last.end }, own);
}
