import type { Block, Structure, Table } from '../../model.ts';
import type { Reading } from '../reading.ts';
import { BUDGET_HEAD, BUDGET_ROW, COUNTED, ROWS_LOOKED_AT } from './document-unit.ts';
import { COUNTS, isMoneyColumn, isMoneyHead, isPriceHead } from './money-columns.ts';

/** Amounts from here on are written in full: thousands and millions of euros are declared as such. Unit: euros. */
const WRITTEN_IN_FULL = 10_000;
/** No council has as many thousands of euros in a line of its budget. Unit: euros. */
const SURELY_IN_FULL = 1_000_000;

/**
 * Whether a bare number of a table is an amount in euros, though neither the table nor the document tells a unit: in a
 * column of money (`Dépenses | Subventions`), or anywhere in a table of a budget that is written in full.
 */
export function euroCellsOf(
  text: string,
  readings: readonly Reading[],
  structure: Structure,
): (reading: Reading) => boolean {
  const { blocks, tables } = structure;
  const bare = bareCellsByTable(readings, blocks);
  const withMoneyColumn = new Set<number>();
  const budgets = new Set<number>();
  const isStated = amountsStated(readings);
  for (const [index, cells] of bare) {
    const isMoney = ({ digits, segment }: Reading): boolean =>
      Number(digits) >= WRITTEN_IN_FULL && isMoneyHead(segment.cell?.header?.at(-1) ?? '');
    if (cells.some(isMoney)) withMoneyColumn.add(index);
    const table = tables[index];
    const amounts = cells.filter((cell) => isAmountCell(text, cell, blocks));
    if (table !== undefined && isBudgetInFull(text, table, structure, amounts, isStated)) budgets.add(index);
  }
  return (reading) => {
    const index = blocks[reading.segment.block]?.table ?? -1;
    if (withMoneyColumn.has(index) && isMoneyColumn(reading.segment.cell?.header ?? null)) return true;
    return (budgets.has(index) && isAmountCell(text, reading, blocks)) || isPriceCell(text, reading);
  };
}

/** `Kiosque | 0.70` under `Tarif 2026` */
const isPriceCell = (text: string, { numeralStart, numeralEnd, segment }: Reading): boolean =>
  isPriceHead(segment.cell?.header?.at(-1) ?? '') && CENTS.test(text.slice(numeralStart, numeralEnd));

function bareCellsByTable(readings: readonly Reading[], blocks: readonly Block[]): ReadonlyMap<number, Reading[]> {
  const found = new Map<number, Reading[]>();
  for (const reading of readings) {
    const table = reading.segment.cell === null ? null : (blocks[reading.segment.block]?.table ?? null);
    if (table === null || reading.reason !== null || reading.unit !== null || reading.shift > 0) continue;
    const others = found.get(table);
    if (others === undefined) found.set(table, [reading]);
    else others.push(reading);
  }
  return found;
}

/** Whether the amount is stated in euros somewhere: what a table and a sentence give alike has one unit. */
function amountsStated(readings: readonly Reading[]): (reading: Reading) => boolean {
  const stated = new Set(
    readings.flatMap(({ unit, shift, digits }) => (unit === 'euros' && shift === 0 ? [Number(digits)] : [])),
  );
  return ({ digits }) => Number(digits) >= WRITTEN_IN_FULL && stated.has(Number(digits));
}

/** What is counted or measured by the first word of a row, whatever follows. */
const COUNTED_FIRST =
  /^(?:nombre|nb|nbre|effectifs?|taux|part|capacité|durée|ratio|population|évolution|variation)(?!\p{L})/iu;
/** `Taxe foncière | (taux communal)` */
const ASIDE = /\([^()]{0,60}\)/g;
const ONE_DECIMAL = /[.,]\d$/;
const LONGEST_LABEL = 120;

function isAmountCell(text: string, { start, numeralStart, numeralEnd, segment }: Reading, blocks: readonly Block[]) {
  if (COUNTS.test(segment.cell?.header?.join(' ') ?? '')) return false;
  if (ONE_DECIMAL.test(text.slice(numeralStart, numeralEnd))) return false;
  const from = blocks[segment.block]?.start ?? start;
  const label = text.slice(from, Math.min(start, from + LONGEST_LABEL)).replace(ASIDE, '');
  return !COUNTED_FIRST.test(label) && (!COUNTED.test(label) || BUDGET_ROW.test(label));
}

