import type { Cell } from '../../extract/model.ts';

/** Texts of a row that its page shows already. */
export interface ShownTexts {
  readonly label: string;
  readonly quote: string;
}

/** A text this short is not worth a reference. Unit: UTF-16 units. */
const SHORT = 4;
const MARKS = /^[\^!?$=~]/;

/**
 * The cells of a row for the script, which writes them as CSV: parted by tabs, and what the page says already only
 * named. `^` is the cell of the row above, `!` the label, `?` the label with a small first letter, `$` the quotation,
 * each with what follows it; `=` stands before a text that begins with a mark, `~` before one with a tab, written `%09`.
 *
 *     training-1  d-1  Région  12 %     ->  training-1 ⇥ ^ ⇥ ^ ⇥ 12 %
 */
export function rowLine(cells: readonly Cell[], above: readonly Cell[], shown: ShownTexts): string {
  return cells.map((cell, index) => encoded(textOfCell(cell), textOfCell(above[index] ?? null), shown)).join('\t');
}

/** With a small first letter. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const textOfCell = (cell: Cell): string => (cell === null ? '' : String(cell));

function encoded(text: string, above: string, { label, quote }: ShownTexts): string {
  if (text.includes('\t')) return `~${text.replaceAll('%', '%25').replaceAll('\t', '%09')}`;
  if (text !== '' && text === above) return '^';
  if (quote.length > SHORT && text.startsWith(quote)) return `$${text.slice(quote.length)}`;
  if (label.length > SHORT && text.startsWith(label)) return `!${text.slice(label.length)}`;
  if (label.length > SHORT && text.startsWith(lowered(label))) return `?${text.slice(label.length)}`;
  return MARKS.test(text) ? `=${text}` : text;
}
