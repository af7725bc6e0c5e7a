import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';

/** The bytes of an upload, or the error that S3 answers when a checksum does not hold. */
export type Payload = { readonly bytes: Buffer } | { readonly error: string };

const CHECKSUMS: Readonly<Record<string, (bytes: Buffer) => string>> = {
  'x-amz-checksum-crc32': (bytes) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    return sum.toString('base64');
  },
  'x-amz-checksum-sha1': (bytes) => createHash('sha1').update(bytes).digest('base64'),
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
};

/** Takes `aws-chunked` apart and holds every checksum that came against the bytes; one that is not known is refused. */
export function payloadOf(headers: IncomingHttpHeaders, body: Buffer): Payload {
  const declared = String(headers['x-amz-content-sha256'] ?? '');
  if (declared === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return unchunked(headers, body);
  if (declared.startsWith('STREAMING-')) return { error: 'NotImplemented' };
  if (/^[0-9a-f]{64}$/.test(declared) && createHash('sha256').update(body).digest('hex') !== declared) {
    return { error: 'XAmzContentSHA256Mismatch' };
  }
  const md5 = headers['content-md5'];
  if (md5 !== undefined && createHash('md5').update(body).digest('base64') !== md5) return { error: 'BadDigest' };
  return checked(body, headers);
}

function unchunked(headers: IncomingHttpHeaders, body: Buffer): Payload {
  const chunks: Buffer[] = [];
  const end = endOfChunks(body, chunks);
  if (end === null) return { error: 'IncompleteBody' };
  const bytes = Buffer.concat(chunks);
  if (bytes.length !== Number(headers['x-amz-decoded-content-length'])) return { error: 'IncompleteBody' };
  const trailers = Object.fromEntries(
    body
      .toString('latin1', end)
      .split('\r\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  if (trailers[String(headers['x-amz-trailer'])] === undefined) return { error: 'MalformedTrailerError' };
  return checked(bytes, trailers);
}

/** Offset behind the last, empty chunk. */
function endOfChunks(body: Buffer, chunks: Buffer[]): number | null {
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at);
    const size = line < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, line), 16);
    if (Number.isNaN(size)) return null;
    if (size === 0) return line + 2;
    chunks.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

function checked(bytes: Buffer, sums: Readonly<Record<string, unknown>>): Payload {
  for (const [name, value] of Object.entries(sums)) {
    if (!name.startsWith('x-amz-checksum-') || name === 'x-amz-checksum-type') continue;
    const sum = CHECKSUMS[name];
    if (sum === undefined) return { error: 'NotImplemented' };
    if (sum(bytes) !== value) return { error: 'BadDigest' };
  }
  return { bytes };
}
