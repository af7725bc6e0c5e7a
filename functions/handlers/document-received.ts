import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { EXTRACTOR_VERSION } from '../extract/version.ts';
import type { Ingested } from '../pipeline.ts';
import { MAX_INPUT_BYTES, READ_DEADLINE_MS } from '../read/bounds.ts';
import { refusedAsTooBig } from '../read/refusals.ts';
import { UnreadableInput } from '../read/unreadable.ts';
import { s3Store } from '../store/s3.ts';
import type { Store } from '../store/store.ts';
import { failuresOf } from './batch.ts';
import { type DocumentRequest, documentRequestOf } from './document-request.ts';
import { given } from './environment.ts';
import { isFolder, quarantineKey, receiptKey } from './keys.ts';
import { emitMetrics, log, type Metrics } from './telemetry.ts';

// Code without a hot spot: TurboFan never earns back what it costs, and Maglev only where it waits (docs/performance.md).
setFlagsFromString('--no-opt');
setFlagsFromString('--invocation-count-for-maglev=4000');

const JSON_FILE = { contentType: 'application/json; charset=utf-8', cacheControl: 'no-store', onlyIf: null } as const;

/**
 * Documents came into the inbox: reads, extracts and stores each. A document that cannot be read is put aside with the
 * reason and acknowledged: it would fail each time. Everything else that goes wrong is a fault of the platform or a bug
 * and comes again. The same bytes a second time write nothing.
 */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const response = await failuresOf(event, context, READ_DEADLINE_MS, async ({ body }) => {
    const started = Date.now();
    const metrics = await metricsOf(documentRequestOf(body));
    const ended = Date.now();
    emitMetrics({ ...metrics, Duration: ended - started }, ended);
  });
  const failed = response.batchItemFailures.length;
  // The call itself did not fail, so Lambda counts no error.
  if (failed > 0) emitMetrics({ DocumentsFailed: failed }, Date.now());
  return response;
}

async function metricsOf(request: DocumentRequest): Promise<Metrics> {
  const inbox = s3Store(given('INBOX_BUCKET'));
  const { key, versionId } = request;
  // The first document of a process loads the extraction while S3 answers.
  const [object, { ingest }] = await Promise.all([
    inbox.readVersion(key, versionId, MAX_INPUT_BYTES),
    import('./ingest.ts'),
  ]);
  if (object === null) {
    log('warn', 'The object is no longer in the inbox.', { ...request });
    return {};
  }
  const { bytes, etag, size } = object;
  if (isFolder(key, size)) return {};
  const content = bytes === null ? `etag-${etag}` : createHash('sha256').update(bytes).digest('hex');
  try {
    if (bytes === null) throw refusedAsTooBig(size);
    const ingested = await ingest(s3Store(given('PUBLISHED_BUCKET')), { bytes, fileName: fileNameOf(key) });
    // A document that came in parts has an entity tag of its own.
    if (etag !== ingested.manifest.md5) await keepReceipt(inbox, request, etag, content);
    return storedMetrics(request, ingested);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    await quarantine(inbox, request, content, error);
    await keepReceipt(inbox, request, etag, content);
    return { DocumentsQuarantined: 1 };
  }
}

const OUTCOMES: Readonly<Record<Ingested['status'], string>> = {
  new: 'The document was stored.',
  known: 'The document was known.',
  withdrawn: 'The document was withdrawn before and stays so.',
};

function storedMetrics(request: DocumentRequest, { status, manifest }: Ingested): Metrics {
  const { document_id: documentId, lignes: rows, qualite } = manifest;
  log('info', OUTCOMES[status], { ...request, documentId, rows });
  if (status !== 'new') return { DocumentsUnchanged: 1 };
  const rowCount = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return { DocumentsPublished: 1, RowsPublished: rowCount, RowsRejected: qualite.rejets };
}

async function quarantine(
  inbox: Store,
  request: DocumentRequest,
  content: string,
  error: UnreadableInput,
): Promise<void> {
  const { code, reason, remedy } = error;
  const note = { ...request, content, extractorVersion: EXTRACTOR_VERSION, code, reason, remedy };
  await inbox.write(quarantineKey(content, EXTRACTOR_VERSION), jsonOf(note), JSON_FILE);
  log('warn', 'The document was refused and put aside.', note);
}

/** Last of all: an object with a receipt needs no second look until the extractor changes. */
async function keepReceipt(inbox: Store, request: DocumentRequest, etag: string, content: string): Promise<void> {
  await inbox.write(receiptKey(etag, content), jsonOf({ ...request, etag, content }), {
    ...JSON_FILE,
    onlyIf: 'absent',
  });
}

const jsonOf = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

const fileNameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
