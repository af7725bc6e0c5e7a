/** The parts that a plain text is set in: what a person who makes a brochure of it would tell apart. */
import type { Block, Structure, Table, TableRow } from '../../../functions/extract/model.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';
import { type AnnotatedDocument, folded } from '../annotated.ts';

/** Text in one line; a raised one calls a note. */
export interface Inline {
  readonly text: string;
  readonly raised: boolean;
}

export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly inline: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'item'; readonly level: number; readonly marker: string; readonly inline: readonly Inline[] }
  /** A figure in large letters, its words below. */
  | { readonly kind: 'key-figure'; readonly figure: string; readonly words: string }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly GridCell[])[] }
  /** What a raised number calls. */
  | { readonly kind: 'note'; readonly number: string; readonly text: string };

export interface GridCell {
  readonly text: string;
  readonly isHead: boolean;
  /** Number of columns that it covers. */
  readonly columns: number;
}

/** `3,42 Md€`, `- 61 M€`, `1 650`: a line that is nothing but a figure. */
const FIGURE_LINE = /^[-+–−]?\s?\d[\d\s.,]*(?:[%\p{L}€²³]{1,10}(?: €| d['’]euros)?)?$/u;
const NOTE_START = /^(\d{1,2})\s+(?=\p{Lu})/u;

/** The parts of an annotated document. Running lines are left out: who sets it writes his own. */
export function layoutOf(document: AnnotatedDocument): readonly Part[] {
  const { text } = document;
  const structure = structureOf({ text, pages: [], hints: [] });
  const calls = noteCallsIn(document);
  const typed = typedTables(text, structure);
  const typedIn = new Set(
    typed.flatMap(({ first, last }) => structure.blocks.slice(first, last + 1).map((one) => one.table)),
  );
  const tables = structure.tables.map((table, index) =>
    typedIn.has(index) ? null : tableParts(text, table, structure, index),
  );
  return structure.blocks.flatMap((block, index): readonly Part[] => {
    const run = typed.find(({ first, last }) => first <= index && index <= last);
    if (run !== undefined) return run.first === index ? [run.table] : [];
    const table = tables[block.table ?? -1] ?? null;
    if (table === null) return isTableTitle(text, structure, tables, index) ? [] : partsOf(text, block, calls);
    return structure.blocks[index - 1]?.table === block.table ? [] : table;
  });
}

/** A caption above a table that is set with it. */
function isTableTitle(
  text: string,
  { blocks, tables }: Structure,
  set: readonly (readonly Part[] | null)[],
  index: number,
): boolean {
  const block = blocks[index];
  const below = blocks.slice(index + 1).find(({ kind }) => kind !== 'furniture')?.table ?? -1;
  const isSet = (set[below] ?? null) !== null;
  return isSet && block?.kind === 'caption' && tables[below]?.caption === folded(text.slice(block.start, block.end));
}

/** UTF-16 places of the raised numbers that the annotation knows as calls of notes. */
function noteCallsIn({ text, facts }: AnnotatedDocument): ReadonlySet<number> {
  const starts = new Set(facts.filter(({ attributes }) => attributes.reason === 'note').map(({ debut }) => debut));
  const calls = new Set<number>();
  Array.from(text).reduce((at, character, index) => {
    if (starts.has(index)) calls.add(at);
    return at + character.length;
  }, 0);
  return calls;
}

function partsOf(text: string, block: Block, calls: ReadonlySet<number>): readonly Part[] {
  if (block.kind === 'furniture') return [];
  const written = text.slice(block.start, block.end);
  const [first = '', ...others] = written.split('\n');
  if (others.length > 0 && FIGURE_LINE.test(first.trim())) {
    return [{ kind: 'key-figure', figure: first.trim(), words: folded(others.join(' ')) }];
  }
  const note = calls.has(block.start) ? NOTE_START.exec(written) : null;
  if (note !== null) return [{ kind: 'note', number: note[1] ?? '', text: unwrapped(written.slice(note[0].length)) }];
  if (block.kind === 'heading') return [{ kind: 'heading', level: block.level, inline: inlineOf(text, block, calls) }];
  if (block.kind !== 'item') return [{ kind: 'paragraph', inline: inlineOf(text, block, calls) }];
  // An item whose bullet the text has lost is set with one.
  const { start, end } = block.marker ?? { start: block.start, end: block.start };
  const marker = start === end ? '•' : text.slice(start, end).trim();
  const words = { start: end, end: block.end };
  return [{ kind: 'item', level: block.level, marker, inline: inlineOf(text, words, calls) }];
}

function inlineOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  calls: ReadonlySet<number>,
): readonly Inline[] {
  const found: Inline[] = [];
  const state = { from: start };
  for (const at of calls) {
    const length = /^\d+/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
    if (at <= state.from || at >= end || length === 0 || /\s/.test(text.charAt(at - 1))) continue;
    found.push({ text: unwrapped(text.slice(state.from, at)), raised: false });
    found.push({ text: text.slice(at, at + length), raised: true });
    state.from = at + length;
  }
  const rest = unwrapped(text.slice(state.from, end));
  const isParted = found.length > 0 && /^\s/.test(text.slice(state.from, end));
  return [...found, { text: isParted ? ` ${rest}` : rest, raised: false }].filter((part) => part.text !== '');
}

/** Words that a line end parts are whole again. */
const unwrapped = (lines: string): string => folded(lines.replace(/(\p{Ll})-\n[ \t]*(?=\p{Ll})/gu, '$1'));

/**
 * A table with what is written around it; null where its rows have no columns to set them in.
 * Words above the column of labels (`Politique`) become its head; a line of its own (`(en millions d'euros)`) stays one.
 */
function tableParts(text: string, table: Table, { blocks }: Structure, index: number): readonly Part[] | null {
  const columns = Math.max(...table.rows.map((row) => row.cells.length));
  const names = headNames(table, columns);
  const isEven = table.rows.every(({ cells }) => cells.length === columns);
  if (columns > 1 && names.length === 0 && !isEven) return null;
  const written = blocks.filter((block) => block.table === index);
  const isHeading = (words: string): boolean =>
    blocks.some(({ kind, start, end }) => kind === 'heading' && folded(text.slice(start, end)) === words);
  const caption = isHeading(table.caption) ? '' : table.caption;
  if (!areCovered(text, table, blocks)) return alignedTable(text, written, table.rows, caption);
  const own = new Set(table.rows.map((row) => row.block));
  const lines = blocks.flatMap((block, at) => (block.table === index && !own.has(at) ? [block] : []));
  const rest = lines.map((line) => ({ line, words: uncovered(text, line, [table.caption, ...names.flat()]) }));
  const first = table.rows[0]?.start ?? table.start;
  const isLabelHead = ({ line, words }: (typeof rest)[number]): boolean =>
    line.start < first && words !== folded(text.slice(line.start, line.end));
  const labelHead = rest.filter(isLabelHead).map(({ words }) => words);
  const rows = [
    ...headRows(names, labelHead.join(' ').trim()),
    ...table.rows.map((row) => bodyRow(text, row, blocks[row.block], names)),
  ];
  const apart = rest.filter((one) => one.words !== '' && !isLabelHead(one));
  const asParagraph = ({ words }: (typeof rest)[number]): Part => ({
    kind: 'paragraph',
    inline: [{ text: words, raised: false }],
  });
  return [
    ...apart.filter(({ line }) => line.start < first).map(asParagraph),
    { kind: 'table', caption, rows },
    ...apart.filter(({ line }) => line.start >= first).map(asParagraph),
  ];
}

/** Whether label and values are all that the rows hold: a column of units (`ha/an`) is neither. */
const areCovered = (text: string, { rows }: Table, blocks: readonly Block[]): boolean =>
  rows.every(({ block, label, cells }) => {
    const own = blocks[block];
    const told = [label, ...cells].map(({ start, end }) => text.slice(start, end));
    return own === undefined || wordsIn(uncovered(text, own, told)).every((word) => EMPTY_CELL.test(word));
  });

/** What is written in a cell without a value: `-`, `–`, `n.s.`, `n.d.` */
const EMPTY_CELL = /^(?:[-–—]|n\.?[cds]\.?)$/u;

const wordsIn = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

type TablePart = Extract<Part, { kind: 'table' }>;

const BETWEEN_CELLS = /\t| *\| */;
/** `---` under the heads. */
const RULE = /^:?-{2,}:?$/;
const OUTER_BARS = /^\s*\||\|\s*$/g;

/**
 * Tables typed cell by cell, with tabs or bars, as they stand: line under line, with the rows of one cell between them
 * (`Dépenses d'investissement`) and the line right above as title. First and last block of each.
 */
function typedTables(
  text: string,
  { blocks, tables }: Structure,
): readonly { readonly first: number; readonly last: number; readonly table: TablePart }[] {
  const isTyped = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && linesOf(text, block).every((line) => BETWEEN_CELLS.test(line));
  };
  const adjoins = (at: number): boolean =>
    /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(blocks[at - 1]?.end ?? 0, blocks[at]?.start ?? 0));
  const isRow = (at: number): boolean => isTyped(at) || (isTyped(at - 1) && isTyped(at + 1) && adjoins(at + 1));
  const starts = blocks.flatMap((_, at) => (isTyped(at) && !(adjoins(at) && isRow(at - 1)) ? [at] : []));
  return starts.flatMap((start) => {
    const after = blocks.findIndex((_, at) => at > start && !(adjoins(at) && isRow(at)));
    const last = (after < 0 ? blocks.length : after) - 1;
    const run = blocks.slice(start, last + 1);
    const firstRow = run.findIndex(({ kind }) => kind === 'row');
    if (last === start || firstRow < 0) return [];
    const lines = run.flatMap((block, at) =>
      linesOf(text, block).flatMap((line) => {
        const cells = line.replace(OUTER_BARS, '').split(BETWEEN_CELLS).map(folded);
        return cells.every((cell) => RULE.test(cell)) ? [] : [{ isHead: at < firstRow && isTyped(start + at), cells }];
      }),
    );
    const width = Math.max(...lines.map(({ cells }) => cells.length));
    const above = blocks[start - 1];
    const words = above === undefined ? '' : folded(text.slice(above.start, above.end));
    const isTitle =
      above?.kind === 'caption'
        ? words === tables[run[firstRow]?.table ?? -1]?.caption || adjoins(start)
        : above?.kind === 'paragraph' && adjoins(start) && linesOf(text, above).length === 1;
    const rows = lines.map(({ isHead, cells }) => typedRow(cells, isHead, width));
    return [
      { first: isTitle ? start - 1 : start, last, table: { kind: 'table', caption: isTitle ? words : '', rows } },
    ];
  });
}

