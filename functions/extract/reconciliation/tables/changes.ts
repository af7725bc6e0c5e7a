import type { Rule } from '../document.ts';
import { agrees, type Comparison, type Finding } from '../finding.ts';
import type { Term } from '../term.ts';
import { quotientTolerance, sumTolerance } from '../tolerance.ts';
import { like, percentLike } from '../wording.ts';
import { columnsWhere, isAdditive, isPercent } from './columns.ts';
import type { Grid } from './grid.ts';
import { isChange, placeOf } from './labels.ts';
import { bestRelation, findingsOfRelation, type Relation } from './relation.ts';

/** A column of changes compares two columns of levels. Which two: those that fit most rows. */
export const changeColumns: Rule = {
  name: 'variation:colonnes',
  example: 'BP 2024 51 300 / BP 2025 56 430 / Évolution +10,0 %',
  findings: ({ grids }): readonly Finding[] => grids.flatMap(findingsIn),
};

function findingsIn(grid: Grid): readonly Finding[] {
  const levels = columnsWhere(grid, (c) => isAdditive(grid, c) && !isChange(grid.columns[c]?.head ?? ''));
  const changes = columnsWhere(grid, (c) => isChange(grid.columns[c]?.head ?? '') || isSignedPercent(grid, c));
  return changes.flatMap((change) => {
    const best = bestRelation(pairsOf(levels).map((pair) => relationOf(grid, change, pair, levels.length === 2)));
    return best === null ? [] : findingsOfRelation(best);
  });
}

/** `+5,7 %`: without a head, written signs tell a change. */
const isSignedPercent = (grid: Grid, column: number): boolean =>
  isPercent(grid, column) && grid.rows.every(({ terms }) => terms[column] == null || terms[column]?.sign !== null);

const pairsOf = (columns: readonly number[]): readonly (readonly [number, number])[] =>
  columns.flatMap((before, index) => columns.slice(index + 1).map((after) => [before, after] as const));

function relationOf(
  grid: Grid,
  change: number,
  [before, after]: readonly [number, number],
  isOnlyPair: boolean,
): Relation {
  const comparisons = grid.rows.flatMap((row): Comparison[] => {
    const [announced, old, young] = [row.terms[change], row.terms[before], row.terms[after]];
    if (announced == null || old == null || young == null || old.value <= 0) return [];
    return [comparisonOf(announced, old, young, () => placeOf(row, grid.columns[change] ?? null))];
  });
  return { comparisons, isNamed: isOnlyPair && isChange(grid.columns[change]?.head ?? '') };
}

function comparisonOf(announced: Term, old: Term, young: Term, place: () => string): Comparison {
  const isShare = announced.unit === 'pourcent';
  const difference = young.value - old.value;
  const computed = isShare ? (100 * difference) / old.value : difference;
  const shown = (): string => (isShare ? percentLike(computed, announced) : like(computed, announced));
  return {
    type: 'variation',
    announced,
    computed,
    tolerance: isShare
      ? quotientTolerance(announced, (100 * young.value) / old.value, young, old)
      : sumTolerance(announced, [old, young]),
    others: [old, young],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `Tableau, ${place()} : l’évolution annoncée, ${announced.written}, correspond à ${old.written} et ${young.written}.`
        : `Tableau, ${place()} : de ${old.written} à ${young.written}, l’évolution est de ${shown()} ; le document annonce ${announced.written}.`,
  };
}
