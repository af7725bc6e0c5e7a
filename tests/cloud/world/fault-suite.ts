import { describe, expect, it } from 'vitest';
import { LATEST_BOUNDS } from '../../../functions/publish/corpus/bounds.ts';
import { expectWhole, killAt, MOMENTS, trouble, watchReaders } from './faults.ts';
import { keysIn, textBytes, treeIn, worlds } from './suite.ts';
import type { World } from './world.ts';

/** Only so that a hanging test ends. */
const MANY_KILLS_MS = 1_800_000;

const sentence = (index: number): Uint8Array =>
  textBytes(`En ${2000 + (index % 30)}, la Région consacre ${index + 1},5 M€ à la rénovation des lycées.\n`);

/**
 * Whenever a function dies, its message comes again, and the end is the same.
 * @param stride every how many-th request is a moment of death: 1 takes all, `npm test` takes samples
 */
export function deathSuite(functionName: 'DocumentReceived' | 'ExtractionStored', stride: number): void {
  const newWorld = worlds();

  /** A world with one release, in which a second document was just put. */
  async function secondDocument(): Promise<World> {
    const one = await newWorld();
    one.put('inbox/first.txt', sentence(1));
    await one.settle();
    expect(one.failures).toEqual([]);
    one.put('inbox/second.txt', sentence(2));
    if (functionName === 'ExtractionStored') await one.settleOnly('DocumentReceived');
    return one;
  }

  describe(functionName, () => {
    it.each([
      { moment: 'before', what: 'a request to S3' },
      { moment: 'after', what: 'a change' },
    ] as const)(
      'killed $moment $what and called again ends as if nothing had happened',
      async ({ moment }) => {
        const one = await secondDocument();
        const [back, messages] = [one.remembered(), [...one.messagesOf(functionName)]];
        const from = one.s3.calls.length;
        await one.settleOnly(functionName);
        const count = one.s3.calls.slice(from).filter(MOMENTS[moment]).length;
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
          expect(one.failures.length, `death ${moment} request ${n} of ${count}`).toBe(failures + 1);
          expectWhole(one, expected);
        }
        expect(readers.breaches).toEqual([]);
      },
      MANY_KILLS_MS,
    );
  });
}

/**
 * Many documents come at once, to functions that run side by side, and none is lost.
 * @param share of all requests that meet trouble in the second test
 */
export function crowdSuite(documents: number, share: number): void {
  const newWorld = worlds();

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
      MANY_KILLS_MS,
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
      MANY_KILLS_MS,
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
  const head = 1;
  const newest = Math.min(documents, LATEST_BOUNDS.documents);
  expect((tree['latest/documents.csv'] ?? '').trim().split(/\r?\n/)).toHaveLength(head + newest);
}
