import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
// @ts-expect-error It has no types.
import datapackage from 'datapackage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../functions/extract/datasets/column.ts';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import type { Row } from '../../functions/extract/model.ts';
import { publish } from '../../functions/pipeline.ts';
import { parsedCsv } from '../../functions/publish/csv-reader.ts';
import { sha256Of } from '../../functions/publish/files.ts';
import { jsonSchemaKey } from '../../functions/publish/schemas/json-schema.ts';
import { tableSchemaKey } from '../../functions/publish/schemas/table-schema.ts';
import { SITE } from '../../functions/publish/site.ts';
import { folderStore } from '../../functions/store/folder.ts';
import { stored } from './synthetic.ts';

const OFFICIAL = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/standards/datapackage-2.0');

const made = { folder: '' };
beforeAll(async () => {
  made.folder = await mkdtemp(join(tmpdir(), 'descriptors-'));
  const store = folderStore(made.folder);
  await stored(store, { name: 'a', date: '2031-05', cells: { financeur: null, page: null } });
  await stored(store, {
    name: 'b',
    date: null,
    cells: { exercice: null, montant_eur: 0.5, libelle: 'virgule, "guillemets" ; 007' },
  });
  await publish(store);
});
afterAll(() => rm(made.folder, { recursive: true }));

const textAt = (key: string): string => readFileSync(join(made.folder, key), 'utf8');
const jsonAt = <T = Record<string, unknown>>(key: string): T => JSON.parse(textAt(key)) as T;

interface Package {
  readonly created?: string;
  readonly licenses: readonly object[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[]; readonly primaryKey: readonly string[] };
  }[];
}

describe.each(['datapackage.json', 'latest/datapackage.json'])('%s', (key) => {
  it('names every dataset with its size, checksum, fields and key', () => {
    const { resources, licenses, created } = jsonAt<Package>(key);
    expect(resources.map(({ name }) => name)).toEqual(DATASETS.map(({ name }) => name));
    for (const { path, bytes, hash, schema } of resources) {
      const content = readFileSync(join(made.folder, dirname(key), path));
      expect(bytes, path).toBe(content.length);
      expect(hash, path).toBe(`sha256:${sha256Of(content)}`);
      expect(parsedCsv(content.toString()).header).toEqual(schema.fields.map(({ name }) => name));
      expect(schema.primaryKey).toEqual([path.includes('documents') ? 'document_id' : 'id']);
    }
    expect(licenses).toEqual([expect.objectContaining({ name: 'etalab-2.0' })]);
    expect(created).toBe('2031-05-01T00:00:00Z');
  });

  it('is read by the client of npm: typed, with constraints and keys checked', async () => {
    const loaded = await datapackage.Package.load(join(made.folder, key), { strict: true });
    expect(loaded.errors).toEqual([]);
    for (const { name } of DATASETS) {
      const rows = await loaded.getResource(name).read({ keyed: true });
      expect(JSON.parse(JSON.stringify(rows)), name).toEqual(jsonAt(`latest/${name}.json`));
    }
  });
});

describe('the official profiles of Data Package 2.0', () => {
  const isThere = existsSync(OFFICIAL);
  it(isThere ? `lie in ${OFFICIAL}` : `are not checked here: there is no folder ${OFFICIAL}`, () => {
    expect(isThere && readdirSync(OFFICIAL).length > 0).toBe(isThere);
  });

  it.each(isThere ? ['datapackage.json', 'latest/datapackage.json'] : [])('hold for %s', (key) => {
    expect(profileErrors('datapackage.json', jsonAt(key))).toEqual([]);
    expect(profileErrors('datapackage.json', { ...jsonAt<object>(key), resources: [] })).not.toEqual([]);
  });

  it.each(isThere ? DATASETS : [])('hold for the Table Schema of $name', (dataset) => {
    const schema = jsonAt<{ fields: object[] }>(tableSchemaKey(dataset));
    expect(profileErrors('tableschema.json', schema)).toEqual([]);
    expect(profileErrors('tableschema.json', { ...schema, fields: [{}] })).not.toEqual([]);
  });

  function profileErrors(profile: string, value: unknown): readonly unknown[] {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const check = ajv.compile(JSON.parse(readFileSync(join(OFFICIAL, profile), 'utf8')));
    check(value);
    return check.errors ?? [];
  }
});

