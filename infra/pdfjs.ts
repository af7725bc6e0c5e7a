import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PDFJS = `${ROOT}node_modules/unpdf/dist/pdfjs.mjs`;
/** Relative to the repository: esbuild makes the names of chunks from the names of files, too. */
const SLIM = './node_modules/.cache/pdfjs-slim.mjs';

/**
 * What a function never uses of PDF.js, and what stands there instead. Behind its Brotli decoder PDF.js asks the runtime
 * first, and Node 24 has one; others hold on to what only a browser shows (editors, layers, canvas), which esbuild then leaves
 * out, and tell debuggers how functions were called before PDF.js was packed; forms of XFA, notes and fields are drawn for whom
 * asks, and none does; neither fonts nor the outlines of their glyphs are written.
 */
const UNUSED: readonly (readonly [name: string, found: RegExp, instead: string])[] = [
  [
    'Brotli decoder',
    /\w+\(\(\)=>\{const \w+=Int32Array\.from\(\[256,402,436,.*?,"makeBrotliDecode"\)/s,
    '(()=>()=>{throw new Error("Brotli")})',
  ],
  ['global object', /globalThis\._pdfjsTestingUtils=\{[^{}]*\},globalThis\.pdfjsLib=\{[^{}]*\};/, ''],
  ['other exports', /export\{[^{}]*?([\w$]+ as OPS),[^{}]*?([\w$]+ as getDocument),[^{}]*\};/, 'export{$1,$2};'],
  [
    'kinds of editors',
    /static _editorType=[\w$.]+;|(?<=static#\w+=new Map)\(\[[\w$,]+\]\.map\(\w=>\[\w\._editorType,\w\]\)\)/g,
    '',
  ],
  ['fonts of XFA', /[\w$]+\(function\(\w\)\{\w\["MyriadPro-Regular"\].*?\}\)(?=;)/s, '()=>({})'],
  ['operators of a canvas', /for\(const \w in [\w$]+\)([\w$]+)\.prototype\[\w\]!==void 0&&\(\1\.prototype[^;]*;/, ''],
  ['pages taken out of a file', /(?<==new )[\w$]+(?=;return [\w$]+=new [\w$]+\(`ExtractPages)/, 'Object'],
  ['canvas', /(?<=this\.gfx=)new [\w$]+(?=\()/, 'Object'],
  ['outlines of glyphs', /static buildFontPaths\(.*?(?=static get fallbackFontDict)/s, 'static buildFontPaths(){}'],
  ['readers of outlines', /(?<=get renderer\(\)\{const \w=)[\w$]+\.create\([^()]*\)/, 'null'],
  ['names', /(?<=[;{}])p\([\w$]+,"[\w$#]+"\);|static\{p\(this,"[\w$#]+"\)\}/g, ''],
  [
    'writer of CFF fonts',
    /(class [\w$]+\{constructor\((\w)\)\{this\.cff=\2\})compile\(\)\{.*?(?=const [\w$]+=[\w$]+\(function\(\w\)\{\w\["Times-Roman"\])/s,
    '$1compile(){return[]}}',
  ],
  [
    'notes and fields of a page',
    /get _parsedAnnotations\(\)\{.*?(?=get jsActions)/s,
    'get _parsedAnnotations(){return Promise.resolve([])}',
  ],
  [
    'makers of notes',
    /(?<=class [\w$]+\{)static createGlobals\(.*?\}return Promise\.all\(\w\)\}(?=\}function)/s,
    'static createGlobals(){return Promise.resolve(null)}',
  ],
  ['drawn signatures', /(static#\w+)=(?:\{maxDim:[^{}]*\}|new Int32Array\(\[0,1,-1,1,-1,[\d,-]*\]\))/g, '$1'],
  [
    'forms of XFA',
    /const [\w$]+=Symbol\(\),.*?(class [\w$]+)\{constructor\(\w\)\{try\{this\.root=.*?\}return null\}\}/s,
    '$1{static getRichTextAsHtml(){return null}}',
  ],
];

/** Notes are asked whether an editor made them, which holds on to all that edits; here none does. */
const MADE_BY_EDITOR = / instanceof ([\w$]+)&&this\.#\w+\.delete\(\w\.annotationElementId\)/;

function withoutEditor(code: string): string {
  const editor = MADE_BY_EDITOR.exec(code)?.[1];
  if (editor === undefined) throw new Error(`${PDFJS} has no editor of notes where infra/pdfjs.ts looks for it.`);
  const asked = new RegExp(` instanceof ${editor.replaceAll('$', '\\$')}(?![\\w$])`, 'g');
  return code.replace(asked, ' instanceof Function').replace(/static _colorManager=new [\w$]+;/, '');
}

/** Writes PDF.js without what functions never use, a sixth of the archive of Document received, and returns where. */
export function slimPdfjs(): string {
  const code = UNUSED.reduce(
    (left, [name, found, instead]) => {
      const slim = left.replace(found, instead);
      if (slim === left) throw new Error(`${PDFJS} has no ${name} where infra/pdfjs.ts looks for it.`);
      return slim;
    },
    readFileSync(PDFJS, 'utf8'),
  );
  const file = `${ROOT}${SLIM}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withoutEditor(code));
  return SLIM;
}
