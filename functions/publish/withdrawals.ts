import type { Store } from '../store/store.ts';
import { fileAt, jsonText } from './files.ts';
import { MANIFESTS, type Manifest, readingAt } from './manifest.ts';
import { jsonAt, jsonIfAt } from './stored-json.ts';

/**
 * Says that a document is no longer published. Stands among the manifests, so that the next release is still a function
 * of what is listed there, and so that writing it asks for that release as a new manifest does.
 */
export interface Withdrawal {
  readonly document_id: string;
  readonly sha256: string;
  /** The corrected version of the same document; null for a document that is taken away. */
  readonly remplace_par: string | null;
}

export const withdrawalKey = (sha256: string): string => `${MANIFESTS}${sha256}.withdrawn.json`;

/** The content that a withdrawal's key tells; null for another key. */
export function withdrawnContent(key: string): string | null {
  return /^manifests\/([0-9a-f]{64})\.withdrawn\.json$/.exec(key)?.[1] ?? null;
}

export async function withdrawalOf(store: Store, sha256: string): Promise<Withdrawal | null> {
  return jsonIfAt<Withdrawal>(store, withdrawalKey(sha256));
}

/** No document of this id was ever stored. */
export class UnknownDocument extends Error {
  override readonly name = 'UnknownDocument';
}

/** One manifest of a document, of whatever extractor version. Throws UnknownDocument. */
export async function manifestOfDocument(store: Store, documentId: string): Promise<Manifest> {
  const digits = /^d-([0-9a-f]{16})$/.exec(documentId)?.[1];
  if (digits !== undefined) {
    for await (const key of store.list(`${MANIFESTS}${digits}`)) {
      if (readingAt(key) !== null) return jsonAt<Manifest>(store, key);
    }
  }
  throw new UnknownDocument(`There is no document ${documentId}: documents.csv lists those that there are.`);
}

/** The last correction of a document; itself where it has none. */
export async function successorOf(store: Store, manifest: Manifest): Promise<Manifest> {
  const successor = (await withdrawalOf(store, manifest.sha256))?.remplace_par ?? null;
  return successor === null ? manifest : successorOf(store, await manifestOfDocument(store, successor));
}

/** Records the withdrawal first, then takes the document's own files away; those of past releases stay as they were. */
export async function withdrawn(store: Store, manifest: Manifest, replacedBy: string | null): Promise<Withdrawal> {
  const { document_id, sha256 } = manifest;
  const withdrawal: Withdrawal = { document_id, sha256, remplace_par: replacedBy };
  const file = fileAt(withdrawalKey(sha256), jsonText(withdrawal));
  await store.write(file.key, file.bytes, { ...file, onlyIf: null });
  const keys: string[] = [];
  for await (const key of store.list(`documents/${document_id}/`)) keys.push(key);
  for (const key of keys) await store.remove(key);
  return withdrawal;
}

/** Withdraws the old document in favour of the new one. A document does not replace itself. */
export async function replacedBy(store: Store, old: Manifest, now: Manifest): Promise<void> {
  if (now.document_id !== old.document_id) await withdrawn(store, old, now.document_id);
}

/**
 * Takes a withdrawal back: the content is one that was never read. Its files are gone, so its manifests go too, before
 * the record does: at no moment is it published without files. Nothing to do where it is not withdrawn.
 */
export async function reinstated(store: Store, sha256: string): Promise<void> {
  if ((await withdrawalOf(store, sha256)) === null) return;
  const keys: string[] = [];
  for await (const key of store.list(`${MANIFESTS}${sha256}`)) if (readingAt(key) !== null) keys.push(key);
  for (const key of [...keys, withdrawalKey(sha256)]) await store.remove(key);
}
