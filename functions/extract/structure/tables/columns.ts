import { senseOf } from '../../head-sense.ts';
import type { Span } from '../../model.ts';
import {
  hasLonePercent,
  headsIn,
  headsNumbers,
  isTitleWithUnit,
  isUnitLine,
  periodOf,
  unitAmong,
  unitOfHead,
  withoutNote,
} from './heads.ts';
import { columnAt, partsBetweenGaps } from './laid-out.ts';
import { type Column, foldedText, isPlain, type TableLine } from './model.ts';
import { unitTellerBelow } from './regions.ts';
import type { Relation } from './relations.ts';

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
  /^\(?(?:AE|AP|CP|APCP|BP|BS|DM|CA|CFU|OB|DOB|N|total|totaux|ensemble|cr[ée]dits?|autorisations?|fonctionnement|investissement|d[ée]penses?|recettes?|budget|compte|apr[èe]s|[ée]volution|variation|[ée]cart|montant|r[ée]alis[ée]|pr[ée]vu|vot[ée]|mandat[ée]|engag[ée]|solde|part|taux|en %|%|en [kM]€|[kM]€|€|(?:19|20)\d{2}|\d{2} ?\/ ?\d{2}(?![\d/]))(?![a-zà-öø-ÿœ])/i;
/** `AP`, `BP 2022`, `2023`: the name of a column, whatever stands around it. */
export const isSureHead = (words: string): boolean => SURE_HEAD.test(words) && words.length <= MAX_HEAD;

/** A line that goes on in words, not in heads. */
const PROSE = /(?<!(?:^|\s)(?:[ÉéEe]vol|[Vv]ar))[.!?;:]$|^[-•▪●*>–—\uf0b7]|[«»]/;

/** `Lundi 21 novembre 2022`, `Nantes, le 1er juin 2023`: the day of the document. */
const DATE_LINE =
  /^(?:[\p{L}' -]{2,40}, (?:le )?)?(?:\p{L}{3,6}di |dimanche )?(?:\d{1,2}|1er) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?:19|20)\d\d$/iu;

/** `Les plus grosses dépenses (en M€)` */
const UNIT_AT_END = /\((?:en )?(?:milli(?:er|on|ard)s? d['’]euros|euros|[kM]?€|Md€)\)$/i;

/** Lines of a table's rows, `first`..`last`; heads may stand above down from `floor`, where the table before ends. */
export interface Bounds {
  readonly floor: number;
  readonly first: number;
  readonly last: number;
  /** Where the longest name of a row ends, from the left edge of its line; absent where cells are apart by one space. */
  readonly labelWidth?: number;
  /** Lines above that may be heads, where there is one for each column. */
  readonly reach?: number;
}

/** A line near the rows, read once for all numbers of columns that are tried. */
interface NearLine {
  readonly line: TableLine;
  readonly words: string;
  readonly isUnit: boolean;
  /** The names of columns it may hold. */
  readonly parts: readonly string[];
  /** The same where each `%` is a column of its own; null where there is none. */
  readonly withShares: readonly string[] | null;
  /** How many of them stand over the names of the rows, where the layout of the page shows it. */
  readonly overLabels: number;
}

export interface Surroundings {
  /** The nearest first. */
  readonly above: readonly NearLine[];
  readonly below: readonly NearLine[];
  /** Lines above that stand too far to be a title. */
  readonly far: ReadonlySet<NearLine>;
}

/** The lines around the rows that may be heads: short, in no list and without the end of a sentence. */
export function surroundingsOf(text: string, lines: readonly TableLine[], bounds: Bounds): Surroundings {
  const { floor, first, last, labelWidth = 0, reach = MAX_ABOVE } = bounds;
  const above = nearLines(text, lines.slice(Math.max(floor, first - reach), first).reverse(), labelWidth);
  const teller = above.some(({ words }) => unitAmong([words]) !== null) ? null : unitTellerBelow(text, lines, last);
  const below = nearLines(text, lines.slice(last + 1, last + 1 + MAX_BELOW), labelWidth, teller);
  const far = above.filter((near, index) => isFar(text, near.line, lines[first - index], bounds, lines));
  return { above, below, far: new Set(far) };
}

function nearLines(
  text: string,
  lines: readonly TableLine[],
  labelWidth: number,
  teller: TableLine | null = null,
): readonly NearLine[] {
  const found: NearLine[] = [];
  for (const line of lines) {
    if (line.end - line.start > MAX_HEAD_LINE || (!isPlain(line) && !HEAD_ROLES.has(line.role ?? ''))) break;
    const words = foldedText(text, line);
    // A lone sign is the head of a column.
    const isUnit = line === teller || (words !== '%' && isUnitLine(words));
    if (!isUnit && (PROSE.test(words) || DATE_LINE.test(words))) break;
    // A paragraph that names no unit is no head.
    if (line.role === 'paragraph' && !isUnit && !UNIT_AT_END.test(words)) break;
    const isNone = isUnit || isTitleWithUnit(words);
    const parts = isNone ? [] : partsOf(text, line);
    const withShares = isNone || !hasLonePercent(words) ? null : partsOf(text, line, true);
    found.push({
      line,
      words,
      isUnit,
      parts,
      withShares,
      overLabels: overLabelsIn(text, line, parts.length, labelWidth),
    });
    if (line.role === 'heading') break;
  }
  return found;
}

const HEAD_ROLES: ReadonlySet<string> = new Set(['row', 'caption', 'heading']);

/**
 * Heads of `count` columns. The innermost level stands above the rows; the upper level and the unit stand above it, or
 * below the rows where the text was taken from a drawn page.
 */
export function headsFor(around: Surroundings, count: number, isOneALine = false): Heads {
  const found: Found = { levels: [], used: [] };
  if (isOneALine) readStacked(around.above, count, found, isOfNumbers);
  if (found.levels.length === 0) readAbove(around.above, count, found);
  if (found.levels.length === 0) readStacked(around.above, count, found);
  readBelow(belowOwn(around), count, found);
  const unitLine = [...around.above, ...around.below].find((near) => near.isUnit);
  const [nearest, upper] = around.above.filter((near) => !near.isUnit && !found.used.includes(near));
  // Over heads of one line each stands that of the names of rows, then the title.
  const isOverNames = isOneALine && found.levels.length > 0 && CORNER.test(nearest?.words ?? '');
  const title = isOverNames && upper !== undefined && !around.far.has(upper) ? upper : nearest;
  const titleText = title === undefined || around.far.has(title) ? '' : title.words;
  const caption = unitLine?.words ?? '';
  const used = unitLine === undefined ? found.used : [...found.used, unitLine];
  return {
    levels: found.levels,
    lines: used.map(({ line }) => ({ start: line.start, end: line.end })),
    unit: unitAmong([caption, titleText, ...found.used.map(({ parts }) => headOverLabels(parts, count))]),
    captions: [titleText, caption],
  };
}

/** `Politique`, `Cours d'eau` */
const CORNER = /^\p{Lu}[\p{L}'’-]{2,20}(?: \p{Ll}+){0,2}$/u;

/** `Les grands équilibres (en M€)` before `CA 2021 CA 2022`: what stands over the names of the rows tells the unit of all. */
const headOverLabels = (parts: readonly string[], count: number): string =>
  parts.length > count ? (parts[0] ?? '') : '';

interface Found {
  readonly levels: (readonly string[])[];
  readonly used: NearLine[];
}

function readAbove(above: readonly NearLine[], count: number, found: Found): void {
  for (const near of above) {
    if (near.isUnit) continue;
    const names = namesIn(near, count, found.levels[0] ?? null);
    if (names === null) {
      if (found.levels.length > 0) return;
      continue;
    }
    found.levels.push(names);
    found.used.push(near);
    if (found.levels.length === 2) return;
  }
}

function readBelow(below: readonly NearLine[], count: number, found: Found): void {
  for (const near of below) {
    if (near.parts.length < 2 || !near.parts.every((head) => SURE_HEAD.test(head))) continue;
    const names = namesIn(near, count, found.levels[0] ?? null);
    if (names === null || found.levels.length >= 2) continue;
    found.levels.push(names);
    found.used.push(near);
    return;
  }
}

/** The lines below a table whose unit stands above its rows end where another table gives its own. */
function belowOwn({ above, below }: Surroundings): readonly NearLine[] {
  const other = above.some(({ words }) => unitAmong([words]) !== null) ? below.findIndex(({ isUnit }) => isUnit) : -1;
  return other < 0 ? below : below.slice(0, other);
}

/** A line of two or more names that could be nothing but heads. */
export function isHeadLine(text: string, line: TableLine): boolean {
  if (line.end - line.start > MAX_HEAD_LINE || !SURE_HEAD.test(text.slice(line.start, line.start + 40))) return false;
  const parts = partsOf(text, line);
  return parts.length >= 2 && parts.every((head) => SURE_HEAD.test(head) && head.length <= MAX_HEAD);
}

/**
 * One head a line: `BP 2018`, `DM1`, `Après DM1` above rows of three cells.
 * @param isTold above rows of one cell a line, what one of them, at least, is
 */
function readStacked(
  above: readonly NearLine[],
  count: number,
  found: Found,
  isTold: ((name: string) => boolean) | null = null,
): void {
  const near = above.slice(0, count);
  const names = near.map(({ words }) => words).reverse();
  if (count < 2 || names.length < count || names.some((name) => name.length > MAX_HEAD)) return;
  const isOne = ({ words, isUnit, parts }: NearLine): boolean =>
    !isUnit &&
    (isTold === null
      ? parts.length <= 1 && SURE_HEAD.test(words)
      : STACKED.test(words) && !(parts.every(isSureHead) && parts.slice(1).some((part) => !YEAR.test(part))));
  if (!near.every(isOne) || (isTold !== null && !names.some(isTold))) return;
  found.levels.push(names);
  found.used.push(...near);
  // `Fonctionnement`, `Investissement`, `Politique` above `AE`, `CP`, `AP`, `CP`
  const period = periodOf(names);
  const over = above.slice(count + (SURE_HEAD.test(above[count]?.words ?? '') ? 0 : 1)).slice(0, count / period);
  if (period === count || over.length < count / period || !over.every(({ words }) => SURE_HEAD.test(words))) return;
  found.levels.push(names.map((_, at) => over[over.length - 1 - Math.floor(at / period)]?.words ?? ''));
  found.used.push(...over);
}
/** `Nombre de communes`, `2031`, `%` */
const STACKED = /^(?:\p{Lu}|%|(?:19|20)\d{2}(?:\s\(|$))/u;
const YEAR = /^(?:19|20)\d{2}$/;
const isOfNumbers = (name: string): boolean => isSureHead(name) || headsNumbers(name) || ENDS_IN_YEAR.test(name);

/**
 * How many columns a line right above a row names for certain: 2 for `Département Dossiers Montant 2031`, of which one
 * counts; 0 for any other line.
 */
export function countedColumns(text: string, line: TableLine): number {
  if (line.end - line.start > MAX_HEAD_LINE || PROSE.test(text.slice(line.start, line.end))) return 0;
  const parts = partsOf(text, line);
  return startsWithCorner(parts) ? parts.length - 1 : 0;
}

/** `Département | Dossiers | Montant 2031`: the first names the rows, the others what is counted and paid. */
export function startsWithCorner([corner = '', ...names]: readonly string[]): boolean {
  return (
    names.length >= 2 &&
    !isOfNumbers(corner) &&
    names.every(isOfNumbers) &&
    names.some((name) => senseOf(name) === 'count')
  );
}
const ENDS_IN_YEAR = /(?:19|20)\d{2}(?: \([^()]*\))?$/;

/** Heads of columns of words, which stand before the numbers: `Commune Objet Coût Taux Subvention`. */
const LABEL_HEAD =
  /^(?:communes?|bénéficiaires?|objets?|opérations?|intitulés?|libellés?|projets?|structures?|noms?|cantons?|villes?|organismes?|associations?|porteurs?|dossiers?|territoires?|établissements?|maîtres? d['’]ouvrage|n°(?: de dossier)?)$/i;

/** `% % de femmes`: the first is a column for certain. */
const TWO_PERCENTS = /(?:^|\s)% %/;

/** The names of a line, `%` for itself or with the name before it, whichever makes as many as there are columns. */
function namesIn(near: NearLine, count: number, lower: readonly string[] | null): readonly string[] | null {
  const { parts, withShares, overLabels, words } = near;
  const first = withShares !== null && TWO_PERCENTS.test(words) ? withShares : parts;
  const names = namesAmong(first, overLabels, count, lower);
  return names !== null || withShares === null || first === withShares
    ? names
    : namesAmong(withShares, overLabels, count, lower);
}

/** `c) Principaux ratios`: a title, and no heads. */
const ENUMERATOR = /^(?:[a-z]|\d{1,2}|[IVX]{1,4})[.)/]$/i;

/** One name a column from the names of a line; an upper level has one for each group of columns; null where it does not fit. */
function namesAmong(
  parts: readonly string[],
  overLabels: number,
  count: number,
  lower: readonly string[] | null,
): readonly string[] | null {
  if (parts.length === 0 || parts.some((head) => head.length > MAX_HEAD || ENUMERATOR.test(head))) return null;
  if (lower === null) {
    if (parts.length === count) return parts;
    const labels = parts.slice(0, Math.max(0, parts.length - count));
    const isNamed = labels.length === 1 ? isCorner(parts) : labels.every((head) => LABEL_HEAD.test(head));
    const isLed = isNamed || labels.length === overLabels;
    return labels.length > 0 && isLed ? parts.slice(labels.length) : null;
  }
  const period = periodOf(lower);
  const groups = parts.length * period === count + period && !SURE_HEAD.test(parts[0] ?? '') ? parts.slice(1) : parts;
  if (groups.length >= 2 && groups.length * period === count) {
    return lower.map((_, at) => groups[Math.floor(at / period)] ?? '');
  }
  return parts.length === count && parts.every((head) => SURE_HEAD.test(head)) ? parts : null;
}

/** `Politique BP 2030 BP 2031`, `En M€ AE CP`, `Recettes CA 2030 BP 2031`: the first names the rows. */
function isCorner([first = '', ...others]: readonly string[]): boolean {
  if (!SURE_HEAD.test(first) || isUnitLine(first)) return true;
  return (
    SIDE.test(first) && !others.some((name) => SIDE.test(name)) && others.some((name) => /(?:19|20)\d{2}/.test(name))
  );
}
const SIDE = /^(?:d[ée]penses?|recettes?)(?!\p{L})/iu;

function partsOf(text: string, line: TableLine, areSharesApart = false): readonly string[] {
  const words = text.slice(line.start, line.end);
  if (CREDIT_OF_YEAR.test(words)) return [words];
  const spaced = words.split(/\t|\s{2,}/).filter((part) => part.trim() !== '');
  if (spaced.length >= 2) return spaced.map((part) => withoutNote(part.replace(/\s+/g, ' ').trim()));
  return headsIn(text, line.start, line.end, areSharesApart).map((head) => foldedText(text, head));
}

/** `CP 2022`, alone on its line: one head. */
const CREDIT_OF_YEAR = /^(?:AE|AP|CP) (?:19|20)\d{2}$/;

/** Parts of a line of heads that begin left of where the names of the rows end. */
function overLabelsIn(text: string, line: TableLine, count: number, labelWidth: number): number {
  if (labelWidth === 0 || count < 2) return 0;
  const parts = partsBetweenGaps(text, line);
  if (parts.length !== count) return 0;
  return parts.filter(({ start }) => columnAt(text, line.start, start) < labelWidth).length;
}

/** Two empty lines more than within the table stand between the line and what follows it. */
function isFar(
  text: string,
  line: TableLine,
  following: TableLine | undefined,
  bounds: Bounds,
  lines: readonly TableLine[],
): boolean {
  const gap = breaksBetween(text, line.end, following?.start ?? line.end);
  const usual = breaksBetween(text, lines[bounds.first]?.end ?? 0, lines[bounds.first + 1]?.start ?? 0);
  return gap > usual + 1;
}

const breaksBetween = (text: string, from: number, to: number): number =>
  to - from > 40 ? 40 : text.slice(from, to).split('\n').length - 1;

/** The columns with their heads and units. */
export function columnsOf(heads: Heads, count: number, relations: readonly Relation[]): readonly Column[] {
  return Array.from({ length: count }, (_, column) => {
    const names = heads.levels.map((level) => level[column] ?? '');
    return {
      header: names.length === 0 ? null : names.toReversed(),
      unit: columnUnit(names, heads.unit, column, relations),
    };
  });
}

/**
 * The unit of a column. One of changes holds percentages only where it says so or its numbers do, and is of the table's
 * unit where its numbers are the differences of others.
 * @param names its heads, the innermost first
 */
export function columnUnit(
  names: readonly string[],
  tableUnit: string | null,
  column: number,
  relations: readonly Relation[],
): string | null {
  const own = names.map(unitOfHead).find((unit) => unit !== null);
  if (own !== undefined) return own;
  const kinds = relations.filter((relation) => relation.column === column).map((relation) => relation.kind);
  if (kinds.includes('percent') && !kinds.includes('sum')) return '%';
  const senses = names.map(senseOf);
  if (senses.includes('percent')) return '%';
  if (senses.includes('count')) return null;
  return senses.includes('change') && !kinds.includes('difference') ? null : tableUnit;
}
