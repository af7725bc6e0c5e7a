import { BULLETS, CROSSES } from './bullets.ts';
import { columnsOf, type LettersByPlace } from './columns.ts';
import { isValue } from './grid.ts';
import type { ParagraphContext } from './line-group.ts';
import { joinedLine, type Line, linesOf, WIDE_GAP } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PageBlock, Run } from './runs.ts';
import { tablesIn, type VisualRow, visualRowsOf } from './tables.ts';
import { textTablesIn } from './text-tables.ts';

/** Parts of the font's height. */
const USUAL_SPACE = 0.45;
const SAME_LINE = 0.25;
const MARKER_GAP = 5;

/** Gaps of a line set to full width are equal to within this factor. */
const EVEN = 1.7;

/** Columns drawn line by line are told from as many lines, of words this long on both sides. */
const MIN_COLUMN_LINES = 4;
const MIN_COLUMN_UNITS = 18;

/** A bullet or a number that stands alone in front of its item: `•`, `-`, `1.`, `a)`. */
const MARKER = /^(?:[^\p{L}\p{N}\s]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)°]?)$/u;

const BULLET_ALONE = new RegExp(`^[${BULLETS}${CROSSES}]$`, 'u');

/** Lines of a page in reading order, for those who look for running lines. */
export function readingLines(runs: readonly Run[]): readonly Line[] {
  return withFarMarkers(withoutFalseGaps(linesOf(runs, WIDE_GAP)));
}

/** Some programs draw all bullets after the text: each belongs to the line that it stands in front of. */
function withFarMarkers(pieces: readonly Line[]): readonly Line[] {
  const markers = pieces.filter((piece) => BULLET_ALONE.test(piece.text));
  if (markers.length === 0) return pieces;
  const others = pieces.filter((piece) => !BULLET_ALONE.test(piece.text));
  const items = new Map<Line, Line>();
  const orphans = markers.filter((marker) => {
    const item = others.find((piece) => isBehind(marker, piece) && !items.has(piece));
    if (item !== undefined) items.set(item, marker);
    return item === undefined;
  });
  const joined = others.map((piece) => {
    const marker = items.get(piece);
    if (marker === undefined) return piece;
    const drawnInFront = marker.runs.map((run) => ({ ...run, order: piece.order - 0.5 }));
    return joinedLine([{ ...marker, runs: drawnInFront }, piece]);
  });
  return [...joined, ...orphans].sort((a, b) => a.order - b.order);
}

function isBehind(marker: Line, piece: Line): boolean {
  const gap = piece.x - marker.right;
  return Math.abs(piece.y - marker.y) <= SAME_LINE * piece.size && gap >= 0 && gap <= MARKER_GAP * piece.size;
}

/** What is known of the page and its document. */
interface PageContext extends Omit<ParagraphContext, 'columns' | 'leadsToTable'> {
  readonly letters: LettersByPlace;
}

/** The blocks of a page, or of a part of it, that no structure tree tells: drawing order, with tables by alignment. */
export function flowBlocks(pieces: readonly Line[], page: PageContext): readonly PageBlock[] {
  const columns = columnsOf(pieces, page.letters);
  const rows = columns.flatMap((column) => visualRowsOf(column.pieces));
  const textTables = textTablesIn(rows, pieces);
  const inTextTable = new Set(textTables.flatMap((table) => [...table.pieces]));
  const tables = [
    ...textTables,
    ...tablesIn(rows.filter((row) => !row.pieces.some((piece) => inTextTable.has(piece)))),
  ];
  const inTable = new Set(tables.flatMap((table) => [...table.pieces]));
  const lines = proseLines(
    pieces.filter((piece) => !inTable.has(piece)),
    rows.filter((row) => !row.pieces.some((piece) => inTable.has(piece))),
  );
  const context = { ...page, columns, leadsToTable: false };
  const starts = [...tables].sort((a, b) => a.order - b.order);
  const state = { from: 0 };
  const blocks = starts.flatMap((table) => {
    const to = lines.findIndex((line, index) => index >= state.from && line.order > table.order);
    const before = lines.slice(state.from, to < 0 ? lines.length : to);
    state.from = to < 0 ? lines.length : to;
    return [...paragraphsOf(before, { ...context, leadsToTable: true }), ...table.blocks];
  });
  return [...blocks, ...paragraphsOf(lines.slice(state.from), context)];
}

/** Rejoins what a wide gap has parted by mistake: words of a line set to full width, and markers with their items. */
function withoutFalseGaps(pieces: readonly Line[]): readonly Line[] {
  return chainsOf(pieces).flatMap((chain) => (isStretched(chain) ? [joinedLine(chain)] : withMarkers(chain)));
}

