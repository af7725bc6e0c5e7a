import { DATASETS } from '../extract/datasets/registry.ts';
import type { DatasetName } from '../extract/model.ts';
import type { DocumentChange } from './corpus/state.ts';
import type { Manifest } from './manifest.ts';

/** Why a row came, changed or went. */
export const CAUSES = [
  'nouveau document',
  'document corrigé',
  'mise à niveau de l’extracteur',
  'changement de schéma',
  'document retiré',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What one cause did to the rows of one dataset of one document. Ids in text order. */
export interface RowChanges {
  readonly document_id: string;
  /** The version of the same document in its place, or the one whose place it took; null for none. */
  readonly document_lie: string | null;
  readonly jeu: DatasetName;
  readonly cause: Cause;
  readonly ajoutees: readonly string[];
  readonly modifiees: readonly string[];
  readonly supprimees: readonly string[];
}

export interface ChangeCounts {
  readonly ajoutees: number;
  readonly modifiees: number;
  readonly supprimees: number;
}

export type ChangeSummary = Readonly<Partial<Record<Cause, ChangeCounts>>>;

/** Every row that came, changed or went, each with its cause; documents in order of their content's hash. */
export function rowChanges(changes: readonly DocumentChange[]): readonly RowChanges[] {
  const replaced = new Map(
    changes.flatMap(({ before, replacedBy }) =>
      before === null || replacedBy === null ? [] : [[replacedBy, before.document_id] as const],
    ),
  );
  return changes.flatMap((change) =>
    DATASETS.map(({ name }) => changesIn(name, change, replaced)).filter(
      ({ ajoutees, modifiees, supprimees }) => ajoutees.length + modifiees.length + supprimees.length > 0,
    ),
  );
}

function changesIn(
  jeu: DatasetName,
  { before, after, replacedBy }: DocumentChange,
  replaced: ReadonlyMap<string, string>,
): RowChanges {
  const [old, now] = [before?.empreintes[jeu] ?? {}, after?.empreintes[jeu] ?? {}];
  const document_id = (after ?? before)?.document_id ?? '';
  const document_lie = replacedBy ?? replaced.get(document_id) ?? null;
  return {
    document_id,
    document_lie,
    jeu,
    cause: causeOf(jeu, before, after, document_lie),
    ajoutees: Object.keys(now).filter((id) => old[id] === undefined),
    modifiees: Object.keys(now).filter((id) => old[id] !== undefined && old[id] !== now[id]),
    supprimees: Object.keys(old).filter((id) => now[id] === undefined),
  };
}

function causeOf(jeu: DatasetName, before: Manifest | null, after: Manifest | null, linked: string | null): Cause {
  if (before !== null && after !== null) {
    return before.schemas[jeu] === after.schemas[jeu] ? 'mise à niveau de l’extracteur' : 'changement de schéma';
  }
  if (linked !== null) return 'document corrigé';
  return before === null ? 'nouveau document' : 'document retiré';
}

/** Rows by cause. */
export function changeSummary(changes: readonly RowChanges[]): ChangeSummary {
  const sum = (cause: Cause, kind: keyof ChangeCounts): number =>
    changes.reduce((total, change) => total + (change.cause === cause ? change[kind].length : 0), 0);
  return Object.fromEntries(
    CAUSES.filter((cause) => changes.some((change) => change.cause === cause)).map((cause) => [
      cause,
      {
        ajoutees: sum(cause, 'ajoutees'),
        modifiees: sum(cause, 'modifiees'),
        supprimees: sum(cause, 'supprimees'),
      },
    ]),
  );
}

/** Ids that changes.json names one by one, about 30 bytes each; of the documents beyond it keeps the counts alone. */
const MOST_IDS = 100_000;

/** The content of changes.json. */
export function changeReport(changes: readonly RowChanges[], previous: string | null): object {
  const state = { ids: 0 };
  return {
    precedente: previous,
    resume: changeSummary(changes),
    changements: changes.map((change) => {
      const { ajoutees, modifiees, supprimees } = change;
      state.ids += ajoutees.length + modifiees.length + supprimees.length;
      if (state.ids <= MOST_IDS) return change;
      const counts = { ajoutees: ajoutees.length, modifiees: modifiees.length, supprimees: supprimees.length };
      return { ...change, ajoutees: [], modifiees: [], supprimees: [], nombres: counts };
    }),
  };
}
