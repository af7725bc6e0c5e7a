import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Synthesized, synthesized } from './stack/synthesized.ts';
import { type World, world } from './world/world.ts';

const SEED = readFileSync('fixtures/pays-de-la-loire-2017-06-session/source.txt');
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const made: { stack: Synthesized | null; worlds: World[] } = { stack: null, worlds: [] };

async function newWorld(concurrency = 1): Promise<World> {
  const one = await world(made.stack as Synthesized, concurrency);
  made.worlds.push(one);
  return one;
}

beforeAll(async () => {
  made.stack = await synthesized();
}, 120_000);
afterEach(() => expect(made.worlds.flatMap((one) => one.refusedByPolicies())).toEqual([]));
afterAll(() => Promise.all(made.worlds.map((one) => one.stop())));

const keysOf = (one: World, bucket: string, prefix: string): string[] =>
  one.s3
    .bucket(bucket)
    .current()
    .map(([key]) => key)
    .filter((key) => key.startsWith(prefix));

describe('a document in the inbox', () => {
  it('becomes a folder and a manifest', async () => {
    const one = await newWorld();
    one.put('inbox/communiqué été+hiver.txt', SEED);
    await one.settle();
    console.log(one.functionNamed('DocumentReceived').lines.slice(0, 10).join('\n').slice(0, 3000));
    expect(keysOf(one, one.published, 'manifests/')).toHaveLength(1);
    expect(one.deadMessages()).toEqual([]);
  }, 30_000);
});
void text;
