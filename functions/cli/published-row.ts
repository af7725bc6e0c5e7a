import type { Quality, Row, RowDataset } from '../extract/model.ts';
import { MANIFESTS, type Manifest, readingAt } from '../publish/manifest.ts';
import type { Store } from '../store/store.ts';
import { DataRefused } from './exit-codes.ts';

/** A row of the tree with what stands beside it. */
export interface PublishedRow {
  readonly row: Row;
  readonly text: string;
  readonly quality: Quality;
  /** Row of the dataset `documents`. */
  readonly document: Row;
  /** Key of the source file. */
  readonly source: string;
}

/** Shows the text that was read; the file as it came is the other `source.*`. */
const SOURCE_PAGE = 'source.html';

/** The row with this id; null where no document of the tree has it. */
export async function publishedRow(store: Store, dataset: RowDataset, rowId: string): Promise<PublishedRow | null> {
  for await (const key of store.list('documents/')) {
    if (!key.endsWith(`/${dataset}.json`)) continue;
    const content = await textAt(store, key);
    if (!content.includes(`"${rowId}"`)) continue;
    const row = (JSON.parse(content) as readonly Row[]).find(({ id }) => id === rowId);
    if (row !== undefined) return withDocument(store, row, key.slice(0, key.lastIndexOf('/') + 1));
  }
  return null;
}

async function withDocument(store: Store, row: Row, folder: string): Promise<PublishedRow> {
  const quality: Quality = JSON.parse(await textAt(store, `${folder}quality.json`));
  const { document, fichiers } = await manifestOf(store, quality);
  const source = Object.keys(fichiers).find((name) => name.startsWith('source.') && name !== SOURCE_PAGE);
  return { row, text: await textAt(store, `${folder}text.txt`), quality, document, source: folder + source };
}

/** A manifest's name begins with the content, of which the document's id has the first 16 digits. */
async function manifestOf(store: Store, { document_id, version_extracteur }: Quality): Promise<Manifest> {
  for await (const key of store.list(`${MANIFESTS}${document_id.replace('d-', '')}`)) {
    if (readingAt(key)?.version_extracteur === version_extracteur) return JSON.parse(await textAt(store, key));
  }
  throw damaged(`manifests/ n’a rien sur ${document_id}, lu par l’extracteur ${version_extracteur}.`);
}

async function textAt(store: Store, key: string): Promise<string> {
  const stored = await store.read(key);
  if (stored === null) throw damaged(`${key} manque.`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(stored.bytes);
}

const damaged = (reason: string): DataRefused =>
  new DataRefused(reason, 'L’arborescence est abîmée : npm run cli -- validate dit où.');
