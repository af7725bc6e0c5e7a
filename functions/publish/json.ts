import type { Column } from '../extract/datasets/column.ts';
import type { Row } from '../extract/model.ts';

/** An array of objects, one a line, with the columns in order; null for no value. */
export function jsonOf(columns: readonly Column[], rows: readonly Row[]): string {
  if (rows.length === 0) return '[]\n';
  const names = columns.map(({ name }) => name);
  const line = (row: Row): string => JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  return `[\n${rows.map(line).join(',\n')}\n]\n`;
}
