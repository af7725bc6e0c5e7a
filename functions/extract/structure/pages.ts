import type { SourceText } from '../model.ts';
import { titlesOfContents } from './contents.ts';
import type { TextLine } from './lines.ts';
import type { PageMark } from './running-lines.ts';

/** A stretch of the text on one page. */
interface PageStretch {
  readonly start: number;
  /** 1-based; null where the text does not show it. */
  readonly page: number | null;
}

/** Tells the page of a place in the text. Places must be asked for in ascending order. */
export type PageTeller = (at: number) => number | null;

/**
 * Pages from the reader where the format has them, else from printed numbers. A number closes its page (foot) or opens
 * it (head). Text between two numbers that do not follow each other has no page, unless the page breaks between them
 * (`breaks`, lines that begin a page) are as many as the numbers that are missing.
 */
export function pageTeller(
  source: SourceText,
  lines: readonly TextLine[],
  marks: readonly PageMark[],
  breaks: readonly number[],
): PageTeller {
  const stretches =
    source.pages.length > 0
      ? source.pages.map((start, index) => ({ start, page: index + 1 }))
      : stretchesOf(source.text, lines, marks, breaks);
  const state = { at: 0 };
  return (at) => {
    while ((stretches[state.at + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) state.at += 1;
    const stretch = stretches[state.at];
    return stretch === undefined || stretch.start > at ? null : stretch.page;
  };
}

function stretchesOf(
  text: string,
  lines: readonly TextLine[],
  marks: readonly PageMark[],
  breaks: readonly number[],
): readonly PageStretch[] {
  if (marks.length === 0) return [];
  const atHead = contentsSay(text, lines, marks) ?? numbersOpenPages(lines, marks);
  // One opening of a page per mark: the line after a foot number, the number's own line at the head.
  const openings = marks.map((mark) => ({
    line: atHead ? mark.line : mark.line + 1,
    page: atHead ? mark.number : mark.number + 1,
  }));
  const known = [{ line: 0, page: 1 }, ...openings];
  const state = { at: 0 };
  return known.flatMap((opening, index) => {
    const next = known[index + 1];
    const own = lines[opening.line];
    if (own === undefined || (next !== undefined && next.line <= opening.line)) return [];
    const limit = next?.line ?? lines.length;
    while ((breaks[state.at] ?? limit) <= opening.line) state.at += 1;
    const inner: number[] = [];
    while ((breaks[state.at] ?? limit) < limit) inner.push(breaks[state.at++] ?? 0);
    const missing = next === undefined ? inner.length : next.page - opening.page - 1;
    const isSettled = inner.length === missing || (inner.length === 0 && missing === 0);
    return [opening.line, ...inner].map((line, step) => ({
      start: lines[line]?.start ?? 0,
      page: isSettled ? opening.page + step : null,
    }));
  });
}

/**
 * Whether the numbers open the pages, by the pages that the table of contents gives to titles: the number before a title
 * is its own page, or the one before. Null where it does not tell.
 */
function contentsSay(text: string, lines: readonly TextLine[], marks: readonly PageMark[]): boolean | null {
  const { from, pages } = titlesOfContents(text, lines);
  let [opens, closes, next] = [0, 0, 0];
  for (let index = from; index < lines.length && pages.size > 0; index++) {
    while ((marks[next]?.line ?? lines.length) < index) next++;
    const { start, end } = lines[index] as TextLine;
    if (end - start > LONGEST_TITLE) continue;
    const page = pages.get(text.slice(start, end).replace(NUMBERED, '').toLowerCase());
    const before = marks[next - 1]?.number;
    if (page === undefined || before === undefined) continue;
    if (before === page) opens += 1;
    if (before === page - 1) closes += 1;
  }
  return Math.max(opens, closes) < LEAST_VOTES || opens === closes ? null : opens > closes;
}
const NUMBERED = /^\d{1,2}[.)] ?/u;
/** Unit: characters. */
const LONGEST_TITLE = 120;
/** Titles that must agree. */
const LEAST_VOTES = 2;

/** Numbers open the pages where text follows the last one of all, or where they stand far below the text before. */
function numbersOpenPages(lines: readonly TextLine[], marks: readonly PageMark[]): boolean {
  const last = marks.at(-1);
  if (last === undefined || last.line >= lines.length - 1) return false;
  if (last.of !== null) return last.number === last.of;
  if (marks[0]?.line === 0) return true;
  const far = marks.filter((mark) => (lines[mark.line]?.gap ?? 0) > (lines[mark.line + 1]?.gap ?? 0) + 1);
  return far.length * 2 > marks.length;
}
