import { inflateSync, constants as zlib } from 'node:zlib';
import { MAX_INFLATED_BYTES, MAX_INFLATED_PART_BYTES } from '../bounds.ts';
import { refusedAsBomb } from '../refusals.ts';

/** What the compressed streams of a PDF amount to, measured before the file is handed to the reader. */
export interface Streams {
  /** Pictures in the file. */
  readonly images: number;
}

/** Streams below this size cannot inflate to more than a few megabytes each (deflate reaches 1,032 to 1). */
const SMALL_STREAM_BYTES = 4_096;

/** A stream's dictionary stands within as many bytes in front of it. */
const DICTIONARY_BYTES = 1_024;

const STREAM = 'stream';
const END_STREAM = 'endstream';

/**
 * Inflates every compressed stream that is no picture, with a bound, and throws UnreadableInput (`bombe`) where one
 * of them or all together exceed it. Streams that cannot be inflated are left to the reader.
 */
export function measuredStreams(bytes: Uint8Array): Streams {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const totals = { images: 0, inflated: 0 };
  for (let at = buffer.indexOf(STREAM); at >= 0; at = buffer.indexOf(STREAM, at)) {
    const start = at + STREAM.length + (buffer[at + STREAM.length] === 0x0d ? 2 : 1);
    const end = buffer.indexOf(END_STREAM, start);
    const dictionary = dictionaryBefore(buffer, at);
    if (/\/Subtype\s*\/Image/.test(dictionary)) totals.images += 1;
    else totals.inflated += inflatedSize(buffer.subarray(start, end < 0 ? buffer.length : end), dictionary);
    if (totals.inflated > MAX_INFLATED_BYTES) throw refusedAsBomb();
    at = end < 0 ? buffer.length : end + END_STREAM.length;
  }
  return { images: totals.images };
}

function dictionaryBefore(buffer: Buffer, at: number): string {
  const window = buffer.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  return window.slice(Math.max(0, window.lastIndexOf(' obj')));
}

/** Size after inflation, in bytes; of the second inflation, where a stream is compressed twice. */
function inflatedSize(data: Buffer, dictionary: string): number {
  const passes = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
  if (passes === 0 || (data.length < SMALL_STREAM_BYTES && passes === 1)) return 0;
  const inflated = boundedInflate(data);
  if (passes === 1 || inflated.length === 0) return inflated.length;
  return Math.max(inflated.length, boundedInflate(inflated).length);
}

function boundedInflate(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MAX_INFLATED_PART_BYTES, finishFlush: zlib.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw refusedAsBomb();
    return Buffer.alloc(0);
  }
}
