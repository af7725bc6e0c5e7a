import { describe, expect, it } from 'vitest';
import type { Store, WriteResult } from '../../functions/store/store.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const FILE = { contentType: 'text/plain; charset=utf-8', cacheControl: 'public, max-age=60' } as const;

const write = (store: Store, key: string, content: string): Promise<WriteResult> =>
  store.write(key, text(content), { ...FILE, onlyIf: null });
const writeOnce = (store: Store, key: string, content: string): Promise<WriteResult> =>
  store.write(key, text(content), { ...FILE, onlyIf: 'absent' });

async function textAt(store: Store, key: string): Promise<string | null> {
  const stored = await store.read(key);
  return stored === null ? null : new TextDecoder().decode(stored.bytes);
}

async function keysUnder(store: Store, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

/**
 * What every store does. The pipeline cannot tell them apart.
 * @param newStore an empty store for each test
 */
export function storeSuite(name: string, newStore: () => Promise<Store>): void {
  describe(name, () => {
    it('gives back the bytes that were written, whatever they are', async () => {
      const store = await newStore();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      expect(await store.write('a/b.bin', bytes, { ...FILE, onlyIf: null })).toBe('written');
      expect(Buffer.compare((await store.read('a/b.bin'))?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
      expect(await write(store, 'empty.txt', '')).toBe('written');
      expect(await textAt(store, 'empty.txt')).toBe('');
    });

    it('has nothing where nothing was written', async () => {
      const store = await newStore();
      expect(await store.read('nothing')).toBeNull();
      expect(await keysUnder(store, '')).toEqual([]);
      await store.remove('nothing');
    });

    it('replaces a file, and tells bytes that are there already', async () => {
      const store = await newStore();
      expect(await write(store, 'a.txt', '1')).toBe('written');
      expect(await write(store, 'a.txt', '1')).toBe('unchanged');
      expect(await write(store, 'a.txt', '2')).toBe('written');
      expect(await textAt(store, 'a.txt')).toBe('2');
    });

    it('gives the same tag for the same bytes, another for others', async () => {
      const store = await newStore();
      for (const [key, content] of [
        ['a', 'same'],
        ['b', 'same'],
        ['c', 'other'],
      ] as const)
        await write(store, key, content);
      const tags = await Promise.all(['a', 'b', 'c'].map(async (key) => (await store.read(key))?.etag));
      expect(tags[0]).toBe(tags[1]);
      expect(tags[0]).not.toBe(tags[2]);
    });

    it('writes under "absent" only where nothing is', async () => {
      const store = await newStore();
      expect(await writeOnce(store, 'once', '1')).toBe('written');
      expect(await writeOnce(store, 'once', '1')).toBe('unchanged');
      expect(await writeOnce(store, 'once', '2')).toBe('refused');
      expect(await textAt(store, 'once')).toBe('1');
      await store.remove('once');
      expect(await writeOnce(store, 'once', '3')).toBe('written');
    });

    it('writes under a tag only over the file that has it', async () => {
      const store = await newStore();
      await write(store, 'swap', '1');
      const etag = (await store.read('swap'))?.etag ?? '';
      expect(await store.write('swap', text('2'), { ...FILE, onlyIf: { etag } })).toBe('written');
      expect(await store.write('swap', text('3'), { ...FILE, onlyIf: { etag } })).toBe('refused');
      expect(await textAt(store, 'swap')).toBe('2');
      expect(await store.write('never-there', text('1'), { ...FILE, onlyIf: { etag } })).toBe('refused');
      expect(await store.read('never-there')).toBeNull();
    });

    it('lets one of many racers win', async () => {
      const store = await newStore();
      const contents = Array.from({ length: 20 }, (_, index) => `racer ${index}`);
      const first = await Promise.all(contents.map((content) => writeOnce(store, 'race', content)));
      expect(first.filter((result) => result === 'written')).toHaveLength(1);
      expect(await textAt(store, 'race')).toBe(contents[first.indexOf('written')]);
      const etag = (await store.read('race'))?.etag ?? '';
      const second = await Promise.all(
        contents.map((content) => store.write('race', text(`${content} again`), { ...FILE, onlyIf: { etag } })),
      );
      expect(second.filter((result) => result === 'written')).toHaveLength(1);
      expect(await textAt(store, 'race')).toBe(`${contents[second.indexOf('written')]} again`);
    });

    it('lists the keys under a prefix in order, each once', async () => {
      const store = await newStore();
      const keys = ['a-b/1', 'a.txt', 'a/1', 'a/10', 'a/2/x', 'a/é+ 1.txt', 'ab', 'b/1'];
      for (const key of keys.toReversed()) await write(store, key, 'x');
      expect(await keysUnder(store, '')).toEqual(keys);
      expect(await keysUnder(store, 'a/')).toEqual(['a/1', 'a/10', 'a/2/x', 'a/é+ 1.txt']);
      expect(await keysUnder(store, 'a/1')).toEqual(['a/1', 'a/10']);
      expect(await keysUnder(store, 'a')).toEqual(keys.slice(0, -1));
      expect(await keysUnder(store, 'c')).toEqual([]);
    });

    it('removes a file and leaves its neighbours', async () => {
      const store = await newStore();
      for (const key of ['d/a', 'd/b', 'd/e/f']) await write(store, key, 'x');
      await store.remove('d/a');
      await store.remove('d/e/f');
      expect(await keysUnder(store, 'd/')).toEqual(['d/b']);
    });

    it('shows a release in latest/, with its files and no others', async () => {
      const store = await newStore();
      const release = async (id: string, files: Readonly<Record<string, string>>): Promise<void> => {
        for (const [name, content] of Object.entries(files)) await write(store, `releases/${id}/${name}`, content);
        await write(store, `releases/${id}/release.json`, id);
      };
      await release('r1', { 'a.csv': '1', 'same.csv': 'x', 'gone/b.csv': '1' });
      await release('r2', { 'a.csv': '2', 'same.csv': 'x', 'new.csv': '2' });
      await store.show('r1');
      expect(await keysUnder(store, 'latest/')).toEqual([
        'latest/a.csv',
        'latest/gone/b.csv',
        'latest/release.json',
        'latest/same.csv',
      ]);
      await store.show('r2');
      await store.show('r2');
      expect(await keysUnder(store, 'latest/')).toEqual([
        'latest/a.csv',
        'latest/new.csv',
        'latest/release.json',
        'latest/same.csv',
      ]);
      for (const [name, content] of [
        ['a.csv', '2'],
        ['same.csv', 'x'],
        ['new.csv', '2'],
        ['release.json', 'r2'],
      ]) {
        expect(await textAt(store, `latest/${name}`)).toBe(content);
      }
      expect(await textAt(store, 'releases/r1/a.csv')).toBe('1');
    });

    it('shows no release that is not whole', async () => {
      const store = await newStore();
      await write(store, 'releases/r1/a.csv', '1');
      await write(store, 'latest/a.csv', '0');
      await expect(store.show('r1')).rejects.toThrow();
      await expect(store.show('r0')).rejects.toThrow();
      expect(await textAt(store, 'latest/a.csv')).toBe('0');
    });
  });
}
