/** Where a table of lines that tabs or bars part begins and ends, and what its cells hold. */
import type { Span } from '../../model.ts';
import { cellSpansOf, isPartedAs } from './bars.ts';
import { isSourceLine, isUnitLine, nameColumns, tellsUnitBelow, withoutNote } from './heads.ts';
import { foldedText, isBlankBetween, isPlain, type TableLine } from './model.ts';
import { shareBehind, type ValueCell, valueCellOf } from './value.ts';
import type { Wrapped } from './wrapped.ts';

const MAX_ROWS = 5000;
/** `2020`, `(2020)`, and the part of the years before it: `2018-2020 | dont 2020`. */
const YEAR = /^(?:dont |\()?(?:19|20)\d{2}\)?$/i;

/** A line with its cells, empty ones too. */
export interface CellRow {
  readonly line: TableLine;
  readonly cells: readonly Cell[];
  /** Lines above and below that its name reaches to. */
  readonly wrapped?: Wrapped | undefined;
}

export interface Cell extends Span {
  /** Where its first value ends: before the share in `60 (22,4 %)`. */
  readonly valueEnd: number;
  readonly value: ValueCell | null;
  /** What part of a whole its value is, told behind it in brackets; null for none. */
  readonly share: Span | null;
  readonly words: string;
}

export function cellOf(text: string, { start, end }: Span): Cell {
  const noted = foldedText(text, { start, end });
  const words = withoutNote(noted);
  if (words !== noted) return cellOf(text, { start, end: start + withoutNote(text.slice(start, end)).length });
  const share = shareBehind(text, { start, end });
  const valueEnd = share === null ? end : start + share.before;
  return { start, end, valueEnd, value: valueCellOf(text, { start, end: valueEnd }), share, words };
}

/** A year in a cell is a head, not a figure. */
export const isFigure = (cell: Cell): boolean =>
  cell.value !== null && cell.value.value !== null && !YEAR.test(cell.words);

export function regionFrom(text: string, lines: readonly TableLine[], from: number): readonly TableLine[] {
  const region: TableLine[] = [];
  while (region.length < MAX_ROWS) {
    const line = lines[from + region.length];
    if (line === undefined || !isPartedAs(text, line, lines[from]) || opensAnother(text, line, region)) break;
    region.push(line);
  }
  return region;
}

/** Behind a blank line: as many cells as the rows above do not have, the first words of the table again, or other heads. */
export function opensAnother(text: string, line: TableLine, region: readonly TableLine[]): boolean {
  const [first, last] = [region[0], region.at(-1)];
  if (first === undefined || last === undefined || !isBlankBetween(text, last, line)) return false;
  const own = cellSpansOf(text, line);
  const isAgain = (one: TableLine): boolean => {
    const [head] = cellSpansOf(text, one);
    return head !== undefined && own[0] !== undefined && foldedText(text, head) === foldedText(text, own[0]);
  };
  if (own.length !== cellSpansOf(text, last).length || (region.length > 1 && isAgain(first))) return true;
  const before = region.at(-2);
  const isClose = before !== undefined && !isBlankBetween(text, before, last);
  if (isClose && hasFigure(text, last) && areHeads(text, own)) return true;
  const words = (cells: readonly Span[]): readonly string[] => cells.map((cell) => foldedText(text, cell));
  return nameColumns(words(own)) && !nameColumns(words(cellSpansOf(text, last)));
}

const hasFigure = (text: string, line: TableLine): boolean =>
  cellSpansOf(text, line).some((span) => isFigure(cellOf(text, span)));

/** `Année | Capital | Intérêts`: a name in each column, and no figure. */
const areHeads = (text: string, cells: readonly Span[]): boolean =>
  cells.length > 2 && cells.slice(1).every((span) => span.end > span.start && !isFigure(cellOf(text, span)));

/** Longest line that parts the rows of one table. Unit: characters. */
const MAX_SUBHEADING = 60;

/** `Dépenses d'investissement` between two rows of one table, right below the one and above the other. */
export function isSubheading(text: string, lines: readonly TableLine[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (before === undefined || line === undefined || after === undefined || line.role !== null) return false;
  if (line.end - line.start > MAX_SUBHEADING || !isPartedAs(text, before, after)) return false;
  const isClose = !isBlankBetween(text, before, line) && !isBlankBetween(text, line, after);
  const isWords =
    /^\p{Lu}/u.test(text.slice(line.start, line.end)) && !/[.:;!?]$/.test(text.slice(line.start, line.end));
  return isClose && isWords && cellSpansOf(text, before).length === cellSpansOf(text, after).length;
}

/** Longest line below a table that tells its unit. Unit: characters. */
const MAX_TELLER = 140;

/** The line below the last row that tells the unit of its amounts, `Source : Région, en M€`; null where it is the title of what follows. */
export function unitTellerBelow(text: string, lines: readonly TableLine[], last: number): TableLine | null {
  const [row, line, next] = [lines[last], lines[last + 1], lines[last + 2]];
  if (row === undefined || line === undefined || !isPlain(line) || line.end - line.start > MAX_TELLER) return null;
  const words = foldedText(text, line);
  if (!tellsUnitBelow(words) || isUnitLine(words)) return null;
  if (isBlankBetween(text, row, line)) return isSourceLine(words) ? line : null;
  const isTitle = next !== undefined && mayBeRow(text, next);
  return isTitle && !isSourceLine(words) ? null : line;
}

const mayBeRow = (text: string, line: TableLine): boolean =>
  line.hasTab || line.hasBar || line.hasGap || /[\d%€]$/.test(text.slice(line.start, line.end));
