import { manifestKeyParts } from '../manifest.ts';
import { withdrawnContent } from '../withdrawals.ts';

/** Which content was read by which extractor version. */
export interface Reading {
  readonly sha256: string;
  readonly version: string;
}

/** Of each content that is not withdrawn, the reading of the newest extractor, by content. */
export function publishedReadings(keys: readonly string[]): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const key of keys) {
    const parts = manifestKeyParts(key);
    const known = parts === null ? undefined : readings.get(parts.sha256);
    if (parts !== null && (known === undefined || isNewer(parts.version, known.version))) {
      readings.set(parts.sha256, parts);
    }
  }
  for (const key of keys) readings.delete(withdrawnContent(key) ?? '');
  return readings;
}

function isNewer(version: string, other: string): boolean {
  const [a, b] = [version, other].map((one) => one.split('.').map(Number));
  const at = (a ?? []).findIndex((part, index) => part !== b?.[index]);
  return at >= 0 && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}
