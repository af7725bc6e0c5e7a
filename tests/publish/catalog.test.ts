import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../functions/pipeline.ts';
import { fullDate } from '../../functions/publish/descriptors/full-date.ts';
import { changeWords } from '../../functions/publish/feed.ts';
import { memoryStore } from './memory-store.ts';
import { ENGINES, linesOf, storeOf, violationsOf } from './rdf.ts';
import { stored } from './synthetic.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
/** Files of the standards themselves, where they lie beside the checkout. */
const OFFICIAL = join(HERE, '../../../shared/standards/dcat-ap-3.0.1');
const SHAPES = storeOf(readFileSync(join(HERE, 'shapes.ttl'), 'utf8'));

const tree = { turtle: '', jsonld: '', feed: '', changelog: '' };
beforeAll(async () => {
  const store = memoryStore();
  await stored(store, { name: 'a', date: '2030' });
  await publish(store);
  await stored(store, { name: 'b "<&', date: '2031-05' });
  await publish(store);
  const textAt = (key: string): string => new TextDecoder().decode(store.files.get(key));
  Object.assign(tree, {
    turtle: textAt('catalog.ttl'),
    jsonld: textAt('catalog.jsonld'),
    feed: textAt('feed.xml'),
    changelog: textAt('CHANGELOG.md'),
  });
});

/** The catalog with one thing wrong. */
const broken = (from: string | RegExp, to: string) => {
  const turtle = tree.turtle.replace(from, to);
  expect(turtle).not.toBe(tree.turtle);
  return storeOf(turtle);
};

describe('the catalog', () => {
  it('says the same in JSON-LD, read without the network, as in Turtle', async () => {
    const documentLoader = (url: string): never => {
      throw new Error(`The catalog asks for ${url}.`);
    };
    const quads = await jsonld.toRDF(JSON.parse(tree.jsonld), { documentLoader, format: 'application/n-quads' });
    const fromJson = new Parser({ format: 'N-Quads' }).parse(String(quads));
    const fromTurtle = new Parser().parse(tree.turtle);
    expect(fromTurtle.length).toBeGreaterThan(500);
    expect(linesOf(fromJson)).toEqual(linesOf(fromTurtle));
  });

  it('names every thing that it refers to, but for addresses of others', () => {
    const { subjects, objects } = namesIn(tree.turtle);
    const here = [...objects].filter((name) => name.startsWith('https://chiffres-publics.example/'));
    expect(here.filter((name) => !subjects.has(name) && !name.includes('/latest/'))).toEqual([]);
  });

  it('dates itself by the documents', () => {
    expect(tree.turtle).toContain('dct:issued "2030"^^xsd:gYear');
    expect(tree.turtle).toContain('dct:modified "2031-05"^^xsd:gYearMonth');
  });

  it('dates nothing where no document has a date', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a', date: null });
    await publish(store);
    const turtle = new TextDecoder().decode(store.files.get('catalog.ttl'));
    expect(turtle).not.toMatch(/dct:(?:issued|modified|temporal)/);
    expect(storeOf(turtle).size).toBeGreaterThan(500);
  });
});

function namesIn(turtle: string): { readonly subjects: ReadonlySet<string>; readonly objects: ReadonlySet<string> } {
  const quads = new Parser().parse(turtle);
  return {
    subjects: new Set(quads.map(({ subject }) => subject.value)),
    objects: new Set(quads.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : []))),
  };
}

