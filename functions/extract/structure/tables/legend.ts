import type { TableRow } from '../../model.ts';

type Row = Omit<TableRow, 'block'>;

/** `(nombre de stations, part en bon état en 2019, objectif 2027)`: a legend over the rows, in brackets. */
const LEGEND = /^\((?<parts>[^()]{3,400})\)$/;

/**
 * The rows with the heads that a legend gives them: a caption in brackets that lists as many names as every row has
 * cells. Unchanged where heads were found otherwise or the numbers do not agree.
 */
export function withLegendHeads(rows: readonly Row[], captions: readonly string[]): readonly Row[] {
  const count = rows[0]?.cells.length ?? 0;
  if (count < 2 || rows.length < 2) return rows;
  if (!rows.every(({ cells }) => cells.length === count && cells.every(({ header }) => header === null))) return rows;
  const names = captions.map(legendNames).find(({ length }) => length === count);
  if (names === undefined) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => ({ ...cell, header: [names[column] ?? ''] })),
  }));
}

function legendNames(caption: string): readonly string[] {
  const parts = LEGEND.exec(caption)?.groups?.parts ?? '';
  return parts
    .split(parts.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
