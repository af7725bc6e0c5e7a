import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Store, Stored, WriteOptions, WriteResult } from './store.ts';

/** An object as a listing shows it. */
export interface Listed {
  readonly key: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
}

/** A bucket as a store, with what only buckets have. */
export interface S3Store extends Store {
  /** One version of an object; the newest where it is null. Null where there is none. */
  readVersion(key: string, versionId: string | null): Promise<Stored | null>;
  /** Keys, entity tags and sizes under a prefix, in order of the keys' UTF-8 bytes, a page of 1,000 a request. */
  objects(prefix: string): AsyncIterable<Listed>;
}

/** The SDK waits longer after each try, by chance up to 20 s; throttling, 5xx and broken connections are tried again. */
const ATTEMPTS = 8;

/** Two conditional writes at one moment: S3 answers 409 to one, which the SDK does not try again by itself. */
const CONFLICT_TRIES = 8;
const CONFLICT_WAIT_MS = 50;

/**
 * A store over one bucket of S3. Errors of S3 are thrown as they are, after the tries above.
 * Entity tags are compared with the MD5 of the bytes, which they are for objects written in one part with SSE-S3.
 */
export function s3Store(bucket: string, config: S3ClientConfig = {}): S3Store {
  const client = new S3Client({ retryMode: 'standard', maxAttempts: ATTEMPTS, ...config });
  return {
    read: (key) => readFrom(client, bucket, key, null),
    readVersion: (key, versionId) => readFrom(client, bucket, key, versionId),
    write: (key, bytes, options) => written(client, bucket, key, bytes, options),
    list: (prefix) => keysOf(listed(client, bucket, prefix)),
    objects: (prefix) => listed(client, bucket, prefix),
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

async function readFrom(client: S3Client, bucket: string, key: string, version: string | null): Promise<Stored | null> {
  try {
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ...(version === null ? {} : { VersionId: version }),
    });
    const { Body, ETag } = await client.send(command);
    if (Body === undefined) throw new Error(`S3 sent no body for ${key}.`);
    return { bytes: await Body.transformToByteArray(), etag: bare(ETag) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function written(
  client: S3Client,
  bucket: string,
  key: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<WriteResult> {
  const tag = createHash('md5').update(bytes).digest('hex');
  // Readers of the published files go by their dates: the same bytes are not written a second time.
  if (options.onlyIf !== 'absent' && (await tagAt(client, bucket, key)) === tag) return unchangedUnless(options, tag);
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: bytes,
    ContentType: options.contentType,
    CacheControl: options.cacheControl,
    ...conditionOf(options.onlyIf),
  });
  const done = await putWithoutConflict(client, command);
  if (done) return 'written';
  // Also the second try of a write whose first answer was lost on the way.
  return (await tagAt(client, bucket, key)) === tag ? 'unchanged' : 'refused';
}

/** The same bytes are there; with a condition that names other bytes, the caller saw an older file. */
function unchangedUnless({ onlyIf }: WriteOptions, tag: string): WriteResult {
  return onlyIf === null || onlyIf === 'absent' || onlyIf.etag === tag ? 'unchanged' : 'refused';
}

function conditionOf(onlyIf: WriteOptions['onlyIf']): { IfNoneMatch?: string; IfMatch?: string } {
  if (onlyIf === null) return {};
  return onlyIf === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: `"${onlyIf.etag}"` };
}

/** True when written, false when the condition did not hold. */
async function putWithoutConflict(client: S3Client, command: PutObjectCommand, tries = 0): Promise<boolean> {
  try {
    await client.send(command);
    return true;
  } catch (error) {
    if (hasStatus(error, 412) || isMissing(error)) return false;
    if (!hasStatus(error, 409) || tries >= CONFLICT_TRIES) throw error;
    await new Promise((resume) => setTimeout(resume, Math.random() * CONFLICT_WAIT_MS * 2 ** tries));
    return putWithoutConflict(client, command, tries + 1);
  }
}

async function tagAt(client: S3Client, bucket: string, key: string): Promise<string | null> {
  try {
    return bare((await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).ETag);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function* listed(client: S3Client, bucket: string, prefix: string): AsyncIterable<Listed> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key, ETag, Size } of page.Contents ?? []) {
      if (Key !== undefined) yield { key: Key, etag: bare(ETag), size: Size ?? 0 };
    }
  }
}

async function* keysOf(objects: AsyncIterable<Listed>): AsyncIterable<string> {
  for await (const { key } of objects) yield key;
}

const bare = (etag: string | undefined): string => (etag ?? '').replaceAll('"', '');

const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === status;

/** No such object, version or key; a bucket that is not there is a fault of the deployment. */
const isMissing = (error: unknown): boolean =>
  hasStatus(error, 404) && (error as S3ServiceException).name !== 'NoSuchBucket';
