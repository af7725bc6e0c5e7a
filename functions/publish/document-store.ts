import type { Store } from '../store/store.ts';
import type { PublishedFile } from './portal/input.ts';

/**
 * Writes the files of one document, all at once. A document that is new has none yet, which its last file tells: then
 * each is written without a look for what is there, half of all requests. Where one is there nevertheless, of a run that
 * died or of another version of the extractor, it is replaced if its bytes differ.
 */
export async function storeDocument(store: Store, files: readonly PublishedFile[]): Promise<void> {
  const last = files.at(-1);
  const isNew = last === undefined || (await store.read(last.key)) === null;
  await Promise.all(
    files.map(async (file) => {
      if (isNew && (await store.write(file.key, file.bytes, { ...file, onlyIf: 'absent' })) !== 'refused') return;
      await store.write(file.key, file.bytes, { ...file, onlyIf: null });
    }),
  );
}
