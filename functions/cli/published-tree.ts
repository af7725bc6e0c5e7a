import { readdir } from 'node:fs/promises';
import { MANIFESTS, readingAt } from '../publish/manifest.ts';
import { INDEX_KEY } from '../publish/releases.ts';
import { ROOT_KEYS } from '../publish/root-files.ts';
import { folderStore } from '../store/folder.ts';
import { UsageError } from './exit-codes.ts';

/** Whether the folder holds a published tree, be it one whose first run was ended before its release. */
export async function isPublishedTree(folder: string): Promise<boolean> {
  for await (const key of folderStore(folder).list(MANIFESTS)) if (readingAt(key) !== null) return true;
  return false;
}

/** Throws UsageError for a folder that is no published tree: its name may be mistyped. */
export async function expectPublishedTree(out: string): Promise<void> {
  if (await isPublishedTree(out)) return;
  throw new UsageError(`${out} n’est pas une arborescence publiée.`, 'Vérifiez le dossier que donne --out.');
}

/** What a run writes at the top of its folder, except for what it names by content and so never writes over. */
const WRITTEN_NAMES: ReadonlySet<string> = new Set([...ROOT_KEYS, INDEX_KEY, 'annees', 'latest', 'schemas']);

/** Throws UsageError for a folder in which a run would write over files that are not its own. One that cannot be listed is left to the run. */
export async function refuseForeignFiles(out: string): Promise<void> {
  if (await isPublishedTree(out)) return;
  const names = await readdir(out).catch(() => []);
  const foreign = names.filter((name) => WRITTEN_NAMES.has(name)).sort();
  if (foreign.length === 0) return;
  throw new UsageError(
    `Le dossier ${out} n’est pas une arborescence publiée et contient déjà ${foreign.join(', ')} : la publication les remplacerait.`,
    'Donnez un dossier neuf ou vide à --out. Rien n’a été écrit.',
  );
}
