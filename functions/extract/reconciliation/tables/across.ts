import type { Unit } from '../../model.ts';
import type { Rule } from '../document.ts';
import { agrees, type Comparison, type Finding } from '../finding.ts';
import type { Term } from '../term.ts';
import { sumTolerance } from '../tolerance.ts';
import { like, sumInFrench } from '../wording.ts';
import { columnsWhere, isAdditive, termsOf } from './columns.ts';
import type { Grid } from './grid.ts';
import { isChange, isPart, isTotal, placeOf, stepOf } from './labels.ts';
import { findingsOfRelation } from './relation.ts';

/** A column of totals adds the columns beside it under the same head. */
export const totalColumns: Rule = {
  name: 'total:colonnes',
  example: 'Fonctionnement 1 057,4 / Investissement 699,7 / Total 1 757,1',
  findings: ({ grids }): readonly Finding[] => grids.flatMap(findingsIn),
};

function findingsIn(grid: Grid): readonly Finding[] {
  return columnsWhere(grid, (column) => isTotalColumn(grid, column)).flatMap((total) => {
    const group = grid.columns[total]?.group;
    const parts = columnsWhere(
      grid,
      (column) => column < total && grid.columns[column]?.group === group && isPartColumn(grid, column),
    ).filter(
      (column) =>
        !isTotalColumn(grid, column) &&
        unitOf(grid, column) === unitOf(grid, total) &&
        isOfCredits(grid, column, total),
    );
    const isCertain = SECTIONS.every((section) => parts.some((part) => section.test(grid.columns[part]?.head ?? '')));
    return parts.length < 2
      ? []
      : findingsOfRelation({ comparisons: comparisonsOf(grid, total, parts), isNamed: true, isCertain });
  });
}

/** The two sections of a budget are all of it. */
const SECTIONS = [/^fonctionnement/, /^investissement/] as const;

/** `Total CP` adds `CP de fonctionnement` and `CP d'investissement`, or the two sections, and not `AE`. */
function isOfCredits(grid: Grid, column: number, total: number): boolean {
  const creditsOf = (at: number): readonly string[] => grid.columns[at]?.head?.match(CREDITS) ?? [];
  const credits = creditsOf(total);
  return credits.length === 0 || creditsOf(column).every((credit) => credits.includes(credit));
}
const CREDITS = /\b(?:cp|ae|ap)\b/g;

const unitOf = (grid: Grid, column: number): Unit | undefined => termsOf(grid.rows, column)[0]?.unit;

const isTotalColumn = (grid: Grid, column: number): boolean =>
  isTotal(grid.columns[column]?.head ?? '') && isAdditive(grid, column);

const isPartColumn = (grid: Grid, column: number): boolean => {
  const head = grid.columns[column]?.head ?? '';
  return (
    isAdditive(grid, column) &&
    !isPart(head) &&
    !isChange(head) &&
    (stepOf(head) === null || OPENS_WITH_YEAR.test(head))
  );
};

/** `2031 (BS)` beside `2032`: a year of the plan, whose credits the step opens. */
const OPENS_WITH_YEAR = /^(?:19|20)\d\d(?!\d)/;

function comparisonsOf(grid: Grid, total: number, parts: readonly number[]): readonly Comparison[] {
  return grid.rows.flatMap((row): Comparison[] => {
    const announced = row.terms[total];
    const added = parts.flatMap((column): Term[] => (row.terms[column] ? [row.terms[column] as Term] : []));
    const isWhole = added.length === parts.length;
    if (announced === null || announced === undefined || added.length === 0) return [];
    if (!isWhole && isPart(row.plain)) return [];
    const sum = added.reduce((all, { value }) => all + value, 0);
    const place = (): string => placeOf(row, grid.columns[total] ?? null);
    return [
      {
        type: 'total',
        announced,
        computed: sum,
        tolerance: sumTolerance(announced, added),
        others: added,
        worst: isWhole ? 'ecart' : 'a_verifier',
        constat: (verdict) =>
          agrees(verdict)
            ? `Tableau, ${place()} : ${sumInFrench(added)} donne bien ${announced.written}${verdict === 'arrondi' ? ' à l’arrondi près' : ''}.`
            : `Tableau, ${place()} : le document annonce ${announced.written}, mais ${sumInFrench(added)} donne ${like(sum, announced)}.`,
      },
    ];
  });
}
