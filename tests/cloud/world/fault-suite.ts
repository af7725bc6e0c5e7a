import { describe, expect, it } from 'vitest';
import { changes, expectWhole, killAt, trouble, watchReaders } from './faults.ts';
import { keysIn, textBytes, treeIn, worlds } from './suite.ts';
import type { World } from './world.ts';

/** How much of it to do: `npm test` takes samples, `npm run test:cloud` all. */
export interface Thoroughness {
  /** Every how many-th change is a moment of death. */
  readonly stride: number;
  /** Documents that come at once. */
  readonly documents: number;
  /** Share of requests that meet trouble. */
  readonly share: number;
  readonly timeoutMs: number;
}

const sentence = (index: number): Uint8Array =>
  textBytes(`En ${2000 + (index % 30)}, la Région consacre ${index + 1},5 M€ à la rénovation des lycées.\n`);

/** Whatever dies or fails in between, each message comes again, and the end is the same. */
export function faultSuite({ stride, documents, share, timeoutMs }: Thoroughness): void {
  const newWorld = worlds();

  /** A world with one release, in which a second document was just put. */
  async function secondDocument(functionName: string): Promise<World> {
    const one = await newWorld();
    one.put('inbox/first.txt', sentence(1));
    await one.settle();
    expect(one.failures).toEqual([]);
    one.put('inbox/second.txt', sentence(2));
    if (functionName === 'ExtractionStored') await one.settleOnly('DocumentReceived');
    return one;
  }

  describe.each(['DocumentReceived', 'ExtractionStored'])('%s', (functionName) => {
    it.each(['before', 'after'] as const)(
      'killed %s a change and called again ends as if nothing had happened',
      async (moment) => {
        const one = await secondDocument(functionName);
        const [back, messages] = [one.remembered(), [...one.messagesOf(functionName)]];
        const from = one.s3.calls.length;
        await one.settleOnly(functionName);
        const count = one.s3.calls.slice(from).filter(changes).length;
        await one.settle();
        const expected = treeIn(one, one.published);
        expect(count).toBeGreaterThan(10);
        const readers = watchReaders(one);
        for (let n = moment === 'before' ? 0 : Math.floor(stride / 2); n < count; n += stride) {
          back();
          for (const { body } of messages) one.send(functionName, body);
          const failures = one.failures.length;
          killAt(one, functionName, moment, n);
          await one.settle();
          expect(one.failures.length, `death ${moment} change ${n} of ${count}`).toBe(failures + 1);
          expectWhole(one, expected);
        }
        expect(readers.breaches).toEqual([]);
      },
      timeoutMs,
    );
  });

  describe('many documents at once', () => {
    it(
      'are all published, with functions side by side and the pointer at the last release',
      async () => {
        const one = await newWorld(2);
        const readers = watchReaders(one);
        for (let index = 0; index < documents; index += 1) one.put(`inbox/${index}.txt`, sentence(index));
        await one.rush();
        expectAll(one, documents);
        expect(readers.breaches).toEqual([]);
      },
      timeoutMs,
    );

    it(
      'are all published though S3 throttles, fails, loses answers and reports conflicts',
      async () => {
        const one = await newWorld(2);
        const readers = watchReaders(one);
        trouble(one, share, 20_170_622);
        for (let index = 0; index < documents; index += 1) one.put(`inbox/${index}.txt`, sentence(index));
        await one.rush();
        one.s3.faultOf = () => null;
        // Messages that failed five times wait in the dead-letter queue: an operator sends them back.
        one.redrive();
        await one.rush();
        expectAll(one, documents);
        expect(readers.breaches).toEqual([]);
      },
      timeoutMs,
    );
  });
}

function expectAll(one: World, documents: number): void {
  expect(one.deadMessages()).toEqual([]);
  expect(keysIn(one, one.published, 'manifests/')).toHaveLength(documents);
  const tree = treeIn(one, one.published);
  const index = JSON.parse(tree['index.json'] ?? '{}') as { release: string; documents: number };
  expect(index.documents).toBe(documents);
  expect(one.store.values.get('latest')).toBe(index.release);
  const shown = Object.keys(tree).filter((key) => key.startsWith('latest/'));
  expect(shown).toHaveLength(keysIn(one, one.published, `releases/${index.release}/`).length);
  for (const key of shown) expect(tree[key]).toBe(tree[key.replace('latest/', `releases/${index.release}/`)]);
  expect((tree['latest/documents.csv'] ?? '').trim().split(/\r?\n/)).toHaveLength(documents + 1);
}
