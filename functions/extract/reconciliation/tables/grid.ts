import type { Table } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import type { ReconciliationInput } from '../input.ts';
import type { Term } from '../term.ts';
import { plainWords } from '../words.ts';

/** A column with the words of its head, outermost first; empty where the head could not be settled. */
export interface GridColumn {
  readonly path: readonly string[];
  /** The innermost head in plain words. */
  readonly head: string;
  /** The heads above it in plain words: columns with one group belong together. */
  readonly group: string;
}

export interface GridRow {
  readonly label: string;
  readonly plain: string;
  /** By column; null for an empty cell. */
  readonly terms: readonly (Term | null)[];
}

/** A table as a matrix of figures. Rows whose cells have no settled column are left out. */
export interface Grid {
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** Columns and rows beyond which relations are not looked for. */
const MOST_COLUMNS = 16;

export function gridsOf({ text, structure }: ReconciliationInput, terms: readonly Term[]): readonly Grid[] {
  if (structure.tables.length === 0) return [];
  const termAt = new Map(terms.map((term) => [term.start, term]));
  return structure.tables.flatMap((table) => {
    const rows = table.rows.map((row) => ({
      label: foldedSpace(text.slice(row.label.start, row.label.end)),
      cells: row.cells.map(({ start, end, header }) => ({ header, term: termIn(text, termAt, start, end) })),
    }));
    const grid = gridOf(table, rows);
    return grid === null ? [] : [grid];
  });
}

interface ReadRow {
  readonly label: string;
  readonly cells: readonly { readonly header: readonly string[] | null; readonly term: Term | null }[];
}

function gridOf(table: Table, rows: readonly ReadRow[]): Grid | null {
  const settled = rows.some(({ cells }) => cells.some(({ header }) => header !== null));
  const keys = settled ? headsIn(rows) : placesIn(rows);
  if (keys.length === 0 || keys.length > MOST_COLUMNS) return null;
  const columns = keys.map((key): GridColumn => {
    const path = settled ? key.split('\u0000') : [];
    return { path, head: plainWords(path.at(-1) ?? ''), group: plainWords(path.slice(0, -1).join(' ')) };
  });
  const placed = rows.flatMap((row): GridRow[] => {
    const terms = (settled ? termsByHead(row, keys) : null) ?? termsByPlace(row, rows, keys.length);
    return terms === null ? [] : [{ label: row.label, plain: plainWords(row.label), terms }];
  });
  return { caption: plainWords(table.caption), columns, rows: placed };
}

const keyOf = (header: readonly string[]): string => header.join('\u0000');

/** In the order of the widest row: a row whose last year is empty must not put it behind the total. */
const headsIn = (rows: readonly ReadRow[]): readonly string[] => [
  ...new Set(
    rows
      .toSorted((one, other) => other.cells.length - one.cells.length)
      .flatMap(({ cells }) => cells.flatMap(({ header }) => (header === null ? [] : [keyOf(header)]))),
  ),
];

const widthOf = (rows: readonly ReadRow[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
const placesIn = (rows: readonly ReadRow[]): readonly string[] =>
  Array.from({ length: widthOf(rows) }, (_, place) => `${place}`);

function termsByHead({ cells }: ReadRow, keys: readonly string[]): readonly (Term | null)[] | null {
  if (cells.some(({ header }) => header === null)) return null;
  const byKey = new Map(cells.map(({ header, term }) => [keyOf(header ?? []), term]));
  return byKey.size < cells.length ? null : keys.map((key) => byKey.get(key) ?? null);
}

/** Rows without settled heads: full ones as they stand, shorter ones where their units tell the columns (`Total 850 € 45 €`). */
function termsByPlace(row: ReadRow, rows: readonly ReadRow[], width: number): readonly (Term | null)[] | null {
  if (row.cells.some(({ header }) => header !== null)) return null;
  if (row.cells.length === width) return row.cells.map(({ term }) => term);
  const model = rows.find(({ cells }) => cells.length === width && cells.every(({ term }) => term !== null));
  if (model === undefined) return null;
  const units = model.cells.map(({ term }) => term?.unit);
  const isTold = row.cells.every(
    ({ term }) =>
      units.filter((unit) => unit === term?.unit).length ===
      row.cells.filter((other) => other.term?.unit === term?.unit).length,
  );
  if (!isTold) return null;
  const left = row.cells.map(({ term }) => term);
  return units.map((unit) => (left[0]?.unit === unit ? (left.shift() ?? null) : null));
}

/** The one figure of a cell. A sign or a hedge may stand before it. */
function termIn(text: string, termAt: ReadonlyMap<number, Term>, start: number, end: number): Term | null {
  for (let at = start; at < Math.min(end, start + 40); at += 1) {
    const term = termAt.get(at);
    if (term !== undefined) return term.end <= end || /^\s*$/.test(text.slice(end, term.end)) ? term : null;
  }
  return null;
}
