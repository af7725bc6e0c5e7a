import type { Hint, SourceText } from '../extract/model.ts';
import { joinedKeyFigures } from './key-figures.ts';
import type { TextBlock } from './text-block.ts';

/** Blocks that stand close together: an empty line would part the items of a list or the rows of a table. */
const DENSE: ReadonlySet<Hint['role']> = new Set(['item', 'row', 'caption', 'note', 'furniture']);

/**
 * The text of blocks in reading order, one block a line, an empty line between paragraphs, with a hint for each block.
 * @param pages number of pages, whose starts the blocks tell; 0 where the format shows none
 */
export function assembledText(blocks: readonly TextBlock[], pages: number): SourceText {
  const parts: string[] = [];
  const hints: Hint[] = [];
  const starts: number[] = [];
  const filled = joinedKeyFigures(blocks).filter((block) => block.text.trim() !== '' || block.pageStarts.length > 0);
  filled.reduce((length, block, index) => {
    const gap = separator(filled[index - 1], block);
    const start = length + gap.length;
    parts.push(gap, block.text);
    for (const { page, at } of block.pageStarts) starts[page - 1] = start + at;
    if (block.certain && block.text.trim() !== '') {
      hints.push({ start, end: start + block.text.length, role: block.role, level: block.level });
    }
    return start + block.text.length;
  }, 0);
  const text = `${parts.join('')}\n`;
  return { text, pages: ascendingStarts(starts, pages, text.length), hints };
}

function separator(before: TextBlock | undefined, block: TextBlock): string {
  if (before === undefined || before.text === '') return '';
  if (block.opensTable === true) return '\n\n';
  return DENSE.has(before.role) && DENSE.has(block.role) && (before.role === block.role || block.role === 'row')
    ? '\n'
    : '\n\n';
}

/** A page that no block begins (an empty one) starts where the next page does. */
function ascendingStarts(starts: readonly number[], pages: number, length: number): readonly number[] {
  const ascending: number[] = [];
  for (const page of Array.from({ length: pages }).keys()) {
    const index = pages - 1 - page;
    ascending[index] = starts[index] ?? ascending[index + 1] ?? length;
  }
  return ascending;
}
