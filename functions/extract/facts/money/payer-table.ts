/** Who pays, told by the heads and labels of a table. */
import type { Table } from '../../model.ts';
import { type Clause, cuesOf, oncePerClause, stemAt } from '../clause.ts';
import { THE } from '../function-words.ts';
import type { FactSite, Read } from '../site.ts';
import { titleOfTable } from '../subject/table-title.ts';
import { isNamedWithYear } from '../subject/topic/plan-columns.ts';
import { firstWordsOf, headsFirstColumn } from '../subject/word-columns.ts';
import { LABEL_ARTICLE, payerLabel } from './payer-any.ts';
import { type Body, namedIn } from './payer-name.ts';
import { CAPITAL, FILLERS, GIFTS, GIVES } from './payer-words.ts';

/** Nouns of a head or a label behind which stands who pays. */
const GIVEN = new Set('credit part financement fond montant recette'.split(' '));

/** A column `Crédits de l'État (M€)`, a row `Subvention du FEDER`: a gift, and nothing else but who gives it. */
export function payerOfColumn(site: FactSite): Read<string | null> | null {
  const { passages, passage, cell } = site;
  if (passage.row === null) return null;
  const told = payerInLastColumn(site);
  if (told !== null) return told;
  const header = cell?.header ?? NO_HEADER;
  if (ELIGIBLE_HEAD.test(header.at(-1) ?? '')) return null;
  const isShared = header.length > 0 && (sharesOut(site) || sharesByColumns(site));
  for (let level = header.length - 1; level >= 0; level--) {
    const head = header[level] as string;
    const clause = passages.labelled(head);
    const giver = giverIn(clause) ?? (isShared ? bareBodyIn(clause, head) : null);
    if (giver !== null) return namedIn(head, site, clause, giver);
  }
  const headName = isShared && sharesByColumns(site) ? payerLabel(site, header.at(-1) as string) : null;
  if (headName !== null) return { value: headName, rule: 'financeur:colonne' };
  const isListed = listsPayers(site);
  const isSharedByRows =
    !isListed &&
    (header.length === 0 || AMOUNT_HEAD.test(header.at(-1) ?? '') || isNamedWithYear(site) || namesPayers(site)) &&
    isLedInAsShared(site);
  for (const clause of passages.labelsOf(passage)) {
    const giver = isListed
      ? firstBodyIn(clause)
      : (giverIn(clause) ?? (isSharedByRows ? bareBodyIn(clause, passages.text) : null));
    if (giver !== null) return namedIn(passages.text, site, clause, giver);
  }
  const name =
    isListed || (isSharedByRows && namesPayers(site))
      ? payerLabel(site, firstWordsOf(passages.text, passage.row))
      : null;
  return name === null ? null : { value: name, rule: 'financeur:colonne' };
}

/** `Région | 5,4`, `FEDER | 1,8`: several rows are known to pay, and so does `Syndicat du bassin | 1,8`. */
function namesPayers({ passages, passage: { table } }: FactSite): boolean {
  if (table === null) return false;
  const known = payerTables.get(table);
  if (known !== undefined) return known;
  const names = table.rows.map((row) => firstWordsOf(passages.text, row));
  const isOfPayers = names.filter((name) => bareBodyIn(passages.labelled(name), name) !== null).length >= LEAST_BODIES;
  payerTables.set(table, isOfPayers);
  return isOfPayers;
}
const payerTables = new WeakMap<Table, boolean>();

/** `… | Coût (M€) | Financeur` above `… | 21,4 | État (Pacte)`: words that stand behind the figures of the row. */
function payerInLastColumn(site: FactSite): Read<string | null> | null {
  const { passages, passage } = site;
  const { row, table } = passage;
  const last = row?.cells.at(-1);
  const first = table?.rows[0];
  if (row === null || table === null || last === undefined || first === undefined) return null;
  if (!LAST_HEAD.test(passages.text.slice(Math.max(table.start, first.start - HEAD_WORDS), first.start))) return null;
  const words = passages.text.slice(last.end, row.end).replace(EDGES, '');
  const clause = passages.labelled(words);
  const giver = bareBodyIn(clause, words);
  return giver === null ? null : namedIn(words, site, clause, giver);
}
const LAST_HEAD = /(?:^|[\s|])(?:(?:co)?financeurs?|payeurs?)[\s|]*$/iu;
const EDGES = /^[\s|]+|[\s|]+$/gu;

