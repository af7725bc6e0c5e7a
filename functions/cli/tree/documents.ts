import type { DatasetName, Quality } from '../../extract/model.ts';
import { MANIFESTS, type Manifest, readingAt } from '../../publish/manifest.ts';
import { ROW_DATASETS } from '../../publish/rows.ts';
import type { Store } from '../../store/store.ts';
import { checksumFindings } from './checksums.ts';
import { type Finding, finding } from './finding.ts';
import { positionFindings } from './positions.ts';
import { csvFindings, rowsIn, schemaFindings } from './rows.ts';

const QUALITY = 'quality.json';

/** Everything that can be told of one folder `documents/<id>/` from itself and its manifest. */
export async function documentFindings(store: Store, id: string): Promise<readonly Finding[]> {
  const folder = `documents/${id}/`;
  const manifest = await currentManifest(store, id);
  if (manifest === null) {
    return [finding(folder, '', 'n’a pas de manifeste : sa lecture fut interrompue. Relancez run sur ce document')];
  }
  const sums = Object.entries(manifest.fichiers).map(([name, { octets, sha256 }]) => {
    return checksumFindings(store, { key: folder + name, sha256, size: octets });
  });
  const text = await textAt(store, `${folder}text.txt`);
  const datasets = ROW_DATASETS.map((dataset) => tableFindings(store, folder, dataset, text));
  return (await Promise.all([...sums, ...datasets])).flat();
}

/**
 * The JSON and the CSV of one dataset in a folder: against the schema, against each other and against the text.
 * @param folder with its slash
 * @param text null where the rows are of several documents
 */
export async function tableFindings(
  store: Store,
  folder: string,
  dataset: DatasetName,
  text: string | null,
): Promise<readonly Finding[]> {
  const [jsonKey, csvKey] = [`${folder}${dataset}.json`, `${folder}${dataset}.csv`];
  const [json, csv] = [await textAt(store, jsonKey), await textAt(store, csvKey)];
  // A missing file is told by its checksum.
  if (json === null) return [];
  const rows = rowsIn(jsonKey, json);
  if ('message' in rows) return [rows];
  return [
    ...schemaFindings(jsonKey, dataset, rows),
    ...(text === null ? [] : positionFindings(jsonKey, rows, text)),
    ...(csv === null ? [] : csvFindings(csvKey, dataset, rows, csv)),
  ];
}

/** Several extractor versions may have read a document: the manifest of the one whose files stand there. */
async function currentManifest(store: Store, id: string): Promise<Manifest | null> {
  const version = await extractorOf(store, `documents/${id}/${QUALITY}`);
  const manifests: Manifest[] = [];
  for await (const key of store.list(`${MANIFESTS}${id.replace('d-', '')}`)) {
    if (readingAt(key) !== null) manifests.push(JSON.parse((await textAt(store, key)) ?? 'null'));
  }
  return manifests.find((one) => one.version_extracteur === version) ?? manifests.at(-1) ?? null;
}

async function extractorOf(store: Store, key: string): Promise<string | null> {
  try {
    const quality: Quality = JSON.parse((await textAt(store, key)) ?? '{}');
    return quality.version_extracteur ?? null;
  } catch {
    return null;
  }
}

async function textAt(store: Store, key: string): Promise<string | null> {
  const stored = await store.read(key);
  return stored === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(stored.bytes);
}