describe('the Table Schemas', () => {
  it.each(DATASETS)('of $name has the keys that the French registry of schemas checks', (dataset) => {
    const schema = jsonAt<Record<string, unknown>>(tableSchemaKey(dataset));
    const keys = [
      'name',
      'title',
      'description',
      'homepage',
      'version',
      'contributors',
      'path',
      'created',
      'lastModified',
    ];
    for (const key of [...keys, 'resources', 'sources', 'licenses', 'countryCode'])
      expect(schema[key], key).toBeTruthy();
    expect(schema).toMatchObject({ countryCode: 'FR', version: dataset.version });
    expect(schema.path).toBe(`${SITE.baseUrl}${tableSchemaKey(dataset)}`);
    for (const field of schema.fields as readonly Record<string, unknown>[]) {
      expect(field, String(field.name)).toMatchObject({
        title: expect.stringMatching(/\S/),
        description: expect.stringMatching(/\S/),
      });
    }
  });

  it.each(DATASETS)('of $name takes its valid example and finds each fault of the invalid one', async (dataset) => {
    expect(await faultyRows(dataset, 'exemple-valide.csv')).toEqual([]);
    const { lines } = parsedCsv(textAt(tableSchemaKey(dataset).replace('tableschema.json', 'exemple-invalide.csv')));
    expect(lines.length).toBeGreaterThan(1);
    expect(await faultyRows(dataset, 'exemple-invalide.csv')).toEqual(lines.map((_, index) => index + 2));
  });
});

/** Numbers of the lines in which the client of npm finds a fault; the header is line 1. */
async function faultyRows(dataset: Dataset, example: string): Promise<readonly number[]> {
  const key = tableSchemaKey(dataset);
  const { Table } = await import('tableschema' as string).then((module) => module.default ?? module);
  const table = await Table.load(join(made.folder, key.replace('tableschema.json', example)), { schema: jsonAt(key) });
  const faulty: number[] = [];
  await table
    .read({
      forceCast: true,
    })
    .then((rows: readonly unknown[]) => {
      for (const row of rows) if (row instanceof Error) faulty.push((row as Error & { rowNumber: number }).rowNumber);
    });
  return faulty;
}

describe('the example of an id', () => {
  it.each(DATASETS.filter(({ name }) => name !== 'documents'))(
    'begins with $name in the dictionary and the schemas of it',
    (dataset) => {
      const { name } = dataset;
      expect(textAt('latest/dictionnaire.csv')).toMatch(new RegExp(`^${name},id,.*,${name}-[0-9a-f]{16}\r$`, 'm'));
      const { fields } = jsonAt<{ fields: readonly Record<string, unknown>[] }>(tableSchemaKey(dataset));
      expect(fields.find((field) => field.name === 'id')?.example).toMatch(new RegExp(`^${name}-`));
      expect(textAt(tableSchemaKey(dataset).replace('tableschema.json', 'exemple-valide.csv'))).toContain(`\n${name}-`);
    },
  );
});

describe('the JSON Schemas', () => {
  it.each(DATASETS)('of $name holds for its JSON file and for no other', (dataset) => {
    const check = new Ajv2020({ strict: false, allErrors: true }).compile(jsonAt(jsonSchemaKey(dataset)));
    const rows = jsonAt<Row[]>(`latest/${dataset.name}.json`);
    expect([check(rows), check.errors]).toEqual([true, null]);
    const [first = {}] = rows;
    const text =
      dataset.columns.find(({ type, values, pattern }) => type === 'string' && !values && !pattern)?.name ?? '';
    for (const cell of [
      '=1+1',
      '+SUM(A1)',
      '-1+cmd|x',
      '@A1',
      '\t1',
      '\r1',
      '＝1',
      '＋1',
      '－A',
      '＠A',
      '',
      ' a',
      'a\nb',
    ]) {
      expect(check([{ ...first, [text]: cell }]), JSON.stringify(cell)).toBe(false);
    }
    for (const cell of ['-71M€', '+6,6 %', '- 1,2 M€ de crédits', 'a = b']) {
      expect(check([{ ...first, [text]: cell }]), cell).toBe(true);
    }
  });
});

