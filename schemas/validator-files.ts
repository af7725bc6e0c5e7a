import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import type { Dataset } from '../functions/extract/datasets/column.ts';
import { rowSchemaOf } from '../functions/publish/schemas/json-schema.ts';

/** Only what checks a value: titles and examples would be carried along in the code. */
const CHECKED = ['type', 'enum', 'pattern', 'minimum', 'maximum'];

/**
 * One function a dataset, compiled beforehand: nothing is compiled when the pipeline starts. Ajv writes `require` calls
 * into its output, so it is flattened once here.
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
  const code = standaloneCode.default(ajv, Object.fromEntries(datasets.map(({ name }) => [name, name])));
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
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

function checkedPartOf(dataset: Dataset): object {
  const row = rowSchemaOf(dataset);
  const properties = Object.entries(row.properties as Record<string, Record<string, unknown>>).map(([name, cell]) => [
    name,
    Object.fromEntries(Object.entries(cell).filter(([keyword]) => CHECKED.includes(keyword))),
  ]);
  return { ...row, properties: Object.fromEntries(properties) };
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
`;
}
