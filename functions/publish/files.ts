import { headersOf } from '../store/headers.ts';
import type { PublishedFile } from './portal/input.ts';

/** A file of the tree, with the content type and caching that its key tells. */
export function fileAt(key: string, content: string | Uint8Array): PublishedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { key, bytes, ...headersOf(key) };
}

/** JSON for people and machines: two spaces, keys in the order given, a line end at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
