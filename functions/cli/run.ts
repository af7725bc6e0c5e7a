import { foldedSpace } from '../extract/positions.ts';
import { ingest, type Published } from '../pipeline.ts';
import { UnreadableInput } from '../read/unreadable.ts';
import { folderStore } from '../store/folder.ts';
import type { Store } from '../store/store.ts';
import type { RunCommand } from './command.ts';
import { dryStore } from './dry-store.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Input, inputsOf } from './inputs.ts';
import { namesakesOf } from './namesakes.ts';
import { publishedIn, writing } from './out-folder.ts';
import { briefOf, type Outcome, publishedOnce, toCheckIn } from './outcome.ts';
import { refuseForeignFiles } from './published-tree.ts';
import { type RunReport, reportJson, reportTable } from './report.ts';
import { shellWord } from './shell-word.ts';
import { isOfSystem } from './system-error.ts';
import { type Talk, talkOn } from './talk.ts';
import { changesIn } from './watch.ts';
import type { World } from './world.ts';

/** Reads the inputs, publishes the tree and tells what came of it; with --watch again at each change. */
export async function run(command: RunCommand, world: World): Promise<ExitCode> {
  if (!command.watch) return runOnce(command, world);
  const talk = talkOn(world.stderr, command.verbosity);
  for await (const _ of changesIn(command.inputs, command.out, world.interrupted)) {
    await runOnce(command, world);
    talk.say('En attente d’un changement (Ctrl-C pour finir).');
  }
  return EXIT.interrupted;
}

async function runOnce(command: RunCommand, world: World): Promise<ExitCode> {
  const { out, dryRun, verbosity, format } = command;
  const talk = talkOn(world.stderr, verbosity);
  await writing(out, () => refuseForeignFiles(out));
  const store = dryRun ? dryStore(folderStore(out)) : folderStore(out);
  const { files, trees } = await inputsOf(command.inputs, out, world.stdin);
  for (const tree of trees) talk.say(`${tree} : arborescence publiée, laissée de côté.`);
  const outcomes = await writing(out, () => outcomesOf(store, files, talk, world.interrupted));
  if (world.interrupted.aborted) {
    talk.problem(`Interrompu. ${out} est entier : rien n’y est à moitié écrit. Relancez pour finir.`);
    return EXIT.interrupted;
  }
  const published = outcomes.some(({ kind }) => kind === 'read') ? await released(store, out, talk) : null;
  const report: RunReport = { out, dryRun, published, outcomes };
  const code = codeOf(command, outcomes);
  talk.endProgress();
  world.stdout.write(format === 'json' ? reportJson(report, code) : reportTable(report));
  await tellNamesakes(store, report, talk);
  tellNextStep(report, talk);
  return code;
}

function released(store: Store, out: string, talk: Talk): Promise<Published> {
  talk.progress('publication');
  return writing(out, () => publishedIn(store, out));
}

async function outcomesOf(
  store: Store,
  inputs: readonly Input[],
  talk: Talk,
  interrupted: AbortSignal,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, input] of inputs.entries()) {
    if (interrupted.aborted) break;
    talk.progress(`${index + 1}/${inputs.length} ${input.label}`);
    const outcome = await outcomeOf(store, input);
    tell(outcome, talk);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function outcomeOf(store: Store, { label, fileName, bytes }: Input): Promise<Outcome> {
  try {
    const { status, manifest } = await ingest(store, { bytes: await bytes(), fileName });
    return { kind: 'read', label, status, manifest: briefOf(manifest) };
  } catch (error) {
    if (error instanceof UnreadableInput) return { kind: 'refused', label, error };
    if (!(error instanceof Error) || isOfSystem(error)) throw error;
    return { kind: 'failed', label, error };
  }
}

function tell(outcome: Outcome, talk: Talk): void {
  const { label } = outcome;
  if (outcome.kind === 'read') {
    const { document_id, lignes } = outcome.manifest;
    const count = Object.values(lignes).reduce((sum, lines) => sum + lines, 0);
    talk.detail(`${label} : ${document_id}, ${count} lignes`);
    if (outcome.status === 'withdrawn')
      talk.say(`${label} : le document ${document_id} fut retiré, il n’est plus publié.`);
  } else if (outcome.kind === 'refused') {
    talk.problem(`${label} : refusé. ${foldedSpace(outcome.error.message)}`);
  } else {
    talk.problem(`${label} : défaut du programme, document laissé de côté. ${outcome.error.message}`);
    talk.problem('Signalez-le avec ce fichier ; -v montre la trace.');
    talk.detail(outcome.error.stack ?? '');
  }
}

/** Of several codes the one that asks for the most urgent act. */
function codeOf({ strict }: RunCommand, outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.some(({ kind }) => kind === 'failed')) return EXIT.bug;
  if (outcomes.some(({ kind }) => kind === 'refused')) return EXIT.unreadable;
  return strict && outcomes.some((outcome) => toCheckIn(outcome) > 0) ? EXIT.toCheck : EXIT.done;
}

async function tellNamesakes(store: Store, { out, outcomes }: RunReport, talk: Talk): Promise<void> {
  for (const { label, documentId } of await namesakesOf(store, outcomes)) {
    talk.say(
      `${label} : un document du même nom (${documentId}) reste publié ; s’il est à remplacer : npm run cli -- correct ${documentId} ${shellWord(label)} --out ${shellWord(out)}`,
    );
  }
}

function tellNextStep({ out, dryRun, published, outcomes }: RunReport, talk: Talk): void {
  if (dryRun) {
    talk.say(`Essai : rien n’a été écrit dans ${out}.`);
    return;
  }
  const checked = publishedOnce(outcomes).reduce((sum, outcome) => sum + toCheckIn(outcome), 0);
  if (checked > 0) talk.say(`À vérifier : ${checked}, chacun avec sa raison dans ${out}/documents/…/quality.json.`);
  if (published === null) talk.say(`Rien n’a pu être lu : ${out} est resté tel quel.`);
  else {
    talk.say(`Ensuite : ouvrez ${out}/index.html, ou npm run cli -- explain budget ID --out ${shellWord(out)}`);
  }
}
