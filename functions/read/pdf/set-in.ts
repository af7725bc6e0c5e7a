import type { TextColumn } from './columns.ts';
import type { LineGroup, ParagraphContext } from './line-group.ts';
import { isShort, type Line } from './lines.ts';

/** Lists whose bullets no letter tells, only their place does. */

/** How far such entries are set in from the text around them, in parts of the font's height. */
const MIN_SET_IN = 1;
const MAX_SET_IN = 8;
/** Lines that begin within this many points of each other are aligned. */
const ALIGNED = 1.5;
/** Longer entries are paragraphs of a part that is set in as a whole, unless a colon leads in. Unit: UTF-16 units. */
const MAX_ENTRY_UNITS = 320;
/** Parts of the font's height. */
const EDGE = 1;

/** The column of a line; null where the page's columns are not known. */
export function columnAt(columns: readonly TextColumn[], line: Line): TextColumn | null {
  return columns.findLast(({ pieces }) => (pieces[0]?.order ?? 0) <= line.order) ?? null;
}

/** `in`: to the right of most text. `as most`: as most text, to the right of some: on a page of lists, the lists. */
type Place = 'in' | 'as most';

/** Where lines stand that begin together; null for lines that are not set in. */
export function placeIn(lines: readonly Line[], column: TextColumn): Place | null {
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
 * Entries of lists without a letter for their bullets: aligned blocks that are set in. A colon leads in, or they end as
 * entries do, and not as sentences. Quotations are set in on both sides, and begin with a quotation mark.
 */
export function setInItems(
  groups: readonly LineGroup[],
  { columns, leadsToTable }: ParagraphContext,
): ReadonlySet<LineGroup> {
  const lists: { readonly place: Place | null; readonly leadIn: LineGroup | undefined; list: LineGroup[] }[] = [];
  for (const group of groups) {
    const place = placeOf(group, columns);
    const open = lists.at(-1);
    if (open !== undefined && open.place === place) open.list.push(group);
    else lists.push({ place, leadIn: open?.list.at(-1), list: [group] });
  }
  const title = leadsToTable ? groups.at(-1) : undefined;
  return new Set(
    lists.flatMap(({ place, leadIn, list }) =>
      place !== null && isList(list, leadIn, place) && !isNarrow(list, columns)
        ? list.filter((group) => group !== title)
        : [],
    ),
  );
}

function placeOf({ lines, headingLevel, marked }: LineGroup, columns: readonly TextColumn[]): Place | null {
  const [first] = lines;
  const column = first === undefined ? null : columnAt(columns, first);
  if (first === undefined || column === null || headingLevel !== null || marked || /^[«“"]/.test(first.text))
    return null;
  // A column end may part an entry.
  const rest = lines.findIndex((line, at) => at > 0 && line.y < (lines[at - 1]?.y ?? 0));
  return placeIn(rest < 0 ? lines : lines.slice(0, rest), column);
}

function isList(list: readonly LineGroup[], leadIn: LineGroup | undefined, place: Place): boolean {
  const isLed = /:\s*$/.test(leadIn?.lines.at(-1)?.text ?? '');
  const isPunctuated = list.length > 1 && list.slice(0, -1).every((group) => /[;,]\s*$/.test(endOf(group)));
  if (isPunctuated) return true;
  if (place === 'in') return isLed || (list.length > 1 && areEntries(list));
  return list.length > 1 && isLed;
}

const endOf = ({ lines }: LineGroup): string => lines.at(-1)?.text ?? '';

const areShort = (list: readonly LineGroup[]): boolean =>
  list.every(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) <= MAX_ENTRY_UNITS);

/** Entries of a list end on no full stop, or on none but the last; those of a table of contents on a page number. */
function areEntries(list: readonly LineGroup[]): boolean {
  const ends = list.map(endOf);
  const stops = ends.slice(0, -1).filter((end) => /[.!?…»:]\s*$/.test(end)).length;
  const numbers = ends.filter((end) => /\s\d{1,3}$/.test(end)).length;
  return areShort(list) && stops === 0 && numbers * 2 < list.length;
}

/** Its lines end where the next word would have fitted into the column: set in on the right as on the left. */
function isNarrow(list: readonly LineGroup[], columns: readonly TextColumn[]): boolean {
  const short = list.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => {
      const before = lines[at] ?? line;
      return isShort(before, line, columnAt(columns, before)?.right ?? before.right, EDGE);
    }),
  );
  return short.length > 0 && short.every(Boolean);
}
