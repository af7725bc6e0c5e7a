import { scopeWords } from '../releases.ts';
import { byDataset } from './by-dataset.ts';
import { counted, date, formattedNumber, instant } from './french.ts';
import { proof, rowStats, stat } from './hero.ts';
import { capitalsClass, type Html, html, joined, when } from './html.ts';
import type { PortalDocument, PortalInput } from './input.ts';
import { kicker } from './kicker.ts';
import { shortNamesOf, textOf, titleOf } from './labels.ts';
import { pageMarkup, SITE_NAME } from './layout.ts';
import { qualityOfRelease } from './quality.ts';
import { citation, dictionary, downloadList, licence } from './reference.ts';
import { type SectionView, sectionLinks, sections } from './sections.ts';
import { MAX_ROWS } from './table.ts';
import { periodWords } from './year-pages.ts';

/** Documents that the index lists; the year pages list all. */
const MOST_DOCUMENTS = 12;

/** index.html: what this is, the newest documents, their figures, and where to take the data. */
export function indexPage(input: PortalInput): string {
  const view = viewOf(input);
  return pageMarkup({
    title: `${SITE_NAME} : que décident les collectivités, et avec quel argent ?`,
    description:
      'Budgets, formation, eau et mesures des collectivités : chaque chiffre est relié à la phrase du document public d’où il vient.',
    root: '',
    navigation: [
      ['#documents', 'Documents'],
      ...sectionLinks(view),
      ...(input.documents.length > 0 ? ([['#qualite', 'Fiabilité']] as const) : []),
      ['#donnees', 'Données'],
    ],
    main: html`${hero(input, view)}
${documentList(input)}
${sections(view)}
${qualitySection(input)}
${dataSection(input)}`,
    footer: html`<p>${SITE_NAME} relit des documents publics sans rien y ajouter. Ces pages ne posent aucun traceur et n’appellent aucun autre site.</p>`,
  });
}

/** Rows of the newest documents, as many as the page may hold. */
function viewOf({ documents, totals, inFiles }: PortalInput): SectionView {
  return {
    documents,
    rows: byDataset((dataset) => documents.flatMap(({ rows }) => rows[dataset]).slice(0, MAX_ROWS.index)),
    totals,
    inFiles,
    names: shortNamesOf(documents.map(({ document }) => document)),
    root: '',
    csvOf: (dataset) => `latest/${dataset}.csv`,
  };
}

function hero(input: PortalInput, { rows }: SectionView): Html {
  return html`<div class="hero"><div class="wrap">
<div class="split"><div>
<h1>Que décident les collectivités, et avec quel argent&nbsp;?</h1>
<p class="lead">Les chiffres de leurs dossiers de presse et rapports budgétaires, relevés un par un. Un clic sur un chiffre montre la phrase d’où il vient.</p>
</div>
${proof(input.documents, '')}
</div>
<ul class="stats">
${stat(input.totals.documents, 'document', 'documents', '#documents')}
${rowStats(input.totals, rows)}
</ul>
</div></div>`;
}

function documentList({ documents, rowCounts, years, totals }: PortalInput): Html {
  const shown = documents.slice(0, MOST_DOCUMENTS);
  return html`<section class="topic" id="documents" aria-labelledby="documents-titre"><div class="wrap">
<h2 id="documents-titre">Quels documents ont été lus&nbsp;?</h2>
${shown.length === 0 ? html`<p>Aucun document n’est encore publié.</p>` : html`<ul class="list">${shown.map((document) => entry(document, rowCounts))}</ul>`}
${when(years.length > 0 && (years.length > 1 || totals.documents > shown.length), () => html`<p class="years">Par année : ${years.map(({ year, count }) => html`<a href="annees/${year}/index.html">${periodWords(year)} <small>(${formattedNumber(count)})</small></a> `)}</p>`)}
</div></section>`;
}

