import type { Ingested } from '../pipeline.ts';
import type { Manifest, QualitySummary } from '../publish/manifest.ts';
import type { UnreadableInput } from '../read/unreadable.ts';

/** What is told of a document. Its manifest names every row: a run over thousands must not keep them all. */
export type Brief = Pick<Manifest, 'document_id' | 'sha256' | 'version_extracteur' | 'lignes' | 'qualite'>;

export function briefOf({ document_id, sha256, version_extracteur, lignes, qualite }: Manifest): Brief {
  return { document_id, sha256, version_extracteur, lignes, qualite };
}

/** What became of one input. */
export type Outcome =
  | { readonly kind: 'read'; readonly label: string; readonly status: Ingested['status']; readonly manifest: Brief }
  | { readonly kind: 'refused'; readonly label: string; readonly error: UnreadableInput }
  /** A defect of the program met on this input. */
  | { readonly kind: 'failed'; readonly label: string; readonly error: Error };

/**
 * What a person should look at in a document: rows that failed their schema, numerals without rows or reason,
 * reconciliation checks that do not hold, and alerts above the level of information.
 */
export function toCheck({ rejets, inexpliques, controles, alertes }: QualitySummary): number {
  return rejets + inexpliques + controles.ecart + controles.a_verifier + alertes.warning + alertes.error;
}

export const toCheckIn = (outcome: Outcome): number =>
  outcome.kind === 'read' && outcome.status !== 'withdrawn' ? toCheck(outcome.manifest.qualite) : 0;

/** The outcomes of documents that are in the tree, each once, although several inputs may have its bytes. */
export function publishedOnce(outcomes: readonly Outcome[]): readonly Outcome[] {
  const ids = new Set<string>();
  return outcomes.filter((outcome) => {
    if (outcome.kind !== 'read' || outcome.status === 'withdrawn') return false;
    const isFirst = !ids.has(outcome.manifest.document_id);
    ids.add(outcome.manifest.document_id);
    return isFirst;
  });
}
