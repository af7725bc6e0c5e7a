import { createHash } from 'node:crypto';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import type { Cell, Check, Quality, Row, RowDataset } from '../../functions/extract/model.ts';
import type { Download, PortalDocument, PortalInput } from '../../functions/publish/portal/input.ts';

/** A press kit of a region that does not exist. One sentence or table row a line. */
export const TEXT = `Saint-Exemple, le 1er mars 2031
Session du Conseil régional du Val-Exemple
Le budget primitif 2031 s'élève à 900 M€ en crédits de paiement : 600 M€ en fonctionnement et 300 M€ en investissement.
La décision modificative ajoute 45 M€, dont 30 M€ en fonctionnement et 15 M€ en investissement.
Elle porte le budget total 2031 à 945 M€.
Commission 1 - Emploi et formation
Le plan compétences reçoit 12,5 M€ en AE et 8,2 M€ en CP.
Le pass apprenti reçoit 10 000 € en AE comme en CP.
Commission 2 - Eau et rivières
La restauration des rivières reçoit 3 M€ d'AP et 1,4 M€ de CP.
Commission 3 - Lycées
Les travaux reçoivent 20 M€ d'AP, dont 4 M€ d'AP pour les internats.
En 2030, 14 200 personnes sont entrées en formation, pour un objectif de 15 000.
La part du sanitaire est de 40 %, celle de l'industrie de 35 %, celle du numérique de 25 %.
Aujourd'hui 11 % des rivières sont en bon état ; l'objectif est de 37 % des rivières en 2035.
Le contrat de rivière sera signé en juin 2032.
Plan compétences
1. Ouvrir 300 places d'ici à 2033
2. Simplifier les aides
Le réseau compte 29 plateformes ; 221 communes sont aidées (page 3).
`;

interface Wanted {
  readonly dataset: RowDataset;
  /** Words of the line that the value stands in. */
  readonly line: string;
  /** The value as written, or the whole item for a measure. */
  readonly value: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

const money = (line: string, value: string, montant_eur: number, cells: Record<string, Cell>): Wanted => ({
  dataset: 'budget',
  line,
  value,
  cells: { montant_eur, precision: 'exact', type_montant: 'montant', exercice: 2031, sens: 'dépense', ...cells },
});
const step = (line: string, value: string, amount: number, etape_budgetaire: string, section: string): Wanted =>
  money(line, value, amount, { libelle: etape_budgetaire, etape_budgetaire, section, type_credit: 'CP' });
const decision = (line: string, value: string, amount: number, credit: string, number: number, name: string): Wanted =>
  money(line, value, amount, {
    libelle: line,
    etape_budgetaire: 'décision modificative',
    type_credit: credit,
    commission_numero: number,
    commission: name,
  });
const figure = (dataset: RowDataset, line: string, value: string, cells: Record<string, Cell>): Wanted => ({
  dataset,
  line,
  value,
  cells: { precision: 'exact', unite: 'nombre', ...cells },
});

const WANTED: readonly Wanted[] = [
  step('Le budget primitif', '900 M€', 900e6, 'budget primitif', 'total'),
  step('Le budget primitif', '600 M€', 600e6, 'budget primitif', 'fonctionnement'),
  step('Le budget primitif', '300 M€', 300e6, 'budget primitif', 'investissement'),
  step('La décision', '45 M€', 45e6, 'décision modificative', 'total'),
  step('La décision', '30 M€', 30e6, 'décision modificative', 'fonctionnement'),
  step('La décision', '15 M€', 15e6, 'décision modificative', 'investissement'),
  step('Elle porte', '945 M€', 945e6, 'budget total', 'total'),
  decision('Le plan compétences reçoit', '12,5 M€', 12.5e6, 'AE', 1, 'Emploi et formation'),
  decision('Le plan compétences reçoit', '8,2 M€', 8.2e6, 'CP', 1, 'Emploi et formation'),
  decision('Le pass apprenti', '10 000 €', 10_000, 'AE', 1, 'Emploi et formation'),
  decision('Le pass apprenti', '10 000 €', 10_000, 'CP', 1, 'Emploi et formation'),
  decision('La restauration', '3 M€', 3e6, 'AP', 2, 'Eau et rivières'),
  decision('La restauration', '1,4 M€', 1.4e6, 'CP', 2, 'Eau et rivières'),
  decision('Les travaux', '20 M€', 20e6, 'AP', 3, 'Lycées'),
  decision('Les travaux', '4 M€', 4e6, 'AP', 3, 'Lycées'),
  figure('training', 'En 2030', '14 200', {
    indicateur: 'entrées en formation',
    type_valeur: 'realisation',
    valeur: 14_200,
    annee: '2030',
  }),
  figure('training', 'En 2030', '15 000', {
    indicateur: 'entrées en formation',
    type_valeur: 'objectif',
    valeur: 15_000,
    annee: '2030',
  }),
  ...(
    [
      ['sanitaire', 40],
      ['industrie', 35],
      ['numérique', 25],
    ] as const
  ).map(([secteur, valeur]) =>
    figure('training', 'La part', `${valeur} %`, {
      indicateur: 'part',
      secteur,
      type_valeur: 'repartition',
      valeur,
      unite: 'pourcent',
    }),
  ),
  figure('water', "Aujourd'hui", '11 %', {
    indicateur: 'rivières en bon état',
    type_valeur: 'etat',
    valeur: 11,
    unite: 'pourcent',
  }),
  figure('water', "Aujourd'hui", '37 %', {
    indicateur: 'rivières en bon état',
    type_valeur: 'objectif',
    valeur: 37,
    unite: 'pourcent',
    echeance: '2035',
  }),
  figure('water', 'Le contrat', 'juin 2032', {
    indicateur: 'signature du contrat',
    type_valeur: 'jalon',
    valeur: null,
    unite: null,
    precision: null,
    echeance: '2032-06',
  }),
  {
    dataset: 'measures',
    line: '1. Ouvrir',
    value: "Ouvrir 300 places d'ici à 2033",
    cells: { libelle: "Ouvrir 300 places d'ici à 2033", plan: 'Plan compétences', numero: '1', type: 'mesure' },
  },
  {
    dataset: 'measures',
    line: '2. Simplifier',
    value: 'Simplifier les aides',
    cells: { libelle: 'Simplifier les aides', plan: 'Plan compétences', numero: '2', type: 'action' },
  },
  figure('training', '1. Ouvrir', '300', { indicateur: 'places', type_valeur: 'objectif', valeur: 300, annee: '2033' }),
  figure('indicators', 'Le réseau', '29', { indicateur: 'plateformes', type_valeur: 'etat', valeur: 29 }),
  figure('indicators', 'Le réseau', '221', { indicateur: 'communes', type_valeur: 'etat', valeur: 221 }),
];

const hex = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16);
const codePoints = (text: string): number => [...text].length;

