import { surroundingsOf } from './columns.ts';
import { isUnitLine } from './heads.ts';
import {
  type Column,
  cellIn,
  type FoundRow,
  foldedText,
  isBlankBetween,
  type ReadTable,
  type TableLine,
  tableOf,
} from './model.ts';
import { AMOUNT_HEAD } from './single.ts';
import { valueLineOf } from './stacked.ts';
import type { ValueCell } from './value.ts';

const MAX_LABEL = 70;
const MAX_ROWS = 400;
/** One figure below its name may as well stand above another name. */
const MIN_ROWS = 2;
/** A number without unit is a figure from here on: smaller ones may be those of pages. */
const LEAST_BARE = 1000;
const LABEL = /^(?:\p{Lu}|dont )[^.;:!?«»]*\p{L}[^.;:!?«»]*$/u;
const YEAR = /^(?:19|20)\d{2}$/;

interface Box {
  readonly label: TableLine;
  readonly line: TableLine;
  readonly value: ValueCell;
}

/**
 * Key figures, each below its name: `Lycées⏎160,1 M€⏎Transports⏎305 M€`. Where the names stand below their figures, a
 * figure stands above the first name, or a name is left below the last figure: no table.
 */
export function boxedTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
): ReadTable | null {
  const [above, first] = [lines[from - 1], lines[from]];
  const isLed =
    above !== undefined &&
    first !== undefined &&
    valueLineOf(text, above) !== null &&
    !isBlankBetween(text, above, first);
  const boxes = isLed ? [] : boxesFrom(text, lines, from);
  const next = from + 2 * boxes.length;
  if (boxes.length < MIN_ROWS) return null;
  if (!isApart(text, boxes, 1) && !isClosed(text, lines[next - 1], lines[next])) return null;
  const around = surroundingsOf(text, lines, { floor, first: from, last: next - 1 });
  const [nearest, upper] = around.above;
  const head = nearest !== undefined && AMOUNT_HEAD.test(nearest.words) ? nearest : undefined;
  const title = head === undefined ? nearest : upper;
  const column: Column = { header: head === undefined ? null : [head.words], unit: null };
  const rows = boxes.map(
    ({ label, line, value }): FoundRow => ({
      start: label.start,
      end: line.end,
      label: { start: label.start, end: label.end },
      cells: [cellIn(line, column, value.unit, null)],
    }),
  );
  const caption = title === undefined || around.far.has(title) ? '' : title.words;
  return { table: tableOf(rows, head === undefined ? [] : [head.line], [caption]), next };
}

/** Labels and figures one below the other, all with a blank line before the next label or all without. */
function boxesFrom(text: string, lines: readonly TableLine[], from: number): readonly Box[] {
  const boxes: Box[] = [];
  while (boxes.length < MAX_ROWS) {
    const [label, line] = lines.slice(from + 2 * boxes.length, from + 2 * boxes.length + 2);
    if (label === undefined || line === undefined || !isLabel(text, label)) break;
    const value = valueLineOf(text, line);
    if (value === null || !isFigure(text, line, value) || isBlankBetween(text, label, line)) break;
    boxes.push({ label, line, value });
    if (isApart(text, boxes, boxes.length - 1) !== isApart(text, boxes, 1)) return boxes.slice(0, -1);
  }
  return boxes;
}

function isLabel(text: string, line: TableLine): boolean {
  if (line.role !== null || line.end - line.start > MAX_LABEL || valueLineOf(text, line) !== null) return false;
  const words = foldedText(text, line);
  return LABEL.test(words) && !isUnitLine(words);
}

const isFigure = (text: string, line: TableLine, { value, unit, isCount }: ValueCell): boolean =>
  value !== null &&
  isCount !== true &&
  !YEAR.test(text.slice(line.start, line.end)) &&
  (unit !== null || value >= LEAST_BARE);

const SUMMED = /\p{L}\s?:?\s?\d[\d ]*(?:[.,]\d{1,2})?\s?€$/u;
/** Unit: characters. */
const SUM_REACH = 24;

/** A blank line in front of a label shows that the figure above it is of the label before. */
function isApart(text: string, boxes: readonly Box[], at: number): boolean {
  const [above, box] = [boxes[at - 1], boxes[at]];
  return above !== undefined && box !== undefined && isBlankBetween(text, above.line, box.label);
}

/** No name is left right below the last figure; one that has its sum beside it is none: `Photocopies 0,15 €`. */
const isClosed = (text: string, last: TableLine | undefined, below: TableLine | undefined): boolean =>
  below === undefined ||
  SUMMED.test(text.slice(Math.max(below.start, below.end - SUM_REACH), below.end)) ||
  below.role === 'heading' ||
  (last !== undefined && isBlankBetween(text, last, below));
