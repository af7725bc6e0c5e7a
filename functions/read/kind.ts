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

/** Bytes at the start in which a format shows itself; a page, behind its comments. PDF readers look in the first 1,024. */
const HEAD_BYTES = 2_048;
const PDF_HEADER_BYTES = 1_024;

/** `%PDF-1.7`, behind white space at most. */
const PDF_START = /^\s{0,100}%PDF-[12]\.\d/;

/** `%PDF-1.7` behind other lines, which some servers and printers put there; an object shows that it is not only named. */
const PDF_HEADER = /%PDF-[12]\.\d/;
const PDF_OBJECT = /\b\d{1,10} \d{1,5} obj\b/;

/** First mark of a page after white space, comments and an XML declaration: `<!DOCTYPE html`, `<html lang="fr">`, `<p>`. */
const HTML_START =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|base|link|style|script|main|article|section|header|nav|div|table|h[1-6]|p|ul|ol|figure)\b)/i;

/** A page without all of these: `<center>`, `<a href="#contenu">`, `<br/>`; not `<a définir>`, which is text. */
const HTML_PART_START =
  /^<(?:a|abbr|address|aside|audio|b|big|blockquote|br|button|center|cite|code|details|dialog|dl|dt|dd|em|fieldset|font|footer|form|frameset|hgroup|hr|i|iframe|img|input|label|li|map|mark|marquee|noscript|object|picture|pre|q|s|search|select|small|span|strong|sub|summary|sup|t[dhr]|tbody|template|tfoot|thead|time|tt|u|video)(?:\s*\/?>|\s+[a-z][\w:-]*\s*=)/i;

/** Characters from the first mark on in which it shows that it is one of HTML. */
const MARK_UNITS = 1_000;

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
  if (PDF_START.test(head)) return 'pdf';
  if (PDF_HEADER.test(head.slice(0, PDF_HEADER_BYTES)) && PDF_OBJECT.test(head)) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfArchive(buffer);
  if (head.startsWith(OLE)) throw refusalOfOle(buffer);
  const other = OTHER_SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (other !== undefined) throw other[1]();
  return kindOfMarkup(bytes);
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

function kindOfMarkup(bytes: Uint8Array): Kind {
  const text = decodedText(bytes).trimStart();
  if (text.startsWith('<') && text.slice(0, HEAD_BYTES).includes('<!ENTITY')) throw refusedForEntities();
  const mark = withoutPreamble(text).slice(0, MARK_UNITS);
  if (HTML_START.test(mark) || HTML_PART_START.test(mark)) return 'html';
  if (text.startsWith('<?xml')) throw refusedAsOtherKind('un fichier XML');
  return 'text';
}

/** Without white space, comments and the XML declaration in front of the first element, however many there are. */
function withoutPreamble(text: string): string {
  let rest = text;
  for (let end = endOfPreamble(rest); end > 0; end = endOfPreamble(rest)) rest = rest.slice(end).trimStart();
  return rest;
}

const PREAMBLES = [
  ['<!--', '-->'],
  ['<?xml', '?>'],
] as const;

/** Where the comment or declaration ends that the text begins with; 0 where there is none, or where it has no end. */
function endOfPreamble(text: string): number {
  const [, close] = PREAMBLES.find(([open]) => text.startsWith(open)) ?? [];
  const at = close === undefined ? -1 : text.indexOf(close, 2);
  return close === undefined || at < 0 ? 0 : at + close.length;
}
