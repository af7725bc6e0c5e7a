import type { PageStart, TextBlock } from '../assemble.ts';
import type { PageBlock } from './runs.ts';
import type { LineJoiner } from './words.ts';

/** The blocks of one page: its text in reading order, and what stands beside it (running lines, notes, turned text). */
export interface ReadPage {
  readonly number: number;
  readonly body: readonly PageBlock[];
  readonly beside: readonly PageBlock[];
}

const ENDS_SENTENCE = /[.!?:;…»]\s*$/;
const STARTS_LOW = /^\p{Ll}/u;
const STARTS_NUMBER = /^[\d(€%+]/;

/** A line that ends so goes on: `de l'Union`, `pour un montant de`, `dont 3 M€ en investissement et`. */
const ENDS_OPEN =
  /(?:,|\p{L}-|[\s(](?:de|d['’]|du|des|à|au|aux|en|et|ou|le|la|les|l['’]|un|une|par|pour|sur|dans|avec|soit|dont|que|qui|près de|plus de|est|sont|sera))$/iu;

/**
 * The text blocks of all pages. A paragraph that goes on over a page end is one block; what stands beside the text of
 * a page comes in front of its last block then, else behind it, so that it parts no sentence.
 */
export function joinedPages(pages: readonly ReadPage[], joinLines: LineJoiner): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const [index, page] of pages.entries()) {
    const texts = joinedFragments(page.body, joinLines);
    const beside = page.beside.map((block) => textBlock(block, joinLines));
    const nextFirst = pages[index + 1]?.body[0];
    const last = texts.at(-1);
    const goesOn = last !== undefined && nextFirst !== undefined && continues(last, textBlock(nextFirst, joinLines));
    const ordered = goesOn ? [...texts.slice(0, -1), ...beside, last] : [...texts, ...beside];
    append(blocks, ordered, page.number, joinLines, goesOn && texts.length === 1);
  }
  return blocks;
}

/** @param loneBlock the page has one block, which goes on: what stands beside it has been put in front */
function append(
  blocks: TextBlock[],
  added: readonly TextBlock[],
  page: number,
  joinLines: LineJoiner,
  loneBlock: boolean,
): void {
  const last = blocks.at(-1);
  const first = added[0];
  const start: PageStart = { page, at: 0 };
  if (last === undefined || first === undefined || loneBlock || !continues(last, first)) {
    if (first === undefined) return;
    blocks.push({ ...first, pageStarts: [start] }, ...added.slice(1));
    return;
  }
  const text = joinLines([last.text, first.text]);
  const at = text.length - first.text.length;
  blocks[blocks.length - 1] = { ...last, text, pageStarts: [...last.pageStarts, { page, at }] };
  blocks.push(...added.slice(1));
}

/** A paragraph that a column end parts in the middle of a phrase is one, also where the file tags its parts as two. */
function joinedFragments(body: readonly PageBlock[], joinLines: LineJoiner): readonly TextBlock[] {
  const texts: TextBlock[] = [];
  for (const block of body) {
    const text = textBlock(block, joinLines);
    const last = texts.at(-1);
    const isFragment = last?.role === 'paragraph' && ENDS_OPEN.test(last.text.slice(-30)) && !last.text.endsWith(',');
    if (last !== undefined && isFragment && continues(last, text)) {
      texts[texts.length - 1] = { ...last, text: joinLines([last.text, text.text]) };
    } else texts.push(text);
  }
  return texts;
}

function continues(last: TextBlock, first: TextBlock): boolean {
  if (last.role !== first.role && !(last.role === 'item' && first.role === 'paragraph')) return false;
  if (last.role !== 'paragraph' && (last.role !== 'item' || first.role === 'item')) return false;
  if (ENDS_SENTENCE.test(last.text)) return false;
  if (STARTS_LOW.test(first.text)) return true;
  return ENDS_OPEN.test(last.text.slice(-30)) && (STARTS_NUMBER.test(first.text) || /^\p{L}/u.test(first.text));
}

function textBlock(block: PageBlock, joinLines: LineJoiner): TextBlock {
  const text = block.cells.map((lines) => joinLines(lines)).join('\t');
  return { role: block.role, level: block.level, text, pageStarts: [], certain: block.certain };
}
