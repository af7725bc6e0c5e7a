import type { DatasetName, Extraction, Issue, Row } from '../extract/model.ts';
import type { Store } from '../store/store.ts';
import { fileAt, jsonText, md5Of, sha256Of } from './files.ts';
import { rowObjectsIn } from './json.ts';
import type { PublishedFile } from './portal/input.ts';
import { byDataset, datasetNamed } from './rows.ts';

/** What a release needs to know of one document without reading its files. Written last: with it a document is whole. */
export interface Manifest {
  readonly document_id: string;
  readonly sha256: string;
  readonly md5: string;
  readonly version_extracteur: string;
  /** Schema version of each dataset. */
  readonly schemas: Readonly<Record<DatasetName, string>>;
  /** The row of the dataset `documents`. */
  readonly document: Row;
  readonly lignes: Readonly<Record<DatasetName, number>>;
  readonly qualite: QualitySummary;
  /** Name in `documents/<id>/` → size and SHA-256. */
  readonly fichiers: Readonly<Record<string, { readonly octets: number; readonly sha256: string }>>;
  /** For each dataset, row id → the first 12 digits of the row's SHA-256: what changed is told without the old rows. */
  readonly empreintes: Readonly<Record<DatasetName, Readonly<Record<string, string>>>>;
}

export interface QualitySummary {
  readonly nombres: number;
  readonly publies: number;
  readonly ecartes: number;
  readonly inexpliques: number;
  readonly rejets: number;
  /** Reconciliation checks by verdict. */
  readonly controles: Readonly<Record<'conforme' | 'arrondi' | 'ecart' | 'a_verifier', number>>;
  readonly alertes: Readonly<Record<Issue['level'], number>>;
}

/** The version of each dataset's schema that rows are written for now. */
export const SCHEMA_VERSIONS = byDataset((dataset) => datasetNamed(dataset).version);

export const MANIFESTS = 'manifests/';

/** Which content was read by which extractor version. The MD5 lets a listing tell an object of the inbox as read. */
export type Reading = Pick<Manifest, 'sha256' | 'md5' | 'version_extracteur'>;

export const readingOf = (bytes: Uint8Array, version_extracteur: string): Reading => ({
  sha256: sha256Of(bytes),
  md5: md5Of(bytes),
  version_extracteur,
});

export const manifestKey = ({ sha256, md5, version_extracteur }: Reading): string =>
  `${MANIFESTS}${sha256}.${md5}.${version_extracteur}.json`;

/** The reading that a manifest's key tells; null for another key. */
export function readingAt(key: string): Reading | null {
  const parts = /^manifests\/([0-9a-f]{64})\.([0-9a-f]{32})\.(\d+\.\d+\.\d+)\.json$/.exec(key);
  return parts === null ? null : { sha256: parts[1] ?? '', md5: parts[2] ?? '', version_extracteur: parts[3] ?? '' };
}

/** @param md5 of the document's bytes */
export function manifestOf(
  { document, rows, quality }: Extraction,
  files: readonly PublishedFile[],
  md5: string,
): Manifest {
  const rowsOf = (dataset: DatasetName): readonly Row[] => (dataset === 'documents' ? [document] : rows[dataset]);
  return {
    document_id: String(document.document_id),
    sha256: String(document.sha256),
    md5,
    version_extracteur: String(document.version_extracteur),
    schemas: SCHEMA_VERSIONS,
    document,
    lignes: byDataset((dataset) => rowsOf(dataset).length),
    qualite: {
      ...quality.compte,
      rejets: quality.rejets.length,
      controles: counts(['conforme', 'arrondi', 'ecart', 'a_verifier'], quality.controles, ({ verdict }) => verdict),
      alertes: counts(['info', 'warning', 'error'], quality.alertes, ({ niveau }) => niveau),
    },
    fichiers: Object.fromEntries(
      files.map(({ key, bytes, sha256 }) => [nameOf(key), { octets: bytes.length, sha256 }]),
    ),
    empreintes: byDataset((dataset) =>
      dataset === 'documents'
        ? { [String(document.document_id)]: fingerprintOf(JSON.stringify(document)) }
        : fingerprintsOf(rows[dataset], files.find(({ key }) => nameOf(key) === `${dataset}.json`)?.bytes),
    ),
  };
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

const fingerprintOf = (row: string | Uint8Array): string => sha256Of(row).slice(0, 12);

/**
 * By row id.
 * @param file the rows as JSON
 */
function fingerprintsOf(rows: readonly Row[], file: Uint8Array | undefined): Readonly<Record<string, string>> {
  if (file === undefined) throw new Error('A manifest is made of files without the rows as JSON.');
  const objects = [...rowObjectsIn(file)];
  return Object.fromEntries(rows.map(({ id }, index) => [String(id), fingerprintOf(objects[index] ?? '')]));
}

/**
 * Under the content and the extractor version it is written once.
 * @param isDamaged files of the document were gone: they are those of this program now, whose pages may be others than
 * those of the one that read it first, and so is the manifest
 */
export async function writtenManifest(store: Store, manifest: Manifest, isDamaged: boolean): Promise<Manifest> {
  const file = fileAt(manifestKey(manifest), jsonText(manifest));
  await store.write(file.key, file.bytes, { ...file, onlyIf: isDamaged ? null : 'absent' });
  return manifest;
}

function counts<K extends string, T>(
  keys: readonly K[],
  items: readonly T[],
  keyOf: (item: T) => K,
): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, items.filter((item) => keyOf(item) === key).length])) as Record<
    K,
    number
  >;
}
