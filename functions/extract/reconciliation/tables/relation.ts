import { agrees, type Comparison, type Finding, findingOf, verdictOf } from '../finding.ts';

/** One relation put to the test in every row (or column) of a table. */
export interface Relation {
  readonly comparisons: readonly Comparison[];
  /** Heads or labels say that it must hold; else only the figures tell. */
  readonly isNamed: boolean;
  /** Nothing else can be meant: rows that all break it are told. */
  readonly isCertain?: boolean;
}

/** Shares of the rows in which a relation must hold to be believed. */
const NAMED_SHARE = 0.5;
const SILENT_SHARE = 0.7;
/** Rows in which a relation that no head names must hold. */
const SILENT_ROWS = 3;

/** Rows that break a relation which the rest of the table keeps are conflicts; where few keep it, it may not be meant. */
export function findingsOfRelation({ comparisons, isNamed, isCertain }: Relation): readonly Finding[] {
  const verdicts = comparisons.map(verdictOf);
  const kept = verdicts.filter(agrees).length;
  const share = comparisons.length === 0 ? 0 : kept / comparisons.length;
  if (!isNamed && (kept < SILENT_ROWS || share < SILENT_SHARE)) return [];
  const isSure = isNamed ? share >= NAMED_SHARE || comparisons.length === 1 : true;
  if (!isSure && !isCertain && kept === 0 && comparisons.length >= SILENT_ROWS) return [];
  return comparisons.map((comparison) => findingOf(isSure ? comparison : { ...comparison, worst: 'a_verifier' }));
}

/** In how many rows a relation holds. */
export const keptBy = ({ comparisons }: Relation): number => comparisons.map(verdictOf).filter(agrees).length;

/** The relation that fits best, to choose between pairs of columns; the first of equals wins. */
export function bestRelation<Chosen extends Relation>(relations: readonly Chosen[]): Chosen | null {
  return relations.reduce<Chosen | null>(
    (best, relation) => (best === null || keptBy(relation) > keptBy(best) ? relation : best),
    null,
  );
}
