/** A cell of a table for people: numbers stand to the right. */
export type TableCell = string | number;

const GAP = '  ';

/** Lines of equal columns, the head first; widths in characters. French thousands. */
export function tableOf(head: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const written = [head, ...rows.map((row) => row.map(textOf))];
  const widths = head.map((_, column) => Math.max(...written.map((row) => lengthOf(row[column] ?? ''))));
  const isNumber = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, isNumber[column] === true)).join(GAP);
  return written.map((row) => `${line(row).trimEnd()}\n`).join('');
}

const textOf = (cell: TableCell): string => (typeof cell === 'number' ? cell.toLocaleString('fr-FR') : cell);

const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - lengthOf(text));
  return right ? space + text : text + space;
}
