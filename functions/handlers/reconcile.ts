import { EXTRACTOR_VERSION } from '../extract/version.ts';
import { MANIFESTS, readingAt } from '../publish/manifest.ts';
import { withdrawnContent } from '../publish/withdrawals.ts';
import { type S3Store, s3Store } from '../store/s3.ts';
import { messageFor } from './document-request.ts';
import { given } from './environment.ts';
import { INBOX_PREFIX, isFolder, QUARANTINE_PREFIX, RECEIPTS_PREFIX, receiptOf } from './keys.ts';
import { type Sender, senderTo } from './queue.ts';
import { emitMetrics, log } from './telemetry.ts';

/**
 * Documents that one run enqueues at most: what the functions work off in a day, well inside the time of one call. The
 * next run goes on, for those are done by then; a backfill takes all at once.
 */
const MAX_DOCUMENTS = 100_000;
/** Documents held at a time between the listing and the queue: ten calls of ten messages. */
const PORTION = 100;

/**
 * Enqueues every document of the inbox that the current version has neither extracted nor refused: lost events, failed
 * runs and upgrades are one case. Then asks for a release, in case the event of a manifest was lost. Costs one request
 * for a thousand objects and reads none of them.
 */
export async function handler(): Promise<void> {
  const started = Date.now();
  const inbox = s3Store(given('INBOX_BUCKET'));
  const isDone = await doneIn(inbox, s3Store(given('PUBLISHED_BUCKET')));
  const { enqueued, isWhole } = await enqueuedOf(
    missingIn(inbox, isDone),
    senderTo(given('DOCUMENTS_QUEUE_URL')),
    MAX_DOCUMENTS,
  );
  await senderTo(given('PUBLISH_QUEUE_URL')).send([JSON.stringify({ reason: 'reconcile' })]);
  log('info', 'Reconciled.', { version: EXTRACTOR_VERSION, enqueued });
  if (!isWhole) log('warn', 'More documents wait than one run enqueues: start a backfill.', { enqueued });
  const ended = Date.now();
  emitMetrics({ ReconcileRuns: 1, DocumentsEnqueued: enqueued, Duration: ended - started }, ended);
}

/** Tells by the entity tag of an inbox object whether the current version has a result for its content. */
async function doneIn(inbox: S3Store, published: S3Store): Promise<(etag: string) => boolean> {
  const ending = `.${EXTRACTOR_VERSION}.json`;
  const done = new Set<string>();
  const contents = new Map<string, string>();
  for await (const key of inbox.list(QUARANTINE_PREFIX)) {
    if (key.endsWith(ending)) done.add(key.slice(QUARANTINE_PREFIX.length, -ending.length));
  }
  for await (const key of published.list(MANIFESTS)) {
    const reading = readingAt(key);
    if (reading !== null) contents.set(reading.md5, reading.sha256);
    if (reading?.version_extracteur === EXTRACTOR_VERSION) done.add(reading.sha256);
    // What was taken away is not read again, whatever the version.
    const withdrawn = withdrawnContent(key);
    if (withdrawn !== null) done.add(withdrawn);
  }
  for await (const key of inbox.list(RECEIPTS_PREFIX)) {
    const { etag, content } = receiptOf(key);
    contents.set(etag, content);
  }
  return (etag) => done.has(contents.get(etag) ?? '');
}

async function* missingIn(inbox: S3Store, isDone: (etag: string) => boolean): AsyncIterable<string> {
  for await (const { key, etag, size } of inbox.objects(INBOX_PREFIX)) {
    if (!isFolder(key, size) && !isDone(etag)) yield key;
  }
}

/**
 * Enqueues documents while they are listed, at most `limit`.
 * @returns how many were enqueued, and whether these were all
 */
export async function enqueuedOf(
  keys: AsyncIterable<string>,
  sender: Sender,
  limit: number,
): Promise<{ readonly enqueued: number; readonly isWhole: boolean }> {
  const portion: string[] = [];
  const state = { enqueued: 0 };
  const flush = async (): Promise<void> => {
    const bodies = portion.splice(0).map(messageFor);
    await sender.send(bodies);
    state.enqueued += bodies.length;
  };
  for await (const key of keys) {
    if (state.enqueued + portion.length >= limit) {
      await flush();
      return { ...state, isWhole: false };
    }
    portion.push(key);
    if (portion.length >= PORTION) await flush();
  }
  await flush();
  return { ...state, isWhole: true };
}
