import { isUnitLine, unitIn } from './heads.ts';
import { cellIn, type FoundRow, foldedText, type ReadTable, type TableLine, tableOf } from './model.ts';
import { valueLineOf } from './stacked.ts';
import type { ValueCell } from './value.ts';

/** Shorter columns may be key figures. */
const MIN_ROWS = 3;
const MAX_ROWS = 60;
const MAX_LABEL = 60;
const YEAR = /^(?:19|20)\d{2}$/;
/** A line that is no label: an item, a sentence, a quotation. */
const NO_LABEL = /^[-•▪●*>–—\uf0b7«]|[.;:!?]$/;

/**
 * A table whose columns were torn apart: labels (or years), one a line, then as many numbers, one a line, then perhaps
 * as many percentages. The n-th number belongs to the n-th label only where the blocks have one length; `last` is the
 * last label.
 */
export function tornTableAt(text: string, lines: readonly TableLine[], last: number, floor: number): ReadTable | null {
  const values = valuesFrom(text, lines, last + 1);
  const labels = values.length < MIN_ROWS ? [] : labelsUpTo(text, lines, last, floor);
  const from = last - labels.length + 1;
  if (labels.length < MIN_ROWS || values.length === 0 || values.length % labels.length !== 0) return null;
  const columns = values.length / labels.length;
  const cells = values.map((line) => ({ line, value: valueLineOf(text, line) }));
  const blocks = Array.from({ length: columns }, (_, at) => cells.slice(at * labels.length, (at + 1) * labels.length));
  if (columns > 1 && !areOfOneKind(blocks.map((block) => block.map((cell) => cell.value)))) return null;
  const after = from + labels.length + values.length;
  const unitLine = [lines[from - 1], lines[after]].find(
    (line) => line !== undefined && isUnitLine(foldedText(text, line)),
  );
  const unit = unitLine === undefined ? null : unitIn(foldedText(text, unitLine).replace(/^\(|\)$/g, ''));
  const isOwn = cells.every(({ value }) => value?.unit !== null && value?.unit !== undefined);
  if (unit === null && !isOwn) return null;
  const rows = cells.map(({ line, value }, at): FoundRow => {
    const label = labels[at % labels.length] ?? line;
    const isEmpty = value === null || value.value === null;
    const own = isEmpty ? [] : [cellIn(line, { header: null, unit }, value.unit, null)];
    return { start: line.start, end: line.end, label: { start: label.start, end: label.end }, cells: own };
  });
  const heads = unitLine === undefined ? labels : [...labels, unitLine];
  return { table: tableOf(rows, heads, unitLine === undefined ? [] : [foldedText(text, unitLine)]), next: after };
}

/** Each block holds numbers of one unit, and neighbouring blocks of different ones. */
function areOfOneKind(blocks: readonly (readonly (ValueCell | null)[])[]): boolean {
  const units = blocks.map(
    (block) => new Set(block.filter((cell) => cell?.value !== null).map((cell) => cell?.unit ?? '')),
  );
  return units.every((unit, at) => unit.size <= 1 && (at === 0 || [...unit][0] !== [...(units[at - 1] ?? [])][0]));
}

function valuesFrom(text: string, lines: readonly TableLine[], from: number): readonly TableLine[] {
  const run: TableLine[] = [];
  while (run.length < 4 * MAX_ROWS) {
    const line = lines[from + run.length];
    if (line === undefined || !isValue(text, line)) break;
    run.push(line);
  }
  return run;
}

/** The labels above, down from the first that an empty line, a unit or another kind of line parts from what precedes. */
function labelsUpTo(text: string, lines: readonly TableLine[], last: number, floor: number): readonly TableLine[] {
  const run: TableLine[] = [];
  while (run.length < MAX_ROWS && last - run.length >= floor) {
    const line = lines[last - run.length];
    const below = run[0];
    if (line === undefined || !isLabel(text, line)) break;
    if (below !== undefined && text.slice(line.end, Math.min(below.start, line.end + 40)).split('\n').length > 2) break;
    run.unshift(line);
  }
  return run;
}

const isValue = (text: string, line: TableLine): boolean =>
  valueLineOf(text, line) !== null && !YEAR.test(text.slice(line.start, line.end));

function isLabel(text: string, line: TableLine): boolean {
  if (line.role !== null || line.end - line.start > MAX_LABEL) return false;
  const words = text.slice(line.start, line.end);
  if (YEAR.test(words)) return true;
  return !NO_LABEL.test(words) && !isUnitLine(words) && valueLineOf(text, line) === null && !/\d$/.test(words);
}
