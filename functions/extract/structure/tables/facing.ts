import { senseOf } from '../../head-sense.ts';
import type { Span, TableCell } from '../../model.ts';
import { isPartedLine } from './bars.ts';
import { isUnitLine, unitAmong, unitIn, unitOfHead, unitOfLabel } from './heads.ts';
import { cellIn, type FoundRow, foldedText, type ReadTable, type TableLine, tableOf } from './model.ts';
import { type Layout, partsOfLine, type Side, type Sides, sidesOf } from './sides.ts';

/** Longest line of heads, and longest title above it. Unit: UTF-16 units. */
const MAX_HEAD_LINE = 160;
const MAX_ROWS = 2000;
/** Fewer rows with numbers on both sides may be two sums in one line. */
const MIN_FACING = 2;

const SPENDING = 'd[ée]penses?|charges?|emplois';
const RECEIPTS = 'recettes?|produits?|ressources';
/** What two tables that share their lines are called, before anything else is looked at. */
const FACING = new RegExp(
  `^\\s*(?:(?:${SPENDING})(?![\\p{L}-]).*\\s(?:${RECEIPTS})(?![\\p{L}-])|(?:${RECEIPTS})(?![\\p{L}-]).*\\s(?:${SPENDING})(?![\\p{L}-]))`,
  'iu',
);
const NAME = new RegExp(`^(?:${SPENDING}|${RECEIPTS})(?![\\p{L}-])`, 'iu');

/** How those names begin: asked of every line, so before the line is read. */
const SIDE_BEGINS = /\s*(?:d[ée]pe|charg|emplo|recet|produ|resso)/iy;

function mayNameSide(text: string, { start }: TableLine): boolean {
  SIDE_BEGINS.lastIndex = start;
  return SIDE_BEGINS.test(text);
}

/** Heads of the two tables: a name for each, and names of its columns where they are told. */
interface Heads {
  readonly layout: Layout;
  /** Where the right table begins: index of the cell between tabs, else distance from the left edge of the line. */
  readonly middle: number;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/**
 * Two tables side by side, `Dépenses` and `Recettes`, from their line of heads on: each line is a row of the one and a
 * row of the other. Null where the lines below do not have a name and numbers on both sides.
 */
export function facingTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
): ReadTable | null {
  const line = lines[from];
  if (line === undefined || line.end - line.start > MAX_HEAD_LINE || !mayNameSide(text, line)) return null;
  if (!FACING.test(text.slice(line.start, line.end))) return null;
  const heads = headsIn(text, line);
  if (heads === null) return null;
  const read = rowsFrom(text, lines, from + 1, heads);
  if (read.rows.filter(({ left, right }) => left !== null && right !== null).length < MIN_FACING) return null;
  const titles = titlesAbove(text, lines, from, floor);
  const below = lines[read.next];
  const unitLine = below !== undefined && isUnitLine(foldedText(text, below)) ? [below] : [];
  const captions = [...titles, ...unitLine].map((title) => foldedText(text, title));
  const unit = unitAmong(captions);
  const found = read.rows.flatMap(({ left, right }) => [
    ...(left === null ? [] : [rowOf(text, left, heads.left, unit)]),
    ...(right === null ? [] : [rowOf(text, right, heads.right, unit)]),
  ]);
  const units = titles.filter((title) => isUnitLine(foldedText(text, title)));
  return { table: tableOf(found, [line, ...units, ...read.between, ...unitLine], captions), next: read.next };
}

function headsIn(text: string, line: TableLine): Heads | null {
  const words = text.slice(line.start, line.end);
  const layout: Layout = isPartedLine(text, line) ? 'cells' : / {2}/.test(words.trim()) ? 'gaps' : 'spaces';
  const parts = layout === 'spaces' ? plainHeads(text, line) : partsOfLine(text, line, layout);
  const names = parts.map((part) => foldedText(text, part));
  const [first, second, third] = [...names.keys()].filter((at) => NAME.test(names[at] ?? ''));
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (names.slice(0, first).some((name) => name !== '')) return null;
  const columns = (at: number, next: number): readonly string[] =>
    [names[at] ?? '', ...names.slice(at + 1, next)].filter((name) => name !== '');
  return {
    layout,
    middle: layout === 'cells' ? second : (parts[second]?.start ?? line.end) - line.start,
    left: columns(first, second),
    right: columns(second, names.length),
  };
}

/** `Dépenses Recettes`: nothing but the two names, each of a few words. */
function plainHeads(text: string, line: TableLine): readonly Span[] {
  const words = text.slice(line.start, line.end);
  const second = [...words.matchAll(SECOND_HEAD)];
  const at = second[0]?.index;
  if (second.length !== 1 || at === undefined || words.length > MAX_PLAIN_HEADS) return [];
  return [
    { start: line.start, end: line.start + at },
    { start: line.start + at, end: line.end },
  ];
}
const MAX_PLAIN_HEADS = 90;
const SECOND_HEAD = new RegExp(`(?<=\\s)(?:${SPENDING}|${RECEIPTS})(?![\\p{L}-])`, 'giu');

interface ReadRows {
  readonly rows: readonly Sides[];
  /** Lines between the rows that are none: sub-headings of both sides. */
  readonly between: readonly TableLine[];
  readonly next: number;
}

function rowsFrom(text: string, lines: readonly TableLine[], from: number, heads: Heads): ReadRows {
  const rows: Sides[] = [];
  const between: TableLine[] = [];
  const state = { next: from, open: [] as TableLine[] };
  for (let at = from; at < lines.length && rows.length < MAX_ROWS; at += 1) {
    const line = lines[at];
    if (line === undefined || (line.role !== null && line.role !== 'row')) break;
    const sides = sidesOf(text, line, heads.layout, heads.middle);
    if (sides !== null && (sides.left !== null || sides.right !== null)) {
      rows.push(sides);
      between.push(...state.open);
      state.open = [];
      state.next = at + 1;
    } else if (
      state.open.length > 0 ||
      line.end - line.start > MAX_HEAD_LINE ||
      /[.!?;:]$/.test(foldedText(text, line))
    )
      break;
    else state.open.push(line);
  }
  return { rows, between, next: state.next };
}

const MAX_TITLES = 2;

/** The lines above that say what both tables hold and in which unit. */
function titlesAbove(text: string, lines: readonly TableLine[], from: number, floor: number): readonly TableLine[] {
  const found: TableLine[] = [];
  for (let at = from - 1; at >= Math.max(floor, from - MAX_TITLES); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.end - line.start > MAX_HEAD_LINE || /[.!?;:]$/.test(foldedText(text, line))) break;
    found.push(line);
    if (!isUnitLine(foldedText(text, line))) break;
  }
  return found;
}

function rowOf(text: string, side: Side, heads: readonly string[], unit: string | null): FoundRow {
  const [name = '', ...columns] = heads;
  const isNamed = columns.length === side.cells.length;
  const rowUnit = unitOfLabel(foldedText(text, side.label));
  const cells = side.cells.flatMap((cell, at): readonly TableCell[] => {
    if (cell.value.value === null) return [];
    const own = isNamed ? (columns[at] ?? '') : '';
    const header = own === '' ? [name] : [name, own];
    const columnUnit = unitOfHead(own) ?? unitIn(name) ?? (senseOf(own) === 'open' ? unit : null);
    return [cellIn(cell, { header, unit: columnUnit }, cell.value.unit, rowUnit)];
  });
  return { start: side.label.start, end: side.cells.at(-1)?.end ?? side.label.end, label: side.label, cells };
}
