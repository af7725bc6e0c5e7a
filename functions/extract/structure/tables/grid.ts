import type { Span } from '../../model.ts';
import { isUnitLine, periodOf, unitAmong, withoutNote } from './heads.ts';
import { edgeOf, partsBetweenGaps } from './laid-out.ts';
import { foldedText, isBlankBetween, type ReadTable, type TableLine } from './model.ts';
import { type CellRow, cellOf, isFigure } from './regions.ts';
import { cellTableFrom } from './tabs.ts';
import { wrappedNames } from './wrapped.ts';

/** A longer line is prose, or data of machines. Unit: UTF-16 units. */
const MAX_LINE = 220;
const MAX_LINES = 1500;
/** Names of rows, and two columns of which one holds numbers: fewer are a list. */
const MIN_COLUMNS = 3;
const MIN_ROWS = 2;
/** Without heads, so many rows are a table. */
const MIN_BARE_ROWS = 3;
/** How far a head may stand beside its column. Unit: characters. */
const BESIDE = 12;

/** Where something stands on its line. Unit: characters from the left edge. */
interface Stretch {
  from: number;
  to: number;
}

interface Part extends Span, Stretch {}

interface Line {
  readonly line: TableLine;
  readonly parts: readonly Part[];
  /** It holds a number behind its first part: a row, no head. */
  readonly isRow: boolean;
}

/**
 * A table whose layout on the page was kept: two spaces or more between its cells, each column in the same place in all
 * rows. Cells may be empty or hold words, and heads may stand over several columns.
 * No table where the places do not agree.
 */
export function gridTableFrom(text: string, lines: readonly TableLine[], from: number, floor: number): ReadTable {
  const { region, next } = regionFrom(text, lines, from);
  const rejected: ReadTable = { table: null, next };
  const rows = region.filter(({ isRow }) => isRow);
  const first = region.findIndex(({ isRow }) => isRow);
  if (rows.length < MIN_ROWS) return rejected;
  const inOrder = columnsInOrder(rows, region[first - 1]);
  const columns = inOrder ?? columnsOf(rows);
  if (columns === null || columns.length < MIN_COLUMNS) return rejected;
  const edge = columns[1]?.from ?? 0;
  const below = namesBelow(text, lines, from + region.length, edge);
  const room = edge - MIN_GAP - (columns[0]?.from ?? 0);
  const names = wrappedNames(text, namesIn(text, [...region, ...below], edge), room);
  const opening = region.findIndex(({ line }) => line === names.get(region[first]?.line as TableLine)?.above);
  const heads = region.slice(0, opening < 0 ? first : opening);
  const { levels, unit } = headsOver(text, heads, columns);
  if (levels.length === 0 && rows.length < MIN_BARE_ROWS) return rejected;
  const goesOn = names.get(region.at(-1)?.line as TableLine)?.below?.end ?? 0;
  const last = region.length + below.filter(({ line }) => line.end <= goesOn).length;
  const body = [...region, ...below]
    .slice(heads.length, last)
    .map((line) => ({ ...cellRowOf(text, line, columns, inOrder !== null), wrapped: names.get(line.line) }));
  const bounds = { floor, first: from, last: from + last - 1 };
  return cellTableFrom(text, lines, bounds, { levels, unit, heads: heads.map(({ line }) => line), body }) ?? rejected;
}

