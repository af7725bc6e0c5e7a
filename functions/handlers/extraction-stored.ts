import { s3Store } from '../store/s3.ts';
import { given } from './environment.ts';
import { emitMetrics, log } from './telemetry.ts';

/**
 * Documents were stored: one release of all that have a manifest, then `latest/`. Whichever message says so, the answer
 * is the same, so one call answers them all. When it fails, readers keep the release that they have.
 */
export async function handler(): Promise<void> {
  const started = Date.now();
  const { released } = await import('./release.ts');
  const { status, release, isMoved } = await released(
    s3Store(given('PUBLISHED_BUCKET')),
    given('CURRENT_RELEASE_STORE'),
  );
  const { id, lignes: rows } = release;
  log('info', status === 'new' ? 'A release was published.' : 'The release is the current one.', {
    release: id,
    rows,
    isMoved,
  });
  const ended = Date.now();
  emitMetrics({ ReleasesPublished: status === 'new' ? 1 : 0, Duration: ended - started }, ended);
}
