import type { Structure } from '../model.ts';
import { type Levels, levelsIn } from './prose/levels.ts';
import type { Term } from './term.ts';
import { wordsBetween } from './words.ts';

/** A sentence outside tables that has figures, in text order. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Index of the block. */
  readonly block: number;
  readonly terms: readonly Term[];
  /** The words from each figure to the next one, white space folded; null where they lie too far apart. */
  readonly ties: readonly (string | null)[];
  /** Pairs of levels that the sentence compares. */
  readonly levels: readonly Levels[];
}

export function clausesOf(text: string, { blocks, sentences }: Structure, terms: readonly Term[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let next = 0;
  for (const { start, end, block } of sentences) {
    if (next === terms.length) break;
    while (next < terms.length && (terms[next] as Term).start < start) next += 1;
    const from = next;
    while (next < terms.length && (terms[next] as Term).start < end) next += 1;
    if (next === from) continue;
    const kind = blocks[block]?.kind;
    if (kind === 'row' || kind === 'furniture') continue;
    const own = terms.slice(from, next);
    const ties = tiesOf(text, own);
    clauses.push({ start, end, block, terms: own, ties, levels: levelsIn(text, { start, end }, own, ties) });
  }
  return clauses;
}

const NO_TIES: readonly (string | null)[] = [];

function tiesOf(text: string, terms: readonly Term[]): readonly (string | null)[] {
  if (terms.length < 2) return NO_TIES;
  const ties: (string | null)[] = [];
  for (let at = 1; at < terms.length; at += 1)
    ties.push(wordsBetween(text, (terms[at - 1] as Term).end, (terms[at] as Term).start));
  return ties;
}
