import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { bundleOf } from '../../../infra/bundle.ts';

const CONSTANT = /export const EXTRACTOR_VERSION = '[^']+';/;

/**
 * The bundle of a handler as a release with another extractor version would have it: the same sources and the same
 * options, with that one constant changed.
 * @returns its folder, which goes with the test
 */
export async function bundleOfVersion(file: string, readsDocuments: boolean, version: string): Promise<string> {
  const outdir = await mkdtemp(join(tmpdir(), `${file}-`));
  onTestFinished(() => rm(outdir, { recursive: true, force: true }));
  const replaced: string[] = [];
  await build({
    ...bundleOf(file, readsDocuments),
    outdir,
    plugins: [
      {
        name: 'extractor-version',
        setup: ({ onLoad }) => {
          onLoad({ filter: /extract\/version\.ts$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            if (CONSTANT.test(source)) replaced.push(path);
            return {
              contents: source.replace(CONSTANT, `export const EXTRACTOR_VERSION = '${version}';`),
              loader: 'ts',
            };
          });
        },
      },
    ],
  });
  if (replaced.length !== 1) throw new Error('functions/extract/version.ts no longer says its version that way.');
  return outdir;
}
