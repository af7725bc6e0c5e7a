import { describe, expect, it } from 'vitest';
import { publish, withdraw } from '../../functions/pipeline.ts';
import { storedRows } from './growth.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { documentIdOf } from './synthetic.ts';

const textIn = (store: MemoryStore, key: string): string => new TextDecoder().decode(store.files.get(key));
const listsIn = (store: MemoryStore): readonly string[] =>
  [...store.files.keys()].filter((key) => key.startsWith('annees/')).sort();
const linksIn = (store: MemoryStore, key: string): readonly string[] =>
  [...textIn(store, key).matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');

/** Documents of one day each, so many in 2030 and one in 2029. */
async function filled(count: number): Promise<MemoryStore> {
  const store = memoryStore();
  await storedRows(store, { name: 'old', amounts: 1, date: '2029-12-31' });
  for (const index of Array(count).keys()) {
    const month = String(1 + (index % 3)).padStart(2, '0');
    await storedRows(store, { name: `${index}`, amounts: 1, date: `2030-${month}-${10 + (index % 15)}` });
  }
  await publish(store);
  return store;
}

describe('the lists of documents', () => {
  it('have every document of a year on one page while they are few', async () => {
    const store = await filled(90);
    expect(listsIn(store)).toEqual(['annees/2029/index.html', 'annees/2030/index.html']);
    for (const index of Array(90).keys())
      expect(textIn(store, 'annees/2030/index.html')).toContain(documentIdOf(`${index}`));
    expect(linksIn(store, 'index.html')).toEqual(
      expect.arrayContaining(['annees/2029/index.html', 'annees/2030/index.html']),
    );
  });

  it('are by month where a year is too full, and every document is still reached from the first page', async () => {
    const store = await filled(240);
    expect(listsIn(store)).toEqual([
      'annees/2029/index.html',
      'annees/2030-01/index.html',
      'annees/2030-02/index.html',
      'annees/2030-03/index.html',
      'annees/2030/index.html',
    ]);
    const reached = new Set<string>();
    const visit = (key: string): void => {
      if (reached.has(key) || !store.files.has(key)) return;
      reached.add(key);
      for (const href of linksIn(store, key)) visit(new URL(href, `https://x.example/${key}`).pathname.slice(1));
    };
    visit('annees/2030/index.html');
    const pages = [...reached].filter((key) => key.startsWith('annees/')).map((key) => textIn(store, key));
    for (const index of Array(240).keys()) {
      expect(
        pages.some((page) => page.includes(documentIdOf(`${index}`))),
        `${index}`,
      ).toBe(true);
    }
  }, 60_000);

  it('are written only where they differ', async () => {
    const store = await filled(240);
    store.writes.length = 0;
    await storedRows(store, { name: 'new', amounts: 1, date: '2030-02-03' });
    await publish(store);
    const written = store.writes.map(({ key }) => key).filter((key) => key.startsWith('annees/'));
    expect(written.sort()).toEqual(['annees/2030-02/index.html', 'annees/2030/index.html']);
  }, 60_000);

  it('name no document that was withdrawn, also where a year has none left or is no longer parted', async () => {
    const store = await filled(203);
    expect(listsIn(store)).toContain('annees/2030-01/index.html');
    const gone = ['old', ...Array.from({ length: 10 }, (_, index) => `${index}`)];
    for (const name of gone) await withdraw(store, documentIdOf(name));
    await publish(store);
    for (const key of ['index.html', ...listsIn(store)]) {
      for (const name of gone) expect(textIn(store, key), key).not.toContain(documentIdOf(name));
    }
    expect(textIn(store, 'annees/2030/index.html')).toContain(documentIdOf('100'));
  }, 60_000);

  it('have documents without a date apart', async () => {
    const store = memoryStore();
    await storedRows(store, { name: 'a', amounts: 1, date: null });
    await publish(store);
    expect(listsIn(store)).toEqual(['annees/sans-date/index.html']);
    expect(textIn(store, 'annees/sans-date/index.html')).toContain(documentIdOf('a'));
  });
});
