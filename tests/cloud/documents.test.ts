import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EXTRACTOR_VERSION } from '../../functions/extract/version.ts';
import { sha256Of } from '../../functions/publish/files.ts';
import { manifestKey, readingOf } from '../../functions/publish/manifest.ts';
import { withdrawalKey } from '../../functions/publish/withdrawals.ts';
import { MAX_INPUT_BYTES } from '../../functions/read/bounds.ts';
import { localTree } from './world/local-tree.ts';
import { bundleOfVersion } from './world/next-version.ts';
import { keysIn, textBytes, treeIn, worlds } from './world/suite.ts';
import type { World } from './world/world.ts';

const SEED = readFileSync('fixtures/pays-de-la-loire-2017-06-session/source.txt');
const SENTENCE = textBytes('La Région consacre 12,5 M€ à la rénovation des lycées en 2024.\n');
const readable = (name: string): Uint8Array => readFileSync(join('fixtures/formats/readable', name));

/** Only so that a hanging test ends; a busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000 });

const newWorld = worlds();

const currentRelease = (one: World): string =>
  (JSON.parse(treeIn(one, one.published, 'index.json')['index.json'] ?? '{}') as { release: string }).release;

const metricSum = (one: World, functionName: string, metric: string): number =>
  one
    .functionNamed(functionName)
    .lines.filter((line) => line.includes('"_aws"'))
    .map((line) => (JSON.parse(line) as Record<string, number>)[metric] ?? 0)
    .reduce((sum, value) => sum + value, 0);

const writesSince = (one: World, from: number): readonly string[] =>
  one.s3.calls
    .slice(from)
    .filter(({ operation, bucket }) => operation === 'PutObject' && bucket === one.published)
    .map(({ key }) => key);

describe('documents in the inbox', () => {
  it('end as published files, the same bytes as a local run writes', async () => {
    const one = await newWorld();
    const uploads = {
      "inbox/sous dossier/a b+é 100 % l'été.txt": SEED,
      'inbox/tagged.pdf': readable('tagged.pdf'),
      'inbox/article.html': readable('article.html'),
      'inbox/report.docx': readable('report.docx'),
    };
    for (const [key, bytes] of Object.entries(uploads)) one.put(key, bytes);
    await one.settle();
    expect(one.failures).toEqual([]);
    const names = Object.entries(uploads).map(([key, bytes]) => ({ bytes, fileName: key.split('/').at(-1) ?? '' }));
    const [cloud, local] = [treeIn(one, one.published), await localTree(names)];
    expect(Object.keys(cloud).sort()).toEqual(Object.keys(local).sort());
    expect(Object.keys(cloud).filter((key) => cloud[key] !== local[key])).toEqual([]);
  });

  it('are under latest/ by one pointer, with headers that readers need', async () => {
    const one = await newWorld();
    one.put('inbox/seed.txt', SEED);
    await one.settle();
    expect(one.failures).toEqual([]);
    const release = currentRelease(one);
    expect(one.store.values.get('latest')).toBe(release);
    const [latest, kept] = [treeIn(one, one.published, 'latest/'), treeIn(one, one.published, `releases/${release}/`)];
    expect(Object.keys(latest).length).toBeGreaterThan(15);
    for (const [key, content] of Object.entries(latest)) {
      expect(kept[key.replace('latest/', `releases/${release}/`)]).toBe(content);
    }
    const headers = (key: string) => one.s3.bucket(one.published).get(key, null)?.headers;
    expect(headers('latest/budget.csv')).toEqual({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': 'public, max-age=60',
    });
    expect(headers(`releases/${release}/budget.csv`)?.['cache-control']).toContain('immutable');
  });

  it('count once when they come twice, and the second time writes nothing', async () => {
    const one = await newWorld();
    one.put('inbox/seed.txt', SEED);
    await one.settle();
    const [before, from] = [treeIn(one, one.published), one.s3.calls.length];
    one.put('inbox/seed.txt', SEED);
    one.put('inbox/copy of seed.txt', SEED);
    await one.settle();
    expect(writesSince(one, from)).toEqual([]);
    expect(treeIn(one, one.published)).toEqual(before);
    expect(metricSum(one, 'DocumentReceived', 'DocumentsPublished')).toBe(1);
    expect(metricSum(one, 'DocumentReceived', 'DocumentsUnchanged')).toBe(2);
  });

  it('come with all their versions, whatever the order of the events', async () => {
    const one = await newWorld();
    one.put('inbox/seed.txt', SENTENCE);
    one.put('inbox/seed.txt', SEED);
    const waiting = one.messagesOf('DocumentReceived');
    waiting.reverse();
    one.send('DocumentReceived', waiting[0]?.body ?? '');
    await one.settle();
    expect(keysIn(one, one.published, 'manifests/')).toEqual(
      [SEED, SENTENCE].map((bytes) => manifestKey(readingOf(bytes, EXTRACTOR_VERSION))).sort(),
    );
  });

  it('are read again by a new version, and the release says so', async () => {
    const one = await newWorld();
    one.put('inbox/seed.txt', SEED);
    await one.settle();
    const old = currentRelease(one);
    const next = '9.9.9';
    await one.deploy('DocumentReceived', await bundleOfVersion('document-received', true, next));
    await one.deploy('ExtractionStored', await bundleOfVersion('extraction-stored', false, next));
    one.put('inbox/seed.txt', SEED);
    await one.settle();
    expect(keysIn(one, one.published, 'manifests/')).toEqual(
      [EXTRACTOR_VERSION, next].map((version) => manifestKey(readingOf(SEED, version))),
    );
    expect(currentRelease(one)).toMatch(/^r-0002-/);
    expect(treeIn(one, one.published, 'latest/')['latest/documents.csv']).toContain(next);
    expect(keysIn(one, one.published, `releases/${old}/`).length).toBeGreaterThan(15);
  });
});

describe('a withdrawn document', () => {
  it('is gone from the next release, which a note among the manifests asks for, and does not come back', async () => {
    const one = await newWorld();
    one.put('inbox/stays.txt', SENTENCE);
    one.put('inbox/goes.txt', SEED);
    await one.settle();
    const old = currentRelease(one);
    const sha256 = sha256Of(SEED);
    const note = { document_id: `d-${sha256.slice(0, 16)}`, sha256, remplace_par: null };
    one.note(withdrawalKey(sha256), textBytes(JSON.stringify(note)));
    one.put('inbox/goes.txt', SEED);
    await one.settle();
    expect(one.failures).toEqual([]);
    const latest = treeIn(one, one.published, 'latest/')['latest/documents.csv'];
    expect(latest).not.toContain(sha256);
    expect(latest).toContain(sha256Of(SENTENCE));
    expect(treeIn(one, one.published)[`releases/${old}/documents.csv`]).toContain(sha256);
  });
});

describe('a poison document', () => {
  const REFUSED = ['vide', 'binaire', 'bombe', 'tronque', 'mot-de-passe', 'sans-texte'];

  it('is put aside with the reason, and the rest of its batch is published', async () => {
    const one = await newWorld();
    const poison = REFUSED.map((code) => {
      const [name = ''] = readdirSync(`fixtures/formats/refused/${code}`);
      return { code, name, bytes: readFileSync(`fixtures/formats/refused/${code}/${name}`) };
    });
    for (const { code, name, bytes } of poison) one.put(`inbox/${code}/${name}`, bytes);
    one.put('inbox/good.txt', SEED);
    await one.settle();
    expect(one.failures).toEqual([]);
    const notes = Object.values(treeIn(one, one.inbox, 'quarantine/')).map(
      (note) => JSON.parse(Buffer.from(note, 'latin1').toString()) as { key: string; code: string; remedy: string },
    );
    expect(notes.map(({ key, code }) => `${key} ${code}`).sort()).toEqual(
      poison.map(({ code, name }) => `inbox/${code}/${name} ${code}`).sort(),
    );
    expect(notes.every(({ remedy }) => remedy.length > 10)).toBe(true);
    expect(metricSum(one, 'DocumentReceived', 'DocumentsQuarantined')).toBe(REFUSED.length);
    expect(keysIn(one, one.published, 'manifests/')).toHaveLength(1);
    expect(currentRelease(one)).toMatch(/^r-0001-/);
  });

  it('that is too big is put aside without being held in memory', async () => {
    const one = await newWorld();
    one.put('inbox/huge.pdf', Buffer.alloc(MAX_INPUT_BYTES + 1, 'a'));
    await one.settle();
    expect(one.failures).toEqual([]);
    expect(keysIn(one, one.inbox, 'quarantine/etag-')).toHaveLength(1);
  });

  it('is not a folder, nor an object that is gone; a message that names none goes to the dead-letter queue alone', async () => {
    const one = await newWorld();
    one.send('DocumentReceived', '{"no":"object"}');
    one.send('DocumentReceived', 'no JSON');
    one.send('DocumentReceived', JSON.stringify({ detail: { object: { key: 'inbox/gone.txt' } } }));
    one.put('inbox/a folder/', textBytes(''));
    one.put('inbox/good.txt', SENTENCE);
    await one.settle();
    expect(keysIn(one, one.inbox, 'quarantine/')).toEqual([]);
    expect(one.deadMessages().map(({ body }) => body)).toEqual(['{"no":"object"}', 'no JSON']);
    expect(keysIn(one, one.published, 'manifests/')).toHaveLength(1);
  });
});
