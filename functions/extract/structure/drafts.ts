import type { Hint, Span } from '../model.ts';
import type { Marker } from './markers.ts';

/** A block before it is known whether it is a heading, an item or a paragraph. */
export interface Draft extends Span {
  readonly role: 'text' | 'row' | 'caption' | 'furniture';
  /** First and last line, running lines inside them left out of `pieces`. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly pieces: readonly Span[];
  readonly marker: Marker | null;
  /** A space is all that is left of its bullet. */
  readonly isLost: boolean;
  /** A page begins with it, or may do so (one space at the start of a line, and no blank line above). */
  readonly opensPage: boolean;
  /** Spaces in front of its first line. */
  readonly indent: number;
  /** Blank lines before it that mean something. */
  readonly gap: number;
  readonly hint: Hint | null;
  /** Index of the table and of the row in it; null elsewhere. */
  readonly table: number | null;
  readonly row: number | null;
}

export const wordsStart = (draft: Draft): number => draft.marker?.end ?? draft.start;

/** One space and no blank line above: the top of a page, and no bullet. Two spaces are both. */
export const isPageTop = (draft: Draft): boolean => draft.opensPage && draft.indent === 1;
