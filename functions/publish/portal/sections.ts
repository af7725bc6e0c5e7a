import type { Row, RowDataset } from '../../extract/model.ts';
import type { Chart } from './charts/chart.ts';
import { measuresChart } from './charts/measures.ts';
import { spendingChart } from './charts/spending.ts';
import { stepsChart } from './charts/steps.ts';
import { trainingChart } from './charts/training.ts';
import { waterChart } from './charts/water.ts';
import { findingsAbout } from './findings.ts';
import { type Html, html, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { shortNameOf, textOf } from './labels.ts';
import { dataTable } from './table.ts';

/** What the question sections of a page are about. */
export interface SectionView {
  /** Documents whose charts may be shown, the first that has one is taken. */
  readonly documents: readonly PortalDocument[];
  /** Rows of the tables, already bounded. */
  readonly rows: Readonly<Record<RowDataset, readonly Row[]>>;
  readonly totals: Readonly<Record<RowDataset, number>>;
  /** Of these, those that the CSV files hold. */
  readonly inFiles: Readonly<Record<RowDataset, number>>;
  /** Short names of the documents by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Path from the page to the top of the tree; null on the document's own pages. */
  readonly root: string | null;
  readonly csvOf: (dataset: RowDataset) => string;
}

interface Topic {
  readonly id: string;
  readonly question: string;
  readonly lead: string;
  readonly chart: ((document: PortalDocument, view: SectionView) => Chart | null) | null;
  readonly dataset: RowDataset | null;
  /** What the section asks where there is no chart to show. */
  readonly withoutChart?: { readonly question: string; readonly lead: string };
}

const TOPICS: readonly Topic[] = [
  {
    id: 'argent',
    question: 'Où va l’argent\u00a0?',
    lead: 'Ce que la collectivité décide de dépenser, domaine par domaine.',
    chart: spendingChart,
    dataset: null,
  },
  {
    id: 'etapes',
    question: 'Comment le budget se construit-il dans l’année\u00a0?',
    lead: 'Un budget est voté, ajusté, puis constaté. Chaque étape a ses montants.',
    chart: stepsChart,
    dataset: 'budget',
    withoutChart: {
      question: 'Quels montants\u00a0?',
      lead: 'Les montants relevés, un par un, avec leur année et leur étape budgétaire quand le document les dit.',
    },
  },
  {
    id: 'formation',
    question: 'Qui forme-t-on\u00a0?',
    lead: 'Formation professionnelle et apprentissage : combien de personnes, par qui, dans quels métiers.',
    chart: trainingChart,
    dataset: 'training',
  },
  {
    id: 'eau',
    question: 'Où en est l’eau, et pour quand\u00a0?',
    lead: 'L’état de l’eau et des rivières aujourd’hui, ce qui est visé, et la date promise.',
    chart: waterChart,
    dataset: 'water',
  },
  {
    id: 'decisions',
    question: 'Qu’est-ce qui a été décidé\u00a0?',
    lead: 'Les décisions votées et les mesures annoncées, plan par plan.',
    chart: measuresChart,
    dataset: 'measures',
  },
  {
    id: 'autres',
    question: 'Quels autres chiffres\u00a0?',
    lead: 'Tout ce que le document compte d’autre : délais, communes, âges, parts.',
    chart: null,
    dataset: 'indicators',
  },
];

/** Links to the sections that have something to show. */
export function sectionLinks(view: SectionView): readonly (readonly [string, string])[] {
  const words: Readonly<Record<string, string>> = {
    argent: 'Argent',
    etapes: 'Budget',
    formation: 'Formation',
    eau: 'Eau',
    decisions: 'Décisions',
    autres: 'Autres chiffres',
  };
  return TOPICS.filter((topic) => hasContent(topic, view)).map(({ id }) => [`#${id}`, words[id] ?? id] as const);
}

function hasContent({ dataset, id }: Topic, { rows }: SectionView): boolean {
  return rows[dataset ?? (id === 'argent' ? 'budget' : 'measures')].length > 0;
}

/** The question sections, each with its chart and its table. */
export function sections(view: SectionView): Html {
  return html`${TOPICS.filter((topic) => hasContent(topic, view)).map((topic) => section(topic, view))}`;
}

function section(topic: Topic, view: SectionView): Html {
  const { id, dataset, withoutChart } = topic;
  const chart = chartOf(topic, view);
  const { question, lead } = chart === null && withoutChart !== undefined ? withoutChart : topic;
  return html`<section class="topic" id="${id}" aria-labelledby="${id}-titre"><div class="wrap">
<h2 id="${id}-titre">${question}</h2>
<p class="lead">${lead}</p>
${chart}
${when(dataset !== null, () => tableOf(dataset!, view))}
</div></section>
`;
}

function chartOf({ chart }: Topic, view: SectionView): Html | null {
  if (chart === null) return null;
  const drawn = view.documents.flatMap((document) => {
    const one = chart(document, view);
    return one === null ? [] : [{ document, one }];
  })[0];
  if (drawn === undefined) return null;
  const { document, one } = drawn;
  return html`<figure class="chart"><figcaption><h3>${one.title}</h3>${when(view.root !== null, () => scope(document, view))}</figcaption>
${one.body}
<p class="note">${one.note}</p>${findingsAbout(one.rows, document, view.root)}</figure>`;
}

/** Which document a chart of the index speaks of. */
function scope({ document }: PortalDocument, { root, documents }: SectionView): Html {
  const href = `${root ?? ''}documents/${textOf(document, 'document_id')}/index.html`;
  const words = documents.length > 1 ? 'Le document le plus récent qui le dit' : 'Source';
  return html`<p class="scope">${words} : <a href="${href}"><bdi>${shortNameOf(document)}</bdi></a></p>`;
}

function tableOf(dataset: RowDataset, view: SectionView): Html {
  return dataTable({
    dataset,
    rows: view.rows[dataset],
    total: view.totals[dataset],
    inFile: view.inFiles[dataset],
    csv: view.csvOf(dataset),
    root: view.root,
    documents: view.names,
  });
}
