import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The one key pair that the small servers know. Signatures are checked as AWS checks them (Signature Version 4). */
export const ACCESS_KEY = 'AKIDEXAMPLE';
export const SECRET_KEY = 'not-a-secret-but-checked';
export const SESSION_TOKEN = 'session-of-the-tests';
export const REGION = 'eu-west-3';

export interface Signed {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What AWS would answer to a request that it does not accept; null for one that it does. */
export type Refusal = 'AccessDenied' | 'SignatureDoesNotMatch' | 'InvalidAccessKeyId' | 'RequestTimeTooSkewed' | null;

const MAX_SKEW_MS = 15 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

export function refusalOf(request: Signed, service: string, now: number): Refusal {
  const parts = AUTHORIZATION.exec(request.headers.authorization ?? '');
  if (parts === null) return 'AccessDenied';
  const [, key = '', date = '', region = '', signedService = '', names = '', signature = ''] = parts;
  if (key !== ACCESS_KEY) return 'InvalidAccessKeyId';
  if (signedService !== service) return 'SignatureDoesNotMatch';
  const time = header(request.headers, 'x-amz-date');
  if (Math.abs(timeOf(time) - now) > MAX_SKEW_MS) return 'RequestTimeTooSkewed';
  if (!names.split(';').includes('host')) return 'SignatureDoesNotMatch';
  if (Object.keys(request.headers).some((name) => name.startsWith('x-amz-') && !names.split(';').includes(name))) {
    return 'AccessDenied';
  }
  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = canonicalRequest(request, names, service);
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const signingKey = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${SECRET_KEY}`,
  );
  const expected = createHmac('sha256', signingKey).update(toSign).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

function canonicalRequest({ method, url, headers, body }: Signed, names: string, service: string): string {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const parameters = query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => (part.includes('=') ? part : `${part}=`))
    .sort();
  const lines = names.split(';').map((name) => `${name}:${header(headers, name).trim().replace(/\s+/g, ' ')}`);
  const payload = header(headers, 'x-amz-content-sha256') || sha256(body);
  // S3 signs the path as it is sent; the other services encode it once more.
  const signedPath = service === 's3' ? path : path.split('/').map(encodeURIComponent).join('/');
  return [method, signedPath, parameters.join('&'), ...lines, '', names, payload].join('\n');
}

const header = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
};

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** `20260101T120000Z` in milliseconds since 1970. */
const timeOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
