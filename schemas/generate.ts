/**
 * Writes the schemas of every dataset from its columns, and the validators that the pipeline runs:
 *
 *   npm run schemas               writes what differs; refuses to change a frozen version
 *   npm run schemas -- --check    writes nothing; fails where a file differs from what the columns say
 *   npm run schemas -- --freeze   also freezes the versions written now: done once, when they are released
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATASETS } from '../functions/extract/datasets/registry.ts';
import { jsonText } from '../functions/publish/files.ts';
import { schemaFiles } from '../functions/publish/schemas/schema-files.ts';
import { SITE } from '../functions/publish/site.ts';
import { type Frozen, fingerprints, violations } from './frozen.ts';
import { validatorFiles } from './validator-files.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FROZEN_KEY = 'schemas/frozen.json';

interface Wanted {
  readonly key: string;
  readonly text: string;
}

function textAt(key: string): string | null {
  try {
    return readFileSync(join(ROOT, key), 'utf8');
  } catch {
    return null;
  }
}

function wantedFiles(frozen: Frozen): readonly Wanted[] {
  const schemas = schemaFiles(SITE).map(({ key, bytes }) => ({ key, text: new TextDecoder().decode(bytes) }));
  return [...schemas, ...validatorFiles(DATASETS), { key: FROZEN_KEY, text: jsonText(frozen) }];
}

function run(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { check: { type: 'boolean' }, freeze: { type: 'boolean' } },
  });
  const frozen: Frozen = JSON.parse(textAt(FROZEN_KEY) ?? '{}');
  const now = fingerprints(DATASETS);
  const broken = violations(frozen, now);
  if (broken.length > 0) {
    console.error(broken.map((name) => `${name} is frozen and its columns changed: raise the version.`).join('\n'));
    return 1;
  }
  const wanted = wantedFiles(values.freeze === true ? { ...frozen, ...now } : frozen);
  const drifted = wanted.filter(({ key, text }) => textAt(key) !== text);
  if (values.check === true) {
    for (const { key } of drifted) console.error(`${key} differs from the columns: run npm run schemas.`);
    return drifted.length > 0 ? 1 : 0;
  }
  for (const { key, text } of drifted) {
    mkdirSync(dirname(join(ROOT, key)), { recursive: true });
    writeFileSync(join(ROOT, key), text);
    console.log(`wrote ${key}`);
  }
  return 0;
}

process.exitCode = run(process.argv.slice(2));
