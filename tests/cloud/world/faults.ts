import { expect } from 'vitest';
import type { Call, Fault } from '../aws/s3.ts';
import { treeIn } from './suite.ts';
import type { World } from './world.ts';

/** What changes a bucket. */
export const changes = ({ operation }: Call): boolean =>
  operation === 'PutObject' || operation === 'CopyObject' || operation === 'DeleteObject';

/**
 * When a function may die: before any request to S3 is carried out, or after a change was. After one that only read, the
 * buckets are as they were before the next.
 */
export const MOMENTS = {
  before: (_: Call): boolean => true,
  after: changes,
} as const satisfies Readonly<Record<string, (call: Call) => boolean>>;

export type Moment = keyof typeof MOMENTS;

/** Kills the function at its n-th such request (from 0). Beyond the last one nothing happens. */
export function killAt(one: World, functionName: string, moment: Moment, n: number): void {
  const state = { seen: 0 };
  one.s3.faultOf = (call) => {
    if (!MOMENTS[moment](call)) return null;
    const isIt = state.seen === n;
    state.seen += 1;
    return isIt ? { type: moment, run: () => one.functionNamed(functionName).kill() } : null;
  };
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function chance(seed: number): () => number {
  const state = { value: seed };
  return () => {
    state.value = (Math.imul(state.value, 1_664_525) + 1_013_904_223) >>> 0;
    return state.value / 2 ** 32;
  };
}

const TROUBLES: readonly Fault[] = [
  { type: 'answer', status: 503, code: 'SlowDown' },
  { type: 'answer', status: 500, code: 'InternalError' },
  { type: 'answer', status: 409, code: 'ConditionalRequestConflict' },
  // Carried out, and the answer is lost on its way: the next try meets its own write.
  { type: 'lost' },
];
const REFUSED: Fault = { type: 'answer', status: 412, code: 'PreconditionFailed' };

/** A share of all requests meets throttling, an error of S3, a lost answer or, on a conditional write, a false 412. */
export function trouble(one: World, share: number, seed: number): void {
  const random = chance(seed);
  one.s3.faultOf = (call) => {
    if (random() >= share) return null;
    const isConflict = changes(call) && random() < 0.2;
    if (isConflict && call.operation === 'PutObject' && call.isConditional) return REFUSED;
    const fault = TROUBLES[Math.floor(random() * TROUBLES.length)] ?? null;
    return fault?.type === 'answer' && fault.status === 409 && !(call.isConditional && changes(call)) ? null : fault;
  };
}

/**
 * Looks at each change of the public bucket through the eyes of a reader of `latest/`: the release that the pointer
 * names is whole at every moment, and nothing under `releases/` is ever written a second time.
 */
export function watchReaders(one: World): { readonly breaches: readonly string[] } {
  const breaches: string[] = [];
  const onCreated = one.s3.onCreated;
  one.s3.onCreated = (object) => {
    onCreated(object);
    if (object.bucket !== one.published) return;
    const bucket = one.s3.bucket(one.published);
    const release = one.store.values.get('latest');
    if (release !== undefined) {
      const file = bucket.get(`releases/${release}/release.json`, null);
      const { fichiers } = JSON.parse(file?.bytes.toString() ?? '{"fichiers":{"release.json":0}}') as {
        fichiers: Record<string, unknown>;
      };
      for (const name of Object.keys(fichiers)) {
        if (bucket.get(`releases/${release}/${name}`, null) === null) breaches.push(`${release} has no ${name}`);
      }
    }
    if (object.key.startsWith('releases/') && bucket.versionsOf(object.key) > 1) {
      breaches.push(`${object.key} was written again`);
    }
  };
  return { breaches };
}

/** The tree is the expected one, and every address of `latest/` leads to its one release. */
export function expectWhole(one: World, expected: Readonly<Record<string, string>>): void {
  const tree = treeIn(one, one.published);
  expect(Object.keys(tree)).toEqual(Object.keys(expected));
  expect(Object.keys(tree).filter((key) => tree[key] !== expected[key])).toEqual([]);
  const { release } = JSON.parse(tree['index.json'] ?? '{}') as { release: string };
  expect(one.store.values.get('latest')).toBe(release);
  expect(one.deadMessages()).toEqual([]);
}
