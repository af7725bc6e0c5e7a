import { createHash } from 'node:crypto';
import { RELEASE_FILE, type Store, type WriteOptions, type WriteResult } from '../../functions/store/store.ts';

/** A write as a store carried it out. */
export interface Write {
  readonly key: string;
  readonly bytes: number;
}

/** A store in memory that keeps count; for tests over thousands of documents. The store suite holds for it too. */
export interface MemoryStore extends Store {
  readonly files: Map<string, Uint8Array>;
  /** Files written since it was emptied last, copies of `latest/` among them. */
  readonly writes: Write[];
  /** Keys read since it was emptied last. */
  readonly reads: string[];
  /** Called before each write and copy; what it throws breaks that write. */
  beforeWrite: (key: string) => Promise<void> | void;
}

export function memoryStore(): MemoryStore {
  const files = new Map<string, Uint8Array>();
  const writes: Write[] = [];
  const reads: string[] = [];
  const put = (key: string, bytes: Uint8Array): WriteResult => {
    files.set(key, bytes);
    writes.push({ key, bytes: bytes.length });
    return 'written';
  };
  const store: MemoryStore = {
    files,
    writes,
    reads,
    beforeWrite: () => undefined,
    read: async (key) => {
      reads.push(key);
      const bytes = files.get(key);
      return bytes === undefined ? null : { bytes, etag: tagOf(bytes) };
    },
    write: async (key, bytes, { onlyIf }) => {
      await store.beforeWrite(key);
      const there = files.get(key) ?? null;
      const result = resultOf(there, bytes, onlyIf);
      return result === 'written' ? put(key, bytes) : result;
    },
    list: async function* (prefix) {
      yield* [...files.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
    remove: async (key) => {
      files.delete(key);
    },
    show: async (release) => {
      const from = `releases/${release}/`;
      const names = [...files.keys()].filter((key) => key.startsWith(from)).map((key) => key.slice(from.length));
      if (!names.includes(RELEASE_FILE)) throw new Error(`There is no whole release ${release}.`);
      for (const key of [...files.keys()]) {
        if (key.startsWith('latest/') && !names.includes(key.slice('latest/'.length))) files.delete(key);
      }
      for (const name of names.sort((a, b) => Number(a === RELEASE_FILE) - Number(b === RELEASE_FILE))) {
        await store.beforeWrite(`latest/${name}`);
        const bytes = files.get(`${from}${name}`)!;
        const there = files.get(`latest/${name}`);
        if (there === undefined || Buffer.compare(there, bytes) !== 0) put(`latest/${name}`, bytes);
      }
    },
  };
  return store;
}

const tagOf = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

function resultOf(there: Uint8Array | null, bytes: Uint8Array, onlyIf: WriteOptions['onlyIf']): WriteResult {
  const isSame = there !== null && Buffer.compare(there, bytes) === 0;
  if (onlyIf === 'absent') return there === null ? 'written' : isSame ? 'unchanged' : 'refused';
  if (onlyIf !== null && (there === null || tagOf(there) !== onlyIf.etag)) return 'refused';
  return isSame ? 'unchanged' : 'written';
}
