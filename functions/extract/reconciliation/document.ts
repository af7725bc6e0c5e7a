import type { EvidencedRow } from '../evidence.ts';
import type { Figure, Quantity, Span, Structure } from '../model.ts';
import type { Finding } from './finding.ts';
import { type ListRun, runsOf } from './lists/runs.ts';
import { type Levels, levelsIn } from './prose/levels.ts';
import { type Grid, gridsOf } from './tables/grid.ts';
import { isFigure, type Term, termOf } from './term.ts';
import { wordsBetween } from './words.ts';

export interface ReconciliationInput {
  readonly text: string;
  readonly structure: Structure;
  readonly quantities: readonly Quantity[];
  readonly rows: readonly EvidencedRow[];
}

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

/** What the rules read: the figures of the document, by sentence and by place. */
export interface Document extends ReconciliationInput {
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
  readonly grids: readonly Grid[];
  readonly runs: readonly ListRun[];
}

/** A relation between figures that documents state, with a sentence in which it holds. */
export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly findings: (document: Document) => readonly Finding[];
}

export function documentOf(input: ReconciliationInput): Document {
  const { text, structure, quantities, rows } = input;
  const idAt = new Map<number, string>();
  for (const { draft, id } of rows) {
    if (draft.dataset !== 'measures' && !idAt.has(draft.start)) idAt.set(draft.start, id);
  }
  const cellOf = spanTeller(structure.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)));
  const sentenceOf = spanTeller(structure.sentences);
  const terms: Term[] = [];
  for (const quantity of quantities) {
    if (!isFigure(quantity) || isOneYear(quantity)) continue;
    const { start } = quantity;
    terms.push(termOf(text, quantity, sentenceOf(start), idAt.get(start) ?? null, cellOf(start)));
  }
  const clauses = clausesOf(text, structure, terms);
  return { ...input, terms, clauses, grids: gridsOf(input, terms), runs: runsOf(input, clauses) };
}

/** `un an plus tôt` stands between the figures that are compared and is none of them. */
const isOneYear = ({ unit, value, words }: Figure): boolean => unit === 'annees' && value === 1 && words;

/** @param spans in text order @returns the one at a place; to be asked in text order */
function spanTeller<T extends Span>(spans: readonly T[]): (at: number) => T | null {
  const state = { next: 0 };
  return (at) => {
    while (state.next < spans.length && (spans[state.next] as T).end <= at) state.next += 1;
    const span = spans[state.next];
    return span !== undefined && span.start <= at ? span : null;
  };
}

function clausesOf(text: string, { blocks, sentences }: Structure, terms: readonly Term[]): readonly Clause[] {
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

/** @param terms in text order */
export function termsWithin(terms: readonly Term[], { start, end }: Span): readonly Term[] {
  const range = { low: 0, high: terms.length };
  while (range.low < range.high) {
    const middle = (range.low + range.high) >> 1;
    if ((terms[middle] as Term).start < start) range.low = middle + 1;
    else range.high = middle;
  }
  const found: Term[] = [];
  for (let at = range.low; at < terms.length && (terms[at] as Term).start < end; at += 1) found.push(terms[at] as Term);
  return found;
}