/** The lines of a block, whole: a tab before the first word stands for an empty cell. */
const linesOf = (text: string, { start, end }: Block): readonly string[] =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, end).split('\n');

/** Where cells are missing, the corner of a head is empty, and the label of a row covers the columns. */
function typedRow(cells: readonly string[], isHead: boolean, width: number): readonly GridCell[] {
  const missing = width - cells.length;
  const own = cells.map((text, at) => ({ text, isHead, columns: at === 0 && !isHead ? missing + 1 : 1 }));
  return isHead && missing > 0 ? [{ text: '', isHead, columns: missing }, ...own] : own;
}

/** Where a cell stands in its line, in characters. */
interface PlacedCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A table whose columns are parted by spaces, cell by cell; null where cells of two columns stand below each other. */
function alignedTable(
  text: string,
  written: readonly Block[],
  rows: readonly TableRow[],
  caption: string,
): readonly Part[] | null {
  const lines = written.flatMap((block) => {
    const isHead = rows.every(({ start, end }) => end <= block.start || start >= block.end);
    return linesOf(text, block).map((line) => ({ isHead, cells: placedCells(line) }));
  });
  const columns = columnsOf(lines.flatMap(({ cells }) => cells));
  const columnOf = ({ from }: PlacedCell): number =>
    columns.findIndex((column) => column.from <= from && from < column.to);
  const isParted = lines.every(({ cells }) => new Set(cells.map(columnOf)).size === cells.length);
  if (columns.length < 3 || !isParted) return null;
  const body = lines.map(({ isHead, cells }) => {
    const own = columns.map((_, column) => cells.find((cell) => columnOf(cell) === column)?.text ?? '');
    return isHead ? spanning(own) : own.map((cell) => ({ text: cell, isHead, columns: 1 }));
  });
  return [{ kind: 'table', caption, rows: body }];
}

