import { senseOf } from '../../head-sense.ts';
import type { Span } from '../../model.ts';
import { areFramed, cellSpansOf, isPartedAs, isPartedLine, isRegion } from './bars.ts';
import { type Bounds, columnUnit, isSureHead } from './columns.ts';
import { isSourceLine, isUnitLine, unitAmong, unitOfHead, unitOfLabel } from './heads.ts';
import {
  type Column,
  cellIn,
  type FoundRow,
  foldedText,
  type Names,
  type ReadTable,
  type TableLine,
  tableOf,
} from './model.ts';
import { type Cell, type CellRow, cellOf, isFigure, isSubheading, regionFrom, unitTellerBelow } from './regions.ts';
import { relationsIn, type Values } from './relations.ts';

/** Rows above the values that may hold heads. */
const MAX_HEAD_ROWS = 4;
/** Heads of columns that hold no values: names, codes, places. */
const CODE_HEAD =
  /^(?:n°|num[ée]ros?|codes?|siren|siret|insee|chapitres?|articles?|comptes?|fonctions?|sous-fonctions?|natures?|dossiers? n°|r[ée]f(?:[ée]rences?(?! (?:en |\()?(?:19|20)\d\d)|\.)?|t[ée]l(?:[ée]phones?|\.)?|dates?|pages?|rang|ordre|id|code postal|(?:ann[ée]es?|exercices?|millésimes?)$)(?![a-zà-öø-ÿœ\d])/i;
/** `CP` is a column of postcodes where it holds nothing else, of payments elsewhere; `Département` of codes, or of who pays. */
const PLACE_CODES = [
  { head: /^cp$/i, code: /^(?:\d{2} ?\d{3})?$/ },
  { head: /^d[ée]partements?$/i, code: /^(?:\d{2}|2[AB]|97\d)?$/ },
] as const;
const UNIT_HEAD = /^(?:unités?(?: de mesure)?|u\.)$/i;
/** A number in the first column that names the row: a year, a short code, a function of the M57 (`0-1`, `90`). */
const NAME_OF_ROW =
  /^(?:(?:19|20)\d{2}|\d{1,3}(?:[-.]\d{1,2})?|\d{4,5}|[A-Z]{1,3}[-\d.]*|(?:[Mm]oins|[Pp]lus) de \d{1,3} ans)$/;

/** The table of lines whose cells are apart by one tab or bar each: the columns are certain, also where cells are empty. */
export function tabTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
  above: ReadTable | null,
): ReadTable | null {
  const region = regionFrom(text, lines, from);
  const isPart = goesOnBelow(text, lines, from, region) || isBelowTitle(text, lines, from, above);
  if (!isPart && !isRegion(text, region)) return null;
  const framed = areFramed(text, region);
  const rows = region.map((line) => tabRowOf(text, line, framed));
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (width < 2) return null;
  const isHeadRow = (row: CellRow): boolean => row.cells.slice(1).every((cell) => !isFigure(cell));
  const figures = rows.findIndex((row) => !isHeadRow(row));
  const values = figures < 0 ? figures : bodyFrom(rows, figures);
  const heads = figures < 0 ? rows : rows.slice(0, values);
  const nearest = heads.slice(-MAX_HEAD_ROWS);
  const named = joined(nearest.map((row) => Array.from({ length: width }, (_, at) => row.cells[at]?.words ?? '')));
  const levels = named.map((names, index) => (index < named.length - 1 ? filled(names) : names));
  const next = from + region.length;
  if (width === 2 && isSheet(rows)) return { table: null, next, names: { levels: [], unit: null } };
  if (figures < 0) {
    const unit = unitAmong([titleAbove(text, lines, from, floor).words]);
    return { table: null, next, names: { levels, unit } };
  }
  const names = (levels.length === 0 ? namesAbove(text, lines, from, width, above) : null) ?? { levels, unit: null };
  const parted = { ...names, heads: heads.map(({ line }) => line), body: rows.slice(values) };
  return cellTableFrom(text, lines, { floor, first: from, last: next - 1 }, parted);
}

/** `Indicateur | 2031 | Cible`, then `EAU` in a line of its own: the rows stand below that. */
function goesOnBelow(text: string, lines: readonly TableLine[], from: number, region: readonly TableLine[]): boolean {
  const at = from + region.length;
  return isSubheading(text, lines, at) && isRegion(text, [...region, ...regionFrom(text, lines, at + 1)]);
}

