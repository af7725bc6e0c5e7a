import { BULLETS } from './bullets.ts';
import type { TextColumn } from './columns.ts';
import type { LineGroup, ParagraphContext } from './line-group.ts';
import { endsFull, isShort, type Line } from './lines.ts';
import type { PageBlock } from './runs.ts';
import { columnAt, listEdge, placeIn, setInItems } from './set-in.ts';
import { endsOpen, endsSentence, isCutNumber } from './text-ends.ts';

/** A bullet glyph and a space; a dash counts as one where the line before ends a clause. */
const BULLET = new RegExp(`^(?:[${BULLETS}*]|[oO§](?=\\s\\p{Lu}))\\s?(?=\\S)`, 'u');
const DASH = /^[-–—]\s+\p{L}|^[-–—]\p{L}/u;
/** `1. `, `2) `, `3° `, `a) `, `B. `, `IV. ` */
const NUMBER =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}°|\d{1,2}(?:\.\d{1,2}){1,3}|[a-z]\)|[A-HIVX]{1,5}[.)])\s+\p{L}/u;
/** `Action 3 : `, `Mesure n° 12 – ` */
const KEYWORD = /^\p{Lu}\p{L}{3,14}\s(?:[nN]°\s?)?\d{1,3}(?:\.\d{1,2}){0,2}\s?[:.–—-]\s/u;

