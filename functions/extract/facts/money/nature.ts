import type { Nature } from '../../model.ts';
import type { Change } from '../change.ts';
import { hasCue, stemsIn } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';

const LEVEL: Read<Nature> = { value: 'level', rule: null };

/** An amount is a level; a change that the text speaks of as one; or a saving that is aimed at. */
export function amountNatureOf(
  { passage: { clause }, territory: { lead, trail } }: FactSite,
  change: Change,
): Read<Nature> {
  if (change.isChange) return { value: 'change', rule: change.rule };
  const behind = stemsIn(clause, { from: trail.from, to: Math.min(trail.to, trail.from + 3) });
  const before = stemsIn(clause, lead);
  const isSaving = [...behind, ...before].includes('economie');
  return isSaving && hasCue(clause, 'aim', lead) ? { value: 'target', rule: 'montant:objectif-d-economie' } : LEVEL;
}
