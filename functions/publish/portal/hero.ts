import type { Row, RowDataset } from '../../extract/model.ts';
import { attributesOf, figureOf, labelOf, sentenceHref } from './figures.ts';
import { capitalised, formattedNumber } from './french.ts';
import { type Html, html, visible, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { numberOf, ROW_DATASETS, ROW_NAMES, shortNameOf, textOf } from './labels.ts';
import { isName } from './telling.ts';

/** Where the rows of a dataset stand on a page. */
const TABLE_OF: Readonly<Record<RowDataset, string>> = {
  budget: '#etapes',
  training: '#formation',
  water: '#eau',
  measures: '#decisions',
  indicators: '#autres',
};

/**
 * How many rows there are of each kind that comes, as links to their tables.
 * @param shown the rows of the page; a release may have kinds that its newest documents lack
 */
export function rowStats(
  totals: Readonly<Record<RowDataset, number>>,
  shown: Readonly<Record<RowDataset, readonly Row[]>>,
): Html {
  return html`${ROW_DATASETS.filter((dataset) => totals[dataset] > 0).map((dataset) => {
    const [one, many] = ROW_NAMES[dataset];
    return stat(totals[dataset], one, many, shown[dataset].length > 0 ? TABLE_OF[dataset] : null);
  })}`;
}

/** One number in large type, as the link to what it counts where that is on the page. */
export function stat(total: number, one: string, many: string, href: string | null): Html {
  const words = html`<b>${formattedNumber(total)}</b> ${total < 2 ? one : many}`;
  return html`<li>${href === null ? words : html`<a href="${href}">${words}</a>`}</li>`;
}

/**
 * One figure with its sentence, to show what the site does: the largest of the newest document that has a good one.
 * @param root path from the page to the top of the tree; null on the document's own pages
 */
export function proof(documents: readonly PortalDocument[], root: string | null): Html | null {
  const source = documents.find(({ rows }) => rows.budget.some(isTelling));
  if (source === undefined) return null;
  const { document, rows } = source;
  const row = rows.budget.filter(isTelling).reduce((best, one) => (amountOf(one) > amountOf(best) ? one : best));
  const extract = visible(textOf(row, 'extrait'));
  const written = visible(textOf(row, 'valeur_texte'));
  const at = extract.indexOf(written);
  return html`<figure class="proof"><blockquote><p>${extract.slice(0, at)}<mark>${written}</mark>${extract.slice(at + written.length)}</p></blockquote><figcaption><a href="${sentenceHref(row, root)}">${figureOf('budget', row)}</a><span>${capitalised(labelOf('budget', row))}</span><small>${attributesOf('budget', row)}${when(root !== null, () => html`<br><a href="${root}documents/${textOf(document, 'document_id')}/index.html"><bdi>${shortNameOf(document)}</bdi></a>`)}</small></figcaption></figure>`;
}

const amountOf = (row: Row): number => numberOf(row, 'montant_eur') ?? 0;

/** A whole sentence, short enough to read at a glance. Unit: UTF-16 units. */
const SENTENCE = /^\p{Lu}.{50,240}[.!]$/su;

/** With a name, of a known step, spent, exact, and once in a whole sentence that does not put it in brackets. */
function isTelling(row: Row): boolean {
  const extract = textOf(row, 'extrait');
  const written = textOf(row, 'valeur_texte');
  return (
    row.etape_budgetaire !== null &&
    row.sens !== 'recette' &&
    row.precision === 'exact' &&
    SENTENCE.test(extract) &&
    /[€a-z]/i.test(written) &&
    isName(textOf(row, 'libelle')) &&
    !textOf(row, 'libelle').includes(written) &&
    extract.split(written).length === 2 &&
    !/\([^)]*$/.test(extract.slice(0, extract.indexOf(written)))
  );
}
