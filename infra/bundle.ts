import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import { slimPdfjs } from './pdfjs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** CommonJS packages inside an ES module ask for `require`. */
const REQUIRE = "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);";

const OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  // The reader of a format is loaded when a document of that format comes: a text document never pays for PDF.js.
  splitting: true,
  chunkNames: 'chunk-[hash]',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': './infra/credentials.ts',
    // The SDK tells browsers apart by the one, mammoth writes documents with the next and opens archives with the last: it
    // is given the parts of the document.
    bowser: './infra/left-out.ts',
    xmlbuilder: './infra/left-out.ts',
    jszip: './infra/left-out.ts',
  },
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  banner: { js: REQUIRE },
};

/**
 * One folder a function: `index.mjs`, and for readers of documents `thread.mjs` beside it with a chunk a format. Built
 * by esbuild in this process, so that it needs neither Docker nor a network; the hash is that of the output, hence the
 * same from two clones of the same commit.
 * @param file name in functions/handlers/, without its ending
 */
export function bundledHandler(file: string, readsDocuments: boolean): lambda.Code {
  return lambda.Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      local: { tryBundle: (outputDir) => built(file, readsDocuments, outputDir) },
    },
    // Only tells two functions apart; the content decides the hash.
    exclude: [`bundle-of-${file}`],
  });
}

function built(file: string, readsDocuments: boolean, outdir: string): boolean {
  buildSync({ ...bundleOf(file, readsDocuments), outdir });
  return true;
}

/** What esbuild makes the folder of a function from. */
export const bundleOf = (file: string, readsDocuments: boolean): BuildOptions => ({
  ...OPTIONS,
  alias: { ...OPTIONS.alias, ...(readsDocuments ? { 'unpdf/pdfjs': slimPdfjs() } : {}) },
  entryPoints: {
    index: `functions/handlers/${file}.ts`,
    ...(readsDocuments ? { thread: 'functions/read/thread.ts' } : {}),
  },
});
