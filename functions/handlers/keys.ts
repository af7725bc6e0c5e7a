/** Names of keys that the handlers and the stack share. */

/** Documents as they come, under any name. */
export const INBOX_PREFIX = 'inbox/';
/** A folder made by hand in the console is an empty object whose key ends with a slash; it is no document. */
export const isFolder = (key: string, size: number): boolean => key.endsWith('/') && size === 0;

/** Why a document was refused: `quarantine/<content>.<extractor version>.json`. */
export const QUARANTINE_PREFIX = 'quarantine/';
/** Which content an entity tag of the inbox has that no manifest names: `receipts/<entity tag>.<content>.json`. */
export const RECEIPTS_PREFIX = 'receipts/';

/** @param content SHA-256 of the bytes; `etag-<entity tag>` of an object too big to be read */
export const quarantineKey = (content: string, extractorVersion: string): string =>
  `${QUARANTINE_PREFIX}${content}.${extractorVersion}.json`;

/**
 * Lets the daily check tell from listings alone which objects are done: a listing shows entity tags, no SHA-256. A
 * manifest's key names the one that S3 gives to bytes that come in one part.
 */
export const receiptKey = (etag: string, content: string): string => `${RECEIPTS_PREFIX}${etag}.${content}.json`;

export function receiptOf(key: string): { readonly etag: string; readonly content: string } {
  const [etag = '', content = ''] = key.slice(RECEIPTS_PREFIX.length).split('.');
  return { etag, content };
}
