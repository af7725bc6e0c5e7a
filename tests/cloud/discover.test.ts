import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isPublicAddress } from '../../functions/handlers/addresses.ts';
import { discovered } from '../../functions/handlers/discover.ts';
import { type Guard, guardedFetch } from '../../functions/handlers/guarded-fetch.ts';
import { documentLinksIn, sourcesFrom } from '../../functions/handlers/sources.ts';
import { type Resource, type Site, site } from './web/site.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PDF = readFileSync('fixtures/formats/readable/tagged.pdf');
const source = { name: 'council', page: 'https://council.example/', hosts: ['council.example'], linkContains: '' };

const sites: Site[] = [];
afterAll(() => {
  for (const one of sites) one.close();
});
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
vi.spyOn(console, 'info').mockImplementation(() => undefined);

async function siteOf(resources: Readonly<Record<string, Resource>>): Promise<Site> {
  const one = await site((path) => resources[path]);
  sites.push(one);
  return one;
}

const guardFor = (one: Site, extra: Partial<Guard> = {}): Guard => ({
  hosts: ['council.example', 'files.council.example'],
  maxBytes: 10_000,
  contentTypes: ['text/html'],
  ...one.network,
  ...extra,
});

describe('isPublicAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    'fd00:ec2::254',
    'fe80::1',
    '2002:7f00:1::',
    '2001:db8::1',
    'council.example',
    '0x7f000001',
    '',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['93.184.215.14', '172.32.0.1', '2a00:1450:4007::1'])('takes %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe('guardedFetch', () => {
  it.each([
    ['plain http', 'http://council.example/'],
    ['another scheme', 'file:///etc/passwd'],
    ['another host', 'https://elsewhere.example/'],
    ['a host that only begins like one', 'https://council.example.evil.example/'],
    ['an address in numbers', 'https://127.0.0.1/'],
    ['an address of IPv6', 'https://[::1]/'],
    ['numbers in another notation', 'https://2130706433/'],
    ['a user name', 'https://council.example@elsewhere.example/'],
    ['another port', 'https://council.example:8443/'],
    ['no address', 'not an address'],
  ])('asks nothing for %s', async (_, address) => {
    const one = await siteOf({ '/': { headers: HTML, body: 'x' } });
    await expect(guardedFetch(address, guardFor(one))).rejects.toMatchObject({ name: 'NotFetched' });
    expect(one.asked).toEqual([]);
  });

  it('connects to no private address, whatever name leads there', async () => {
    const one = await siteOf({ '/': { headers: HTML, body: 'x' } });
    const guard = { ...guardFor(one), isAllowedAddress: isPublicAddress };
    await expect(guardedFetch('https://council.example/', guard)).rejects.toThrow('not on the internet');
    const mixed = { ...guard, addressesOf: () => Promise.resolve(['93.184.215.14', '10.0.0.1']) };
    await expect(guardedFetch('https://council.example/', mixed)).rejects.toThrow('10.0.0.1');
    expect(one.asked).toEqual([]);
  });

  it('follows redirects inside the list and checks each', async () => {
    const to = (location: string): Resource => ({ status: 302, headers: { location } });
    const one = await siteOf({
      '/moved': to('https://files.council.example/there'),
      '/there': { headers: HTML, body: 'there' },
      '/out': to('https://elsewhere.example/there'),
      '/metadata': to('http://169.254.169.254/latest/meta-data/'),
      '/loop': to('/loop'),
    });
    const fetched = await guardedFetch('https://council.example/moved', guardFor(one));
    expect(fetched.url.href).toBe('https://files.council.example/there');
    await expect(guardedFetch('https://council.example/out', guardFor(one))).rejects.toThrow('not in the list');
    await expect(guardedFetch('https://council.example/metadata', guardFor(one))).rejects.toThrow('only https');
    await expect(guardedFetch('https://council.example/loop', guardFor(one))).rejects.toThrow('more than 5 times');
  });

  it('takes no more than the limit, other types or errors', async () => {
    const one = await siteOf({
      '/big': { headers: HTML, body: 'x'.repeat(10_001) },
      '/picture': { headers: { 'content-type': 'image/png' }, body: 'x' },
      '/broken': { status: 500, headers: HTML, body: 'x' },
    });
    await expect(guardedFetch('https://council.example/big', guardFor(one))).rejects.toThrow('more than 10000 bytes');
    await expect(guardedFetch('https://council.example/picture', guardFor(one))).rejects.toThrow('image/png');
    await expect(guardedFetch('https://council.example/broken', guardFor(one))).rejects.toThrow('500');
  });

  it('trusts no certificate that it cannot check', async () => {
    const one = await siteOf({ '/': { headers: HTML, body: 'x' } });
    const guard = { ...guardFor(one), connection: { port: one.port } };
    await expect(guardedFetch('https://council.example/', guard)).rejects.toThrow(/certificate/);
  });
});

describe('documentLinksIn', () => {
  const page = new URL('https://council.example/seances/');
  it('gives documents once, in the order of the page, as whole addresses', () => {
    const html = `<a href="bp%202024.pdf">BP</a> <a class=x HREF='/docs/kit.docx#page=2'>kit</a> <a href="bp%202024.pdf">again</a>
      <a href="/about">about</a> <a href="mailto:x@council.example">mail</a> <a href="https://">broken</a>`;
    expect(documentLinksIn(html, page, source)).toEqual([
      'https://council.example/seances/bp%202024.pdf',
      'https://council.example/docs/kit.docx',
    ]);
  });
  it('goes by a part of the address where one is given', () => {
    const html = '<a href="/communique?id=1&amp;v=2">c</a> <a href="/docs/kit.pdf">kit</a>';
    const links = documentLinksIn(html, page, { ...source, linkContains: 'communique' });
    expect(links).toEqual(['https://council.example/communique?id=1&v=2']);
  });
});

describe('sourcesFrom', () => {
  it.each([
    [{ ...source, name: '../x' }],
    [{ ...source, page: 'http://council.example/' }],
    [{ ...source, hosts: [] }],
  ])('refuses %j', (wrong) => expect(() => sourcesFrom(JSON.stringify([wrong]))).toThrow('cdk.json, sources'));
});

describe('discovered', () => {
  const inbox = (known: readonly string[] = []) => {
    const keys: string[] = [];
    return {
      keys,
      write: (key: string) => {
        keys.push(key);
        return Promise.resolve(known.includes(key) ? ('unchanged' as const) : ('written' as const));
      },
    };
  };

  it('puts each new document into the inbox and goes on after one that is none', async () => {
    const one = await siteOf({
      '/': { headers: HTML, body: '<a href="lost.pdf">1</a><a href="error.pdf">2</a><a href="b%20é.pdf">3</a>' },
      '/error.pdf': { headers: HTML, body: '<!doctype html><p>Page introuvable' },
      '/b%20%C3%A9.pdf': { headers: { 'content-type': 'application/pdf' }, body: PDF },
    });
    const store = inbox();
    expect(await discovered(store, source, one.network)).toEqual({ found: 1, failed: true });
    expect(store.keys).toEqual([expect.stringMatching(/^inbox\/council\/[0-9a-f]{16}-b-20-C3-A9\.pdf$/)]);
    const again = inbox(store.keys);
    expect(await discovered(again, source, one.network)).toEqual({ found: 0, failed: true });
  });

  it('says so when the page is not there', async () => {
    const one = await siteOf({});
    expect(await discovered(inbox(), source, one.network)).toEqual({ found: 0, failed: true });
  });
});
