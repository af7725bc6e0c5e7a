import type { TextColumn } from './columns.ts';
import type { Line } from './lines.ts';
import type { ListDepths } from './list-depths.ts';

/** How lines are made into paragraphs. */
export interface ParagraphContext {
  readonly depths: ListDepths;
  /** The file says that the lines are one paragraph (or a few). */
  readonly certain: boolean;
  /** Height of the document's body text in points; 0 where headings are not told by their size. */
  readonly bodySize: number;
  /** Heights of headings in points, largest first: the place of a height is the heading's level. */
  readonly headingSizes: readonly number[];
  /** The columns of the page; empty where the file tells paragraphs. */
  readonly columns: readonly TextColumn[];
  /** A table stands behind the last line. */
  readonly leadsToTable: boolean;
}

/** Lines that are one block. */
export interface LineGroup {
  readonly lines: readonly Line[];
  /** Null for no heading. */
  readonly headingLevel: number | null;
  /** It has a bullet, a dash or a number of its own. */
  readonly marked: boolean;
}