describe('CSVW metadata', () => {
  it.each(DATASETS)('beside the CSV of $name tells its columns', (dataset) => {
    const metadata = jsonAt<{
      url: string;
      tableSchema: {
        columns: { titles: string; required: boolean; datatype: { base: string; format?: string } }[];
        primaryKey: string;
      };
    }>(`latest/${dataset.name}.csv-metadata.json`);
    const { header, lines } = parsedCsv(textAt(`latest/${metadata.url}`));
    expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
    expect(header).toContain(metadata.tableSchema.primaryKey);
    for (const [index, { required, datatype }] of metadata.tableSchema.columns.entries()) {
      const format = datatype.format === undefined ? /^/ : new RegExp(datatype.format, 'u');
      for (const line of lines) {
        const cell = line[index] ?? '';
        expect(cell !== '' || !required, header[index]).toBe(true);
        if (cell !== '') expect(cell).toMatch(format);
        if (cell !== '' && datatype.base === 'integer') expect(cell).toMatch(/^-?\d+$/);
      }
    }
  });
});

describe('DuckDB', () => {
  /** Whole numbers alone are guessed to be integers. */
  const GUESSED: Readonly<Record<string, readonly string[]>> = {
    string: ['VARCHAR'],
    integer: ['BIGINT'],
    number: ['BIGINT', 'DOUBLE'],
  };
  const DUCK_TYPES = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE' } as const;

  async function tableOf(
    query: string,
  ): Promise<{ readonly names: readonly string[]; readonly types: readonly string[]; readonly rows: readonly Row[] }> {
    const connection = await (await DuckDBInstance.create()).connect();
    const reader = await connection.runAndReadAll(query);
    return {
      names: reader.columnNames(),
      types: reader.columnTypes().map(String),
      rows: reader.getRowObjectsJson() as readonly Row[],
    };
  }

  /** Columns without a value have no type of their own; years of one file are numbers to a reader that guesses. */
  const named = (name: string): boolean =>
    name === 'montant_eur' || name === 'valeur' || name === 'debut' || name === 'libelle';

  it.each(DATASETS)(
    'reads the CSV of $name without options: names, rows, and numbers as numbers',
    async ({ name, columns }) => {
      const { names, types, rows } = await tableOf(`FROM read_csv('${made.folder}/latest/${name}.csv')`);
      expect(names).toEqual(columns.map((column) => column.name));
      expect(rows).toHaveLength(jsonAt<Row[]>(`latest/${name}.json`).length);
      for (const [index, column] of columns.entries()) {
        if (named(column.name)) expect(GUESSED[column.type], column.name).toContain(types[index]);
      }
    },
  );

  it.each(DATASETS)('reads the same typed rows of $name from CSV and JSON', async ({ name, columns }) => {
    const types = columns.map((column) => `'${column.name}': '${DUCK_TYPES[column.type]}'`).join(', ');
    const csv = await tableOf(
      `FROM read_csv('${made.folder}/latest/${name}.csv', columns = {${types}}, auto_detect = false, header = true)`,
    );
    const json = await tableOf(`FROM read_json('${made.folder}/latest/${name}.json', columns = {${types}})`);
    expect(csv.rows).toEqual(json.rows);
    expect(csv.rows.map((row) => row[columns[0]?.name ?? ''])).toEqual(
      jsonAt<Row[]>(`latest/${name}.json`).map((row) => row[columns[0]?.name ?? '']),
    );
  });

  it('adds up exact amounts', async () => {
    const { rows } = await tableOf(
      `SELECT sum(montant_eur) AS total FROM read_csv('${made.folder}/latest/budget.csv')`,
    );
    expect(rows).toEqual([{ total: 3 * 4_100_000 + 0.75 + 3 * 0.5 }]);
  });
});
