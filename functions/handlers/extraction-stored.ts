import { setTimeout as wait } from 'node:timers/promises';
import { type Published, publish } from '../pipeline.ts';
import { currentReleaseIn } from '../publish/releases.ts';
import { IncompleteRelease } from '../publish/stored-json.ts';
import { s3Store } from '../store/s3.ts';
import type { Store } from '../store/store.ts';
import { moveLatestTo } from './current-release.ts';
import { given } from './environment.ts';
import { describedError, emitMetrics, log } from './telemetry.ts';

/** Tries where a document is being stored anew at this very moment; its message would come again in half an hour. */
const TRIES = 5;
const FIRST_WAIT_MS = 1_000;

/**
 * Documents were stored: one release of all that have a manifest, then `latest/`. Whichever message says so, the answer
 * is the same, so one call answers them all. When it fails, readers keep the release that they have.
 */
export async function handler(): Promise<void> {
  const started = Date.now();
  const published = s3Store(given('PUBLISHED_BUCKET'));
  const { status, release } = await releaseOf(published, TRIES);
  const isMoved = await moveLatestTo(given('CURRENT_RELEASE_STORE'), () => currentReleaseIn(published));
  const { id, lignes: rows } = release;
  log('info', status === 'new' ? 'A release was published.' : 'The release is the current one.', {
    release: id,
    rows,
    isMoved,
  });
  const ended = Date.now();
  emitMetrics({ ReleasesPublished: status === 'new' ? 1 : 0, Duration: ended - started }, ended);
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
