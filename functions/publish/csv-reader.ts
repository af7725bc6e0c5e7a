import papaparse from 'papaparse';
import type { Column } from '../extract/datasets/column.ts';
import type { Cell, Row } from '../extract/model.ts';
import { LINE_END } from './csv.ts';

/** Header and cells of a canonical CSV; an empty cell is an empty string. Throws on a broken one. */
export function parsedCsv(text: string): { readonly header: readonly string[]; readonly lines: readonly string[][] } {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter: ',', newline: LINE_END, header: false });
  const problem = errors[0];
  if (problem !== undefined) throw new Error(`line ${(problem.row ?? 0) + 1}: ${problem.message}`);
  const [header = [], ...lines] = data;
  const isEnd = (line: readonly string[]): boolean => line.length === 1 && line[0] === '';
  return { header, lines: lines.at(-1) !== undefined && isEnd(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines };
}

/** The rows of a canonical CSV, typed by the columns: an empty cell is null. Throws where the header is another. */
export function rowsInCsv(columns: readonly Column[], text: string): readonly Row[] {
  const { header, lines } = parsedCsv(text);
  const expected = columns.map(({ name }) => name).join(',');
  if (header.join(',') !== expected) throw new Error(`the header is ${header.join(',')} and not ${expected}`);
  return lines.map((line) =>
    Object.fromEntries(columns.map((column, index) => [column.name, typed(column, line[index])])),
  );
}

function typed({ type }: Column, written: string | undefined): Cell {
  if (written === undefined || written === '') return null;
  return type === 'string' ? written : Number(written);
}
