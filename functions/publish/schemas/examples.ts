import type { Column, Dataset } from '../../extract/datasets/column.ts';
import type { Cell, Row } from '../../extract/model.ts';
import { csvOf } from '../csv.ts';
import { exampleOf } from './json-schema.ts';

/** Two rows: every column filled with its example, and only what is required. */
export function validExample(dataset: Dataset): string {
  const { columns } = dataset;
  const bare = Object.fromEntries(
    columns.map((column) => [column.name, column.required ? otherExample(dataset, column) : null]),
  );
  const full = fullRow(dataset);
  return csvOf(columns, [full, bare]);
}

/** One row a kind of fault: a required cell empty, a word where a number belongs, an unknown value, a formula. */
export function invalidExample(dataset: Dataset): string {
  const { columns } = dataset;
  const full = fullRow(dataset);
  const faults = [
    faultIn(columns, full, ({ required }) => required, null),
    faultIn(columns, full, ({ type }) => type !== 'string', 'douze'),
    faultIn(columns, full, ({ values }) => values !== undefined, 'valeur inconnue'),
    faultIn(columns, full, (column) => isFreeText(column), '=1+1'),
  ];
  return csvOf(
    columns,
    faults.filter((row) => row !== null),
  );
}

const fullRow = (dataset: Dataset): Row =>
  Object.fromEntries(dataset.columns.map((column) => [column.name, exampleOf(dataset, column)]));

function faultIn(columns: readonly Column[], row: Row, isFit: (column: Column) => boolean, cell: Cell): Row | null {
  const column = columns.find(isFit);
  return column === undefined ? null : { ...row, [column.name]: cell };
}

const isFreeText = ({ type, values, pattern }: Column): boolean =>
  type === 'string' && values === undefined && pattern === undefined;

/** Ids of one file differ. */
function otherExample(dataset: Dataset, column: Column): Cell {
  const [name, example] = [column.name, exampleOf(dataset, column)];
  return name === 'id' || name === 'document_id' ? String(example).replace('0123', '4567') : example;
}
