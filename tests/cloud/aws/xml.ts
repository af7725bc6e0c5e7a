import type { Answer } from './http.ts';
import type { Version } from './objects.ts';

/** Answers of S3 in its XML. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const xml = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
});

export const errorXml = (status: number, code: string): Answer => ({
  ...xml(`<Error><Code>${code}</Code><Message>${code}</Message><RequestId>small-server</RequestId></Error>`),
  status,
});

type Entry = readonly [string, Version];

/** A page of at most `max-keys`, 1,000 at most, which goes on after the key in the continuation token. */
export function listXml(bucket: string, objects: readonly Entry[], parameters: URLSearchParams): Answer {
  const prefix = parameters.get('prefix') ?? '';
  const token = parameters.get('continuation-token');
  const after = token === null ? (parameters.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const size = Math.min(Number(parameters.get('max-keys') ?? 1000), 1000);
  const rest = objects.filter(
    ([key]) => key.startsWith(prefix) && (after === '' || Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0),
  );
  const page = rest.slice(0, size);
  const isTruncated = rest.length > page.length;
  const named = (key: string): string =>
    parameters.get('encoding-type') === 'url' ? encodeURIComponent(key).replaceAll('%2F', '/') : escaped(key);
  const contents = page.map(
    ([key, { etag, bytes }]) =>
      `<Contents><Key>${named(key)}</Key><LastModified>1970-01-01T00:00:00.000Z</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const next = isTruncated
    ? `<NextContinuationToken>${Buffer.from(page.at(-1)?.[0] ?? '').toString('base64url')}</NextContinuationToken>`
    : '';
  return xml(
    `<ListBucketResult><Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${size}</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`,
  );
}

export function versionsXml(bucket: string, all: readonly Entry[], prefix: string): Answer {
  const versions = all
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, { id, etag, deleted }]) =>
      deleted
        ? `<DeleteMarker><Key>${escaped(key)}</Key><VersionId>${id}</VersionId></DeleteMarker>`
        : `<Version><Key>${escaped(key)}</Key><VersionId>${id}</VersionId><ETag>&quot;${etag}&quot;</ETag></Version>`,
    );
  return xml(
    `<ListVersionsResult><Name>${bucket}</Name><IsTruncated>false</IsTruncated>${versions.join('')}</ListVersionsResult>`,
  );
}
