/** Timing in turns: every subject once a round, so that a slow moment of the machine falls on all of them alike. */

export type Subjects = Readonly<Record<string, () => unknown>>;

/** Rounds that are thrown away: the engine compiles what is hot. */
const WARM_UP = 60;
export const ROUNDS = 21;

/** @returns median time of each subject. Unit: milliseconds */
export async function medians<S extends Subjects>(
  subjects: S,
  { warmUp = WARM_UP, rounds = ROUNDS }: { readonly warmUp?: number; readonly rounds?: number } = {},
): Promise<Readonly<Record<keyof S, number>>> {
  const names = Object.keys(subjects) as (keyof S)[];
  const times = new Map(names.map((name): [keyof S, number[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const name of names) {
      const started = performance.now();
      await subjects[name]?.();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<keyof S, number>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Slope in log-log: 1 where twice the text takes twice the time. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return covariance / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
