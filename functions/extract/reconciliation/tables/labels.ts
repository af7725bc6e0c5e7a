import type { GridColumn, GridRow } from './grid.ts';

/** What the words of a label or a head say of its place in the arithmetic of a table. In plain words. */
const TOTAL = /^(?:sous )?(?:total|totaux|cumul|montant total)\b|^ensemble(?: d\w{1,2}\b.*)?$|\btotal(?: general)?$/;
const PART = /^(?:dont|y compris|soit|parmi|avec|hors|pour memoire|pm)\b/;
const OPENING = /\b(?:bp|budgets? primitifs?|budget vote|vote initial)\b/;
const STEP = /\b(?:bs|dm ?\d?|ajustements?|budgets? supplementaires?|decisions? modificatives?|mouvements?)\b/;
const CLOSING =
  /^(?:budgets? totals?|total(?: budget)?|bt|budget (?:apres|modifie|actualise)|credits ouverts)\b|\b(?:apres (?:dm|bs|decision|budget)|bp ?\d{0,4} ?(?:et|plus)? ?(?:bs|dm))/;
const CHANGE = /\b(?:evol|evolution|variation|ecart|progression|delta|var|hausse|baisse|difference)\b/;
const SHARE = /\b(?:part|parts|taux|poids|repartition|proportion|pourcentage)\b|%/;
const RATE = /^taux d\w? \w+/;
const AVERAGE =
  /\b(?:taux|moyen|moyenne|moyens|ratio|prix|cout (?:unitaire|horaire)|cout par \w+|par (?:habitant|an|eleve|agent|stagiaire|apprenti|place|heure|logement|foyer|personne|mois|jour))\b/;
const BALANCE = /^(?:epargne|solde|excedent|resultat|deficit|autofinancement|marge|capacite d autofinancement)\b/;

export const isTotal = (plain: string): boolean => TOTAL.test(plain);
/** `dont …`: inside another row, never added. */
export const isPart = (plain: string): boolean => PART.test(plain);
export const isBalance = (plain: string): boolean => BALANCE.test(plain);
export const isChange = (plain: string): boolean => CHANGE.test(plain);
export const isShare = (plain: string): boolean => SHARE.test(plain);
/** `Taux d'emploi`: of people of its own row, never of the total of a column. */
export const isRate = (plain: string): boolean => RATE.test(plain);
export const isAverage = (plain: string): boolean => AVERAGE.test(plain);

export type Step = 'opening' | 'step' | 'closing';

/** The place of a label in `BP + BS = budget total`; null for none. */
export function stepOf(plain: string): Step | null {
  if (isChange(plain) || isPart(plain)) return null;
  if (CLOSING.test(plain)) return 'closing';
  const opens = OPENING.test(plain);
  const steps = STEP.test(plain);
  if (opens === steps) return null;
  return opens ? 'opening' : 'step';
}

/** `la ligne « Lycées », colonne « CP, Investissement »`, for the sentence of a check. */
export function placeOf(row: GridRow | null, column: GridColumn | null): string {
  const parts = [
    row === null || row.label === '' ? null : `ligne « ${shortened(row.label)} »`,
    column === null || column.path.length === 0 ? null : `colonne « ${shortened(column.path.join(', '))} »`,
  ].filter((part) => part !== null);
  return parts.join(', ').replace(/« /g, '«\u00a0').replace(/ »/g, '\u00a0»');
}

const LONGEST_LABEL = 60;
const shortened = (label: string): string =>
  label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL).replace(/\s\S*$/, '')}…`;