const ENDS_CLAUSE = /[.!?:;,…»)\]]\s*$/;
/** Most lines of a box of key figures begin so: `283 M€ d'épargne brute`, `5,6 ans de désendettement`. */
const STARTS_NUMBER = /^[-+−]?\s?\d+(?:[\s.,]\d+)*\s?[\p{L}€%]/u;
/** `2. Formation et apprentissage ........ 12` */
const ENDS_IN_LEADER = /(?:\.\s?){4}\d{1,4}\s*$/;
const STARTS_LOW = /^[\p{Ll}\d(]/u;

/** Parts of the font's height. */
const LEADING = 1.25;
const LOOSE = 1.3;
const HEADING_SIZE = 1.15;
const SPACED = 0.17;
const SHORT = 2;
const FAR_SHORT = 8;
const MAX_HEADING_UNITS = 220;
const MAX_LEVEL = 6;

/** The paragraphs, items and headings that lines in reading order make. */
export function paragraphsOf(lines: readonly Line[], context: ParagraphContext): readonly PageBlock[] {
  const groups = stretchesOf(lines).flatMap((stretch) => groupsOf(stretch, context));
  const items = setInItems(groups, context);
  return groups.map((group) => blockOf(group, items.has(group), context));
}

/** Stretches of lines of one size at an even distance. */
function stretchesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const stretch = stretches.at(-1);
    if (stretch !== undefined && continuesStretch(stretch, line)) stretch.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

function continuesStretch(stretch: readonly Line[], line: Line): boolean {
  const last = stretch.at(-1);
  const beforeLast = stretch.at(-2);
  if (last === undefined) return false;
  const step = line.y - last.y;
  const flows = !endsSentence(last.text) && STARTS_LOW.test(line.text) && !NUMBER.test(line.text);
  const isSameSize = Math.abs(line.size - last.size) <= 0.08 * last.size;
  if (step < -0.5 * line.size) return isSameSize && flowsOver(stretch, last, line, flows);
  if (!isSameSize) return false;
  const usual = beforeLast !== undefined && last.y > beforeLast.y ? last.y - beforeLast.y : LEADING * last.size;
  return step <= Math.max(usual, LEADING * last.size) * LOOSE || (flows && step <= 2.2 * last.size);
}

function groupsOf(stretch: readonly Line[], context: ParagraphContext): readonly LineGroup[] {
  if (isHeading(stretch, context)) {
    return [{ lines: stretch, headingLevel: headingLevel(stretch, context), marked: false }];
  }
  const edges = { rights: rightEdges(stretch), step: leastStep(stretch), figures: areKeyFigures(stretch) };
  const groups: Line[][] = [];
  for (const line of stretch) {
    const group = groups.at(-1);
    if (group !== undefined && !startsBlock(group, line, edges, context)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => ({ lines, headingLevel: null, marked: isMarked(lines[0]?.text ?? '') }));
}

/** What the lines of a stretch tell together. */
interface Edges {
  /** For each line where the widest line of its column ends, in points. */
  readonly rights: ReadonlyMap<Line, number>;
  /** Least distance between two base lines, in points. */
  readonly step: number;
  /** The lines are key figures. */
  readonly figures: boolean;
}

const leastStep = (stretch: readonly Line[]): number =>
  Math.min(
    ...stretch.slice(1).flatMap((line, at) => {
      const step = line.y - (stretch[at]?.y ?? 0);
      return step > 0.5 * line.size ? [step] : [];
    }),
  );

/** A stretch goes on where the drawing goes back up, in another column with another edge. */
function rightEdges(stretch: readonly Line[]): ReadonlyMap<Line, number> {
  const parts: Line[][] = [];
  for (const line of stretch) {
    const last = parts.at(-1)?.at(-1);
    if (last !== undefined && line.y > last.y - 0.5 * line.size) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return new Map(
    parts.flatMap((part) => {
      const right = Math.max(...part.map((line) => line.right));
      return part.map((line) => [line, right] as const);
    }),
  );
}

/** A paragraph goes on at the top of the next column. A figure there may also be an entry of a list of lines. */
function flowsOver(stretch: readonly Line[], last: Line, line: Line, flows: boolean): boolean {
  if (endsOpen(last.text) || isCutNumber(last.text, line.text)) return !isMarked(line.text);
  return flows && (stretch.length > 1 || !/^\d/.test(line.text));
}

/** At least two lines, and half of all, begin with a figure: they do not run on. */
function areKeyFigures(stretch: readonly Line[]): boolean {
  const count = stretch.filter((line) => STARTS_NUMBER.test(line.text)).length;
  return count >= 2 && count * 2 >= stretch.length;
}

function isHeading(stretch: readonly Line[], { bodySize }: ParagraphContext): boolean {
  const [first] = stretch;
  if (bodySize === 0 || first === undefined || first.size < HEADING_SIZE * bodySize) return false;
  const length = stretch.reduce((sum, line) => sum + line.text.length, 0);
  return length <= MAX_HEADING_UNITS && /\p{L}/u.test(first.text);
}

function headingLevel(stretch: readonly Line[], { headingSizes }: ParagraphContext): number {
  const size = Math.round((stretch[0]?.size ?? 0) * 2) / 2;
  return Math.min(MAX_LEVEL, headingSizes.filter((other) => other > size).length + 1);
}

function startsBlock(group: readonly Line[], line: Line, edges: Edges, context: ParagraphContext): boolean {
  const last = group.at(-1);
  const first = group[0];
  if (last === undefined || first === undefined) return true;
  if (BULLET.test(line.text) || ENDS_IN_LEADER.test(last.text)) return true;
  const right = edges.rights.get(last) ?? last.right;
  const short = isShort(last, line, right, 0);
  if (edges.figures && startsFigure(last, line, short || !context.certain)) return true;
  const closed = short || ENDS_CLAUSE.test(last.text);
  if (closed && (DASH.test(line.text) || NUMBER.test(line.text))) return true;
  if (context.certain) return false;
  if (startsSetIn(first, last, line, context.columns)) return true;
  if (isSpaced(last, line, edges) && (endsSentence(last.text) || opensSentence(last, line))) return true;
  if (changesFont(last, line) && (short || group.length === 1)) return !STARTS_LOW.test(line.text) || closed;
  if (/^\d/.test(line.text) && isShort(last, line, right, FAR_SHORT) && !endsOpen(last.text)) {
    return true;
  }
  if (STARTS_LOW.test(line.text) && !endsSentence(last.text)) return false;
  const leavesItem =
    isMarked(first.text) && line.x <= first.x + 1 && ENDS_CLAUSE.test(last.text) && !/,\s*$/.test(last.text);
  const indented = !isMarked(first.text) && line.x > first.x + line.size && endsSentence(last.text);
  return short || leavesItem || indented;
}

/** Farther below the line before than lines of one paragraph are. */
const isSpaced = (last: Line, line: Line, { step }: Edges): boolean => line.y - last.y > step + SPACED * line.size;

const opensSentence = (last: Line, line: Line): boolean => !/^[\p{Ll}(]/u.test(line.text) && !endsOpen(last.text);

/** A key figure begins, unless the line before lacks its end: `62⏎262 800 €`, `soit⏎12 %`. */
const startsFigure = (last: Line, line: Line, mayStart: boolean): boolean =>
  mayStart && STARTS_NUMBER.test(line.text) && !endsOpen(last.text) && !isCutNumber(last.text, line.text);

/** The next entry of a list that is set in: the line before ends long before others of this list do, or after `;`. */
function startsSetIn(first: Line, last: Line, line: Line, columns: readonly TextColumn[]): boolean {
  const column = columnAt(columns, line);
  const place = column === null ? null : placeIn([first, last, line], column);
  if (column === null || place === null || endsOpen(last.text)) return false;
  if (place === 'in' && /;\s*$/.test(last.text) && !STARTS_LOW.test(line.text)) return true;
  const edge = STARTS_LOW.test(line.text) ? listEdge(column, line) : column.right;
  return isShort(last, line, edge, place === 'in' ? SHORT : 2 * SHORT);
}

const changesFont = (a: Line, b: Line): boolean => a.font !== null && b.font !== null && a.font !== b.font;

const isMarked = (text: string): boolean =>
  BULLET.test(text) || DASH.test(text) || NUMBER.test(text) || KEYWORD.test(text);

function blockOf(
  { lines, headingLevel }: LineGroup,
  isSetIn: boolean,
  { depths, certain }: ParagraphContext,
): PageBlock {
  const [first] = lines;
  const texts = lines.map((line) => line.text);
  if (first === undefined || headingLevel !== null) {
    depths.reset();
    return { role: 'heading', level: headingLevel ?? 1, cells: [texts], certain: true };
  }
  if (!isSetIn && !BULLET.test(first.text) && !DASH.test(first.text)) {
    return { role: 'paragraph', level: 0, cells: [texts], certain };
  }
  const level = depths.depthAt(first);
  return { role: 'item', level, cells: [texts], certain: true, lacksMarker: isSetIn, endsFull: endsFull(lines) };
}
