import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileDocument } from '../hostile.ts';
import { sampleInput } from '../sample.ts';
import { launched, publishedSite, type Site, watchedPage } from './browser.ts';
import { made, openEveryList } from './in-page.js';

const document = hostileDocument();
const folder = `documents/${document.document.document_id}`;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launched(), publishedSite(sampleInput([document]))]);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

describe.each(['http', 'file'] as const)('a hostile document over %s', (way) => {
  it.each(['index.html', `${folder}/index.html`, `${folder}/source.html`, 'annees/2031/index.html'])(
    'does nothing in %s',
    async (path) => {
      const { page, troubles, requests } = await watchedPage(browser);
      await page.goto(site[way] + path);
      await page.evaluate(openEveryList);
      for (const box of await page.locator('input[type=search]').all()) await box.fill('<img');
      const untouched = { taken: false, scripts: 1, images: ['icon.svg'], links: 0, frames: 0 };
      expect(await page.evaluate(made)).toEqual(untouched);
      expect(requests.filter((address) => !address.startsWith(site[way]))).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );
});
