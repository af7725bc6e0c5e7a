import { EXTRACTOR_VERSION } from '../extract/extract.ts';
import { MANIFESTS } from '../publish/manifest.ts';
import { s3Store } from '../store/s3.ts';
import { messageFor } from './document-request.ts';
import { given } from './environment.ts';
import { INBOX_PREFIX, QUARANTINE_PREFIX, RECEIPTS_PREFIX, receiptOf } from './keys.ts';
import { senderTo } from './queue.ts';
import { emitMetrics, log } from './telemetry.ts';

/**
 * Enqueues every document of the inbox that the current version has neither extracted nor refused: lost events, failed
 * runs and upgrades are one case. Then asks for a release, in case the event of a manifest was lost. Costs one request
 * for a thousand objects and reads none of them.
 */
export async function handler(): Promise<void> {
  const started = Date.now();
  const inbox = s3Store(given('INBOX_BUCKET'));
  const published = s3Store(given('PUBLISHED_BUCKET'));
  const contentOf = new Map<string, string>();
  for await (const key of inbox.list(RECEIPTS_PREFIX)) {
    const receipt = receiptOf(key);
    contentOf.set(receipt.etag, receipt.content);
  }
  const done = new Set<string>();
  for await (const key of inbox.list(QUARANTINE_PREFIX)) done.add(key.slice(QUARANTINE_PREFIX.length));
  for await (const key of published.list(MANIFESTS)) done.add(key.slice(MANIFESTS.length));
  const missing: string[] = [];
  for await (const { key, etag, size } of inbox.objects(INBOX_PREFIX)) {
    const isFolder = key.endsWith('/') && size === 0;
    if (!isFolder && !done.has(`${contentOf.get(etag)}.${EXTRACTOR_VERSION}.json`)) missing.push(key);
  }
  await senderTo(given('DOCUMENTS_QUEUE_URL')).send(missing.map(messageFor));
  await senderTo(given('PUBLISH_QUEUE_URL')).send([JSON.stringify({ reason: 'reconcile' })]);
  log('info', 'Reconciled.', { version: EXTRACTOR_VERSION, known: contentOf.size, enqueued: missing.length });
  const ended = Date.now();
  emitMetrics({ ReconcileRuns: 1, DocumentsEnqueued: missing.length, Duration: ended - started }, ended);
}
