import type { Structure, Table } from '../../model.ts';
import type { UnitRead } from '../units/units.ts';
import { MONEY_UNIT, unitWritten } from './written-units.ts';

// Sauf mention contraire, les montants sont exprimés en milliers d'euros · les tableaux sont en M€
const DECLARED = new RegExp(
  String.raw`(?:tableaux|montants|chiffres|données|sommes)\s(?:[^.;:\d\n]{0,60}\s)?(?:sont|s['’]entendent|étant)\s(?:(?:tous|toutes|présentée?s|exprimée?s|donnée?s|indiquée?s)\s){0,2}en\s(${MONEY_UNIT})(?![\p{L}\d])`,
  'u',
);

/** The unit that a document says to use for all its amounts; null for none. */
export function unitOfDocument(text: string): UnitRead | null {
  const unit = DECLARED.exec(text)?.[1];
  return unit === undefined ? null : unitWritten(unit);
}

/** Heads of budget steps and of credits. */
export const BUDGET_HEAD =
  /^(?:BP|BS|DM|CA|CFU|OB|DOB|AP|AE|CP|total (?:des )?(?:AP|AE|CP)|crédits?|budget|montants?|dépenses?|recettes?)(?!\p{L})/iu;
/** Names of rows that are lines of a budget. */
export const BUDGET_ROW =
  /(?:recette|dépense|charge|produit|épargne|dotation|impôt|fiscalité|subvention|dette|emprunt|investissement|fonctionnement|excédent|résultat|solde)/iu;
/** What a table counts or measures, by its title. */
export const COUNTED =
  /effectif|emplois|nombre|fréquentation|voyageurs|population|habitants|logements|élèves|agents|\ben (?:milliers|millions)\)|ETP|taux|m²|m3|\bkm\b|tonnes/iu;
export const ROWS_LOOKED_AT = 6;

/** Blocks of rows whose bare numbers are amounts in the unit of the document: those of tables that show a budget. */
export function blocksInDocumentUnit(text: string, { tables, blocks }: Structure): ReadonlySet<number> {
  const found = new Set<number>();
  for (const table of tables) {
    const above = blocks[table.rows[0]?.block ?? -1]?.path.at(-1)?.title ?? '';
    if (COUNTED.test(`${table.caption} ${above}`) || !isBudget(text, table)) continue;
    for (const { block, label } of table.rows) if (!COUNTED.test(text.slice(label.start, label.end))) found.add(block);
  }
  return found;
}

function isBudget(text: string, { rows }: Table): boolean {
  const some = rows.slice(0, ROWS_LOOKED_AT);
  const isHeaded = some.some(({ cells }) => cells.some(({ header }) => BUDGET_HEAD.test(header?.at(-1) ?? '')));
  const lines = some.filter(({ label }) => BUDGET_ROW.test(text.slice(label.start, label.end)));
  return isHeaded || lines.length * 2 > some.length;
}
