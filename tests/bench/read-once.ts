/** Reads and extracts one document, then prints the largest resident memory of the process in megabytes. */
import { readFileSync } from 'node:fs';
import { validated } from '../../functions/extract/datasets/validate.ts';
import { extract } from '../../functions/extract/extract.ts';
import { readDocument } from '../../functions/read/read.ts';

const { source, identity } = await readDocument(readFileSync(process.argv[2] ?? ''), 'document');
validated(extract(source, identity));
console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
