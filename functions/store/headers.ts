import type { WriteOptions } from './store.ts';

/** What a reader needs to know about a file before its first byte. `header=present` tells that a CSV names its columns. */
const MEDIA_TYPES: readonly (readonly [ending: string, mediaType: string])[] = [
  ['.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8; header=present'],
  ['.schema.json', 'application/schema+json; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.ttl', 'text/turtle; charset=utf-8'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.xml', 'application/atom+xml; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.htm', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.pdf', 'application/pdf'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
];

/** What never changes under its address: releases, parts named by their content, released schemas, manifests. */
const IMMUTABLE = /^(?:releases|parts|schemas|manifests)\//;

/** An upload whose encoding only its own bytes tell: the source as it came. */
const SOURCE = /^documents\/[^/]+\/source\.(?:txt|htm)$/;

/** Content type and caching of a file of the published tree, told by its key alone. */
export function headersOf(key: string): Pick<WriteOptions, 'contentType' | 'cacheControl'> {
  const mediaType = MEDIA_TYPES.find(([ending]) => key.endsWith(ending))?.[1] ?? 'application/octet-stream';
  return {
    contentType: SOURCE.test(key) ? mediaType.replace('; charset=utf-8', '') : mediaType,
    cacheControl: IMMUTABLE.test(key) ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  };
}