/** Rows below a title of rows that stands right below the table above. */
const isBelowTitle = (text: string, lines: readonly TableLine[], from: number, above: ReadTable | null): boolean =>
  above?.next === from - 1 && isSubheading(text, lines, from - 1);

/** The first row below the heads: `26 | Rénover 50 lycées | Tenu à 96 %`, words in all cells, is one. */
function bodyFrom(rows: readonly CellRow[], figures: number): number {
  const above = rows.slice(0, figures);
  const rule = above.findIndex(({ cells }) => cells.length === 1 && cells[0]?.words === '');
  const first = above.findIndex(
    ({ cells }, at) =>
      at > 0 &&
      (ROW_NUMBER.test(cells[0]?.words ?? '') ||
        // « | | BP 2031 | | » above the rule, « | Politique | AE | CP | » below it
        (rule > 0 && at > rule && cells[0]?.words !== '' && !cells.slice(1).every(({ words }) => isSureHead(words)))),
  );
  return first < 0 ? figures : first;
}
const ROW_NUMBER = /^\d{1,3}$/;

/** What a sheet tells of its action, and who or when, which no table of figures does. */
const FIELD =
  /^(?:n° de|intitul|ma[îi]tr|pilot|porteu|partenai|enjeu|objectif|contexte|constat|descripti|contenu|opération|localisation|bénéficiaire|public|co[ûu]t|montant|budget|(?:plan de )?financement|échéan|calendrier|indicateur|priorité|résultat)/i;
const OF_ACTION = /^(?:intitul|ma[îi]tr|pilot|porteu|calendrier|échéan|indicateur)/i;
const LEAST_FIELDS = 4;

/** `Maître d'ouvrage | Syndicat`, `Coût | 2,4 M€`, `Indicateur | 41 km rouverts en 2028`: fields of one sheet, each a line of its own. */
function isSheet(rows: readonly CellRow[]): boolean {
  const labels = rows.map(({ cells }) => cells[0]?.words ?? '');
  return (
    labels.filter((label) => FIELD.test(label)).length >= LEAST_FIELDS && labels.some((label) => OF_ACTION.test(label))
  );
}

/** The names above, for rows that go on below them or below a line of words (`Dépenses d'investissement`). */
function namesAbove(
  text: string,
  lines: readonly TableLine[],
  from: number,
  width: number,
  above: ReadTable | null,
): Names | null {
  const goesOn =
    above?.next === from
      ? isPartedAs(text, lines[from] as TableLine, lines[from - 1])
      : isBelowTitle(text, lines, from, above);
  return goesOn && above?.names?.levels[0]?.length === width ? above.names : null;
}

/** Rows that are parted into cells, with what stands above them. */
export interface Parted extends Names {
  readonly heads: readonly TableLine[];
  readonly body: readonly CellRow[];
}

/** The table of rows whose cells and columns are certain, with the title and the unit that stand around them. */
export function cellTableFrom(
  text: string,
  lines: readonly TableLine[],
  bounds: Bounds,
  { levels, unit, heads, body }: Parted,
): ReadTable | null {
  const { floor, first, last } = bounds;
  const captions = [titleAbove(text, lines, first, floor), ...captionsBelow(text, lines, last + 1)];
  const around = unitLinesAround(text, lines, bounds);
  const told = [...captions.map((caption) => caption.words), ...around.map((line) => foldedText(text, line))];
  const ownUnit = unit ?? unitAmong([...told, ...levels.map(([name = '']) => name)]);
  const teller = ownUnit === null ? unitTellerBelow(text, lines, last) : null;
  const below = teller === null ? '' : foldedText(text, teller);
  const unitLines = teller === null ? around : [...around, teller];
  const words = isSourceLine(below) ? told : [...told, below];
  const names = { levels, unit: ownUnit ?? unitAmong([below]) };
  if (levels.length === 0 && isContents(body)) return null;
  const parts = partsOf(names, body);
  const found = parts.flatMap((part) => {
    const columns = columnsOf(part.names, part.rows);
    const bare = columns.map((column) => (column.unit === part.names.unit ? { ...column, unit: null } : column));
    const counts = part.names.unit === null ? new Set() : countsAmong(part.rows);
    const astray = astrayAmong(part.rows);
    return part.rows.map((row) => foundRow(text, row, astray.has(row) ? [] : counts.has(row) ? bare : columns));
  });
  const others = linesOutside(
    body.map(({ line }) => line),
    found,
  );
  return {
    table: tableOf(found, [...heads, ...others, ...unitLines], [...new Set(words)]),
    next: last + 1,
    names: parts.at(-1)?.names ?? names,
  };
}

