import type { Dataset } from '../../extract/datasets/column.ts';
import { DATASETS } from '../../extract/datasets/registry.ts';
import type { DatasetName } from '../../extract/model.ts';
import { type Release, scopeWords } from '../releases.ts';
import { tableSchemaKey } from '../schemas/table-schema.ts';
import { LICENCE, type Site } from '../site.ts';
import {
  CONCEPTS,
  FREQUENCY,
  fileType,
  LANGUAGE,
  mediaType,
  PUBLIC,
  STABLE,
  THEMES_SCHEME,
  theme,
} from './concepts.ts';
import { blank, dateTerms, french, type GraphNode, iri, plain, type Term, typed } from './graph.ts';

type Facts = Pick<Release, 'version' | 'dates' | 'fichiers' | 'lignes' | 'lignes_publiees'>;

const THEMES: Readonly<Record<DatasetName, readonly Term[]>> = {
  budget: [iri(theme('ECON')), iri(theme('GOVE'))],
  training: [iri(theme('EDUC'))],
  water: [iri(theme('ENVI'))],
  measures: [iri(theme('GOVE'))],
  indicators: [iri(theme('GOVE'))],
  documents: [iri(theme('GOVE'))],
};

const FORMATS = [
  { ending: '.csv', words: 'CSV', type: fileType('CSV'), media: mediaType('text/csv') },
  { ending: '.json', words: 'JSON', type: fileType('JSON'), media: mediaType('application/json') },
  {
    ending: '.xlsx',
    words: 'Excel',
    type: fileType('XLSX'),
    media: mediaType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
] as const;

/** What every description ends with; portals ask for more than a line. */
const HOW =
  'Chaque ligne cite le passage du document d’où elle vient. Fichiers CSV, JSON et Excel avec leur schéma et leur dictionnaire.';

/** The nodes of a DCAT-AP 3.0.1 catalog of `latest/`, as the readers of portals need it. */
export function catalogOf(facts: Facts, site: Site): readonly GraphNode[] {
  return [
    catalogNode(facts, site),
    ...DATASETS.flatMap((dataset) => [datasetNode(dataset, facts, site), ...distributionNodes(dataset, facts, site)]),
    ...DATASETS.map((dataset) => schemaNode(dataset, site)),
    ...partyNodes(site),
    ...CONCEPTS,
  ];
}

const datasetIri = ({ name }: Dataset, site: Site): string => `${site.baseUrl}#${name}`;
const distributionIri = (dataset: Dataset, ending: string, site: Site): string =>
  `${datasetIri(dataset, site)}-${ending.slice(1)}`;
const rights = (): readonly Term[] => [blank(['dct:RightsStatement'], { 'rdfs:label': [french(LICENCE.title)] })];
const dates = ({ premiere, derniere }: Release['dates']): GraphNode['properties'] => ({
  'dct:issued': dateTerms(premiere),
  'dct:modified': dateTerms(derniere),
});

function catalogNode({ dates: known }: Facts, site: Site): GraphNode {
  return {
    iri: `${site.baseUrl}catalog.jsonld`,
    types: ['dcat:Catalog'],
    properties: {
      'dct:title': [french(site.title)],
      'dct:description': [french(site.description)],
      'dct:publisher': [iri(site.publisher.uri)],
      ...dates(known),
      'dct:language': [iri(LANGUAGE)],
      'dct:license': [iri(LICENCE.url)],
      'dct:spatial': [iri(site.area.uri)],
      'dcat:themeTaxonomy': [iri(THEMES_SCHEME)],
      'foaf:homepage': [iri(site.baseUrl)],
      'dcat:dataset': DATASETS.map((dataset) => iri(datasetIri(dataset, site))),
    },
  };
}

function datasetNode(dataset: Dataset, facts: Facts, site: Site): GraphNode {
  const { version, dates: known } = facts;
  const description = [dataset.description, HOW, scopeWords(facts)].filter((words) => words !== null).join(' ');
  return {
    iri: datasetIri(dataset, site),
    types: ['dcat:Dataset'],
    properties: {
      'dct:identifier': [plain(datasetIri(dataset, site))],
      'dct:title': [french(`${site.title} : ${dataset.title.toLowerCase()}`)],
      'dct:description': [french(description)],
      'dct:publisher': [iri(site.publisher.uri)],
      'dcat:contactPoint': [iri(`${site.baseUrl}#contact`)],
      ...dates(known),
      'dcat:version': [plain(version)],
      'dct:accrualPeriodicity': [iri(FREQUENCY)],
      'dct:temporal': period(known),
      'dct:spatial': [
        iri(site.area.uri),
        blank(['dct:Location'], { 'dcat:bbox': [typed(site.area.wkt, 'geo:wktLiteral')] }),
      ],
      'dct:provenance': [iri(`${site.baseUrl}#provenance`)],
      'dct:accessRights': [iri(PUBLIC)],
      'dct:license': [iri(LICENCE.url)],
      'dct:rights': rights(),
      'dct:conformsTo': [iri(`${site.baseUrl}${tableSchemaKey(dataset)}`)],
      'dct:language': [iri(LANGUAGE)],
      'dcat:theme': THEMES[dataset.name],
      'dcat:keyword': site.keywords.map(french),
      'dcat:landingPage': [iri(site.baseUrl)],
      'dcat:distribution': FORMATS.map(({ ending }) => iri(distributionIri(dataset, ending, site))),
    },
  };
}

/** A node without a name, as the readers of portals want it. */
function period({ premiere, derniere }: Release['dates']): readonly Term[] {
  if (premiere === null && derniere === null) return [];
  return [blank(['dct:PeriodOfTime'], { 'dcat:startDate': dateTerms(premiere), 'dcat:endDate': dateTerms(derniere) })];
}

function distributionNodes(dataset: Dataset, { dates: known, fichiers }: Facts, site: Site): readonly GraphNode[] {
  return FORMATS.map(({ ending, words, type, media }) => {
    const name = `${dataset.name}${ending}`;
    // The stable address alone: portals match by it, and never delete one that changes.
    const address = iri(`${site.baseUrl}latest/${name}`);
    return {
      iri: distributionIri(dataset, ending, site),
      types: ['dcat:Distribution'],
      properties: {
        'dct:title': [french(`${dataset.title} (${words})`)],
        'dct:description': [french(`${dataset.description} Format ${words}.`)],
        'dcat:accessURL': [address],
        'dcat:downloadURL': [address],
        'dct:format': [iri(type)],
        'dcat:mediaType': [iri(media)],
        'dcat:byteSize': [typed(String(fichiers[name]?.octets ?? 0), 'xsd:nonNegativeInteger')],
        ...dates(known),
        'dct:license': [iri(LICENCE.url)],
        'dct:rights': rights(),
        'dct:conformsTo': [iri(`${site.baseUrl}${tableSchemaKey(dataset)}`)],
        'dct:language': [iri(LANGUAGE)],
        'dcatap:availability': [iri(STABLE)],
      },
    };
  });
}

function schemaNode(dataset: Dataset, site: Site): GraphNode {
  return {
    iri: `${site.baseUrl}${tableSchemaKey(dataset)}`,
    types: ['dct:Standard'],
    properties: { 'dct:title': [french(`Schéma « ${dataset.title} », version ${dataset.version}`)] },
  };
}

/** Who publishes, whom to ask, where, and under which licence. */
function partyNodes(site: Site): readonly GraphNode[] {
  const { publisher, contact, area } = site;
  return [
    { iri: publisher.uri, types: ['foaf:Agent'], properties: { 'foaf:name': [french(publisher.name)] } },
    {
      iri: `${site.baseUrl}#contact`,
      types: ['vcard:Organization', 'vcard:Kind'],
      properties: { 'vcard:fn': [french(contact.name)], 'vcard:hasEmail': [iri(`mailto:${contact.email}`)] },
    },
    {
      iri: area.uri,
      types: ['dct:Location', 'skos:Concept'],
      properties: {
        'skos:prefLabel': [french(area.name)],
        'skos:inScheme': [iri(area.uri.slice(0, area.uri.lastIndexOf('/')))],
      },
    },
    {
      iri: `${site.baseUrl}#provenance`,
      types: ['dct:ProvenanceStatement'],
      properties: {
        'rdfs:label': [
          french(
            'Relevé par programme dans les documents publics des collectivités, phrase par phrase, sans modèle statistique.',
          ),
        ],
      },
    },
    {
      iri: LICENCE.url,
      types: ['dct:LicenseDocument'],
      properties: { 'dct:title': [french(LICENCE.title)], 'skos:exactMatch': [iri(LICENCE.eu), iri(LICENCE.spdx)] },
    },
    ...[LICENCE.eu, LICENCE.spdx].map((address) => ({
      iri: address,
      types: ['dct:LicenseDocument'],
      properties: { 'dct:title': [french(LICENCE.title)] },
    })),
    { iri: site.baseUrl, types: ['foaf:Document'], properties: { 'dct:title': [french(site.title)] } },
  ];
}
