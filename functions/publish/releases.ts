import type { DatasetName } from '../extract/model.ts';
import { RELEASE_FILE, type Store } from '../store/store.ts';
import type { ChangeSummary } from './changes.ts';
import type { CorpusState } from './corpus/state.ts';
import type { Totals } from './corpus/totals.ts';
import type { FileFacts } from './files.ts';
import { jsonAt, jsonIfAt } from './stored-json.ts';

/** `releases/<id>/release.json`: all that a release is. Never overwritten. */
export interface Release extends Totals {
  /** `r-0007-` and 12 digits of a hash over the files and the release before. */
  readonly id: string;
  /** 1 for the first. */
  readonly numero: number;
  readonly precedente: string | null;
  /** Version of the data for catalogs: the major version of the schemas, and the release's number. */
  readonly version: string;
  /** Schema version of each dataset, for which the rows of this release are written. */
  readonly schemas: Readonly<Record<DatasetName, string>>;
  /** Hash of what goes into the files besides the documents: columns, site, format. */
  readonly redaction: string;
  /** Dates of the oldest and the newest document, partial ISO; null where no document has one. */
  readonly dates: { readonly premiere: string | null; readonly derniere: string | null };
  /** Rows in the files of this release; those of all documents are in `lignes`. */
  readonly lignes_publiees: Readonly<Record<DatasetName, number>>;
  readonly changements: ChangeSummary;
  /** This release and those before it, newest first, at most MOST_RECENT. */
  readonly recentes: readonly PastRelease[];
  /** Name in the folder → facts; all files but this one. */
  readonly fichiers: Readonly<Record<string, FileFacts>>;
  readonly corpus: CorpusState;
}

/** What is known of a release before its files are made, and what they say of it. */
export type ReleaseHead = Pick<
  Release,
  'numero' | 'precedente' | 'version' | 'dates' | 'lignes' | 'qualite' | 'lignes_publiees'
>;

/** One sentence where the files hold only the newest documents; null where they hold all. */
export function scopeWords({ lignes, lignes_publiees }: Pick<Release, 'lignes' | 'lignes_publiees'>): string | null {
  const [shown, all] = [lignes_publiees.documents, lignes.documents];
  if (shown === all) return null;
  const which = shown === 1 ? 'le document le plus récent' : `les ${shown} documents les plus récents`;
  return `Ces fichiers tiennent ${which} sur ${all} ; index.json dit, sous « parties », où sont tous les autres.`;
}

/** What a run came to. */
export interface Published {
  /** `unchanged`: the current release holds just these documents; nothing was written but what was missing. */
  readonly status: 'new' | 'unchanged';
  readonly release: Release;
}

export interface PastRelease {
  readonly id: string;
  readonly numero: number;
  readonly version: string;
  readonly documents: number;
  /** Date of the newest document, partial ISO; null for none. */
  readonly derniere: string | null;
  readonly changements: ChangeSummary;
}

/** Entries of versions.json and of the feed; older releases are found by `precedente`. */
export const MOST_RECENT = 50;

/** The file that names the current release. It is replaced only where it is still the one that was read. */
export const INDEX_KEY = 'index.json';

export const releaseFolder = (id: string): string => `releases/${id}/`;

/** A release as the pointer names it, with the tag under which the pointer may be replaced. */
export interface Current {
  /** Null before the first, then without a tag. */
  readonly release: Release | null;
  readonly etag: string | null;
  /** Why the run after it failed, as the pointer says; null where none did. */
  readonly failure: string | null;
}

/** The id of the current release; null before the first. */
export async function currentReleaseIn(store: Store): Promise<string | null> {
  const stored = await store.read(INDEX_KEY);
  return stored === null ? null : indexIn(stored.bytes).release;
}

/** Throws IncompleteRelease where the pointer names a release that is not there. */
export async function currentIn(store: Store): Promise<Current> {
  const stored = await store.read(INDEX_KEY);
  if (stored === null) return { release: null, etag: null, failure: null };
  const { release: id, echec } = indexIn(stored.bytes);
  const release = await jsonAt<Release>(store, `${releaseFolder(id)}${RELEASE_FILE}`);
  return { release, etag: stored.etag, failure: echec };
}

function indexIn(index: Uint8Array): { readonly release: string; readonly echec: string | null } {
  return JSON.parse(new TextDecoder().decode(index)) as { release: string; echec: string | null };
}

/** The release that `latest/` holds, which is written last of all; null for none. */
export async function shownIn(store: Store): Promise<Release | null> {
  return jsonIfAt<Release>(store, `latest/${RELEASE_FILE}`);
}
