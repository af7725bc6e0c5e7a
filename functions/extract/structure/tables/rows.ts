import type { Span } from '../../model.ts';
import { laidOutTailOf } from './laid-out.ts';
import type { TableLine } from './model.ts';
import { holds, type Relation, relationsIn, type Values, valuesOf } from './relations.ts';
import { plainSplitOf, type Split, splitsOf } from './splits.ts';
import { type Atom, type Tail, tailOf } from './tokens.ts';
import { splitsThatAddUp } from './totals.ts';

/** A line that may be a row: a label and the numbers that end the line. */
export interface TailRow {
  readonly line: TableLine;
  readonly label: Span;
  readonly tail: Tail;
  readonly plain: Split;
}

/** A row with its cells in as many columns as the table has, or in fewer where some are empty. */
export interface SplitRow {
  readonly row: TailRow;
  readonly label: Span;
  readonly cells: Split;
  /** Every column is filled and there is one way to part the cells, or one that the arithmetic chose. */
  readonly sure: boolean;
}

/** A longer line is prose or data of machines. Unit: UTF-16 units. */
export const MAX_ROW = 400;
const MAX_LABEL = 140;
/** Ends of a clause that goes on in the number: `de 12`, `soit 3`, `en 2015`. No label of a row ends so. */
const OPEN_END =
  /(?:^|[\s(])(?:de|d['’]|à|au|aux|en|et|ou|par|pour|sur|contre|dont|soit|avec|dans|entre|vers|des|du|les|le|la|est|sont|était|plus|moins|que|environ|jusqu['’]à|près|depuis)$/i;
/** Where a year or a number at the head of the tail names the row: `BP 2018 | 1 062,5`, `Chapitre 12 | 3,4`. */
const NAMES_NUMBER =
  /(?:^|[\s(])(?:BP|BS|DM|CA|CFU|budget|primitif|supplémentaire|exercice|année|rentrée|session|fin|article|chapitre|compte|fonction|axe|programme|mission|action|lot|n°|no|numéro|titre|niveau|phase|tranche|ligne|groupe|zone)\s?$/i;
/** A number behind one of these is always part of the label: `tranche 2 | 1 850 000`. */
const NUMBERED = /(?:^|[\s(,])(?:tranche|phase|chapitre|chap\.|lot|axe|niveau|titre|article|art\.|n°|étape)\s?$/i;
/** The same at the end of a longer label is prose: `Les articles 10`, `voir pages 12`. */
const CITES = /[\s(](?:articles?|pages?|p\.|art\.|n°)$/i;
const YEAR = /^(?:19[5-9]|20\d)\d$/;

export const isYearAtom = (atom: Atom): boolean =>
  atom.kind === 'digits' && YEAR.test(atom.digits) && atom.unit === null;

/** The line as a row of a table, null where its end is no number or its label goes on in the number. */
export function tailRowOf(text: string, line: TableLine): TailRow | null {
  if (line.end - line.start > MAX_ROW || !mayEndInCell(text, line.end)) return null;
  const known = KNOWN_ROWS.get(line);
  if (known !== undefined) return known;
  const row = readTailRow(text, line);
  if (row !== null) KNOWN_ROWS.set(line, row);
  return row;
}

/** A line is asked about from several lines above it: in a list of sums, from each of them. */
const KNOWN_ROWS = new WeakMap<TableLine, TailRow>();

function readTailRow(text: string, line: TableLine): TailRow | null {
  const whole = laidOutTailOf(text, line) ?? tailOf(text, line.start, line.end);
  if (whole === null) return null;
  const tail = withoutNamingNumber(text, line, whole);
  if (tail === null) return null;
  const label = labelBefore(text, line.start, tail.start);
  const labelEnd = text.slice(Math.max(label.start, label.end - 16), label.end);
  if (label.end - label.start > MAX_LABEL || OPEN_END.test(labelEnd) || CITES.test(labelEnd)) return null;
  const plain = plainSplitOf(tail.atoms);
  return { line, label, tail: isMeasured(plain) ? sealed(tail, plain) : tail, plain };
}

/** `42 380,00 € 30 % 12 714,00 €`: every number has its unit, so none of their groups is a cell of its own. */
const isMeasured = (plain: Split): boolean => plain.length >= 2 && plain.every(({ unit }) => unit !== null);

const sealed = (tail: Tail, plain: Split): Tail => ({
  ...tail,
  atoms: tail.atoms.map((atom) => {
    const inner = plain.some(({ start, end }) => start < atom.start && atom.end <= end);
    return inner ? { ...atom, joins: 'must' as const } : atom;
  }),
});

/** The row where each dash between two cells that stands one space before a number is its minus; the same row for none. */
export function withMinus(text: string, row: TailRow): TailRow {
  const { atoms } = row.tail;
  const isMinus = ({ kind, end, start }: Atom, at: number): boolean => {
    const next = atoms[at + 1];
    const isMark = text[start] === '-' || text[start] === '−' || (text[start] === '–' && next?.unit !== '%');
    return at > 0 && kind === 'dash' && isMark && next?.kind === 'digits' && !next.negative && next.start - end === 1;
  };
  if (!atoms.some(isMinus)) return row;
  const joined = atoms.flatMap((atom, at): readonly Atom[] => {
    if (isMinus(atom, at)) return [];
    const dash = atoms[at - 1];
    return dash !== undefined && isMinus(dash, at - 1)
      ? [{ ...atom, start: dash.start, negative: true, joins: 'no' }]
      : [atom];
  });
  return { ...row, tail: { ...row.tail, atoms: joined }, plain: plainSplitOf(joined) };
}

/** The most cells that the tail of a row can make. */
export function mostCells({ tail }: TailRow): number {
  let cells = 0;
  for (const { joins } of tail.atoms) if (joins !== 'must') cells += 1;
  return cells;
}

/** `7`, `%`, `€`, `)`, `*`, a dash, a letter of `n.d.` or of `€ TTC`: the last sign of a cell. */
function mayEndInCell(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  if (code >= 48 && code <= 57) return true;
  return (
    code === 37 ||
    code === 0x20ac ||
    code === 41 ||
    code === 42 ||
    code === 45 ||
    code === 0x2013 ||
    isBlankEnd(code) ||
    ((code === 67 || code === 84) && /€ (?:TTC|HT)$/.test(text.slice(end - 5, end)))
  );
}

/** Last signs of `n.d.`, `nc`, `s.o.`, `…`, `pts`, `euros`, of dashes and of the minus sign. */
const isBlankEnd = (code: number): boolean =>
  code === 46 || code === 99 || code === 100 || code === 115 || code === 0x2014 || code === 0x2212 || code === 0x2026;

/** The label without the leaders behind it: `Collèges . . . . . | 21,4`. */
function labelBefore(text: string, start: number, end: number): Span {
  const bare = endBefore(text, start, end, /[\s:|]/);
  const led = endBefore(text, start, bare, /[\s.…_·]/);
  const dots = text.slice(led, bare).replace(/\s/g, '').length;
  return { start, end: dots >= LEADERS ? led : bare };
}

/** Fewer points end an abbreviation: `Conv. | 12`. */
const LEADERS = 3;

function endBefore(text: string, start: number, end: number, left: RegExp): number {
  const at = { end };
  while (at.end > start && left.test(text[at.end - 1] ?? '')) at.end -= 1;
  return at.end;
}

/** `BP 2018 1 062,5 688,2`: the year names the row; so it does where it stands alone in front of numbers. */
function withoutNamingNumber(text: string, line: TableLine, tail: Tail): Tail | null {
  const [first, second] = tail.atoms;
  if (first === undefined || second === undefined) return tail;
  const before = text.slice(Math.max(line.start, tail.start - 24), tail.start).trimEnd();
  if (isOrder(first) && second.joins === 'no' && NUMBERED.test(before))
    return { start: second.start, atoms: tail.atoms.slice(1) };
  if (!isYearAtom(first) || tail.atoms.every(isYearAtom)) return tail;
  if (isOfLabel(text, before, first, second)) return { start: second.start, atoms: tail.atoms.slice(1) };
  if (before.trim() !== '' && !NAMES_NUMBER.test(before)) return tail;
  return { start: second.start, atoms: tail.atoms.slice(1) };
}

/** `Reprise du résultat 2023            38,2`: one space before the year, a gap behind it. */
const isOfLabel = (text: string, before: string, year: Atom, next: Atom): boolean =>
  before.trim() !== '' &&
  /\S [^ ]/.test(text.slice(year.start - 2, year.end)) &&
  /\s{3}$/.test(text.slice(year.end, next.start));

const isOrder = ({ kind, digits, unit }: Atom): boolean =>
  kind === 'digits' && unit === null && /^\d{1,2}$/.test(digits);

export const isYearsRow = (row: TailRow): boolean => row.tail.atoms.every(isYearAtom);

/** Number of cells of the tail when nothing else is known. */
export const plainCount = (row: TailRow): number => row.plain.length;

/**
 * Parts every row into at most `count` cells. Where several ways are left, one of these chooses: the sums across that
 * the certain rows obey, the total below, the size of the numbers in each column, the decimals. A row that stays open
 * is not sure.
 */
export function splitRows(
  text: string,
  rows: readonly TailRow[],
  count: number,
): { readonly rows: readonly SplitRow[]; readonly relations: readonly Relation[] } {
  const ways = rows.map((row) => waysOf(row, count));
  const certain = ways.flatMap((way) =>
    way.splits.length === 1 && way.splits[0] !== undefined ? [way.splits[0]] : [],
  );
  const relations = relationsIn(certain.map(valuesOf), count);
  const totals = splitsThatAddUp(
    text,
    rows.map(({ label }) => label),
    ways.map(({ splits }) => splits),
    count,
  );
  const sizes = usualSizes(certain, count);
  const split = rows.map((row, index): SplitRow => {
    const { splits, label } = ways[index] ?? { splits: [], label: row.label };
    const [only, other] = splits;
    if (only === undefined) return { row, label: row.label, cells: row.plain, sure: false };
    if (other === undefined) return { row, label, cells: only, sure: true };
    const best =
      bestSplit(splits, relations) ??
      totals.get(index) ??
      ofUsualSize(splits, sizes) ??
      evenSplit(splits) ??
      ofEvenGroups(splits) ??
      ofOneSize(splits);
    return { row, label, cells: best ?? row.plain, sure: best !== null };
  });
  return { rows: split, relations };
}

interface Ways {
  readonly splits: readonly Split[];
  readonly label: Span;
}

function waysOf(row: TailRow, count: number): Ways {
  const splits = splitsOf(row.tail.atoms, count);
  if (splits.length > 0 || row.plain.length <= count) return { splits, label: row.label };
  const [first, second] = row.tail.atoms;
  if (first?.kind !== 'digits' || second === undefined || second.joins === 'must') return { splits, label: row.label };
  const label = { start: row.label.start, end: first.end };
  return { splits: splitsOf(row.tail.atoms.slice(1), count), label };
}

/** The only way that obeys most relations; null for a tie. */
function bestSplit(splits: readonly Split[], relations: readonly Relation[]): Split | null {
  const scored = splits.map((split) => ({ split, score: agreement(valuesOf(split), relations) }));
  const top = Math.max(...scored.map((one) => one.score));
  const [best, other] = scored.filter((one) => one.score === top);
  return top > 0 && other === undefined ? (best?.split ?? null) : null;
}

const agreement = (values: Values, relations: readonly Relation[]): number =>
  relations.filter((relation) => holds(relation, values) === true).length -
  relations.filter((relation) => holds(relation, values) === false).length;

/** The only way whose cells all have as many decimals. */
function evenSplit(splits: readonly Split[]): Split | null {
  const even = splits.filter((split) => {
    const decimals = new Set(split.filter((cell) => cell.value !== null).map((cell) => cell.decimals));
    return decimals.size === 1 && !decimals.has(0);
  });
  return even.length === 1 ? (even[0] ?? null) : null;
}

/** The only way whose cells are whole numbers of as many groups of thousands: `262 047 | 256 310 | 255 100`. */
function ofEvenGroups(splits: readonly Split[]): Split | null {
  const even = splits.filter((split) => {
    const groups = new Set(
      split.map(({ value }) => (value === null ? 0 : Math.ceil(String(Math.abs(value)).length / 3))),
    );
    return groups.size === 1 && split.every(({ decimals }) => decimals === 0);
  });
  return even.length === 1 ? (even[0] ?? null) : null;
}

/** The only way whose whole numbers are of about one size: `1 141 | 749 | 974`, not `1 | 141 749 | 974`. */
function ofOneSize(splits: readonly Split[]): Split | null {
  const [best, next] = splits
    .map((split) => {
      const sizes = split.flatMap(({ value }) => sizeOf(value) ?? []);
      return { split, isWhole: sizes.length === split.length, spread: Math.max(...sizes) - Math.min(...sizes) };
    })
    .filter(({ isWhole }) => isWhole)
    .sort((a, b) => a.spread - b.spread);
  return best !== undefined && next !== undefined && next.spread - best.spread >= MIN_CLOSER ? best.split : null;
}

/** Orders of magnitude by which one way must be closer to the columns than any other. */
const MIN_CLOSER = 2;

/** Usual size of the numbers of each column, as a power of ten; null where no certain row tells. */
function usualSizes(certain: readonly Split[], count: number): readonly (number | null)[] {
  return Array.from({ length: count }, (_, column) => {
    const sizes = certain.flatMap((split) => sizeOf(split[column]?.value ?? null) ?? []).sort((a, b) => a - b);
    return sizes[Math.floor(sizes.length / 2)] ?? null;
  });
}

const sizeOf = (value: number | null): number | null =>
  value === null || value === 0 ? null : Math.log10(Math.abs(value));

function ofUsualSize(splits: readonly Split[], sizes: readonly (number | null)[]): Split | null {
  if (sizes.some((size) => size === null)) return null;
  const scored = splits
    .map((split) => ({ split, far: split.reduce((sum, cell, at) => sum + distance(cell.value, sizes[at] ?? null), 0) }))
    .sort((a, b) => a.far - b.far);
  const [best, next] = scored;
  return best !== undefined && next !== undefined && next.far - best.far >= MIN_CLOSER ? best.split : null;
}

const distance = (value: number | null, usual: number | null): number => {
  const size = sizeOf(value);
  return size === null || usual === null ? 0 : Math.abs(size - usual);
};
