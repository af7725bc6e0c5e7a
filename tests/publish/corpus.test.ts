import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish, withdraw } from '../../functions/pipeline.ts';
import { LATEST_BOUNDS, PART_BOUNDS } from '../../functions/publish/corpus/bounds.ts';
import { changedListing, keysBelow, type Listing, listingHash } from '../../functions/publish/corpus/listing.ts';
import { branchOf, branchOrder, type Member, newestFirst } from '../../functions/publish/corpus/member.ts';
import { membersBelow, nodeAt, oldestDate, type TreeNode } from '../../functions/publish/corpus/node.ts';
import { publishedReadings } from '../../functions/publish/corpus/readings.ts';
import { sizeOf } from '../../functions/publish/corpus/totals.ts';
import { rowsInCsv } from '../../functions/publish/csv-reader.ts';
import { sha256Of } from '../../functions/publish/files.ts';
import { datasetNamed, ROW_DATASETS } from '../../functions/publish/rows.ts';
import { growthOf, storedRows } from './growth.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { documentIdOf, type Wanted } from './synthetic.ts';

const treeOf = async (store: MemoryStore): Promise<TreeNode> => (await publish(store)).release.corpus.documents;

/** Documents of every kind of date, many of them on one day. */
const documents = (count: number): readonly Wanted[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `document ${index}`,
    amounts: 1,
    date:
      ['2031-05-02', '2031-05', '2031', null, `2030-0${1 + (index % 9)}-11`, `20${10 + (index % 20)}`][index % 6] ??
      null,
  }));

async function membersOf(store: MemoryStore, tree: TreeNode): Promise<readonly Member[]> {
  const members: Member[] = [];
  for await (const member of membersBelow(store, tree)) members.push(member);
  return members;
}

describe('the tree of documents', () => {
  it('holds every document once, newest first, in nodes of bounded size with the sums of what is below', async () => {
    const store = memoryStore();
    const all = documents(400);
    for (const wanted of all) await storedRows(store, wanted);
    const tree = await treeOf(store);
    const members = await membersOf(store, tree);
    expect(members.map(({ document_id }) => document_id).toSorted()).toEqual(
      all.map(({ name }) => documentIdOf(name)).toSorted(),
    );
    expect(members).toEqual([...members].sort(newestFirst));
    expect(tree.lignes).toMatchObject({ documents: 400, budget: 400 });
    const dates = members.map(({ date }) => date).filter((date) => date !== '');
    expect(await oldestDate(store, tree)).toBe(dates.at(-1));
    await expectBounded(store, tree);
  }, 60_000);

  it('has the rows of its documents beside them, as the documents have them', async () => {
    const store = memoryStore();
    for (const wanted of documents(150)) await storedRows(store, wanted);
    const seen = await leavesBelow(store, await treeOf(store));
    expect(seen.length).toBeGreaterThan(6);
    for (const { folder, members } of seen) {
      for (const name of ROW_DATASETS) {
        const rows = rowsInCsv(
          datasetNamed(name).columns,
          new TextDecoder().decode(store.files.get(`${folder}${name}.csv`)),
        );
        const own = members.flatMap(({ document_id }) =>
          JSON.parse(new TextDecoder().decode(store.files.get(`documents/${document_id}/${name}.json`))),
        );
        expect(rows).toEqual(own);
      }
    }
  }, 60_000);

  it('is the same whatever the order and the number of runs in which documents came and went', async () => {
    const all = documents(130);
    const trees = [];
    for (const steps of [[all], [all.slice(0, 40), all.slice(40, 100), all.slice(100)], [all.toReversed()]]) {
      const store = memoryStore();
      for (const step of steps) {
        for (const wanted of step) await storedRows(store, wanted);
        await publish(store);
      }
      trees.push(await treeOf(store));
    }
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
  }, 60_000);

  it('comes back to what it was when documents are withdrawn', async () => {
    const all = documents(130);
    const store = memoryStore();
    for (const wanted of all.slice(0, 70)) await storedRows(store, wanted);
    const before = await treeOf(store);
    for (const wanted of all.slice(70)) await storedRows(store, wanted);
    expect(await treeOf(store)).not.toEqual(before);
    for (const { name } of all.slice(70)) await withdraw(store, documentIdOf(name));
    expect(await treeOf(store)).toEqual(before);
  }, 60_000);

  it('has branches in the order of their documents', () => {
    const years = ['2009', 'sans-date', '2031', '2030'];
    expect(years.toSorted(branchOrder(0))).toEqual(['2031', '2030', '2009', 'sans-date']);
    expect(['a', '0', '9'].toSorted(branchOrder(3))).toEqual(['0', '9', 'a']);
    const place = { date: '2031-05', document_id: 'd-0123456789abcdef' };
    expect([0, 1, 2, 3, 4].map((depth) => branchOf(place, depth))).toEqual(['2031', '05', 'sans-jour', '0', '1']);
  });
});

