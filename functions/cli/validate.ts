import { DATASETS } from '../extract/datasets/registry.ts';
import { sha256Of } from '../publish/files.ts';
import { counted } from '../publish/portal/french.ts';
import { grouped } from '../publish/portal/grouped.ts';
import { INDEX_KEY } from '../publish/releases.ts';
import { schemaFiles } from '../publish/schemas/schema-files.ts';
import { SITE } from '../publish/site.ts';
import { folderStore } from '../store/folder.ts';
import type { Store } from '../store/store.ts';
import type { ValidateCommand } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { shellWord } from './shell-word.ts';
import { tableOf } from './table.ts';
import { type Talk, talkOn } from './talk.ts';
import { checksumFindings, indexedFiles, promisedIn } from './tree/checksums.ts';
import { documentFindings, tableFindings } from './tree/documents.ts';
import { type Finding, finding } from './tree/finding.ts';
import type { World } from './world.ts';

interface Validation {
  readonly documents: number;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** Checks a published tree against the schemas, its checksums, its texts and itself. Writes nothing. */
export async function validate({ out, format, verbosity }: ValidateCommand, world: World): Promise<ExitCode> {
  const talk = talkOn(world.stderr, verbosity);
  const validation = await validationOf(folderStore(out), talk, world.interrupted);
  if (world.interrupted.aborted) return EXIT.interrupted;
  if (validation.files === 0) {
    talk.problem(
      `${out} n’est pas une arborescence publiée : rien n’y est publié. Écrivez-en une : npm start -- --out ${shellWord(out)}`,
    );
    return EXIT.unreadable;
  }
  talk.endProgress();
  world.stdout.write(format === 'json' ? validationJson(out, validation) : findingTable(validation.findings));
  const { documents, files, findings } = validation;
  const counts = [counted(documents, 'document'), counted(files, 'fichier'), counted(findings.length, 'constat')];
  talk.say(`${out} : ${counts.join(', ')}.`);
  if (findings.length > 0)
    talk.say('Reprenez ces fichiers d’une sauvegarde, ou écrivez un dossier neuf : npm start -- DOCUMENTS --out NEUF.');
  return findings.length > 0 ? EXIT.refused : EXIT.done;
}

async function validationOf(store: Store, talk: Talk, interrupted: AbortSignal): Promise<Validation> {
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  const documents = new Set(keys.flatMap((key) => /^documents\/([^/]+)\//.exec(key)?.[1] ?? []));
  const findings: Finding[] = [];
  for (const id of documents) {
    if (interrupted.aborted) break;
    talk.progress(`documents/${id}`);
    findings.push(...(await documentFindings(store, id)));
  }
  for (const key of keys.filter((one) => one.endsWith('/SHA256SUMS') || one === 'SHA256SUMS')) {
    if (interrupted.aborted) break;
    talk.progress(key);
    findings.push(...(await sumFindings(store, key)));
  }
  findings.push(...(await indexFindings(store)), ...(await schemaFileFindings(store)));
  for (const { name } of DATASETS) findings.push(...(await tableFindings(store, 'latest/', name, null)));
  return { documents: documents.size, files: keys.length, findings };
}

async function sumFindings(store: Store, key: string): Promise<readonly Finding[]> {
  const stored = await store.read(key);
  if (stored === null) return [finding(key, '', 'manque')];
  const findings: Finding[] = [];
  for (const promised of promisedIn(key, new TextDecoder().decode(stored.bytes))) {
    findings.push(...('message' in promised ? [promised] : await checksumFindings(store, promised)));
  }
  return findings;
}

/** The schemas of the tree against those that the program was built with. */
async function schemaFileFindings(store: Store): Promise<readonly Finding[]> {
  const wanted = schemaFiles(SITE).map(({ key, bytes }) => ({ key, sha256: sha256Of(bytes), size: bytes.length }));
  return (await Promise.all(wanted.map((file) => checksumFindings(store, file)))).flat();
}

/** The files that index.json promises under `latest/`. */
async function indexFindings(store: Store): Promise<readonly Finding[]> {
  const stored = await store.read(INDEX_KEY);
  if (stored === null) return [finding(INDEX_KEY, '', 'manque : rien ne fut encore publié ici. Relancez run')];
  const promised = indexedFiles(new TextDecoder().decode(stored.bytes));
  if (promised === null) return [finding(INDEX_KEY, '', 'n’est pas l’index d’une publication')];
  return (await Promise.all(promised.map((file) => checksumFindings(store, file)))).flat();
}

/** One damage may show in every row of a file: people see the first of each file, `--format json` has them all. */
const SHOWN_OF_A_FILE = 5;

function findingTable(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const rows = [...grouped(findings, ({ key }) => key)].flatMap(([key, ofFile]) => [
    ...ofFile.slice(0, SHOWN_OF_A_FILE).map(({ place, message }) => [key, place, message]),
    ...(ofFile.length > SHOWN_OF_A_FILE ? [[key, '', `et ${ofFile.length - SHOWN_OF_A_FILE} autres`]] : []),
  ]);
  return tableOf(['fichier', 'endroit', 'constat'], rows);
}

function validationJson(out: string, { documents, files, findings }: Validation): string {
  const constats = findings.map(({ key, place, message }) => ({ fichier: key, endroit: place, constat: message }));
  return `${JSON.stringify({ dossier: out, documents, fichiers: files, constats }, null, 2)}\n`;
}
