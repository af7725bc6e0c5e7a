import { raisedText } from '../raised.ts';
import type { TextBlock } from '../text-block.ts';
import type { PageBlock } from './runs.ts';
import { endsOpen, endsSentence, isCutNumber } from './text-ends.ts';
import type { LineJoiner } from './words.ts';

/** The blocks of one page: its text in reading order, and what stands beside it (running lines, notes, turned text). */
export interface ReadPage {
  readonly number: number;
  readonly body: readonly PageBlock[];
  readonly beside: readonly PageBlock[];
}

const STARTS_LOW = /^\p{Ll}/u;
const STARTS_NUMBER = /^[\d(€%+]/;

/**
 * The text blocks of all pages. A paragraph that goes on over a page end is one block; what stands beside the text of
 * a page comes in front of its last block then, else behind it, so that it parts no sentence.
 */
export function joinedPages(pages: readonly ReadPage[], joinLines: LineJoiner): readonly TextBlock[] {
  const blocks: PageText[] = [];
  for (const [index, page] of pages.entries()) {
    const texts = joinedFragments(page.body, joinLines);
    const beside = page.beside.map((block) => pageText(block, joinLines));
    const nextFirst = pages[index + 1]?.body[0];
    const open = nextFirst === undefined ? 0 : openBlocks(texts, pageText(nextFirst, joinLines));
    const ordered = [...texts.slice(0, texts.length - open), ...beside, ...texts.slice(texts.length - open)];
    append(blocks, ordered, page.number, joinLines, beside.length > 0 && open === texts.length);
  }
  return blocks.map(withMarker);
}

/** Number of blocks at the end of a page that the next page goes on with: a paragraph, or the rows of a table. */
function openBlocks(texts: readonly PageText[], next: PageText): number {
  const last = texts.at(-1);
  if (last === undefined) return 0;
  const isTable =
    last.role === 'row' && (isRestOfRow(last, next) || (next.role === 'row' && cellsIn(last) === cellsIn(next)));
  if (!isTable) return continues(last, next) ? 1 : 0;
  const above = texts.findLastIndex(({ role }) => role !== 'row');
  return texts.length - 1 - texts.findLastIndex((block, index) => index <= above && !isTitleOfTable(block));
}

/** What stands right above the rows and is no sentence: caption, unit line. */
const isTitleOfTable = ({ role, text }: PageText): boolean =>
  role === 'caption' || (role === 'paragraph' && text.length <= MAX_TITLE_UNITS && !/[.!?…;]\s*$/.test(text));

const MAX_TITLE_UNITS = 160;

const cellsIn = ({ text }: PageText): number => text.split('\t').length;

const firstCell = (text: string): string => text.split('\t', 1)[0] ?? '';

/** @param besideFirst all blocks of the page go on: what stands beside them has been put in front */
function append(
  blocks: PageText[],
  [first, ...rest]: readonly PageText[],
  page: number,
  joinLines: LineJoiner,
  besideFirst: boolean,
): void {
  if (first === undefined) return;
  const last = besideFirst ? undefined : blocks.at(-1);
  const joined = last === undefined ? null : joinedOver(last, first, joinLines);
  if (last === undefined || joined === null)
    blocks.push({ ...asNextEntry(last, first), pageStarts: [{ page, at: 0 }] });
  else {
    const pageStarts = [...last.pageStarts, { page, at: joined.at }];
    blocks[blocks.length - 1] = { ...last, text: joined.text, pageStarts };
  }
  blocks.push(...rest);
}

/** The text of a block that goes on over a page end, and where the page begins in it; null for two blocks. */
function joinedOver(last: PageText, first: PageText, joinLines: LineJoiner): { text: string; at: number } | null {
  if (isRestOfRow(last, first)) {
    const text = joinedRow(last.text, first.text, joinLines);
    return { text, at: firstCell(text).length - firstCell(first.text).length };
  }
  if (!continues(last, first)) return null;
  const text = joinLines([last.text, first.text]);
  return { text, at: text.length - first.text.length };
}

/** A page begins with the next entry of a list whose bullets no letter shows: nothing there tells that it is set in. */
function asNextEntry(last: PageText | undefined, first: PageText): PageText {
  const isNext =
    last?.role === 'item' &&
    last.lacksMarker &&
    /[;,]\s*$/.test(last.text) &&
    first.role === 'paragraph' &&
    !first.certain;
  return isNext ? { ...first, role: 'item', level: last.level, lacksMarker: true, certain: true } : first;
}

/** A page end parts the words of a label: `Épargne de ges-` and below it `tion` without values. */
function isRestOfRow(last: PageText, first: PageText): boolean {
  if (last.role !== 'row' || !/^\p{Ll}\P{N}*$/u.test(first.text)) return false;
  if (first.role === 'row') return cellsIn(last) === cellsIn(first);
  return first.role === 'paragraph' && /\p{L}-$/u.test(firstCell(last.text));
}

function joinedRow(row: string, rest: string, joinLines: LineJoiner): string {
  const cells = rest.split('\t');
  return row
    .split('\t')
    .map((cell, index) => (cells[index] ? joinLines([cell, cells[index]]) : cell))
    .join('\t');
}

/** A paragraph that a column end parts in the middle of a phrase is one, also where the file tags its parts as two. */
function joinedFragments(body: readonly PageBlock[], joinLines: LineJoiner): readonly PageText[] {
  const texts: PageText[] = [];
  for (const block of body) {
    const text = pageText(block, joinLines);
    const last = texts.at(-1);
    const isFragment = last?.role === 'paragraph' && endsOpen(last.text) && !last.text.endsWith(',');
    if (last !== undefined && isFragment && continues(last, text)) {
      texts[texts.length - 1] = { ...last, text: joinLines([last.text, text.text]) };
    } else texts.push(text);
  }
  return texts;
}

function continues(last: PageText, first: PageText): boolean {
  if (endsSentence(last.text)) return false;
  if (first.role === 'item' && first.lacksMarker) return continuesItem(last, first);
  if (last.role !== first.role && !(last.role === 'item' && first.role === 'paragraph')) return false;
  if (last.role !== 'paragraph' && (last.role !== 'item' || first.role === 'item')) return false;
  if (STARTS_LOW.test(first.text) || isCutNumber(last.text, first.text)) return true;
  return endsOpen(last.text) && (STARTS_NUMBER.test(first.text) || /^\p{L}/u.test(first.text));
}

/** The file tags the rest of an item on the next page as an item without label. */
function continuesItem(last: PageText, first: PageText): boolean {
  if (last.role !== 'item' || last.text.endsWith(',')) return false;
  if (last.endsFull && STARTS_LOW.test(first.text)) return true;
  return endsOpen(last.text) || isCutNumber(last.text, first.text);
}

/** A block whose marker may still have to be written. */
interface PageText extends TextBlock {
  readonly lacksMarker: boolean;
  readonly endsFull: boolean;
}

function pageText(block: PageBlock, joinLines: LineJoiner): PageText {
  const joined = block.cells.map((lines) => joinLines(lines)).join('\t');
  const text = block.role === 'note' ? joined.replace(NOTE_NUMBER, (number) => raisedText(number, '')) : joined;
  const { role, level, certain, lacksMarker = false, endsFull = false } = block;
  return { role, level, text, pageStarts: [], certain, lacksMarker, endsFull };
}

/** An item whose bullet no letter shows gets one: the text must show that it is an item. */
function withMarker({ lacksMarker, endsFull: _, ...block }: PageText): TextBlock {
  if (!lacksMarker) return block;
  const pageStarts = block.pageStarts.map(({ page, at }) => ({ page, at: at === 0 ? 0 : at + MARKER.length }));
  return { ...block, text: MARKER + block.text, pageStarts };
}

const MARKER = '• ';

/** The number that calls a note, in front of it: `1 Hors dette.` */
const NOTE_NUMBER = /^\d{1,2}(?=\s\p{L})/u;
