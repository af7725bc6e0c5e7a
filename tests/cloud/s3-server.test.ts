import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientConfig } from './aws/client.ts';
import { type S3Server, s3Server } from './aws/s3.ts';
import { s3Contract } from './s3-contract.ts';

const running: { server: S3Server | null } = { server: null };
beforeAll(async () => {
  running.server = await s3Server();
});
afterAll(() => running.server?.close());

s3Contract('small server', () => clientConfig(running.server?.url ?? ''));

describe('small server', () => {
  it('answers 403 without a signature and 501 to what it does not know', async () => {
    const url = running.server?.url ?? '';
    expect((await fetch(`${url}/some-bucket/key`)).status).toBe(403);
    const { S3Client, GetBucketLocationCommand, GetObjectCommand } = await import('@aws-sdk/client-s3');
    const client = new S3Client(clientConfig(url));
    const unknown = client.send(new GetBucketLocationCommand({ Bucket: 'some-bucket' }));
    await expect(unknown).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
    running.server?.bucket('some-bucket').put('key', Buffer.from('abc'), {}, { ifMatch: null, ifNoneMatch: null });
    const range = client.send(new GetObjectCommand({ Bucket: 'some-bucket', Key: 'key', Range: 'bytes=0-1' }));
    await expect(range).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
  });
});