function rowOf(wanted: Wanted, index: number, documentId: string, text: string, date: string): Row {
  const lineStart = text.indexOf(`\n${wanted.line}`) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const start = text.indexOf(wanted.value, lineStart);
  const isMeasure = wanted.dataset === 'measures';
  const columns = DATASETS.find(({ name }) => name === wanted.dataset)?.columns ?? [];
  const cells: Record<string, Cell> = {
    id: `${wanted.dataset}-${hex(`${documentId}${index}`)}`,
    document_id: documentId,
    collectivite_nom: 'Région Val-Exemple',
    date_document: date,
    rubrique: 'Session',
    page: 1,
    valeur_texte: isMeasure ? null : wanted.value,
    extrait: isMeasure ? wanted.value : text.slice(lineStart, lineEnd),
    description: wanted.value,
    debut: codePoints(text.slice(0, start)),
    fin: codePoints(text.slice(0, start + wanted.value.length)),
    ...wanted.cells,
  };
  return Object.fromEntries(columns.map(({ name }) => [name, cells[name] ?? null]));
}

const REASONS = [
  ['1er', 'ordinal'],
  ['2031', 'annee'],
  ['page 3', 'page'],
] as const;

function qualityOf(documentId: string, text: string, rows: readonly Row[]): Quality {
  const published = rows.filter((row) => row.valeur_texte !== null);
  const aside = REASONS.map(([texte, motif]) => {
    const debut = codePoints(text.slice(0, text.indexOf(texte)));
    return { debut, fin: debut + codePoints(texte), texte, lignes: [], motif, regle: 'exemple' };
  });
  const numbers = published.map((row) => ({
    debut: Number(row.debut),
    fin: Number(row.fin),
    texte: String(row.valeur_texte),
    lignes: [String(row.id)],
    motif: null,
    regle: 'exemple',
  }));
  const check = (part: Partial<Check>): Check => ({
    type: 'etapes',
    constat: 'Le budget primitif et la décision modificative font bien le budget total.',
    lignes: [],
    annonce: 945e6,
    calcule: 945e6,
    unite: 'euros',
    tolerance: 0,
    verdict: 'conforme',
    ...part,
  });
  const platforms = rows.find((row) => row.indicateur === 'plateformes');
  return {
    document_id: documentId,
    version_extracteur: '0.1.0',
    lecture: 'texte',
    compte: { nombres: numbers.length + aside.length, publies: numbers.length, ecartes: aside.length, inexpliques: 0 },
    nombres: [...numbers, ...aside],
    controles: [
      check({}),
      check({
        type: 'enumeration',
        constat: 'Le document annonce 29 plateformes et en énumère 24.',
        lignes: [String(platforms?.id)],
        annonce: 29,
        calcule: 24,
        unite: 'nombre',
        verdict: 'ecart',
      }),
    ],
    rejets: [{ jeu: 'budget', ligne: { extrait: '=1+1' }, erreurs: ['libelle : commence par un signe interdit'] }],
    alertes: [{ niveau: 'warning', code: 'exemple', message: 'Une table n’a pas d’en-tête.', debut: null, fin: null }],
    regles: {},
  };
}

