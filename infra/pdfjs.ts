import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PDFJS = `${ROOT}node_modules/unpdf/dist/pdfjs.mjs`;
/** Relative to the repository: esbuild makes the names of chunks from the names of files, too. */
const WITHOUT_BROTLI = './node_modules/.cache/pdfjs-without-brotli.mjs';

const DECODER = /\w+\(\(\)=>\{const \w+=Int32Array\.from\(\[256,402,436,.*?,"makeBrotliDecode"\)/s;

/** `p(x1,"handleBreak");`, `static{p(this,"Stream")}`: what functions and classes were called before PDF.js was packed; nothing asks. */
const NAMES = /(?<=[;{}])p\([\w$]+,"[\w$#]+"\);|static\{p\(this,"[\w$#]+"\)\}/g;

/**
 * Writes PDF.js without its Brotli decoder, a twentieth of the archive of Document received, and returns where. PDF.js
 * asks the runtime first, and Node 24 of the functions has one.
 */
export function pdfjsWithoutBrotli(): string {
  const code = readFileSync(PDFJS, 'utf8');
  const slim = code.replace(DECODER, '(()=>()=>{throw new Error("Brotli")})');
  if (slim === code) throw new Error(`${PDFJS} has no Brotli decoder where infra/pdfjs.ts looks for it.`);
  const file = `${ROOT}${WITHOUT_BROTLI}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, slim.replace(NAMES, ''));
  return WITHOUT_BROTLI;
}
