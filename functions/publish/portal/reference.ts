import { DATASETS } from '../../extract/datasets/registry.ts';
import { dateWords, fileSize, formattedNumber } from './french.ts';
import { type Html, html, visible, when } from './html.ts';
import type { Download } from './input.ts';
import { SITE_NAME } from './layout.ts';

export const LICENCE = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

/**
 * The files to download with format, size, rows and checksum.
 * @param hrefOf address of a key from the page
 */
export function downloadTable(downloads: readonly Download[], hrefOf: (key: string) => string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="fichiers"><table class="files">
<caption id="fichiers">Fichiers, avec leur taille et leur empreinte</caption>
<thead><tr><th scope="col">Fichier</th><th scope="col">Contenu</th><th scope="col">Format</th><th scope="col" class="num">Lignes</th><th scope="col" class="num">Taille</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${downloads.map(({ key, dataset, format, rows, bytes, sha256 }) => {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const title = DATASETS.find((one) => one.name === dataset)?.title ?? '';
    return html`<tr><th scope="row"><a href="${hrefOf(key)}" download>${name}</a></th><td>${title}</td><td>${format}</td><td class="num">${when(rows !== null, () => html`<data value="${rows}">${formattedNumber(rows ?? 0)}</data>`)}</td><td class="num"><data value="${bytes}">${fileSize(bytes)}</data></td><td><code>${sha256}</code></td></tr>`;
  })}</tbody>
</table></div>`;
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
