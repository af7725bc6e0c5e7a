import type { Hint, Span, TableCell, TableRow } from '../../model.ts';
import { withLegendHeads } from './legend.ts';

/** A line as the table readers need it: no white space at its ends, nothing of running lines. */
export interface TableLine extends Span {
  /** What a reader of a tagged format knows of it; null for plain text. */
  readonly role: Hint['role'] | null;
  /** Signs that it holds: each way to read a table asks for one of them. */
  readonly hasTab: boolean;
  readonly hasBar: boolean;
  /** Two spaces: cells that the layout of the page sets apart. */
  readonly hasGap: boolean;
  readonly hasSemicolon: boolean;
  readonly hasSlash: boolean;
}

/** A line of plain text, or a paragraph of its own: `Collèges . . . 21,4` is one in a web page. */
export const isPlain = ({ role }: TableLine): boolean => role === null || role === 'paragraph';

/** A row of a table, from its label to its last cell. Numbers outside the cells (in the label, in a code) are no values. */
export type FoundRow = Omit<TableRow, 'block'>;

/** A table before blocks are made. */
export interface FoundTable extends Span {
  /** Title and caption in words, white space folded; empty for none. */
  readonly caption: string;
  /** In text order, not overlapping. A row of a table with one cell a line covers several lines. */
  readonly rows: readonly FoundRow[];
  /** Lines that hold heads, units or a legend: neither rows nor headings. In text order, not overlapping the rows. */
  readonly heads: readonly Span[];
}

/** A table and the index of the first line after it; without a table, the lines up to there need not be tried again. */
export interface ReadTable {
  readonly table: FoundTable | null;
  readonly next: number;
  /** What the columns are called, for rows that go on below. */
  readonly names?: Names;
}

/** What the columns of a table are called. */
export interface Names {
  /** Outermost level first; each has one entry a column. */
  readonly levels: readonly (readonly string[])[];
  /** Unit of the whole table, as written; null for none. */
  readonly unit: string | null;
}

/** What is known of one column. */
export interface Column {
  /** Outermost first; null where it could not be settled. */
  readonly header: readonly string[] | null;
  /** As written; null for none. */
  readonly unit: string | null;
}

/** White space that folding changes. */
const FOLDS = /[^\S ]| {2}/;

export const isBlankBetween = (text: string, above: Span, below: Span): boolean =>
  BLANK_LINE.test(text.slice(above.end, below.start));
const BLANK_LINE = /\n[^\S\n]*\n/;

export function foldedText(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  return (FOLDS.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

/** The span without white space at its ends. */
export function trimmedSpan(text: string, span: Span): Span {
  const bounds = { start: span.start, end: span.end };
  while (bounds.start < bounds.end && isWhite(text.charCodeAt(bounds.start))) bounds.start += 1;
  while (bounds.end > bounds.start && isWhite(text.charCodeAt(bounds.end - 1))) bounds.end -= 1;
  return bounds;
}

/** The stretches of a span that breaks set apart, in order, without white space at their ends; none is empty. */
export function partsBetween(text: string, span: Span, breaks: RegExp): readonly Span[] {
  const parts: Span[] = [];
  const words = text.slice(span.start, span.end);
  let { start } = span;
  breaks.lastIndex = 0;
  for (let found = breaks.exec(words); found !== null; found = breaks.exec(words)) {
    const { index, 0: gap } = found;
    parts.push(trimmedSpan(text, { start, end: span.start + index }));
    start = span.start + index + gap.length;
  }
  parts.push(trimmedSpan(text, { start, end: span.end }));
  return parts.filter((part) => part.end > part.start);
}

const isWhite = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0xfeff;

export function tableOf(rows: readonly FoundRow[], heads: readonly Span[], captions: readonly string[]): FoundTable {
  const spans: readonly Span[] = [...rows, ...heads];
  return {
    start: spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, span) => Math.max(most, span.end), 0),
    caption: captions.filter((caption) => caption !== '').join(' · '),
    rows: withLegendHeads(rows, captions),
    heads: heads.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
  };
}

export const cellIn = (
  span: Span,
  column: Column | undefined,
  ownUnit: string | null,
  rowUnit: string | null,
): TableCell => ({
  start: span.start,
  end: span.end,
  header: column?.header ?? null,
  unit: ownUnit === null ? (rowUnit ?? column?.unit ?? null) : null,
});
