import type { Line } from './lines.ts';

/** The lines of one page, where running lines are looked for. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Running lines stand in these parts of the page's height. */
const TOP = 0.09;
const BOTTOM = 0.9;

/** A line that comes back on as many pages is a running line; on both pages of a document of two. */
const MIN_PAGES = 3;

/** Parts of the font's height. */
const SAME_HEIGHT = 0.3;

/** `12`, `- 12 -`, `Page 2 sur 44`, `2/9`, with each number written `#`. */
const PAGE_NUMBER = /^(?:page\s?|p\.\s?)?[-–—|\s]*#(?:\s?(?:\/|sur|de|\|)\s?#)?[-–—|\s]*$/i;

/** Page headers, footers and page numbers: lines at the edge that come back from page to page but for their digits. */
export function runningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const edges = pages.map((page) => page.lines.filter((line) => isAtEdge(line, page.height)));
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const mask of new Set(lines.map(maskOf))) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  }
  const enough = Math.min(MIN_PAGES, Math.max(2, pages.length));
  const comesBack = (line: Line): boolean => (counts.get(maskOf(line)) ?? 0) >= enough;
  return new Set(
    edges.flatMap((lines, index) => {
      const all = pages[index]?.lines ?? [];
      return lines.filter(
        (line) => (comesBack(line) || isPageNumber(line)) && (!isBareNumber(line) || standsAlone(line, all)),
      );
    }),
  );
}

/** `2019` is a year or a cell, not a page. */
const isPageNumber = (line: Line): boolean => PAGE_NUMBER.test(maskOf(line)) && !/\d{4}/.test(line.text);

const isBareNumber = (line: Line): boolean => !/\p{L}/u.test(line.text);

/** A number with other text at its height is a cell of a table. */
const standsAlone = (line: Line, all: readonly Line[]): boolean =>
  all.every((other) => other === line || Math.abs(other.y - line.y) > SAME_HEIGHT * line.size);

const isAtEdge = (line: Line, height: number): boolean => line.y < TOP * height || line.y > BOTTOM * height;

const maskOf = (line: Line): string => line.text.replace(/\d+/g, '#').trim();
