import { DATASETS } from '../../extract/datasets/registry.ts';
import { counted, dateWords, fileSize, formattedNumber } from './french.ts';
import { grouped } from './grouped.ts';
import { type Html, html, visible, when } from './html.ts';
import type { Download } from './input.ts';
import { SITE_NAME } from './layout.ts';

export const LICENCE = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

/**
 * The files to download, dataset by dataset, with format, size, rows and checksum.
 * @param hrefOf address of a key from the page
 * @param totals rows that there are by dataset, where the files may hold fewer
 */
export function downloadList(
  downloads: readonly Download[],
  hrefOf: (key: string) => string,
  totals: Readonly<Record<string, number>>,
): Html {
  const groups = [...grouped(downloads, ({ dataset }) => dataset ?? '')];
  return html`<ul class="list files">${groups.map(([name, files]) => {
    const rows = files.find((file) => file.rows !== null)?.rows ?? null;
    const total = totals[name] ?? rows;
    const of = total === rows ? '' : ` sur ${formattedNumber(total ?? 0)}`;
    const title = DATASETS.find((dataset) => dataset.name === name)?.title ?? 'Document et contrôles';
    return html`<li><h3>${title}${when(rows !== null, () => html` <small><data value="${rows}">${counted(rows ?? 0, 'ligne')}${of}</data></small>`)}</h3><p>${files.map((file) => downloadLink(file, title, hrefOf))}</p><details><summary>Empreintes SHA-256</summary><dl>${files.map(({ key, sha256 }) => html`<div><dt>${fileName(key)}</dt><dd><code>${sha256}</code></dd></div>`)}</dl></details></li>`;
  })}</ul>`;
}

const fileName = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** The name of the link says of what, for those who hear a list of links. */
function downloadLink({ key, format, bytes }: Download, title: string, hrefOf: (key: string) => string): Html {
  return html`<span><a href="${hrefOf(key)}" aria-label="${format}, ${title}" download>${format}</a> <small><data value="${bytes}">${fileSize(bytes)}</data></small></span> `;
}

/** What every column means, folded by dataset. */
export function dictionary(): Html {
  return html`<div class="dictionary">${DATASETS.map(
    (dataset) =>
      html`<details class="more" id="dictionnaire-${dataset.name}"><summary>${dataset.title} <span>${dataset.columns.length} colonnes</span></summary><p>${dataset.description}</p><dl>${dataset.columns.map(
        (column) =>
          html`<div><dt><code>${column.name}</code> <span>${column.title}</span></dt><dd>${column.description}${when(column.values !== undefined, () => html` <small>Valeurs : ${(column.values ?? []).join(', ')}.</small>`)}</dd></div>`,
      )}</dl></details>`,
  )}</div>`;
}

export interface Citation {
  readonly issuer: string;
  readonly title: string;
  /** Partial ISO date; empty for none. */
  readonly date: string;
  /** Public address of the page; null for none. */
  readonly url: string | null;
  readonly version: string;
}

/** A reference to copy. The button is shown by the script. */
export function citation({ issuer, title, date, url, version }: Citation): Html {
  const source = [issuer, `« ${title} »`, date === '' ? '' : dateWords(date)].filter((part) => part !== '').join(', ');
  const words = `${source}. Chiffres extraits par ${SITE_NAME}, ${version}${url === null ? '' : `, ${url}`}. ${LICENCE.name}.`;
  return html`<div class="cite"><p id="citation-texte">${visible(words)}</p><button type="button" class="copy" hidden>Copier la citation</button></div>`;
}

/** Who may do what with the data. */
export function licence(): Html {
  return html`<p>Données publiées sous <a href="${LICENCE.url}" rel="license">${LICENCE.name}</a> : vous pouvez les copier, les modifier et les diffuser, y compris à des fins commerciales, en citant la source.</p>`;
}