function entry({ document, quality }: PortalDocument, rowCounts: PortalInput['rowCounts']): Html {
  const folder = `documents/${textOf(document, 'document_id')}`;
  const count = rowCounts.get(textOf(document, 'document_id')) ?? 0;
  const title = titleOf(document);
  const conflicts = quality.controles.filter(({ verdict }) => verdict === 'ecart').length;
  return html`<li>${kicker(document)}<h3${capitalsClass(title)}><a href="${folder}/index.html"><bdi>${title}</bdi></a></h3><p>${counted(count, 'ligne')}${when(conflicts > 0, () => html` · <a href="${folder}/index.html#qualite">${counted(conflicts, 'écart relevé', 'écarts relevés')}</a>`)} · <a href="${folder}/source.html" aria-label="texte source : ${title}">texte source</a></p></li>`;
}

function qualitySection({ documents, totals }: PortalInput): Html {
  return when(
    documents.length > 0,
    () => html`<section class="topic" id="qualite" aria-labelledby="qualite-titre"><div class="wrap">
<h2 id="qualite-titre">Peut-on s’y fier&nbsp;?</h2>
<p class="lead">Aucun nombre du texte n’est perdu : il est publié, ou écarté avec un motif. Les totaux, parts et évolutions sont recalculés.</p>
${qualityOfRelease(documents, totals.documents)}
</div></section>`,
  );
}

function dataSection(input: PortalInput): Html {
  const hasWorkbooks = input.downloads.some(({ key }) => key.endsWith('.xlsx'));
  const scope = scopeWords({ lignes: input.totals, lignes_publiees: input.inFiles });
  const catalogues = input.catalogues.map(([key, words]) => html`<a href="${key}">${words}</a>`);
  return html`<section class="topic" id="donnees" aria-labelledby="donnees-titre"><div class="wrap">
<h2 id="donnees-titre">Où prendre les données&nbsp;?</h2>
<p class="lead">Les adresses de <code>latest/</code> ne changent pas. Les fichiers CSV sont en UTF-8, avec virgule et point décimal.${when(hasWorkbooks, () => html` Les fichiers XLSX s’ouvrent d’un double clic dans un tableur.`)}</p>
${when(scope !== null, () => html`<p>${scope}</p>`)}
${downloadList(input.downloads, (key) => key, input.totals)}
${when(input.catalogues.length > 0, () => html`<p class="quiet">Pour les machines : ${joined(catalogues, html`, `)}.</p>`)}
<h3 id="dictionnaire">Que veut dire chaque colonne&nbsp;?</h3>
${dictionary()}
<h3 id="citer">Comment citer&nbsp;?</h3>
${citation({ issuer: '', title: 'Budgets, formation, eau et mesures des collectivités', date: input.changedAt?.slice(0, 10) ?? '', url: input.baseUrl, version: `version ${input.release}` })}
${licence()}
<h3 id="dates">De quand datent ces données&nbsp;?</h3>
${dates(input)}
</div></section>`;
}

/** The version, the newest document, the last change and the last run, as far as they are known. */
function dates({ release, documents, changedAt, ranAt }: PortalInput): Html {
  const newest = textOf(documents[0]?.document ?? {}, 'date_document');
  return html`<dl class="identity">${fact('Version', html`<code>${release}</code>`)}${when(newest !== '', () => fact('Document le plus récent', date(newest)))}${changedAt === null ? CHANGED_WITH_FILE : fact('Dernier changement des données', instant(changedAt))}${fact('Dernier traitement', ranAt === null ? html`au dernier changement, ou depuis` : instant(ranAt))}</dl>
${when(changedAt === null, () => html`<p class="quiet">Un traitement qui ne change rien n’écrit rien : cette page porte donc la date du dernier changement. Si le dernier traitement n’a pas abouti, <a href="index.json">index.json</a> le dit et en donne la raison. Les changements de chaque version sont dans le <a href="CHANGELOG.md">journal des versions</a>.</p>`)}`;
}

/** The script fills in the date of the file, which is written again only when the data change. */
const CHANGED_WITH_FILE = html`<div class="changed" hidden><dt>Dernier changement des données</dt><dd></dd></div>`;

const fact = (name: string, value: Html): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
