import type { Dataset } from '../../extract/datasets/column.ts';
import { DATASETS } from '../../extract/datasets/registry.ts';
import { type Release, type ReleaseHead, scopeWords } from '../releases.ts';
import { fieldsOf, tableSchemaKey } from '../schemas/table-schema.ts';
import { LICENCE, type Site } from '../site.ts';
import { fullDate } from './full-date.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

type Facts = ReleaseHead & Pick<Release, 'fichiers'>;

/**
 * Data Package v2 of the CSV files.
 * @param folder where they stand, from the descriptor: empty, or ends with a slash
 */
export function dataPackageOf(facts: Facts, site: Site, folder: '' | 'latest/'): object {
  const created = fullDate(facts.dates.derniere);
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'chiffres-publics',
    id: site.baseUrl,
    title: site.title,
    description: [site.description, scopeWords(facts)].filter((words) => words !== null).join(' '),
    homepage: site.baseUrl,
    version: facts.version,
    ...(created === null ? {} : { created }),
    keywords: site.keywords,
    licenses: [licence()],
    contributors: [
      { title: site.publisher.name, path: site.publisher.uri, email: site.contact.email, roles: ['publisher'] },
    ],
    sources: [{ title: 'Documents publics des collectivités', path: `${site.baseUrl}latest/documents.csv` }],
    resources: DATASETS.map((dataset) => resourceOf(dataset, facts, site, folder)),
  };
}

const licence = (): object => ({ name: LICENCE.id, title: LICENCE.title, path: LICENCE.url });

function resourceOf(dataset: Dataset, { fichiers }: Facts, site: Site, folder: string): object {
  const facts = fichiers[`${dataset.name}.csv`];
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: dataset.name,
    type: 'table',
    // The same for clients of version 1.
    profile: 'tabular-data-resource',
    title: dataset.title,
    description: dataset.description,
    path: `${folder}${dataset.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(facts === undefined ? {} : { bytes: facts.octets, hash: `sha256:${facts.sha256}` }),
    licenses: [licence()],
    homepage: `${site.baseUrl}${tableSchemaKey(dataset)}`,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      header: true,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: { $schema: `${PROFILES}/tableschema.json`, ...fieldsOf(dataset) },
  };
}
