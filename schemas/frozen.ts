import { createHash } from 'node:crypto';
import type { Dataset } from '../functions/extract/datasets/column.ts';
import { rowSchemaOf } from '../functions/publish/schemas/json-schema.ts';

/** `budget 1.0.0` → SHA-256 of what the version promises. */
export type Frozen = Readonly<Record<string, string>>;

/** The columns with names, order, types, values and words; not the addresses, which depend on who publishes. */
export function fingerprints(datasets: readonly Dataset[]): Frozen {
  return Object.fromEntries(
    datasets.map((dataset) => [
      `${dataset.name} ${dataset.version}`,
      createHash('sha256')
        .update(JSON.stringify(rowSchemaOf(dataset)))
        .digest('hex'),
    ]),
  );
}

/** Frozen versions that the columns no longer keep. */
export function violations(frozen: Frozen, now: Frozen): readonly string[] {
  return Object.keys(now).filter((name) => frozen[name] !== undefined && frozen[name] !== now[name]);
}
