import { isDeepStrictEqual } from 'node:util';
import type { Row, RowDataset } from '../../extract/model.ts';
import type { Store } from '../../store/store.ts';
import { rowsInCsv } from '../csv-reader.ts';
import { sha256Of } from '../files.ts';
import { inBatches } from '../in-batches.ts';
import { type Manifest, manifestKey, SCHEMA_VERSIONS } from '../manifest.ts';
import { byDataset, datasetNamed, ROW_DATASETS, type RowsByDataset } from '../rows.ts';
import { bytesAt, IncompleteRelease, jsonAt, textAt } from '../stored-json.ts';
import { LATEST_BOUNDS } from './bounds.ts';
import { firstThatFit, type Member, memberOf, newestFirst } from './member.ts';

/** Rows of one document; absent where a folder does not hold that reading of it. */
type DocumentRows = RowsByDataset;

/** `sha256 version`: which reading of which content. */
const readingOf = (sha256: unknown, version: unknown): string => `${sha256} ${version}`;

const readingOfOne = ({ sha256, version_extracteur }: Pick<Member, 'sha256' | 'version_extracteur'>): string =>
  readingOf(sha256, version_extracteur);

/** Reads the rows of many documents, from files of many where those hold them, else from the documents' own folders. */
export interface RowReader {
  /**
   * The rows of the members one after another.
   * @param folders where files of many documents may hold some of them: parts and releases, each ends with a slash
   */
  rowsOf(members: readonly Member[], folders: readonly string[]): Promise<RowsByDataset>;
}

/**
 * Keeps the folder read last: the leaves that a full one is parted into all come from it. Of the documents that come
 * now it keeps as many as `latest/` may hold, which are asked for by their part and by the release.
 * @param come the documents whose manifests are read already
 */
export async function rowReader(store: Store, come: readonly Manifest[]): Promise<RowReader> {
  const manifests = new Map(come.map((manifest) => [readingOfOne(manifest), manifest]));
  const newest = await firstThatFit(come.map(memberOf).sort(newestFirst), LATEST_BOUNDS);
  const isKept = new Set(newest.map(readingOfOne));
  const kept = new Map<string, DocumentRows>();
  const rowsOfOne = async (member: Member): Promise<DocumentRows> => {
    const reading = readingOfOne(member);
    const there = kept.get(reading);
    if (there !== undefined) return there;
    const rows = await ownRows(store, manifests.get(reading) ?? (await manifestOfMember(store, member)));
    if (isKept.has(reading)) kept.set(reading, rows);
    return rows;
  };
  const last: { folder: string; rows: Promise<ReadonlyMap<string, DocumentRows>> | null } = { folder: '', rows: null };
  const rowsIn = (folder: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, DocumentRows>> => {
    if (last.folder === folder && last.rows !== null) return last.rows;
    const rows = folderRows(store, folder, wanted);
    last.folder = folder;
    last.rows = rows;
    return rows;
  };
  return {
    rowsOf: async (members, folders) => {
      const wanted = new Set(members.map(readingOfOne));
      const known = new Map<string, DocumentRows>();
      for (const folder of folders) {
        for (const [reading, rows] of await rowsIn(folder, wanted)) if (wanted.has(reading)) known.set(reading, rows);
      }
      const each = await inBatches(
        members,
        async (member) => known.get(readingOfOne(member)) ?? (await rowsOfOne(member)),
      );
      return byDataset((dataset) => each.flatMap((rows) => rows[dataset]));
    },
  };
}

/** The rows of a folder by reading; nothing but the list of documents is read where it holds none that is wanted. */
async function folderRows(
  store: Store,
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DocumentRows>> {
  const documents = await tableAt(store, folder, 'documents');
  const readings = documents.map((row) => readingOf(row.sha256, row.version_extracteur));
  if (!readings.some((reading) => wanted.has(reading))) return new Map();
  const tables = await Promise.all(
    ROW_DATASETS.map(async (name) => [name, await tableAt(store, folder, name)] as const),
  );
  const byDocument = new Map(tables.map(([name, rows]) => [name, rowsByDocument(rows)]));
  return new Map(
    documents.map((document, index) => [
      readings[index] ?? '',
      byDataset((name) =>
        name === 'documents' ? [document] : (byDocument.get(name)?.get(String(document.document_id)) ?? []),
      ),
    ]),
  );
}

async function tableAt(store: Store, folder: string, dataset: RowDataset | 'documents'): Promise<readonly Row[]> {
  if (folder.startsWith('releases/')) return jsonAt(store, `${folder}${dataset}.json`);
  return rowsInCsv(datasetNamed(dataset).columns, await textAt(store, `${folder}${dataset}.csv`));
}

function rowsByDocument(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.document_id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

const manifestOfMember = (store: Store, member: Member): Promise<Manifest> =>
  jsonAt<Manifest>(store, manifestKey(member));

/**
 * From `documents/<id>/`, each file that has rows checked against the manifest: it may be written anew at this very
 * moment.
 */
async function ownRows(store: Store, manifest: Manifest): Promise<DocumentRows> {
  if (!isDeepStrictEqual(manifest.schemas, SCHEMA_VERSIONS)) {
    throw new IncompleteRelease(
      `Le document ${manifest.document_id} fut lu pour des schémas d’une autre version : à lire de nouveau.`,
    );
  }
  const tables = await Promise.all(
    ROW_DATASETS.filter((name) => manifest.lignes[name] > 0).map(async (name): Promise<[string, readonly Row[]]> => {
      const key = `documents/${manifest.document_id}/${name}.json`;
      const bytes = await bytesAt(store, key);
      if (sha256Of(bytes) !== manifest.fichiers[`${name}.json`]?.sha256) {
        throw new IncompleteRelease(`${key} n’est pas le fichier que nomme le manifeste de ${manifest.document_id}.`);
      }
      return [name, JSON.parse(new TextDecoder().decode(bytes))];
    }),
  );
  const rows = new Map(tables);
  return byDataset((name) => (name === 'documents' ? [manifest.document] : (rows.get(name) ?? [])));
}
