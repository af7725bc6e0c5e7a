import type { Term } from '../term.ts';
import type { Grid, GridRow } from './grid.ts';
import { isAverage, isPart } from './labels.ts';

/** Figures that may be added: no shares, no averages. */
export function isAdditive(grid: Grid, column: number): boolean {
  const head = grid.columns[column]?.head ?? '';
  if (isAverage(head)) return false;
  const terms = termsOf(grid.rows, column);
  const added = terms.filter(({ unit }) => unit !== 'pourcent' && unit !== 'points' && unit !== 'facteur');
  return terms.length > 0 && added.length === terms.length && sameUnit(terms);
}

export function isPercent(grid: Grid, column: number): boolean {
  const terms = termsOf(grid.rows, column);
  return terms.length > 0 && terms.every(({ unit }) => unit === 'pourcent');
}

export const termsOf = (rows: readonly GridRow[], column: number): readonly Term[] =>
  rows.flatMap(({ terms }) => terms[column] ?? []);

export function sameUnit(terms: readonly Term[]): boolean {
  return terms.every(({ unit }) => unit === terms[0]?.unit);
}

/** Indexes of the columns for which a claim holds. */
export const columnsWhere = (grid: Grid, holds: (column: number) => boolean): readonly number[] =>
  grid.columns.flatMap((_, column) => (holds(column) ? [column] : []));

/** Rows that stand for themselves: no `dont`. */
export const ownRows = (grid: Grid): readonly GridRow[] => grid.rows.filter(({ plain }) => !isPart(plain));
