import type { Rule } from '../document.ts';
import { agrees, type Comparison, type Finding } from '../finding.ts';
import type { Term } from '../term.ts';
import { sumTolerance } from '../tolerance.ts';
import { like, sumInFrench } from '../wording.ts';
import { columnsWhere, isAdditive } from './columns.ts';
import type { Grid, GridColumn, GridRow } from './grid.ts';
import { placeOf, stepOf } from './labels.ts';
import { findingsOfRelation } from './relation.ts';

/** The budget as voted and its later steps make the whole budget, in rows or in columns of a table. */
export const budgetSteps: Rule = {
  name: 'etapes:tableau',
  example: 'BP 421,0 / DM1 9,2 / Après DM1 430,2',
  findings: ({ grids }): readonly Finding[] =>
    grids.flatMap((grid) => [
      ...findingsOfRelation({ comparisons: stepsInRows(grid), isNamed: true, isCertain: true }),
      ...findingsOfRelation({ comparisons: stepsInColumns(grid), isNamed: true, isCertain: true }),
    ]),
};

function stepsInRows(grid: Grid): readonly Comparison[] {
  const order = inSteps(grid.rows.map(({ plain }) => plain));
  if (order === null) return [];
  return columnsWhere(grid, (column) => isAdditive(grid, column)).flatMap((column) =>
    comparisonOf(
      order.map((row) => grid.rows[row]?.terms[column] ?? null),
      grid.rows[order.at(-1) ?? 0] ?? null,
      grid.columns[column] ?? null,
    ),
  );
}

function stepsInColumns(grid: Grid): readonly Comparison[] {
  const groups = [...new Set(grid.columns.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const columns = columnsWhere(grid, (column) => grid.columns[column]?.group === group);
    const order = inSteps(columns.map((column) => grid.columns[column]?.head ?? ''));
    if (order === null) return [];
    const ordered = order.map((place) => columns[place] ?? 0);
    return grid.rows.flatMap((row) =>
      comparisonOf(
        ordered.map((column) => row.terms[column] ?? null),
        row,
        grid.columns[ordered.at(-1) ?? 0] ?? null,
      ),
    );
  });
}

/** Places of the opening, the steps and the closing; null unless there is one opening before and one closing after. */
function inSteps(labels: readonly string[]): readonly number[] | null {
  const kinds = labels.map(stepOf);
  const opening = kinds.indexOf('opening');
  const closing = kinds.indexOf('closing', opening + 1);
  if (opening < 0 || closing < 0 || kinds.indexOf('opening', opening + 1) >= 0) return null;
  const between = kinds.flatMap((kind, place) =>
    kind === 'step' && place > opening && place < closing ? [place] : [],
  );
  return between.length === 0 ? null : [opening, ...between, closing];
}

function comparisonOf(
  terms: readonly (Term | null)[],
  row: GridRow | null,
  column: GridColumn | null,
): readonly Comparison[] {
  const announced = terms.at(-1) ?? null;
  const added = terms.slice(0, -1).filter((term) => term !== null);
  if (announced === null || added.length < terms.length - 1) return [];
  const sum = added.reduce((all, { value }) => all + value, 0);
  const place = (): string => placeOf(row, column);
  return [
    {
      type: 'etapes',
      announced,
      computed: sum,
      tolerance: sumTolerance(announced, added),
      others: added,
      worst: 'ecart',
      constat: (verdict) =>
        agrees(verdict)
          ? `Étapes du budget, ${place()} : ${sumInFrench(added)} donne bien ${announced.written}${verdict === 'arrondi' ? ' à l’arrondi près' : ''}.`
          : `Étapes du budget, ${place()} : le document annonce ${announced.written}, mais ${sumInFrench(added)} donne ${like(sum, announced)}.`,
    },
  ];
}
