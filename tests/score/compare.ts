/** How one value of a published row is held against what the annotation says of it. */
import type { Row, RowDataset } from '../../functions/extract/model.ts';

/** Short attribute names of the annotations, and the published column of each. */
const COLUMN_OF: Readonly<Record<string, readonly string[]>> = {
  nature: ['type_montant', 'type_valeur'],
  etape: ['etape_budgetaire'],
};

const STEPS: Readonly<Record<string, string>> = {
  BP: 'budget primitif',
  BS: 'budget supplémentaire',
  DM: 'décision modificative',
  CA: 'compte administratif',
  BT: 'budget total',
  OB: 'orientations budgétaires',
};

/** Columns in free words: the annotation gives a few key words that must begin words of the cell, in any order. */
const IN_FREE_WORDS: ReadonlySet<string> = new Set([
  'libelle',
  'indicateur',
  'dispositif',
  'operateur',
  'secteur',
  'perimetre',
  'plan',
  'axe',
  'commission',
  'acteur',
  'theme',
  'description',
  'financeur',
]);

/** Attributes that are no column to compare: values are compared when rows are matched. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['montant_eur', 'valeur', 'disputed', 'reason']);

/** What the annotation settles: its attributes without those left open by `?`. */
export function comparedAttributes(
  attributes: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(attributes).filter(([name, value]) => !NOT_COMPARED.has(name) && value !== '?');
}

/** The published column that an attribute of the annotations means in a dataset with these columns. */
export function columnOf(attribute: string, columns: ReadonlySet<string>): string {
  return COLUMN_OF[attribute]?.find((name) => columns.has(name)) ?? attribute;
}

/** The cell as it stands in a CSV file: empty for no value. */
export function cellText(row: Row, column: string): string {
  const cell = row[column];
  return cell === null || cell === undefined ? '' : String(cell);
}

/** True where the row says of the attribute what the annotation wants. */
export function agrees(row: Row, attribute: string, wanted: string, columns: ReadonlySet<string>): boolean {
  const column = columnOf(attribute, columns);
  if (!columns.has(column)) return false;
  const cell = cellText(row, column);
  if (IN_FREE_WORDS.has(column)) return wanted === '' ? cell === '' : holdsWords(wanted, searchedText(row, column));
  const words = attribute === 'etape' ? (STEPS[wanted] ?? wanted) : wanted;
  const [number, other] = [numberIn(words), numberIn(cell)];
  if (number !== null && other !== null) return equalNumbers(number, other);
  if (column !== 'echeance' && column !== 'annee') return comparable(words) === comparable(cell);
  return cell.startsWith(words) || (cell !== '' && words.startsWith(cell));
}

/** What a figure is about may stand in the sentence or the headings instead of the label. */
function searchedText(row: Row, column: string): string {
  if (column !== 'libelle' && column !== 'indicateur') return cellText(row, column);
  return [column, 'extrait', 'rubrique'].map((name) => cellText(row, name)).join(' ');
}

/** What the annotation wants of the label, where its own cell does not say it; null where it does, or nothing is wanted. */
export function unlabelled(row: Row, attributes: Readonly<Record<string, string>>): string | null {
  const [name, wanted] = Object.entries(attributes).find(([attribute]) => LABELS.has(attribute)) ?? [];
  if (name === undefined || wanted === undefined || wanted === '' || wanted === '?') return null;
  return holdsWords(wanted, cellText(row, name)) ? null : wanted;
}
const LABELS: ReadonlySet<string> = new Set(['libelle', 'indicateur']);

function holdsWords(wanted: string, text: string): boolean {
  const searched = ` ${comparable(text)} `;
  return comparable(wanted)
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => searched.includes(` ${word}`));
}

/** Lower case without accents, every run of other characters one space. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ');
}

/** Null for what is no number, the empty text included. */
export function numberIn(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Equal but for the last digits of a floating-point number. */
export function equalNumbers(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The column that holds a row's value, for the datasets of figures. */
export const VALUE_COLUMN: Readonly<Record<Exclude<RowDataset, 'measures'>, string>> = {
  budget: 'montant_eur',
  training: 'valeur',
  water: 'valeur',
  indicators: 'valeur',
};
