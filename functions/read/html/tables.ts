import { allElements, elementsOf, type HtmlElement } from './tree.ts';

/** One line of a table: its cells with one tab between them; or its title. */
export interface TableLine {
  readonly text: string;
  readonly isTitle: boolean;
}

/** Hostile pages span a million columns; no table for people has more. */
const MAX_COLUMNS = 100;

const CELLS = /^t[dh]$/;

/** A table that only places things on the page: it holds tables, headings or lists of its own, or a single column. */
export function isLayoutTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return true;
  const inside = [...allElements(table)].slice(1);
  if (inside.some((element) => element.tag === 'table' || /^h[1-3]$/.test(element.tag))) return true;
  const rows = tableRows(table);
  return rows.every((row) => cellsOf(row).length <= 1) && !inside.some((element) => element.tag === 'th');
}

/**
 * The lines of a table as they are read: caption, head, body, foot. A cell that spans columns or rows stands in the
 * first of them and leaves the others empty, so that the cells of one column have the same number in every line.
 */
export function rowsOf(
  table: HtmlElement,
  textOf: (cell: HtmlElement) => string,
  isShown: (element: HtmlElement) => boolean,
): readonly TableLine[] {
  const captions = elementsOf(table).filter((child) => child.tag === 'caption' && isShown(child));
  const rows = tableRows(table).filter(isShown);
  const grid = gridOf(rows, (row) => cellsOf(row).filter(isShown), textOf);
  const lines = grid.filter((cells) => cells.some((cell) => cell !== '')).map(lineOf);
  const titles = captions.map((caption) => ({ text: textOf(caption), isTitle: true }));
  return [...titles.filter(({ text }) => text !== ''), ...lines];
}

function lineOf(cells: readonly string[], index: number): TableLine {
  const filled = cells.filter((cell) => cell !== '');
  const spansAll = cells.length > 1 && filled.length === 1 && cells[0] !== '';
  return { text: spansAll ? (cells[0] ?? '') : cells.join('\t'), isTitle: spansAll && index === 0 };
}

const cellsOf = (row: HtmlElement): readonly HtmlElement[] => elementsOf(row).filter((cell) => CELLS.test(cell.tag));

/** Head first and foot last, wherever they stand in the markup. */
function tableRows(table: HtmlElement): readonly HtmlElement[] {
  const parts = elementsOf(table);
  const inPart = (tag: string): readonly HtmlElement[] =>
    parts.filter((part) => part.tag === tag).flatMap((part) => elementsOf(part).filter((row) => row.tag === 'tr'));
  const middle = parts.flatMap((part) => {
    if (part.tag === 'tr') return [part];
    return part.tag === 'tbody' ? elementsOf(part).filter((row) => row.tag === 'tr') : [];
  });
  return [...inPart('thead'), ...middle, ...inPart('tfoot')];
}

function gridOf(
  rows: readonly HtmlElement[],
  cellsIn: (row: HtmlElement) => readonly HtmlElement[],
  textOf: (cell: HtmlElement) => string,
): readonly (readonly string[])[] {
  /** For each column, the number of following rows that a cell above still covers. */
  const covered: number[] = [];
  return rows.map((row) => {
    const line: string[] = [];
    const skipCovered = (): void => {
      while ((covered[line.length] ?? 0) > 0) {
        covered[line.length] = (covered[line.length] ?? 1) - 1;
        line.push('');
      }
    };
    for (const cell of cellsIn(row)) {
      skipCovered();
      const columns = Math.min(spanOf(cell.attributes.colspan), Math.max(1, MAX_COLUMNS - line.length));
      const rowsBelow = spanOf(cell.attributes.rowspan) - 1;
      for (const offset of Array.from({ length: columns }).keys()) {
        covered[line.length] = rowsBelow;
        line.push(offset === 0 ? textOf(cell).replace(/\t/g, ' ') : '');
      }
    }
    skipCovered();
    return line;
  });
}

const spanOf = (value: string | undefined): number =>
  Math.min(1_000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
