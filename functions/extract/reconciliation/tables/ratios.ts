import type { Rule } from '../document.ts';
import { agrees, type Comparison, type Finding } from '../finding.ts';
import type { Term } from '../term.ts';
import { quotientTolerance } from '../tolerance.ts';
import { percentLike } from '../wording.ts';
import { columnsWhere, isAdditive, isPercent } from './columns.ts';
import type { Grid } from './grid.ts';
import { isChange, isRate, isShare, isTotal, placeOf } from './labels.ts';
import { bestRelation, findingsOfRelation, keptBy, type Relation } from './relation.ts';

/** A column of percentages is one column divided by another. Only the figures tell which, so most rows must agree. */
export const ratioColumns: Rule = {
  name: 'pourcentage:colonnes',
  example: 'Coût 31 460 € / Taux 50 % / Subvention 15 730 €',
  findings: ({ grids }): readonly Finding[] => grids.flatMap(findingsIn),
};

/** Pairs of columns are tried up to this width. */
const MOST_LEVELS = 8;

/** A relation that a column of percentages may have to the columns of amounts, told by their places. */
interface Quotient extends Relation {
  readonly of: string;
}

function findingsIn(grid: Grid): readonly Finding[] {
  const levels = columnsWhere(grid, (column) => isAdditive(grid, column)).slice(0, MOST_LEVELS);
  const shares = columnsWhere(grid, (c) => isPercent(grid, c) && !isChange(grid.columns[c]?.head ?? ''));
  const found = shares.flatMap((share) => bestQuotient(grid, share, levels) ?? []);
  return found.filter((quotient) => !isBeaten(quotient, found)).flatMap(findingsOfRelation);
}

function bestQuotient(grid: Grid, share: number, levels: readonly number[]): Quotient | null {
  const head = grid.columns[share]?.head ?? '';
  const ofTotals = (isRate(head) ? [] : levels).map((level) => ({
    comparisons: sharesOfTotal(grid, share, level),
    isNamed: isShare(head),
    of: `${level}/total`,
  }));
  const ofPairs = levels.flatMap((above) =>
    levels
      .filter((below) => below !== above)
      .map((below) => ({
        comparisons: comparisonsOf(grid, share, above, below),
        isNamed: false,
        of: `${above}/${below}`,
      })),
  );
  return bestRelation([...ofTotals, ...ofPairs]);
}

/** `Bases | Taux 2024 | Taux 2025 | Produit`: the quotient is the rate of the year that fits best, and no other. */
const isBeaten = (quotient: Quotient, all: readonly Quotient[]): boolean =>
  all.some((other) => other.of === quotient.of && keptBy(other) > keptBy(quotient));

function comparisonsOf(grid: Grid, share: number, above: number, below: number): readonly Comparison[] {
  return grid.rows.flatMap((row): Comparison[] => {
    const [announced, part, whole] = [row.terms[share], row.terms[above], row.terms[below]];
    if (announced == null || part == null || whole == null || whole.value <= 0) return [];
    return [ratioComparison(announced, part, whole, () => placeOf(row, grid.columns[share] ?? null))];
  });
}

/** `Part`: each row over the last row of totals. */
function sharesOfTotal(grid: Grid, share: number, level: number): readonly Comparison[] {
  const total = grid.rows.findLast(({ plain }) => isTotal(plain));
  const whole = total?.terms[level];
  if (total === undefined || whole == null || whole.value <= 0) return [];
  return grid.rows.flatMap((row): Comparison[] => {
    const [announced, part] = [row.terms[share], row.terms[level]];
    if (row === total || announced == null || part == null) return [];
    return [ratioComparison(announced, part, whole, () => placeOf(row, grid.columns[share] ?? null))];
  });
}

function ratioComparison(announced: Term, part: Term, whole: Term, place: () => string): Comparison {
  const quotient = (100 * part.value) / whole.value;
  return {
    type: 'pourcentage',
    announced,
    computed: quotient,
    tolerance: quotientTolerance(announced, quotient, part, whole),
    others: [part, whole],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `Tableau, ${place()} : ${part.written} sur ${whole.written} font bien ${announced.written}.`
        : `Tableau, ${place()} : ${part.written} sur ${whole.written} font ${percentLike(quotient, announced)} ; le document annonce ${announced.written}.`,
  };
}
