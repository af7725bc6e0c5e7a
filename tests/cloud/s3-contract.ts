import { randomUUID } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * What a server is known to do otherwise than S3. Each is named where it is used and shown to be there: one that is
 * gone fails the suite, and nothing else is excused.
 */
export type Difference = 'accepts any signature' | 'accepts a wrong MD5';

/**
 * What the project relies on in S3, as one suite. It runs over the small server of these tests, over other servers in
 * `npm run e2e`, and over AWS itself with AWS_LIVE=1: so the small server cannot become a mock that only pleases.
 */
export function s3Contract(
  name: string,
  configOf: () => S3ClientConfig,
  differences: readonly Difference[] = [],
): void {
  describe(`S3 contract: ${name}`, () => {
    const bucket = `contract-${randomUUID()}`;
    const client = (): S3Client => new S3Client(configOf());
    const put = (key: string, body: string, extra: object = {}) =>
      client().send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ...extra }));
    const textOf = async (key: string, versionId?: string): Promise<string> => {
      const { Body } = await client().send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...(versionId === undefined ? {} : { VersionId: versionId }),
        }),
      );
      return (await Body?.transformToString()) ?? '';
    };

    beforeAll(async () => {
      await client().send(new CreateBucketCommand({ Bucket: bucket }));
      if (name !== 'small server') {
        await client().send(
          new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
        );
      }
    });

    // The small server ends with its buckets.
    afterAll(() => (name === 'small server' ? undefined : removed(client(), bucket)));

    it('gives back bytes and headers; the entity tag is their MD5', async () => {
      await put('a b+é%.txt', 'héhé', { ContentType: 'text/plain; charset=utf-8', CacheControl: 'max-age=60' });
      const head = await client().send(new HeadObjectCommand({ Bucket: bucket, Key: 'a b+é%.txt' }));
      expect(await textOf('a b+é%.txt')).toBe('héhé');
      expect(head).toMatchObject({
        ContentType: 'text/plain; charset=utf-8',
        CacheControl: 'max-age=60',
        ContentLength: 6,
        ETag: '"0cd65b7902dc27dd570582a13d545490"',
      });
    });

    it('answers 404 for what is not there', async () => {
      await expect(textOf('nothing')).rejects.toMatchObject({ name: 'NoSuchKey' });
      const missing = client().send(new HeadObjectCommand({ Bucket: bucket, Key: 'nothing' }));
      await expect(missing).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
    });

    it('writes under If-None-Match only where nothing is', async () => {
      await put('once', '1', { IfNoneMatch: '*' });
      await expect(put('once', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
      expect(await textOf('once')).toBe('1');
      await client().send(new DeleteObjectCommand({ Bucket: bucket, Key: 'once' }));
      await put('once', '3', { IfNoneMatch: '*' });
      expect(await textOf('once')).toBe('3');
    });

    it('writes under If-Match only over the version named', async () => {
      const { ETag } = await put('swap', '1');
      await put('swap', '2', { IfMatch: ETag });
      await expect(put('swap', '3', { IfMatch: ETag })).rejects.toMatchObject({ name: 'PreconditionFailed' });
      expect(await textOf('swap')).toBe('2');
      const onNothing = put('never-there', '1', { IfMatch: ETag });
      await expect(onNothing).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
    });

    it('lets one of twenty racers win', async () => {
      const race = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) => put('race', `${index}`, { IfNoneMatch: '*' })),
      );
      expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('keeps versions, also of what is deleted', async () => {
      const { VersionId } = await put('kept', 'old');
      await put('kept', 'new');
      await client().send(new DeleteObjectCommand({ Bucket: bucket, Key: 'kept' }));
      await expect(textOf('kept')).rejects.toMatchObject({ name: 'NoSuchKey' });
      expect(await textOf('kept', VersionId)).toBe('old');
    });

    it('lists in pages, in the order of bytes, every key once', async () => {
      const keys = ['list/Z', 'list/a', 'list/a b+é&<.txt', 'list/é', 'list/￿', 'list/😀'];
      for (const key of keys) await put(key, 'x');
      const seen: string[] = [];
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const page: ListObjectsV2CommandOutput = await client().send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: 'list/',
            MaxKeys: 2,
            ...(token === undefined ? {} : { ContinuationToken: token }),
          }),
        );
        seen.push(...(page.Contents ?? []).map(({ Key }) => Key ?? ''));
        token = page.NextContinuationToken;
      }
      expect(seen).toEqual(keys);
    });

    it('copies with headers of its own', async () => {
      await put('copies/from é', 'x', { ContentType: 'text/csv', CacheControl: 'immutable' });
      await client().send(
        new CopyObjectCommand({
          Bucket: bucket,
          Key: 'copies/to',
          CopySource: `${bucket}/copies/${encodeURIComponent('from é')}`,
          MetadataDirective: 'REPLACE',
          ContentType: 'text/csv',
          CacheControl: 'max-age=60',
        }),
      );
      const head = await client().send(new HeadObjectCommand({ Bucket: bucket, Key: 'copies/to' }));
      expect(head).toMatchObject({ CacheControl: 'max-age=60', ContentType: 'text/csv', ContentLength: 1 });
    });

    it('joins parts', async () => {
      const part = Buffer.alloc(5 * 1024 * 1024, 'a');
      const at = { Bucket: bucket, Key: 'parts' };
      const { UploadId } = await client().send(new CreateMultipartUploadCommand(at));
      const tags = await Promise.all(
        [part, Buffer.from('end')].map((Body, index) =>
          client().send(new UploadPartCommand({ ...at, UploadId, PartNumber: index + 1, Body })),
        ),
      );
      await client().send(
        new CompleteMultipartUploadCommand({
          ...at,
          UploadId,
          MultipartUpload: { Parts: tags.map(({ ETag }, index) => ({ ETag, PartNumber: index + 1 })) },
        }),
      );
      const head = await client().send(new HeadObjectCommand(at));
      expect(head.ContentLength).toBe(part.length + 3);
      expect(head.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    });

    /** A request that S3 refuses; let through only by a server with that difference. */
    const refused = async (answer: Promise<unknown>, difference: Difference, error: object): Promise<void> => {
      if (differences.includes(difference)) await expect(answer).resolves.toBeDefined();
      else await expect(answer).rejects.toMatchObject(error);
    };

    it('refuses bytes that are not those of the checksum', async () => {
      const wrong = put('wrong', 'abc', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' });
      await refused(wrong, 'accepts a wrong MD5', { $metadata: { httpStatusCode: 400 } });
    });

    it('refuses a wrong secret', async () => {
      const given = await client().config.credentials();
      const intruder = new S3Client({ ...configOf(), credentials: { ...given, secretAccessKey: 'wrong' } });
      const answer = intruder.send(new ListObjectsV2Command({ Bucket: bucket }));
      await refused(answer, 'accepts any signature', { name: 'SignatureDoesNotMatch' });
    });
  });
}

/** Removes a bucket with all versions; it holds some dozens. */
async function removed(client: S3Client, bucket: string): Promise<void> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  for (const { Key, VersionId } of [...Versions, ...DeleteMarkers]) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
  }
  await client.send(new DeleteBucketCommand({ Bucket: bucket }));
}
