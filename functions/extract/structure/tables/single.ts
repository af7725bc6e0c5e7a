import { type Bounds, columnsOf, type Heads, headsFor, type Surroundings, surroundingsOf } from './columns.ts';
import { unitIn } from './heads.ts';
import { cellIn, type FoundRow, foldedText, isPlain, type ReadTable, type TableLine, tableOf } from './model.ts';
import { isYearsRow, type TailRow, tailRowOf } from './rows.ts';

/** Fewer lines that end in a sum are sentences or items, but for two that are set apart below a unit. */
const MIN_ROWS = 3;
const MIN_SET_APART = 2;
const MAX_ROWS = 5000;
const MAX_LABEL = 110;
const MONEY = /^(?:€|euros?|[kKM]€|Mds?€)$/;
/** A bullet, a quotation, or a sentence inside: an item of a list or prose. */
const NO_LABEL = /^[-•▪●*>–—\uf0b7«]|[.;!?«»]\s|:$|\.{3,}|…/;
const STARTS = /^[A-ZÀ-ÖØ-ÞŒ0-9"“(]/;
/** Other sums in the label: the line is prose. */
const MONEY_INSIDE = /\d\s?(?:€|[kKM]€|Md|millions?|milliards?|%)/;

/** A list of one sum a row: `Harmonie municipale Vitré 800 €`, three rows or more, each with its unit or under a head. */
export function singleTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
): ReadTable | null {
  const rows: TailRow[] = [];
  while (rows.length < MAX_ROWS) {
    const row = singleRowOf(text, lines[from + rows.length]);
    if (row === null) break;
    rows.push(row);
  }
  if (rows.length < MIN_SET_APART) return null;
  const bounds: Bounds = { floor, first: from, last: from + rows.length - 1 };
  const around = surroundingsOf(text, lines, bounds);
  const isLedBelow = isLedList(text, rows, around);
  const heads = titledHeads(around, isLedBelow);
  const named = around.above.find((near) => near.parts.length >= 2 && AMOUNT_HEAD.test(near.parts.at(-1) ?? ''));
  const [column] =
    named === undefined
      ? columnsOf({ ...heads, levels: [] }, 1, [])
      : columnsOf({ ...heads, levels: [[named.parts.at(-1) ?? '']] }, 1, []);
  if (rows.length < MIN_ROWS && (column === undefined || column.unit === null || !areSetApart(text, rows)))
    return { table: null, next: from + rows.length };
  const own = rows.every((row) => MONEY.test(row.plain[0]?.unit ?? ''));
  if (!own && (column === undefined || column.unit === null) && !addsUp(text, rows) && !isLedBelow)
    return { table: null, next: from + rows.length };
  const found = rows.map((row): FoundRow => {
    const cells = row.plain.map((cell) => cellIn(cell, column, cell.unit, unitIn(foldedText(text, row.label))));
    return { start: row.label.start, end: row.line.end, label: row.label, cells };
  });
  const unitLines = around.above.concat(around.below).filter((near) => near.isUnit);
  const used = named === undefined ? unitLines : [named, ...unitLines];
  const captions = heads.captions.filter((caption) => caption !== named?.words);
  return {
    table: tableOf(
      found,
      used.map(({ line }) => line),
      captions,
    ),
    next: from + rows.length,
  };
}

/** `Lycées       160,1`, `Lycées ..... 160,1`: gaps or leaders before each number. */
const areSetApart = (text: string, rows: readonly TailRow[]): boolean =>
  rows.every(({ line, label, tail }) => GAP.test(text.slice(label.end, tail.start)) || isLed(text, line));
const GAP = /^\s{3,}$/;

const TOTAL = /^(?:total|ensemble|coût total|montant total)(?![a-zà-öø-ÿœ])/i;

/** Of a kept layout the last row is a total, and the sum of those above it. */
function addsUp(text: string, rows: readonly TailRow[]): boolean {
  const last = rows.at(-1);
  if (last === undefined || rows.length < MIN_ADDED || !rows.every(({ line }) => line.hasGap)) return false;
  if (!TOTAL.test(text.slice(last.label.start, last.label.end))) return false;
  const cents = rows.map(({ plain }) => Math.round(100 * (plain[0]?.value ?? 0)));
  const total = cents.pop() ?? 0;
  return total > 0 && cents.reduce((sum, value) => sum + value, 0) === total;
}
/** `GRETA ........ 860`, each row with leaders, right below a title; pages of a table of contents ascend. */
function isLedList(text: string, rows: readonly TailRow[], { above, far }: Surroundings): boolean {
  const [title] = above;
  if (title === undefined || far.has(title)) return false;
  const values = rows.map(({ plain }) => plain[0]?.value ?? 0);
  const isAscending = values.every((value, at) => at === 0 || value > (values[at - 1] as number));
  return !isAscending && rows.every(({ line }) => isLed(text, line));
}
const isLed = (text: string, { start, end }: TableLine): boolean => LED.test(text.slice(start, end));
const LED = /\p{L}\)?\s?(?:\.{2,}|(?: \.){3,}|…+|_{3,}|·{3,})\s?\d/u;
/** Fewer rows may add up by chance. */
const MIN_ADDED = 4;

/** Above one column a line is a title, whatever heads it looks like: `Les plus grosses dépenses du BP 2028 (en M€)`. */
function titledHeads(around: Surroundings, isLed: boolean): Heads {
  const heads = headsFor(around, 1);
  const [nearest] = around.above;
  if (heads.unit !== null || nearest === undefined || around.far.has(nearest)) return heads;
  const unit = unitIn(nearest.words);
  return unit === null && !isLed ? heads : { ...heads, unit, captions: [nearest.words] };
}

/** `DETR (40 %)      128 000`: which part it is. */
const SHARE = /\(\d{1,3}(?:,\d{1,2})?\s?%\)/;

export const AMOUNT_HEAD =
  /^(?:montants?|subventions?|aides?|dotations?|sommes?|cr[ée]dits?|budgets?|participations?|enveloppes?|co[ûu]ts?)(?![a-zà-öø-ÿœ])/i;

function singleRowOf(text: string, line: TableLine | undefined): TailRow | null {
  if (line === undefined || !isPlain(line)) return null;
  const row = tailRowOf(text, line);
  if (row === null || row.plain.length !== 1 || row.plain[0]?.value === null || isYearsRow(row)) return null;
  const label = text.slice(row.label.start, row.label.end);
  const isLabel = label.length > 2 && label.length <= MAX_LABEL && STARTS.test(label) && /[a-zà-öø-ÿœ]/i.test(label);
  const isPlainLabel = !MONEY_INSIDE.test(line.hasGap ? label.replace(SHARE, '') : label);
  return isLabel && !NO_LABEL.test(label) && isPlainLabel ? row : null;
}
