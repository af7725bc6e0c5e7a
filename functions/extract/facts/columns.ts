import type { Table, TableCell, TableRow } from '../model.ts';
import { cuesOf } from './clause.ts';
import type { CueKind } from './lexicon.ts';
import type { FactSite } from './site.ts';

/** What the head of a column says of all its cells. */

/** `Évol.`, `Variation BP/BP`, `Taux d'évolution`, `Écart`, `% d'évolution`, `N/N-1`, `/ BP 2025` */
const CHANGES =
  /^(?:(?:taux|%|pourcentage)\s(?:de\s|d['’])?)?(?:[ée]vol|variation|var\.|[ée]cart|diff[ée]rence|progression|δ|n ?\/ ?n ?[-–] ?1|(?:\/|vs\.?) ?(?:bp|ca|cfu|n ?[-–] ?1|(?:19|20)\d{2})(?![\p{L}\d]))/iu;
/** `22/21`, `2023 / 2022`, `% 25/24` */
const YEARS = /^(?:%\s?)?(?:20)?(\d{2}) ?\/ ?(?:20)?(\d{2})$/;
/** `Part`, `Part 2023 (en %)`, `Poids (en %)`, `% du total`, `Répartition` */
const SHARES =
  /^(?:(?:part|poids|r[ée]partition|structure)(?:\s(?:(?:en\s)?20\d{2}|\(?en\s%\)?|\(%\)|relative?|du total|dans le total|du budget|des dépenses|des recettes))*|%\s(?:du|des)\s.{3,30})$/i;

export const isChangeHead = (head: string): boolean => CHANGES.test(head) || comparesYears(head);

export const isChangeColumn = (site: FactSite): boolean =>
  (site.cell?.header ?? []).some(isChangeHead) || isBetweenYears(site);

/** `BP 2030 | BP 2031 | %`: the change between them, where a cell of the column has a sign or the title tells an evolution; not where they add up to `100 %`. */
function isBetweenYears({ cell, passages: { text }, passage: { row, table } }: FactSite): boolean {
  if (cell?.header?.at(-1) !== '%' || row === null || table === null || yearsBefore(row, cell) < 2) return false;
  const made = signedRates.get(table);
  if (made !== undefined) return made;
  const rates = table.rows.flatMap(({ cells }) =>
    cells.filter(({ header }) => header?.at(-1) === '%').map(({ start, end }) => text.slice(start, end)),
  );
  const isSigned =
    rates.some((rate) => SIGN.test(rate)) ||
    (EVOLUTION.test(table.caption) && !SHARED_OUT.test(table.caption) && !rates.some((rate) => ALL.test(rate)));
  signedRates.set(table, isSigned);
  return isSigned;
}
const signedRates = new WeakMap<Table, boolean>();
const EVOLUTION = /(?<!\p{L})[ée]volutions?(?!\p{L})/iu;
const SHARED_OUT = /(?<!\p{L})(?:répartition|ventilation|structure)(?!\p{L})/iu;
const SIGN = /^[-+–−]/;
const ALL = /^100(?:,0+)?\s?%?$/;

/** Columns before a cell that are headed by a year. */
const yearsBefore = (row: TableRow, cell: TableCell): number =>
  row.cells.slice(0, row.cells.indexOf(cell)).filter(({ header }) => ANY_YEAR.test(header?.at(-1) ?? '')).length;

function comparesYears(head: string): boolean {
  const [, later, earlier] = YEARS.exec(head) ?? [];
  return later !== undefined && Number(later) === Number(earlier) + 1;
}

/** The cells are the parts of the total that the table adds up. */
export const isShareColumn = (site: FactSite): boolean =>
  SHARES.test(site.cell?.header?.at(-1) ?? '') || isShareBesideCount(site);

/** `Entrées 2023 | %`; behind two years `%` is the change between them. */
const isShareBesideCount = ({ cell, passage: { row } }: FactSite): boolean =>
  cell?.header?.at(-1) === '%' && row !== null && row.cells.indexOf(cell) > 0 && yearsBefore(row, cell) < 2;

const ANY_YEAR = /(?:19|20)\d{2}/;

/** `CP antérieurs`, `CP 2025 et suivants`, `Au-delà`: years that no one tells apart. */
const OPEN_ENDED =
  /^(?:avant|apr[èe]s) (?:19|20)\d{2}$|ant[ée]rieure?s?(?![\p{L}])|suiv(?:ante?s|\.)|au-del[àa]|ult[ée]rieure?s?(?![\p{L}])|(?:19|20)\d{2} (?:et|ou) (?:\+|plus|apr[èe]s)/iu;

export function isOpenEndedColumn({ cell, passage }: FactSite): boolean {
  const head = cell?.header?.at(-1);
  return head !== undefined && (OPEN_ENDED.test(head) || isPaidBeside(passage.row, head));
}

/** `CP réalisés | CP 2025 | CP 2026` */
const isPaidBeside = (row: TableRow | null, head: string): boolean =>
  PAID.test(head) && row?.cells.some(({ header }) => CREDIT_OF_YEAR.test(header?.at(-1) ?? '')) === true;
const PAID = /^CP (?:réalisés?|mandatés?|payés?|consommés?)(?! (?:en |au |sur )?\d)/iu;
const CREDIT_OF_YEAR = /^CP (?:prévus )?(?:en )?20\d\d/iu;

/** `Cible 2022`, `Objectif`, `2026 (cible)` */
const AIMED = /^(?:objectifs?|cibles?|valeurs? (?:cibles?|visées?))(?!\p{L})|\((?:objectif|cible)\)$/iu;

export const isAimedColumn = ({ cell }: FactSite): boolean => AIMED.test(cell?.header?.at(-1) ?? '');

/** `Coût total TTC`, `Montant de l'opération`: what works cost, whatever year pays them. */
const COSTS =
  /^(?:co[ûu]t(?! (?:par|moyen|unitaire|horaire|journalier|à l['’]|au)(?!\p{L}))|montant (?:total|global|de l['’]op[ée]ration|du projet|des travaux))(?!\p{L})\D*$/iu;

export function isCostColumn(site: FactSite): boolean {
  const head = site.cell?.header?.at(-1);
  return head !== undefined && (COSTS.test(head) || (AUTHORISED.test(head) && isPaidOverYears(site)));
}

/** `Montant de l'AP`, `AP votée`, `Autorisation de programme` */
const AUTHORISED =
  /^(?:(?:montants?|totaux|total|global|des?|d['’]|de l['’])\s?){0,3}(?:AP|AE|autorisations? (?:de programme|d['’]engagement))(?!\p{L})\D*$/iu;
/** `CP antérieurs`, `Avant 2025`, `Mandaté au 31/12/2024` */
const PAID_BEFORE =
  /^(?:CP|cr[ée]dits? de paiements?|r[ée]alis[ée]e?s?|mandat[ée]s?|pay[ée]s?)?.{0,12}(?:ant[ée]rieure?s?(?!\p{L})|avant (?:19|20)\d{2}|au 31)/iu;

/** `Montant de l'AP | CP antérieurs | CP 2025 | CP 2026`: what was paid before tells that it was voted before. */
const isPaidOverYears = ({ passage }: FactSite): boolean =>
  (passage.row?.cells ?? []).some(({ header }) => {
    const head = header?.at(-1) ?? '';
    return PAID_BEFORE.test(head) || isPaidBeside(passage.row, head);
  });

/** One of the heads above a cell has a cue of the kind. */
export const headSays = ({ cell, passages }: FactSite, kind: CueKind): boolean =>
  cell?.header?.some((head) => cuesOf(passages.labelled(head), kind).length > 0) === true;

/** `Réalisé 2024`, `Réalisations` */
const CARRIED_OUT = /^r[ée]alis(?:[ée]e?s?|ations?)(?!\p{L})/iu;

export const isCarriedOut = ({ cell }: FactSite): boolean => CARRIED_OUT.test(cell?.header?.at(-1) ?? '');
