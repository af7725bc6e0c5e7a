import type { Row } from '../../extract/model.ts';
import { capitalised, counted, dateWords } from './french.ts';
import { capitalsClass, type Html, html, when } from './html.ts';
import type { PortalYear } from './input.ts';
import { kicker } from './kicker.ts';
import { textOf, titleOf } from './labels.ts';
import { pageMarkup, SITE_NAME } from './layout.ts';

/** A list of more documents can be searched where the script runs. */
const FEW = 10;

/** Documents on one page of a year. */
const DOCUMENTS_A_PAGE = 200;

/**
 * The list of the documents of one year as pages of bounded length. The newest are on `annees/2017/index.html`, the
 * oldest on `page-1.html`: one more document changes the first page, and at most one other.
 */
export function yearPages({
  year,
  documents,
}: PortalYear): readonly { readonly key: string; readonly markup: string }[] {
  const oldestFirst = documents.toReversed();
  const count = Math.max(1, Math.ceil(documents.length / DOCUMENTS_A_PAGE));
  const nameOf = (index: number): string => (index === count - 1 ? 'index.html' : `page-${index + 1}.html`);
  return Array.from({ length: count }, (_, index) => {
    const shown = oldestFirst.slice(index * DOCUMENTS_A_PAGE, (index + 1) * DOCUMENTS_A_PAGE).toReversed();
    const newer = index + 1 < count ? nameOf(index + 1) : null;
    const older = index > 0 ? nameOf(index - 1) : null;
    const total = newer === null ? documents.length : null;
    return { key: `annees/${year}/${nameOf(index)}`, markup: yearPage({ year, shown, newer, older, total }) };
  });
}

const titleOfYear = (period: string): string => `Quels documents ${whenWords(period)}\u00a0?`;

/** `en 2017`, `en juin 2017`, `le 22 juin 2017`, `sans date`. */
function whenWords(period: string): string {
  if (period.startsWith(NO_DATE)) return periodWords(period);
  return `${/^\d{4}-\d\d-\d\d/.test(period) ? 'le' : 'en'} ${periodWords(period)}`;
}

const NO_DATE = 'sans-date';

/** The name of a period in words: `2017-06` is `juin 2017`, `2017-sans-mois` is `2017, sans mois`. */
export function periodWords(period: string): string {
  const [, point = '', rest = ''] = /^(sans-date|\d{4}(?:-\d\d){0,2})(?:-(.+))?$/.exec(period) ?? [];
  if (point === '') return period;
  const words = point === NO_DATE ? 'sans date' : dateWords(point);
  if (rest === '') return words;
  return rest.startsWith('sans-') ? `${words}, ${rest.replace('-', ' ')}` : `${words}, partie ${rest}`;
}

interface YearPage {
  readonly year: string;
  readonly shown: readonly Row[];
  readonly newer: string | null;
  readonly older: string | null;
  /** Documents of the year; null on all pages but the first, which they must not change. */
  readonly total: number | null;
}

function yearPage({ year, shown, newer, older, total }: YearPage): string {
  const title = titleOfYear(year);
  const links = html`${when(newer !== null, () => html`<a href="${newer}">Plus récents</a>`)}${when(older !== null, () => html`<a href="${older}">Plus anciens</a>`)}`;
  return pageMarkup({
    title: `${title} : ${SITE_NAME}`,
    description: `${title} dont les chiffres sont publiés.`,
    root: '../../',
    navigation: [['../../index.html#documents', 'Tous les documents']],
    main: html`<div class="hero"><div class="wrap"><h1>${title}</h1><p class="lead">${total === null ? 'Les plus anciens' : counted(total, 'document')}</p></div></div>
<section class="topic short"><div class="wrap">
<ul class="list${shown.length > FEW ? ' many' : ''}">${shown.map(entry)}</ul>
${when(newer !== null || older !== null, () => html`<nav class="pages" aria-label="Pages de la liste">${links}</nav>`)}
</div></section>`,
    footer: html`<p><a href="../../index.html">${SITE_NAME}</a></p>`,
  });
}

/** A part of a year: its name in addresses (`2017-06`), and how many documents it has. */
export interface YearPart {
  readonly name: string;
  readonly count: number;
}

/** The list of the parts of a year that is too full to list its documents. */
export function yearPartsPage(
  year: string,
  parts: readonly YearPart[],
): { readonly key: string; readonly markup: string } {
  const title = titleOfYear(year);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const items = parts.map(
    ({ name, count }) =>
      html`<li><h2><a href="../${name}/index.html">${capitalised(periodWords(name))}</a></h2><p>${counted(count, 'document')}</p></li>`,
  );
  const markup = pageMarkup({
    title: `${title} : ${SITE_NAME}`,
    description: `${title} dont les chiffres sont publiés.`,
    root: '../../',
    navigation: [['../../index.html#documents', 'Tous les documents']],
    main: html`<div class="hero"><div class="wrap"><h1>${title}</h1><p class="lead">${counted(total, 'document')}</p></div></div>
<section class="topic short"><div class="wrap">
<ul class="list">${items}</ul>
</div></section>`,
    footer: html`<p><a href="../../index.html">${SITE_NAME}</a></p>`,
  });
  return { key: `annees/${year}/index.html`, markup };
}

function entry(document: Row): Html {
  const title = titleOf(document);
  return html`<li>${kicker(document)}<h2${capitalsClass(title)}><a href="../../documents/${textOf(document, 'document_id')}/index.html"><bdi>${title}</bdi></a></h2></li>`;
}