function isNameAlone(text: string, { line, parts, isRow }: Line, edge: number): boolean {
  if (isRow || parts.length !== 1 || (parts[0]?.to ?? edge) >= edge) return false;
  return !isUnitLine(foldedText(text, line)) && !/^[(*]\d/.test(text.slice(line.start, line.end));
}

/** Rows, and lines of words that stand where names of rows do. */
const namesIn = (
  text: string,
  lines: readonly Line[],
  edge: number,
): readonly { line: TableLine; name: Span; isRow: boolean }[] =>
  lines
    .filter((line) => line.isRow || isNameAlone(text, line, edge))
    .map(({ line, parts, isRow }) => {
      const name = parts.find(({ from }) => from < edge) ?? { start: line.start, end: line.start };
      return { line, name, isRow };
    });

/** Lines right below the last row that its name may go on in. */
function namesBelow(text: string, lines: readonly TableLine[], from: number, edge: number): readonly Line[] {
  const found: Line[] = [];
  for (let at = from; at < from + MOST_WRAPPED; at++) {
    const [line, before] = [lines[at], lines[at - 1]];
    if (line === undefined || before === undefined || line.role !== null || line.end - line.start > MAX_LINE) break;
    const own = lineOf(text, line);
    if (isBlankBetween(text, before, line) || !isNameAlone(text, own, edge)) break;
    found.push(own);
  }
  return found;
}
const MOST_WRAPPED = 3;
/** Between two columns. Unit: characters. */
const MIN_GAP = 2;

export const isLaidOut = (line: TableLine): boolean =>
  line.hasGap && line.role === null && line.end - line.start <= MAX_LINE;

/** Lines right below one another up to the last row, and the index of the first line after all of them; heads may be set apart from the rows. */
function regionFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
): { readonly region: readonly Line[]; readonly next: number } {
  const region: Line[] = [];
  while (region.length < MAX_LINES) {
    const line = lines[from + region.length];
    const before = region.at(-1)?.line;
    if (line === undefined || line.role !== null || line.end - line.start > MAX_LINE) break;
    const own = lineOf(text, line);
    if (before !== undefined && isBlankBetween(text, before, line) && !goesOn(text, region, own)) break;
    region.push(own);
  }
  const next = from + region.length;
  while (region.at(-1)?.isRow === false) region.pop();
  return { region, next };
}

/** Behind a blank line: the first row below heads, which are no title with a gap (`Les chiffres   de l'année`), or a row whose cells stand in the columns of the one above. */
function goesOn(text: string, region: readonly Line[], { parts, isRow }: Line): boolean {
  const above = region.at(-1);
  if (above === undefined || !isRow || above.parts.length < 2) return false;
  return (
    (!above.isRow && above.parts.slice(1).every(({ start, end }) => !/^\p{Ll}/u.test(text.slice(start, end)))) ||
    (parts.length === above.parts.length && columnsOf([above, { parts }])?.length === parts.length)
  );
}

function lineOf(text: string, line: TableLine): Line {
  const edge = edgeOf(text, line.start);
  const parts = withNumbers(text, partsBetweenGaps(text, line)).map(
    ({ start, end }): Part => ({ start, end, from: start - edge, to: end - edge }),
  );
  return { line, parts, isRow: parts.slice(1).some((part) => isFigure(cellOf(text, part))) };
}

/** `III.  Former`, `12   Routes`: the number or code of a row belongs to its name. */
const NUMBER_OF_ROW = /^(?:[IVX]{1,5}|[A-Z]|\d{1,3})[.)°]?$/;

function withNumbers(text: string, parts: readonly Span[]): readonly Span[] {
  const [number, name, ...rest] = parts;
  if (number === undefined || name === undefined || rest.length === 0) return parts;
  const isNumber = NUMBER_OF_ROW.test(text.slice(number.start, number.end));
  return isNumber && cellOf(text, name).value === null ? [{ start: number.start, end: name.end }, ...rest] : parts;
}

