import { commissionAt } from '../../commission.ts';
import type { BudgetStep } from '../../model.ts';
import { hasCue } from '../clause.ts';
import type { FactSite } from '../site.ts';

/** Steps that set the whole budget of a year: what such a document states is of that step, unless it stands aside. */
const WHOLE_BUDGET: ReadonlySet<BudgetStep> = new Set([
  'budget primitif',
  'orientations budgétaires',
  'compte administratif',
]);

/** Whether an amount is one of those that the session voted: it stands under a commission, or credits are opened. */
export function isVoted(site: FactSite): boolean {
  const { passages, passage, document, territory } = site;
  if (document.step === null) return false;
  if (WHOLE_BUDGET.has(document.step)) return true;
  const commission = commissionAt(passages.structure, passage.block);
  if (commission.number !== null || commission.name !== null) return true;
  return hasCue(passage.clause, 'opening', { from: territory.lead.from, to: territory.trail.to });
}
