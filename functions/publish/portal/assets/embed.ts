/**
 * Writes `embedded.ts` from the three files beside this one, so that the portal needs no file at run time: the local
 * run and a bundled function publish the same bytes. Run with `npm run portal:embed`; a test fails when it is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const ASSETS = [
  ['STYLE', 'style.css'],
  ['SCRIPT', 'portal.js'],
  ['ICON', 'icon.svg'],
] as const;

/** The module's text. Throws where a file holds what a raw template literal cannot. */
export function embeddedModule(): string {
  const constants = ASSETS.map(([name, file]) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    if (/`|\$\{/.test(text)) throw new Error(`${file} holds a backtick or \${, which a raw template cannot keep.`);
    return `export const ${name} = String.raw\`${text}\`;\n`;
  });
  return `// Written by assets/embed.ts from the files beside it; edit those.\n\n${constants.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../embedded.ts', import.meta.url), embeddedModule());
}
