import type { Hint } from '../../extract/model.ts';
import { raisedText } from '../raised.ts';
import type { TextBlock } from '../text-block.ts';
import { type Hiding, isListOfOthers, isNoDocument, isSiteFurniture } from './chrome.ts';
import { markerOf } from './lists.ts';
import { isLayoutTable, rowsOf } from './tables.ts';
import { allElements, elementsOf, type HtmlElement, type HtmlNode, isElement, textInside } from './tree.ts';

/** How a tree is to be read. */
export interface Reading {
  /** What the page hides; null for markup that holds nothing but a document. */
  readonly hiding: Hiding | null;
  readonly inArticle: boolean;
}

/** Where the walk stands: what the text becomes when the next block ends. */
interface Place {
  readonly role: Hint['role'];
  readonly level: number;
  /** Bullet or number in front of the next block; empty for none; null where the text of an item has its own. */
  readonly marker: string | null;
  /** Depth of the list around. */
  readonly lists: number;
}

/** What the walk has found so far. Only this file changes it. */
interface Findings {
  readonly reading: Reading;
  readonly blocks: TextBlock[];
  readonly inline: string[];
  /** Level of the heading above. */
  heading: number;
  /** List items whose marker is written. */
  readonly marked: Set<Place>;
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center details dd div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre search section summary table ul caption tr td th tbody
  thead tfoot`.split(/\s+/),
);

const PARAGRAPH: Place = { role: 'paragraph', level: 0, marker: '', lists: 0 };

/** `<li id="footnote-3">`, `<li id="fn:3">` */
const NOTE_ID = /^(?:(?:foot|end)note-\d|fn[-:_]?\d)/;

/** Class of a numbered paragraph of a converted document, with its depth. */
const NUMBERED_CLASS = /^item-([1-9])$/;

/** Invisible joiners and soft hyphens: they would part words and numbers for those who search the text. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** `- 3 M€ pour les lycées` after a line break inside a paragraph: an item in all but markup. */
const TYPED_MARKER = String.raw`(?:[•●▪■◦‣►➢✓⦁–—-]|\d{1,2}[.)°]|[a-z]\))\s`;
const TYPED_ITEM = new RegExp(`^${TYPED_MARKER}`);
const LINE_OF_TYPED_ITEM = new RegExp(`\\n(?=${TYPED_MARKER})`);

/** The blocks of a document in reading order. */
export function blocksIn(root: HtmlElement, reading: Reading): readonly TextBlock[] {
  const found: Findings = { reading, blocks: [], inline: [], heading: 0, marked: new Set() };
  walkChildren(root, PARAGRAPH, found);
  endBlock(PARAGRAPH, found);
  return found.blocks;
}

function walkChildren(element: HtmlElement, place: Place, found: Findings): void {
  for (const child of element.children) walk(child, place, found);
}

function walk(node: HtmlNode, place: Place, found: Findings): void {
  if (!isElement(node)) found.inline.push(node.replace(INVISIBLE, '').replace(/[ \t\n\r\f]+/g, ' '));
  else if (isDropped(node, found.reading)) return;
  else if (BLOCK_TAGS.has(node.tag)) walkBlock(node, place, found);
  else walkInline(node, place, found);
}

function isDropped(element: HtmlElement, { hiding, inArticle }: Reading): boolean {
  if (hiding === null) return false;
  if (isNoDocument(element, hiding) || isSiteFurniture(element, inArticle)) return true;
  return /^(?:ul|ol|div|section)$/.test(element.tag) && isListOfOthers(element);
}

function walkInline(element: HtmlElement, place: Place, found: Findings): void {
  if (element.tag === 'br') found.inline.push('\n');
  else if (element.tag === 'sup') found.inline.push(raisedText(inlineText(element, found.reading), tail(found)));
  else if (isWayBack(element)) return;
  else if (element.tag === 'q') {
    found.inline.push('« ');
    walkChildren(element, place, found);
    found.inline.push(' »');
  } else walkChildren(element, place, found);
}

/** `↑` behind a note: the link back to its call. */
const isWayBack = (element: HtmlElement): boolean =>
  element.tag === 'a' && /^\s*[↑↩⤴^]\ufe0e?\s*$/.test(textInside(element));

const tail = (found: Findings): string => found.inline.slice(-3).join('').slice(-8);

function walkBlock(element: HtmlElement, place: Place, found: Findings): void {
  endBlock(place, found);
  const inner = placeIn(element, place, found);
  if (element.tag === 'table' && !isLayoutTable(element)) addTable(element, found);
  else if (element.tag === 'ul' || element.tag === 'ol') walkList(element, place, found);
  else if (element.tag === 'dl') walkDefinitions(element, place, found);
  else if (element.tag === 'figure') walkFigure(element, inner, found);
  else walkChildren(element, inner, found);
  endBlock(inner, found);
}

/** What is written below a picture is text; only below a table it is its caption. */
function walkFigure(figure: HtmlElement, place: Place, found: Findings): void {
  const first = found.blocks.length;
  walkChildren(figure, place, found);
  const inside = found.blocks.slice(first);
  if (inside.some(({ role }) => role === 'row')) return;
  for (const [offset, block] of inside.entries())
    if (block.role === 'caption') found.blocks[first + offset] = { ...block, role: 'paragraph' };
}

function placeIn(element: HtmlElement, place: Place, found: Findings): Place {
  const level = headingLevel(element, found.heading);
  if (level > 0) return { ...place, role: 'heading', level, marker: '' };
  const depth = found.reading.hiding === null ? NUMBERED_CLASS.exec(element.attributes.class ?? '')?.[1] : undefined;
  if (depth !== undefined) return { ...place, role: 'item', level: Number(depth), marker: null };
  if (element.tag === 'figcaption') return { ...place, role: 'caption', level: 0, marker: '' };
  if (element.tag === 'li' && place.role !== 'item') return { ...PARAGRAPH, lists: place.lists };
  return place;
}

function headingLevel(element: HtmlElement, above: number): number {
  const { tag, attributes } = element;
  if (/^h[1-6]$/.test(tag)) return Number(tag.charAt(1));
  if (attributes.role === 'heading') return Number(attributes['aria-level'] ?? 2) || 2;
  const named = [...allElements(element)].some((inner) => /^h[1-6]$/.test(inner.tag));
  return tag === 'summary' && !named ? Math.min(6, above + 1) : 0;
}

function walkList(list: HtmlElement, place: Place, found: Findings): void {
  const lists = place.lists + 1;
  const items = elementsOf(list).filter((child) => child.tag === 'li');
  for (const child of list.children) {
    if (!isElement(child)) continue;
    if (child.tag !== 'li') walk(child, { ...place, lists }, found);
    else if (!isDropped(child, found.reading)) walkItem(child, markerOf(list, items, child), lists, found);
  }
}

/** An item that holds a heading is a card laid out as a list: its parts stand for themselves. */
function walkItem(item: HtmlElement, marker: string, lists: number, found: Findings): void {
  const isCard = [...allElements(item)].some((inner) => /^h[1-6]$/.test(inner.tag));
  const isNote = NOTE_ID.test(item.attributes.id ?? '');
  const place: Place = isCard
    ? { ...PARAGRAPH, lists }
    : isNote
      ? { role: 'note', level: 0, marker: raisedText(marker.replace('.', ''), ''), lists }
      : { role: 'item', level: lists, marker, lists };
  walkChildren(item, place, found);
  endBlock(place, found);
}

/** `<dt>Budget</dt><dd>12 M€</dd>` reads `Budget : 12 M€`: the value stays with its label. */
function walkDefinitions(list: HtmlElement, place: Place, found: Findings): void {
  const parts = elementsOf(list).flatMap((child) => (child.tag === 'div' ? elementsOf(child) : [child]));
  for (const part of parts.filter((one) => !isDropped(one, found.reading))) {
    const isValue = part.tag === 'dd' && found.inline.length > 0;
    if (isValue && !/[:?!.]\s*$/.test(found.inline.join(''))) found.inline.push('\u00a0: ');
    else if (isValue) found.inline.push(' ');
    else endBlock(place, found);
    walkChildren(part, place, found);
    if (part.tag === 'dd') endBlock(place, found);
  }
}

function addTable(table: HtmlElement, found: Findings): void {
  const cellText = (cell: HtmlElement): string => inlineText(cell, found.reading);
  const shown = (element: HtmlElement): boolean => !isDropped(element, found.reading);
  rowsOf(table, cellText, shown).forEach(({ text, isTitle }, index) => {
    const role = isTitle ? 'caption' : 'row';
    found.blocks.push({ role, level: 0, text, pageStarts: [], certain: true, opensTable: index === 0 });
  });
}

/** All text inside on one line. */
function inlineText(element: HtmlElement, reading: Reading): string {
  const inside = blocksIn(element, reading).map((block) => block.text);
  return inside.join(' ').replace(/\s*\n\s*/g, ' ');
}

/** Ends the block that stands in the buffer. A line break in it starts a block of its own where a typed item follows. */
function endBlock(place: Place, found: Findings): void {
  const text = found.inline
    .splice(0)
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  if (text === '') return;
  if (place.role === 'heading') found.heading = place.level;
  const parts = text.split(/\n{2,}/).flatMap((part) => linesOf(part, place));
  for (const part of parts) addBlock(part, place, found);
}

function linesOf(part: string, place: Place): readonly string[] {
  if (place.role === 'heading' || place.role === 'caption') return [part.replace(/\n/g, ' ')];
  return part.split(LINE_OF_TYPED_ITEM);
}

function addBlock(text: string, place: Place, found: Findings): void {
  const last = found.blocks.at(-1);
  const isContinued = found.marked.has(place) && last?.role === place.role;
  if (place.marker === '' || found.marked.has(place)) {
    if (isContinued && last !== undefined)
      found.blocks[found.blocks.length - 1] = { ...last, text: `${last.text}\n${text}` };
    else found.blocks.push(plainBlock(text, place));
    return;
  }
  found.marked.add(place);
  const marked = place.marker === null || TYPED_ITEM.test(text) ? text : `${place.marker} ${text}`;
  found.blocks.push({ role: place.role, level: place.level, text: marked, pageStarts: [], certain: true });
}

function plainBlock(text: string, place: Place): TextBlock {
  const isItem = place.role === 'paragraph' && TYPED_ITEM.test(text);
  const role = isItem ? 'item' : place.role === 'item' ? 'paragraph' : place.role;
  return {
    role,
    level: isItem ? place.lists + 1 : role === 'heading' ? place.level : 0,
    text,
    pageStarts: [],
    certain: true,
  };
}
