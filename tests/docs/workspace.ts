import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { DatasetName, Row } from '../../functions/extract/model.ts';
import { csvOf } from '../../functions/publish/csv.ts';
import { datasetNamed } from '../../functions/publish/rows.ts';
import { commandsIn, type MarkedBlock, markedBlocksIn, withBodies } from './markdown.ts';

/** A folder that looks like a fresh clone after `npm ci`: commands of the documentation write nothing into the project. */
export interface Workspace {
  readonly folder: string;
  /** Standard output of a command. Throws where it fails. */
  readonly run: (command: string) => Promise<string>;
  readonly remove: () => void;
}

/** What commands write, and what is not of the project. */
const LEFT_OUT = new Set(['out', 'cdk.out', '.git', 'coverage']);

function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'chiffres-docs-'));
  for (const name of readdirSync('.')) if (!LEFT_OUT.has(name)) symlinkSync(resolve(name), join(folder, name));
  const run = async (command: string): Promise<string> => {
    const environment = { ...process.env, NO_COLOR: '1' };
    const { stdout } = await promisify(execFile)('bash', ['-ec', command], { cwd: folder, env: environment });
    return stdout;
  };
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Commands that cannot be run here, and why. */
const NOT_RUN: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^npm ci && npm test$/, 'would run this again'],
  [/^npx cdk synth/, 'has tests of its own, and needs a minute'],
  [/^npx cdk (?:bootstrap|deploy|destroy)/, 'needs an account of AWS'],
  [/^aws /, 'needs an account of AWS'],
];

export const isRun = (command: string): boolean => !NOT_RUN.some(([pattern]) => pattern.test(command));

/** A workspace in which the commands of a document were run, in their order. Throws where one fails. */
export async function prepared(markdown: string): Promise<Workspace> {
  const place = workspace();
  // What comes after `npm ci`, whose result the workspace has.
  for (const command of commandsIn(markdown).filter(isRun)) await place.run(command.replace(/^npm ci && /, ''));
  return place;
}

/** What the marked block says now. Throws where its command fails or its row is not there. */
export async function bodyOf({ mark }: MarkedBlock, { folder, run }: Workspace): Promise<string> {
  const [kind, ...rest] = mark.split(': ');
  if (kind === 'runs') return run(rest.join(': '));
  if (kind === 'row') return rowBody(rest.join(': '), folder);
  throw new Error(`"${mark}" is neither "runs: COMMAND" nor "row: DATASET ID COLUMN,COLUMN".`);
}

/** `budget budget-0123456789abcdef libelle,montant_eur`: some columns of one row of latest/, as the CSV has them. */
function rowBody(words: string, folder: string): string {
  const [dataset = '', id = '', names = ''] = words.split(' ');
  const { columns } = datasetNamed(dataset as DatasetName);
  const rows: readonly Row[] = JSON.parse(readFileSync(join(folder, `out/latest/${dataset}.json`), 'utf8'));
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`out/latest/${dataset}.json has no row ${id}.`);
  const shown = names.split(',').map((name) => {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw new Error(`${dataset} has no column ${name}.`);
    return column;
  });
  return csvOf(shown, [row]).replaceAll('\r\n', '\n');
}

/** The document with every marked block as it comes out now. */
export async function renewed(markdown: string, place: Workspace): Promise<string> {
  const bodies: string[] = [];
  for (const block of markedBlocksIn(markdown)) bodies.push(await bodyOf(block, place));
  return withBodies(markdown, bodies);
}
