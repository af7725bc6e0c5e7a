/**
 * Writes `embedded.ts` from the files of this folder, so that the portal needs no file at run time: the local
 * run and a bundled function publish the same bytes. Run with `npm run portal:embed`; a test fails when it is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const ASSETS = [
  ['STYLE', 'base.css', 'charts.css', 'tables.css', 'source.css'],
  ['SCRIPT', 'portal.js'],
  ['ICON', 'icon.svg'],
] as const;

/** The style sheet with short names, each media query once, and no white space that separates nothing. */
function compactStyle(css: string): string {
  const dense = css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ \/ /g, '/')
    .replace(/ \+ \./g, '+.')
    .replaceAll(' !important', '!important')
    .replace(/="([a-z]+)"/g, '=$1')
    .replace(/(?<![\d.])0\./g, '.')
    .replaceAll(';}', '}')
    .trim();
  return withShortNames(withMergedQueries(dense));
}

/** Rules of one width query together at the end, in the order of the queries. */
function withMergedQueries(css: string): string {
  const QUERY = /@media (\([^{]*width[^{]*\)|print)\{((?:[^{}]+\{[^{}]*\})*)\}/g;
  const rules = new Map<string, string>();
  for (const [, query = '', body = ''] of css.matchAll(QUERY)) rules.set(query, (rules.get(query) ?? '') + body);
  return css.replace(QUERY, '') + [...rules].map(([query, body]) => `@media ${query}{${body}}`).join('');
}

/** Custom properties named by one letter each, in the order in which they come. */
function withShortNames(css: string): string {
  const names = [...new Set(css.match(/--[a-z]\w*/g))];
  return css.replace(/--[a-z]\w*/g, (name) => `--${String.fromCharCode(97 + names.indexOf(name))}`);
}

/** A template literal that stands for the text. */
function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}

/** The module's text. */
export function embeddedModule(): string {
  const constants = ASSETS.map(([name, ...files]) => {
    const source = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');
    return `export const ${name} = ${templateLiteral(name === 'STYLE' ? compactStyle(source) : source)};\n`;
  });
  return `// Written by assets/embed.ts from the files beside it; edit those.\n\n${constants.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../embedded.ts', import.meta.url), embeddedModule());
}
