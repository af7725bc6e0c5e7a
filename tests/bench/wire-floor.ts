import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOf } from '../../infra/bundle.ts';
import type { Call } from '../cloud/aws/s3.ts';
import { type RunningFunction, runningFunction } from '../cloud/lambda/function.ts';
import type { World } from '../cloud/world/world.ts';
import type { Request } from './replayed-requests.ts';

/**
 * What the wire alone costs: as many processes as the function has make the same requests again, with files of the same
 * sizes under other keys, and do nothing else. Listings and copies, of which there are few, are left out.
 * @param calls the requests that were made for all documents
 * @returns milliseconds from the first event to the last answer
 */
export async function wireFloor(one: World, name: string, calls: readonly Call[], documents: number): Promise<number> {
  const code = await mkdtemp(join(tmpdir(), 'floor-'));
  await build({
    ...bundleOf('document-received', false),
    entryPoints: { index: 'tests/bench/replayed-requests.ts' },
    outdir: code,
  });
  const config = { ...one.functionNamed(name).config, code, handler: 'index.handler' };
  const functions = await Promise.all(one.functionsNamed(name).map(() => runningFunction(config)));
  try {
    const warmUp = eventsOf(one, calls, documents, 'warm-up');
    await Promise.all(functions.map((running) => drained(running, warmUp)));
    const events = eventsOf(one, calls, documents, 'floor');
    const started = performance.now();
    await Promise.all(functions.map((running) => drained(running, events)));
    return performance.now() - started;
  } finally {
    await Promise.all(functions.map((running) => running.stop()));
    await rm(code, { recursive: true });
  }
}

/** Documents were worked on side by side, each with as many requests as the others: any share of them stands for one. */
function eventsOf(one: World, calls: readonly Call[], documents: number, folder: string): object[] {
  const reads = calls
    .filter(({ operation }) => operation === 'GetObject' || operation === 'HeadObject')
    .map(({ bucket, key }): Request => ({ bucket, key, bytes: null }));
  const writes = calls
    .filter(({ operation }) => operation === 'PutObject')
    .map(({ bucket, key }, number): Request => {
      const bytes = one.s3.bucket(bucket).get(key, null)?.bytes.length ?? 0;
      return { bucket, key: `${folder}/${number}/${key}`, bytes };
    });
  const shareOf = (all: readonly Request[], document: number): readonly Request[] =>
    all.slice((all.length * document) / documents, (all.length * (document + 1)) / documents);
  return Array.from({ length: documents }, (_, document) => ({
    Records: [{ body: JSON.stringify([...shareOf(reads, document), ...shareOf(writes, document)]) }],
  }));
}

async function drained(running: RunningFunction, events: object[]): Promise<void> {
  for (let event = events.shift(); event !== undefined; event = events.shift()) {
    const outcome = await running.invoke(event);
    if (outcome.type === 'failed') throw new Error(`The floor of the wire failed: ${outcome.error}`);
  }
}
