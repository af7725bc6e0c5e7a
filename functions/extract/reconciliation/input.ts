import type { EvidencedRow } from '../evidence.ts';
import type { Quantity, Structure } from '../model.ts';

export interface ReconciliationInput {
  readonly text: string;
  readonly structure: Structure;
  readonly quantities: readonly Quantity[];
  readonly rows: readonly EvidencedRow[];
}