/** Pieces that follow each other in drawing order on one base line, to the right. */
function chainsOf(pieces: readonly Line[]): readonly (readonly Line[])[] {
  const chains: Line[][] = [];
  for (const piece of pieces) {
    const last = chains.at(-1)?.at(-1);
    const follows =
      last !== undefined &&
      Math.abs(last.y - piece.y) <= SAME_LINE * piece.size &&
      piece.x >= last.right - piece.size &&
      piece.order === last.endOrder + 1;
    if (follows) chains.at(-1)?.push(piece);
    else chains.push([piece]);
  }
  return chains;
}

function isStretched(chain: readonly Line[]): boolean {
  if (chain.length < 3 || chain.filter((piece) => /^\p{Ll}/u.test(piece.text)).length * 2 < chain.length) return false;
  const gaps = chain.slice(1).map((piece, at) => piece.x - (chain[at]?.right ?? 0));
  const usual = chain.some((piece) => piece.text.includes(' ') && innerGap(piece) < USUAL_SPACE * piece.size);
  return !usual && Math.max(...gaps) <= EVEN * Math.min(...gaps);
}

/** Smallest gap between the words of a piece; of words in one run the gap is not known and taken as usual. */
function innerGap(piece: Line): number {
  const gaps = piece.runs.slice(1).map((run, at) => run.x - (piece.runs[at]?.right ?? 0));
  return piece.runs.some((run) => run.text.includes(' ')) ? 0 : Math.min(...gaps);
}

function withMarkers(chain: readonly Line[]): readonly Line[] {
  const [first, second, ...rest] = chain;
  if (first === undefined || second === undefined || !MARKER.test(first.text) || isValue(second.text)) return chain;
  return second.x - first.right <= MARKER_GAP * first.size ? [joinedLine([first, second]), ...rest] : chain;
}

/** Lines of prose: pieces on one line are one, but for columns that were drawn line by line. */
function proseLines(pieces: readonly Line[], rows: readonly VisualRow[]): readonly Line[] {
  const columns = columnBands(rows);
  const banded = new Map(columns.flatMap((band) => band.map((piece) => [piece, band] as const)));
  const chains = chainsOf(pieces.filter((piece) => !banded.has(piece))).map((chain) => [joinedLine(chain)]);
  const bands = columns.map((band) => [...band]);
  return [...chains, ...bands].sort((a, b) => (a[0]?.order ?? 0) - (b[0]?.order ?? 0)).flat();
}

/** Two columns of prose drawn line by line: the pieces of the left one, then those of the right one. */
function columnBands(rows: readonly VisualRow[]): readonly (readonly Line[])[] {
  const bands: VisualRow[][] = [];
  for (const row of rows) {
    const band = bands.at(-1);
    if (band !== undefined && extendsBand(band, row)) band.push(row);
    else bands.push([row]);
  }
  return bands.filter(isColumns).map((band) => {
    const gutter = gutterOf(band);
    const pieces = band.flatMap((row) => row.pieces);
    const left = pieces.filter((piece) => piece.right <= gutter.from + 1);
    return [...left, ...pieces.filter((piece) => !left.includes(piece))];
  });
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** The upright strip that all rows with two pieces leave free. */
function gutterOf(band: readonly VisualRow[]): Gutter {
  const pairs = band.filter((row) => row.pieces.length === 2);
  return {
    from: Math.max(...pairs.map((row) => row.pieces[0]?.right ?? 0)),
    to: Math.min(...pairs.map((row) => row.pieces[1]?.x ?? 0)),
  };
}

function extendsBand(band: readonly VisualRow[], row: VisualRow): boolean {
  const last = band.at(-1);
  if (last === undefined || row.pieces.length > 2 || row.y - last.y > 2.2 * row.size) return false;
  const gutter = gutterOf([...band.slice(-1), ...(band.length > 1 ? band : []), row]);
  const free = gutter.to - gutter.from > WIDE_GAP * row.size;
  return free && row.pieces.every((piece) => piece.right <= gutter.from + 1 || piece.x >= gutter.to - 1);
}

function isColumns(band: readonly VisualRow[]): boolean {
  const pairs = band.filter((row) => row.pieces.length === 2);
  if (pairs.length < MIN_COLUMN_LINES) return false;
  const inOrder = pairs.every((row) => row.pieces[1]?.order === (row.pieces[0]?.endOrder ?? 0) + 1);
  return inOrder && [0, 1].every((side) => meanLength(pairs, side) >= MIN_COLUMN_UNITS);
}

const meanLength = (rows: readonly VisualRow[], side: number): number =>
  rows.reduce((sum, row) => sum + (row.pieces[side]?.text.length ?? 0), 0) / rows.length;
