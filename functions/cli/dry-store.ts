import { createHash } from 'node:crypto';
import { RELEASE_FILE, type Store, type Stored, type WriteResult } from '../store/store.ts';

/** A store that shows what a run would write: reads go to the real one, writes stay in memory. */
export function dryStore(real: Store): Store {
  const changes = new Map<string, Stored | null>();
  const read = async (key: string): Promise<Stored | null> => {
    const change = changes.get(key);
    return change === undefined ? real.read(key) : change;
  };
  return {
    read,
    write: async (key, bytes, { onlyIf }): Promise<WriteResult> => {
      const before = await real.read(key);
      // Looked up after the wait: another writer may have come in between.
      const change = changes.get(key);
      const there = change === undefined ? before : change;
      const isSame = there !== null && Buffer.compare(there.bytes, bytes) === 0;
      const isAllowed =
        onlyIf === null || (onlyIf === 'absent' ? there === null || isSame : there?.etag === onlyIf.etag);
      if (!isAllowed) return 'refused';
      if (isSame) return 'unchanged';
      changes.set(key, { bytes, etag: createHash('sha256').update(bytes).digest('hex') });
      return 'written';
    },
    list: (prefix) => keysOf(real, changes, prefix),
    remove: async (key) => {
      changes.set(key, null);
    },
    show: async (release) => {
      const folder = `releases/${release}/`;
      if ((await read(folder + RELEASE_FILE)) === null) throw new Error(`There is no release ${release}.`);
      for await (const key of keysOf(real, changes, 'latest/')) changes.set(key, null);
      for await (const key of keysOf(real, changes, folder)) {
        changes.set(key.replace(folder, 'latest/'), await read(key));
      }
    },
  };
}

async function* keysOf(
  real: Store,
  changes: ReadonlyMap<string, Stored | null>,
  prefix: string,
): AsyncIterable<string> {
  const keys = new Set<string>();
  for await (const key of real.list(prefix)) keys.add(key);
  for (const [key, stored] of changes) {
    if (stored === null) keys.delete(key);
    else if (key.startsWith(prefix)) keys.add(key);
  }
  yield* [...keys].sort((a, b) => (a < b ? -1 : 1));
}
