import type { Published } from '../pipeline.ts';
import { ROW_DATASETS } from '../publish/rows.ts';
import { type Outcome, publishedOnce, toCheckIn } from './outcome.ts';
import { type TableCell, tableOf } from './table.ts';
import { printable } from './talk.ts';

/** What a run did, for standard output. */
export interface RunReport {
  readonly out: string;
  readonly dryRun: boolean;
  /** Null where nothing could be read, so that there was nothing to publish. */
  readonly published: Published | null;
  readonly outcomes: readonly Outcome[];
}

const STATES = { new: 'nouveau', known: 'déjà lu', withdrawn: 'retiré' } as const;
const JSON_STATES = { new: 'nouveau', known: 'deja_lu', withdrawn: 'retire' } as const;
const NAME_CHARACTERS = 36;

/** One line an input, and where there are several the sum of the documents that they are. */
export function reportTable({ outcomes }: RunReport): string {
  const head = ['document', 'état', ...ROW_DATASETS, 'nombres', 'à vérifier'];
  const rows = outcomes.map((outcome): readonly TableCell[] => [
    shortened(printable(outcome.label)),
    stateOf(outcome),
    ...countsOf(outcome),
  ]);
  if (rows.length < 2) return tableOf(head, rows);
  const documents = publishedOnce(outcomes);
  const sums = head.slice(2).map((_, column) => {
    return documents.reduce((sum, outcome) => sum + (countsOf(outcome)[column] ?? 0), 0);
  });
  return tableOf(head, [...rows, ['total', `${documents.length} document${documents.length < 2 ? '' : 's'}`, ...sums]]);
}

function stateOf(outcome: Outcome): string {
  if (outcome.kind === 'read') return STATES[outcome.status];
  return outcome.kind === 'refused' ? 'refusé' : 'défaut';
}

function countsOf(outcome: Outcome): readonly number[] {
  if (outcome.kind !== 'read' || outcome.status === 'withdrawn') return [];
  const { lignes, qualite } = outcome.manifest;
  return [...ROW_DATASETS.map((dataset) => lignes[dataset]), qualite.nombres, toCheckIn(outcome)];
}

/** The end of a path tells files apart. */
const shortened = (label: string): string =>
  label.length > NAME_CHARACTERS ? `…${label.slice(1 - NAME_CHARACTERS)}` : label;

/** The same as one JSON object, with the words of manifests. */
export function reportJson(report: RunReport, code: number): string {
  const { out, dryRun, published, outcomes } = report;
  const documents = outcomes.map(documentJson);
  const publication = published === null ? null : { id: published.release.id, nouvelle: published.status === 'new' };
  return `${JSON.stringify({ sortie: out, essai: dryRun, code, publication, documents }, null, 2)}\n`;
}

function documentJson(outcome: Outcome): unknown {
  const entree = outcome.label;
  if (outcome.kind === 'failed') return { entree, etat: 'defaut', erreur: { cause: outcome.error.message } };
  if (outcome.kind === 'refused') {
    const { code, reason, remedy } = outcome.error;
    return { entree, etat: 'refuse', erreur: { code, cause: reason, remede: remedy } };
  }
  return {
    entree,
    etat: JSON_STATES[outcome.status],
    ...outcome.manifest,
    a_verifier: toCheckIn(outcome),
  };
}
