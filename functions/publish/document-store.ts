import type { Store } from '../store/store.ts';
import type { PublishedFile } from './portal/input.ts';

/** Tells by one file of a document whether a run, of whatever version, stored it before. */
export async function isStored(store: Store, documentId: string): Promise<boolean> {
  return (await store.read(`documents/${documentId}/text.txt`)) !== null;
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
