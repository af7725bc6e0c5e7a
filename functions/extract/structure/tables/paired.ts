import { senseOf } from '../../head-sense.ts';
import type { Span } from '../../model.ts';
import { unitIn, unitOfHead } from './heads.ts';
import {
  type Column,
  cellIn,
  type FoundRow,
  foldedText,
  isPlain,
  partsBetween,
  type ReadTable,
  type TableLine,
  tableOf,
  trimmedSpan,
} from './model.ts';
import { valueCellOf } from './value.ts';

/** Longer lines are prose. Unit: UTF-16 units. */
const MAX_LINE = 400;
const MAX_LABEL = 60;
const MAX_ROWS = 400;
/** `Les effectifs par site (rentrée 2030 / rentrée 2029)`: what the values are, and their names in order. */
const LEGEND = /^(.{3,120}?)\s?\(([^()]{3,80}\s\/\s[^()]{1,60})\)\s*:?$/;
/** `… 1 958 — Sud : …`: what parts several rows of one line. */
const ROW_BREAK = /\s[—–•·;]\s|;\s/g;
const CELL_BREAK = /\s\/\s/g;

/** Rows of the form `Nord : 1 902 / 1 958`, one or more a line, below a title that names their values in brackets. */
export function pairedTableFrom(
  text: string,
  lines: readonly TableLine[],
  from: number,
  floor: number,
): ReadTable | null {
  const first = lines[from];
  const above = lines[from - 1];
  if (first === undefined || above === undefined || from - 1 < floor || !first.hasSlash) return null;
  if (shown(text, first).search(CELL_BREAK) < 0) return null;
  const [, title = '', names = ''] =
    LEGEND.exec(above.end - above.start > MAX_LINE ? '' : foldedText(text, above)) ?? [];
  if (title === '') return null;
  const unit = unitIn(title);
  const columns = names.split(CELL_BREAK).map(
    (name): Column => ({
      header: [name.trim()],
      unit: unitOfHead(name) ?? (senseOf(name) === 'count' ? null : unit),
    }),
  );
  const rows: FoundRow[] = [];
  let at = from;
  while (at < lines.length && rows.length < MAX_ROWS) {
    const found = rowsOf(text, lines[at] as TableLine, columns);
    if (found === null) break;
    rows.push(...found);
    at += 1;
  }
  return rows.length < 2 ? null : { table: tableOf(rows, [above], [title]), next: at };
}

const shown = (text: string, { start, end }: Span): string => (end - start > MAX_LINE ? '' : text.slice(start, end));

/** The rows of a line; null where a part of it is none. */
function rowsOf(text: string, line: TableLine, columns: readonly Column[]): readonly FoundRow[] | null {
  if (!isPlain(line) || line.end - line.start > MAX_LINE) return null;
  const rows = partsBetween(text, line, ROW_BREAK).map((part) => rowOf(text, part, columns));
  return rows.every((row) => row !== null) ? rows : null;
}

function rowOf(text: string, part: Span, columns: readonly Column[]): FoundRow | null {
  const colon = text.slice(part.start, part.end).indexOf(':');
  if (colon < 1 || colon > MAX_LABEL) return null;
  const spans = partsBetween(text, { start: part.start + colon + 1, end: part.end }, CELL_BREAK);
  const values = spans.map((span) => valueCellOf(text, span));
  if (spans.length !== columns.length || values.some((value) => value === null)) return null;
  const cells = spans.flatMap((span, at) => {
    const value = values[at];
    return value?.value == null ? [] : [cellIn(span, columns[at], value.unit, null)];
  });
  return {
    start: part.start,
    end: part.end,
    label: trimmedSpan(text, { start: part.start, end: part.start + colon }),
    cells,
  };
}
