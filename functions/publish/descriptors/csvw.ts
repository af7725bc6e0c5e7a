import type { Column, Dataset } from '../../extract/datasets/column.ts';
import { patternOf } from '../schemas/json-schema.ts';
import { tableSchemaKey } from '../schemas/table-schema.ts';
import { LICENCE, type Site } from '../site.ts';

/** Metadata of one CSV file beside it, under the name where CSVW readers look (CSV on the Web, W3C). */
export function csvwOf(dataset: Dataset, site: Site): object {
  const key = dataset.columns.some(({ name }) => name === 'id') ? 'id' : 'document_id';
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
    url: `${dataset.name}.csv`,
    'dc:title': dataset.title,
    'dc:description': dataset.description,
    'dc:license': { '@id': LICENCE.url },
    'dc:publisher': site.publisher.name,
    'dc:conformsTo': { '@id': `${site.baseUrl}${tableSchemaKey(dataset)}` },
    dialect: {
      encoding: 'utf-8',
      header: true,
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
    },
    tableSchema: { columns: dataset.columns.map(columnOf), primaryKey: key },
  };
}

function columnOf(column: Column): object {
  const { name, title, description, required } = column;
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    required,
    null: '',
    datatype: datatypeOf(column),
  };
}

function datatypeOf(column: Column): object {
  const { type, values, minimum, maximum } = column;
  const base = type === 'number' ? 'decimal' : type;
  const format = values === undefined ? patternOf(column) : `^(?:${values.map(literally).join('|')})$`;
  return {
    base,
    ...(format === null ? {} : { format }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

const literally = (value: string): string => value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
