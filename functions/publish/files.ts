import { hash } from 'node:crypto';
import { headersOf } from '../store/headers.ts';
import type { PublishedFile } from './portal/input.ts';
import { utf8Of } from './utf8.ts';

/** A file of the tree, with the content type and caching that its key tells. */
export function fileAt(key: string, content: string | Uint8Array): PublishedFile {
  const bytes = typeof content === 'string' ? utf8Of(content) : content;
  return hashedFileAt(key, bytes, sha256Of(bytes));
}

/** The same of bytes whose hash is known. */
export function hashedFileAt(key: string, bytes: Uint8Array, sha256: string): PublishedFile {
  return { key, bytes, sha256, ...headersOf(key) };
}

export const sha256Of = (content: Uint8Array | string): string => hash('sha256', content, 'hex');

/** The entity tag that S3 gives to bytes that come in one part. */
export const md5Of = (bytes: Uint8Array): string => hash('md5', bytes, 'hex');

/** JSON for people and machines: two spaces, keys in the order given, a line end at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a reader checks a file by. */
export interface FileFacts {
  readonly octets: number;
  readonly sha256: string;
  /** Rows without the header; null where the file has no rows. */
  readonly lignes: number | null;
}

export function factsOf(bytes: Uint8Array, lignes: number | null): FileFacts {
  return { octets: bytes.length, sha256: sha256Of(bytes), lignes };
}
