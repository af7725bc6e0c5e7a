import type { Store } from '../store/store.ts';
import { isStoredWhole } from './document-store.ts';
import { type Manifest, manifestKey, type Reading } from './manifest.ts';
import { jsonIfAt } from './stored-json.ts';
import { manifestOfDocument, withdrawalOf } from './withdrawals.ts';

/** A content that was read before; `damaged` where one of its files is gone since, which reading it again writes. */
export interface Known {
  readonly status: 'known' | 'withdrawn' | 'damaged';
  readonly manifest: Manifest;
}

/** What the store says of a content; null where this version of the extractor has not read it. */
export async function knownReading(store: Store, reading: Reading): Promise<Known | null> {
  const [withdrawal, manifest] = await Promise.all([
    withdrawalOf(store, reading.sha256),
    jsonIfAt<Manifest>(store, manifestKey(reading)),
  ]);
  if (withdrawal !== null) {
    return { status: 'withdrawn', manifest: await manifestOfDocument(store, withdrawal.document_id) };
  }
  if (manifest === null) return null;
  return { status: (await isStoredWhole(store, manifest)) ? 'known' : 'damaged', manifest };
}
