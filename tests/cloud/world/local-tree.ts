import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ingest, publish, type Upload } from '../../../functions/pipeline.ts';
import { folderStore } from '../../../functions/store/folder.ts';

/** The published tree of a local run over the documents, as key → content, a character a byte. */
export async function localTree(uploads: readonly Upload[]): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'local-run-'));
  const store = folderStore(folder);
  for (const upload of uploads) await ingest(store, upload);
  await publish(store);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => [relative(folder, path), (await readFile(path)).toString('latin1')] as const);
  const tree = Object.fromEntries(await Promise.all(files));
  await rm(folder, { recursive: true });
  return tree;
}
