import type { Column, Dataset } from '../extract/datasets/column.ts';
import { DATASETS } from '../extract/datasets/registry.ts';
import type { Cell, DatasetName, Row, RowDataset } from '../extract/model.ts';

/** The datasets with rows in the text, in the order of the registry. */
export const ROW_DATASETS: readonly RowDataset[] = DATASETS.map(({ name }) => name).filter(
  (name): name is RowDataset => name !== 'documents',
);

/** Rows of every dataset. */
export type RowsByDataset = Readonly<Record<DatasetName, readonly Row[]>>;

/** One value a dataset, in the order of the registry. */
export function byDataset<T>(of: (dataset: DatasetName) => T): Readonly<Record<DatasetName, T>> {
  return Object.fromEntries(DATASETS.map(({ name }) => [name, of(name)])) as Record<DatasetName, T>;
}

export function datasetNamed(name: DatasetName): Dataset {
  const dataset = DATASETS.find((one) => one.name === name);
  if (dataset === undefined)
    throw new Error(`There is no dataset "${name}" in functions/extract/datasets/registry.ts.`);
  return dataset;
}

/** The row's cells in the order of the columns; null for what it lacks. */
export function cellsOf(columns: readonly Column[], row: Row): readonly Cell[] {
  return columns.map(({ name }) => row[name] ?? null);
}

/** Digits without exponent, as CSV readers of every tongue want them: `1e21` is 1000000000000000000000. */
export function plainDecimal(value: number): string {
  const written = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (parts === null) return written;
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  const digits = first + rest;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(shift + 1, '0')}`;
}
