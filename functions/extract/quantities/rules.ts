import type { UnitRead } from './units/units.ts';

const TIMES = new Set(['heures', 'jours', 'semaines', 'mois', 'annees']);

/** The rule that `explain` names for a figure with its own unit. */
export const ruleOf = ({ unit, shift }: UnitRead): string => {
  if (unit === 'euros') return shift > 0 ? 'montant-multiplie' : 'montant';
  if (unit === 'pourcent') return 'pourcentage';
  if (unit === 'points') return 'points';
  return TIMES.has(unit ?? '') ? 'duree' : 'mesure';
};
