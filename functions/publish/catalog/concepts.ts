import { french, type GraphNode, iri } from './graph.ts';

/**
 * Terms of the European and other authorities that the catalog refers to. Readers check their types and schemes in the
 * file itself and fetch nothing, so each is spelled out once.
 */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

export const LANGUAGE = `${AUTHORITY}/language/FRA`;
export const FREQUENCY = `${AUTHORITY}/frequency/IRREG`;
export const PUBLIC = `${AUTHORITY}/access-right/PUBLIC`;
export const STABLE = `${AUTHORITY}/planned-availability/STABLE`;
export const THEMES_SCHEME = `${AUTHORITY}/data-theme`;
export const theme = (code: keyof typeof THEME_WORDS): string => `${THEMES_SCHEME}/${code}`;
export const fileType = (code: keyof typeof FILE_TYPES): string => `${AUTHORITY}/file-type/${code}`;
export const mediaType = (name: string): string => `https://www.iana.org/assignments/media-types/${name}`;

const THEME_WORDS = {
  ECON: 'Économie et finances',
  EDUC: 'Éducation, culture et sport',
  ENVI: 'Environnement',
  GOVE: 'Gouvernement et secteur public',
} as const;

const FILE_TYPES = { CSV: 'CSV', JSON: 'JSON', XLSX: 'Excel XLSX' } as const;
const MEDIA_TYPES = [
  'text/csv',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

const concept = (address: string, type: string, label: string): GraphNode => ({
  iri: address,
  types: [type, 'skos:Concept'],
  properties: {
    'skos:prefLabel': [french(label)],
    'skos:inScheme': [iri(address.slice(0, address.lastIndexOf('/')))],
  },
});

/** The concepts with types, labels and schemes. */
export const CONCEPTS: readonly GraphNode[] = [
  concept(LANGUAGE, 'dct:LinguisticSystem', 'français'),
  concept(FREQUENCY, 'dct:Frequency', 'irrégulière'),
  concept(PUBLIC, 'dct:RightsStatement', 'public'),
  { ...concept(STABLE, 'skos:Concept', 'stable'), types: ['skos:Concept'] },
  ...Object.entries(THEME_WORDS).map(([code, words]) => ({
    ...concept(`${THEMES_SCHEME}/${code}`, 'skos:Concept', words),
    types: ['skos:Concept'],
  })),
  { iri: THEMES_SCHEME, types: ['skos:ConceptScheme'], properties: { 'dct:title': [french('Thèmes de données')] } },
  ...Object.entries(FILE_TYPES).map(([code, words]) =>
    concept(`${AUTHORITY}/file-type/${code}`, 'dct:MediaTypeOrExtent', words),
  ),
  ...MEDIA_TYPES.map(
    (name): GraphNode => ({
      iri: mediaType(name),
      types: ['dct:MediaType'],
      properties: { 'rdfs:label': [french(name)] },
    }),
  ),
];
