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

export interface WrittenAs {
  /** A cell as it is written, with what parts it from the cell before. */
  readonly cell: (cell: Cell, index: number) => string;
  /** Stands between two rows. */
  readonly between: string;
}

/**
 * The rows as one text. Most cells say what the cell above says (the document, the heading, the sentence), so that the
 * text above is taken again.
 */
export function writtenRows(columns: readonly Column[], rows: readonly Row[], { cell, between }: WrittenAs): string {
  const names = columns.map(({ name }) => name);
  const above: Cell[] = names.map(() => null);
  const written = names.map((_, index) => cell(null, index));
  let text = '';
  for (const [at, row] of rows.entries()) {
    if (at > 0) text += between;
    for (let index = 0; index < names.length; index += 1) {
      const value = row[names[index] as string] ?? null;
      if (value !== above[index]) {
        above[index] = value;
        written[index] = cell(value, index);
      }
      text += written[index];
    }
  }
  return text;
}

/** Digits without exponent, as CSV readers of every tongue want them: `1e21` is 1000000000000000000000. */
export function plainDecimal(value: number): string {
  const written = String(value);
  if (!written.includes('e')) return written;
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (parts === null) return written;
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  const digits = first + rest;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(shift + 1, '0')}`;
}
