import { assembledText } from '../assemble.ts';
import { MAX_PIECES_PER_PAGE } from '../bounds.ts';
import {
  refusedAsTruncated,
  refusedForPieces,
  refusedForUnreadableFonts,
  refusedWithoutTextLayer,
} from '../refusals.ts';
import type { RichText } from '../rich.ts';
import type { PdfDocument } from './document.ts';
import { measuredStreams, type Streams } from './inflation.ts';
import { joinedPages } from './joined-pages.ts';
import { readPages } from './read-pages.ts';
import type { PdfPage } from './runs.ts';

/** The end mark of a PDF stands in its last 1,024 bytes; servers and mailers add to them. */
const END_WINDOW_BYTES = 16_384;
const END_MARK = '%%EOF';

/** `/Linearized 1 /L 468493`: a file made for the web says how long it is. */
const LINEARIZED_LENGTH =
  /\/Linearized\s+1\b[^>]{0,200}?\/L\s+(\d{1,12})|\/L\s+(\d{1,12})[^>]{0,200}?\/Linearized\s+1\b/;

const PAGES_AT_ONCE = 8;

/** Letters a page below which a file with a picture on every page is a scan that only bears stamps or numbers. */
const SCAN_LETTERS_PER_PAGE = 15;

/** Signs without a known letter, against known ones, from which a font hides its text; bullets are few. */
const MAX_UNKNOWN_SHARE = 0.3;
const MIN_UNKNOWN = 20;

/**
 * The text of a PDF: by its structure tree where it is tagged, else in the order in which it is drawn, with repairs.
 * Throws UnreadableInput (`tronque`, `illisible`, `mot-de-passe`, `sans-texte`, `bombe`, `trop-grand`).
 */
export async function pdfText(bytes: Uint8Array): Promise<RichText> {
  refuseTruncated(bytes);
  const streams = measuredStreams(bytes);
  const { openedPdf } = await import('./document.ts');
  const document = await openedPdf(bytes);
  try {
    const pages = await allPages(document);
    refuseWithoutText(pages, streams);
    const { read, method, joinLines } = readPages(pages);
    const source = assembledText(joinedPages(read, joinLines), document.pages);
    return { source, pages: document.pages, method };
  } finally {
    await document.close();
  }
}

/** A few pages at a time: one is inflated while another is laid out. */
async function allPages(document: PdfDocument): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  while (pages.length < document.pages) {
    const count = Math.min(PAGES_AT_ONCE, document.pages - pages.length);
    const numbers = Array.from({ length: count }, (_, offset) => pages.length + offset + 1);
    pages.push(...(await Promise.all(numbers.map((number) => document.page(number)))));
    const crowded = pages.slice(-count).find(({ runs }) => runs.length > MAX_PIECES_PER_PAGE);
    if (crowded !== undefined) throw refusedForPieces(crowded.number);
  }
  return pages;
}

function refuseTruncated(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const linearized = LINEARIZED_LENGTH.exec(buffer.toString('latin1', 0, 1_024));
  const length = Number(linearized?.[1] ?? linearized?.[2] ?? 0);
  if (length > bytes.length) {
    throw refusedAsTruncated(`il annonce ${length} octets et n'en a que ${bytes.length}`);
  }
  const tail = buffer.subarray(Math.max(0, buffer.length - END_WINDOW_BYTES));
  if (!tail.includes(END_MARK)) throw refusedAsTruncated('la marque de fin du PDF manque');
}

function refuseWithoutText(pages: readonly PdfPage[], streams: Streams): void {
  const unknown = countIn(pages, UNKNOWN_SIGN, Number.POSITIVE_INFINITY);
  const tolerable = (letters: number): number => letters * MAX_UNKNOWN_SHARE + MIN_UNKNOWN;
  if (unknown > tolerable(0) && unknown > tolerable(countIn(pages, LETTER, Number.POSITIVE_INFINITY)))
    throw refusedForUnreadableFonts();
  const isPictured = streams.images >= pages.length;
  const fewest = isPictured ? pages.length * SCAN_LETTERS_PER_PAGE : 1;
  if (countIn(pages, LETTER, fewest) < fewest) throw refusedWithoutTextLayer(pages.length);
}

const LETTER = /[\p{L}\p{N}]/gu;
const UNKNOWN_SIGN = /[\p{Co}\p{Cc}\ufffd]/gu;

/** @param enough the count stops soon after it */
function countIn(pages: readonly PdfPage[], pattern: RegExp, enough: number): number {
  let count = 0;
  for (const { runs, turned } of pages) {
    if (count >= enough) break;
    for (const { text } of runs) count += text.match(pattern)?.length ?? 0;
    for (const text of turned) count += text.match(pattern)?.length ?? 0;
  }
  return count;
}
