import type { Store } from '../store/store.ts';
import { inBatches } from './in-batches.ts';
import type { PublishedFile } from './portal/input.ts';
import { currentIn, type Published, type Release, shownIn } from './releases.ts';
import { indexFile, ROOT_KEYS, rootFiles } from './root-files.ts';
import { schemaFiles } from './schemas/schema-files.ts';
import { SITE } from './site.ts';
import { IncompleteRelease } from './stored-json.ts';
import { firstPagesOf } from './year-lists.ts';

/**
 * Makes the release the current one, if the pointer is still the one that was read; false where another run was faster.
 * The schemas that its files name are there before.
 * @param etag of the pointer that was read; null where there was none
 */
export async function isPointedAt(store: Store, release: Release, etag: string | null): Promise<boolean> {
  await inBatches(schemaFiles(SITE), (file) => store.write(file.key, file.bytes, { ...file, onlyIf: null }));
  const index = indexFile(release, null);
  const result = await store.write(index.key, index.bytes, {
    ...index,
    onlyIf: etag === null ? 'absent' : { etag },
  });
  return result !== 'refused';
}

/**
 * Runs and says in the pointer whether it failed for want of a document; the release stays the current one. A failure
 * of the store or a bug says nothing: it may not be able to.
 */
export async function notingFailure(store: Store, run: () => Promise<Published>): Promise<Published> {
  try {
    const published = await run();
    await noteFailure(store, null);
    return published;
  } catch (error) {
    if (error instanceof IncompleteRelease) await noteFailure(store, error.message);
    throw error;
  }
}

/** A pointer that says so already is not written; one that was altered otherwise is. */
async function noteFailure(store: Store, failure: string | null): Promise<void> {
  const { release, etag } = await currentIn(store);
  if (release === null || etag === null) return;
  const index = indexFile(release, failure);
  // Where another run moved the pointer meanwhile, what it says is newer.
  await store.write(index.key, index.bytes, { ...index, onlyIf: { etag } });
}

/**
 * Brings `latest/` and everything at the top of the tree to the release that the pointer names; nothing to do where
 * they are. Where a file is missing there, all are looked at and what is not as it must be is written. Another run may move the pointer meanwhile: whoever writes last looks again, so that no older state stays.
 */
export async function showRelease(store: Store, release: Release): Promise<void> {
  const shown = await shownIn(store);
  const isShown = shown?.id === release.id;
  if (isShown && (await isShownWhole(store, release))) return;
  const files = isShown
    ? [...schemaFiles(SITE), ...(await rootFiles(store, release, null))]
    : await rootFiles(store, release, shown);
  await inBatches(files, (file) => replaced(store, file));
  await store.show(release.id);
  const { release: current } = await currentIn(store);
  if (current !== null && current.id !== release.id) await showRelease(store, current);
}

/**
 * Tells by names alone whether all is there that shows a release: `latest/`, the schemas, the top of the tree and the
 * first page of each year. What bytes they have would be too dear to ask at every run: `validate` tells.
 */
async function isShownWhole(store: Store, { fichiers, corpus }: Release): Promise<boolean> {
  const there = new Set<string>();
  for (const prefix of ['latest/', 'schemas/', 'annees/']) for await (const key of store.list(prefix)) there.add(key);
  const wanted = [
    ...Object.keys(fichiers).map((name) => `latest/${name}`),
    ...schemaFiles(SITE).map(({ key }) => key),
    ...firstPagesOf(corpus.documents),
  ];
  if (!wanted.every((key) => there.has(key))) return false;
  return (await inBatches(ROOT_KEYS, (key) => store.read(key))).every((stored) => stored !== null);
}

async function replaced(store: Store, file: PublishedFile): Promise<void> {
  await store.write(file.key, file.bytes, { ...file, onlyIf: null });
}
