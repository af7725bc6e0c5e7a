import type { Store } from '../store/store.ts';

/**
 * Something that a release needs is missing or is not what its manifest says: nothing is published then. The message is
 * French: index.json and the command line tell it to operators.
 */
export class IncompleteRelease extends Error {
  override readonly name = 'IncompleteRelease';
}

/** The JSON of a file that must be there. Throws IncompleteRelease where it is not. */
export async function jsonAt<T>(store: Store, key: string): Promise<T> {
  return JSON.parse(await textAt(store, key)) as T;
}

export async function textAt(store: Store, key: string): Promise<string> {
  return new TextDecoder().decode(await bytesAt(store, key));
}

export async function bytesAt(store: Store, key: string): Promise<Uint8Array> {
  const stored = await store.read(key);
  if (stored === null) throw new IncompleteRelease(`${key} manque.`);
  return stored.bytes;
}

/** The JSON of a file that may be there. */
export async function jsonIfAt<T>(store: Store, key: string): Promise<T | null> {
  const stored = await store.read(key);
  return stored === null ? null : (JSON.parse(new TextDecoder().decode(stored.bytes)) as T);
}
