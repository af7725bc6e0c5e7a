import { DATASETS } from '../../extract/datasets/registry.ts';
import type { Cell, Row, RowDataset } from '../../extract/model.ts';
import { figureOf, isWrittenAsShown, labelOf, sentenceHref } from './figures.ts';
import { counted, date, formattedNumber } from './french.ts';
import { escaped, type Html, html, trusted, visible, when } from './html.ts';
import { numberOf, ROW_NAMES, textOf, valueWords } from './labels.ts';
import { lowered, rowLine, type ShownTexts } from './row-line.ts';

/** Rows that one page shows of one table; the files hold more. */
export const MAX_ROWS = { index: 200, document: 2000 } as const;

/** Rows that are shown at a time where the script runs. */
const ROWS_AT_A_TIME = 10;

/** Words before a value that fit into the first lines of a quotation, and those kept of more. Unit: UTF-16 units. */
const LONGEST_LEAD = 90;
const NEAREST_LEAD = 45;

/** A longer cell is set in lines of bounded width. Unit: UTF-16 units. */
const LONGEST_ON_A_LINE = 40;

interface TableColumn {
  /** Name of the published column; also its name in the address of the page. */
  readonly name: string;
  readonly title: string;
  /** The column can be filtered by its values. */
  readonly facet?: true;
  readonly kind?: 'what' | 'figure' | 'long';
  /** Column whose number stands before the words. */
  readonly numberedBy?: string;
}

const commission: TableColumn = {
  name: 'commission',
  title: 'Commission',
  facet: true,
  kind: 'long',
  numberedBy: 'commission_numero',
};
const valueType: TableColumn = { name: 'type_valeur', title: 'Nature', facet: true };
const what = (name: string, title: string): TableColumn => ({ name, title, kind: 'what' });
const figure = (name: string, title: string): TableColumn => ({ name, title, kind: 'figure' });
const facet = (name: string, title: string): TableColumn => ({ name, title, facet: true });

const COLUMNS: Readonly<Record<RowDataset, readonly TableColumn[]>> = {
  budget: [
    what('libelle', 'Objet'),
    figure('montant_eur', 'Montant'),
    facet('exercice', 'Exercice'),
    facet('etape_budgetaire', 'Étape'),
    facet('type_credit', 'Crédit'),
    facet('section', 'Section'),
    facet('sens', 'Sens'),
    commission,
  ],
  training: [
    what('indicateur', 'Ce qui est mesuré'),
    figure('valeur', 'Valeur'),
    valueType,
    facet('dispositif', 'Dispositif'),
    facet('operateur', 'Opérateur'),
    facet('secteur', 'Secteur ou public'),
    facet('annee', 'Année'),
  ],
  water: [
    what('indicateur', 'Ce qui est mesuré'),
    figure('valeur', 'Valeur'),
    valueType,
    facet('perimetre', 'Territoire'),
    facet('echeance', 'Échéance'),
    facet('acteur', 'Acteur'),
  ],
  measures: [
    what('libelle', 'Mesure'),
    facet('type', 'Type'),
    facet('plan', 'Plan'),
    { ...facet('axe', 'Axe'), kind: 'long' },
    commission,
    figure('montant_eur', 'Montant'),
  ],
  indicators: [
    what('indicateur', 'Ce qui est mesuré'),
    figure('valeur', 'Valeur'),
    valueType,
    { ...facet('theme', 'Thème'), kind: 'long' },
    facet('perimetre', 'Territoire'),
    facet('annee', 'Année'),
  ],
};

export interface TableView {
  readonly dataset: RowDataset;
  /** The rows to show, at most one of MAX_ROWS. */
  readonly rows: readonly Row[];
  /** Rows that there are. */
  readonly total: number;
  /** Of these, those that the CSV file holds. */
  readonly inFile: number;
  /** Address of the CSV file, from the page. */
  readonly csv: string;
  /** Path from the page to the top of the tree; null on the document's own pages. */
  readonly root: string | null;
  /** Short names of the documents by id; a column tells them apart where there are several. */
  readonly documents: ReadonlyMap<string, string>;
}

