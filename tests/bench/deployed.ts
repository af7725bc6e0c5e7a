import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleOf } from '../../infra/bundle.ts';

/**
 * The engine as the functions of the stack run it: one file, made by their bundler with their options. Run from its
 * sources, each function would be given its name anew whenever it is made, which takes a third of the time.
 */
export async function deployedEngine(): Promise<typeof import('./engine.ts')> {
  const outdir = mkdtempSync(join(tmpdir(), 'chiffres-bench-'));
  try {
    buildSync({ ...bundleOf('ingest', false), entryPoints: { engine: 'tests/bench/engine.ts' }, outdir });
    return await import(pathToFileURL(join(outdir, 'engine.mjs')).href);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
