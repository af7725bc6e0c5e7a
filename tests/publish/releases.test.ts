import { describe, expect, it } from 'vitest';
import { correct, ingest, publish, withdraw } from '../../functions/pipeline.ts';
import type { RowChanges } from '../../functions/publish/changes.ts';
import { sha256Of } from '../../functions/publish/files.ts';
import { currentReleaseIn, MOST_RECENT, type Release } from '../../functions/publish/releases.ts';
import { IncompleteRelease } from '../../functions/publish/stored-json.ts';
import { UnknownDocument } from '../../functions/publish/withdrawals.ts';
import { PUBLISHED_PREFIXES } from '../../infra/prefixes.ts';
import { storedRows } from './growth.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { documentIdOf, stored } from './synthetic.ts';

const textIn = (store: MemoryStore, key: string): string => new TextDecoder().decode(store.files.get(key));
const jsonIn = <T>(store: MemoryStore, key: string): T => JSON.parse(textIn(store, key)) as T;
const namesIn = (store: MemoryStore, folder: string): readonly string[] =>
  [...store.files.keys()]
    .filter((key) => key.startsWith(folder))
    .map((key) => key.slice(folder.length))
    .sort();
const hashesIn = (store: MemoryStore): ReadonlyMap<string, string> =>
  new Map([...store.files].map(([key, bytes]) => [key, sha256Of(bytes)]));
const changesOf = (store: MemoryStore): readonly RowChanges[] =>
  jsonIn<{ changements: readonly RowChanges[] }>(store, 'latest/changes.json').changements;
const causesOf = (store: MemoryStore): readonly string[] => [...new Set(changesOf(store).map(({ cause }) => cause))];

