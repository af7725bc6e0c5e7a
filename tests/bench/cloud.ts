import type { Call } from '../cloud/aws/s3.ts';
import { archiveBytes } from '../cloud/stack/archive.ts';
import { type Synthesized, synthesized } from '../cloud/stack/synthesized.ts';
import { deployedFunctions } from '../cloud/world/functions.ts';
import { type World, world } from '../cloud/world/world.ts';
import { coldStarts } from './cold-start.ts';
import { annotatedTexts, seedText, withOtherFigures } from './documents.ts';
import { atMost, type Measured } from './goals.ts';
import { laidOutPages } from './press-kit-pdf.ts';
import { billedSeconds, costOf, type Usage } from './prices.ts';
import { peakMegabytes, processorMs } from './processes.ts';
import { median } from './rounds.ts';
import { wireFloor } from './wire-floor.ts';

const DOCUMENTS = 60;
const SHORT_DOCUMENTS = 255;
const WARM_UP = 30;
const FIRST_WARM_UP = 1_000;
const ONE_BY_ONE = 21;
const RECEIVED = 'DocumentReceived';
const STORED = 'ExtractionStored';
const RECONCILE = 'Reconcile';
const DISCOVER = 'Discover';
/** Requests that wait for one another, counted in the code: the object; known or stored before?; files; manifest. */
const ROUNDS_OF_A_DOCUMENT = 4;
/** Files of a release go out ten at a time, each after a look at what is there. */
const ROUNDS_OF_A_RELEASE = 30;

/** The stack of the template on this machine: its bundles in processes, its queues, and S3 over its protocol. */
export async function cloud(): Promise<readonly Measured[]> {
  const stack = await synthesized();
  return [
    ...(await kitsASecond(stack)),
    ...(await documentsASecond(stack)),
    ...(await latency(stack)),
    ...(await starts(stack)),
    ...sizes(stack),
    ...(await memory(stack)),
  ];
}

/** A document of its own: digits come back after ten copies, the last line does not. */
const anotherOf = (text: string, copy: number): Uint8Array =>
  new TextEncoder().encode(`${withOtherFigures(text, copy)}\n\nTirage n° ${copy}\n`);

const kit = (copy: number): Uint8Array => anotherOf(seedText(), copy);

/** What a stack needed for many documents that came at once, and for the release of them. */
interface Work {
  readonly seconds: number;
  /** The same requests and nothing else. Unit: milliseconds a document. */
  readonly wire: number;
  readonly received: Usage;
  readonly stored: Usage;
}

async function workOf(stack: Synthesized, documents: number, document: (copy: number) => Uint8Array): Promise<Work> {
  const one = await world(stack, 2);
  // What a function does for the first time it compiles; what it does often it compiles well.
  await published(one, FIRST_WARM_UP, WARM_UP);
  for (let copy = 0; copy < documents; copy += 1) one.put(`inbox/${copy}.txt`, document(copy));
  const from = one.s3.calls.length;
  const received = await used(one, RECEIVED, documents);
  const stored = await used(one, STORED, 1);
  const wire = (await wireFloor(one, RECEIVED, one.s3.calls.slice(from), documents)) / documents;
  await one.stop();
  return {
    wire,
    seconds: (received.milliseconds + stored.milliseconds) / 1_000,
    received: received.usage,
    stored: stored.usage,
  };
}

async function kitsASecond(stack: Synthesized): Promise<readonly Measured[]> {
  const work = await workOf(stack, DOCUMENTS, kit);
  const { received, stored } = work;
  const cost = (documents: number): number => costOf(documents, received, stored);
  return [
    endToEnd('dossier de presse de 30 pages de bout en bout', DOCUMENTS, work),
    {
      ...atMost('coût de 1 000 documents de 30 pages', '$', 0.1, null),
      measured: cost(1_000),
      detail: `${received.writes.toFixed(1)} écritures, ${received.reads.toFixed(1)} lectures, ${received.memoryMb} Mo × ${billedSeconds(received).toFixed(2)} s par document ; ${stored.writes} écritures, ${stored.reads} lectures par diffusion`,
    },
    {
      ...atMost('coût de 1 000 000 de documents', '$', null, null),
      measured: cost(1_000_000),
      detail: 'tous à la fois, diffusions comprises, sans la conservation',
    },
  ];
}

/** The annotated documents one after another: press releases, deliberations, reports, of one to five pages, 1.5 on the average. */
async function documentsASecond(stack: Synthesized): Promise<readonly Measured[]> {
  const texts = annotatedTexts();
  const work = await workOf(stack, SHORT_DOCUMENTS, (copy) => anotherOf(texts[copy % texts.length] ?? '', copy));
  return [endToEnd('document d’une à cinq pages de bout en bout', SHORT_DOCUMENTS, work)];
}

function endToEnd(name: string, documents: number, { seconds, wire, received, stored }: Work): Measured {
  return {
    ...atMost(`${name}, deux fonctions`, 'ms', 1_000 / 30, 1_000 / 60),
    measured: (seconds * 1_000) / documents,
    detail: `${(documents / seconds).toFixed(1)} documents/s, dont ${wire.toFixed(0)} ms pour les seules requêtes sans aucun travail ; ${received.processorMs.toFixed(0)} ms de processeur par document, ${stored.processorMs.toFixed(0)} ms par diffusion de ${documents + WARM_UP} documents`,
  };
}

