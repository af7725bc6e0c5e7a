import type { Rule } from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf, verdictOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { isDigitSlip, isOtherSum, sumTolerance } from '../tolerance.ts';
import { like } from '../wording.ts';
import { columnsWhere, isAdditive, ownRows } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { isTotal, placeOf } from './labels.ts';

/** A row of totals adds the rows above it: since the last total, all of them, or the totals among them. */
export const totalRows: Rule = {
  name: 'total:lignes',
  example: 'Collèges 74 / Routes 118 / Total 192',
  findings: ({ grids }): readonly Finding[] => grids.flatMap(findingsIn),
};

/** Columns of a silent last row that must be sums before the row counts as a total. */
const SILENT_COLUMNS = 2;
/** Rows above a silent total of one column before one wrong digit in it is told. */
const SILENT_PARTS = 5;
const LEAST_PARTS = 2;
/** Rows above a total that are added. */
const MOST_ROWS = 400;

function findingsIn(grid: Grid): readonly Finding[] {
  const rows = ownRows(grid);
  const columns = columnsWhere(grid, (column) => isAdditive(grid, column));
  return rows.flatMap((row, index) => {
    const isNamed = isTotal(row.plain);
    const isLast = index === rows.length - 1 && index >= LEAST_PARTS + 1;
    if (!isNamed && !isLast) return [];
    const tested = partsBefore(rows, index).map((parts) => comparisonsOf(grid, row, parts, columns));
    const best = tested.reduce<readonly Comparison[]>((a, b) => (kept(b) > kept(a) ? b : a), tested[0] ?? []);
    if (!isNamed && (kept(best) < SILENT_COLUMNS || kept(best) < best.length - 1)) return silentSum(best);
    const isSure = kept(best) > 0 || (tested.length === 1 && best.length === 1);
    if (kept(best) === 0 && best.every(({ announced, others, computed }) => isOtherSum(announced, others, computed)))
      return [];
    return best.map((comparison) => findingOf(isSure ? comparison : { ...comparison, worst: 'a_verifier' }));
  });
}

/** One column alone: the exact sum of the others is an agreement, one wrong digit is worth a look. */
function silentSum([only, ...more]: readonly Comparison[]): readonly Finding[] {
  if (only === undefined || more.length > 0) return [];
  const { announced, others, computed } = only;
  if (agrees(verdictOf(only))) return [findingOf(only)];
  const isSlip = others.length >= SILENT_PARTS && isDigitSlip(announced.value - computed);
  return isSlip && !isOtherSum(announced, others, computed) && isClose(announced.value, computed)
    ? [findingOf({ ...only, worst: 'a_verifier' })]
    : [];
}

/** Within a fifth: far sums are no totals. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(a) / 5;

const kept = (comparisons: readonly Comparison[]): number =>
  comparisons.filter((comparison) => agrees(verdictOf(comparison))).length;

function partsBefore(rows: readonly GridRow[], index: number): readonly (readonly GridRow[])[] {
  const above = rows.slice(Math.max(0, index - MOST_ROWS), index);
  const totals = above.filter(({ plain }) => isTotal(plain));
  const single = above.filter(({ plain }) => !isTotal(plain));
  const last = above.findLastIndex(({ plain }) => isTotal(plain));
  const choices =
    totals.length === 0 ? [single] : [above.slice(last + 1), totals, single, [...totals, ...above.slice(last + 1)]];
  const below = index === 0 ? [rows.slice(1, MOST_ROWS).filter(({ plain }) => !isTotal(plain))] : [];
  return [...choices, ...below].filter((parts) => parts.length >= LEAST_PARTS);
}

function comparisonsOf(
  grid: Grid,
  total: GridRow,
  parts: readonly GridRow[],
  columns: readonly number[],
): readonly Comparison[] {
  return columns.flatMap((column): Comparison[] => {
    const announced = total.terms[column];
    const added = parts.flatMap(({ terms }): Term[] => (terms[column] ? [terms[column] as Term] : []));
    if (announced === null || announced === undefined || added.length < LEAST_PARTS) return [];
    const sum = added.reduce((all, { value }) => all + value, 0);
    const place = (): string => placeOf(total, grid.columns[column] ?? null);
    return [
      {
        type: 'total',
        announced,
        computed: sum,
        tolerance: sumTolerance(announced, added),
        others: added,
        worst: isDigitSlip(announced.value - sum) || columns.length > 1 ? 'ecart' : 'a_verifier',
        constat: (verdict) =>
          agrees(verdict)
            ? `Tableau, ${place()} : le total annoncé, ${announced.written}, est bien la somme de ses ${added.length} lignes.`
            : `Tableau, ${place()} : le document annonce un total de ${announced.written}, mais ses ${added.length} lignes font ${like(sum, announced)}.`,
      },
    ];
  });
}
