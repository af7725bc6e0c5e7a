import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import { ingest } from '../../functions/pipeline.ts';
import { embeddedModule } from '../../functions/publish/portal/assets/embed.ts';
import { SCRIPT, STYLE } from '../../functions/publish/portal/embedded.ts';
import { anchorOf } from '../../functions/publish/portal/figures.ts';
import { ROW_DATASETS } from '../../functions/publish/portal/labels.ts';
import { CONTENT_SECURITY_POLICY } from '../../functions/publish/portal/layout.ts';
import { documentPages, portalFiles, releasePages, yearFiles } from '../../functions/publish/portal/portal.ts';
import { MAX_ROWS } from '../../functions/publish/portal/table.ts';
import { memoryStore } from '../publish/memory-store.ts';
import { attribute, byId, elementsOf, idsOf, textIn } from './page.ts';
import { sampleDocument, sampleInput, TEXT } from './sample.ts';

const input = sampleInput([sampleDocument(), sampleDocument(TEXT.replaceAll('2031', '2032'), '2032-03-01')]);
const files = new Map(portalFiles(input).map((file) => [file.key, new TextDecoder().decode(file.bytes)]));
const pages = [...files].filter(([key]) => key.endsWith('.html'));
const folderOf = (document: (typeof input.documents)[number]): string => `documents/${document.document.document_id}`;

/** Files that other parts of the tree publish. */
const PUBLISHED_ELSEWHERE =
  /^(latest\/|index\.json$|datapackage\.json$|catalog\.jsonld$|documents\/d-[0-9a-f]{16}\/(source\.txt|text\.txt|quality\.json|\w+\.csv)$)/;

