/** Requests under way at once: enough to hide the way to a bucket, few enough for its limits and for memory. */
const AT_ONCE = 16;

/** The results in the order of the items, some items at a time. */
export async function inBatches<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const start of Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) => index * AT_ONCE)) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(action))));
  }
  return results;
}
