import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { headersOf } from './headers.ts';
import { RELEASE_FILE, type Store, type WriteOptions, type WriteResult } from './store.ts';

/** An object as a listing shows it. */
export interface Listed {
  readonly key: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
}

export interface StoredVersion {
  readonly etag: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/** A bucket as a store, with what only buckets have. */
export interface S3Store extends Store {
  /**
   * One version of an object; the newest where `versionId` is null. Null where there is none; without its bytes where
   * it has more than `maxBytes`, of which none are then held in memory.
   */
  readVersion(key: string, versionId: string | null, maxBytes: number): Promise<StoredVersion | null>;
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
 * @param config of a client of its own; null for the one that all stores of this process share
 */
export function s3Store(bucket: string, config: S3ClientConfig | null = null): S3Store {
  const client = config === null ? sharedClient() : clientWith(config);
  return {
    read: async (key) => {
      const found = await versionAt(client, bucket, key, null, Number.POSITIVE_INFINITY);
      return found?.bytes ? { bytes: found.bytes, etag: found.etag } : null;
    },
    readVersion: (key, versionId, maxBytes) => versionAt(client, bucket, key, versionId, maxBytes),
    write: (key, bytes, options) => written(client, bucket, key, bytes, options),
    list: (prefix) => keysOf(listed(client, bucket, prefix)),
    objects: (prefix) => listed(client, bucket, prefix),
    remove: (key) => removed(client, bucket, key),
    show: (release) => shown(client, bucket, release),
  };
}

function clientWith(config: S3ClientConfig): S3Client {
  const client = new S3Client({ retryMode: 'standard', maxAttempts: ATTEMPTS, ...config });
  // The signature covers the SHA-256 of the bytes too: one that is sent along is not computed again.
  client.middlewareStack.add(
    (next) => (args) => {
      const sum = checksumOf(args.input);
      if (sum !== undefined)
        headersIn(args.request)['x-amz-content-sha256'] = Buffer.from(sum, 'base64').toString('hex');
      return next(args);
    },
    { step: 'build', name: 'signedWithKnownHash' },
  );
  return client;
}

const checksumOf = (input: object): string | undefined =>
  'ChecksumSHA256' in input ? String(input.ChecksumSHA256) : undefined;

const headersIn = (request: unknown): Record<string, string> =>
  (request as { headers: Record<string, string> }).headers;

const ofProcess: { client: S3Client | null } = { client: null };

/** A client keeps its connections open, and a function stores many documents: one handshake for all of them. */
function sharedClient(): S3Client {
  ofProcess.client ??= clientWith({});
  return ofProcess.client;
}

async function versionAt(
  client: S3Client,
  bucket: string,
  key: string,
  version: string | null,
  maxBytes: number,
): Promise<StoredVersion | null> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(version === null ? {} : { VersionId: version }),
  });
  try {
    const { Body, ETag, ContentLength: size = 0 } = await client.send(command);
    if (size > maxBytes) {
      (Body as Readable | undefined)?.destroy();
      return { etag: bare(ETag), size, bytes: null };
    }
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return { etag: bare(ETag), size, bytes };
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
  // Readers of the published files go by their dates: the same bytes are not written a second time.
  const { onlyIf } = options;
  if (onlyIf !== 'absent') {
    const tag = tagOf(bytes);
    // With a condition that names other bytes, the caller saw an older file.
    if ((await tagAt(client, bucket, key)) === tag)
      return onlyIf === null || onlyIf.etag === tag ? 'unchanged' : 'refused';
  }
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: bytes,
    ContentType: options.contentType,
    CacheControl: options.cacheControl,
    ...conditionOf(onlyIf),
    ...(options.sha256 === undefined ? {} : { ChecksumSHA256: Buffer.from(options.sha256, 'hex').toString('base64') }),
  });
  for (let tries = 0; tries < CONFLICT_TRIES; tries += 1) {
    if (await putWithoutConflict(client, command)) return 'written';
    const there = await tagAt(client, bucket, key);
    // Also the second try of a write whose first answer was lost on the way.
    if (there === tagOf(bytes)) return 'unchanged';
    // A file that is said to be there and is not would be lost if that were believed.
    if (there !== null || onlyIf !== 'absent') return 'refused';
  }
  throw new Error(`S3 says that ${key} exists in ${bucket} and does not find it. Try again.`);
}

const tagOf = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

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
    // A role that may only write cannot look; its condition alone decides.
    if (isMissing(error) || hasStatus(error, 403)) return null;
    throw error;
  }
}

async function removed(client: S3Client, bucket: string, key: string): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
}

/**
 * Copies inside S3 what differs, the file that names the release last, and removes what the release does not have. Not
 * in one step, which S3 cannot do: readers come through the pointer of CloudFront, these copies are for who takes the
 * bucket as it is.
 */
async function shown(client: S3Client, bucket: string, release: string): Promise<void> {
  const from = `releases/${release}/`;
  const wanted = await tagsUnder(client, bucket, from);
  if (!wanted.has(RELEASE_FILE)) throw new Error(`There is no whole release ${release} in ${bucket}.`);
  const there = await tagsUnder(client, bucket, LATEST);
  const names = [...wanted.keys()].filter((name) => name !== RELEASE_FILE && wanted.get(name) !== there.get(name));
  for (const name of names) await copied(client, bucket, `${from}${name}`, `${LATEST}${name}`);
  for (const name of there.keys()) if (!wanted.has(name)) await removed(client, bucket, `${LATEST}${name}`);
  if (names.length > 0 || wanted.get(RELEASE_FILE) !== there.get(RELEASE_FILE)) {
    await copied(client, bucket, `${from}${RELEASE_FILE}`, `${LATEST}${RELEASE_FILE}`);
  }
}

const LATEST = 'latest/';

async function tagsUnder(client: S3Client, bucket: string, prefix: string): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for await (const { key, etag } of listed(client, bucket, prefix)) tags.set(key.slice(prefix.length), etag);
  return tags;
}

async function copied(client: S3Client, bucket: string, from: string, to: string): Promise<void> {
  const { contentType, cacheControl } = headersOf(to);
  await client.send(
    new CopyObjectCommand({
      Bucket: bucket,
      Key: to,
      CopySource: `${bucket}/${from.split('/').map(encodeURIComponent).join('/')}`,
      MetadataDirective: 'REPLACE',
      ContentType: contentType,
      CacheControl: cacheControl,
    }),
  );
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