describe('every page', () => {
  it.each(pages)('%s runs and styles nothing from within itself', (_, markup) => {
    const elements = elementsOf(markup);
    for (const element of elements) {
      expect(element.attrs.filter(({ name }) => /^(on|style$|srcdoc$)/.test(name))).toEqual([]);
    }
    expect(elements.filter(({ nodeName }) => nodeName === 'style')).toEqual([]);
    const scripts = elements.filter(({ nodeName }) => nodeName === 'script');
    expect(scripts.map((script) => textIn(script))).toEqual(['']);
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy!, 'content')).toBe(CONTENT_SECURITY_POLICY);
  });

  it.each(pages)('%s asks nothing of another site', (_, markup) => {
    const loaded = elementsOf(markup).filter(({ nodeName }) => nodeName !== 'a');
    const addresses = loaded.flatMap((element) => [attribute(element, 'src'), attribute(element, 'href')]);
    expect(addresses.filter((address) => address !== null && /^(\w+:|\/)/.test(address))).toEqual([]);
  });

  it.each(pages)('%s has links that lead somewhere', (key, markup) => {
    const elements = elementsOf(markup);
    for (const element of elements) {
      const href = attribute(element, 'href');
      if (href === null || href.startsWith('https:')) continue;
      const [path = '', fragment] = href.replace(/^\?[^#]*/, '').split('#');
      const target = path === '' ? key : posix.join(posix.dirname(key), path);
      const page = files.get(target);
      if (page === undefined) expect(target).toMatch(PUBLISHED_ELSEWHERE);
      else if (fragment !== undefined) expect(idsOf(elementsOf(page)), `${key} → ${href}`).toContain(fragment);
    }
  });

  it.each(pages)('%s has one main heading, no skipped level and no id twice', (_, markup) => {
    const elements = elementsOf(markup);
    const levels = elements.flatMap(({ nodeName }) => (/^h\d$/.test(nodeName) ? Number(nodeName[1]) : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.slice(1).entries()) expect(level - levels[index]!).toBeLessThanOrEqual(1);
    expect(idsOf(elements)).toEqual([...new Set(idsOf(elements))]);
  });
});

describe('figures', () => {
  it('each lead to their sentence, from the index and from the document', () => {
    const index = new Set(elementsOf(files.get('index.html')!).flatMap((element) => attribute(element, 'href') ?? []));
    for (const document of input.documents) {
      const own = elementsOf(files.get(`${folderOf(document)}/index.html`)!);
      const hrefs = new Set(own.flatMap((element) => attribute(element, 'href') ?? []));
      const source = idsOf(elementsOf(files.get(`${folderOf(document)}/source.html`)!));
      for (const row of ROW_DATASETS.flatMap((dataset) => document.rows[dataset])) {
        expect(hrefs).toContain(`source.html#${anchorOf(row)}`);
        expect(index).toContain(`${folderOf(document)}/source.html#${anchorOf(row)}`);
        expect(source).toContain(anchorOf(row));
      }
    }
  });

  it('that were not published are shown with their reason', () => {
    const document = input.documents[0]!;
    const quality = textIn(byId(elementsOf(files.get(`${folderOf(document)}/index.html`)!), 'qualite'));
    expect(quality).toContain('Numéro de page');
    expect(quality).toContain('commence par un signe interdit');
    expect(quality).toContain('Une table n’a pas d’en-tête.');
  });

  it('carry as many cells as the published file has columns', () => {
    const document = input.documents[0]!;
    const elements = elementsOf(files.get(`${folderOf(document)}/index.html`)!);
    const { columns } = DATASETS.find(({ name }) => name === 'budget')!;
    for (const row of document.rows.budget) {
      const cells = attribute(byId(elements, String(row.id)), 'data-row')?.split('\t') ?? [];
      expect(cells.length).toBe(columns.length);
      expect(cells[0]).toBe(row.id);
    }
  });
});

describe('the index', () => {
  const elements = elementsOf(files.get('index.html')!);
  const words = textIn(byId(elements, 'contenu')).replace(/\s+/g, ' ');

  it('tells findings in words, beside the table and in the account', () => {
    expect(words).toContain('Le document annonce 29 plateformes et en énumère 24.');
    expect(words).toContain('écarts relevés');
  });

  it('lists downloads with size, rows and checksum', () => {
    expect(words).toContain('1,2 ko');
    for (const { sha256 } of input.downloads) expect(words).toContain(sha256);
  });

  it('has the dictionary of every column', () => {
    for (const column of DATASETS.flatMap(({ columns }) => columns)) expect(words).toContain(column.description);
  });

  it('says the version, the last change and the last run', () => {
    expect(words).toContain(input.release);
    expect(words).toMatch(/Dernier changement des données ?2 mars 2031/);
    expect(words).toMatch(/Dernier traitement ?5 mars 2031/);
  });

  it('tells the findings of every document that has some, and leads to each', () => {
    const section = byId(elements, 'qualite');
    expect(textIn(section).match(/en énumère 24/g)).toHaveLength(2);
    for (const document of input.documents) {
      expect(elements.map((element) => attribute(element, 'href'))).toContain(
        `${folderOf(document)}/index.html#qualite`,
      );
    }
  });

  it('explains each kind of credit beside its colour', () => {
    expect(words).toContain('CP, crédits de paiement : à payer dans l’année');
    expect(words).toContain('AE, autorisations d’engagement : à engager sur plusieurs années, en fonctionnement');
  });

  it('says of what each download is, in the name of its link', () => {
    const names = elements.flatMap((element) => attribute(element, 'aria-label') ?? []);
    expect(names).toEqual(expect.arrayContaining(['CSV, Montants budgétaires', 'CSV, Documents sources']));
  });

  it('counts what only older documents have, without a link to nowhere', () => {
    const one = sampleDocument();
    const dry = { ...one, rows: { ...one.rows, water: [] } };
    const markup = portalFiles({ ...sampleInput([dry]), totals: { ...sampleInput([one]).totals, water: 7 } })[0]!;
    const all = elementsOf(new TextDecoder().decode(markup.bytes));
    const stats = all.find((element) => attribute(element, 'class') === 'stats')!;
    expect(textIn(stats)).toContain('7 chiffres sur l’eau');
    expect(all.map((element) => attribute(element, 'href'))).not.toContain('#eau');
  });

  it('asks a question in every section', () => {
    const titles = elements.filter(({ nodeName }) => nodeName === 'h2').map((title) => textIn(title));
    expect(titles.length).toBeGreaterThan(6);
    expect(titles.filter((title) => !title.endsWith('\u00a0?'))).toEqual([]);
  });
});

describe('a section', () => {
  const questionOf = (document: (typeof input.documents)[number]): string => {
    const [page] = documentPages(document);
    return textIn(byId(elementsOf(new TextDecoder().decode(page!.bytes)), 'etapes-titre'));
  };

  it('asks about the steps of a budget only where they can be shown', () => {
    const one = input.documents[0]!;
    const budget = one.rows.budget.map((row) => ({ ...row, etape_budgetaire: null }));
    expect(questionOf(one)).toBe('Comment le budget se construit-il dans l’année\u00a0?');
    expect(questionOf({ ...one, rows: { ...one.rows, budget } })).toBe('Quels montants\u00a0?');
  });
});

describe('size', () => {
  it('stays bounded with thousands of documents', () => {
    const one = sampleDocument();
    const many = Array.from({ length: 3000 }, () => one);
    const bytes = (count: number): number =>
      releasePages({
        ...sampleInput([]),
        documents: many.slice(0, count),
        years: [{ year: '2031', count }],
      }).find(({ key }) => key === 'index.html')!.bytes.length;
    expect(bytes(3000)).toBeLessThan(bytes(100) * 1.02);
  });

  it('lists a year on pages of bounded length, of which one more document changes the first', () => {
    const documents = Array.from({ length: 451 }, (_, index) => sampleDocument(`${TEXT}${index}\n`).document);
    const pagesOf = (shown: typeof documents) =>
      new Map(
        yearFiles({ year: '2031', documents: shown }).map(({ key, bytes }) => [key, new TextDecoder().decode(bytes)]),
      );
    const [before, after] = [pagesOf(documents.slice(1)), pagesOf(documents)];
    expect([...after.keys()]).toEqual(['annees/2031/page-1.html', 'annees/2031/page-2.html', 'annees/2031/index.html']);
    expect([...after.keys()].filter((key) => before.get(key) !== after.get(key))).toEqual(['annees/2031/index.html']);
    for (const { document_id } of documents) {
      expect([...after.values()].filter((markup) => markup.includes(String(document_id)))).toHaveLength(1);
    }
  });

  it('shows a long table in part and says so', () => {
    const one = sampleDocument();
    const budget = Array.from({ length: MAX_ROWS.document + 5 }, () => one.rows.budget[0]!);
    const [page] = documentPages({ ...one, rows: { ...one.rows, budget } });
    const markup = new TextDecoder().decode(page!.bytes);
    expect(markup.match(/<tr id="budget-/g)).toHaveLength(MAX_ROWS.document);
    expect(markup).toContain('tout est dans <a href="budget.csv">');
  });

  it('tells documents of one issuer and day apart by the first thing in which they differ', () => {
    const namesOf = (...cells: readonly object[]): readonly string[] => {
      const documents = cells.map((own, index) => {
        const one = sampleDocument(`${TEXT}${index}\n`);
        return { ...one, document: { ...one.document, ...own } };
      });
      const markup = portalFiles(sampleInput(documents))[0]!.bytes;
      const links = elementsOf(new TextDecoder().decode(markup)).filter(
        (element) => attribute(element, 'class') === 'long' && attribute(element, 'href') !== null,
      );
      return [...new Set(links.map((link) => textIn(link)))].filter((words) => words.startsWith('Région'));
    };
    const name = 'Région Val-Exemple, 1er mars 2031';
    expect(namesOf({}, { date_document: '2031-03-02' })).toEqual([name, 'Région Val-Exemple, 2 mars 2031']);
    expect(namesOf({ titre: 'Budget' }, { titre: 'Eau' })).toEqual([`${name} : Budget`, `${name} : Eau`]);
    expect(namesOf({ nom_fichier: 'a.pdf' }, { nom_fichier: 'b.pdf' })).toEqual([`${name} : a.pdf`, `${name} : b.pdf`]);
    expect(namesOf({}, {}).map((words) => words.replace(/d-[0-9a-f]{16}$/, 'ID'))).toEqual([
      `${name} : ID`,
      `${name} : ID`,
    ]);
  });

  it('says of a legible number whose row was refused that it was read, and of another that it cannot be', async () => {
    const store = memoryStore();
    const text = 'Session du Conseil régional\n\n= 12 M€ pour les lycées.\n\nLe quai coûte 4l 000 €.\n';
    const { manifest } = await ingest(store, { bytes: new TextEncoder().encode(text), fileName: 'session.txt' });
    const pageAt = (name: string): string =>
      new TextDecoder().decode(store.files.get(`documents/${manifest.document_id}/${name}`)).replaceAll('\u00a0', ' ');
    expect(pageAt('source.html')).toContain(
      '12 M€</span><span class="n"><b>Non publié</b> lu, mais sa ligne est refusée<',
    );
    expect(pageAt('index.html')).toMatch(/Lu, mais sa ligne est refusée <span>1<.*12 M€/);
    expect(pageAt('index.html')).toMatch(/Illisible <span>1<.*>4l</);
  });

  it('keeps script and style small', () => {
    expect(gzipSync(SCRIPT).length).toBeLessThanOrEqual(10_000);
    expect(gzipSync(STYLE).length).toBeLessThanOrEqual(10_000);
  });
});

describe('bytes', () => {
  it('are the same for the same input', () => {
    expect(portalFiles(input)).toEqual(portalFiles(structuredClone(input)));
  });

  it('hold the style and the script of the assets folder', () => {
    const module = readFileSync(new URL('../../functions/publish/portal/embedded.ts', import.meta.url), 'utf8');
    expect(module).toBe(embeddedModule());
  });

  it('say of a document without a figure that it has none', () => {
    const one = sampleDocument();
    const none = { budget: [], training: [], water: [], measures: [], indicators: [] };
    const [page] = documentPages({ ...one, rows: none });
    const markup = new TextDecoder().decode(page!.bytes);
    expect(markup).toContain('Ce document ne donne aucun chiffre que ce site publie.');
    expect(markup).not.toContain('class="stats"');
  });

  it('say of an empty release that it is empty', () => {
    const markup = new TextDecoder().decode(portalFiles(sampleInput([]))[0]!.bytes);
    expect(markup).toContain('Aucun document n’est encore publié.');
  });
});
