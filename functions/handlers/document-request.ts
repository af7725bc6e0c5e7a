/** Which object of the inbox to read. From an event of S3, the daily check or a backfill: one shape. */
export interface DocumentRequest {
  /** As the object is called, not URL-encoded. */
  readonly key: string;
  /** Null for the newest. */
  readonly versionId: string | null;
  /** Orders the events of one key; null where the request came from a listing. */
  readonly sequencer: string | null;
}

/** The message that asks for one object, in the shape of an event of S3 by EventBridge. */
export const messageFor = (key: string): string => JSON.stringify({ detail: { object: { key } } });

/** Reads the body of a message. Throws for a message that names no object. */
export function documentRequestOf(body: string): DocumentRequest {
  const message: unknown = JSON.parse(body);
  const object = fieldOf(fieldOf(message, 'detail'), 'object');
  const key = fieldOf(object, 'key');
  if (typeof key !== 'string' || key === '') {
    throw new Error(`A message of the documents queue names no object: ${body.slice(0, 200)}`);
  }
  return { key, versionId: textOf(fieldOf(object, 'version-id')), sequencer: textOf(fieldOf(object, 'sequencer')) };
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
