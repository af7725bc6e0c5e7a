import type { DatasetName } from '../../extract/model.ts';
import type { QualitySummary } from '../manifest.ts';
import { byDataset } from '../rows.ts';
import type { Bounds } from './bounds.ts';

/** What a set of documents adds up to. */
export interface Totals {
  /** Rows a dataset; those of `documents` are the number of documents. */
  readonly lignes: Readonly<Record<DatasetName, number>>;
  readonly qualite: QualitySummary;
}

const NONE: Totals = {
  lignes: byDataset(() => 0),
  qualite: {
    nombres: 0,
    publies: 0,
    ecartes: 0,
    inexpliques: 0,
    rejets: 0,
    controles: { conforme: 0, arrondi: 0, ecart: 0, a_verifier: 0 },
    alertes: { info: 0, warning: 0, error: 0 },
  },
};

export function totalOf(parts: readonly Totals[]): Totals {
  return parts.reduce<Totals>(
    (sum, { lignes, qualite }) => ({ lignes: added(sum.lignes, lignes), qualite: added(sum.qualite, qualite) }),
    NONE,
  );
}

/** Number by number, whatever the depth. */
function added<T extends object>(a: T, b: T): T {
  const pairs = Object.entries(a).map(([key, value]: [string, unknown]) => {
    const other = (b as Record<string, unknown>)[key];
    return [key, typeof value === 'number' ? value + Number(other ?? 0) : added(value as object, other as object)];
  });
  return Object.fromEntries(pairs) as T;
}

export function sizeOf({ lignes }: Pick<Totals, 'lignes'>): Bounds {
  return { rows: Object.values(lignes).reduce((sum, rows) => sum + rows, 0), documents: lignes.documents };
}
