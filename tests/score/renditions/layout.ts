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
  const tables = new Map(structure.tables.map((table, index) => [index, tableParts(text, table, structure, index)]));
  return structure.blocks.flatMap((block, index): readonly Part[] => {
    const table = block.table === null ? null : (tables.get(block.table) ?? null);
    if (table === null) return isTableTitle(text, structure, index) ? [] : partsOf(text, block, calls);
    return structure.blocks[index - 1]?.table === block.table ? [] : table;
  });
}

/** A caption above a table that is set with it. */
function isTableTitle(text: string, { blocks, tables }: Structure, index: number): boolean {
  const block = blocks[index];
  const below = tables[blocks.slice(index + 1).find(({ kind }) => kind !== 'furniture')?.table ?? -1];
  return block?.kind === 'caption' && below?.caption === folded(text.slice(block.start, block.end));
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
  if (!areCovered(text, table, blocks)) return typedTable(text, written, table.caption);
  const isHeading = (words: string): boolean =>
    blocks.some(({ kind, start, end }) => kind === 'heading' && folded(text.slice(start, end)) === words);
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
    { kind: 'table', caption: isHeading(table.caption) ? '' : table.caption, rows },
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

const BETWEEN_CELLS = /\t| *\| */;

/** A table typed cell by cell, with tabs or bars; null for another. */
function typedTable(text: string, written: readonly Block[], caption: string): readonly Part[] | null {
  const lines = written.flatMap(({ start, end }) => text.slice(start, end).split('\n'));
  const grid = lines.filter((line) => BETWEEN_CELLS.test(line)).map((line) => line.split(BETWEEN_CELLS).map(folded));
  if (grid.length < 2 || grid.length < lines.length - 1) return null;
  const rows = grid.map((cells, at) => cells.map((cell) => ({ text: cell, isHead: at === 0, columns: 1 })));
  return [{ kind: 'table', caption, rows }];
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
