/**
 * Text as a PDF page draws it: runs of letters at a place. Coordinates are points (1/72 inch) of the page as it is
 * looked at: x grows to the right, y grows downwards.
 */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Right edge. */
  readonly right: number;
  /** Base line. */
  readonly y: number;
  /** Height of the font. */
  readonly size: number;
  readonly font: string;
  /** White space stands in front of it in the drawing order. */
  readonly spaced: boolean;
  /** Place in the drawing order. */
  readonly order: number;
  /** Id of the marked content it stands in, which the structure tree refers to; null for none. */
  readonly mark: string | null;
  /** Marked by the file as page furniture. */
  readonly artifact: boolean;
}

/** Structure tree of a tagged page: elements with a role; leaves are the ids of marked content. */
export interface TagElement {
  readonly role: string;
  readonly children: readonly (TagElement | string)[];
}

export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Text that reads from left to right as the page is looked at, in drawing order. */
  readonly runs: readonly Run[];
  /** Text at another angle (axes of charts, labels in the margin), one string a line, in drawing order. */
  readonly turned: readonly string[];
  /** Null for a page without structure tree. */
  readonly tags: TagElement | null;
}

/** What a part of a page is, before the pages are joined. */
export interface PageBlock {
  readonly role: 'heading' | 'item' | 'paragraph' | 'row' | 'caption' | 'note' | 'furniture';
  readonly level: number;
  /** The lines of each cell of a row; for other roles one cell with the block's lines. */
  readonly cells: readonly (readonly string[])[];
  /** The file says what the block is, or its form leaves no doubt. */
  readonly certain: boolean;
  /** An item whose bullet or number no letter shows. It may be the rest of an item of the page before. */
  readonly lacksMarker?: boolean;
  /** Its last line is as wide as the others, so that it may go on elsewhere. */
  readonly endsFull?: boolean;
}
