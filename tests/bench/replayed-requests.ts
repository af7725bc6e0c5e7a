import { hash } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import { s3Store } from '../../functions/store/s3.ts';

/** What a function asked of S3 for one document, in order: a key to read, or a key to write and how many bytes. */
export interface Request {
  readonly bucket: string;
  readonly key: string;
  /** Null for a read. */
  readonly bytes: number | null;
}

const FILE = { contentType: 'application/octet-stream', cacheControl: 'no-store', onlyIf: 'absent' } as const;

/** The floor of a function: the requests that it made, what it read at once and then what it wrote, and no work. */
export async function handler({ Records }: SQSEvent): Promise<void> {
  for (const { body } of Records) {
    const requests: readonly Request[] = JSON.parse(body);
    await Promise.all(requests.map(({ bucket, key, bytes }) => (bytes === null ? s3Store(bucket).read(key) : null)));
    await Promise.all(requests.map(({ bucket, key, bytes }) => (bytes === null ? null : write(bucket, key, bytes))));
  }
}

async function write(bucket: string, key: string, bytes: number): Promise<void> {
  const content = Buffer.alloc(bytes, key);
  await s3Store(bucket).write(key, content, { ...FILE, sha256: hash('sha256', content, 'hex') });
}