/** The places that the parts of the rows share; null where two parts of one row stand in the same place. */
function columnsOf(rows: readonly Pick<Line, 'parts'>[]): readonly Stretch[] | null {
  const parts = rows.flatMap((row) => row.parts).toSorted((a, b) => a.from - b.from);
  const columns: Stretch[] = [];
  for (const { from, to } of parts) {
    const last = columns.at(-1);
    if (last === undefined || from >= last.to) columns.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  const isApart = rows.every(
    (row) => new Set(row.parts.map((part) => columnUnder(columns, part))).size === row.parts.length,
  );
  return isApart ? columns : null;
}

const columnUnder = (columns: readonly Stretch[], { from, to }: Stretch): number =>
  columns.findIndex((column) => from < column.to && to > column.from);

/** The columns of rows that all have as many parts as their heads, wherever these stand; null for others. */
function columnsInOrder(rows: readonly Line[], heads: Line | undefined): readonly Stretch[] | null {
  const count = heads?.parts.length ?? 0;
  if (count === 0 || rows.some(({ parts }) => parts.length !== count)) return null;
  return Array.from({ length: count }, (_, at) => {
    const stack = rows.flatMap(({ parts }) => parts[at] ?? []);
    return { from: Math.min(...stack.map(({ from }) => from)), to: Math.max(...stack.map(({ to }) => to)) };
  });
}

function cellRowOf(text: string, { line, parts }: Line, columns: readonly Stretch[], inOrder: boolean): CellRow {
  const cells = columns.map((_, at) => {
    const part = inOrder ? parts[at] : parts.find((one) => columnUnder(columns, one) === at);
    return cellOf(text, part ?? { start: line.end, end: line.end });
  });
  return { line, cells: parts.length === 1 ? cells.slice(0, 1) : cells };
}

/** The names above the columns, the outermost level first, and the unit that stands among them. */
function headsOver(
  text: string,
  heads: readonly Line[],
  columns: readonly Stretch[],
): { readonly levels: readonly (readonly string[])[]; readonly unit: string | null } {
  const wordsOf = (part: Part): string => withoutNote(foldedText(text, part));
  // `(M€)` beside the heads, no column of `%`.
  const mayBeUnit = (part: Part): boolean =>
    /^(?:[([]|en )/i.test(text.slice(part.start, part.end)) && isUnitLine(wordsOf(part));
  // `Places   Coût   Lieux de` over `ouvertes   (k€)   formation`: among words that go on names it goes on one, too
  const goesOn = (part: Part, at: number): boolean =>
    at > 0 && (heads[at]?.parts.length ?? 0) > 1 && part.from >= (columns[0]?.to ?? 0);
  const units = new Set(
    heads.flatMap(({ parts }, at) => parts.filter((part) => mayBeUnit(part) && !goesOn(part, at))).map(wordsOf),
  );
  // `(km)`, `(mg/l)`: where they differ, each is that of its column.
  const isUnit = (part: Part): boolean => units.size === 1 && mayBeUnit(part);
  let isShared = false;
  const levels = heads.map(({ parts }, at) => {
    // As many heads as columns: each has its own, however far they were moved.
    if (parts.length === columns.length && !parts.slice(1).some(isUnit)) return parts.map(wordsOf);
    // One for each column of values, behind the names of the rows: in their order, too.
    if (
      parts.length === columns.length - 1 &&
      parts.every((part) => part.from >= (columns[0]?.to ?? 0) && !isUnit(part))
    )
      return ['', ...parts.map(wordsOf)];
    const groups = isShared ? null : inGroups(text, parts, heads[at + 1], columns);
    if (groups !== null) {
      isShared = true;
      return groups;
    }
    const named = parts.filter((one) => !isUnit(one));
    const over = withHeads(columns, heads[at + 1]);
    const own = named.map((part) => under(over, part, at < heads.length - 1));
    const isMoved = at < heads.length - 1 && own.some((some, i) => some.some((column) => own[i + 1]?.includes(column)));
    const below = (isMoved ? nearestGroups(named, heads[at + 1], columns) : null) ?? own;
    const names = columns.map(() => '');
    named.forEach((part, i) => {
      for (const column of below[i] ?? []) names[column] = wordsOf(part);
      isShared ||= (below[i] ?? []).length > 1;
    });
    return names;
  });
  const named = levels.filter((names) => names.some((name, at) => at > 0 && name !== ''));
  const [unit] = units.size === 1 ? units : [];
  const joined = isShared ? withTails(named) : inOneLevel(named);
  return { levels: joined, unit: unit === undefined ? null : unitAmong([unit]) };
}

/** `CA 2021   BP 2022`, each in the middle over `Fonct.   Invest.`: names of groups of columns that are called alike. */
function inGroups(
  text: string,
  parts: readonly Part[],
  below: Line | undefined,
  columns: readonly Stretch[],
): readonly string[] | null {
  const edge = columns[0]?.to ?? 0;
  const upper = parts.filter(({ from }) => from >= edge);
  const lower = below?.parts.filter(({ from }) => from >= edge).map((part) => foldedText(text, part)) ?? [];
  const size = lower.length / upper.length;
  if (upper.length < 2 || lower.length !== columns.length - 1 || periodOf(lower) !== size) return null;
  const isOver = upper.every(({ from, to }, group) => {
    const [first, last] = [columns[1 + group * size], columns[(group + 1) * size]];
    const middle = (from + to) / 2;
    return first !== undefined && last !== undefined && middle >= first.from - SLACK && middle <= last.to + SLACK;
  });
  return isOver ? ['', ...lower.map((_, at) => foldedText(text, upper[Math.floor(at / size)] as Part))] : null;
}
/** How far the middle of an upper head may stand beside its group. Unit: characters. */
const SLACK = 4;

/** The columns as wide as the heads below, one for each of them: `Places` may stand between `prévues` and `ouvertes`. */
function withHeads(columns: readonly Stretch[], lower: Line | undefined): readonly Stretch[] {
  const own = lower?.parts.filter(({ from }) => from >= (columns[0]?.to ?? 0)) ?? [];
  if (own.length !== columns.length - 1) return columns;
  const wide = columns.map((column, at) => {
    const head = own[at - 1];
    return head === undefined || overlap(column, head) <= 0
      ? column
      : { from: Math.min(column.from, head.from), to: Math.max(column.to, head.to) };
  });
  return wide.every(({ from }, at) => at === 0 || from >= (wide[at - 1]?.to ?? 0)) ? wide : columns;
}

/**
 * Upper heads that were moved so far that two stand over one column, above a head for each column: as many groups of
 * columns, side by side, each as near its head as all of them allow. Null where they do not stand over all columns.
 */
function nearestGroups(
  uppers: readonly Part[],
  lower: Line | undefined,
  columns: readonly Stretch[],
): readonly (readonly number[])[] | null {
  const edge = columns[0]?.to ?? 0;
  const count = columns.length - 1;
  const isFull = lower?.parts.filter(({ from }) => from >= edge).length === count;
  if (!isFull || uppers.length > count || uppers.some(({ from }) => from < edge)) return null;
  // The nearest way for the first heads over the columns up to each place.
  let ways: readonly (Way | null)[] = [{ far: 0, groups: [] }, ...Array.from({ length: count }, () => null)];
  for (const head of uppers)
    ways = ways.map((_, to) =>
      ways.slice(0, to).reduce<Way | null>((best, way, from) => {
        const [first, last] = [columns[from + 1], columns[to]];
        if (way === null || first === undefined || last === undefined) return best;
        const far = way.far + apart({ from: first.from, to: last.to }, head);
        const group = Array.from({ length: to - from }, (__, at) => from + 1 + at);
        return best !== null && best.far <= far ? best : { far, groups: [...way.groups, group] };
      }, null),
    );
  return ways[count]?.groups ?? null;
}

interface Way {
  readonly far: number;
  readonly groups: readonly (readonly number[])[];
}

/** `Heures-` above `stagiaires 2031`, beside a head over several columns: what goes on the name of one column. */
function withTails(levels: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const made = levels.map((names) => [...names]);
  made.forEach((names, level) => {
    names.forEach((name, at) => {
      const upper = made[level - 1];
      const own = upper?.[at] ?? '';
      if (upper === undefined || own === '' || !TAIL.test(name)) return;
      if (levels[level - 1]?.[at - 1] === own || levels[level - 1]?.[at + 1] === own) return;
      names[at] = joined(own, name);
      upper[at] = '';
    });
  });
  return made.filter((names) => names.some((name) => name !== ''));
}
const TAIL = /^[\p{Ll}\d([%]/u;
const joined = (upper: string, lower: string): string =>
  upper === '' || (/\p{L}-$/u.test(upper) && /^\p{Ll}/u.test(lower)) ? upper + lower : `${upper} ${lower}`;

/** `Débit au` above `12/06/2024` above `(m³/s)`: one name over several lines, where none stands over two columns. */
function inOneLevel(levels: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first, ...others] = levels;
  if (first === undefined) return [];
  return [
    first.map((name, at) =>
      [name, ...others.map((names) => names[at] ?? '')].filter((one) => one !== '').reduce(joined, ''),
    ),
  ];
}

/** The columns that a head stands over; else the nearest one. Only an upper head stands over several. */
function under(columns: readonly Stretch[], head: Part, isUpper: boolean): readonly number[] {
  const touched = [...columns.keys()].filter((at) => overlap(columns[at] as Stretch, head) > 0);
  if (touched.length > 0 && isUpper) return touched;
  const nearest = [...(touched.length > 0 ? touched : columns.keys())].toSorted(
    (a, b) => apart(columns[a] as Stretch, head) - apart(columns[b] as Stretch, head),
  )[0];
  return nearest !== undefined && apart(columns[nearest] as Stretch, head) <= BESIDE + width(head) ? [nearest] : [];
}

const overlap = (one: Stretch, other: Stretch): number => Math.min(one.to, other.to) - Math.max(one.from, other.from);
const width = ({ from, to }: Stretch): number => to - from;
const apart = (one: Stretch, other: Stretch): number => Math.abs((one.from + one.to - other.from - other.to) / 2);
