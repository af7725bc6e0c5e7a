import { byDataset } from './by-dataset.ts';
import { counted, date, dateWords, fileSize, formattedNumber } from './french.ts';
import { capitalsClass, type Html, html, visible, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { textOf, titleOf } from './labels.ts';
import { pageMarkup, SITE_NAME } from './layout.ts';
import { qualityOfDocument } from './quality.ts';
import { citation, downloadList, licence } from './reference.ts';
import { type SectionView, sectionLinks, sections } from './sections.ts';
import { MAX_ROWS } from './table.ts';

/** documents/<id>/index.html: all figures of one document. Depends on nothing but the document. */
export function documentPage(document: PortalDocument): string {
  const title = titleOf(document.document);
  const issuer = visible(textOf(document.document, 'collectivite_nom'));
  const view = viewOf(document);
  return pageMarkup({
    title: `${title} : les chiffres`,
    description: `Les chiffres du document « ${title} »${issuer === '' ? '' : ` (${issuer})`}, chacun relié à la phrase d’où il vient.`,
    root: '../../',
    navigation: [...sectionLinks(view), ['#qualite', 'Qualité'], ['#fichiers-titre', 'Fichiers']],
    main: html`<div class="hero"><div class="wrap">
<p class="kicker">${[issuer, dateWords(textOf(document.document, 'date_document'))].filter((part) => part !== '').join(' · ')}</p>
<h1${capitalsClass(title)}><bdi>${title}</bdi></h1>
${identity(document)}
<p class="lead">Un clic sur un chiffre montre la phrase d’où il vient.</p>
<p class="actions"><a class="button" href="source.html">Lire le texte source</a> <a href="source${document.extension}">Fichier d’origine</a></p>
</div></div>
${sections(view)}
<section class="topic" id="qualite" aria-labelledby="qualite-titre"><div class="wrap">
<h2 id="qualite-titre">Peut-on s’y fier&nbsp;?</h2>
${qualityOfDocument(document)}
</div></section>
<section class="topic" aria-labelledby="fichiers-titre"><div class="wrap">
<h2 id="fichiers-titre">Où prendre les données&nbsp;?</h2>
${downloadList(document.downloads, (key) => key.slice(key.lastIndexOf('/') + 1))}
<h3>Comment citer&nbsp;?</h3>
${citation({ issuer, title, date: textOf(document.document, 'date_document'), url: null, version: `document ${textOf(document.document, 'document_id')}` })}
${licence()}
</div></section>`,
    footer: html`<p><a href="../../index.html">Tous les documents</a> · ${SITE_NAME}</p>`,
  });
}

function viewOf(document: PortalDocument): SectionView {
  return {
    documents: [document],
    rows: byDataset((dataset) => document.rows[dataset].slice(0, MAX_ROWS.document)),
    totals: byDataset((dataset) => document.rows[dataset].length),
    names: new Map(),
    root: null,
    csvOf: (dataset) => `${dataset}.csv`,
  };
}

/** Who, when and what the file is. */
function identity({ document }: PortalDocument): Html {
  const [from, to] = [textOf(document, 'session_debut'), textOf(document, 'session_fin')];
  const pages = textOf(document, 'pages');
  const facts: readonly (readonly [string, Html | null])[] = [
    ['Session', from === '' ? null : html`${date(from)}${when(to !== '' && to !== from, () => html` au ${date(to)}`)}`],
    ['Exercice', known(textOf(document, 'exercice'))],
    ['Fichier', html`<bdi>${visible(textOf(document, 'nom_fichier'))}</bdi>, ${fileSize(Number(document.octets))}`],
    [
      'Texte',
      html`${formattedNumber(Number(document.caracteres))} caractères${when(pages !== '', () => html`, ${counted(Number(pages), 'page')}`)}`,
    ],
    ['Empreinte SHA-256', html`<code>${textOf(document, 'sha256')}</code>`],
  ];
  return html`<dl class="identity">${facts.map(([name, value]) => (value === null ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
}

const known = (text: string): Html | null => (text === '' ? null : html`${text}`);
