import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { EXTRACTOR_VERSION } from '../../functions/extract/version.ts';
import { quarantineKey, receiptKey } from '../../functions/handlers/keys.ts';
import { enqueuedOf } from '../../functions/handlers/reconcile.ts';
import { md5Of, sha256Of } from '../../functions/publish/files.ts';
import { manifestKey, readingOf } from '../../functions/publish/manifest.ts';
import { withdrawalKey } from '../../functions/publish/withdrawals.ts';
import { bundleOfVersion } from './world/next-version.ts';
import { keysIn, textBytes, worlds } from './world/suite.ts';
import type { World } from './world/world.ts';

const SEED = readFileSync('fixtures/pays-de-la-loire-2017-06-session/source.txt');
const UNCONDITIONAL = { ifMatch: null, ifNoneMatch: null };

/** Only so that a hanging test ends; a busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000 });

const newWorld = worlds();

/** An object whose event is lost on the way. */
const putSilently = (one: World, bucket: string, key: string, bytes: Uint8Array): void => {
  one.s3.bucket(bucket).put(key, Buffer.from(bytes), {}, UNCONDITIONAL);
};

/** Runs the check and what it enqueues, but no release. @returns keys of the documents that were read */
async function reconcile(one: World): Promise<readonly string[]> {
  const before = one.functionNamed('DocumentReceived').lines.length;
  one.send('Reconcile', '{"schedule":"DailyReconcile"}');
  await one.settleOnly('Reconcile');
  await one.settleOnly('DocumentReceived');
  return keysReadIn(one.functionNamed('DocumentReceived').lines.slice(before));
}

/** Keys of the documents that the function says it met. */
const keysReadIn = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { message?: { key?: string } }).message?.key)
    .filter((key) => key !== undefined)
    .sort();

/** A document that an earlier run has seen: its result is there, and a receipt of one that was refused. */
function putDone(one: World, key: string, content: string, version = EXTRACTOR_VERSION, isRefused = false): void {
  const bytes = textBytes(content);
  const sha256 = sha256Of(bytes);
  putSilently(one, one.inbox, key, bytes);
  if (isRefused) putSilently(one, one.inbox, receiptKey(md5Of(bytes), sha256), textBytes('{}'));
  const result = isRefused ? quarantineKey(sha256, version) : manifestKey(readingOf(bytes, version));
  putSilently(one, isRefused ? one.inbox : one.published, result, textBytes('{}'));
}

