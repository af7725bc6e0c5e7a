import { describe, expect, it } from 'vitest';
import { publish } from '../../functions/pipeline.ts';
import { sha256Of } from '../../functions/publish/files.ts';
import { currentReleaseIn, type Release } from '../../functions/publish/releases.ts';
import { IncompleteRelease } from '../../functions/publish/stored-json.ts';
import { storedRows } from './growth.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { documentIdOf, stored } from './synthetic.ts';

class Killed extends Error {}

const hashesIn = (store: MemoryStore): ReadonlyMap<string, string> =>
  new Map([...store.files].map(([key, bytes]) => [key, sha256Of(bytes)]));

function copyOf(store: MemoryStore): MemoryStore {
  const copy = memoryStore();
  for (const [key, bytes] of store.files) copy.files.set(key, bytes);
  return copy;
}

/** A store with one release, and one more document that is not published. */
async function beforeSecond(): Promise<MemoryStore> {
  const store = memoryStore();
  await stored(store, { name: 'a', amounts: 1 });
  await publish(store);
  await stored(store, { name: 'b', amounts: 1 });
  return store;
}

/** Publishes and dies before the write of that number; true where it came to an end before. */
async function survives(store: MemoryStore, write: number): Promise<boolean> {
  const seen = { writes: 0 };
  store.beforeWrite = () => {
    if (seen.writes >= write) throw new Killed();
    seen.writes += 1;
  };
  try {
    await publish(store);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Killed);
    return false;
  } finally {
    store.beforeWrite = () => undefined;
  }
}

/** Every file that a release promises is there with the promised bytes. */
function expectWhole(store: MemoryStore, id: string): void {
  const release = JSON.parse(new TextDecoder().decode(store.files.get(`releases/${id}/release.json`))) as Release;
  for (const [name, { sha256 }] of Object.entries(release.fichiers)) {
    expect(sha256Of(store.files.get(`releases/${id}/${name}`) ?? ''), name).toBe(sha256);
  }
}

describe('a run that dies', () => {
  it('leaves whole releases behind, and the next run ends where an undisturbed one does, at every write', async () => {
    const start = await beforeSecond();
    const undisturbed = copyOf(start);
    await publish(undisturbed);
    const wanted = hashesIn(undisturbed);
    for (let write = 0; ; write += 1) {
      const store = copyOf(start);
      const isDone = await survives(store, write);
      expectWhole(store, (await currentReleaseIn(store)) ?? '');
      await publish(store);
      expect(hashesIn(store), `after write ${write}`).toEqual(wanted);
      if (isDone) break;
    }
  }, 120_000);

  it('leaves everything as it was where a document cannot be read, and says so until a run ends well', async () => {
    const store = await beforeSecond();
    const before = hashesIn(store);
    const key = `documents/${documentIdOf('b')}/budget.json`;
    const bytes = store.files.get(key)!;
    store.files.set(key, new TextEncoder().encode('[]\n'));
    await expect(publish(store)).rejects.toBeInstanceOf(IncompleteRelease);
    store.files.set(key, bytes);
    const index = () => JSON.parse(new TextDecoder().decode(store.files.get('index.json')));
    expect(index()).toMatchObject({ resultat: 'echec', echec: expect.stringContaining(key) });
    const after = hashesIn(store);
    expect([...after.keys()].filter((one) => after.get(one) !== before.get(one))).toEqual(['index.json']);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect((await publish(store)).release.lignes.documents).toBe(2);
    expect(index()).toMatchObject({ resultat: 'publie', echec: null });
  });
});

describe('two runs at once', () => {
  it('lose no document, whichever comes first, and end on the newest release', async () => {
    for (const slow of [0, 1]) {
      const store = await beforeSecond();
      const second = { stored: false };
      store.beforeWrite = async (key) => {
        // Another document and another run in the middle of this one.
        if (key !== 'index.json' || second.stored) return;
        second.stored = true;
        await stored(store, { name: 'c', amounts: 1 });
        if (slow === 0) await publish(store);
      };
      await publish(store);
      if (slow === 1) await publish(store);
      const id = await currentReleaseIn(store);
      const documents = new TextDecoder().decode(store.files.get('latest/documents.csv'));
      for (const name of ['a', 'b', 'c']) expect(documents).toContain(documentIdOf(name));
      expectWhole(store, id ?? '');
      expect(new TextDecoder().decode(store.files.get('latest/release.json'))).toContain(`"id": "${id}"`);
    }
  });

  it('do not leave the pages of the older release', async () => {
    const store = await beforeSecond();
    const third = { done: false };
    store.beforeWrite = async (key) => {
      if (key !== 'feed.xml' || third.done) return;
      third.done = true;
      await stored(store, { name: 'c', amounts: 1 });
      await publish(store);
    };
    await publish(store);
    store.beforeWrite = () => undefined;
    const id = (await currentReleaseIn(store)) ?? '';
    const read = (key: string): string => new TextDecoder().decode(store.files.get(key));
    for (const key of ['versions.json', 'index.html', 'feed.xml', 'latest/release.json'])
      expect(read(key)).toContain(id);
    expect(read('catalog.ttl')).toContain('dcat:version "1.3.0"');
  });

  it('that begin together share the writes of the parts', async () => {
    const store = memoryStore();
    for (let year = 2001; year <= 2030; year += 1) {
      for (const part of [1, 2, 3])
        await storedRows(store, { name: `${year}-${part}`, date: `${year}-03-01`, amounts: 1 });
    }
    const attempts: string[] = [];
    store.beforeWrite = (key) => {
      if (key.startsWith('parts/2')) attempts.push(key);
    };
    await Promise.all([publish(store), publish(store)]);
    const written = new Set(attempts);
    expect(written.size).toBeGreaterThanOrEqual(30 * 7);
    expect(attempts.length).toBeLessThan(1.3 * written.size);
  });

  it('many of them with a document each lose none', async () => {
    const store = memoryStore();
    const names = Array.from({ length: 12 }, (_, index) => `document ${index}`);
    await Promise.all(
      names.map(async (name) => {
        await stored(store, { name, amounts: 1 });
        await publish(store);
      }),
    );
    const documents = new TextDecoder().decode(store.files.get('latest/documents.csv'));
    for (const name of names) expect(documents).toContain(documentIdOf(name));
    expect((await publish(store)).status).toBe('unchanged');
  });
});
