/** Columns of what was done, and of what is to come: by the last words of their heads. */
import { type Found, saidBy } from './anchors.ts';
import { stemOf } from './forms.ts';
import { PARTICIPLE, WORKED_ON } from './nature/happened.ts';
import type { FactSite } from './site.ts';
import { WHEN } from './time/said.ts';
import type { When } from './time/when.ts';

/** `Réalisé 2031`, `Réalisations` */
const CARRIED_OUT = /^r[ée]alis(?:[ée]e?s?|ations?)(?!\p{L})/iu;
/** What stands behind a name: `(km)`, `2031` */
const TAIL = /\s*\([^()]*\)|\s(?:19|20)\d{2}$/g;
const LAST_WORD = /\p{L}+$/u;
/** `prévu`, `Seuils à effacer`, `Aide programmée (k€)`, `Objectif 2035` */
const FORESEEN =
  /(?<!\p{L})(?:prévue?s?|prévisionnel(?:le)?s?|prévisions?|program+ée?s?|objectifs?|cibles?|attendue?s?|à \p{Ll}+(?:er|ir|re))(?!\p{L})/iu;

/** `Seuils effacés`, `Linéaire restauré (km)`, `restauré` below `Linéaire (km)`; not `Aide`, `Crèches` */
export function isDoneColumn({ cell }: FactSite): boolean {
  const head = (cell?.header?.at(-1) ?? '').replace(TAIL, '');
  const last = (LAST_WORD.exec(head)?.[0] ?? '').toLowerCase();
  return CARRIED_OUT.test(head) || (PARTICIPLE.test(last) && WORKED_ON.test(stemOf(last)));
}

const isForeseen = (header: readonly string[] | null): boolean => header?.some((head) => FORESEEN.test(head)) === true;

/** `Linéaire | prévu | restauré`: one column tells what is to come, and so the others do not. */
export const isBesideForeseen = ({ cell, passage: { row } }: FactSite): boolean =>
  !isForeseen(cell?.header ?? null) && row?.cells.some(({ header }) => isForeseen(header)) === true;

/** `Contrats de rivière : réalisations au 31 décembre 2031` over a column of what is to come: that day is none of it. */
export const isOfLaterThan = ({ cell }: FactSite, { place, value }: Found<When>): boolean =>
  place === 'caption' && isDay(value) && isForeseen(cell?.header ?? null);

const isDay = (when: When | null): when is When & { readonly kind: 'at' } =>
  when?.kind === 'at' && when.date.length === DAY_LENGTH;
/** Of `2031-12-31`. Unit: characters. */
const DAY_LENGTH = 10;

/** The day in the title of a table up to which a column tells what was done, whatever years a row is named with: `Vaudre 2030-2035`. */
export function doneUpTo(site: FactSite): Found<When> | null {
  const { table } = site.passage;
  if (table === null || site.placed.quantity.unit === 'euros' || !isDoneColumn(site)) return null;
  const value = saidBy(site.passages.labelled(table.caption), WHEN);
  return isDay(value) ? { value, place: 'caption' } : null;
}