describe('a release', () => {
  it('holds every dataset in four formats, and latest/ the same files', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' });
    const { release } = await publish(store);
    const names = namesIn(store, `releases/${release.id}/`);
    for (const dataset of ['budget', 'training', 'water', 'measures', 'indicators', 'documents']) {
      for (const ending of ['csv', 'json', 'excel-fr.csv', 'xlsx']) expect(names).toContain(`${dataset}.${ending}`);
    }
    expect(namesIn(store, 'latest/')).toEqual(names);
    for (const name of names)
      expect(textIn(store, `latest/${name}`)).toBe(textIn(store, `releases/${release.id}/${name}`));
  });

  it('writes nothing where nothing changed, and the same bytes in another store', async () => {
    const [one, other] = [memoryStore(), memoryStore()];
    for (const store of [one, other]) {
      for (const name of ['a', 'b']) await stored(store, { name });
      await publish(store);
    }
    expect(hashesIn(one)).toEqual(hashesIn(other));
    one.writes.length = 0;
    expect((await publish(one)).status).toBe('unchanged');
    expect(one.writes).toEqual([]);
  });

  it('is shown whole again where a file was taken away, and nothing else is written', async () => {
    const store = memoryStore();
    for (const date of ['2030', '2031', null]) await stored(store, { name: `${date}`, date });
    await publish(store);
    const before = hashesIn(store);
    const shown = [...before.keys()].filter((key) => !/^(?:documents|manifests|releases)\/|^index\.json$/.test(key));
    expect(shown).toEqual(expect.arrayContaining(['index.html', 'feed.xml', 'annees/sans-date/index.html']));
    for (const key of shown) {
      store.files.delete(key);
      store.writes.length = 0;
      expect((await publish(store)).status).toBe('unchanged');
      expect(store.writes.map((write) => write.key)).toEqual([key]);
    }
    const index = textIn(store, 'index.json');
    store.files.set('index.json', new TextEncoder().encode(index.replace('Chiffres publics', 'Autres chiffres')));
    await publish(store);
    expect(hashesIn(store)).toEqual(before);
  });

  it('has the page of a year back also where the documents of the year are in parts', async () => {
    const store = memoryStore();
    for (const index of Array(100).keys()) await storedRows(store, { name: `${index}`, date: `${2028 + (index % 3)}` });
    expect((await publish(store)).release.corpus.documents.genre).toBe('branches');
    const before = hashesIn(store);
    store.files.delete('annees/2029/index.html');
    await publish(store);
    expect(hashesIn(store)).toEqual(before);
  });

  it('asks little of the store where nothing changed', async () => {
    const store = memoryStore();
    for (const index of Array(100).keys())
      await storedRows(store, { name: `${index}`, date: `20${10 + (index % 60)}` });
    await publish(store);
    store.reads.length = 0;
    await publish(store);
    expect(store.reads.length).toBeLessThanOrEqual(20);
  }, 60_000);

  it('writes only what the function may write in the cloud', async () => {
    const store = memoryStore();
    for (const index of Array(100).keys()) await stored(store, { name: `${index}`, date: `20${index}` });
    store.writes.length = 0;
    await publish(store);
    const strange = store.writes.filter(
      ({ key }) =>
        !PUBLISHED_PREFIXES.some((prefix) => (prefix.endsWith('/') ? key.startsWith(prefix) : key === prefix)),
    );
    expect(strange).toEqual([]);
  });

  it('has checksums that hold for every file, in SHA256SUMS and in index.json', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' });
    const { release } = await publish(store);
    const sums = textIn(store, 'latest/SHA256SUMS')
      .split('\n')
      .filter((line) => line !== '');
    const own = ['SHA256SUMS', 'release.json'];
    expect(sums.map((line) => line.slice(66)).sort()).toEqual(
      namesIn(store, `releases/${release.id}/`).filter((name) => !own.includes(name)),
    );
    for (const line of sums)
      expect(sha256Of(store.files.get(`latest/${line.slice(66)}`) ?? '')).toBe(line.slice(0, 64));
    const { fichiers } = jsonIn<{ fichiers: { url: string; sha256: string; octets: number; lignes: number | null }[] }>(
      store,
      'index.json',
    );
    expect(fichiers).toHaveLength(sums.length + 1);
    for (const { url, sha256, octets, lignes } of fichiers) {
      const bytes = store.files.get(url) ?? new Uint8Array();
      expect([sha256Of(bytes), bytes.length], url).toEqual([sha256, octets]);
      if (url.endsWith('.json') && lignes !== null) expect(jsonIn<unknown[]>(store, url)).toHaveLength(lignes);
    }
  });

  it('names its licence wherever someone may look', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' });
    await publish(store);
    const keys = ['index.json', 'datapackage.json', 'catalog.jsonld', 'catalog.ttl', 'feed.xml', 'index.html'];
    const latest = ['datapackage.json', 'LICENCE.txt', 'dictionnaire.md'].map((name) => `latest/${name}`);
    for (const key of [...keys, ...latest, 'schemas/water/1.0.0/tableschema.json']) {
      expect(textIn(store, key), key).toContain('Licence Ouverte 2.0');
    }
    expect(textIn(store, 'latest/water.csv-metadata.json')).toContain('licence-ouverte');
  });

  it('never changes once it is there', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' });
    const first = (await publish(store)).release.id;
    const before = namesIn(store, `releases/${first}/`).map((name) => textIn(store, `releases/${first}/${name}`));
    await stored(store, { name: 'b' });
    const second = (await publish(store)).release;
    expect(second.precedente).toBe(first);
    expect(namesIn(store, `releases/${first}/`).map((name) => textIn(store, `releases/${first}/${name}`))).toEqual(
      before,
    );
    expect(await currentReleaseIn(store)).toBe(second.id);
  });

  it('is told apart from one with the same documents after another history', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' });
    const first = (await publish(store)).release.id;
    await stored(store, { name: 'b' });
    await publish(store);
    await withdraw(store, documentIdOf('b'));
    const third = (await publish(store)).release.id;
    expect(third).not.toBe(first);
    expect(textIn(store, 'latest/budget.csv')).toBe(textIn(store, `releases/${first}/budget.csv`));
  });

  it('lists documents newest first, those without a date last, and rows as their documents have them', async () => {
    const store = memoryStore();
    const dates = { a: '2030', b: null, c: '2031-05-02', d: '2031-05', e: '2031-11' };
    for (const [name, date] of Object.entries(dates)) await stored(store, { name, date, amounts: 2 });
    await publish(store);
    const documents = jsonIn<readonly { date_document: string | null; document_id: string }[]>(
      store,
      'latest/documents.json',
    );
    expect(documents.map(({ date_document }) => date_document)).toEqual([
      '2031-11',
      '2031-05-02',
      '2031-05',
      '2030',
      null,
    ]);
    const budget = jsonIn<readonly { document_id: string; montant_eur: number }[]>(store, 'latest/budget.json');
    expect(budget.map(({ document_id }) => document_id)).toEqual(documents.flatMap(({ document_id: id }) => [id, id]));
    expect(budget.map(({ montant_eur }) => montant_eur)).toEqual(documents.flatMap(() => [4_100_000, 4_100_000.25]));
  });

  it('says in index.json what it holds and in versions.json what came before, at most so many', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a', amounts: 1 });
    const first = (await publish(store)).release;
    const history = Array.from({ length: MOST_RECENT }, () => first.recentes[0]);
    const key = `releases/${first.id}/release.json`;
    store.files.set(key, new TextEncoder().encode(JSON.stringify({ ...first, recentes: history })));
    await stored(store, { name: 'b', amounts: 1 });
    const { release } = await publish(store);
    expect(jsonIn(store, 'index.json')).toMatchObject({ release: release.id, documents: 2, lignes: { budget: 2 } });
    const { derniere_reussie, versions } = jsonIn<{ derniere_reussie: string; versions: Release[] }>(
      store,
      'versions.json',
    );
    expect(derniere_reussie).toBe(release.id);
    expect(versions.map(({ numero }) => numero)).toEqual([2, ...Array(MOST_RECENT - 1).fill(1)]);
  });
});

