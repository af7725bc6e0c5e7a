import type { Column, Dataset } from '../../extract/datasets/column.ts';
import { SAFE_TEXT } from './safe-text.ts';

type Json = Readonly<Record<string, unknown>>;

/** Folder of one version of a dataset's schemas: `schemas/budget/1.0.0/`. */
export const schemaFolder = ({ name, version }: Pick<Dataset, 'name' | 'version'>): string =>
  `schemas/${name}/${version}/`;

/** Key of the JSON Schema; the other schema files stand beside it. */
export const jsonSchemaKey = (dataset: Dataset): string => `${schemaFolder(dataset)}${dataset.name}.schema.json`;

/**
 * JSON Schema (2020-12) of a dataset's JSON file; `$defs/ligne` is that of one row.
 * @param baseUrl public address of the tree, ends with a slash
 */
export function jsonSchemaOf(dataset: Dataset, baseUrl: string): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${baseUrl}${jsonSchemaKey(dataset)}`,
    title: dataset.title,
    description: dataset.description,
    $comment: `Version ${dataset.version}`,
    type: 'array',
    items: { $ref: '#/$defs/ligne' },
    $defs: { ligne: rowSchemaOf(dataset) },
  };
}

export function rowSchemaOf(dataset: Pick<Dataset, 'name' | 'columns'>): Json {
  const { columns } = dataset;
  return {
    type: 'object',
    additionalProperties: false,
    required: columns.map(({ name }) => name),
    properties: Object.fromEntries(columns.map((column) => [column.name, cellSchemaOf(dataset, column)])),
  };
}

function cellSchemaOf(dataset: Pick<Dataset, 'name'>, column: Column): Json {
  const { title, description, required, values, minimum, maximum } = column;
  const pattern = patternOf(column);
  return {
    title,
    description,
    type: required ? column.type : [column.type, 'null'],
    ...(values === undefined ? {} : { enum: required ? values : [...values, null] }),
    ...(pattern === null ? {} : { pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    examples: [exampleOf(dataset, column)],
  };
}

/** The example of a column; an id begins with the name of its dataset, which the column is shared by. */
export function exampleOf(dataset: Pick<Dataset, 'name'>, { name, example }: Column): string | number {
  return name === 'id' ? `${dataset.name}${String(example).slice(String(example).indexOf('-'))}` : example;
}

/** The column's own pattern, else that of free text; null where the values are given one by one or are numbers. */
export function patternOf({ type, values, pattern }: Column): string | null {
  return type === 'string' && values === undefined ? (pattern ?? SAFE_TEXT) : null;
}
