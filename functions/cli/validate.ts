import { DATASETS } from '../extract/datasets/registry.ts';
import { sha256Of } from '../publish/files.ts';
import { readingAt } from '../publish/manifest.ts';
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
import { checksumFindings, indexedFiles, type Promised, promisedIn } from './tree/checksums.ts';
import { documentFindings, tableFindings } from './tree/documents.ts';
import { type Finding, finding } from './tree/finding.ts';
import { rootFindings } from './tree/root.ts';
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
  if (validation === null) {
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
  for (const remedy of remediesOf(findings)) talk.say(remedy);
  return findings.length > 0 ? EXIT.refused : EXIT.done;
}

/** Null where the folder is no published tree. */
async function validationOf(store: Store, talk: Talk, interrupted: AbortSignal): Promise<Validation | null> {
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  if (!keys.some((key) => readingAt(key) !== null || RELEASE_KEY.test(key))) return null;
  const documents = new Set(keys.flatMap((key) => /^documents\/([^/]+)\//.exec(key)?.[1] ?? []));
  const findings: Finding[] = [];
  for (const id of documents) {
    if (interrupted.aborted) break;
    talk.progress(`documents/${id}`);
    findings.push(...(await documentFindings(store, id)));
  }
  findings.push(...(await promiseFindings(store, keys, talk, interrupted)));
  for (const { name } of DATASETS) findings.push(...(await tableFindings(store, 'latest/', name, null)));
  return { documents: documents.size, files: keys.length, findings: await withRoot(store, findings) };
}

/** `releases/r-0007-0123456789ab/release.json`. */
const RELEASE_KEY = /^releases\/r-[^/]+\/release\.json$/;

/** Each file that a list promises, once: index.json tells the size too, and the SHA256SUMS of `latest/` is in it. */
async function promiseFindings(
  store: Store,
  keys: readonly string[],
  talk: Talk,
  interrupted: AbortSignal,
): Promise<readonly Finding[]> {
  const index = await indexedIn(store);
  const findings: Finding[] = 'message' in index ? [index] : [];
  const promises = new Map<string, Promised>();
  const promise = (one: Promised): unknown => promises.has(one.key) || promises.set(one.key, one);
  if (!('message' in index)) index.forEach(promise);
  for (const { key, bytes } of schemaFiles(SITE)) promise({ key, sha256: sha256Of(bytes), size: bytes.length });
  for (const key of keys.filter((one) => one.endsWith('/SHA256SUMS'))) {
    for (const promised of promisedIn(key, await textAt(store, key))) {
      if ('message' in promised) findings.push(promised);
      else promise(promised);
    }
  }
  for (const promised of promises.values()) {
    if (interrupted.aborted) break;
    talk.progress(promised.key);
    findings.push(...(await checksumFindings(store, promised)));
  }
  return findings;
}

/** The files that index.json promises under `latest/`. */
async function indexedIn(store: Store): Promise<readonly Promised[] | Finding> {
  const content = await textAt(store, INDEX_KEY);
  if (content === '') return finding(INDEX_KEY, '', 'manque : rien ne fut encore publié ici. Relancez run');
  return indexedFiles(content) ?? finding(INDEX_KEY, '', 'n’est pas l’index d’une publication');
}

/** The text of a file; empty for none. */
async function textAt(store: Store, key: string): Promise<string> {
  return new TextDecoder().decode((await store.read(key))?.bytes);
}

/** What the pages are made of: where it is damaged, they cannot be told from it. */
const SOURCE_OF_PAGES = /^(?:index\.json|releases\/.*|documents\/[^/]+\/quality\.json)$/;

/** With what is wrong at the top of the tree, unless it cannot be told before the rest is mended. */
async function withRoot(store: Store, findings: readonly Finding[]): Promise<readonly Finding[]> {
  return findings.some(({ key }) => SOURCE_OF_PAGES.test(key))
    ? findings
    : [...findings, ...(await rootFindings(store))];
}

/** Written with a release and never again. */
const KEPT_ONCE = /^(?:releases|parts)\//;

function remediesOf(findings: readonly Finding[]): readonly string[] {
  const once = findings.filter(({ key }) => KEPT_ONCE.test(key)).length;
  return [
    ...(once < findings.length
      ? [
          'Supprimez les fichiers altérés (pour annees/, tout le dossier ; index.json, jamais), puis relancez run sur les documents d’origine : il réécrit ce qui manque.',
        ]
      : []),
    ...(once > 0
      ? [
          'Ce qui est sous releases/ ou parts/ n’est écrit qu’une fois : reprenez-le d’une sauvegarde, ou écrivez un dossier neuf : npm start -- DOCUMENTS --out NEUF.',
        ]
      : []),
  ];
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
