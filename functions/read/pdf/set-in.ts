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

/** Lines that begin together, to the right of most of the text. */
export function areSetIn(lines: readonly Line[], column: TextColumn): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  const set = first.x - column.left;
  const isIn = set >= MIN_SET_IN * first.size && set <= MAX_SET_IN * first.size;
  return isIn && lines.every((line) => Math.abs(line.x - first.x) <= ALIGNED);
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
  const state: { list: LineGroup[]; leadIn: LineGroup | undefined } = { list: [], leadIn: undefined };
  const close = (next: LineGroup | undefined): void => {
    if (isList(state.list, state.leadIn, columns)) for (const group of state.list) items.add(group);
    state.list = [];
    state.leadIn = next;
  };
  for (const group of groups) {
    if (isEntry(group, state.list[0], columns)) state.list.push(group);
    else close(group);
  }
  close(undefined);
  return items;
}

function isEntry(group: LineGroup, first: LineGroup | undefined, columns: readonly TextColumn[]): boolean {
  const [line] = group.lines;
  if (line === undefined || group.headingLevel !== null || group.marked || /^[«“"]/.test(line.text)) return false;
  const column = columnAt(columns, line);
  const isSameColumn = first?.lines[0] === undefined || columnAt(columns, first.lines[0]) === column;
  return column !== null && isSameColumn && areSetIn(group.lines, column);
}

function isList(list: readonly LineGroup[], leadIn: LineGroup | undefined, columns: readonly TextColumn[]): boolean {
  const [first] = list;
  const line = first?.lines[0];
  const column = line === undefined ? null : columnAt(columns, line);
  if (line === undefined || column === null) return false;
  const isLed = /:\s*$/.test(leadIn?.lines.at(-1)?.text ?? '');
  if (list.length < 2 && !isLed) return false;
  if (!isLed && list.some(({ lines }) => lines.length > MAX_ENTRY_LINES)) return false;
  return !isNarrow(list, line, column);
}

/** Its full lines end before those of the column: set in on the right as on the left. */
function isNarrow(list: readonly LineGroup[], line: Line, column: TextColumn): boolean {
  const wrapped = list.flatMap(({ lines }) => lines.slice(0, -1));
  return wrapped.length > 0 && Math.max(...wrapped.map(({ right }) => right)) < column.right - EDGE * line.size;
}
