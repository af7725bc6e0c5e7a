import type { Site } from '../reading.ts';
import type { Numeral } from './numeral.ts';
import type { Sign } from './sign.ts';

/** A sum that its place behind a line of the accounts tells, with the minus in front of it; null for none. */
export interface AccountSum {
  readonly sign: Sign | null;
}

/**
 * `Dépenses = 2 033 729,68` on its line, `Recettes 2011 2 337 821.51 Résultat 2011 - 13 180.64`: thousands to the cent
 * behind a line of the accounts are euros.
 */
export function accountSum({ text, from, segment }: Site, { start, end, digits, grouped }: Numeral): AccountSum | null {
  if (!grouped || segment.cell !== null || !CENTS.test(digits)) return null;
  const before = text.slice(Math.max(from, start - REACH), start);
  if (THAT_IS.test(before)) return { sign: null };
  if (RIGHT_BEHIND.test(before)) return { sign: DASH.test(before) ? { sign: '-', start: start - 2 } : null };
  return ENDS_LINE.test(text.slice(end, end + 6)) && LINE.test(before) ? { sign: null } : null;
}

/** `(45 000 | financé à 60 % par l’État)`: one sum, as the singular tells. */
export const isFinanced = (text: string, { end, grouped, decimals }: Numeral): boolean =>
  grouped && !decimals && FINANCED.test(text.slice(end, end + FINANCED_REACH));
const FINANCED = /^\sfinancée?\sà\s(?:hauteur\sde\s)?\d/u;
/** Unit: characters. */
const FINANCED_REACH = 28;

const CENTS = /\.\d{2}$/;
const ENDS_LINE = /^[ \t]*(?:[;.]?[ \t]*(?:\n|$))/;
const LINE =
  /(?:^|[\n\s])(?:dépenses?|recettes?|résultats?|excédents?|déficits?|reports?|totaux|total|soldes?)(?![\p{L}])[^.;:=\n\d]{0,30}[=:]\s{0,3}$/iu;
const RIGHT_BEHIND =
  /(?:^|[\n\s])(?:d[ée]penses?|recettes?|r[ée]sultats?|exc[ée]dents?|d[ée]ficits?|section (?:de |d['’])?(?:fonctionnement|investissement))(?: (?:19|20)\d{2})?(?: ?[=:])? (?:[-–] )?$/iu;
/** `les dépenses nouvelles (hors salle) soit | 153 442,07` */
const THAT_IS =
  /(?<!\p{L})(?:d[ée]penses?|recettes?|crédits?|subventions?|co[uû]t|montant|emprunt|exc[ée]dent|d[ée]ficit|investissements?)(?!\p{L})[^.;:\d]{0,50}\ssoit\s$/iu;
const DASH = /[-–] $/u;
/** Unit: characters. */
const REACH = 80;
