import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../functions/pipeline.ts';
import { headersOf } from '../../functions/store/headers.ts';
import { s3Store } from '../../functions/store/s3.ts';
import { clientConfig } from '../cloud/aws/client.ts';
import { type S3Server, s3Server } from '../cloud/aws/s3.ts';
import { stored } from '../publish/synthetic.ts';

const running: { server: S3Server | null } = { server: null };
beforeAll(async () => {
  const server = await s3Server();
  running.server = server;
  const config = clientConfig(server.url);
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: 'published' }));
  const store = s3Store('published', config);
  await stored(store, { name: 'a' });
  await publish(store);
});
afterAll(() => running.server?.close());

const published = () => running.server?.bucket('published').current() ?? [];

describe('what a reader of the bucket is told', () => {
  it('is the type of every file, text with its encoding', () => {
    const types = new Map(published().map(([key, { headers }]) => [key, headers['content-type'] ?? '']));
    expect(types.size).toBeGreaterThan(100);
    for (const [key, type] of types) {
      expect(type, key).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:;|$)/);
      expect(type, key).not.toBe('application/octet-stream');
      if (/^text\/|json|xml|turtle/.test(type) && !/source\.txt$|xlsx$|svg$/.test(key))
        expect(type, key).toContain('charset=utf-8');
    }
    expect(types.get('latest/budget.csv')).toBe('text/csv; charset=utf-8; header=present');
    expect(types.get('latest/budget.xlsx')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(types.get('latest/budget.csv-metadata.json')).toBe('application/csvm+json; charset=utf-8');
    expect(types.get('catalog.jsonld')).toBe('application/ld+json; charset=utf-8');
    expect(types.get('feed.xml')).toBe('application/atom+xml; charset=utf-8');
  });

  it('is how long it may be kept: a release for ever, what moves for a minute', () => {
    for (const [key, { headers }] of published()) {
      const isFixed = /^(?:releases|parts|schemas|manifests)\//.test(key);
      expect(headers['cache-control'], key).toBe(
        isFixed ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
      );
    }
  });

  it('leaves the encoding of an upload to its own bytes', () => {
    expect(headersOf('documents/d-1/source.htm').contentType).toBe('text/html');
    expect(headersOf('documents/d-1/source.txt').contentType).toBe('text/plain');
    expect(headersOf('documents/d-1/text.txt').contentType).toBe('text/plain; charset=utf-8');
    expect(headersOf('documents/d-1/source.html').contentType).toBe('text/html; charset=utf-8');
  });
});
