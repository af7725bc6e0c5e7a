import { createHash, randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RELEASE_FILE, type Store, type Stored, type WriteOptions, type WriteResult } from './store.ts';

/** Begins the name of every file and folder that is no part of the tree: temporary ones, locks, the old `latest/`. */
const HIDDEN = '.';
const TEMPORARY_LATEST = '.latest-';

/** A temporary `latest/` older than this belongs to a run that died. Copying one takes seconds. */
const LEFT_OVER_MS = 3_600_000;

/** A lock older than this belongs to a run that died. A conditional write holds it for milliseconds. */
const LOCK_STALE_MS = 10_000;
const LOCK_RETRY_MS = 5;

/** A store over one folder, made when the first file is written. The only one that writes there uses this module too. */
export function folderStore(folder: string): Store {
  return {
    read: (key) => storedAt(pathOf(folder, key)),
    write: (key, bytes, options) => written(pathOf(folder, key), bytes, options),
    list: (prefix) => keysUnder(folder, '', prefix),
    remove: (key) => removed(folder, pathOf(folder, key)),
    show: (release) => shown(folder, release),
  };
}

/** Keys are relative, with slashes, and never lead out of the folder or to a hidden file. */
function pathOf(folder: string, key: string): string {
  const isSafe = key.split('/').every((part) => part !== '' && !part.startsWith(HIDDEN) && !/[\\\0:]/.test(part));
  if (!isSafe) throw new Error(`"${key}" is no key of the published tree.`);
  return join(folder, key);
}

const etagOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

async function storedAt(path: string): Promise<Stored | null> {
  try {
    const bytes = await readFile(path);
    return { bytes, etag: etagOf(bytes) };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR')) return null;
    throw error;
  }
}

async function written(path: string, bytes: Uint8Array, { onlyIf }: WriteOptions): Promise<WriteResult> {
  const there = await storedAt(path);
  const isSame = there !== null && Buffer.compare(there.bytes, bytes) === 0;
  if (onlyIf === null || onlyIf === 'absent') {
    if (isSame) return 'unchanged';
    if (onlyIf === 'absent') return there === null ? placed(path, bytes) : 'refused';
    await replaced(path, bytes);
    return 'written';
  }
  return locked(path, async () => {
    if ((await storedAt(path))?.etag !== onlyIf.etag) return 'refused';
    if (isSame) return 'unchanged';
    await replaced(path, bytes);
    return 'written';
  });
}

/** A whole file appears under its name, or none. */
async function replaced(path: string, bytes: Uint8Array): Promise<void> {
  await throughTemporary(path, bytes, (temporary) => rename(temporary, path));
}

/** A link is made only where there is no file yet: of several writers one wins. */
async function placed(path: string, bytes: Uint8Array): Promise<WriteResult> {
  try {
    await throughTemporary(path, bytes, (temporary) => link(temporary, path));
    return 'written';
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const winner = await storedAt(path);
    return winner !== null && Buffer.compare(winner.bytes, bytes) === 0 ? 'unchanged' : 'refused';
  }
}

async function throughTemporary(
  path: string,
  bytes: Uint8Array,
  settle: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `${HIDDEN}${randomBytes(8).toString('hex')}.tmp`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await settle(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function locked<T>(path: string, action: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `${HIDDEN}${path.slice(dirname(path).length + 1)}.lock`);
  await mkdir(dirname(path), { recursive: true });
  while (!(await isTaken(lock))) await new Promise((resume) => setTimeout(resume, LOCK_RETRY_MS));
  try {
    return await action();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

/** True where this run now holds the lock. A folder can be made by one only. */
async function isTaken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const age = Date.now() - (await stat(lock).then(({ mtimeMs }) => mtimeMs, Date.now));
    if (age > LOCK_STALE_MS) await rmdir(lock).catch(() => undefined);
    return false;
  }
}

/** Depth first in the order of whole keys: a folder sorts as its name with the slash that follows. */
async function* keysUnder(folder: string, parent: string, prefix: string): AsyncIterable<string> {
  const entries = await readdir(join(folder, parent), { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  });
  const names = entries
    .filter((entry) => !entry.name.startsWith(HIDDEN) && (entry.isDirectory() || entry.isFile()))
    .map((entry) => `${parent}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    if (!name.endsWith('/')) {
      if (name.startsWith(prefix)) yield name;
    } else if (name.startsWith(prefix) || prefix.startsWith(name)) yield* keysUnder(folder, name, prefix);
  }
}

/** Empty folders go with their last file. */
async function removed(folder: string, path: string): Promise<void> {
  await rm(path, { force: true });
  const parent = dirname(path);
  if (parent === folder || !parent.startsWith(folder)) return;
  const isEmptied = await rmdir(parent).then(
    () => true,
    () => false,
  );
  if (isEmptied) await removed(folder, parent);
}

/**
 * The new folder is made whole beside the old one, then two renames: whoever looks finds the files of the old release,
 * or for an instant none, or those of the new one. A run that died between the two is mended by the next. Of two runs at
 * once the later one stays.
 */
async function shown(folder: string, release: string): Promise<void> {
  const from = pathOf(folder, `releases/${release}`);
  await stat(join(from, RELEASE_FILE));
  await removeLeftOver(folder);
  const [latest, next, old] = [join(folder, 'latest'), temporaryLatest(folder), temporaryLatest(folder)];
  try {
    for await (const key of keysUnder(folder, `releases/${release}/`, '')) {
      const target = join(next, key.slice(`releases/${release}/`.length));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(folder, key), target);
    }
    while (!isExchanged(latest, next, old)) await rm(old, { recursive: true, force: true });
  } finally {
    await Promise.all([next, old].map((path) => rm(path, { recursive: true, force: true })));
  }
}

const temporaryLatest = (folder: string): string =>
  join(folder, `${TEMPORARY_LATEST}${randomBytes(8).toString('hex')}`);

/**
 * False where another run has put its folder there in between. Nothing else of this process comes between the two
 * renames: readers find no folder for as long as a system call takes.
 */
function isExchanged(latest: string, next: string, old: string): boolean {
  try {
    renameSync(latest, old);
  } catch (error) {
    unless('ENOENT')(error);
  }
  try {
    renameSync(next, latest);
    return true;
  } catch (error) {
    unless('ENOTEMPTY', 'EEXIST')(error);
    return false;
  }
}

/** What runs that died have left. */
async function removeLeftOver(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(TEMPORARY_LATEST));
  for (const path of names.map((name) => join(folder, name))) {
    const made = await stat(path).then(({ mtimeMs }) => mtimeMs, Date.now);
    if (Date.now() - made > LEFT_OVER_MS) await rm(path, { recursive: true, force: true });
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!hasCode(error, ...codes)) throw error;
  };

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes(String((error as NodeJS.ErrnoException | null)?.code));
