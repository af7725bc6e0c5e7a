import type { Cell } from '../../extract/model.ts';
import { STYLE, type Style } from './styles.ts';

/** A sheet: its rows of cells, the first one a header that stays in sight. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the header, which are bold and stay when the sheet is scrolled; 0 for none. */
  readonly header: 0 | 1;
}

export interface SheetColumn {
  /** In widths of a digit. */
  readonly width: number;
  readonly style: Style;
}

/** Longest text of a cell in a spreadsheet, in UTF-16 units. */
const MOST_UNITS = 32_767;
const CUT_MARK = '… [suite dans les fichiers CSV et JSON]';
/** Rows or texts whose markup is made at a time. */
const ROWS_A_PIECE = 500;

const starts = (count: number): readonly number[] =>
  Array.from({ length: Math.ceil(count / ROWS_A_PIECE) }, (_, index) => index * ROWS_A_PIECE);

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Texts of a workbook, each once, numbered in the order in which the sheets need them. */
export type SharedTexts = Map<string, number>;

/** The sheet's part of a workbook, in pieces. Text is text and numbers are numbers; no cell can hold a formula. */
export function* sheetMarkup({ columns, rows, header }: Sheet, texts: SharedTexts): Iterable<string> {
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${header === 1 ? frozen : ''}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  const names = columns.map((_, index) => columnName(index));
  const prose = columns.flatMap(({ width, style }, at) => (style === STYLE.prose ? [{ width, at }] : []));
  for (const start of starts(rows.length)) {
    let piece = '';
    for (const [index, row] of rows.slice(start, start + ROWS_A_PIECE).entries()) {
      piece += rowMarkup(row, start + index, { columns, names, prose, header, texts });
    }
    yield piece;
  }
  const filter =
    header === 1 ? `<autoFilter ref="A1:${columnName(columns.length - 1)}${Math.max(rows.length, 1)}"/>` : '';
  yield `</sheetData>${filter}<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

interface SheetContext extends Pick<Sheet, 'columns' | 'header'> {
  /** `A`, `B` … in the order of the columns. */
  readonly names: readonly string[];
  /** Columns of prose. */
  readonly prose: readonly { readonly width: number; readonly at: number }[];
  readonly texts: SharedTexts;
}

function rowMarkup(row: readonly Cell[], index: number, context: SheetContext): string {
  const { columns, names, prose, header, texts } = context;
  let cells = '';
  for (const [at, cell] of row.entries()) {
    if (cell === null) continue;
    const style = index < header ? STYLE.header : (columns[at]?.style ?? STYLE.plain);
    cells += cellMarkup(cell, `${names[at] ?? columnName(at)}${index + 1}`, style, texts);
  }
  return `<row r="${index + 1}"${heightOf(row, prose)}>${cells}</row>`;
}

/** One line of text, in points. */
const LINE_POINTS = 15;

/** Spreadsheets do not all make room for prose by themselves; rows without prose keep the usual height. */
function heightOf(row: readonly Cell[], prose: SheetContext['prose']): string {
  const most = Math.max(1, ...prose.map(({ width, at }) => Math.ceil(String(row[at] ?? '').length / width)));
  return most === 1 ? '' : ` ht="${most * LINE_POINTS}" customHeight="1"`;
}

function cellMarkup(cell: string | number, at: string, style: Style, texts: SharedTexts): string {
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="s"><v>${numberOf(cell, texts)}</v></c>`;
}

function numberOf(text: string, texts: SharedTexts): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

/** The part with the texts themselves, in pieces. Made after the sheets. */
export function* textsMarkup(texts: SharedTexts): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${NAMESPACE}" uniqueCount="${texts.size}">`;
  const all = [...texts.keys()];
  for (const start of starts(all.length)) {
    const piece = all.slice(start, start + ROWS_A_PIECE);
    yield piece.map((text) => `<si><t xml:space="preserve">${textMarkup(text)}</t></si>`).join('');
  }
  yield '</sst>';
}

/** `0` is A, `25` is Z, `26` is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What XML cannot hold, and what a spreadsheet would take for such an escape: `_x0041_` is written `_x005F_x0041_`. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9a-f]{4}_)/giu;

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Characters that are their own markup, told apart fast; most texts have no others. */
const PLAIN = /^[\t\n -%'-;=?-^`-~\u00a0-\ud7ff\ue000-\ufffd]*$/;

export function textMarkup(text: string): string {
  const kept = text.length > MOST_UNITS ? text.slice(0, MOST_UNITS - CUT_MARK.length) + CUT_MARK : text;
  if (PLAIN.test(kept)) return kept;
  return kept.replace(UNWRITABLE, escaped).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
