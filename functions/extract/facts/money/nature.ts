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
  if (isAimed(before)) return { value: 'target', rule: 'montant:objectif' };
  const isSaving = [...behind, ...before].includes('economie');
  return isSaving && hasCue(clause, 'aim', lead) ? { value: 'target', rule: 'montant:objectif-d-economie' } : LEVEL;
}

const AIMS = new Set('vise visent viser visera ambitionne ambitionnent'.split(' '));
/** Words between `vise` and the amount, at most. */
const AIM_REACH = 8;
const ENDS = new Set(', ; : ( et qui dont pour avec sur'.split(' '));

/** `vise une épargne brute d'au moins 20 M€` */
function isAimed(before: readonly string[]): boolean {
  const aim = before.findLastIndex((stem) => AIMS.has(stem));
  const between = before.slice(aim + 1);
  return aim >= 0 && between.length <= AIM_REACH && !between.some((stem) => ENDS.has(stem));
}