async function expectBounded(store: MemoryStore, node: TreeNode): Promise<void> {
  if (node.genre === 'documents') {
    const size = sizeOf(node);
    expect(size.documents <= PART_BOUNDS.documents && size.rows <= PART_BOUNDS.rows).toBe(true);
    return;
  }
  expect(node.lignes.documents).toBe(node.branches.reduce((sum, { lignes }) => sum + lignes.documents, 0));
  for (const link of node.branches) await expectBounded(store, await nodeAt(store, link));
}

interface SeenLeaf {
  readonly folder: string;
  readonly members: readonly Member[];
}

async function leavesBelow(store: MemoryStore, node: TreeNode): Promise<readonly SeenLeaf[]> {
  if (node.genre === 'documents') return [];
  const below = node.branches.map(async (link): Promise<readonly SeenLeaf[]> => {
    const child = await nodeAt(store, link);
    const folder = link.partie.slice(0, link.partie.lastIndexOf('/') + 1);
    return child.genre === 'documents' ? [{ folder, members: child.membres }] : leavesBelow(store, child);
  });
  return (await Promise.all(below)).flat();
}

const MD5 = '0'.repeat(32);

describe('a listing', () => {
  const keyOf = (number: number): string => `manifests/${sha256Of(`${number}`)}.${MD5}.1.0.0.json`;
  const sorted = (numbers: readonly number[]): readonly string[] => [...new Set(numbers)].map(keyOf).sort();

  it('tells what came and went between any two sets of keys, and holds the second', async () => {
    const sets = fc.array(fc.uniqueArray(fc.nat(400), { maxLength: 300 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sets, async (steps) => {
        const store = memoryStore();
        const state: { listing: Listing | null; keys: readonly string[] } = { listing: null, keys: [] };
        for (const keys of steps.map(sorted)) {
          const { listing, gone, come } = await changedListing(store, state.listing, keys);
          expect(gone.toSorted()).toEqual(state.keys.filter((key) => !keys.includes(key)));
          expect(come.toSorted()).toEqual(keys.filter((key) => !state.keys.includes(key)));
          expect(await keysBelow(store, listing)).toEqual(keys);
          expect(listing.empreinte).toBe(listingHash(keys));
          Object.assign(state, { listing, keys });
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('reads and writes a few nodes for one more key among thousands', async () => {
    const store = memoryStore();
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    const { listing } = await changedListing(store, null, sorted(numbers));
    store.writes.length = 0;
    store.reads.length = 0;
    const { come, gone } = await changedListing(store, listing, sorted([...numbers, 5000]));
    expect([come, gone]).toEqual([[keyOf(5000)], []]);
    expect(store.reads.length).toBeLessThanOrEqual(3);
    expect(store.writes.length).toBeLessThanOrEqual(3);
    expect(store.writes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(20_000);
  });
});

describe('a release of more documents than latest/ holds', () => {
  it('says so where people and machines look, and where the others are', async () => {
    const store = memoryStore();
    for (const wanted of documents(LATEST_BOUNDS.documents + 5)) await storedRows(store, wanted);
    const { release } = await publish(store);
    const textAt = (key: string): string => new TextDecoder().decode(store.files.get(key));
    expect(release.lignes.documents).toBe(85);
    expect(release.lignes_publiees.documents).toBe(80);
    for (const key of ['datapackage.json', 'catalog.jsonld', 'catalog.ttl', 'latest/datapackage.json']) {
      expect(textAt(key), key).toContain('les 80 documents les plus récents sur 85');
    }
    const page = textAt('index.html').replaceAll('\u00a0', ' ');
    expect(page).toContain('<p>Ces fichiers tiennent les 80 documents les plus récents sur 85 ;');
    expect(page).toMatch(
      /le fichier CSV<\/a> en tient 80, et <a href="index.json">index.json<\/a> dit, sous « parties »/,
    );
    expect(page).toContain('80 lignes sur 85');
    expect(page).not.toContain('tout est dans');
    const { parties } = JSON.parse(textAt('index.json')) as {
      parties: { branches: { url: string; documents: number }[] };
    };
    expect(parties.branches.reduce((sum, { documents: count }) => sum + count, 0)).toBe(85);
    for (const { url } of parties.branches) expect(store.files.has(url)).toBe(true);
    const few = memoryStore();
    await storedRows(few, { name: 'a' });
    expect((await publish(few)).release.lignes_publiees.documents).toBe(1);
    expect(new TextDecoder().decode(few.files.get('catalog.ttl'))).not.toContain('les plus récents');
  }, 60_000);
});

describe('a document that latest/ has no room for', () => {
  it('is listed with the number of its own rows', async () => {
    const store = memoryStore();
    await storedRows(store, { name: 'small', amounts: 1, date: '2031-05' });
    await storedRows(store, { name: 'large', amounts: LATEST_BOUNDS.rows, date: '2031-04' });
    const { release } = await publish(store);
    expect(release.lignes_publiees).toMatchObject({ documents: 1, budget: 1 });
    const page = new TextDecoder().decode(store.files.get('index.html')).replaceAll('\u00a0', ' ');
    expect(page).toContain('<p>30 004 lignes');
    expect(page).toContain('Ces fichiers tiennent le document le plus récent sur 2 ;');
    expect(page).toMatch(/^<caption>1 sur 30 001 montants.* en tient 1, /m);
  }, 60_000);
});

describe('the reading that is published', () => {
  const [a, b] = ['a', 'b'].map((digit) => digit.repeat(64));
  it('is that of the newest extractor, by number and not by text', () => {
    const keys = ['1.9.0', '1.10.0', '1.2.30'].map((version) => `manifests/${a}.${MD5}.${version}.json`);
    expect(publishedReadings(keys).get(a ?? '')?.version_extracteur).toBe('1.10.0');
    expect(publishedReadings(keys.toReversed()).get(a ?? '')?.version_extracteur).toBe('1.10.0');
  });

  it('is none of a withdrawn content', () => {
    const keys = [a, b]
      .map((sha256) => `manifests/${sha256}.${MD5}.1.0.0.json`)
      .concat(`manifests/${a}.withdrawn.json`);
    expect([...publishedReadings(keys).keys()]).toEqual([b]);
  });
});

describe('publishing one more document', () => {
  it('writes as many files and bytes among a thousand as among a hundred, and nothing where nothing changed', async () => {
    const [hundred, thousand] = await growthOf([100, 1000], { amounts: 2, additions: 12, aYear: 1000 });
    expect(hundred?.unchangedPuts).toBe(0);
    expect(thousand?.unchangedPuts).toBe(0);
    for (const cost of ['puts', 'bytes'] as const) {
      const ratio = (thousand?.[cost] ?? 0) / (hundred?.[cost] ?? 1);
      expect(ratio, cost).toBeGreaterThan(0.9);
      expect(ratio, cost).toBeLessThan(1.1);
    }
  }, 240_000);
});
