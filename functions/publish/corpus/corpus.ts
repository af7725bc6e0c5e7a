import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../store/store.ts';
import { inBatches } from '../in-batches.ts';
import { MANIFESTS, type Manifest, manifestKey, type Reading, readingAt, SCHEMA_VERSIONS } from '../manifest.ts';
import { type Release, releaseFolder } from '../releases.ts';
import type { RowsByDataset } from '../rows.ts';
import { IncompleteRelease, jsonAt } from '../stored-json.ts';
import { withdrawalOf, withdrawnContent } from '../withdrawals.ts';
import { LATEST_BOUNDS } from './bounds.ts';
import { changedListing, type ListingChange, listingHash } from './listing.ts';
import { firstThatFit, type Member, memberOf } from './member.ts';
import { membersBelow, type TreeNode } from './node.ts';
import { publishedReadings } from './readings.ts';
import { rowReader } from './rows-of.ts';
import type { CorpusState, DocumentChange } from './state.ts';
import { changedTree } from './tree.ts';

export interface Corpus {
  readonly state: CorpusState;
  readonly changes: readonly DocumentChange[];
  /** The documents of `latest/`, newest first, and their rows in that order. */
  readonly shown: readonly Member[];
  readonly rows: RowsByDataset;
}

/** The keys under `manifests/`, of which a release is a function. */
export async function manifestKeys(store: Store): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.list(MANIFESTS)) {
    if (readingAt(key) !== null || withdrawnContent(key) !== null) keys.push(key);
  }
  return keys;
}

export const isSameListing = (state: CorpusState, keys: readonly string[]): boolean =>
  state.manifestes.empreinte === listingHash(keys);

/**
 * The corpus that the keys make, found by what differs from the last release. Parts are written on the way, under
 * addresses that tell their content: they matter only once a release names them.
 */
export async function corpusOf(store: Store, keys: readonly string[], last: Release | null): Promise<Corpus> {
  const { listing, ...differing } = await changedListing(store, last?.corpus.manifestes ?? null, keys);
  const changes = await documentChanges(store, keys, differing);
  const come = changes.flatMap(({ after }) => after ?? []);
  const reader = await rowReader(store, come);
  const delta = {
    gone: changes.flatMap(({ before }) => (before === null ? [] : [memberOf(before)])),
    come: come.map(memberOf),
  };
  // Rows written for other schemas cannot be taken over: every document must have been read for those of now.
  const usable = last !== null && isDeepStrictEqual(last.schemas, SCHEMA_VERSIONS) ? last : null;
  const documents = await changedTree(store, reader, usable?.corpus.documents ?? null, delta);
  expectAll(documents, keys);
  const shown = await firstThatFit(membersBelow(store, documents), LATEST_BOUNDS);
  const rows = await reader.rowsOf(shown, usable === null ? [] : [releaseFolder(usable.id)]);
  return { state: { manifestes: listing, documents }, changes, shown, rows };
}

function expectAll({ lignes }: TreeNode, keys: readonly string[]): void {
  const missing = publishedReadings(keys).size - lignes.documents;
  if (missing !== 0) {
    throw new IncompleteRelease(
      `${missing} document(s) furent lus pour des schémas d’une autre version : à lire de nouveau.`,
    );
  }
}

async function documentChanges(
  store: Store,
  keys: readonly string[],
  { gone, come }: Pick<ListingChange, 'gone' | 'come'>,
): Promise<readonly DocumentChange[]> {
  const touched = new Set([...gone, ...come].map(contentOf));
  const isNew = new Set(come);
  const now = keys.filter((key) => touched.has(contentOf(key)));
  const [before, after] = [[...now.filter((key) => !isNew.has(key)), ...gone], now].map(publishedReadings);
  const changed = [...touched]
    .sort()
    .filter((sha256) => before?.get(sha256)?.version_extracteur !== after?.get(sha256)?.version_extracteur);
  return inBatches(changed, async (sha256) => ({
    before: await manifestAt(store, before?.get(sha256)),
    after: await manifestAt(store, after?.get(sha256)),
    replacedBy: after?.has(sha256) === true ? null : ((await withdrawalOf(store, sha256))?.remplace_par ?? null),
  }));
}

const contentOf = (key: string): string => readingAt(key)?.sha256 ?? withdrawnContent(key) ?? '';

async function manifestAt(store: Store, reading: Reading | undefined): Promise<Manifest | null> {
  return reading === undefined ? null : jsonAt<Manifest>(store, manifestKey(reading));
}