/** Lines that no row reaches over. @param rows in the order of the text, as the lines are */
function linesOutside(lines: readonly TableLine[], rows: readonly FoundRow[]): readonly TableLine[] {
  let at = 0;
  return lines.filter(({ start }) => {
    while ((rows[at]?.end ?? start + 1) <= start) at += 1;
    return (rows[at]?.start ?? start + 1) > start;
  });
}

/** `Nombre de dossiers`; `Bénéficiaires` beside `Montant 2031`: rows that the unit of the whole table is not told for. */
function countsAmong(rows: readonly CellRow[]): ReadonlySet<CellRow> {
  const nameOf = ({ cells }: CellRow): string => cells.find(({ words }) => words !== '')?.words ?? '';
  const isBesideMoney = rows.some((row) => MONEY_ROW.test(nameOf(row)));
  const isWhole = ({ cells }: CellRow): boolean => cells.every(({ value }) => value === null || value.decimals === 0);
  return new Set(
    rows.filter(
      (row) => isWhole(row) && (NUMBER_ROW.test(nameOf(row)) || (isBesideMoney && senseOf(nameOf(row)) === 'count')),
    ),
  );
}
const NUMBER_ROW = /^(?:nombre|nb\.?|nbre) (?:de |d['’]|total )/i;
const MONEY_ROW =
  /^(?:(?:montants?|crédits?|coûts?|budget|enveloppe)(?: (?:\p{L}+ée?s?|totale?s?|globale?))?|(?:dépenses?|aides?|subventions?|recettes?) \p{L}+ée?s)(?: (?:en )?(?:19|20)\d{2})?$/iu;

/** `TOTAL | 970 725 |` below `Taxe d'habitation | 12,15 % | 50 094 |`: with its empty cells lost, no column is certain. */
function astrayAmong(rows: readonly CellRow[]): ReadonlySet<CellRow> {
  const typed = rows.filter(({ line }) => line.hasBar);
  const isRate = (cell: Cell | undefined): boolean => cell?.value?.unit === '%';
  const rates = [...(typed[0]?.cells.keys() ?? [])].filter(
    (at) => typed.filter(({ cells }) => isRate(cells[at])).length >= LEAST_RATES,
  );
  const filledOf = ({ cells }: CellRow): number => cells.filter(({ words }) => words !== '').length;
  const width = Math.max(...typed.map(filledOf));
  const strays = (cell: Cell | undefined): boolean => cell !== undefined && isFigure(cell) && !isRate(cell);
  return new Set(typed.filter((row) => filledOf(row) < width && rates.some((at) => strays(row.cells[at]))));
}
const LEAST_RATES = 2;

interface Part {
  readonly names: Names;
  readonly rows: CellRow[];
}

/** The rows with their names: `⇥AP⇥CP` among the rows of `⇥AE⇥CP` names the columns of those below it. */
function partsOf(names: Names, body: readonly CellRow[]): readonly Part[] {
  const parts: Part[] = [{ names, rows: [] }];
  for (const row of body) {
    const last = parts.at(-1) as Part;
    const inner = last.names.levels.at(-1);
    if (inner !== undefined && isHeadsAgain(row, inner)) {
      const own = row.cells.map(({ words }) => words);
      const isSame = own.every((name, at) => name === (inner[at] ?? ''));
      if (!isSame) parts.push({ names: { ...names, levels: [...names.levels.slice(0, -1), own] }, rows: [] });
    } else if (row.cells.length > 1) last.rows.push(row);
  }
  return parts;
}

/** A name for each column, and the corner empty or as above. */
function isHeadsAgain({ cells }: CellRow, names: readonly string[]): boolean {
  const [corner, ...others] = cells.map(({ words }) => words);
  if (others.length < 2 || cells.length !== names.length || (corner !== '' && corner !== names[0])) return false;
  return others.every(isSureHead) && cells.every((cell) => !isFigure(cell));
}

/** `Crédits de` above `paiement`: a line of names that goes on in small letters. */
function joined(levels: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (const names of levels) {
    const above = found.at(-1);
    const own = names.filter((name) => name !== '');
    const goesOn =
      own.some((name) => SMALL.test(name)) &&
      own.every((name) => GOES_ON.test(name)) &&
      names.every((name, at) => name === '' || (above?.[at] ?? '') !== '');
    if (above === undefined || !goesOn) found.push(names);
    else found[found.length - 1] = above.map((name, at) => [name, names[at]].filter(Boolean).join(' '));
  }
  return found;
}
const SMALL = /^\p{Ll}/u;
const GOES_ON = /^[\p{Ll}(]/u;

/** A table of contents: one number a row, a page, never smaller than the one before. */
function isContents(body: readonly CellRow[]): boolean {
  const pages = body.flatMap((row) => row.cells.filter(isFigure));
  const values = pages.map((page) => page.value?.value ?? 0);
  return (
    pages.length >= 2 &&
    pages.length <= body.length &&
    pages.every((page) => /^\d{1,3}$/.test(page.words)) &&
    values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0))
  );
}

function tabRowOf(text: string, line: TableLine, framed: boolean): CellRow {
  return { line, cells: cellSpansOf(text, line, framed).map((span) => cellOf(text, span)) };
}

interface TabColumn extends Column {
  readonly isCode: boolean;
  /** It gives the unit of each row: `Part du vélo | % | 1,8 | 2,7`. */
  readonly isUnit: boolean;
}

function columnsOf({ levels, unit: tableUnit }: Names, body: readonly CellRow[]): readonly TabColumn[] {
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const values = body.map((row): Values => Array.from({ length: width }, (_, at) => readingOf(row.cells[at])));
  const relations = relationsIn(values, width);
  const paths = Array.from({ length: width }, (_, column) =>
    levels.map((names) => names[column] ?? '').filter((name, at, all) => name !== '' && name !== all[at - 1]),
  );
  const credits = unitOfCredits(paths, values);
  return paths.map((path, column) => {
    const inner = path.at(-1) ?? '';
    return {
      header: path.length === 0 ? null : path,
      unit: columnUnit(path.toReversed(), tableUnit ?? (isOfCredits(path) ? credits : null), column, relations),
      isUnit: UNIT_HEAD.test(inner),
      isCode: CODE_HEAD.test(inner) || holdsPlaceCodes(inner, levels.at(-1) ?? [], body, column),
    };
  });
}

/**
 * `Montant AP (en M€) | CP 2022 | CP 2023`: the only unit that a column of credits tells is that of the others, where
 * their numbers are of the same order.
 */
function unitOfCredits(paths: readonly (readonly string[])[], values: readonly Values[]): string | null {
  const columns = [...paths.keys()].filter((column) => isOfCredits(paths[column] ?? []));
  const unitAt = (column: number): string | null => paths[column]?.map(unitOfHead).find(Boolean) ?? null;
  const largestIn = (those: readonly number[]): number =>
    Math.max(...those.flatMap((column) => values.map((row) => row[column]?.value ?? 0)));
  const told = columns.filter((column) => unitAt(column) !== null);
  const [unit, ...others] = new Set(told.map(unitAt));
  return unit === undefined || others.length > 0 || largestIn(columns) > ONE_ORDER * largestIn(told) ? null : unit;
}
const ONE_ORDER = 100;
const isOfCredits = (path: readonly string[]): boolean => path.some((name) => CREDITS.test(name));
const CREDITS =
  /^(?:montants? (?:des? |de l['’])?)?(?:(?:AE|AP|CP)(?!\p{L})|crédits? de paiement|autorisations? (?:de programme|d['’]engagement))/iu;

const CREDIT_HEAD = /^(?:AE|AP)(?!\p{L})/u;

/** @param names of all columns: beside `AE` or `AP`, `CP` is never one of postcodes */
const holdsPlaceCodes = (name: string, names: readonly string[], body: readonly CellRow[], column: number): boolean =>
  !names.some((one) => CREDIT_HEAD.test(one)) &&
  PLACE_CODES.some(
    ({ head, code }) => head.test(name) && body.every(({ cells }) => code.test(cells[column]?.words ?? '')),
  );

const readingOf = (cell: Cell | undefined): Values[number] =>
  cell?.value?.value === undefined || cell.value.value === null
    ? null
    : { value: cell.value.value, decimals: cell.value.decimals };

/** A head over several columns stands in the first of them: the empty ones after it are under it too. */
function filled(row: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [column, own] of row.entries()) names.push(own !== '' || column < 2 ? own : (names[column - 1] ?? ''));
  return names;
}

