// What a function that publishes loads when the first message comes: most of its code, so that it asks for that message
// in time.
import { setTimeout as wait } from 'node:timers/promises';
import { type Published, publish } from '../pipeline.ts';
import { currentReleaseIn } from '../publish/releases.ts';
import { IncompleteRelease } from '../publish/stored-json.ts';
import type { Store } from '../store/store.ts';
import { moveLatestTo } from './current-release.ts';
import { describedError, log } from './telemetry.ts';

/** Tries where a document is being stored anew at this very moment; its message would come again in half an hour. */
const TRIES = 5;
const FIRST_WAIT_MS = 1_000;

/**
 * One release of all documents that have a manifest, then `latest/` of the portal.
 * @param storeArn the key-value store that tells the portal which release is the current one
 */
export async function released(store: Store, storeArn: string): Promise<Published & { readonly isMoved: boolean }> {
  const published = await releaseOf(store, TRIES);
  return { ...published, isMoved: await moveLatestTo(storeArn, () => currentReleaseIn(store)) };
}

async function releaseOf(store: Store, tries: number): Promise<Published> {
  try {
    return await publish(store);
  } catch (error) {
    if (!(error instanceof IncompleteRelease) || tries <= 1) throw error;
    log('warn', 'A document was being stored anew; the release is tried again.', { error: describedError(error) });
    await wait(FIRST_WAIT_MS * 2 ** (TRIES - tries) * (1 + Math.random()));
    return releaseOf(store, tries - 1);
  }
}
