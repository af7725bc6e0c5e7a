import type { Store } from '../store/store.ts';
import { type Manifest, manifestKey, type Reading } from './manifest.ts';
import { jsonIfAt } from './stored-json.ts';
import { manifestOfDocument, withdrawalOf } from './withdrawals.ts';

/** A content that need not be read again. */
export interface Known {
  readonly status: 'known' | 'withdrawn';
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
  return manifest === null ? null : { status: 'known', manifest };
}