function foundRow(text: string, row: CellRow, columns: readonly TabColumn[]): FoundRow {
  const own = labelOf(row, columns);
  const { above = null, below = null } = row.wrapped ?? {};
  const isNamed = own.end > own.start || above === null;
  const label = above === null ? own : { start: above.start, end: isNamed ? own.end : above.end };
  const given = row.cells[columns.findIndex(({ isUnit }) => isUnit)]?.words;
  const rowUnit = given ?? unitOfLabel(foldedText(text, label));
  const cells = row.cells.flatMap((cell, at) => {
    const value = cell.value;
    if (value === null || value.value === null || cell.end <= label.end || columns[at]?.isCode === true) return [];
    const amount = cellIn({ start: cell.start, end: cell.valueEnd }, columns[at], value.unit, rowUnit);
    return cell.share === null ? [amount] : [amount, cellIn(cell.share, columns[at], '%', null)];
  });
  const end = below?.end ?? row.line.end;
  return { start: above?.start ?? row.line.start, end, label, cells, ...(below !== null && { labelBelow: below }) };
}

/** The first words of the row with the words right after them; codes and years in the first column name the row too. */
function labelOf(row: CellRow, columns: readonly TabColumn[]): Span {
  const isName = (cell: Cell, at: number): boolean =>
    cell.words !== '' &&
    columns[at]?.isUnit !== true &&
    (cell.value === null || columns[at]?.isCode === true || (at === 0 && namesRow(cell)));
  const first = row.cells.findIndex((cell) => cell.words !== '');
  const head = row.cells[first];
  if (head === undefined || !isName(head, first)) return { start: row.line.start, end: row.line.start };
  const after = row.cells.findIndex((cell, at) => at > first && !isName(cell, at));
  const last = row.cells[after < 0 ? row.cells.length - 1 : after - 1] ?? head;
  return { start: head.start, end: last.end };
}