const placedCells = (line: string): readonly PlacedCell[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => ({
    text: cell,
    from: index,
    to: index + cell.length,
  }));

/** From where to where cells stand below each other, from left to right. */
function columnsOf(cells: readonly PlacedCell[]): readonly { readonly from: number; readonly to: number }[] {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of [...cells].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** A head above two columns, of labels and of values, covers both. */
function spanning(cells: readonly string[]): readonly GridCell[] {
  const heads: GridCell[] = [];
  for (const [at, text] of cells.entries()) {
    const last = heads.at(-1);
    if (text === '' && last !== undefined && at > 0) heads[heads.length - 1] = { ...last, columns: last.columns + 1 };
    else heads.push({ text, isHead: true, columns: 1 });
  }
  return heads;
}

/** What a line says beside what is told elsewhere. */
function uncovered(text: string, { start, end }: Block, told: readonly string[]): string {
  const known = new Set(told.flatMap((words) => folded(words).split(' ')));
  const left = folded(text.slice(start, end))
    .split(' ')
    .filter((word) => !known.has(word));
  return left.join(' ');
}

/** Head paths of the columns from the fullest row; empty where some column has none. */
function headNames(table: Table, columns: number): readonly (readonly string[])[] {
  const fullest = table.rows.find(({ cells }) => cells.length === columns);
  const names = (fullest?.cells ?? []).map(({ header }) => header ?? []);
  return names.every((name) => name.length > 0) ? names : [];
}

function headRows(names: readonly (readonly string[])[], labelHead: string): readonly (readonly GridCell[])[] {
  const depth = Math.max(0, ...names.map((name) => name.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells = names.map((name) => name[name.length - depth + level] ?? '');
    const label = level === depth - 1 ? labelHead : '';
    return [{ text: label, isHead: true, columns: 1 }, ...mergedHeads(cells, level < depth - 1)];
  });
}

function mergedHeads(cells: readonly string[], merges: boolean): readonly GridCell[] {
  const merged: GridCell[] = [];
  for (const text of cells) {
    const last = merged.at(-1);
    if (merges && last !== undefined && last.text === text) {
      merged[merged.length - 1] = { ...last, columns: last.columns + 1 };
    } else merged.push({ text, isHead: true, columns: 1 });
  }
  return merged;
}

/** Where columns are left without a value, they hold the marks that the row has for it. */
function bodyRow(
  text: string,
  row: TableRow,
  own: Block | undefined,
  names: readonly (readonly string[])[],
): readonly GridCell[] {
  const label = folded(text.slice(row.label.start, row.label.end));
  const written = row.cells.map((cell) => folded(text.slice(cell.start, cell.end)));
  const places = row.cells.map((cell) => names.findIndex((name) => name.join(' > ') === cell.header?.join(' > ')));
  const isPlaced =
    row.cells.length < names.length && places.every((place, at) => place >= 0 && places.indexOf(place) === at);
  const marks = own === undefined ? [] : wordsIn(uncovered(text, own, [label, ...written]));
  const hasAllMarks = marks.length === names.length - written.length;
  const empty = names.map((_, column) => column).filter((column) => !places.includes(column));
  const mark = (column: number): string => (hasAllMarks ? (marks[empty.indexOf(column)] ?? '') : '');
  const values = isPlaced ? names.map((_, column) => written[places.indexOf(column)] ?? mark(column)) : written;
  return [label, ...values].map((value) => ({ text: value, isHead: false, columns: 1 }));
}
