/**
 * The bounds within which a document is read. What lies beyond is refused with a reason, never read for ever: hostile
 * files come by mail as good ones do. README states them.
 */

/** Largest input, in bytes. The largest press kits with pictures that councils publish have about 40 MB. */
export const MAX_INPUT_BYTES = 50_000_000;

/** Longest text that a document may hold, in UTF-16 units: about 8,000 dense pages. */
export const MAX_TEXT_UNITS = 20_000_000;

/** Most pages of one PDF. A region's whole budget with annexes has about 1,200. */
export const MAX_PAGES = 2_000;

/** Most pieces of text that one page of a PDF may draw. A page of dense tables has a few thousand. */
export const MAX_PIECES_PER_PAGE = 100_000;

/** Largest size of one compressed part (a PDF stream, a file inside a DOCX) after inflation, in bytes. */
export const MAX_INFLATED_PART_BYTES = 64_000_000;

/** Largest size of all compressed parts of one document after inflation, in bytes. */
export const MAX_INFLATED_BYTES = 200_000_000;

/** Most files inside one DOCX. */
export const MAX_ARCHIVE_ENTRIES = 5_000;

/** Nesting depth of HTML elements up to which depth means anything; deeper ones are read as children of the last. */
export const MAX_HTML_DEPTH = 256;

/** Time to read one document, in milliseconds: a basis, and more for each million bytes of input. */
export const READ_DEADLINE_MS = 20_000;
export const READ_DEADLINE_MS_PER_MB = 2_000;

/** Old-generation heap of the reading thread, in megabytes (V8 unit). */
export const MAX_READER_HEAP_MB = 512;

/** Growth of the whole process while one document is read, in bytes, after which the reading is stopped. */
export const MAX_READER_GROWTH_BYTES = 800_000_000;