describe('the cause of a change', () => {
  it('is a new document', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' });
    await publish(store);
    await stored(store, { name: 'b', amounts: 2 });
    await publish(store);
    expect(causesOf(store)).toEqual(['nouveau document']);
    const budget = changesOf(store).find(({ jeu }) => jeu === 'budget');
    expect(budget).toMatchObject({ document_id: documentIdOf('b'), modifiees: [], supprimees: [] });
    expect(budget?.ajoutees).toHaveLength(2);
  });

  it('is an upgrade of the extractor, row by row', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a', amounts: 3 });
    await publish(store);
    await stored(store, { name: 'a', amounts: 2, version: '1.10.0', cells: { exercice: 2018 } });
    const { release } = await publish(store);
    const budget = changesOf(store).find(({ jeu }) => jeu === 'budget');
    expect(budget?.cause).toBe('mise à niveau de l’extracteur');
    expect([budget?.ajoutees.length, budget?.modifiees.length, budget?.supprimees.length]).toEqual([0, 2, 1]);
    expect(changesOf(store).find(({ jeu }) => jeu === 'water')).toBeUndefined();
    expect(release.changements['mise à niveau de l’extracteur']).toMatchObject({ supprimees: 1 });
    expect(release.lignes.budget).toBe(2);
  });

  it('is not an older extractor that comes late', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a', version: '1.10.0' });
    await publish(store);
    const before = textIn(store, 'latest/documents.csv');
    await stored(store, { name: 'a', version: '1.9.9' });
    await publish(store);
    expect(textIn(store, 'latest/documents.csv')).toBe(before);
    expect(changesOf(store)).toEqual([]);
  });

  it('is a change of a schema for the dataset it concerns, once every document was read for it', async () => {
    const store = memoryStore();
    for (const name of ['a', 'b']) await stored(store, { name });
    const { release } = await publish(store);
    // As if the release and its manifests were made for an older schema.
    for (const key of [...store.files.keys()].filter((one) => /^manifests|release.json$/.test(one))) {
      const { schemas } = jsonIn<{ schemas: object }>(store, key);
      const older = { ...jsonIn<object>(store, key), schemas: { ...schemas, budget: '0.9.0' } };
      store.files.set(key, new TextEncoder().encode(JSON.stringify(older)));
    }
    await stored(store, { name: 'a', version: '2.0.0', cells: { precision: 'environ' } });
    await expect(publish(store)).rejects.toBeInstanceOf(IncompleteRelease);
    expect(await currentReleaseIn(store)).toBe(release.id);
    await stored(store, { name: 'b', version: '2.0.0', cells: { precision: 'environ' } });
    expect((await publish(store)).release.lignes.documents).toBe(2);
    const causes = changesOf(store).map(({ jeu, cause }) => `${jeu} : ${cause}`);
    expect(causes).toContain('budget : changement de schéma');
    expect(causes).toContain('training : mise à niveau de l’extracteur');
  });

  it('is not published where a document was read for another schema', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a' }, (manifest) => ({
      ...manifest,
      schemas: { ...manifest.schemas, budget: '0.9.0' },
    }));
    await expect(publish(store)).rejects.toBeInstanceOf(IncompleteRelease);
    expect(await currentReleaseIn(store)).toBeNull();
  });

  it('is a withdrawal, which also removes the files of the document', async () => {
    const store = memoryStore();
    for (const name of ['a', 'b']) await stored(store, { name });
    await publish(store);
    await withdraw(store, documentIdOf('a'));
    expect(namesIn(store, `documents/${documentIdOf('a')}/`)).toEqual([]);
    const { release } = await publish(store);
    expect(causesOf(store)).toEqual(['document retiré']);
    expect(release.lignes.documents).toBe(1);
    expect(textIn(store, 'latest/budget.csv')).not.toContain(documentIdOf('a'));
    expect(textIn(store, 'index.html')).not.toContain(documentIdOf('a'));
    expect((await publish(store)).status).toBe('unchanged');
    await expect(withdraw(store, 'd-0000000000000000')).rejects.toBeInstanceOf(UnknownDocument);
    await expect(withdraw(store, '../../etc')).rejects.toBeInstanceOf(UnknownDocument);
  });

  it('is a correction: the new version comes, the old one goes, and each names the other', async () => {
    const store = memoryStore();
    const upload = (text: string) => ({ bytes: new TextEncoder().encode(text), fileName: 'session.txt' });
    const old = await ingest(store, upload('Session du Conseil régional\n\nLe budget est de 4,1 M€.\n'));
    await publish(store);
    const oldId = old.manifest.document_id;
    const now = await correct(store, oldId, upload('Session du Conseil régional\n\nLe budget est de 4,2 M€.\n'));
    await publish(store);
    expect(causesOf(store)).toEqual(['document corrigé']);
    expect(changesOf(store).map(({ document_id, document_lie }) => [document_id, document_lie])).toEqual(
      expect.arrayContaining([
        [oldId, now.manifest.document_id],
        [now.manifest.document_id, oldId],
      ]),
    );
    expect(jsonIn<readonly object[]>(store, 'latest/documents.json')).toHaveLength(1);
  });

  it('is a correction of the last correction where a document is corrected twice by its first id', async () => {
    const store = memoryStore();
    const upload = (amount: string) => ({
      bytes: new TextEncoder().encode(`Session du Conseil régional\n\nLe budget est de ${amount} M€.\n`),
      fileName: 'session.txt',
    });
    const first = (await ingest(store, upload('4,1'))).manifest.document_id;
    await publish(store);
    const documents = () =>
      jsonIn<{ document_id: string }[]>(store, 'latest/documents.json').map((row) => row.document_id);
    for (const amount of ['4,2', '4,3', '4,3', '4,1', '4,4']) {
      const { manifest } = await correct(store, first, upload(amount));
      await publish(store);
      expect(causesOf(store), amount).toEqual(['document corrigé']);
      expect(documents(), amount).toEqual([manifest.document_id]);
    }
  });

  it('withdraws nothing where a document is corrected by itself or by what is no document', async () => {
    const store = memoryStore();
    const bytes = new TextEncoder().encode('Session du Conseil régional\n\nLe budget est de 4,1 M€.\n');
    const { manifest } = await ingest(store, { bytes, fileName: 'a.txt' });
    await correct(store, manifest.document_id, { bytes, fileName: 'b.txt' });
    const refused = correct(store, manifest.document_id, { bytes: new Uint8Array(), fileName: 'c.txt' });
    await expect(refused).rejects.toMatchObject({ name: 'UnreadableInput' });
    expect((await publish(store)).release.lignes.documents).toBe(1);
  });

  it('is a correction also where the new version is one that was withdrawn before', async () => {
    const store = memoryStore();
    const upload = (text: string) => ({ bytes: new TextEncoder().encode(text), fileName: 'session.txt' });
    const first = await ingest(store, upload('Le budget est de 4,1 M€.\n'));
    const second = await correct(store, first.manifest.document_id, upload('Le budget est de 4,2 M€.\n'));
    await publish(store);
    const back = await correct(store, second.manifest.document_id, upload('Le budget est de 4,1 M€.\n'));
    expect(back.status).toBe('new');
    await publish(store);
    const documents = jsonIn<{ document_id: string }[]>(store, 'latest/documents.json');
    expect(documents.map(({ document_id }) => document_id)).toEqual([first.manifest.document_id]);
    expect(namesIn(store, `documents/${first.manifest.document_id}/`)).toContain('text.txt');
  });

  it('is not written again for a withdrawn document that comes in again', async () => {
    const store = memoryStore();
    const upload = { bytes: new TextEncoder().encode('Le budget est de 4,1 M€.\n'), fileName: 'a.txt' };
    const { manifest } = await ingest(store, upload);
    await withdraw(store, manifest.document_id);
    store.writes.length = 0;
    expect((await ingest(store, upload)).status).toBe('withdrawn');
    expect(store.writes).toEqual([]);
  });
});