/** Titles of tables that show nothing but a budget, whatever their columns are. */
const BUDGET_TITLE =
  /dépense|recette|budg[eé]t|crédits|investissement|fonctionnement|exploitation|financement|programmation|autorisations? de programme|fiscalité|dotation|subvention|dette|charges|produits/iu;

function isBudgetInFull(
  text: string,
  table: Table,
  { blocks }: Structure,
  amounts: readonly Reading[],
  isStated: (reading: Reading) => boolean,
): boolean {
  if (!amounts.some(({ digits }) => Number(digits) >= WRITTEN_IN_FULL)) return false;
  const first = table.rows[0]?.block ?? -1;
  const corner = text.slice(table.start, Math.min(table.rows[0]?.start ?? 0, table.start + LONGEST_CORNER));
  const title = `${corner} ${table.caption} ${blocks[first]?.path.at(-1)?.title ?? ''} ${leadIn(text, blocks[first - 1])}`;
  if (COUNTED.test(table.caption) || isInThousands(text, amounts)) return false;
  const isSure = amounts.some((amount) => isSurelyInFull(text, amount) || isStated(amount));
  if (isSure) return isBudget(text, table) || BUDGET_TITLE.test(title);
  return isBudget(text, table) && areRound(amounts);
}

const LONGEST_LEAD = 80;
/** What the first column is called: `Dépenses d'exploitation`. */
const LONGEST_CORNER = 30;

/** The last words of what leads to the table, with its colon: `Plan de financement :`; empty for none. */
function leadIn(text: string, above: Block | undefined): string {
  if (above === undefined || (above.kind !== 'paragraph' && above.kind !== 'caption')) return '';
  const words = text.slice(Math.max(above.start, above.end - LONGEST_LEAD), above.end);
  return words.trimEnd().endsWith(':') ? words : '';
}

/** `1 245,6` beside whole numbers: thousands with a decimal. */
const isInThousands = (text: string, amounts: readonly Reading[]): boolean =>
  amounts.some(
    ({ digits, numeralStart, numeralEnd }) =>
      Number(digits) >= 1000 && ONE_DECIMAL.test(text.slice(numeralStart, numeralEnd)),
  );

const CENTS = /[.,]\d{2}$/;

const isSurelyInFull = (text: string, { digits, numeralStart, numeralEnd }: Reading): boolean =>
  Number(digits) >= SURELY_IN_FULL ||
  (Number(digits) >= WRITTEN_IN_FULL && CENTS.test(text.slice(numeralStart, numeralEnd)));

/** Fewer round amounts may be round by chance. */
const LEAST_ROUND = 3;

/** `118 500`, `42 000`: budgets are voted in round euros; thousands of euros end in any digit. */
function areRound(amounts: readonly Reading[]): boolean {
  const large = amounts.map(({ digits }) => Number(digits)).filter((value) => value >= 1000);
  const round = large.filter((value) => value % 100 === 0);
  return round.length >= LEAST_ROUND && round.length * 3 >= large.length * 2;
}

/** Heads that a table of a budget has beside those of its steps and credits. */
const OTHER_HEAD =
  /^(?:RAR|restes? à réaliser|reports?|nouveaux crédits|nouvelles propositions|propositions? nouvelles|total (?:du )?(?:BP|BS|budget)|comptes? administratifs?|bases?|produits?|annuités?|capital|intérêts?|encours|mandats|titres|(?:19|20)\d{2} (?:voté|réalisé|proposé|mandaté))(?!\p{L})/iu;

/** `Budget 2023 (M€)`: what such a column holds is told, and nothing of the others. */
const OWN_UNIT = /[kM]€|Md€|millions|milliers/u;

function isBudget(text: string, { rows }: Table): boolean {
  const some = rows.slice(0, ROWS_LOOKED_AT);
  const isHead = (head: string): boolean => !OWN_UNIT.test(head) && (BUDGET_HEAD.test(head) || OTHER_HEAD.test(head));
  const isHeaded = some.some(({ cells }) => cells.some(({ header }) => isHead(header?.at(-1) ?? '')));
  const lines = some.filter(({ label }) => BUDGET_ROW.test(text.slice(label.start, label.end)));
  return isHeaded || lines.length * 2 > some.length;
}
