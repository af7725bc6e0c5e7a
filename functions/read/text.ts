import type { SourceText } from '../extract/model.ts';
import { refusedAsBinary, refusedAsEmpty, refusedForEncoding } from './refusals.ts';

/** Share of control characters above which a file is no text. Random bytes have 11 %, texts have none or a stray one. */
const MAX_CONTROL_SHARE = 0.002;

/**
 * `é`, `œ`, `’`, `€`: what French is written with beyond ASCII. Text in windows-1252 does not have their UTF-8 bytes
 * (`Ã©`, `Å“`, `â€™`, `â‚¬`), so that a text with more of them than of broken places is UTF-8.
 */
const FRENCH_BEYOND_ASCII = /[\u00a0-\u00ff\u0152\u0153\u0178\u2010-\u203a\u20ac]/g;

/** What windows-1252 has at 0x80–0x9F, where it differs from Latin-1. The five unused places stay control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/**
 * A plain text document. Its text is the decoded file itself, untouched: line ends, spaces and accents (composed or
 * not) stay as they are. A byte order mark is a sign of the encoding and no part of the text: positions count from the
 * first character after it. Form feeds, where there are any, are page breaks.
 * Throws UnreadableInput (`vide`, `binaire`, `encodage`).
 */
export function textSourceOf(bytes: Uint8Array): SourceText {
  const text = decodedText(bytes);
  refuseWithoutContent(text);
  refuseBrokenUtf8(bytes, text);
  return { text, pages: pageStarts(text), hints: [] };
}

/** The text of bytes in UTF-8, UTF-16 with BOM or, for lack of any other reading, windows-1252; without its BOM. */
export function decodedText(bytes: Uint8Array): string {
  const utf16 = utf16In(bytes);
  return utf16 === null ? (utf8Text(bytes) ?? windows1252Text(bytes)) : new TextDecoder(utf16).decode(bytes);
}

function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The text of UTF-8 bytes; null where they are another encoding. A few broken places become U+FFFD. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    return (text.match(FRENCH_BEYOND_ASCII)?.length ?? 0) > broken ? text : null;
  }
}

/** Own table: the runtime's decoder reads windows-1252 as Latin-1 in some versions of Node. */
export function windows1252Text(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}

/** Throws UnreadableInput for text without any letter or digit, or full of control characters. */
export function refuseWithoutContent(text: string): void {
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) throw refusedAsBinary();
  if (!/[\p{L}\p{N}]/u.test(text)) throw refusedAsEmpty();
}

/** Throws UnreadableInput for UTF-8 with bytes of another encoding, which left U+FFFD. The last letter may be cut. */
function refuseBrokenUtf8(bytes: Uint8Array, text: string): void {
  if (utf16In(bytes) !== null || !text.includes('\ufffd')) return;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const offset = brokenPlaceIn(bytes);
    const above = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
    throw refusedForEncoding(bytes[offset] ?? 0, offset, above.split(/\r\n|\r|\n/).length);
  }
}

/** Offset of the first byte that is no UTF-8: up to there the text becomes the same bytes again. */
function brokenPlaceIn(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8');
  const difference = bytes.findIndex((byte, at) => byte !== again[at]);
  return again.lastIndexOf('\ufffd', difference);
}

function pageStarts(text: string): readonly number[] {
  if (!text.includes('\f')) return [];
  const starts = [0, ...Array.from(text.matchAll(/\f/g), (feed) => feed.index + 1)];
  const last = starts.at(-1) ?? 0;
  return text.slice(last).trim() === '' ? starts.slice(0, -1) : starts;
}
