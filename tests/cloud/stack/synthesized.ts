import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Template } from './template.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/synth');
export const STACK = 'ChiffresPublics';
/** A lock that nobody has touched for so long is that of a dead run. */
const LOCK_STALE_MS = 60_000;
const LOCK_TOUCHED_MS = 5_000;
/** Assemblies of older sources are removed after this. */
const KEPT_MS = 3_600_000;
/** What the template and the bundles are made of. */
const SOURCES = ['infra', 'functions', 'schemas'];
const FILES = ['cdk.json', 'package.json', 'package-lock.json'];

export interface Synthesized {
  /** The cloud assembly: what `cdk deploy` reads. */
  readonly folder: string;
  readonly template: Template;
}

/**
 * The very template and asset folders of `cdk synth`, made once for the same sources and kept for the test files that
 * need them.
 * @param options of the command line, such as `-c acknowledge=none`
 */
export async function synthesized(...options: readonly string[]): Promise<Synthesized> {
  const folder = join(CACHE, await fingerprint(options));
  await mkdir(CACHE, { recursive: true });
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (await isTaken(lock)) await keeping(lock, () => synthesizeTo(folder, options));
    else await new Promise((resume) => setTimeout(resume, 200));
  }
  return { folder, template: JSON.parse(await readFile(join(folder, `${STACK}.template.json`), 'utf8')) };
}

async function keeping(lock: string, run: () => Promise<void>): Promise<void> {
  const touch = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => undefined), LOCK_TOUCHED_MS);
  await run().finally(() => {
    clearInterval(touch);
    return rmdir(lock);
  });
}

/** Test files run side by side; one of them makes the assembly, the others wait. A lock of a dead run ages out. */
async function isTaken(lock: string): Promise<boolean> {
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > LOCK_STALE_MS) await rmdir(lock).catch(() => undefined);
  return mkdir(lock).then(
    () => true,
    () => false,
  );
}

async function synthesizeTo(folder: string, options: readonly string[]): Promise<void> {
  const temporary = `${folder}.${process.pid}`;
  const cdk = join(ROOT, 'node_modules/.bin/cdk');
  const arguments_ = ['synth', '--quiet', '--output', temporary, ...options];
  const run = promisify(execFile)(cdk, arguments_, { cwd: ROOT, env: { ...process.env, CI: 'true' } });
  // With findings open the command fails, yet the assembly with its report is there; the caller asked for that.
  await run.catch((error: { stderr?: string }) => {
    if (!existsSync(join(temporary, 'validation-report.json'))) throw new Error(`cdk synth: ${error.stderr ?? error}`);
    if (options.length === 0) throw new Error(`cdk synth has open findings:\n${error.stderr ?? ''}`);
  });
  for (const name of await readdir(CACHE)) {
    const age = Date.now() - (await stat(join(CACHE, name))).mtimeMs;
    if (age > KEPT_MS) await rm(join(CACHE, name), { recursive: true, force: true });
  }
  await rename(temporary, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

async function fingerprint(options: readonly string[]): Promise<string> {
  const paths = [...FILES];
  for (const source of SOURCES) {
    const entries = await readdir(join(ROOT, source), { recursive: true, withFileTypes: true });
    paths.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  }
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const path of paths.sort()) hash.update(path).update(await readFile(resolve(ROOT, path)).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}
