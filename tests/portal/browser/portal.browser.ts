import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorOf } from '../../../functions/publish/portal/figures.ts';
import { sampleDocument, sampleInput, TEXT } from '../sample.ts';
import { AXE, launched, publishedSite, type Site, watchedPage } from './browser.ts';
import {
  afterPrint,
  backgroundOf,
  beforePrint,
  clipboardText,
  displayOf,
  facetCounts,
  focusedTag,
  hasFocus,
  isInView,
  openEveryList,
  pageWidth,
  paintAndShift,
  valuesOf,
  violationsInPage,
} from './in-page.js';

const first = sampleDocument();
const input = sampleInput([first, sampleDocument(TEXT.replaceAll('2031', '2032'), '2032-03-01')]);
const folder = `documents/${first.document.document_id}`;
const twin = first.rows.budget.filter((row) => row.valeur_texte === '10 000 €')[1]!;
const PAGES = [
  'index.html',
  `${folder}/index.html`,
  `${folder}/source.html#${anchorOf(twin)}`,
  'annees/2031/index.html',
] as const;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launched(), publishedSite(input)]);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

/** Violations of accessibility rules in words; empty for none. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(violationsInPage);
}

describe.each(['http', 'file'] as const)('over %s', (way) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([1280, 800, 320])('%d pixels wide, no page has a trouble', async (width) => {
      for (const path of PAGES) {
        const { page, troubles, requests } = await watchedPage(browser, {
          colorScheme,
          viewport: { width, height: 900 },
        });
        await page.goto(site[way] + path);
        expect(await violations(page), path).toEqual([]);
        expect(troubles, path).toEqual([]);
        expect(requests.filter((address) => !address.startsWith(site[way]))).toEqual([]);
        expect(await page.evaluate(pageWidth), path).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    });
  });

  it('with every list unfolded, no page has a trouble', async () => {
    const { page, troubles } = await watchedPage(browser);
    for (const path of PAGES) {
      await page.goto(site[way] + path);
      await page.evaluate(openEveryList);
      expect(await violations(page), path).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('searches, filters, sorts and turns pages, and the back button undoes each', async () => {
    const { page, troubles } = await watchedPage(browser);
    await page.goto(`${site[way]}${folder}/index.html`);
    const table = page.locator('#budget');
    const rows = table.locator('tbody tr:visible');
    const status = table.getByRole('status');
    expect(await rows.count()).toBe(10);

    await table.getByRole('button', { name: 'Suivante' }).click();
    expect(await rows.count()).toBe(5);
    await table.getByRole('searchbox').fill('PASS apprénti');
    expect(await status.textContent()).toBe('2 montants sur 15');
    await table.getByText('Crédit', { exact: true }).first().click();
    await table.getByLabel(/^AE/).check();
    expect(await status.textContent()).toBe('1 montant sur 15');
    expect(await rows.locator('.what').textContent()).toBe('Le pass apprenti');
    expect(page.url()).toContain('budget.type_credit=AE');

    await table.getByRole('searchbox').fill('10000');
    expect(await status.textContent()).toBe('1 montant sur 15');
    await page.goBack();

    await page.goBack();
    expect(await status.textContent()).toBe('2 montants sur 15');
    await page.goBack();
    expect(await status.textContent()).toBe('15 montants');
    expect(await table.locator('.pages span').textContent()).toBe('Page 2 sur 2');
    await page.goBack();
    expect(await rows.count()).toBe(10);

    await page.keyboard.press('Escape');
    const amount = table.getByRole('columnheader', { name: 'Montant' });
    await amount.getByRole('button').click();
    expect(await amount.getAttribute('aria-sort')).toBe('ascending');
    await amount.getByRole('button').click();
    expect(await amount.getAttribute('aria-sort')).toBe('descending');
    const shown = await rows.locator('data').evaluateAll(valuesOf);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect(shown[0]).toBe(945e6);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('says so where nothing is found, and takes the filters back', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site[way]}${folder}/index.html?budget.q=introuvable#budget`);
    const table = page.locator('#budget');
    expect(await table.getByRole('status').textContent()).toContain('0 montant sur 15. Essayez un autre mot');
    expect(await table.locator('table').isVisible()).toBe(false);
    expect(await table.getByRole('button', { name: /Télécharger/ }).isDisabled()).toBe(true);
    await table.getByRole('button', { name: 'Effacer les filtres' }).click();
    expect(await table.locator('tbody tr:visible').count()).toBe(10);
    await page.context().close();
  });

  it('counts each value of a facet as the other filters leave it', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site[way]}${folder}/index.html?budget.q=apprenti#budget`);
    const credit = page.locator('#budget .facet', { hasText: 'Crédit' });
    await credit.locator('summary').click();
    const counts = await credit.locator('li').evaluateAll(facetCounts);
    expect(counts.sort()).toEqual(['AE 1', 'AP 0', 'CP 1']);
    await page.context().close();
  });

  it('opens an address with its filters, from a chart too', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site[way]}${folder}/index.html?budget.type_credit=AP&budget.sort=montant_eur#budget`);
    const rows = page.locator('#budget tbody tr:visible');
    expect(await rows.locator('data').first().getAttribute('value')).toBe('3000000');
    await page.locator('#argent .groups a').first().click();
    expect(await rows.count()).toBe(2);
    expect(page.url()).toContain('budget.commission=1');
    await page.context().close();
  });

  it('downloads just the rows that are filtered, as the published file has them', async () => {
    const { page } = await watchedPage(browser, { acceptDownloads: true });
    await page.goto(`${site[way]}${folder}/index.html?budget.type_credit=AP&budget.sort=-montant_eur#budget`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('#budget')
        .getByRole('button', { name: /Télécharger/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('budget-selection.csv');
    const [header, ...lines] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    const ids = await page.locator('#budget tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.id));
    expect(header).toMatch(/^id,document_id,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(ids);
    expect(lines[0]).toContain(',20000000,');
    await page.context().close();
  });

  it('goes from a figure to its sentence, highlighted, and back to the row', async () => {
    const { page, troubles } = await watchedPage(browser, { viewport: { width: 1280, height: 700 } });
    await page.goto(`${site[way]}${folder}/index.html?budget.q=10+000#budget`);
    await page.locator(`#${twin.id} td.num a`).click();
    await page.waitForURL(/source\.html/);
    const value = page.locator(`#${anchorOf(twin)}`);
    const colour = (selector: string): Promise<string> => page.locator(selector).first().evaluate(backgroundOf);
    expect(await value.evaluate(isInView)).toBe(true);
    const plain = await colour('.s:not(:has(:target))');
    expect(await colour('.s:has(:target)')).not.toBe(plain);
    const sentence = await page.locator('.s:has(:target)').first().textContent();
    expect(sentence?.replace(/\s+/g, ' ')).toContain('Le pass apprenti reçoit');
    await page.locator(`#f-${twin.id}`).getByRole('link', { name: 'Voir la ligne' }).click();
    await page.waitForURL(/index\.html/);
    expect(await page.locator(`#${twin.id}`).isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('copies the sentence of a figure with its source and its page', async () => {
    const { page, troubles } = await watchedPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${site[way]}${folder}/source.html#${anchorOf(twin)}`);
    const button = page.locator(`#f-${twin.id}`).getByRole('button', { name: 'Copier la phrase et sa source' });
    await button.click();
    await page.getByRole('button', { name: 'Citation copiée' }).waitFor();
    const copied = await page.evaluate(clipboardText);
    expect(copied).toContain('« Le pass apprenti reçoit 10 000 € en AE comme en CP. »');
    expect(copied).toContain(
      'Région Val-Exemple, 1er mars 2031, «\u00a0Session du Conseil régional du Val-Exemple\u00a0»',
    );
    expect(copied).toContain('page\u00a01');
    expect(copied.includes(`source.html#${anchorOf(twin)}`)).toBe(way === 'http');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('brings a row into view that stands on a later page of its table', async () => {
    const { page } = await watchedPage(browser);
    const last = first.rows.budget.at(-1)!;
    await page.goto(`${site[way]}${folder}/index.html#${last.id}`);
    expect(await page.locator(`#${last.id}`).isVisible()).toBe(true);
    expect(await page.locator('#budget .pages span').textContent()).toBe('Page 2 sur 2');
    await page.context().close();
  });

  it('is whole without script', async () => {
    const { page, troubles } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto(`${site[way]}${folder}/index.html`);
    expect(await page.locator('#budget tbody tr:visible').count()).toBe(first.rows.budget.length);
    expect(await page.locator('#budget thead').isVisible()).toBe(true);
    expect(await page.locator('#budget tbody tr').first().evaluate(displayOf)).toBe('table-row');
    expect(await page.locator('form:visible, button:visible').count()).toBe(0);
    expect(await page.locator('.files a:visible').count()).toBeGreaterThan(0);
    await page.goto(`${site[way]}${folder}/source.html#${anchorOf(twin)}`);
    expect(await page.locator(`#f-${twin.id}`).isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  it('skips to the content, filters, and leaves a list with Escape', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site.http}${folder}/index.html`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#contenu');
    const search = page.locator('#budget input[type=search]');
    await search.focus();
    await page.keyboard.type('rivières');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.facet[open]').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('#budget').getByRole('status').textContent()).toBe('2 montants sur 15');
    await page.keyboard.press('Escape');
    expect(await page.locator('.facet[open]').count()).toBe(0);
    expect(await page.evaluate(focusedTag)).toBe('SUMMARY');
    await page.context().close();
  });

  it('goes from a figure into its card, and with Escape back to the figure', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site.http}${folder}/source.html`);
    const figure = page.locator('.text a').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('note', { name: 'Comment ce nombre a été lu' });
    expect(await card.evaluate(hasFocus)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Voir la ligne');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await figure.evaluate(hasFocus)).toBe(true);
    await page.context().close();
  });

  it('tells why a number is not published, and closes that too', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site.http}${folder}/source.html`);
    await page.locator('.text .x').first().click();
    const card = page.getByRole('note', { name: 'Comment ce nombre a été lu' });
    expect(await card.textContent()).toContain('Non publié rang');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('closes a list of values that is left', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site.http}${folder}/index.html`);
    const [first, second] = [0, 1].map((index) => page.locator('#budget .facet summary').nth(index));
    await first!.click();
    await second!.focus();
    expect(await page.locator('.facet[open]').count()).toBe(0);
    await page.context().close();
  });

  it('tells the column of a cell in cards too, where empty cells are left out', async () => {
    const { page } = await watchedPage(browser, { viewport: { width: 360, height: 800 } });
    await page.goto(`${site.http}${folder}/index.html`);
    const row = page.locator('#budget tbody tr').first();
    const titles = await page.locator('#budget thead th').allTextContents();
    const credit = String(titles.indexOf('Crédit') + 1);
    expect(await row.locator(`td[aria-colindex="${credit}"]`).textContent()).toBe('CP');
    expect(await page.locator(`#budget thead th[aria-colindex="${credit}"]`).textContent()).toBe('Crédit');
    await page.context().close();
  });

  it('sends the search with Enter without a download or a new page', async () => {
    const { page, troubles } = await watchedPage(browser);
    await page.goto(`${site.http}${folder}/index.html`);
    await page.locator('#budget input[type=search]').fill('eau');
    await page.keyboard.press('Enter');
    expect(await page.locator('#budget').getByRole('status').textContent()).toBe('2 montants sur 15');
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

describe('words without end', () => {
  const endless = 'Anticonstitutionnellement'.repeat(12);
  const long = sampleDocument();
  const budget = long.rows.budget.map((row) => ({ ...row, libelle: endless, commission: endless, section: endless }));
  const document = { ...long.document, titre: endless, collectivite_nom: endless };

  it.each([1280, 1160, 320])('never make a page wider than %d pixels', async (width) => {
    const strange = await publishedSite(sampleInput([{ ...long, document, rows: { ...long.rows, budget } }]));
    for (const path of PAGES) {
      const { page } = await watchedPage(browser, { viewport: { width, height: 900 } });
      await page.goto(strange.http + path);
      expect(await page.evaluate(pageWidth), path).toBeLessThanOrEqual(width);
      await page.context().close();
    }
    strange.close();
  });
});

describe('a year of many documents', () => {
  it('can be searched by words of a title or a council, without accents', async () => {
    const many = Array.from({ length: 25 }, (_, index) => {
      const one = sampleDocument(`${TEXT}${index}\n`);
      return { ...one, document: { ...one.document, titre: `Séance n° ${index}` } };
    });
    const year = await publishedSite(sampleInput(many));
    const { page, troubles } = await watchedPage(browser);
    await page.goto(`${year.http}annees/2031/index.html`);
    await page.getByRole('searchbox', { name: 'Chercher un document' }).fill('seance 17');
    expect(await page.locator('.list li:visible h2').allTextContents()).toEqual(['Séance n° 17']);
    expect(await page.getByRole('status').textContent()).toBe('1 sur 25');
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
    year.close();
  });
});

describe('on paper', () => {
  it('has every row that is filtered and no controls', async () => {
    const { page } = await watchedPage(browser);
    await page.goto(`${site.http}${folder}/index.html`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(beforePrint);
    expect(await page.locator('#budget tbody tr:visible').count()).toBe(first.rows.budget.length);
    expect(await page.locator('form:visible, button:not(th *):visible, nav:visible').count()).toBe(0);
    await page.evaluate(afterPrint);
    expect(await page.locator('#budget tbody tr:visible').count()).toBe(10);
    await page.context().close();
  });
});

describe('budgets', () => {
  it('asks for four files, shifts nothing and paints soon', async () => {
    const { page, requests } = await watchedPage(browser, { viewport: { width: 390, height: 800 } });
    await page.goto(`${site.http}index.html`);
    await page.waitForLoadState('networkidle');
    const { paint, shift } = await page.evaluate(paintAndShift);
    expect(new Set(requests).size).toBeLessThanOrEqual(4);
    expect(shift).toBeLessThanOrEqual(0.1);
    expect(paint).toBeLessThanOrEqual(2500);
    await page.context().close();
  });
});
