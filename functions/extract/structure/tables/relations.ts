import type { Split } from './splits.ts';

/**
 * What one column says of others, found in the numbers of the rows themselves.
 * `sum`: total = the columns `from`..`to`. `difference`: to - from. `percent`: (to - from) / from.
 */
export interface Relation {
  readonly kind: 'sum' | 'difference' | 'percent';
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Numbers of a row by column; null for an empty cell. */
export type Values = readonly (Reading | null)[];

export interface Reading {
  readonly value: number;
  readonly decimals: number;
}

/** Half of the last written digit. `57,4` may be 57.35 to 57.45. */
const roundingOf = (decimals: number): number => 0.5 * 10 ** -decimals;
/** Share of the rows that must agree before a relation is believed: one slip of the source does not undo it. */
const MIN_AGREEMENT = 0.75;
/** Wider tables are not searched for sums of many columns. */
const MAX_SUM = 12;
const MAX_COLUMNS = 24;
/** Rows that are asked. */
const MAX_ROWS = 60;

export const valuesOf = (split: Split): Values =>
  split.map((cell) => (cell.value === null ? null : { value: cell.value, decimals: cell.decimals }));

/** True, false, or null where the row does not tell (empty cells, zeros). */
export function holds(relation: Relation, row: Values): boolean | null {
  const own = row[relation.column] ?? null;
  return relation.kind === 'sum' ? holdsSum(relation, row, own) : holdsChange(relation, row, own);
}

function holdsSum(relation: Relation, row: Values, own: Reading | null): boolean | null {
  const parts = row.slice(relation.from, relation.to + 1);
  const filled = parts.filter((part) => part !== null);
  if (filled.length === 0 && own === null) return null;
  const total = filled.reduce((sum, part) => sum + part.value, 0);
  const slack = filled.reduce((sum, part) => sum + roundingOf(part.decimals), roundingOf(own?.decimals ?? 0));
  return own !== null && Math.abs(own.value - total) <= slack + 1e-9;
}

function holdsChange(relation: Relation, row: Values, own: Reading | null): boolean | null {
  const from = row[relation.from] ?? null;
  const to = row[relation.to] ?? null;
  if (own === null || from === null || to === null) return null;
  const slack = roundingOf(from.decimals) + roundingOf(to.decimals);
  const difference = to.value - from.value;
  if (relation.kind === 'difference') {
    return Math.abs(own.value - difference) <= slack + roundingOf(own.decimals) + 1e-9;
  }
  if (from.value === 0) return null;
  const quotient = (100 * difference) / Math.abs(from.value);
  const loose = (100 * slack * Math.max(1, Math.abs(to.value / from.value))) / Math.abs(from.value);
  return Math.abs(own.value - quotient) <= loose + roundingOf(own.decimals) + 1e-9;
}

/** Relations that rows of `count` columns obey: in two rows at least, and in nearly all that tell. */
export function relationsIn(rows: readonly Values[], count: number): readonly Relation[] {
  if (rows.length === 0 || count > MAX_COLUMNS) return [];
  const told = rows.slice(0, MAX_ROWS);
  return candidates(count).filter((relation) => {
    const answers = told.map((row) => (isTelling(relation, row) ? holds(relation, row) : null));
    const agreeing = answers.filter((is) => is === true).length;
    const telling = answers.filter((is) => is !== null).length;
    return agreeing >= Math.min(2, told.length) && agreeing >= MIN_AGREEMENT * telling;
  });
}

/** What a percentage may be wrong by for the rounding of what it is made of, at most: small counts agree by chance. */
const MAX_LOOSE = 5;

/** A sum with a single part that is not zero says nothing. */
function isTelling(relation: Relation, row: Values): boolean {
  const base = row[relation.from] ?? null;
  if (relation.kind === 'percent' && base !== null && base.value !== 0)
    return (100 * roundingOf(base.decimals)) / Math.abs(base.value) <= MAX_LOOSE / 2;
  const parts = row.slice(relation.from, relation.to + 1).filter((part) => part !== null && part.value !== 0);
  return parts.length >= 2;
}

function candidates(count: number): readonly Relation[] {
  const relations: Relation[] = [];
  for (const column of Array.from({ length: count }).keys()) {
    for (const size of Array.from({ length: MAX_SUM - 1 }, (_, more) => more + 2)) {
      if (column - size >= 0) relations.push({ kind: 'sum', column, from: column - size, to: column - 1 });
      if (column + size < count) relations.push({ kind: 'sum', column, from: column + 1, to: column + size });
    }
    if (column >= 2) {
      relations.push({ kind: 'difference', column, from: column - 2, to: column - 1 });
      relations.push({ kind: 'percent', column, from: column - 2, to: column - 1 });
    }
    if (column >= 3) relations.push({ kind: 'percent', column, from: column - 3, to: column - 2 });
  }
  return relations;
}
