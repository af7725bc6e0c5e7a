import { tablesIn } from '../../../functions/extract/structure/tables/tables.ts';

/** `label | 1 057,4 [CP > Fonctionnement] M€ | …`, a line a row; `[?]` where the column is open, `--` between tables. */
export function writtenTables(text: string): string {
  const tables = tablesIn(text, linesOf(text));
  const written = tables.map((table) =>
    table.rows
      .map((row) => {
        const cells = row.cells.map((cell) => {
          const unit = cell.unit === null ? '' : ` ${cell.unit}`;
          return `${text.slice(cell.start, cell.end)} [${cell.header?.join(' > ') ?? '?'}]${unit}`;
        });
        const below = text.slice(row.labelBelow?.start ?? 0, row.labelBelow?.end ?? 0);
        const label = `${text.slice(row.label.start, row.label.end)} ${below}`.replace(/\s+/g, ' ').trim();
        return [label === '' ? '(no label)' : label, ...cells].join(' | ');
      })
      .join('\n'),
  );
  return written.length === 0 ? 'no table' : written.join('\n--\n');
}

export function linesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  const state = { at: 0 };
  for (const line of text.split('\n')) {
    lines.push({ start: state.at, end: state.at + line.length });
    state.at += line.length + 1;
  }
  return lines;
}
