/**
 * What the reconciliation says of documents: `npm run score:reconciliation [-- FILE… -v]`.
 *
 * Without files, all of fixtures/annotated and the press kit of the first session. `-v` also lists the checks that agree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../functions/extract/extract.ts';
import type { Check } from '../../functions/extract/model.ts';
import { readDocument } from '../../functions/read/read.ts';
import { annotatedDocumentIn } from './annotated.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const VERDICTS: readonly Check['verdict'][] = ['ecart', 'a_verifier', 'arrondi', 'conforme'];

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-'));
for (const file of named.length > 0 ? named : allFiles()) {
  const checks = await checksIn(file);
  const counts = VERDICTS.map((verdict) => `${verdict} ${checks.filter((check) => check.verdict === verdict).length}`);
  console.log(`\n${basename(file)}  ${counts.join(' · ')}`);
  for (const verdict of args.includes('-v') ? VERDICTS : VERDICTS.slice(0, 2)) {
    for (const check of checks.filter((one) => one.verdict === verdict))
      console.log(
        `  ${verdict.padEnd(10)} ${check.type.padEnd(12)} ${check.constat} [±${check.tolerance}, ${check.lignes.length}]`,
      );
  }
}

function allFiles(): readonly string[] {
  const annotated = readdirSync(join(FIXTURES, 'annotated')).filter((name) => name.endsWith('.ann'));
  return [
    ...annotated.sort().map((name) => join(FIXTURES, 'annotated', name)),
    join(FIXTURES, 'pays-de-la-loire-2017-06-session', 'source.txt'),
  ];
}

async function checksIn(file: string): Promise<readonly Check[]> {
  const content = readFileSync(file);
  const isAnnotated = file.endsWith('.ann');
  const bytes = isAnnotated ? new TextEncoder().encode(annotatedDocumentIn(content.toString('utf8')).text) : content;
  const { source, identity } = await readDocument(bytes, basename(file).replace(/\.ann$/, '.txt'));
  return extract(source, identity).quality.controles;
}
