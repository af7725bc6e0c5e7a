import type { Hint } from '../extract/model.ts';

/** A part of a document of a tagged format: what the reader knows it to be, and its text without line ends around it. */
export interface TextBlock {
  readonly role: Hint['role'];
  /** Depth of a heading or an item, 1 is the outermost; 0 elsewhere. */
  readonly level: number;
  /** In a row, the cells separated by one tab each. */
  readonly text: string;
  /** Pages that begin in this block, each with the place in its text; a page may begin in front of its first block. */
  readonly pageStarts: readonly PageStart[];
  /** False where the role is a guess: no hint is given then, and the text speaks for itself. */
  readonly certain: boolean;
  /** The first line of a table: another one may stand right above it. */
  readonly opensTable?: boolean;
}

export interface PageStart {
  /** 1-based. */
  readonly page: number;
  /** UTF-16 units from the start of the block's text. */
  readonly at: number;
}
