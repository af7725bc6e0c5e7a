import type { Check, Issue } from '../model.ts';
import { documentOf, type Rule } from './document.ts';
import type { Finding } from './finding.ts';
import type { ReconciliationInput } from './input.ts';
import { listedItems } from './lists/enumerations.ts';
import { inlineItems } from './lists/inline-items.ts';
import { listTotals } from './lists/list-totals.ts';
import { namedItems } from './lists/named-items.ts';
import { sharesOfAWhole } from './lists/shares.ts';
import { partsWithShares } from './prose/distributions.ts';
import { impossibleAmounts } from './prose/impossible-amounts.ts';
import { magnitudes } from './prose/magnitudes.ts';
import { partsInProse } from './prose/parts.ts';
import { sharesInProse } from './prose/quotients.ts';
import { stepsInProse } from './prose/steps.ts';
import { sumsInProse } from './prose/sums.ts';
import { unitCosts } from './prose/unit-costs.ts';
import { changesInProse } from './prose/variations.ts';
import { votes } from './prose/votes.ts';
import { yearlySums } from './prose/yearly.ts';
import { pageReferences } from './repeated/page-references.ts';
import { swappedDigits } from './repeated/repetition.ts';
import { swappedInProse } from './repeated/swapped-in-prose.ts';
import { swappedInQuotation } from './repeated/swapped-in-quotation.ts';
import { swappedInTable } from './repeated/swapped-in-table.ts';
import { tableAndProse } from './repeated/table-and-prose.ts';
import { yearlyOrTotal } from './repeated/yearly-or-total.ts';
import { totalColumns } from './tables/across.ts';
import { balanceRows } from './tables/balances.ts';
import { changeColumns } from './tables/changes.ts';
import { ratioColumns } from './tables/ratios.ts';
import { budgetSteps } from './tables/steps.ts';
import { totalRows } from './tables/totals.ts';

/** In the order of trust: what an earlier rule has said of a figure, a later one does not say again. */
export const RULES: readonly Rule[] = [
  budgetSteps,
  totalRows,
  totalColumns,
  changeColumns,
  ratioColumns,
  balanceRows,
  stepsInProse,
  changesInProse,
  sharesInProse,
  sumsInProse,
  votes,
  partsInProse,
  partsWithShares,
  listTotals,
  sharesOfAWhole,
  listedItems,
  namedItems,
  inlineItems,
  unitCosts,
  yearlySums,
  magnitudes,
  impossibleAmounts,
  swappedDigits,
  swappedInTable,
  swappedInQuotation,
  swappedInProse,
  tableAndProse,
  yearlyOrTotal,
  pageReferences,
];

export interface Reconciliation {
  readonly checks: readonly Check[];
  /** Slips of the source that a reader must know before using a figure: units that cannot be meant. */
  readonly issues: readonly Issue[];
}

/** What the document says of its own figures, put to the test: in text order, each comparison once. */
export function reconciliationOf(input: ReconciliationInput): Reconciliation {
  const findings = findingsOf(input);
  return {
    checks: findings.map(({ start, end, ...check }) => check),
    issues: findings
      .filter(({ type, verdict }) => type === 'ordre_de_grandeur' && verdict === 'ecart')
      .map(({ start, end, constat }) => ({
        level: 'warning',
        code: 'unite_suspecte',
        message: constat,
        span: { start, end },
      })),
  };
}

function findingsOf(input: ReconciliationInput): readonly Finding[] {
  const document = documentOf(input);
  const seen = new Set<string>();
  return RULES.flatMap(({ findings }) => findings(document))
    .filter((finding) => {
      const key = `${finding.start} ${finding.calcule}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.start - b.start);
}
