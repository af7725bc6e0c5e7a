import type { Span } from '../model.ts';
import { headsIn, isUnitLine, periodOf, senseOf, unitIn } from './table-heads.ts';
import { type Column, foldedText, type TableLine } from './table-model.ts';
import type { Relation } from './table-relations.ts';

/** The heads of a table: what its columns are called, and the lines that say so. */
export interface Heads {
  /** Names from the innermost level outwards; each has one entry a column. Empty where nothing was found. */
  readonly levels: readonly (readonly string[])[];
  readonly lines: readonly Span[];
  /** Unit of the whole table, as written; null for none. */
  readonly unit: string | null;
  readonly captions: readonly string[];
}

/** How far heads and captions stand from the rows. Unit: lines that are not blank. */
const MAX_ABOVE = 4;
const MAX_BELOW = 3;
/** A longer line is prose. Unit: UTF-16 units. */
const MAX_HEAD_LINE = 160;
const MAX_HEAD = 48;

/** A head that could stand nowhere but in a table: after the rows, or alone on its line, only such a line is one. */
const SURE_HEAD =
  /^\(?(?:AE|AP|CP|APCP|BP|BS|DM|CA|CFU|OB|DOB|N|total|totaux|ensemble|cr[ée]dits?|autorisations?|fonctionnement|investissement|d[ée]penses?|recettes?|budget|compte|apr[èe]s|[ée]volution|variation|[ée]cart|montant|r[ée]alis[ée]|pr[ée]vu|vot[ée]|mandat[ée]|engag[ée]|solde|part|taux|en %|%|en [kM]€|[kM]€|€|(?:19|20)\d{2})(?![\p{L}])/iu;
/** A line that goes on in words, not in heads. */
const PROSE = /[.!?;:]$|^[-•▪●*>–—\uf0b7]|[«»]/;

/** Lines of a table's rows, `first`..`last`; heads may stand above down from `floor`, where the table before ends. */
export interface Bounds {
  readonly floor: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Heads of `count` columns in the lines around the rows `first`..`last`. The innermost level stands above the rows;
 * the upper level and the unit stand above it, or below the rows where the text was taken from a drawn page.
 */
export function headsAround(text: string, lines: readonly TableLine[], bounds: Bounds, count: number): Heads {
  const { floor, first, last } = bounds;
  const above = nearbyLines(text, lines.slice(Math.max(floor, first - MAX_ABOVE), first).reverse());
  const below = nearbyLines(text, lines.slice(last + 1, last + 1 + MAX_BELOW));
  const state: { levels: (readonly string[])[]; used: TableLine[] } = { levels: [], used: [] };
  readAbove(text, above, count, state);
  if (state.levels.length === 0) readStacked(text, above, count, state);
  readBelow(text, below, count, state);
  const unitLine = [...above, ...below].find((line) => isUnitLine(foldedText(text, line)));
  if (unitLine !== undefined && !state.used.includes(unitLine)) state.used.push(unitLine);
  const title = above.find((line) => !state.used.includes(line));
  const titleText = title === undefined || isFar(text, lines, title, first) ? '' : foldedText(text, title);
  const caption = unitLine === undefined ? '' : foldedText(text, unitLine);
  return {
    levels: state.levels,
    lines: state.used.map(({ start, end }) => ({ start, end })),
    unit: unitIn(caption.replace(/^\(|\)$/g, '')) ?? unitIn(titleText),
    captions: [titleText, caption],
  };
}

interface Found {
  readonly levels: (readonly string[])[];
  readonly used: TableLine[];
}

function readAbove(text: string, above: readonly TableLine[], count: number, found: Found): void {
  for (const line of above) {
    const words = foldedText(text, line);
    if (isUnitLine(words)) continue;
    const names = namesIn(text, line, count, found.levels[0] ?? null);
    if (names === null) {
      if (found.levels.length > 0) return;
      continue;
    }
    found.levels.push(names);
    found.used.push(line);
    if (found.levels.length === 2) return;
  }
}

function readBelow(text: string, below: readonly TableLine[], count: number, found: Found): void {
  for (const line of below) {
    const heads = partsOf(text, line);
    if (heads.length < 2 || !heads.every((head) => SURE_HEAD.test(head))) continue;
    const names = namesIn(text, line, count, found.levels[0] ?? null);
    if (names === null || found.levels.length >= 2) continue;
    found.levels.push(names);
    found.used.push(line);
    return;
  }
}

/** One head a line: `BP 2018`, `DM1`, `Après DM1` above rows of three cells. */
function readStacked(text: string, above: readonly TableLine[], count: number, found: Found): void {
  const lines = above.slice(0, count);
  const names = lines.map((line) => foldedText(text, line)).reverse();
  if (count < 2 || names.length < count || !names.every((name) => name.length <= MAX_HEAD && SURE_HEAD.test(name)))
    return;
  found.levels.push(names);
  found.used.push(...lines);
}

/** One name a column from a line of heads; an upper level has one for each group of columns; null where it does not fit. */
function namesIn(
  text: string,
  line: TableLine,
  count: number,
  lower: readonly string[] | null,
): readonly string[] | null {
  const heads = partsOf(text, line);
  if (heads.length === 0 || heads.some((head) => head.length > MAX_HEAD)) return null;
  if (lower === null || lower.length !== count) {
    if (heads.length === count) return heads;
    return heads.length === count + 1 && !SURE_HEAD.test(heads[0] ?? '') ? heads.slice(1) : null;
  }
  const period = periodOf(lower);
  if (heads.length >= 2 && heads.length * period === count)
    return lower.map((_, at) => heads[Math.floor(at / period)] ?? '');
  return heads.length === count && heads.every((head) => SURE_HEAD.test(head)) ? heads : null;
}

function partsOf(text: string, line: TableLine): readonly string[] {
  const words = text.slice(line.start, line.end);
  const spaced = words.split(/\t|\s{2,}/).filter((part) => part.trim() !== '');
  if (spaced.length >= 2) return spaced.map((part) => part.replace(/\s+/g, ' ').trim());
  return headsIn(text, line.start, line.end).map((head) => foldedText(text, head));
}

/** Lines that may be heads, the nearest first: short, in no list and without the end of a sentence. */
function nearbyLines(text: string, lines: readonly TableLine[]): readonly TableLine[] {
  const found: TableLine[] = [];
  for (const line of lines) {
    if (line.end - line.start > MAX_HEAD_LINE) break;
    if (line.role !== null && line.role !== 'row' && line.role !== 'caption' && line.role !== 'heading') break;
    if (PROSE.test(text.slice(line.start, line.end)) && !isUnitLine(foldedText(text, line))) break;
    found.push(line);
    if (line.role === 'heading') break;
  }
  return found;
}

/** Two empty lines more than within the table stand between the line and what follows it. */
function isFar(text: string, lines: readonly TableLine[], line: TableLine, first: number): boolean {
  const index = lines.indexOf(line, Math.max(0, first - MAX_ABOVE - 1));
  const gap = breaksBetween(text, line.end, lines[index + 1]?.start ?? line.end);
  const usual = breaksBetween(text, lines[first]?.end ?? 0, lines[first + 1]?.start ?? 0);
  return gap > usual + 1;
}

const breaksBetween = (text: string, from: number, to: number): number =>
  to - from > 40 ? 40 : text.slice(from, to).split('\n').length - 1;

/** The columns with their heads and units. */
export function columnsOf(heads: Heads, count: number, relations: readonly Relation[]): readonly Column[] {
  return Array.from({ length: count }, (_, column) => {
    const path = heads.levels.map((level) => level[column] ?? '').reverse();
    return { header: path.length === 0 ? null : path, unit: columnUnit(path, heads.unit, column, relations) };
  });
}

/** A column of changes holds percentages only where it says so or its numbers do. */
function columnUnit(
  path: readonly string[],
  tableUnit: string | null,
  column: number,
  relations: readonly Relation[],
): string | null {
  const own = path.map(unitIn).find((unit) => unit !== null);
  if (own !== undefined) return own;
  const kinds = relations.filter((relation) => relation.column === column).map((relation) => relation.kind);
  if (kinds.includes('percent') && !kinds.includes('sum')) return '%';
  const senses = path.map(senseOf);
  if (senses.includes('percent')) return '%';
  if (senses.includes('count')) return null;
  return senses.includes('change') && !kinds.includes('difference') ? null : tableUnit;
}
