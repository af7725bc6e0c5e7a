import type { TextColumn } from './columns.ts';
import type { Line } from './lines.ts';
import type { LineGroup } from './paragraphs.ts';

/** Lists whose bullets are drawn as shapes, as browsers print them: no letter tells them, only their place does. */

/** How far such entries are set in from the text around them, in parts of the font's height. */
const MIN_SET_IN = 1;
const MAX_SET_IN = 8;
/** Lines that begin within this many points of each other are aligned. */
const ALIGNED = 1.5;
/** Longer entries are paragraphs of a part that is set in as a whole, unless a colon leads in. */
const MAX_ENTRY_LINES = 3;
/** Parts of the font's height. */
const EDGE = 3;

/** The column of a line; null where the page's columns are not known. */
export function columnAt(columns: readonly TextColumn[], line: Line): TextColumn | null {
  return columns.findLast(({ pieces }) => (pieces[0]?.order ?? 0) <= line.order) ?? null;
}

/**
 * Lines that begin together, to the right of the outermost text: of most text too (`in`), or as most text does (`as
 * most`), which on a page of lists and titles are the lists; null for lines that are not set in.
 */
export function placeIn(lines: readonly Line[], column: TextColumn): 'in' | 'as most' | null {
  const [first] = lines;
  if (first === undefined || lines.some((line) => Math.abs(line.x - first.x) > ALIGNED)) return null;
  const isIn = (margin: number): boolean => {
    const set = (first.x - margin) / first.size;
    return set >= MIN_SET_IN && set <= MAX_SET_IN;
  };
  if (isIn(column.left)) return 'in';
  return isIn(column.outermost) ? 'as most' : null;
}

/** Where the widest line that begins at the same place ends, in points. */
export function listEdge({ rights }: TextColumn, line: Line): number {
  const place = Math.round(line.x);
  return Math.max(line.right, ...[place - 1, place, place + 1].map((near) => rights.get(near) ?? 0));
}

/**
 * Entries of lists without a letter for their bullets: two or more aligned blocks that are set in, or one behind a
 * colon. Quotations are set in on both sides, and begin with a quotation mark.
 */
export function setInItems(groups: readonly LineGroup[], columns: readonly TextColumn[]): ReadonlySet<LineGroup> {
  const items = new Set<LineGroup>();
  const lists: { place: string | null; column: TextColumn | null; leadIn: LineGroup | undefined; list: LineGroup[] }[] =
    [];
  for (const group of groups) {
    const column = columnOf(group, columns);
    const place = column === null || !canBeEntry(group) ? null : placeIn(group.lines, column);
    const open = lists.at(-1);
    if (open !== undefined && open.place === place && open.column === column) open.list.push(group);
    else lists.push({ place, column, leadIn: open?.list.at(-1), list: [group] });
  }
  for (const { place, column, leadIn, list } of lists) {
    if (place !== null && column !== null && isList(list, leadIn, place === 'in', column)) {
      for (const group of list) items.add(group);
    }
  }
  return items;
}

const columnOf = ({ lines: [first] }: LineGroup, columns: readonly TextColumn[]): TextColumn | null =>
  first === undefined ? null : columnAt(columns, first);

const canBeEntry = ({ lines, headingLevel, marked }: LineGroup): boolean =>
  headingLevel === null && !marked && !/^[«“"]/.test(lines[0]?.text ?? '');

/** @param isIn the entries stand to the right of most text */
function isList(list: readonly LineGroup[], leadIn: LineGroup | undefined, isIn: boolean, column: TextColumn): boolean {
  if (isNarrow(list, column)) return false;
  const isLed = /:\s*$/.test(leadIn?.lines.at(-1)?.text ?? '');
  if (!isIn) return list.length > 1 && (isLed || areEntries(list));
  return isLed || (list.length > 1 && list.every(({ lines }) => lines.length <= MAX_ENTRY_LINES));
}

/** Entries of a list end on no full stop, or on none but the last; those of a table of contents on a page number. */
function areEntries(list: readonly LineGroup[]): boolean {
  const ends = list.map(({ lines }) => lines.at(-1)?.text ?? '');
  const stops = ends.slice(0, -1).filter((end) => /[.!?…»:]\s*$/.test(end)).length;
  const numbers = ends.filter((end) => /\s\d{1,3}$/.test(end)).length;
  const isShort = list.every(({ lines }) => lines.length <= MAX_ENTRY_LINES);
  return isShort && stops === 0 && numbers * 2 < list.length;
}

/** Its full lines end before those of the column: set in on the right as on the left. */
function isNarrow(list: readonly LineGroup[], column: TextColumn): boolean {
  const wrapped = list.flatMap(({ lines }) => lines.slice(0, -1));
  const edge = column.right - EDGE * (list[0]?.lines[0]?.size ?? 0);
  return wrapped.length > 0 && Math.max(...wrapped.map(({ right }) => right)) < edge;
}