/** A table that is whole without script; with it, it can be searched, filtered, sorted, paged and downloaded. */
export function dataTable(view: TableView): Html {
  const { dataset, rows, total } = view;
  const columns = columnsOf(view);
  const published = DATASETS.find(({ name }) => name === dataset)?.columns.map(({ name }) => name) ?? [];
  const [one, many] = ROW_NAMES[dataset];
  return html`<div class="data" id="${dataset}">
<form class="tools" role="search" aria-label="Chercher dans le tableau : ${many}" hidden>
<label class="find">Chercher<input type="search" name="q" autocomplete="off" placeholder="un mot, un montant, un lieu…"></label>
<div class="facets"></div>
<div class="did"><p class="count" role="status"></p><button type="reset">Effacer les filtres</button><button type="submit">Télécharger ces lignes (CSV)</button></div>
</form>
<table data-name="${dataset}" data-size="${ROWS_AT_A_TIME}" data-header="${published.join(',')}" data-word="${one}" data-words="${many}">
<caption${when(rows.length === total, () => html` class="whole"`)}>${rows.length === total ? counted(total, one, many) : inPart(view)}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col" data-c="${column.name}"${when(column.facet === true, () => html` data-facet`)}${when(column.kind === 'figure', () => html` class="num"`)}>${column.title}</th>`)}</tr></thead>
<tbody>
${trusted(rowsMarkup(columns, published, view))}</tbody>
</table>
<nav class="pages" aria-label="Pages du tableau : ${many}" hidden></nav>
</div>`;
}

/** Where the page shows the first rows only: how many there are, and where the others are. */
function inPart({ dataset, rows, total, inFile, csv, root, documents }: TableView): Html {
  const [one, many] = ROW_NAMES[dataset];
  const which = documents.size > 1 ? ' : ceux des documents les plus récents' : '';
  const others =
    inFile === total
      ? html`tout est dans <a href="${csv}">le fichier CSV</a>`
      : html`<a href="${csv}">le fichier CSV</a> en tient ${formattedNumber(inFile)}, et <a href="${root}index.json">index.json</a> dit, sous « parties », où sont tous les autres`;
  return html`${formattedNumber(rows.length)} sur ${counted(total, one, many)}${which}. On cherche et filtre ici parmi eux ; ${others}.`;
}

/** The columns of a dataset of which a row has a value; the document where there are several. */
function columnsOf({ dataset, rows, documents }: TableView): readonly TableColumn[] {
  const filled = COLUMNS[dataset].filter(({ name, kind }) => kind === 'what' || rows.some((row) => textOf(row, name)));
  return documents.size > 1 ? [...filled, facet('document_id', 'Document')] : filled;
}

/** A row with what several of its cells show, each asked for once. */
interface ShownRow extends ShownTexts {
  readonly row: Row;
  readonly figure: Html | null;
}

function shownRow(row: Row, { dataset }: TableView): ShownRow {
  const label = labelOf(dataset, row);
  return { row, label, quote: quoteOf(row, label, dataset), figure: figureOf(dataset, row) };
}

function rowsMarkup(columns: readonly TableColumn[], published: readonly string[], view: TableView): string {
  const placed = columns.map((column) => ({ column, depends: placesOf(column, published), markup: '' }));
  let above: readonly Cell[] = [];
  let markup = '';
  for (const row of view.rows) {
    const cells = published.map((name) => row[name] ?? null);
    const shown = shownRow(row, view);
    markup += `<tr id="${escaped(textOf(row, 'id'))}" data-row="${escaped(rowLine(cells, above, shown))}">`;
    for (const cell of placed) {
      const isAsAbove = cell.depends?.every((at) => cells[at] === above[at]) ?? false;
      if (!isAsAbove) cell.markup = cellMarkup(shown, cell.column, view);
      markup += cell.markup;
    }
    markup += '</tr>\n';
    above = cells;
  }
  return markup;
}

/** Places of the published cells that alone make the markup of a column, which is as above where they are; else null. */
function placesOf({ name, kind, numberedBy }: TableColumn, published: readonly string[]): readonly number[] | null {
  if (kind === 'what' || kind === 'figure') return null;
  return [name, ...(numberedBy === undefined ? [] : [numberedBy])].map((one) => published.indexOf(one));
}

function cellMarkup(shown: ShownRow, { name, kind, numberedBy }: TableColumn, view: TableView): string {
  if (kind === 'what') return `<th scope="row">${whatMarkup(shown, view)}</th>`;
  if (kind === 'figure') return `<td class="num">${figureMarkup(shown, view)}</td>`;
  const { row } = shown;
  const text = visible(textOf(row, name));
  if (text === '') return '<td></td>';
  if (name === 'document_id') return `<td>${documentMarkup(text, view)}</td>`;
  if (name === 'annee' || name === 'echeance' || name === 'exercice') {
    return `<td>${text.length === 4 ? `<time>${escaped(text)}</time>` : date(text).markup}</td>`;
  }
  const number = numberedBy === undefined ? null : numberOf(row, numberedBy);
  const words = escaped(number === null ? valueWords(text) : `${number}. ${text}`);
  return kind === 'long' || text.length > LONGEST_ON_A_LINE
    ? `<td><span class="long">${words}</span></td>`
    : `<td>${words}</td>`;
}

function documentMarkup(id: string, view: TableView): string {
  return `<a class="long" href="${view.root ?? ''}documents/${escaped(id)}/index.html">${escaped(view.documents.get(id) ?? id)}</a>`;
}

function whatMarkup({ row, label, quote, figure }: ShownRow, view: TableView): string {
  const see = figure === null ? seeMarkup(row, view) : '';
  return `<span class="what">${escaped(label)}</span>${quote === '' ? '' : `<q>${markedQuote(row, quote)}</q>`}${see}`;
}

/** The link of a row that has no figure to lead to its sentence. */
function seeMarkup(row: Row, view: TableView): string {
  return `<a class="see" href="${escaped(sentenceHref(row, view.root))}">Voir le passage${pageMarkup(row)}</a>`;
}

function pageMarkup(row: Row): string {
  const page = numberOf(row, 'page');
  return page === null ? '' : `, page\u00a0${page}`;
}

/** The words of the document beside the label: what follows where they begin with it, nothing where it says them all. */
function quoteOf(row: Row, label: string, dataset: RowDataset): string {
  const quote = visible(textOf(row, 'description') || textOf(row, 'extrait'));
  const start = quote.slice(0, label.length);
  if (start !== label && start !== lowered(label)) return quote;
  const rest = quote.slice(label.length).replace(/^[^\p{L}\d«(]+/u, '');
  if (!/[\p{L}\d]/u.test(rest)) return '';
  return dataset === 'measures' ? `… ${rest}` : quote;
}

/** The quotation with its value marked, where it stands there only once. */
function markedQuote(row: Row, quote: string): string {
  const written = visible(textOf(row, 'valeur_texte'));
  const at = written === '' ? -1 : quote.indexOf(written);
  if (at < 0 || quote.indexOf(written, at + 1) >= 0) return escaped(quote);
  const end = at + written.length;
  return `${leadMarkup(quote.slice(0, at))}<mark>${escaped(written)}</mark>${escaped(quote.slice(end))}`;
}

/** Words before the value; where there are many, the first are set apart, so that a clipped quotation shows the value. */
function leadMarkup(lead: string): string {
  const far = lead.length <= LONGEST_LEAD ? '' : lead.slice(0, lead.length - NEAREST_LEAD);
  const cut = /^.*[^\d\s]\s(?=\p{L}{2})/su.exec(far)?.[0].length ?? 0;
  return cut === 0 ? escaped(lead) : `<i>${escaped(lead.slice(0, cut))}</i>${escaped(lead.slice(cut))}`;
}

/** The figure as the link to its sentence, below it how the document writes it and on which page. */
function figureMarkup({ row, figure }: ShownRow, view: TableView): string {
  if (figure === null) return '';
  const written = visible(textOf(row, 'valeur_texte'));
  const isPlain = written === '' || isWrittenAsShown(view.dataset, row);
  const words = `${isPlain ? '' : `«\u00a0${escaped(written)}\u00a0»`}${pageMarkup(row)}`.replace(/^, /, '');
  return `<a href="${escaped(sentenceHref(row, view.root))}">${figure.markup}</a>${words === '' ? '' : `<small>${words}</small>`}`;
}
