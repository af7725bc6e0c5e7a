import type { Span } from '../../model.ts';
import { type TableLine, trimmedSpan } from './model.ts';

/** A longer line is data of machines. Unit: UTF-16 units. */
const MAX_LINE = 2000;
/** A bar between two words, or at the end of the line. `Cap|2030` is a name. */
const BAR = /(?:^|\s)\|(?=\s|$)/;
/** `|---|:---:|`: the rule below the heads of a table typed with bars. */
const RULE = /^[|:\s-]*-{2,}[|:\s-]*$/;
/** Two lines with a bar each may be anything: a footer, a menu. */
const MIN_LINES = 3;

/** `Région ; 64,6 ; 50,7 %`: three short cells, at least, set apart by the same sign. */
const SEMICOLONS = /^[^;]{1,60}(?: ; [^;]{1,40}){2,}$/;

type Separator = '\t' | '|' | ';';

/** What parts the cells of a line: a tab (also where a reader is certain of the row), bars or semicolons of a typed table. */
function separatorOf(text: string, line: TableLine): Separator | null {
  if (line.role === 'row') return '\t';
  if (line.role !== null || line.end - line.start > MAX_LINE) return null;
  if (line.hasTab) return '\t';
  const words = line.hasBar || line.hasSemicolon ? text.slice(line.start, line.end) : '';
  if (!line.hasBar) return SEMICOLONS.test(words) ? ';' : null;
  return BAR.test(words) || RULE.test(words) ? '|' : null;
}

/** Nothing but a row is parted so; a line with bars or semicolons may be of another kind. */
export const isRowForSure = (text: string, line: TableLine): boolean => separatorOf(text, line) === '\t';

/** The cells of the line are apart by a sign of their own. */
export const isPartedLine = (text: string, line: TableLine): boolean => separatorOf(text, line) !== null;

/** The cells of a line are apart by what parts those of another. */
export function isPartedAs(text: string, line: TableLine, other: TableLine | undefined): boolean {
  const separator = separatorOf(text, line);
  return separator !== null && other !== undefined && separator === separatorOf(text, other);
}

/** Bars and semicolons make a table where several lines have as many of them; tabs always do. */
export function isRegion(text: string, lines: readonly TableLine[]): boolean {
  const [first] = lines;
  if (first === undefined || separatorOf(text, first) === '\t') return first !== undefined;
  const framed = areFramed(text, lines);
  const width = cellSpansOf(text, first, framed).length;
  const alike = lines.filter((line) => cellSpansOf(text, line, framed).length === width).length;
  return lines.length >= MIN_LINES && alike * 2 > lines.length;
}

/** Most lines begin with a bar. Among others ` | BP 2031 | | BP 2032 | ` begins and ends with an empty cell. */
export const areFramed = (text: string, lines: readonly TableLine[]): boolean =>
  lines.filter(({ start }) => text[start] === '|').length * 2 >= lines.length;

/** The cells of a line, empty ones too; one empty cell for the rule below the heads. */
export function cellSpansOf(text: string, line: TableLine, framed = true): readonly Span[] {
  const separator = separatorOf(text, line) ?? '\t';
  const isWhole = separator !== '|' || (!framed && text[line.start] === '|');
  const inner = isWhole ? line : withoutFrame(text, line);
  const words = text.slice(inner.start, inner.end);
  if (separator === '|' && RULE.test(words)) return [{ start: line.start, end: line.start }];
  const state = { at: inner.start };
  return words.split(separator).map((part) => {
    const span = trimmedSpan(text, { start: state.at, end: state.at + part.length });
    state.at += part.length + 1;
    return separator === '|' ? withoutStars(text, span) : span;
  });
}

/** `**Total**` is `Total`. */
function withoutStars(text: string, span: Span): Span {
  const isSetOff =
    span.end - span.start > 4 && text.startsWith('**', span.start) && text.startsWith('**', span.end - 2);
  return isSetOff ? { start: span.start + 2, end: span.end - 2 } : span;
}

/** `| Routes | 30,5 |` is `Routes | 30,5`; ` | 2016 | 2017` has no frame: its first cell is empty. */
function withoutFrame(text: string, line: Span): Span {
  const { start, end } = trimmedSpan(text, line);
  const isClosed = end > start + 1 && text[end - 1] === '|';
  return { start: isClosed && text[start] === '|' ? start + 1 : start, end: isClosed ? end - 1 : end };
}
