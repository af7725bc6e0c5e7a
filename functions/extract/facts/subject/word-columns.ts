/** Columns of words between the label and the figures of a row: `Lot | Intitulé | Opérateur | Places`. */
import type { Table, TableRow } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';

/** What a row says below a head that is not the first of its table; null for no such head, a number or a total. */
export function wordsUnder(text: string, table: Table, row: TableRow, head: RegExp): string | null {
  const first = table.rows[0];
  if (first === undefined) return null;
  const heads = text.slice(table.start, first.start).trimEnd().split('\n').at(-1) ?? '';
  const sign = heads.includes('|') ? '|' : '\t';
  const column = heads.split(sign).findIndex((words) => head.test(words.trim()));
  if (column < 1) return null;
  const words = foldedSpace(text.slice(row.start, row.end).split(sign)[column] ?? '');
  return NAME.test(words) && !isTotal(words) ? words : null;
}
const NAME = /^\p{Lu}[^\d€%]{2,}$/u;

/** `Total`, `Sous-total des lots`, `Ensemble`: a row of no lot and of nobody. */
export const isTotal = (label: string): boolean => /^(?:(?:sous-)?total|ensemble)(?!\p{L})/iu.test(label);