const download = (key: string, format: string, dataset: Download['dataset'], rows: number | null): Download => ({
  key,
  format,
  dataset,
  bytes: 1234,
  rows,
  sha256: createHash('sha256').update(key).digest('hex'),
});

/** The document with all its rows. */
export function sampleDocument(text = TEXT, date = '2031-03-01'): PortalDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document_id = `d-${sha256.slice(0, 16)}`;
  const all = WANTED.map((wanted, index) => ({ wanted, row: rowOf(wanted, index, document_id, text, date) }));
  const of = (dataset: RowDataset): readonly Row[] =>
    all.filter(({ wanted }) => wanted.dataset === dataset).map(({ row }) => row);
  const rows = {
    budget: of('budget'),
    training: of('training'),
    water: of('water'),
    measures: of('measures'),
    indicators: of('indicators'),
  };
  return {
    document: {
      document_id,
      titre: 'Session du Conseil régional du Val-Exemple',
      collectivite_nom: 'Région Val-Exemple',
      collectivite_siret: null,
      code_region: null,
      date_document: date,
      session_debut: date,
      session_fin: null,
      exercice: 2031,
      nom_fichier: 'session.txt',
      media_type: 'text/plain',
      octets: Buffer.byteLength(text),
      sha256,
      pages: 1,
      caracteres: codePoints(text),
      version_extracteur: '0.1.0',
    },
    rows,
    quality: qualityOf(
      document_id,
      text,
      all.map(({ row }) => row),
    ),
    text,
    extension: '.txt',
    downloads: [download(`documents/${document_id}/budget.csv`, 'CSV', 'budget', rows.budget.length)],
  };
}

const rowsOf = (rows: PortalDocument['rows']): number => Object.values(rows).reduce((sum, all) => sum + all.length, 0);

/** A release of some documents. */
export function sampleInput(documents: readonly PortalDocument[] = [sampleDocument()]): PortalInput {
  const total = (dataset: RowDataset): number =>
    documents.reduce((sum, document) => sum + document.rows[dataset].length, 0);
  const totals = {
    documents: documents.length,
    budget: total('budget'),
    training: total('training'),
    water: total('water'),
    measures: total('measures'),
    indicators: total('indicators'),
  };
  return {
    baseUrl: 'https://chiffres.example/',
    release: 'r-2031-03-02-0123456789ab',
    changedAt: '2031-03-02T09:05:00Z',
    ranAt: '2031-03-05T06:00:00Z',
    documents,
    totals,
    inFiles: totals,
    rowCounts: new Map(documents.map(({ document, rows }) => [String(document.document_id), rowsOf(rows)])),
    years: [{ year: '2031', count: documents.length }],
    downloads: [
      download('latest/budget.csv', 'CSV', 'budget', total('budget')),
      download('latest/budget.json', 'JSON', 'budget', total('budget')),
      download('latest/documents.csv', 'CSV', 'documents', documents.length),
    ],
    catalogues: [
      ['index.json', 'index.json'],
      ['datapackage.json', 'Data Package'],
      ['catalog.jsonld', 'catalogue DCAT'],
    ],
  };
}