describe('the daily check', () => {
  it('finds a document whose event was lost', async () => {
    const one = await newWorld();
    putSilently(one, one.inbox, 'inbox/a b+é.txt', SEED);
    putSilently(one, one.inbox, 'inbox/folder/', textBytes(''));
    expect(await reconcile(one)).toEqual(['inbox/a b+é.txt']);
    expect(keysIn(one, one.published, 'manifests/')).toEqual([manifestKey(readingOf(SEED, EXTRACTOR_VERSION))]);
    expect(await reconcile(one)).toEqual([]);
  });

  it('leaves alone what this version extracted or refused and what was withdrawn, and reads the rest again', async () => {
    const one = await newWorld();
    putDone(one, 'inbox/extracted.txt', 'Déjà lu.');
    putDone(one, 'inbox/refused.txt', 'Refusé.', EXTRACTOR_VERSION, true);
    putDone(one, 'inbox/extracted-before.txt', 'Lu par la version précédente.', '0.9.9');
    putDone(one, 'inbox/refused-before.txt', 'Refusé par la version précédente.', '0.9.9', true);
    putDone(one, 'inbox/withdrawn.txt', 'Retiré.', '0.9.9');
    putSilently(one, one.published, withdrawalKey(sha256Of(textBytes('Retiré.'))), textBytes('{}'));
    // The same content under a second name is the same document.
    putSilently(one, one.inbox, 'inbox/copy of extracted.txt', textBytes('Déjà lu.'));
    expect(await reconcile(one)).toEqual(['inbox/extracted-before.txt', 'inbox/refused-before.txt']);
  });

  it('leaves alone a document that came in parts, whose entity tag is not the MD5 of its bytes', async () => {
    const one = await newWorld();
    one.s3.bucket(one.inbox).put('inbox/in-parts.txt', Buffer.from(SEED), {}, UNCONDITIONAL, `${'a'.repeat(32)}-2`);
    expect(await reconcile(one)).toEqual(['inbox/in-parts.txt']);
    expect(keysIn(one, one.inbox, 'receipts/')).toEqual([receiptKey(`${'a'.repeat(32)}-2`, sha256Of(SEED))]);
    expect(await reconcile(one)).toEqual([]);
  });

  it('costs a request for a thousand objects, and finds the one in 2,500', async () => {
    const one = await newWorld();
    for (let index = 0; index < 2_500; index += 1) {
      if (index !== 1_700) putDone(one, `inbox/${String(index).padStart(5, '0')}.txt`, `Document ${index}.`);
    }
    putSilently(one, one.inbox, 'inbox/01700.txt', textBytes('Document 1700.'));
    one.send('Reconcile', '{}');
    const running = one.functionNamed('Reconcile');
    await one.settleOnly('Reconcile');
    const lists = one.s3.calls.filter(({ operation }) => operation === 'ListObjectsV2');
    // Three pages each of documents and manifests, one each of notes and receipts.
    expect(lists).toHaveLength(2 * 3 + 2);
    expect(one.s3.calls).toHaveLength(lists.length);
    await one.settleOnly('DocumentReceived');
    expect(keysReadIn(one.functionNamed('DocumentReceived').lines)).toEqual(['inbox/01700.txt']);
    expect(running.lines.filter((line) => line.includes('"DocumentsEnqueued":1'))).toHaveLength(1);
  });

  it('asks for a release, in case the event of a manifest was lost', async () => {
    const one = await newWorld();
    one.send('Reconcile', '{}');
    await one.settle();
    expect(one.sqs.calls.map(({ queue }) => queue)).toEqual([expect.stringMatching(/^PublishQueue/)]);
  });

  it('reads every document again with a new version, each once', async () => {
    const one = await newWorld();
    one.put('inbox/one.txt', SEED);
    one.put('inbox/two.txt', textBytes('La Région consacre 12 M€ aux lycées en 2024.'));
    await one.settle();
    const next = '9.9.9';
    await one.deploy('DocumentReceived', await bundleOfVersion('document-received', true, next));
    await one.deploy('Reconcile', await bundleOfVersion('reconcile', false, next));
    expect(await reconcile(one)).toEqual(['inbox/one.txt', 'inbox/two.txt']);
    expect(keysIn(one, one.published, 'manifests/').filter((key) => key.endsWith(`.${next}.json`))).toHaveLength(2);
    expect(await reconcile(one)).toEqual([]);
  });
});

describe('what one run enqueues', () => {
  const keys = async function* (count: number): AsyncIterable<string> {
    for (let index = 0; index < count; index += 1) yield `inbox/${index}`;
  };

  it.each([
    { count: 0, limit: 250, enqueued: 0, isWhole: true },
    { count: 250, limit: 250, enqueued: 250, isWhole: true },
    { count: 251, limit: 250, enqueued: 250, isWhole: false },
    { count: 5_000, limit: 300, enqueued: 300, isWhole: false },
  ])('of $count documents $enqueued, with a limit of $limit', async ({ count, limit, enqueued, isWhole }) => {
    const sent: string[] = [];
    const sender = { send: async (bodies: readonly string[]): Promise<void> => void sent.push(...bodies) };
    expect(await enqueuedOf(keys(count), sender, limit)).toEqual({ enqueued, isWhole });
    expect(new Set(sent).size).toBe(enqueued);
  });
});
