import { fileAt } from '../../publish/files.ts';
import type { PublishedFile } from '../../publish/portal/input.ts';
import { currentIn, releaseFolder } from '../../publish/releases.ts';
import { indexFile, rootFiles } from '../../publish/root-files.ts';
import { bytesAt } from '../../publish/stored-json.ts';
import { RELEASE_FILE, type Store } from '../../store/store.ts';
import { isOfSystem } from '../system-error.ts';
import { checksumFindings } from './checksums.ts';
import { type Finding, finding } from './finding.ts';

/**
 * The top of the tree and the pages of the years: no list has their checksums, but they follow from the release, so each
 * is held against what a run would write.
 */
export async function rootFindings(store: Store): Promise<readonly Finding[]> {
  const files = await filesOfRun(store);
  if ('message' in files) return [files];
  const findings: Finding[] = [];
  for (const { key, bytes, sha256 } of files) {
    findings.push(...(await checksumFindings(store, { key, sha256, size: bytes.length })));
  }
  return findings;
}

/** What a run would write there; a finding where a part of the release that they follow from cannot be read. */
async function filesOfRun(store: Store): Promise<readonly PublishedFile[] | Finding> {
  try {
    const { release, failure } = await currentIn(store);
    if (release === null) return [];
    const told = await bytesAt(store, `${releaseFolder(release.id)}${RELEASE_FILE}`);
    return [
      indexFile(release, failure),
      fileAt(`latest/${RELEASE_FILE}`, told),
      ...(await rootFiles(store, release, null)),
    ];
  } catch (error) {
    if (isOfSystem(error)) throw error;
    return finding('releases/', '', `la racine et les pages ne peuvent en être tirées (${(error as Error).message})`);
  }
}
