import type { RowDataset } from '../../extract/model.ts';
import { byDataset } from './by-dataset.ts';
import { counted, date, fileSize, formattedNumber } from './french.ts';
import { proof, rowStats } from './hero.ts';
import { capitalsClass, type Html, html, trusted, visible, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { kicker } from './kicker.ts';
import { ROW_DATASETS, textOf, titleOf } from './labels.ts';
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
    navigation: [...sectionLinks(view), ['#qualite', 'Fiabilité'], ['#fichiers', 'Fichiers']],
    main: html`${hero(document, view.totals)}
${sections(view)}
<section class="topic" id="qualite" aria-labelledby="qualite-titre"><div class="wrap">
<h2 id="qualite-titre">Peut-on s’y fier&nbsp;?</h2>
${qualityOfDocument(document)}
</div></section>
<section class="topic" id="fichiers" aria-labelledby="fichiers-titre"><div class="wrap">
<h2 id="fichiers-titre">Où prendre les données&nbsp;?</h2>
${downloadList(document.downloads, (key) => key.slice(key.lastIndexOf('/') + 1), view.totals)}
<h3>Comment citer&nbsp;?</h3>
${citation({ issuer, title, date: textOf(document.document, 'date_document'), url: null, version: `document ${textOf(document.document, 'document_id')}` })}
${licence()}
</div></section>`,
    footer: html`<p><a href="../../index.html">Tous les documents</a> · ${SITE_NAME}</p>`,
  });
}

/** Who says it, what there is to see, and one figure with its sentence. */
function hero(document: PortalDocument, totals: Readonly<Record<RowDataset, number>>): Html {
  const title = titleOf(document.document);
  const figure = proof([document], null);
  const isEmpty = ROW_DATASETS.every((dataset) => totals[dataset] === 0);
  return html`<div class="hero"><div class="wrap">
${kicker(document.document, [html`<a href="../../index.html#documents">Documents</a>`])}
<h1${capitalsClass(title)}><bdi>${title}</bdi></h1>
<div${when(figure !== null, () => trusted(' class="split"'))}><div>
<p class="lead">${isEmpty ? NOTHING_FOUND : 'Un clic sur un chiffre montre la phrase d’où il vient.'}</p>
<p class="actions"><a class="button" href="source.html">Lire le texte source</a> <a href="source${document.extension}">Fichier d’origine</a></p>
${identity(document)}
</div>
${figure}
</div>
${when(!isEmpty, () => html`<ul class="stats">${rowStats(totals, document.rows)}</ul>`)}
</div></div>`;
}

const NOTHING_FOUND =
  'Ce document ne donne aucun chiffre que ce site publie. Les nombres qu’il contient sont plus bas, avec le motif.';

function viewOf(document: PortalDocument): SectionView {
  const totals = byDataset((dataset) => document.rows[dataset].length);
  return {
    documents: [document],
    rows: byDataset((dataset) => document.rows[dataset].slice(0, MAX_ROWS.document)),
    totals,
    inFiles: totals,
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
  ];
  return html`<dl class="identity">${facts.map(([name, value]) => (value === null ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
}

const known = (text: string): Html | null => (text === '' ? null : html`${text}`);
