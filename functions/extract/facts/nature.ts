import type { Nature, Unit } from '../model.ts';
import type { Change } from './change.ts';
import type { FactSite, Read } from './site.ts';

const TIME_UNITS: ReadonlySet<Unit> = new Set(['heures', 'jours', 'semaines', 'mois', 'annees']);

/** What a figure says of its subject: a level, a change, a target, something done, a share, a duration. */
export function natureOf({ placed }: FactSite, change: Change): Read<Nature | null> {
  if (change.isChange) return { value: 'change', rule: change.rule };
  if (TIME_UNITS.has(placed.quantity.unit)) return { value: 'duration', rule: 'nature:duree' };
  return { value: null, rule: null };
}
