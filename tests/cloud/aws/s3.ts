import { type Answer, type Listening, listening } from './http.ts';
import { md5, type ObjectsOfBucket, objectsOfBucket, type Version } from './objects.ts';
import { payloadOf } from './payload.ts';
import { refusalOf, type Signed } from './signature.ts';
import { errorXml, listXml, versionsXml, xml } from './xml.ts';

/** One request as the server understood it. */
export interface Call {
  readonly operation: Operation;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | null;
  /** Key that is copied; null for every other operation. */
  readonly source: string | null;
  /** Only to be carried out where the object is, or is not, a certain one. */
  readonly isConditional: boolean;
}

export type Operation =
  | 'PutObject'
  | 'CopyObject'
  | 'GetObject'
  | 'HeadObject'
  | 'DeleteObject'
  | 'ListObjectsV2'
  | 'CreateBucket'
  | 'ListObjectVersions'
  | Multipart;
type Multipart = 'CreateMultipartUpload' | 'UploadPart' | 'CompleteMultipartUpload' | 'AbortMultipartUpload';

/** What a test makes of a request instead of, or after, carrying it out. */
export type Fault =
  | { readonly type: 'answer'; readonly status: number; readonly code: string }
  | { readonly type: 'lost' }
  /** `before`: the request is not carried out; `after`: its answer still goes its way. */
  | { readonly type: 'before' | 'after'; readonly run: () => Promise<void> | void };

export interface CreatedObject {
  readonly bucket: string;
  readonly key: string;
  readonly version: Version;
}

export interface S3Server extends Listening {
  readonly calls: Call[];
  bucket(name: string): ObjectsOfBucket;
  /** Decides on each request; null lets it pass. */
  faultOf: (call: Call) => Fault | null;
  /** Told after each object that was created. */
  onCreated: (object: CreatedObject) => void;
}

interface Upload {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<number, Buffer>;
}

interface State {
  readonly buckets: Map<string, ObjectsOfBucket>;
  readonly uploads: Map<string, Upload>;
}

const KEPT_HEADERS = ['content-type', 'cache-control', 'content-encoding', 'content-disposition'];

/**
 * A small strict S3: versioned buckets over the real protocol, path style, signatures and checksums checked. What it
 * does not know is a 501, never a silent success, so that a test cannot pass on something S3 would do otherwise.
 */
export async function s3Server(): Promise<S3Server> {
  const state: State = { buckets: new Map(), uploads: new Map() };
  const calls: Call[] = [];
  const hooks = { faultOf: (_: Call): Fault | null => null, onCreated: (_: CreatedObject): void => undefined };
  const server = await listening(async (request) => {
    const refusal = refusalOf(request, 's3', Date.now());
    if (refusal !== null) return errorXml(403, refusal);
    const call = callOf(request);
    if (call === null) return errorXml(501, 'NotImplemented');
    calls.push(call);
    const fault = hooks.faultOf(call);
    if (fault?.type === 'answer') return errorXml(fault.status, fault.code);
    if (fault?.type === 'before') {
      await fault.run();
      return { status: 500, lost: true };
    }
    const answer = carriedOut(state, call, request, hooks.onCreated);
    if (fault?.type === 'after') await fault.run();
    return fault?.type === 'lost' ? { ...answer, lost: true } : answer;
  });
  return {
    ...server,
    calls,
    bucket: (name) => {
      const bucket = state.buckets.get(name) ?? objectsOfBucket();
      state.buckets.set(name, bucket);
      return bucket;
    },
    get faultOf() {
      return hooks.faultOf;
    },
    set faultOf(faultOf) {
      hooks.faultOf = faultOf;
    },
    get onCreated() {
      return hooks.onCreated;
    },
    set onCreated(onCreated) {
      hooks.onCreated = onCreated;
    },
  };
}

/** Parameters that each operation takes beside `x-id`, in which the SDK names the operation. */
const LIST_PARAMETERS = [
  'list-type',
  'prefix',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'fetch-owner',
];

function callOf({ method, url, headers }: Signed): Call | null {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [, bucket = '', ...rest] = pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const names = [...searchParams.keys()].filter((name) => name !== 'x-id');
  const only = (...allowed: string[]): boolean => names.every((name) => allowed.includes(name));
  const source =
    headers['x-amz-copy-source'] === undefined ? null : decodeURIComponent(String(headers['x-amz-copy-source']));
  const operation = ((): Operation | null => {
    if (key === '') {
      if (method === 'GET' && searchParams.get('list-type') === '2' && only(...LIST_PARAMETERS)) return 'ListObjectsV2';
      if (method === 'GET' && searchParams.has('versions') && only('versions', 'prefix')) return 'ListObjectVersions';
      return method === 'PUT' && only() ? 'CreateBucket' : null;
    }
    if (method === 'POST' && only('uploads')) return 'CreateMultipartUpload';
    if (method === 'PUT' && searchParams.has('uploadId') && only('uploadId', 'partNumber')) return 'UploadPart';
    if (method === 'POST' && only('uploadId')) return 'CompleteMultipartUpload';
    if (method === 'DELETE' && searchParams.has('uploadId') && only('uploadId')) return 'AbortMultipartUpload';
    if (method === 'PUT' && only()) return source === null ? 'PutObject' : 'CopyObject';
    if (method === 'DELETE' && only()) return 'DeleteObject';
    if (method === 'GET' && only('versionId')) return 'GetObject';
    return method === 'HEAD' && only('versionId') ? 'HeadObject' : null;
  })();
  if (operation === null) return null;
  const isConditional = headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;
  return { operation, bucket, key, versionId: searchParams.get('versionId'), source, isConditional };
}

