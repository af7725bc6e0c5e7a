import type { SQSEvent } from 'aws-lambda';
import { publish } from '../pipeline.ts';
import { currentReleaseIn } from '../publish/releases.ts';
import { s3Store } from '../store/s3.ts';
import { moveLatestTo } from './current-release.ts';
import { given } from './environment.ts';
import { emitMetrics, log } from './telemetry.ts';

/**
 * Some manifests were stored: makes one release of all documents that have one, and moves `latest/` to it. Which ones
 * they were does not matter; the release is a function of what the bucket holds. An error fails the whole batch, which
 * comes again; what was written until then is written again as it is.
 */
export async function handler({ Records }: SQSEvent): Promise<void> {
  const started = Date.now();
  const published = s3Store(given('PUBLISHED_BUCKET'));
  const result = await publish(published);
  const moved = await moveLatestTo(given('CURRENT_RELEASE_STORE'), () => currentReleaseIn(published));
  log('info', 'Published.', { messages: Records.length, moved, release: result.release.id, status: result.status });
  const ended = Date.now();
  emitMetrics({ ReleasesPublished: moved ? 1 : 0, Duration: ended - started }, ended);
}
