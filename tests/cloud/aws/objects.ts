import { createHash } from 'node:crypto';

/** One version of one object. */
export interface Version {
  readonly id: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A delete marker: the object is gone, its versions are not. */
  readonly deleted: boolean;
  /** Grows with every change of the bucket, as the sequencer of an event does. */
  readonly sequence: number;
}

export interface Condition {
  readonly ifMatch: string | null;
  readonly ifNoneMatch: string | null;
}

export type Put =
  | { readonly type: 'written'; readonly version: Version }
  | { readonly type: 'refused'; readonly status: 404 | 412; readonly code: string };

/** A versioned bucket in memory. Checks and sets in one synchronous step, so that exactly one of many racers wins. */
export interface ObjectsOfBucket {
  put(key: string, bytes: Buffer, headers: Readonly<Record<string, string>>, condition: Condition, etag?: string): Put;
  get(key: string, versionId: string | null): Version | null;
  remove(key: string): Version;
  /** Current objects in the order of their keys' UTF-8 bytes. */
  current(): readonly (readonly [string, Version])[];
  versions(): readonly (readonly [string, Version])[];
  versionsOf(key: string): number;
  /** Remembers the bucket as it is. @returns brings it back to that */
  remembered(): () => void;
}

export function objectsOfBucket(): ObjectsOfBucket {
  const versions = new Map<string, Version[]>();
  const state = { sequence: 0 };
  const newest = (key: string): Version | null => {
    const last = versions.get(key)?.at(-1);
    return last === undefined || last.deleted ? null : last;
  };
  const add = (key: string, version: Omit<Version, 'id' | 'sequence'>): Version => {
    state.sequence += 1;
    const added = { ...version, id: `v${String(state.sequence).padStart(8, '0')}`, sequence: state.sequence };
    versions.set(key, [...(versions.get(key) ?? []), added]);
    return added;
  };
  return {
    put: (key, bytes, headers, { ifMatch, ifNoneMatch }, etag) => {
      const there = newest(key);
      if (ifNoneMatch === '*' && there !== null) return refused(412, 'PreconditionFailed');
      if (ifMatch !== null && there === null) return refused(404, 'NoSuchKey');
      if (ifMatch !== null && ifMatch !== there?.etag) return refused(412, 'PreconditionFailed');
      return { type: 'written', version: add(key, { bytes, headers, etag: etag ?? md5(bytes), deleted: false }) };
    },
    get: (key, versionId) => {
      if (versionId === null) return newest(key);
      return versions.get(key)?.find(({ id, deleted }) => id === versionId && !deleted) ?? null;
    },
    remove: (key) => add(key, { bytes: Buffer.alloc(0), headers: {}, etag: '', deleted: true }),
    current: () =>
      [...versions.keys()]
        .map((key) => [key, newest(key)] as const)
        .filter((entry): entry is readonly [string, Version] => entry[1] !== null)
        .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
    versionsOf: (key) => versions.get(key)?.length ?? 0,
    remembered: () => {
      const [then, sequence] = [new Map(versions), state.sequence];
      return () => {
        versions.clear();
        for (const [key, all] of then) versions.set(key, all);
        state.sequence = sequence;
      };
    },
    versions: () => [...versions].flatMap(([key, all]) => all.map((version) => [key, version] as const)),
  };
}

const refused = (status: 404 | 412, code: string): Put => ({ type: 'refused', status, code });

export const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');
