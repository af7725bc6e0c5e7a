import { holds, type Reading, type Relation, type Values } from './relations.ts';

/** What is known of the columns of a table before a short row is placed. */
export interface Columns {
  readonly count: number;
  readonly relations: readonly Relation[];
  /** Columns with the same name one level down (`Fonctionnement` under CP and under AP) have the same number. */
  readonly likeness: readonly number[] | null;
  /** Columns that their heads call the total of others: filled where one of those is, empty where none is. */
  readonly totals: readonly DeclaredTotal[];
}

export interface DeclaredTotal {
  readonly column: number;
  readonly parts: readonly number[];
}

/** A row above that bounds the one that is placed: its parts cannot be larger. */
export interface Whole {
  readonly values: Values;
  /** Sum of the parts already placed, by column. */
  readonly placed: readonly number[];
}

/** Ways to choose the columns of a short row that are looked at; wider tables stay open. */
const MAX_WAYS = 800;

/**
 * The columns that the numbers of a short row may stand in: every way that the sums of the row, the row it is a part
 * of, and the names of the columns allow. `10,1 10,1` in six columns leaves several; one way means that it is settled.
 */
export function placementsOf(
  numbers: readonly Reading[],
  columns: Columns,
  whole: Whole | null,
): readonly (readonly number[])[] {
  if (columns.relations.length === 0 && columns.totals.length === 0) return [];
  const ways = subsetsOf(columns.count, numbers.length).filter((way) => hasTotals(way, columns.totals));
  // Where no sum of the table holds, its numbers do not bound each other either.
  const bound = columns.relations.length > 0 ? whole : null;
  const allowed = ways.filter((way) => {
    const values = valuesAt(way, numbers, columns.count);
    return columns.relations.every((relation) => holds(relation, values) !== false) && fitsIn(values, bound);
  });
  const alike = allowed.filter((way) => isAlike(way, columns));
  return alike.length > 0 ? alike : allowed;
}

const hasTotals = (way: readonly number[], totals: readonly DeclaredTotal[]): boolean =>
  totals.every(({ column, parts }) => way.includes(column) === parts.some((part) => way.includes(part)));

const TOTAL_HEAD = /^(?:total|totaux|ensemble)(?![a-zà-öø-ÿœ])/i;
const PART_HEAD = /^(?:fonct|invest|AE$|AP$|autorisations? d)/i;

/** In each group of heads the last, where it is a total and the others are sections or kinds of credit. */
export function declaredTotals(heads: readonly string[], period: number): readonly DeclaredTotal[] {
  return heads.flatMap((head, column) => {
    const first = column - (column % period);
    const parts = Array.from({ length: column - first }, (_, offset) => first + offset);
    const isLast = column % period === period - 1;
    const isTotal = isLast && TOTAL_HEAD.test(head) && parts.length >= 2;
    return isTotal && parts.every((part) => PART_HEAD.test(heads[part] ?? '')) ? [{ column, parts }] : [];
  });
}

const valuesAt = (way: readonly number[], numbers: readonly Reading[], count: number): Values =>
  Array.from({ length: count }, (_, column) => numbers[way.indexOf(column)] ?? null);

function fitsIn(values: Values, whole: Whole | null): boolean {
  if (whole === null) return true;
  return values.every((reading, column) => {
    const limit = whole.values[column] ?? null;
    if (reading === null) return true;
    const slack = 0.5 * 10 ** -reading.decimals + 1e-9;
    return limit !== null && reading.value + (whole.placed[column] ?? 0) <= limit.value + slack;
  });
}

/** A line of the budget is spending of one section: what is in `Fonctionnement` of one group is so in the other too. */
function isAlike(way: readonly number[], columns: Columns): boolean {
  if (columns.likeness === null) return true;
  const period = Math.max(...columns.likeness) + 1;
  const groups = Array.from({ length: columns.count / period }, (_, group) =>
    way.filter((column) => Math.floor(column / period) === group).map((column) => column % period),
  ).filter((group) => group.length > 0);
  return groups.every((group) => group.join() === groups[0]?.join());
}

/** All ways to choose `size` of the first `count` whole numbers, ascending; none where there are too many. */
function subsetsOf(count: number, size: number): readonly (readonly number[])[] {
  const number = Array.from({ length: size }, (_, index) => (count - index) / (index + 1)).reduce((a, b) => a * b, 1);
  if (number > MAX_WAYS || size === 0) return [];
  const choose = (from: number, left: number): readonly (readonly number[])[] =>
    left === 0
      ? [[]]
      : Array.from({ length: count - left - from + 1 }, (_, offset) => from + offset).flatMap((column) =>
          choose(column + 1, left - 1).map((rest) => [column, ...rest]),
        );
  return choose(0, size);
}
