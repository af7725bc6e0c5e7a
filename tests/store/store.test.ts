import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../functions/pipeline.ts';
import { sha256Of } from '../../functions/publish/files.ts';
import { folderStore } from '../../functions/store/folder.ts';
import { s3Store } from '../../functions/store/s3.ts';
import type { Store } from '../../functions/store/store.ts';
import { clientConfig } from '../cloud/aws/client.ts';
import { type S3Server, s3Server } from '../cloud/aws/s3.ts';
import { memoryStore } from '../publish/memory-store.ts';
import { stored } from '../publish/synthetic.ts';
import { storeSuite } from './store-suite.ts';

const running: { server: S3Server | null; buckets: number; readonly folders: string[] } = {
  server: null,
  buckets: 0,
  folders: [],
};
beforeAll(async () => {
  running.server = await s3Server();
});
afterAll(async () => {
  await running.server?.close();
  await Promise.all(running.folders.map((folder) => rm(folder, { recursive: true })));
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  running.folders.push(folder);
  return join(folder, 'out');
}

async function newBucket(): Promise<Store> {
  const config = clientConfig(running.server?.url ?? '');
  const name = `bucket-${running.buckets}`;
  running.buckets += 1;
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: name }));
  return s3Store(name, config);
}

storeSuite('a folder', async () => folderStore(await newFolder()));
storeSuite('a bucket', newBucket);
storeSuite('memory', async () => memoryStore());

describe('a bucket', () => {
  it('holds what arrives against the hash that is known of it', async () => {
    const store = await newBucket();
    const bytes = new TextEncoder().encode('4,1 M€');
    const options = { contentType: '', cacheControl: '', onlyIf: null, sha256: sha256Of(bytes) } as const;
    expect(await store.write('a', bytes, options)).toBe('written');
    await expect(store.write('a', new TextEncoder().encode('4,7 M€'), options)).rejects.toThrow();
    expect((await store.read('a'))?.bytes).toEqual(bytes);
  });
});

describe('a folder', () => {
  it('is made by the first write alone, and left without temporary files', async () => {
    const folder = await newFolder();
    const store = folderStore(folder);
    expect(await store.read('a')).toBeNull();
    expect(existsSync(folder)).toBe(false);
    await store.write('a', new Uint8Array(), { contentType: '', cacheControl: '', onlyIf: null });
    expect(existsSync(folder)).toBe(true);
  });

  it('has no key that leads out of it or to a hidden file', async () => {
    const store = folderStore(await newFolder());
    for (const key of [
      '../a',
      'a/../../b',
      '/etc/passwd',
      'a//b',
      '.hidden',
      'a/.b',
      'a\\b',
      'c:d',
      '',
      'a/',
      'a\0b',
    ]) {
      const options = { contentType: '', cacheControl: '', onlyIf: null } as const;
      await expect(async () => store.write(key, new Uint8Array(), options), key).rejects.toThrow('is no key');
      await expect(async () => store.read(key), key).rejects.toThrow('is no key');
    }
  });
});

describe('runs at once', () => {
  it.each([
    ['a folder', async () => folderStore(await newFolder())],
    ['a bucket', newBucket],
  ])('over %s lose no document and end on one release', async (_, newStore) => {
    const store = await newStore();
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      names.map(async (name) => {
        await stored(store, { name, amounts: 1 });
        await publish(store);
      }),
    );
    const { status, release } = await publish(store);
    expect(status).toBe('unchanged');
    const latest: Record<string, string> = {};
    for await (const key of store.list('latest/'))
      latest[key.slice(7)] = sha256Of((await store.read(key))?.bytes ?? '');
    const promised = Object.entries(release.fichiers).map(([name, { sha256 }]) => [name, sha256]);
    expect(latest).toMatchObject(Object.fromEntries(promised));
    expect(release.lignes.documents).toBe(names.length);
  });

  it('over a folder leave nothing temporary behind, whichever release is shown last', async () => {
    const folder = await newFolder();
    const store = folderStore(folder);
    const file = { contentType: '', cacheControl: '', onlyIf: null } as const;
    const releases = ['r1', 'r2', 'r3', 'r4'];
    for (const id of releases) {
      for (const name of ['a', 'b', 'release.json']) await store.write(`releases/${id}/${name}`, Buffer.from(id), file);
    }
    await Promise.all([...releases, ...releases].map((id) => store.show(id)));
    expect((await readdir(folder)).sort()).toEqual(['latest', 'releases']);
    const contents = await Promise.all(
      ['a', 'b', 'release.json'].map(async (name) => (await store.read(`latest/${name}`))?.bytes),
    );
    expect(new Set(contents.map(String)).size).toBe(1);
  });

  it('over a folder are never missing for a reader in the same process', async () => {
    const folder = await newFolder();
    const store = folderStore(folder);
    const file = { contentType: '', cacheControl: '', onlyIf: null } as const;
    for (const id of ['r1', 'r2']) await store.write(`releases/${id}/release.json`, Buffer.from(id), file);
    await store.show('r1');
    let isShowing = true;
    let missing = 0;
    const look = (): void => {
      if (!existsSync(join(folder, 'latest/release.json'))) missing += 1;
      if (isShowing) setImmediate(look);
    };
    look();
    for (let turn = 0; turn < 100; turn += 1) await store.show(turn % 2 === 0 ? 'r2' : 'r1');
    isShowing = false;
    expect(missing).toBe(0);
  });
});

describe('the published tree', () => {
  it('has the same bytes in a folder, in a bucket and in memory', async () => {
    const trees = [];
    for (const store of [folderStore(await newFolder()), await newBucket(), memoryStore()]) {
      for (const name of ['a', 'b']) {
        await stored(store, { name, amounts: 2 });
        await publish(store);
      }
      const tree: Record<string, string> = {};
      for await (const key of store.list('')) tree[key] = sha256Of((await store.read(key))?.bytes ?? '');
      trees.push(tree);
    }
    expect(Object.keys(trees[0] ?? {}).length).toBeGreaterThan(100);
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
  });
});
