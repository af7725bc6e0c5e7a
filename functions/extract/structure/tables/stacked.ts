import type { Span } from '../../model.ts';
import { columnsOf, type Heads, headsFor, surroundingsOf } from './columns.ts';
import { isUnitLine, unitOfLabel } from './heads.ts';
import { cellIn, type FoundRow, foldedText, isBlankBetween, type ReadTable, type TableLine, tableOf } from './model.ts';
import { relationsIn, type Values } from './relations.ts';
import { type ValueCell, valueCellOf } from './value.ts';

const MAX_LABEL = 90;
const MAX_ROWS = 400;
/** Fewer groups may be key figures that stand below each other. */
const MIN_ROWS = 2;

/** Upper heads, a corner, a unit and a title above the heads. */
const MAX_OVER = 6;

interface Group {
  readonly label: TableLine;
  readonly cells: readonly { readonly line: TableLine; readonly value: ValueCell }[];
}

/**
 * A table with one cell a line: a label, then as many lines with one number each as there are columns, again and again.
 * `from` is the first label. A group with fewer numbers than the others ends the table: what is missing is not told.
 */
export function stackedTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
): ReadTable | null {
  const found = groupsFrom(text, lines, from);
  const count = found[0]?.cells.length ?? 0;
  const last = from + found.length * (count + 1) - 1;
  const groups = isOfYears(text, found[0]) ? found.slice(1) : found;
  const first = last + 1 - groups.length * (count + 1);
  if (groups.length < MIN_ROWS || count < 2) return null;
  const values = groups.map(
    (group): Values =>
      group.cells.map(({ value }) => (value.value === null ? null : { value: value.value, decimals: value.decimals })),
  );
  const relations = relationsIn(values, count);
  const heads = headsFor(surroundingsOf(text, lines, { floor, first, last, reach: count + MAX_OVER }), count, true);
  if (heads.levels.length === 0 && relations.length === 0 && groups.length < 3) return null;
  const rows = foundRows(text, groups, heads, count, relations);
  return { table: tableOf(rows, heads.lines, heads.captions), next: last + 1 };
}

/** `Exercice`, then years: heads, not a row. */
const isOfYears = (text: string, group: Group | undefined): boolean =>
  group?.cells.every(({ line }) => /^(?:19|20)\d{2}$/.test(text.slice(line.start, line.end))) === true;

function foundRows(
  text: string,
  groups: readonly Group[],
  heads: Heads,
  count: number,
  relations: Parameters<typeof columnsOf>[2],
): readonly FoundRow[] {
  const columns = columnsOf(heads, count, relations);
  return groups.map((group) => {
    const label: Span = { start: group.label.start, end: group.label.end };
    const rowUnit = unitOfLabel(foldedText(text, label));
    const cells = group.cells.flatMap(({ line, value }, column) =>
      value.value === null ? [] : [cellIn(line, columns[column], value.unit, rowUnit)],
    );
    return { start: label.start, end: group.cells.at(-1)?.line.end ?? label.end, label, cells };
  });
}

/** Groups of one length; the first that differs ends the table. */
function groupsFrom(text: string, lines: readonly TableLine[], from: number): readonly Group[] {
  const groups: Group[] = [];
  const state = { at: from };
  while (groups.length < MAX_ROWS) {
    const group = groupAt(text, lines, state.at, groups[0]?.cells.length ?? null);
    if (group === null || group.cells.length < 2) break;
    groups.push(group);
    state.at += 1 + group.cells.length;
  }
  return groups;
}

function groupAt(text: string, lines: readonly TableLine[], at: number, count: number | null): Group | null {
  const label = lines[at];
  if (label === undefined || label.role !== null || label.end - label.start > MAX_LABEL) return null;
  if (valueLineOf(text, label) !== null || isUnitLine(foldedText(text, label))) return null;
  const cells: { line: TableLine; value: ValueCell }[] = [];
  for (const line of lines.slice(at + 1, at + 18)) {
    const value = valueLineOf(text, line);
    if (value === null) break;
    cells.push({ line, value });
  }
  return cells.length === 0 || (count !== null && cells.length !== count) ? null : { label, cells };
}

/** A line that holds one value and nothing else. */
export function valueLineOf(text: string, line: TableLine): ValueCell | null {
  return line.role === null && line.end - line.start <= 24 ? valueCellOf(text, line) : null;
}

/** Two rows or more, set alike, of a name with a colon and, on the line below it, its value: `Charges réelles :⏎383 597 803 €`. */
export function labelledTableFrom(text: string, lines: readonly TableLine[], from: number): ReadTable | null {
  const [above, first] = [lines[from - 1], lines[from]];
  const isBelow = above !== undefined && first !== undefined && !isBlankBetween(text, above, first);
  if (isBelow && valueLineOf(text, above) !== null) return null;
  const rows: FoundRow[] = [];
  let areApart = false;
  while (rows.length < MAX_ROWS) {
    const [label, line] = lines.slice(from + 2 * rows.length, from + 2 * rows.length + 2);
    if (label === undefined || line === undefined || label.role !== null || label.end - label.start > MAX_LABEL) break;
    const before = rows.length === 0 ? undefined : lines[from + 2 * rows.length - 1];
    const isApart = before !== undefined && isBlankBetween(text, before, label);
    if (isBlankBetween(text, label, line) || (rows.length > 1 && isApart !== areApart)) break;
    areApart = isApart;
    const name = NAMED.exec(text.slice(label.start, label.end))?.[0];
    const value = valueLineOf(text, line);
    if (name === undefined || value === null || value.value === null) break;
    const span = { start: label.start, end: label.start + name.length };
    const cell = cellIn(line, undefined, value.unit, unitOfLabel(name));
    rows.push({ start: label.start, end: line.end, label: span, cells: [cell] });
  }
  return rows.length < MIN_ROWS && !isDeposit(text, rows[0])
    ? null
    : { table: tableOf(rows, [], []), next: from + 2 * rows.length };
}
/** `Salle bleue - Caution :⏎400 €`: a price below its name, alone among others. */
const isDeposit = (text: string, row: FoundRow | undefined): boolean =>
  row !== undefined && DEPOSIT.test(text.slice(row.label?.start, row.label?.end));
const DEPOSIT = /(?<!\p{L})(?:caution|tarif|arrhes|dépôt de garantie)$/iu;
const NAMED = /^\p{L}[^:;.!?]*[^:;.!?\s](?=\s?:$)/u;
