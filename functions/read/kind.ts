import {
  refusedAsEmpty,
  refusedAsImage,
  refusedAsOtherKind,
  refusedForEntities,
  refusedForPassword,
} from './refusals.ts';
import { decodedText } from './text.ts';
import type { UnreadableInput } from './unreadable.ts';

export type Kind = 'text' | 'pdf' | 'html' | 'docx';

/** Bytes at the start in which a format must show itself. PDF readers look for the header in the first 1,024. */
const HEAD_BYTES = 2_048;
const PDF_HEADER_BYTES = 1_024;

/** `%PDF-1.7` */
const PDF_HEADER = /%PDF-[12]\.\d/;

/** First mark of a page after white space, comments and an XML declaration: `<!DOCTYPE html`, `<html lang="fr">`, `<p>`. */
const HTML_START =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|base|link|style|script|main|article|section|header|nav|div|table|h[1-6]|p|ul|ol|figure)\b)/i;

const OTHER_SIGNATURES: readonly (readonly [signature: string, refusal: () => UnreadableInput])[] = [
  ['\x89PNG\r\n', () => refusedAsImage('une image PNG')],
  ['\xff\xd8\xff', () => refusedAsImage('une image JPEG')],
  ['GIF8', () => refusedAsImage('une image GIF')],
  ['II*\0', () => refusedAsImage('une image TIFF')],
  ['MM\0*', () => refusedAsImage('une image TIFF')],
  ['{\\rtf', () => refusedAsOtherKind('un document RTF')],
  ['%!PS', () => refusedAsOtherKind('un fichier PostScript')],
  ['\x1f\x8b', () => refusedAsOtherKind('une archive gzip')],
  ['7z\xbc\xaf', () => refusedAsOtherKind('une archive 7z')],
  ['Rar!', () => refusedAsOtherKind('une archive RAR')],
];

/** Office files before 2007, and encrypted ones of today, are OLE containers. */
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const OLE_ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';

/**
 * The kind of a document, told from its bytes; its name is never asked.
 * Throws UnreadableInput for an empty file and for kinds that are recognised but not read.
 */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw refusedAsEmpty();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, HEAD_BYTES);
  if (PDF_HEADER.test(head.slice(0, PDF_HEADER_BYTES))) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfArchive(buffer);
  if (head.startsWith(OLE)) throw refusalOfOle(buffer);
  const other = OTHER_SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (other !== undefined) throw other[1]();
  return kindOfMarkup(bytes.subarray(0, HEAD_BYTES));
}

function kindOfArchive(buffer: Buffer): Kind {
  if (buffer.includes('word/document.xml')) return 'docx';
  if (buffer.includes('xl/workbook.xml')) throw refusedAsOtherKind('un classeur XLSX');
  if (buffer.includes('ppt/presentation.xml')) throw refusedAsOtherKind('une présentation PPTX');
  if (buffer.includes('application/vnd.oasis.opendocument')) throw refusedAsOtherKind('un fichier OpenDocument');
  throw refusedAsOtherKind('une archive ZIP qui ne contient pas de document Word');
}

function refusalOfOle(buffer: Buffer): UnreadableInput {
  return buffer.includes(OLE_ENCRYPTED, 'latin1')
    ? refusedForPassword()
    : refusedAsOtherKind('un fichier Office antérieur à 2007 (.doc, .xls)');
}

function kindOfMarkup(head: Uint8Array): Kind {
  const text = decodedText(head).trimStart();
  if (text.startsWith('<') && text.includes('<!ENTITY')) throw refusedForEntities();
  if (HTML_START.test(withoutPreamble(text).slice(0, 100))) return 'html';
  if (text.startsWith('<?xml')) throw refusedAsOtherKind('un fichier XML');
  return 'text';
}

/** Without white space, comments and the XML declaration in front of the first element. */
function withoutPreamble(text: string): string {
  const start = text.trimStart();
  const end = start.startsWith('<!--')
    ? start.indexOf('-->') + 3
    : start.startsWith('<?xml')
      ? start.indexOf('?>') + 2
      : 0;
  return end < 3 ? start : withoutPreamble(start.slice(end));
}
