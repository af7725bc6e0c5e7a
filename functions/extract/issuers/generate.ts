/** `npm run issuers`: prints issuers.json, one body a line; the package script writes it to its place. */
import { readCog } from './cog.ts';
import { issuersFrom } from './from-cog.ts';

const { sources, issuers } = issuersFrom(await readCog());
const lines = issuers.map((issuer) => `    ${JSON.stringify(issuer)}`);
console.log(`{\n  "sources": ${JSON.stringify(sources)},\n  "issuers": [\n${lines.join(',\n')}\n  ]\n}`);
