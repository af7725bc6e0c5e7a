import type { Figure, Span } from '../model.ts';
import { type Clause, clausesOf } from './clause.ts';
import type { Finding } from './finding.ts';
import type { ReconciliationInput } from './input.ts';
import { type ListRun, runsOf } from './lists/runs.ts';
import { type Grid, gridsOf } from './tables/grid.ts';
import { isFigure, type Term, termOf } from './term.ts';

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
