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
  let line = '';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null;
    if (index > 0) line += '\t';
    if (cell === null || cell === '') continue;
    line += encoded(String(cell), cell === above[index], shown);
  }
  return line;
}

/** With a small first letter. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function encoded(text: string, isRepeated: boolean, { label, quote }: ShownTexts): string {
  if (text.includes('\t')) return `~${text.replaceAll('%', '%25').replaceAll('\t', '%09')}`;
  if (isRepeated) return '^';
  if (quote.length > SHORT && beginsWith(text, quote)) return `$${text.slice(quote.length)}`;
  if (label.length > SHORT && text.length >= label.length) {
    if (beginsWith(text, label)) return `!${text.slice(label.length)}`;
    if (beginsWith(text, lowered(label))) return `?${text.slice(label.length)}`;
  }
  return MARKS.test(text) ? `=${text}` : text;
}

/** What startsWith says, which compares unit by unit: the quotation is long, and mostly the text itself. */
const beginsWith = (text: string, start: string): boolean =>
  text === start || (text.length > start.length && text.slice(0, start.length) === start);
