import { type Answer, type Listening, listening } from './http.ts';
import type { Signed } from './signature.ts';

/** CloudFront's key-value store: each write names the entity tag that it read. */
export interface KeyValueStoreServer extends Listening {
  readonly values: Map<string, string>;
  /** Runs before a request is carried out. */
  onRequest: (method: string, key: string | null) => Promise<void> | void;
}

const PATH = /^\/key-value-stores\/([^/]+)(?:\/keys\/([^/]+))?$/;

/** Signatures for all regions at once (SigV4A) are not checked here; that one was made is. */
export async function keyValueStoreServer(): Promise<KeyValueStoreServer> {
  const values = new Map<string, string>();
  const state = { version: 1 };
  const hooks: Pick<KeyValueStoreServer, 'onRequest'> = { onRequest: () => undefined };
  const server = await listening(async (request) => {
    if (!String(request.headers.authorization).startsWith('AWS4-ECDSA-P256-SHA256 '))
      return failed(403, 'AccessDenied');
    const [, , key] = PATH.exec(new URL(request.url, 'http://store').pathname) ?? [];
    await hooks.onRequest(request.method, key ?? null);
    return answerTo(request, key === undefined ? null : decodeURIComponent(key), values, state);
  });
  return {
    ...server,
    values,
    get onRequest() {
      return hooks.onRequest;
    },
    set onRequest(onRequest) {
      hooks.onRequest = onRequest;
    },
  };
}

function answerTo(
  { method, headers, body }: Signed,
  key: string | null,
  values: Map<string, string>,
  state: { version: number },
): Answer {
  const tag = `store-${state.version}`;
  if (method === 'GET' && key === null) {
    return {
      status: 200,
      headers: { etag: tag },
      body: JSON.stringify({ ItemCount: values.size, TotalSizeInBytes: 0 }),
    };
  }
  if (method === 'GET' && key !== null) {
    const Value = values.get(key);
    if (Value === undefined) return failed(404, 'ResourceNotFoundException');
    return { status: 200, body: JSON.stringify({ Key: key, Value, ItemCount: values.size, TotalSizeInBytes: 0 }) };
  }
  if (method !== 'PUT' || key === null) return failed(501, 'NotImplemented');
  if (headers['if-match'] !== tag) return failed(409, 'ConflictException');
  values.set(key, (JSON.parse(body.toString()) as { Value: string }).Value);
  state.version += 1;
  return {
    status: 200,
    headers: { etag: `store-${state.version}` },
    body: JSON.stringify({ ItemCount: values.size, TotalSizeInBytes: 0 }),
  };
}

const failed = (status: number, type: string): Answer => ({
  status,
  headers: { 'x-amzn-errortype': type, 'content-type': 'application/json' },
  body: JSON.stringify({ Message: type }),
});