/** `2024`, `45 communes rurales` in the first column. */
const namesRow = ({ value, words }: Cell): boolean => value?.isCount === true || NAME_OF_ROW.test(words);

interface Caption {
  readonly words: string;
}

const MAX_TITLE = 160;

/** A bullet, a picture or a quotation in front: an item above the table, not its title. */
const ITEM = /^(?![*(])[^\p{L}\p{N}«“"]/u;

function titleAbove(text: string, lines: readonly TableLine[], from: number, floor: number): Caption {
  const before = lines.slice(Math.max(floor, from - 2), from).reverse();
  const title = before.find((line) => !isUnitLine(foldedText(text, line)));
  if (title === undefined || title.end - title.start > MAX_TITLE || isPartedLine(text, title)) return { words: '' };
  const words = foldedText(text, title).replace(/^#{1,6} /, '');
  return { words: /[.;]$/.test(words) || title.role === 'item' || ITEM.test(words) ? '' : words };
}

function captionsBelow(text: string, lines: readonly TableLine[], after: number): readonly Caption[] {
  const line = lines[after];
  if (line?.role !== 'caption') return [];
  const words = foldedText(text, line);
  return /^(?:source|lecture|note|champ)/i.test(words) || isUnitLine(words) ? [] : [{ words }];
}

function unitLinesAround(text: string, lines: readonly TableLine[], bounds: Bounds): readonly TableLine[] {
  const { floor, first, last } = bounds;
  const below = isOfNextTable(text, lines, last) ? [] : lines.slice(last + 1, last + 3);
  const near = [...lines.slice(Math.max(floor, first - 2), first), ...below];
  return near.filter((line) => isUnitLine(foldedText(text, line))).slice(0, 1);
}

/** `Primes⇥10 000⏎⏎(en milliers d'euros)⏎⏎Dépenses⇥Montant`: a line set apart from the rows, with other rows behind it. */
function isOfNextTable(text: string, lines: readonly TableLine[], last: number): boolean {
  const [row, line, next] = [lines[last], lines[last + 1], lines[last + 2]];
  if (row === undefined || line === undefined || next === undefined) return false;
  const isRow = (row.hasTab && next.hasTab) || (row.hasBar && next.hasBar);
  return isRow && PARTED.test(text.slice(row.end, line.start));
}
const PARTED = /\n\s*\n/;