function carriedOut(state: State, call: Call, request: Signed, onCreated: S3Server['onCreated']): Answer {
  if (call.operation === 'CreateBucket') {
    state.buckets.set(call.bucket, objectsOfBucket());
    return { status: 200 };
  }
  const bucket = state.buckets.get(call.bucket);
  if (bucket === undefined) return errorXml(404, 'NoSuchBucket');
  const parameters = new URL(request.url, 'http://s3').searchParams;
  switch (call.operation) {
    case 'PutObject':
      return put(bucket, call, request, onCreated);
    case 'CopyObject':
      return copy(state, bucket, call, request, onCreated);
    case 'GetObject':
    case 'HeadObject':
      return get(bucket, call, request);
    case 'DeleteObject':
      return {
        status: 204,
        headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': bucket.remove(call.key).id },
      };
    case 'ListObjectsV2':
      return listXml(call.bucket, bucket.current(), parameters);
    case 'ListObjectVersions':
      return versionsXml(call.bucket, bucket.versions(), parameters.get('prefix') ?? '');
    default:
      return multipart(state, bucket, call, request, onCreated);
  }
}

function put(bucket: ObjectsOfBucket, call: Call, request: Signed, onCreated: S3Server['onCreated']): Answer {
  const known = ['if-match', 'if-none-match'];
  const unknown = Object.keys(request.headers).find((name) => name.startsWith('if-') && !known.includes(name));
  if (unknown !== undefined) return errorXml(501, 'NotImplemented');
  const payload = payloadOf(request.headers, request.body);
  if ('error' in payload) return errorXml(payload.error === 'NotImplemented' ? 501 : 400, payload.error);
  return stored(bucket, call, payload.bytes, keptHeaders(request), request, onCreated);
}

function copy(
  state: State,
  bucket: ObjectsOfBucket,
  call: Call,
  request: Signed,
  onCreated: S3Server['onCreated'],
): Answer {
  const [, from = '', key = ''] = /^\/?([^/]+)\/(.*)$/s.exec(call.source ?? '') ?? [];
  const version = state.buckets.get(from)?.get(key, null) ?? null;
  if (version === null) return errorXml(404, 'NoSuchKey');
  if (request.headers['x-amz-metadata-directive'] !== 'REPLACE') return errorXml(501, 'NotImplemented');
  const answer = stored(bucket, call, version.bytes, keptHeaders(request), request, onCreated, version.etag);
  return answer.status === 200 ? xml(`<CopyObjectResult><ETag>"${version.etag}"</ETag></CopyObjectResult>`) : answer;
}

function stored(
  bucket: ObjectsOfBucket,
  { bucket: name, key }: Call,
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
  request: Signed,
  onCreated: S3Server['onCreated'],
  etag?: string,
): Answer {
  const ifNoneMatch = request.headers['if-none-match'] ?? null;
  if (ifNoneMatch !== null && ifNoneMatch !== '*') return errorXml(501, 'NotImplemented');
  const ifMatch = request.headers['if-match']?.replaceAll('"', '') ?? null;
  const result = bucket.put(key, bytes, headers, { ifMatch, ifNoneMatch }, etag);
  if (result.type === 'refused') return errorXml(result.status, result.code);
  onCreated({ bucket: name, key, version: result.version });
  return { status: 200, headers: { etag: `"${result.version.etag}"`, 'x-amz-version-id': result.version.id } };
}

function get(bucket: ObjectsOfBucket, { key, versionId }: Call, request: Signed): Answer {
  if (request.headers.range !== undefined || request.headers['if-none-match'] !== undefined) {
    return errorXml(501, 'NotImplemented');
  }
  const version = bucket.get(key, versionId);
  if (version === null) return errorXml(404, versionId === null ? 'NoSuchKey' : 'NoSuchVersion');
  return {
    status: 200,
    headers: {
      ...version.headers,
      etag: `"${version.etag}"`,
      'x-amz-version-id': version.id,
      'last-modified': new Date(0).toUTCString(),
      'content-length': String(version.bytes.length),
    },
    body: version.bytes,
  };
}

const keptHeaders = ({ headers }: Signed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => KEPT_HEADERS.includes(name) || name.startsWith('x-amz-meta-'))
      .map(([name, value]) => [name, String(value)]),
  );

function multipart(
  state: State,
  bucket: ObjectsOfBucket,
  call: Call,
  request: Signed,
  onCreated: S3Server['onCreated'],
): Answer {
  const parameters = new URL(request.url, 'http://s3').searchParams;
  if (call.operation === 'CreateMultipartUpload') {
    const id = `upload-${state.uploads.size + 1}`;
    state.uploads.set(id, { key: call.key, headers: keptHeaders(request), parts: new Map() });
    return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
  }
  const id = parameters.get('uploadId') ?? '';
  const upload = state.uploads.get(id);
  if (upload === undefined || upload.key !== call.key) return errorXml(404, 'NoSuchUpload');
  if (call.operation === 'UploadPart') {
    const payload = payloadOf(request.headers, request.body);
    if ('error' in payload) return errorXml(400, payload.error);
    upload.parts.set(Number(parameters.get('partNumber')), payload.bytes);
    return { status: 200, headers: { etag: `"${md5(payload.bytes)}"` } };
  }
  state.uploads.delete(id);
  if (call.operation === 'AbortMultipartUpload') return { status: 204 };
  const parts = [...upload.parts].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
  const tag = `${md5(Buffer.concat(parts.map((part) => Buffer.from(md5(part), 'hex'))))}-${parts.length}`;
  const answer = stored(bucket, call, Buffer.concat(parts), upload.headers, request, onCreated, tag);
  return answer.status === 200
    ? { ...xml(`<CompleteMultipartUploadResult><ETag>"${tag}"</ETag></CompleteMultipartUploadResult>`) }
    : answer;
}
