import type { Row } from '../extract/model.ts';
import { jsonIfAt } from '../publish/stored-json.ts';
import type { Store } from '../store/store.ts';
import { STANDARD_INPUT_NAME } from './inputs.ts';
import type { Outcome } from './outcome.ts';

/** A new document, and one that has its file name, was published before and stays. */
export interface Namesake {
  /** Of the new document. */
  readonly label: string;
  /** Of the other one. */
  readonly documentId: string;
}

/**
 * The documents that a run may have been meant to replace, as far as `latest/` holds them: an edited file is another
 * document. Those that are inputs of the same run are meant to stay.
 */
export async function namesakesOf(store: Store, outcomes: readonly Outcome[]): Promise<readonly Namesake[]> {
  const read = outcomes.filter((outcome) => outcome.kind === 'read');
  const fresh = read.filter(({ status }) => status === 'new');
  if (fresh.length === 0) return [];
  const rows = (await jsonIfAt<readonly Row[]>(store, 'latest/documents.json')) ?? [];
  const inputs = new Set(read.map(({ manifest }) => manifest.document_id));
  const before = rows.filter((row) => !inputs.has(String(row.document_id)));
  return fresh.flatMap(({ label, manifest }) => {
    const name = rows.find((row) => row.document_id === manifest.document_id)?.nom_fichier ?? STANDARD_INPUT_NAME;
    if (name === STANDARD_INPUT_NAME) return [];
    const others = before.filter((row) => row.nom_fichier === name);
    return others.map((row) => ({ label, documentId: String(row.document_id) }));
  });
}
