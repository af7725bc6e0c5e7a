import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf } from '../page.ts';
import { AXE, launched, type Site, treeSite, watchedPage } from './browser.ts';
import { addedUp, pageWidth, violationsInPage } from './in-page.js';

/** The documents of the fixtures that a visitor of the example would see: a text, a web page and a PDF. */
const SOURCES = [
  'pays-de-la-loire-2017-06-session/source.txt',
  'formats/readable/several-articles.html',
  'formats/readable/table-wrapped-labels.pdf',
];
const root = fileURLToPath(new URL('../../../', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'portail-publie-'));

interface Row {
  readonly id: string;
  readonly document_id: string;
  readonly montant_eur: number | null;
}

let browser: Browser;
let site: Site;
let folder: string;
let budget: readonly Row[];
beforeAll(async () => {
  const inputs = SOURCES.map((name) => join('fixtures', name));
  execFileSync('npx', ['tsx', 'functions/cli.ts', 'run', ...inputs, '--out', tree, '-q'], { cwd: root });
  [browser, site] = await Promise.all([launched(), treeSite(tree)]);
  const documents = JSON.parse(readFileSync(join(tree, 'latest/documents.json'), 'utf8')) as readonly Row[];
  const newest = documents.map(({ document_id }) => `documents/${document_id}`);
  folder = newest.find((path) => existsSync(join(tree, path, 'source.txt')))!;
  budget = JSON.parse(readFileSync(join(tree, folder, 'budget.json'), 'utf8')) as readonly Row[];
}, 300_000);
afterAll(async () => {
  site.close();
  await browser.close();
  rmSync(tree, { recursive: true, force: true });
});

const pages = (): readonly string[] => [
  'index.html',
  `${folder}/index.html`,
  `${folder}/source.html#r-${budget[0]!.id}`,
  'annees/2017/index.html',
];

describe.each(['http', 'file'] as const)('a tree that was published, over %s', (way) => {
  it.each([1280, 320])('has no trouble %d pixels wide', async (width) => {
    for (const path of pages()) {
      const { page, troubles, requests } = await watchedPage(browser, { viewport: { width, height: 900 } });
      await page.goto(site[way] + path);
      expect(troubles, path).toEqual([]);
      expect(requests.filter((address) => !address.startsWith(site[way]))).toEqual([]);
      expect(await page.evaluate(pageWidth), path).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  it.each(['budget', 'training', 'water', 'measures', 'indicators'])(
    'gives the very rows of the file %s.csv for download',
    async (dataset) => {
      const { page } = await watchedPage(browser, { acceptDownloads: true });
      await page.goto(`${site[way]}${folder}/index.html`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator(`#${dataset}`)
          .getByRole('button', { name: /Télécharger/ })
          .click(),
      ]);
      const lines = (path: string): readonly string[] => readFileSync(path, 'utf8').trimEnd().split('\r\n');
      expect(lines(await download.path())).toEqual(lines(join(tree, folder, `${dataset}.csv`)));
      await page.context().close();
    },
  );

  it('adds up in each bar just the rows to which it leads', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site[way]}${folder}/index.html`);
    const bars = await page.locator('#argent .groups a').evaluateAll(addedUp);
    expect(bars.length).toBeGreaterThan(5);
    for (const { search, said, shown } of bars) expect(shown, search).toEqual(said);
    await page.context().close();
  });
});

describe('a tree that was published, for everyone', () => {
  it.each([
    { name: 'index', index: 0, colorScheme: 'light', width: 1280 },
    { name: 'document', index: 1, colorScheme: 'dark', width: 320 },
    { name: 'source', index: 2, colorScheme: 'light', width: 320 },
    { name: 'year', index: 3, colorScheme: 'dark', width: 1280 },
  ] as const)(
    'breaks no rule in its $name page, $colorScheme, $width pixels wide',
    async (view) => {
      const { index, colorScheme, width } = view;
      const { page } = await watchedPage(browser, { colorScheme, viewport: { width, height: 900 } });
      await page.goto(site.http + pages()[index]);
      await page.evaluate(AXE);
      expect(await page.evaluate(violationsInPage)).toEqual([]);
      await page.context().close();
    },
    300_000,
  );
});

/** Links of a page that lead nowhere in the tree; `?…#x` leads to the page itself. */
function deadLinks(key: string, idsOf: (key: string) => ReadonlySet<string>): readonly string[] {
  const elements = elementsOf(readFileSync(join(tree, key), 'utf8'));
  const hrefs = elements.flatMap((element) => attribute(element, 'href') ?? []);
  return hrefs.filter((href) => {
    if (/^https?:/.test(href)) return false;
    const [path = '', fragment] = href.replace(/\?[^#]*/, '').split('#');
    const target = path === '' ? key : normalize(join(dirname(key), path));
    if (!existsSync(join(tree, target))) return true;
    return fragment !== undefined && target.endsWith('.html') && !idsOf(target).has(fragment);
  });
}

describe('the links of a tree that was published', () => {
  it('all lead somewhere', () => {
    const known = new Map<string, ReadonlySet<string>>();
    const idsOf = (key: string): ReadonlySet<string> => {
      const ids =
        known.get(key) ??
        new Set(elementsOf(readFileSync(join(tree, key), 'utf8')).flatMap((element) => attribute(element, 'id') ?? []));
      known.set(key, ids);
      return ids;
    };
    const keys = (readdirSync(tree, { recursive: true }) as string[]).filter(
      (key) => /(?:^|\/)(?:index|source)\.html$/.test(key) && !key.startsWith('releases/'),
    );
    expect(keys.length).toBeGreaterThanOrEqual(8);
    for (const key of keys) expect(deadLinks(key, idsOf), key).toEqual([]);
  });
});
