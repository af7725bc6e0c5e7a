import type { Structure } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';

/**
 * The words between two places, from the block `first` on: running lines left out, white space folded.
 * @param limit most characters that are read of it
 */
export function wordsBetween(
  text: string,
  structure: Structure,
  first: number,
  start: number,
  end: number,
  limit = Number.POSITIVE_INFINITY,
): string {
  const parts: string[] = [];
  const state = { length: 0 };
  for (let index = first; index < structure.blocks.length && state.length < limit; index += 1) {
    const block = structure.blocks[index];
    if (block === undefined || block.start >= end) break;
    if (block.kind === 'furniture') continue;
    for (const piece of block.pieces) {
      const from = Math.max(piece.start, start);
      const to = Math.min(piece.end, end, from + limit);
      if (from >= to) continue;
      parts.push(text.slice(from, to));
      state.length += to - from;
    }
  }
  return foldedSpace(parts.join(' '));
}

/** The words of one block without its marker. */
export function wordsOf(text: string, structure: Structure, index: number, limit?: number): string {
  const block = structure.blocks[index];
  if (block === undefined) return '';
  const start = block.kind === 'paragraph' ? block.start : (block.marker?.end ?? block.start);
  return wordsBetween(text, structure, index, start, block.end, limit);
}
