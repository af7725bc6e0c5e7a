import type { Line } from './lines.ts';
import type { ListDepths } from './list-depths.ts';
import type { PageBlock } from './runs.ts';

/** How lines are made into paragraphs. */
export interface ParagraphContext {
  readonly depths: ListDepths;
  /** The file says that the lines are one paragraph (or a few). */
  readonly certain: boolean;
  /** Height of the document's body text in points; 0 where headings are not told by their size. */
  readonly bodySize: number;
  /** Heights of headings in points, largest first: the place of a height is the heading's level. */
  readonly headingSizes: readonly number[];
}

/** A bullet glyph and a space; a dash counts as one where the line before ends a clause. */
const BULLET = /^(?:[•●▪■□◦‣►▶➢➤➔→✓✔❖♦◆○∙·*]|[oO§](?=\s\p{Lu}))\s?(?=\S)/u;
const DASH = /^[-–—]\s+\p{L}|^[-–—]\p{L}/u;
/** `1. `, `2) `, `a) `, `IV. ` */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-z]\)|[IVX]{1,5}[.)])\s+\p{L}/u;

const ENDS_CLAUSE = /[.!?:;,…»)\]]\s*$/;
const ENDS_SENTENCE = /[.!?:;…»]\s*$/;
/** Most lines of a box of key figures begin so: `283 M€ d'épargne brute`, `5,6 ans de désendettement`. */
const STARTS_NUMBER = /^[+-−]?\s?\d+(?:[\s.,]\d+)*\s?[\p{L}€%]/u;
/** `2. Formation et apprentissage ........ 12` */
const ENDS_IN_LEADER = /(?:\.\s?){4,}\d{1,4}\s*$/;
const STARTS_LOW = /^[\p{Ll}\d(]/u;

/** Parts of the font's height. */
const LEADING = 1.25;
const LOOSE = 1.3;
const HEADING_SIZE = 1.15;
const MAX_HEADING_UNITS = 220;
const MAX_LEVEL = 6;

/** The paragraphs, items and headings that lines in reading order make. */
export function paragraphsOf(lines: readonly Line[], context: ParagraphContext): readonly PageBlock[] {
  return stretchesOf(lines).flatMap((stretch) => splitStretch(stretch, context));
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
  const flows = !ENDS_SENTENCE.test(last.text) && STARTS_LOW.test(line.text);
  if (step < -0.5 * line.size) return flows;
  if (Math.abs(line.size - last.size) > 0.08 * last.size) return false;
  const usual = beforeLast !== undefined && last.y > beforeLast.y ? last.y - beforeLast.y : LEADING * last.size;
  return step <= Math.max(usual, LEADING * last.size) * LOOSE || (flows && step <= 2.2 * last.size);
}

function splitStretch(stretch: readonly Line[], context: ParagraphContext): readonly PageBlock[] {
  if (isHeading(stretch, context)) {
    context.depths.reset();
    const level = headingLevel(stretch, context);
    return [{ role: 'heading', level, cells: [stretch.map((line) => line.text)], certain: true }];
  }
  const figures = areKeyFigures(stretch);
  const right = Math.max(...stretch.map((line) => line.right));
  const groups: Line[][] = [];
  for (const line of stretch) {
    const group = groups.at(-1);
    const starts = figures && STARTS_NUMBER.test(line.text);
    if (group !== undefined && !starts && !startsBlock(group, line, right, context)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => blockOf(group, context));
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

function startsBlock(group: readonly Line[], line: Line, right: number, context: ParagraphContext): boolean {
  const last = group.at(-1);
  const first = group[0];
  if (last === undefined || first === undefined) return true;
  if (BULLET.test(line.text) || ENDS_IN_LEADER.test(last.text)) return true;
  const short = isShort(last, line, right);
  const closed = short || ENDS_CLAUSE.test(last.text);
  if (closed && (DASH.test(line.text) || NUMBER.test(line.text))) return true;
  if (context.certain) return false;
  if (changesFont(last, line) && (short || group.length === 1)) return !STARTS_LOW.test(line.text) || closed;
  if (STARTS_LOW.test(line.text) && !ENDS_SENTENCE.test(last.text)) return false;
  const leavesItem = isMarked(first.text) && line.x <= first.x + 1 && ENDS_CLAUSE.test(last.text);
  const indented = !isMarked(first.text) && line.x > first.x + line.size && ENDS_SENTENCE.test(last.text);
  return short || leavesItem || indented;
}

/** The first word of the next line would have fitted: the line ends a paragraph, a title or an entry. */
function isShort(last: Line, next: Line, right: number): boolean {
  const word = next.text.indexOf(' ') > 0 ? next.text.indexOf(' ') : next.text.length;
  const width = ((next.right - next.x) * (word + 1)) / Math.max(1, next.text.length);
  return last.right + width < right - 0.3 * last.size;
}

const changesFont = (a: Line, b: Line): boolean => a.font !== null && b.font !== null && a.font !== b.font;

const isMarked = (text: string): boolean => BULLET.test(text) || DASH.test(text) || NUMBER.test(text);

function blockOf(group: readonly Line[], context: ParagraphContext): PageBlock {
  const [first] = group;
  const cells = [group.map((line) => line.text)];
  if (first !== undefined && (BULLET.test(first.text) || DASH.test(first.text))) {
    return { role: 'item', level: context.depths.depthAt(first.x), cells, certain: true };
  }
  return { role: 'paragraph', level: 0, cells, certain: context.certain };
}
