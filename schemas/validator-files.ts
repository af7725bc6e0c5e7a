import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import type { Dataset } from '../functions/extract/datasets/column.ts';
import { rowSchemaOf } from '../functions/publish/schemas/json-schema.ts';

/** Only what checks a value: titles and examples would be carried along in the code. */
const CHECKED = ['type', 'enum', 'pattern', 'minimum', 'maximum'];

/**
 * Two functions a dataset, compiled beforehand: nothing is compiled when the pipeline starts. One tells what is wrong
 * with a row; the other only whether it is right beside one that is, for most cells repeat the one above. Ajv writes
 * `require` calls into its output, so it is flattened once here.
 */
export function validatorFiles(
  datasets: readonly Dataset[],
): readonly { readonly key: string; readonly text: string }[] {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    messages: false,
    // No pattern names a character beyond U+FFFF, so both readings accept the same texts; this one takes a quarter of the time.
    unicodeRegExp: false,
    code: { source: true, esm: true, lines: false },
  });
  for (const dataset of datasets) ajv.addSchema(checkedPartOf(dataset), dataset.name);
  const kinds = kindsOfCells(datasets);
  for (const [schema, kind] of kinds) ajv.addSchema(JSON.parse(schema), kind);
  const names = [...datasets.map(({ name }) => name), ...kinds.values()];
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const { outputFiles } = buildSync({
    stdin: { contents: `${code}\n${besideOf(datasets, kinds)}`, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    minifySyntax: true,
    minifyWhitespace: false,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const header = '// Made by `npm run schemas` from the columns of the datasets; do not edit.\n';
  return [
    { key: 'schemas/validators.js', text: header + (outputFiles[0]?.text ?? '') },
    { key: 'schemas/validators.d.ts', text: header + declarations(datasets) },
  ];
}

function checkedPartOf(dataset: Dataset): { readonly properties: Readonly<Record<string, object>> } {
  const row = rowSchemaOf(dataset);
  const properties = Object.entries(row.properties as Record<string, Record<string, unknown>>).map(([name, cell]) => [
    name,
    Object.fromEntries(Object.entries(cell).filter(([keyword]) => CHECKED.includes(keyword))),
  ]);
  return { ...row, properties: Object.fromEntries(properties) };
}

/** Schema of a cell, as JSON → name of its function. Many columns share one. */
function kindsOfCells(datasets: readonly Dataset[]): ReadonlyMap<string, string> {
  const schemas = datasets.flatMap((dataset) => Object.values(checkedPartOf(dataset).properties));
  const distinct = new Set(schemas.map((schema) => JSON.stringify(schema)));
  return new Map([...distinct].map((schema, at) => [schema, `cell${at}`]));
}

/** The functions of `Beside`: as many columns, each cell that of the row above, or right by itself. */
function besideOf(datasets: readonly Dataset[], kinds: ReadonlyMap<string, string>): string {
  const functions = datasets.map((dataset) => {
    const cells = Object.entries(checkedPartOf(dataset).properties).map(
      ([name, schema]) => `(row.${name} === above.${name} || ${kinds.get(JSON.stringify(schema))}(row.${name}))`,
    );
    return `${dataset.name}: (row, above) => Object.keys(row).length === ${cells.length} && ${cells.join(' && ')}`;
  });
  return `export const beside = { ${functions.join(',\n')} };`;
}

function declarations(datasets: readonly Dataset[]): string {
  return `export interface Problem {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator {
  (row: unknown): boolean;
  /** What is wrong with the row checked last; null for nothing. */
  readonly errors: readonly Problem[] | null;
}
${datasets.map(({ name }) => `export const ${name}: Validator;`).join('\n')}
/** Whether a row keeps its schema. @param above one that does */
export type Beside = (row: Readonly<Record<string, unknown>>, above: Readonly<Record<string, unknown>>) => boolean;
export const beside: {
${datasets.map(({ name }) => `  readonly ${name}: Beside;`).join('\n')}
};
`;
}
