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

/** The style sheet without comments and without the white space that separates nothing. */
function compactStyle(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<![\d.])0\./g, '.')
    .replaceAll(';}', '}')
    .trim();
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