describe.each(ENGINES)('%s', (engine) => {
  it('finds no violation of what portals need', async () => {
    expect(await violationsOf(engine, storeOf(tree.turtle), SHAPES)).toEqual([]);
  });

  it.each([
    ['a distribution without a size', /dcat:byteSize "\d+"\^\^xsd:nonNegativeInteger ;/, '', 'byteSize'],
    ['a size as text', /(dcat:byteSize "\d+")\^\^xsd:nonNegativeInteger/, '$1', 'byteSize'],
    [
      'a release address to download',
      '/latest/budget.csv> ;\n  dcat:downloadURL',
      '/releases/r/budget.csv> ;\n  dcat:downloadURL',
      'accessURL',
    ],
    ['a description of a line', /(#water> a dcat:Dataset[\s\S]*?dct:description ")[^"]*/, '$1Court', 'description'],
    ['a title in another language', /(#water> a dcat:Dataset[^@]*)@fr/, '$1@en', 'title'],
    ['a contact of one type', 'a vcard:Organization, vcard:Kind', 'a vcard:Organization', 'contactPoint'],
    ['a period with a name', /dct:temporal \[[^\]]*\]/, 'dct:temporal <https://x.example/period>', 'temporal'],
    ['a map without a polygon', /dcat:bbox "[^"]*"\^\^geo:wktLiteral/, 'dcat:centroid "POINT(0 0)"', 'spatial'],
    [
      'no licence',
      /dct:license <[^>]*> ;\n {2}dct:rights \[[^\]]*\] ;\n {2}dct:conformsTo <[^>]*budget/,
      'dct:conformsTo <https://x.example/budget',
      'license',
    ],
    ['a concept without a scheme', / ;\n {2}skos:inScheme <[^>]*frequency>/, '', 'inScheme'],
  ])('finds %s', async (_, from, to, property) => {
    const found = await violationsOf(engine, broken(from, to), SHAPES);
    expect(found.join('\n')).toContain(property);
  });
});

const official = existsSync(OFFICIAL) ? readdirSync(OFFICIAL).filter((name) => name.endsWith('.ttl')) : [];

describe('the official shapes of DCAT-AP 3.0.1', () => {
  const isThere = existsSync(OFFICIAL);
  it(isThere ? `lie in ${OFFICIAL}` : `are not checked here: there is no folder ${OFFICIAL}`, () => {
    expect(official.length > 0).toBe(isThere);
  });

  it.each(official.flatMap((name) => ENGINES.map((engine) => [name, engine] as const)))(
    '%s: no violation for %s',
    async (name, engine) => {
      const shapes = storeOf(readFileSync(join(OFFICIAL, name), 'utf8'));
      expect(await violationsOf(engine, storeOf(tree.turtle), shapes)).toEqual([]);
    },
  );

  it.each(official.length === 0 ? [] : ENGINES)('would be found broken by %s', async (engine) => {
    const shapes = storeOf(readFileSync(join(OFFICIAL, 'shapes.ttl'), 'utf8'));
    const found = await violationsOf(engine, broken(/dcat:accessURL <[^>]*> ;/, ''), shapes);
    expect(found.join('\n')).toContain('accessURL');
  });
});

describe('the feed and the change log', () => {
  it('have an entry a release, newest first, at times of the documents', () => {
    expect([...tree.feed.matchAll(/<title>Version ([^<]*)</g)].map(([, title]) => title)).toEqual([
      '1.2.0 : 2 documents',
      '1.1.0 : 1 document',
    ]);
    expect([...tree.feed.matchAll(/<updated>([^<]*)</g)].map(([, time]) => time)).toEqual([
      '2031-05-01T00:00:00Z',
      '2031-05-01T00:00:00Z',
      '2030-01-01T00:00:00Z',
    ]);
    expect(tree.changelog).toContain('- nouveau document : 8 lignes ajoutées.');
    expect(tree.changelog.indexOf('## 1.2.0')).toBeLessThan(tree.changelog.indexOf('## 1.1.0'));
  });

  it('count rows in French', () => {
    const counts = { ajoutees: 1, modifiees: 0, supprimees: 2 };
    expect(changeWords({ 'document retiré': counts })).toEqual([
      'document retiré : 1 ligne ajoutée, 2 lignes supprimées.',
    ]);
    expect(changeWords({})).toEqual(['Mêmes lignes, écrites autrement.']);
  });

  it('take the first of what a date leaves open', () => {
    expect(['2017', '2017-06', '2017-06-22', null].map(fullDate)).toEqual([
      '2017-01-01T00:00:00Z',
      '2017-06-01T00:00:00Z',
      '2017-06-22T00:00:00Z',
      null,
    ]);
  });
});
