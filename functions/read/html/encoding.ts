import { decodedText, utf8Text, windows1252Text } from '../text.ts';

/** Bytes at the start in which a page must name its encoding; the standard says 1,024, real pages need more. */
const PRESCAN_BYTES = 4_096;

/** `<meta charset="windows-1252">`, `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">` */
const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})/i;

/** `<?xml version="1.0" encoding="ISO-8859-1"?>` */
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([a-z0-9_:-]{2,40})/i;

/**
 * The markup of a page. A BOM decides; else bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever the page says
 * of itself (French text in another encoding is never valid UTF-8 by chance); else the encoding that the page names.
 */
export function decodedMarkup(bytes: Uint8Array): string {
  const named = namedEncoding(bytes);
  if (named === null || isUnicode(named)) return decodedText(bytes);
  return utf8Text(bytes) ?? textIn(named, bytes);
}

function namedEncoding(bytes: Uint8Array): string | null {
  const head = windows1252Text(bytes.subarray(0, PRESCAN_BYTES));
  const match = META_CHARSET.exec(head) ?? XML_ENCODING.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
}

/** A page without BOM that can be read far enough to name UTF-16 is not in UTF-16. */
const isUnicode = (label: string): boolean => /^(?:utf-?8|utf-?16)/.test(label);

function textIn(label: string, bytes: Uint8Array): string {
  if (/^(?:windows-1252|cp1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(label)) return windows1252Text(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return windows1252Text(bytes);
  }
}
