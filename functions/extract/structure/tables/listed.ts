import { senseOf } from '../../head-sense.ts';
import type { Span } from '../../model.ts';
import { unitIn, unitOfHead } from './heads.ts';
import {
  type Column,
  cellIn,
  type FoundRow,
  foldedText,
  type ReadTable,
  type TableLine,
  tableOf,
  trimmedSpan,
} from './model.ts';
import { valueCellOf } from './value.ts';

const MAX_LINE = 300;
const MAX_LABEL = 60;
const MAX_ROWS = 400;
/** `(effectifs au 31 décembre ; total ; CAP)`: names of the values that follow, in their order. */
const LEGEND = /^[([](.{3,200})[)\]]\s*:?$/;

interface ListedRow {
  readonly line: TableLine;
  readonly label: Span;
  readonly cells: readonly Span[];
}

/** Rows of the form `2019 : 19 320 ; 7 410 ; 5 020`, two or more in a row with as many values. */
export function listedTableFrom(text: string, lines: readonly TableLine[], from: number): ReadTable | null {
  const rows: ListedRow[] = [];
  while (rows.length < MAX_ROWS) {
    const line = lines[from + rows.length];
    const row = line === undefined ? null : listedRowOf(text, line);
    if (row === null || row.cells.length !== (rows[0]?.cells.length ?? row.cells.length)) break;
    rows.push(row);
  }
  const count = rows[0]?.cells.length ?? 0;
  if (rows.length < 2) return null;
  const legend = legendIn(text, lines[from - 1], count);
  const found = rows.map((row) => foundRow(text, row, legend?.columns ?? []));
  const heads = legend === null ? [] : [legend.line];
  return { table: tableOf(found, heads, legend === null ? [] : [legend.caption]), next: from + rows.length };
}

function foundRow(text: string, row: ListedRow, columns: readonly Column[]): FoundRow {
  const cells = row.cells.flatMap((span, column) => {
    const value = valueCellOf(text, span);
    return value?.value === undefined || value.value === null ? [] : [cellIn(span, columns[column], value.unit, null)];
  });
  return { start: row.line.start, end: row.line.end, label: row.label, cells };
}

function listedRowOf(text: string, line: TableLine): ListedRow | null {
  if (!line.hasSemicolon || line.end - line.start > MAX_LINE) return null;
  const words = text.slice(line.start, line.end);
  const colon = words.indexOf(':');
  if (colon < 1 || colon > MAX_LABEL || !words.includes(';', colon)) return null;
  const parts = words.slice(colon + 1).split(';');
  const state = { at: line.start + colon + 1 };
  const cells = parts.map((part) => {
    const span = trimmedSpan(text, { start: state.at, end: state.at + part.length });
    state.at += part.length + 1;
    return span;
  });
  if (cells.length < 2 || !cells.every((cell) => valueCellOf(text, cell) !== null)) return null;
  return { line, label: trimmedSpan(text, { start: line.start, end: line.start + colon }), cells };
}

interface Legend {
  readonly line: Span;
  readonly caption: string;
  readonly columns: readonly Column[];
}

/** The last `count` parts name the values; what stands before them is the caption. */
function legendIn(text: string, line: TableLine | undefined, count: number): Legend | null {
  if (line === undefined || line.end - line.start > MAX_LINE) return null;
  const words = foldedText(text, line);
  const inside = LEGEND.exec(words)?.[1];
  if (inside === undefined) return null;
  const parts = inside.split(';').map((part) => part.trim());
  if (parts.length < count) return { line, caption: words, columns: [] };
  const unit = unitIn(parts.slice(0, -count).join(' '));
  const columns = parts.slice(-count).map((name): Column => {
    const own = unitOfHead(name);
    return { header: [name], unit: own ?? (senseOf(name) === 'count' ? null : unit) };
  });
  return { line, caption: parts.slice(0, -count).join(' ; ') || '', columns };
}
