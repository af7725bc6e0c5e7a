import type { Block, SourceText, Structure } from '../../../functions/extract/model.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';

export const plain = (text: string): SourceText => ({ text, pages: [], hints: [] });

const LETTERS = { heading: 'h', paragraph: 'p', item: 'i', row: 'r', caption: 'c', furniture: 'f' } as const;

/**
 * The blocks, a line each: kind with level, marker in brackets, words folded without running lines, `<- n` for the line
 * that leads in, `page n` where it is told.
 */
export function writtenBlocks(source: SourceText): string {
  const { blocks } = structureOf(source);
  return blocks.map((block) => writtenBlock(source.text, block)).join('\n');
}

function writtenBlock(text: string, block: Block): string {
  const kind = `${LETTERS[block.kind]}${block.level > 0 ? block.level : ''}`;
  const marker = block.marker === null ? '' : `[${fold(text.slice(block.marker.start, block.marker.end))}] `;
  const from = block.marker?.end ?? block.start;
  const words = block.pieces.map((piece) => text.slice(Math.max(piece.start, from), piece.end)).join(' ');
  const parent = block.parent === null ? '' : ` <- ${block.parent + 1}`;
  const page = block.page === null ? '' : ` (page ${block.page})`;
  return `${kind} ${marker}${fold(words)}${parent}${page}`;
}

/** The headings above each block that is none, joined by ` > `, a line for each stretch of blocks that share them. */
export function writtenPaths(structure: Structure): string {
  const paths = structure.blocks
    .filter((block) => block.kind !== 'heading' && block.kind !== 'furniture')
    .map((block) => block.path.map((heading) => heading.title).join(' > ') || '(none)');
  return paths.filter((path, index) => path !== paths[index - 1]).join('\n');
}

const fold = (text: string): string =>
  text
    .replace(/\uf0b7/g, '◌')
    .replace(/\s+/g, ' ')
    .trim();
