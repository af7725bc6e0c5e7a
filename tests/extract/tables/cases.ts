import { readFileSync } from 'node:fs';
import { tablesIn } from '../../../functions/extract/structure/tables.ts';

export interface TableCase {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/** Cases of a file: `## title`, the text, `==>`, what it yields. `⇥` is a tab, `⍽` a no-break space. */
export function casesIn(path: URL): readonly TableCase[] {
  return readFileSync(path, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', expected = ''] = part.split(/^==>\n/m);
      const [title = '', ...lines] = head.split('\n');
      const signs = (text: string): string => text.replace(/⇥/g, '\t').replace(/⍽/g, '\u00a0');
      return {
        title: title.trim(),
        input: signs(lines.join('\n')).replace(/\n+$/, ''),
        expected: signs(expected).trim(),
      };
    });
}

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
        const label = text.slice(row.label.start, row.label.end).replace(/\s+/g, ' ');
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
