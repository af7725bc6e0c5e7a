import type { Row } from '../../extract/model.ts';
import { counted, date } from './french.ts';
import { type Html, html, visible, when } from './html.ts';
import { yearWords } from './index-page.ts';
import type { PortalYear } from './input.ts';
import { textOf, titleOf } from './labels.ts';
import { pageMarkup, SITE_NAME } from './layout.ts';

/** Documents on one page of a year. */
const DOCUMENTS_A_PAGE = 200;

/** The list of the documents of one year as pages of bounded length: `annees/2017/index.html`, `page-2.html`… */
export function yearPages({
  year,
  documents,
}: PortalYear): readonly { readonly key: string; readonly markup: string }[] {
  const count = Math.max(1, Math.ceil(documents.length / DOCUMENTS_A_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    key: `annees/${year}/${fileName(index)}`,
    markup: yearPage(
      year,
      documents.length,
      index,
      count,
      documents.slice(index * DOCUMENTS_A_PAGE, (index + 1) * DOCUMENTS_A_PAGE),
    ),
  }));
}

const fileName = (index: number): string => (index === 0 ? 'index.html' : `page-${index + 1}.html`);

function yearPage(year: string, total: number, index: number, count: number, documents: readonly Row[]): string {
  const title = year === 'sans-date' ? 'Documents sans date' : `Documents de ${yearWords(year)}`;
  return pageMarkup({
    title: `${title} : ${SITE_NAME}`,
    description: `${title} dont les chiffres sont publiés.`,
    root: '../../',
    navigation: [['../../index.html', 'Accueil']],
    main: html`<div class="hero"><div class="wrap"><h1>${title}</h1><p class="lead">${counted(total, 'document')}${when(count > 1, () => html`, page ${index + 1} sur ${count}`)}</p></div></div>
<section class="topic"><div class="wrap">
<ul class="list">${documents.map(entry)}</ul>
${when(count > 1, () => html`<nav class="pages" aria-label="Pages de la liste">${when(index > 0, () => html`<a href="${fileName(index - 1)}">Précédente</a>`)}<span>Page ${index + 1} sur ${count}</span>${when(index + 1 < count, () => html`<a href="${fileName(index + 1)}">Suivante</a>`)}</nav>`)}
</div></section>`,
    footer: html`<p><a href="../../index.html">${SITE_NAME}</a></p>`,
  });
}

function entry(document: Row): Html {
  const issued = textOf(document, 'date_document');
  return html`<li><p class="kicker">${visible(textOf(document, 'collectivite_nom'))}${when(issued !== '', () => html` · ${date(issued)}`)}</p><h2><a href="../../documents/${textOf(document, 'document_id')}/index.html"><bdi>${titleOf(document)}</bdi></a></h2></li>`;
}