/** Lets one function work off what waits for it, and counts what that took. */
async function used(
  one: World,
  name: string,
  units: number,
): Promise<{ readonly milliseconds: number; readonly usage: Usage }> {
  const from = one.s3.calls.length;
  const processor = (): number =>
    one.functionsNamed(name).reduce((sum, running) => sum + processorMs(running.pid()), 0);
  const [before, started] = [processor(), performance.now()];
  await one.settleOnly(name);
  const milliseconds = performance.now() - started;
  checkDone(one);
  const calls = one.s3.calls.slice(from);
  const usage = {
    writes: calls.filter(isWrite).length / units,
    reads: calls.filter((call) => !isWrite(call) && call.operation !== 'DeleteObject').length / units,
    processorMs: (processor() - before) / units,
    rounds: name === RECEIVED ? ROUNDS_OF_A_DOCUMENT : ROUNDS_OF_A_RELEASE,
    memoryMb: one.functionNamed(name).config.memoryMb,
  };
  return { milliseconds, usage };
}

/** Nothing is measured where something failed. */
function checkDone(one: World): void {
  const dead = one.deadMessages().length;
  if (one.failures.length > 0 || dead > 0) {
    const lines = one.functionNamed(RECEIVED).lines.filter((line) => line.includes('"error"'));
    throw new Error(`${dead} messages are dead: ${[...one.failures, ...lines.slice(0, 1)].join('\n')}`);
  }
}

/** What S3 bills as a write. */
const isWrite = ({ operation }: Call): boolean =>
  operation === 'PutObject' || operation === 'CopyObject' || operation === 'ListObjectsV2';

async function published(one: World, firstCopy: number, count: number): Promise<void> {
  for (let copy = firstCopy; copy < firstCopy + count; copy += 1) one.put(`inbox/${copy}.txt`, kit(copy));
  await one.settle();
  checkDone(one);
}

async function latency(stack: Synthesized): Promise<readonly Measured[]> {
  const one = await world(stack, 1);
  await published(one, 1_000, 10);
  const times: number[] = [];
  for (let copy = 0; copy < ONE_BY_ONE; copy += 1) {
    const started = performance.now();
    await published(one, copy, 1);
    times.push(performance.now() - started);
  }
  await one.stop();
  const detail = `${ONE_BY_ONE} dossiers l’un après l’autre, sans l’attente de 30 s de la file`;
  const [middle, late] = [median(times), times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? 0];
  return [
    { ...atMost('dépôt → publication, p50', 'ms', null, null), measured: middle, detail },
    { ...atMost('dépôt → publication, p90', 'ms', null, null), measured: late, detail },
  ];
}

async function starts(stack: Synthesized): Promise<readonly Measured[]> {
  const configs = deployedFunctions(stack, NO_ENDPOINTS).map(({ config }) => config);
  const { starts: all, node } = await coldStarts(configs);
  return all.map(({ name, milliseconds, processorMs: processor }) => ({
    ...atMost(`démarrage à froid, ${plain(name)}`, 'ms', 130, 110),
    measured: milliseconds,
    detail: `jusqu’à la première question au Runtime API, moins node -e 0 (${node.toFixed(0)} ms) ; ${processor} ms de processeur en tout`,
  }));
}

/** A function that only starts asks none of them. */
const NO_ENDPOINTS = { AWS_REGION: 'eu-west-3', AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:9' };

/** A logical id without the eight digits that the CDK adds. */
const plain = (logicalId: string): string => logicalId.slice(0, -8);

const sizes = (stack: Synthesized): readonly Measured[] =>
  deployedFunctions(stack, NO_ENDPOINTS).map(({ config }) => ({
    ...atMost(`archive, ${plain(config.name)}`, 'Ko', 1_000, null),
    measured: archiveBytes(config.code) / 1_000,
    detail: 'zip',
  }));

async function memory(stack: Synthesized): Promise<readonly Measured[]> {
  const text = await peaks(stack, 'kit.txt', kit(0));
  const pdf = await peaks(stack, 'kit.pdf', laidOutPages(50));
  return [
    peak('mémoire, un texte de 30 pages', text.received, 128, 96),
    peak('mémoire, un PDF de 50 pages', pdf.received, 300, 200),
    peak('mémoire, la diffusion', text.stored, null, null),
    peak('mémoire, le contrôle du jour', text.reconciled, null, null),
    peak('mémoire, la recherche de documents', text.discovered, null, null),
  ].flat();
}

function peak(name: string, measured: number | null, must: number | null, aim: number | null): readonly Measured[] {
  if (measured !== null) return [{ ...atMost(name, 'Mo', must, aim), measured, detail: 'résidente, au plus haut' }];
  console.error(`${name}: /proc is missing here, nothing was measured.`);
  return [];
}

/** One document through new processes, then what the schedules ask for. Unit: megabytes. */
async function peaks(stack: Synthesized, name: string, bytes: Uint8Array) {
  const one = await world(stack, 1);
  one.put(`inbox/${name}`, bytes);
  await one.settle();
  for (const scheduled of [RECONCILE, DISCOVER]) one.send(scheduled, '{}');
  await one.settle();
  const peakOf = (id: string): number | null => peakMegabytes(one.functionNamed(id).pid());
  const memory = {
    received: peakOf(RECEIVED),
    stored: peakOf(STORED),
    reconciled: peakOf(RECONCILE),
    discovered: peakOf(DISCOVER),
  };
  await one.stop();
  checkDone(one);
  return memory;
}
