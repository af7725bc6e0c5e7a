import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { PortalInput, PublishedFile } from '../../../functions/publish/portal/input.ts';
import { portalFiles, yearFiles } from '../../../functions/publish/portal/portal.ts';
import { tellRefusedPolicies } from './in-page.js';

/** The browser of the system. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The rules of accessibility, to run in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The header that the content delivery network sends: stricter than the page's own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const launched = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

export interface Site {
  /** Addresses that end with a slash. */
  readonly http: string;
  readonly file: string;
  readonly close: () => void;
}

/** The portal of a release with the documents' own files, in a folder and on a server. */
export async function publishedSite(input: PortalInput): Promise<Site> {
  const documents = input.documents.map(({ document }) => document);
  const pages = [...portalFiles(input), ...input.years.flatMap(({ year }) => yearFiles({ year, documents }))];
  const files = new Map<string, Omit<PublishedFile, 'sha256'>>(pages.map((file) => [file.key, file]));
  for (const { document, text } of input.documents) {
    for (const name of ['text.txt', 'source.txt']) {
      const key = `documents/${document.document_id}/${name}`;
      const bytes = new TextEncoder().encode(text);
      files.set(key, { key, bytes, contentType: 'text/plain; charset=utf-8', cacheControl: 'no-store' });
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'portail-'));
  for (const { key, bytes } of files.values()) {
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    writeFileSync(join(folder, key), bytes);
  }
  const site = await served(folder, (key) => files.get(key) ?? null);
  const close = (): void => {
    site.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...site, close };
}

/** A tree that a run has written, as it is. */
export function treeSite(folder: string): Promise<Site> {
  return served(folder, (key) => {
    const path = join(folder, key);
    if (!existsSync(path) || !statSync(path).isFile()) return null;
    return { bytes: readFileSync(path), contentType: MEDIA_TYPES[extname(key)] ?? 'application/octet-stream' };
  });
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type Served = Pick<PublishedFile, 'bytes' | 'contentType'>;

async function served(folder: string, fileAt: (key: string) => Served | null): Promise<Site> {
  const server = await listening(fileAt);
  const { port } = server.address() as AddressInfo;
  return { http: `http://127.0.0.1:${port}/`, file: `${pathToFileURL(folder)}/`, close: () => server.close() };
}

function listening(fileAt: (key: string) => Served | null): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = fileAt(path === '' ? 'index.html' : path);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.contentType,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    });
    response.end(file.bytes);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** A page that keeps what goes wrong in it. */
export interface Watched {
  readonly page: Page;
  /** Console errors, exceptions, dialogs, failed requests and refused policies, in words. */
  readonly troubles: string[];
  /** Addresses asked for. */
  readonly requests: string[];
}

/** A new page in a context of its own; close it with `page.context().close()`. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(tellRefusedPolicies);
  return { page, troubles, requests };
}
