import type { Rule } from '../document.ts';
import { agrees, type Comparison, type Finding } from '../finding.ts';
import { sumTolerance } from '../tolerance.ts';
import { like } from '../wording.ts';
import { columnsWhere, isAdditive, ownRows } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';
import { isBalance, placeOf } from './labels.ts';
import { bestRelation, findingsOfRelation } from './relation.ts';

/** A row of balances is one row above less another one. Which two: those that fit most columns. */
export const balanceRows: Rule = {
  name: 'solde:lignes',
  example: 'Recettes 429,0 / Dépenses 389,5 / Épargne de gestion 39,5',
  findings: ({ grids }): readonly Finding[] => grids.flatMap(findingsIn),
};

/** Rows above a balance among which its two sides are looked for. */
const NEAREST_ROWS = 6;
/** The two sides that every balance of a section has. */
const INCOME = /^(?:recettes|produits|ressources)\b/;
const SPENDING = /^(?:depenses|charges|emplois)\b/;

function findingsIn(grid: Grid): readonly Finding[] {
  const rows = ownRows(grid);
  const added = columnsWhere(grid, (column) => isAdditive(grid, column));
  return rows.flatMap((row, index) => {
    if (!isBalance(row.plain)) return [];
    const above = rows.slice(Math.max(0, index - NEAREST_ROWS), index);
    const pairs = above.flatMap((first, place) => above.slice(place + 1).map((second) => [first, second] as const));
    const best = bestRelation(
      pairs.map(([first, second]) => ({
        comparisons: comparisonsOf(grid, added, [row, first, second]),
        isNamed: INCOME.test(first.plain) && SPENDING.test(second.plain),
      })),
    );
    return best === null ? [] : findingsOfRelation(best);
  });
}

/** Spending may be written with a minus as what is taken away, or, in a column of changes, as what it fell by: as the balance tells. */
function differenceOf(balance: number, plus: number, minus: number): number {
  const [taken, changed] = [plus - Math.abs(minus), plus - minus];
  return Math.abs(balance - changed) < Math.abs(balance - taken) ? changed : taken;
}

/** @param added columns whose figures may be added */
function comparisonsOf(
  grid: Grid,
  added: readonly number[],
  [balance, first, second]: readonly [GridRow, GridRow, GridRow],
): readonly Comparison[] {
  return added.flatMap((column): Comparison[] => {
    const [announced, plus, minus] = [balance.terms[column], first.terms[column], second.terms[column]];
    if (announced == null || plus == null || minus == null) return [];
    const difference = differenceOf(announced.value, plus.value, minus.value);
    const place = (): string => placeOf(balance, grid.columns[column] ?? null);
    return [
      {
        type: 'solde',
        announced,
        computed: difference,
        tolerance: sumTolerance(announced, [plus, minus]),
        others: [plus, minus],
        worst: 'ecart',
        constat: (verdict) =>
          agrees(verdict)
            ? `Tableau, ${place()} : ${plus.written} moins ${minus.written} donne bien ${announced.written}.`
            : `Tableau, ${place()} : ${plus.written} moins ${minus.written} donne ${like(difference, announced)} ; le document annonce ${announced.written}.`,
      },
    ];
  });
}
