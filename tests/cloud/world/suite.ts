import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Synthesized, synthesized } from '../stack/synthesized.ts';
import { type World, world } from './world.ts';

/** Only so that a hanging test ends: on a busy machine the assembly, which another file may be making, takes minutes. */
const SYNTH_MS = 1_200_000;

/**
 * Makes worlds of the synthesized stack for one test file. After each test no request may have been made that the
 * roles of the template do not allow; after the last one all processes end.
 * @param concurrency processes of each function that is called at once
 */
export function worlds(): (concurrency?: number) => Promise<World> {
  const made: { stack: Synthesized | null; worlds: World[] } = { stack: null, worlds: [] };
  beforeAll(async () => {
    made.stack = await synthesized();
  }, SYNTH_MS);
  afterEach(() => expect(made.worlds.flatMap((one) => one.refusedByPolicies())).toEqual([]));
  afterAll(() => Promise.all(made.worlds.map((one) => one.stop())));
  return async (concurrency = 1) => {
    const one = await world(made.stack as Synthesized, concurrency);
    made.worlds.push(one);
    return one;
  };
}

/** Keys of current objects under a prefix, in their order. */
export const keysIn = (one: World, bucket: string, prefix = ''): readonly string[] =>
  one.s3
    .bucket(bucket)
    .current()
    .map(([key]) => key)
    .filter((key) => key.startsWith(prefix));

/** Key → content of every current object under a prefix. */
export const treeIn = (one: World, bucket: string, prefix = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    one.s3
      .bucket(bucket)
      .current()
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { bytes }]) => [key, bytes.toString('latin1')]),
  );

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
