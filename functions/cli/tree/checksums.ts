import { sha256Of } from '../../publish/files.ts';
import type { Store } from '../../store/store.ts';
import { type Finding, finding } from './finding.ts';

/** One file as a list of checksums promises it. */
export interface Promised {
  readonly key: string;
  readonly sha256: string;
  /** Bytes; null where the list does not tell. */
  readonly size: number | null;
}

interface IndexedFile {
  readonly url: string;
  readonly octets: number;
  readonly sha256: string;
}

/** `<64 hexadecimal digits>  <name>`, as sha256sum writes them. */
const SUM_LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/** The files that a SHA256SUMS names, relative to its folder; a line that is none of its kind is a finding. */
export function promisedIn(key: string, content: string): readonly (Promised | Finding)[] {
  const folder = key.slice(0, key.lastIndexOf('/') + 1);
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, sha256, name] = SUM_LINE.exec(line) ?? [];
      if (sha256 === undefined || name === undefined) return finding(key, `ligne ${index + 1}`, 'illisible');
      return { key: folder + name, sha256, size: null };
    });
}

/** The files that the content of index.json names; null where it is no such index. */
export function indexedFiles(content: string): readonly Promised[] | null {
  try {
    const { fichiers }: { readonly fichiers: readonly IndexedFile[] } = JSON.parse(content);
    return fichiers.map(({ url, octets, sha256 }) => ({ key: url, sha256, size: octets }));
  } catch {
    return null;
  }
}

/** The file against its promise. */
export async function checksumFindings(store: Store, { key, sha256, size }: Promised): Promise<readonly Finding[]> {
  const stored = await store.read(key);
  if (stored === null) return [finding(key, '', 'manque')];
  if (size !== null && stored.bytes.length !== size) {
    return [finding(key, '', `attendu ${size} octets, reçu ${stored.bytes.length}`)];
  }
  const found = sha256Of(stored.bytes);
  return found === sha256 ? [] : [finding(key, '', `attendu la somme SHA-256 ${sha256}, reçu ${found}`)];
}
