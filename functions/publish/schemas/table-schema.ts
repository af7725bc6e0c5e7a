import type { Column, Dataset } from '../../extract/datasets/column.ts';
import { LICENCE, type Site } from '../site.ts';
import { exampleOf, patternOf, schemaFolder } from './json-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** First publication of version 1.0.0, and of each later version: schema registries ask for dates, no clock gives them. */
const RELEASED: Readonly<Record<string, string>> = { '1.0.0': '2026-11-24' };

/** Borrowed enumerations: said, without a claim to conform to the whole standard. */
const BORROWED: Readonly<Record<string, string>> = {
  etape_budgetaire: 'SCDL Budget, BGT_NATDEC',
  section: 'SCDL Budget, BGT_SECTION',
  sens: 'SCDL Budget, BGT_CODRD',
};

export const tableSchemaKey = (dataset: Dataset): string => `${schemaFolder(dataset)}tableschema.json`;

/** Fields, missing values and keys alone: what a data package holds inline and a CSV reader needs. */
export function fieldsOf(dataset: Dataset): Json {
  const key = dataset.columns.some(({ name }) => name === 'id') ? 'id' : 'document_id';
  return {
    fields: dataset.columns.map((column) => fieldOf(dataset, column)),
    missingValues: [''],
    primaryKey: [key],
  };
}

/** Table Schema with the keys that the French registry of schemas checks. */
export function tableSchemaOf(dataset: Dataset, site: Site): Json {
  const folder = `${site.baseUrl}${schemaFolder(dataset)}`;
  const released = RELEASED[dataset.version] ?? null;
  if (released === null) throw new Error(`Version ${dataset.version} has no date in ${import.meta.url}.`);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name: `chiffres-publics-${dataset.name}`,
    title: dataset.title,
    description: dataset.description,
    countryCode: 'FR',
    homepage: site.baseUrl,
    path: `${site.baseUrl}${tableSchemaKey(dataset)}`,
    version: dataset.version,
    created: RELEASED['1.0.0'],
    lastModified: released,
    licenses: [{ name: LICENCE.id, title: LICENCE.title, path: LICENCE.url }],
    contributors: [{ title: site.publisher.name, path: site.publisher.uri, email: site.contact.email, role: 'author' }],
    sources: [{ title: 'Documents publics des collectivités', path: site.baseUrl }],
    resources: [
      { name: 'exemple-valide', title: 'Exemple valide', path: `${folder}exemple-valide.csv` },
      { name: 'exemple-invalide', title: 'Exemple invalide', path: `${folder}exemple-invalide.csv` },
    ],
    ...fieldsOf(dataset),
  };
}

function fieldOf(dataset: Dataset, column: Column): Json {
  const { name, type, title, description, required, values, minimum, maximum } = column;
  const pattern = patternOf(column);
  const borrowed = BORROWED[name];
  return {
    name,
    type,
    title,
    description,
    // The profile of Table Schema wants text for every type.
    example: String(exampleOf(dataset, column)),
    ...(type === 'number' ? { decimalChar: '.', bareNumber: true } : {}),
    constraints: {
      required,
      ...(name === 'id' ? { unique: true } : {}),
      ...(values === undefined ? {} : { enum: values }),
      ...(pattern === null ? {} : { pattern }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    },
    ...(borrowed === undefined ? {} : { valeurs_reprises_de: borrowed }),
  };
}
