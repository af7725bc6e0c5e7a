import type { Row, RowDataset } from '../../extract/model.ts';
import { date, dateWords, formattedNumber, formattedQuantity, quantity } from './french.ts';
import { type Html, html, visible } from './html.ts';
import { CREDIT_WORDS, numberOf, textOf, valueWords } from './labels.ts';

/** What a row is about, in the document's words. */
export function labelOf(dataset: RowDataset, row: Row): string {
  return visible(textOf(row, dataset === 'budget' || dataset === 'measures' ? 'libelle' : 'indicateur'));
}

/** The value of a row with its machine form; null for a measure without a sum of its own. */
export function figureOf(dataset: RowDataset, row: Row): Html | null {
  const money = numberOf(row, 'montant_eur');
  if (dataset === 'budget' || dataset === 'measures') {
    return money === null ? null : quantity(money, 'euros', row.precision ?? null);
  }
  const value = numberOf(row, 'valeur');
  if (value !== null) return quantity(value, textOf(row, 'unite'), row.precision ?? null);
  const due = textOf(row, 'echeance');
  return due === '' ? null : date(due);
}

/** True where the document writes the value just as the page does, but for spaces. */
export function isWrittenAsShown(dataset: RowDataset, row: Row): boolean {
  const value = numberOf(row, dataset === 'budget' ? 'montant_eur' : 'valeur');
  if (value === null) return false;
  const written = withoutSpaces(textOf(row, 'valeur_texte'));
  if (written === withoutSpaces(formattedNumber(value))) return true;
  return written === withoutSpaces(formattedQuantity(value, dataset === 'budget' ? 'euros' : textOf(row, 'unite')));
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** The year, month, day or period a figure belongs to, in words; empty for none. */
export function timeOf(row: Row): string {
  const point = textOf(row, 'exercice') || textOf(row, 'annee') || textOf(row, 'echeance');
  const [from, to] = [textOf(row, 'periode_debut'), textOf(row, 'periode_fin')];
  if (point !== '') return dateWords(point);
  return from === '' || from === to ? from || to : `${from}\u2013${to}`;
}

const CARD_COLUMNS: Readonly<Record<RowDataset, readonly string[]>> = {
  budget: ['etape_budgetaire', 'type_credit', 'section', 'sens', 'financeur', 'periodicite'],
  training: ['type_valeur', 'dispositif', 'operateur', 'secteur'],
  water: ['type_valeur', 'perimetre', 'acteur'],
  measures: ['type', 'plan', 'axe'],
  indicators: ['type_valeur', 'theme', 'perimetre'],
};

/** Between the attributes of one line. */
export const BETWEEN = ' · ';

/** The attributes of a row in one line: `2017 · budget supplémentaire · crédits de paiement`. */
export function attributesOf(dataset: RowDataset, row: Row): string {
  return attributeWordsOf(dataset, row).join(BETWEEN);
}

/** The attributes of a row in words, empty ones left out. */
export function attributeWordsOf(dataset: RowDataset, row: Row): readonly string[] {
  const words = CARD_COLUMNS[dataset].map((column) =>
    column === 'type_credit'
      ? (CREDIT_WORDS[textOf(row, column)] ?? textOf(row, column))
      : valueWords(row[column] ?? null),
  );
  return [timeOf(row), ...words].filter((word) => word !== '').map(visible);
}

/** Fragment of the sentence of a row in the source page. */
export function anchorOf(row: Row): string {
  return `r-${textOf(row, 'id')}`;
}

/**
 * Address of the sentence behind a row.
 * @param root path from the page to the top of the tree (empty, or `../../`); null on the document's own pages
 */
export function sentenceHref(row: Row, root: string | null): string {
  const folder = root === null ? '' : `${root}documents/${textOf(row, 'document_id')}/`;
  return `${folder}source.html#${anchorOf(row)}`;
}

/** Address of the original file, at the row's page where a browser can open it there. */
export function originalHref(extension: string, page: number | null): string {
  return `source${extension}${extension === '.pdf' && page !== null ? `#page=${page}` : ''}`;
}

/** A figure as the link to its sentence. */
export function linkedFigure(dataset: RowDataset, row: Row, root: string | null): Html {
  const figure = figureOf(dataset, row) ?? html`Lire le passage`;
  return html`<a href="${sentenceHref(row, root)}">${figure}</a>`;
}
