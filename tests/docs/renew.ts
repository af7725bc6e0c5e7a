/** `npm run docs`: puts what the commands print now into the marked blocks of README.md. Read the diff. */
import { readFileSync, writeFileSync } from 'node:fs';
import { prepared, renewed } from './workspace.ts';

const readme = readFileSync('README.md', 'utf8');
const place = await prepared(readme);
try {
  writeFileSync('README.md', await renewed(readme, place));
} finally {
  place.remove();
}
