import type { EvidencedRow } from '../evidence.ts';
import type { Figure, Quantity, Span, Structure, TableCell } from '../model.ts';
import type { Finding } from './finding.ts';
import { type ListRun, runsOf } from './lists/runs.ts';
import { directionOf } from './prose/change-words.ts';
import { type Levels, levelsIn } from './prose/levels.ts';
import { type Grid, gridsOf } from './tables/grid.ts';
import { isFigure, type Term, termOf } from './term.ts';

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
  const cellOf = cellTeller(structure.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)));
  const terms: Term[] = [];
  for (const quantity of quantities) {
    if (!isFigure(quantity) || isOneYear(quantity)) continue;
    terms.push(termOf(text, quantity, idAt.get(quantity.start) ?? null, cellOf(quantity.start)));
  }
  const clauses = clausesOf(text, structure, terms);
  return { ...input, terms, clauses, grids: gridsOf(input, terms), runs: runsOf(input, clauses) };
}

/** `un an plus tôt` stands between the figures that are compared and is none of them. */
const isOneYear = ({ unit, value, words }: Figure): boolean => unit === 'annees' && value === 1 && words;

/** @param cells in text order @returns the cell at a place; to be asked in text order */
function cellTeller(cells: readonly TableCell[]): (at: number) => TableCell | null {
  const state = { next: 0 };
  return (at) => {
    while (state.next < cells.length && (cells[state.next] as TableCell).end <= at) state.next += 1;
    const cell = cells[state.next];
    return cell !== undefined && cell.start <= at ? cell : null;
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
    const span = { start, end };
    const own = terms.slice(from, next).map((term) => directed(text, span, term));
    clauses.push({ start, end, block, terms: own, levels: levelsIn(text, span, own) });
  }
  return clauses;
}

function directed(text: string, clause: Span, term: Term): Term {
  const direction = directionOf(text, clause, term);
  return direction === term.direction ? term : { ...term, direction };
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