/** `Dépense subventionnable`, `Base éligible`: what the rate is of, and nobody pays. */
const ELIGIBLE_HEAD =
  /^(?:(?:co[ûu]t|dépense|montant|base|assiette)s?(?: (?:total(?:e|es)?|totaux|HT|H\.T\.|des travaux|du projet))*(?: (?:éligible|subventionnable)s?| retenue?s?)|co[ûu]t total|co[ûu]t (?:du projet|des travaux)|assiette)(?!\p{L})/iu;

/** `Montant (M€)`, `Part`, `2025`, `2022-2027`: heads above what each row pays. */
const AMOUNT_HEAD =
  /^(?:montants?|parts?|participations?|taux|total|%|(?:en )?[mk]?€|20\d\d(?:[-–/](?:20)?\d\d)?$)(?!\p{L})/iu;

/** `Financeur | 2021 | 2022`: each row is labelled with who pays. */
const listsPayers = ({ passages: { text }, passage: { table } }: FactSite): boolean =>
  table !== null && headsFirstColumn(text, table, PAYERS_HEAD);

const PAYERS_HEAD = /^\**(?:co)?(?:financeurs?|partenaires? financiers?)(?!\p{L})/iu;

/** How much of a table's beginning names its first column. Unit: characters. */
const HEAD_WORDS = 40;

const firstBodyIn = (clause: Clause): Body | null => {
  const body = cuesOf(clause, 'payer')[0];
  return body !== undefined && body.from <= LABEL_ARTICLE ? body : null;
};

const NO_HEADER: readonly string[] = [];

/** Title of a table of which the columns are who pays. */
const SHARING =
  /plans? (?:pr[ée]visionnels? )?de financement|financeurs?(?!\p{L})|co-?financ|qui (?:paie|finance)|r[ée]partition des financements/iu;

/** The title of the table, or the heading above it, says that it tells who pays. */
export function sharesOut({ passages, passage }: FactSite): boolean {
  const { table } = passage;
  if (table === null) return false;
  const known = sharing.get(table);
  if (known !== undefined) return known;
  const [heading] = passages.headingsOf(passage);
  const above = heading === undefined ? '' : passages.text.slice(heading.start, heading.end);
  const isSharing = SHARING.test(titleOfTable(passages, table)) || SHARING.test(above);
  sharing.set(table, isSharing);
  return isSharing;
}

/** `Opération | Coût | État | Europe`: columns of several bodies beside one of the whole cost. */
export function sharesByColumns({ passages, passage: { table } }: FactSite): boolean {
  if (table === null) return false;
  const known = sharingColumns.get(table);
  if (known !== undefined) return known;
  // A body that pays nothing in one row has an empty cell there.
  const heads = [...new Set(table.rows.flatMap(({ cells }) => cells.map(({ header }) => header?.at(-1) ?? '')))];
  const bodies = heads.filter((head) => bareBodyIn(passages.labelled(head), head) !== null);
  const isSharing = bodies.length >= LEAST_BODIES && heads.some((head) => COST_HEAD.test(head));
  sharingColumns.set(table, isSharing);
  return isSharing;
}
const sharingColumns = new WeakMap<Table, boolean>();
const LEAST_BODIES = 2;
const COST_HEAD = /^(?:coûts?|montants?|total)(?!\p{L})/iu;

/** `Plan de financement :` above rows `DETR (40 %) | 128 000`, which have no heads. */
const isLedInAsShared = (site: FactSite): boolean =>
  sharesOut(site) ||
  site.passages
    .introductionsOf(site.passage)
    .some(({ start, end }) => SHARING.test(site.passages.text.slice(start, end)));

const sharing = new WeakMap<Table, boolean>();

/** `État (PRIC)`, `Département de l'Orne`: a head that names who pays, and nothing else. */
const bareBodyIn = oncePerClause((clause, head: string): Body | null => {
  const body = firstBodyIn(clause);
  for (const { stem, start } of clause.words.slice(body?.to)) {
    if (stem === '(' || stem === '+' || stem === 'et') break;
    if (!CAPITAL.test(head[start] ?? '') && !GIVES.has(stem) && !THE.has(stem)) return null;
  }
  return body;
});

/** Who gives what a head or a label names; null where it says another thing. */
const giverIn = oncePerClause((clause): Body | null => {
  const body = cuesOf(clause, 'payer')[0];
  const first = stemAt(clause.words, 0);
  if (body === undefined || body.from === 0 || !(GIVEN.has(first) || GIFTS.has(first))) return null;
  for (let at = 1; at < body.from; at++) {
    const stem = stemAt(clause.words, at);
    if (stem === 'a' || !FILLERS.has(stem)) return null;
  }
  return body;
});