describe('a document that comes in again', () => {
  it('has each file back that was taken away, with the bytes of its manifest whatever it is called now', async () => {
    const store = memoryStore();
    const bytes = new TextEncoder().encode('Session du Conseil régional\n\nLe budget est de 4,1 M€.\n');
    const { manifest } = await ingest(store, { bytes, fileName: 'session.txt' });
    const before = hashesIn(store);
    for (const name of Object.keys(manifest.fichiers)) {
      store.files.delete(`documents/${manifest.document_id}/${name}`);
      await ingest(store, { bytes, fileName: 'autre nom.txt' });
      expect(hashesIn(store), name).toEqual(before);
    }
    store.writes.length = 0;
    expect((await ingest(store, { bytes, fileName: 'session.txt' })).status).toBe('known');
    expect(store.writes).toEqual([]);
  });

  it('is whole with its manifest also where the pages of the program that read it first were others', async () => {
    const store = memoryStore();
    const upload = { bytes: new TextEncoder().encode('Le budget est de 4,1 M€.\n'), fileName: 'session.txt' };
    const { manifest } = await ingest(store, upload);
    const before = hashesIn(store);
    const [key = ''] = namesIn(store, 'manifests/').map((name) => `manifests/${name}`);
    const page = new TextEncoder().encode('<title>d’avant</title>');
    const facts = { octets: page.length, sha256: sha256Of(page) };
    const former = { ...manifest, fichiers: { ...manifest.fichiers, 'index.html': facts } };
    store.files.set(key, new TextEncoder().encode(JSON.stringify(former)));
    store.files.set(`documents/${manifest.document_id}/index.html`, page);
    expect((await ingest(store, upload)).status).toBe('known');
    store.files.delete(`documents/${manifest.document_id}/text.txt`);
    await ingest(store, upload);
    expect(hashesIn(store)).toEqual(before);
  });
});
