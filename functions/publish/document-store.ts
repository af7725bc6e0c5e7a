import type { Store } from '../store/store.ts';
import type { Manifest } from './manifest.ts';
import type { PublishedFile } from './portal/input.ts';

/** Tells by one file of a document whether a run, of whatever version, stored it before. */
export async function isStored(store: Store, documentId: string): Promise<boolean> {
  return (await store.read(`documents/${documentId}/text.txt`)) !== null;
}

/** Tells by names alone whether the folder of a document has all the files that its manifest names. */
export async function isStoredWhole(store: Store, { document_id, fichiers }: Manifest): Promise<boolean> {
  const folder = `documents/${document_id}/`;
  const there = new Set<string>();
  for await (const key of store.list(folder)) there.add(key.slice(folder.length));
  return Object.keys(fichiers).every((name) => there.has(name));
}

/**
 * Writes the files of one document, all at once.
 * @param isNew none is there yet: then each is written without a look, half of all requests. One that is there
 * nevertheless, of a run that died, is replaced if its bytes differ.
 */
export async function storeDocument(store: Store, files: readonly PublishedFile[], isNew: boolean): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      if (isNew && (await store.write(file.key, file.bytes, { ...file, onlyIf: 'absent' })) !== 'refused') return;
      await store.write(file.key, file.bytes, { ...file, onlyIf: null });
    }),
  );
}
