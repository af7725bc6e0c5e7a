import type { EvidencedRow } from '../evidence.ts';
import type { Quantity, Structure, TableCell } from '../model.ts';
import { foldedSpace } from '../positions.ts';
import { isFigure, type Term, termOf } from './term.ts';

export interface ReconciliationInput {
  readonly text: string;
  readonly structure: Structure;
  readonly quantities: readonly Quantity[];
  readonly rows: readonly EvidencedRow[];
}

/** A sentence outside tables with its figures, in text order. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Index of the block. */
  readonly block: number;
  readonly terms: readonly Term[];
}

/** What the rules read: the figures of the document, by sentence and by place. */
export interface Document extends ReconciliationInput {
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
}

/** A relation between figures that documents state, with a sentence in which it holds. */
export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly findings: (document: Document) => readonly Finding[];
}

import type { Finding } from './finding.ts';

export function documentOf(input: ReconciliationInput): Document {
  const { text, structure, quantities, rows } = input;
  const idAt = new Map<number, string>();
  for (const { draft, id } of rows) {
    if (draft.dataset !== 'measures' && !idAt.has(draft.start)) idAt.set(draft.start, id);
  }
  const cellOf = cellTeller(structure.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)));
  const terms = quantities
    .filter(isFigure)
    .map((figure) => termOf(text, figure, idAt.get(figure.start) ?? null, cellOf(figure.start)));
  return { ...input, terms, clauses: clausesOf(structure, terms) };
}

/** @param cells in text order @returns the cell at a place; to be asked in text order */
function cellTeller(cells: readonly TableCell[]): (at: number) => TableCell | null {
  const state = { next: 0 };
  return (at) => {
    while (state.next < cells.length && (cells[state.next] as TableCell).end <= at) state.next += 1;
    const cell = cells[state.next];
    return cell !== undefined && cell.start <= at ? cell : null;
  };
}

function clausesOf({ blocks, sentences }: Structure, terms: readonly Term[]): readonly Clause[] {
  const state = { next: 0 };
  return sentences.flatMap(({ start, end, block }): readonly Clause[] => {
    while (state.next < terms.length && (terms[state.next] as Term).start < start) state.next += 1;
    const from = state.next;
    while (state.next < terms.length && (terms[state.next] as Term).start < end) state.next += 1;
    const kind = blocks[block]?.kind;
    if (kind === 'row' || kind === 'furniture') return [];
    return [{ start, end, block, terms: terms.slice(from, state.next) }];
  });
}

/** Longest stretch of words between two figures that can tie them. Unit: UTF-16 units. */
const LONGEST_TIE = 160;

/** The words between two figures, white space folded, a space at both ends kept; null where they lie too far apart. */
export function wordsBetween(text: string, from: number, to: number): string | null {
  if (to < from || to - from > LONGEST_TIE) return null;
  return text.slice(from, to).replace(/\s+/g, ' ');
}

/** The words of the clause before a place, at most so many. */
export function wordsBefore(text: string, clause: Clause, at: number, most = 90): string {
  return text.slice(Math.max(clause.start, at - most), at).replace(/\s+/g, ' ');
}

export function wordsAfter(text: string, clause: Clause, at: number, most = 60): string {
  return text.slice(at, Math.min(clause.end, at + most)).replace(/\s+/g, ' ');
}

/** Runs of lists and headings are compared by their words: lower case, no accents, no signs. */
export function plainWords(text: string): string {
  return foldedSpace(
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9%]+/g, ' '),
  );
}
