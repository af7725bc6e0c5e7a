import { createHash } from 'node:crypto';
import { type Kind, kindOf } from '../read/kind.ts';
import { s3Store } from '../store/s3.ts';
import type { Store } from '../store/store.ts';
import { given } from './environment.ts';
import { type Guard, guardedFetch, NotFetched } from './guarded-fetch.ts';
import { INBOX_PREFIX } from './keys.ts';
import { documentLinksIn, type SourcePage, sourcesFrom } from './sources.ts';
import { describedError, emitMetrics, log } from './telemetry.ts';

/** Largest page and document that are fetched, in bytes. */
const MAX_BYTES = 10_000_000;
/** Documents of one page and run; a page with more is looked at from its top, where the new ones stand. */
const MAX_DOCUMENTS = 50;

const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];
const KINDS: Readonly<Record<string, Kind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};
const DOCUMENT_TYPES = [...Object.keys(KINDS), 'application/octet-stream'];

/** Looks for new documents on each configured page. A page that cannot be read does not keep the others from it. */
export async function handler(): Promise<void> {
  const started = Date.now();
  const inbox = s3Store(given('INBOX_BUCKET'));
  const results = [];
  for (const source of sourcesFrom(given('SOURCES'))) results.push(await discovered(inbox, source));
  const ended = Date.now();
  emitMetrics(
    {
      DocumentsDiscovered: results.reduce((sum, { found }) => sum + found, 0),
      SourcesFailed: results.filter(({ failed }) => failed).length,
      Duration: ended - started,
    },
    ended,
  );
}

/** @returns how many documents were new, and whether the page or one of its documents could not be read */
export async function discovered(
  inbox: Pick<Store, 'write'>,
  source: SourcePage,
  network: Partial<Guard> = {},
): Promise<{ readonly found: number; readonly failed: boolean }> {
  const guard = { hosts: source.hosts, maxBytes: MAX_BYTES, ...network };
  const state = { found: 0, failed: false };
  const tried = async (address: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      state.failed = true;
      log('warn', 'A page or document of a source could not be read.', {
        source: source.name,
        address,
        error: describedError(error),
      });
    }
  };
  await tried(source.page, async () => {
    const page = await guardedFetch(source.page, { ...guard, contentTypes: PAGE_TYPES });
    const html = new TextDecoder().decode(page.bytes);
    for (const link of documentLinksIn(html, page.url, source).slice(0, MAX_DOCUMENTS)) {
      await tried(link, async () => {
        const { bytes, url, contentType } = await guardedFetch(link, { ...guard, contentTypes: DOCUMENT_TYPES });
        checkKind(kindOf(bytes), contentType, url);
        const key = inboxKey(source, url, bytes);
        if ((await inbox.write(key, bytes, NEW_DOCUMENT)) === 'written') {
          state.found += 1;
          log('info', 'A new document was found.', { source: source.name, address: url.href, key });
        }
      });
    }
  });
  return state;
}

/** The kind that the bytes tell must be the one that the server and the address claim: no error page instead of a PDF. */
function checkKind(kind: Kind, contentType: string, { href, pathname }: URL): void {
  const ending = /\.(pdf|docx|txt)$/i.exec(pathname)?.[1]?.toLowerCase();
  const byAddress = ending === 'txt' ? 'text' : ending;
  const byServer = KINDS[contentType];
  if ([byAddress, byServer].some((claimed) => claimed !== undefined && claimed !== kind)) {
    throw new NotFetched(`${href} claims to be ${byServer ?? byAddress} and is ${kind}.`);
  }
}

const NEW_DOCUMENT = { contentType: 'application/octet-stream', cacheControl: 'no-store', onlyIf: 'absent' } as const;

/** The content is part of the name: a document that was corrected under its address comes as a new one. */
function inboxKey({ name }: SourcePage, url: URL, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9._-]+/g, '-');
  return `${INBOX_PREFIX}${name}/${digest}-${last.slice(-80) || 'document'}`;
}
