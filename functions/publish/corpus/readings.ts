import { type Reading, readingAt } from '../manifest.ts';
import { withdrawnContent } from '../withdrawals.ts';

/** Of each content that is not withdrawn, the reading of the newest extractor, by content. */
export function publishedReadings(keys: readonly string[]): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const key of keys) {
    const reading = readingAt(key);
    const known = reading === null ? undefined : readings.get(reading.sha256);
    if (reading !== null && (known === undefined || isNewer(reading.version_extracteur, known.version_extracteur))) {
      readings.set(reading.sha256, reading);
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
