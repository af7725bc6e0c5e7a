import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { type Answer, listening } from '../cloud/aws/http.ts';
import { type FunctionConfig, processOf } from '../cloud/lambda/function.ts';
import { LAMBDA_NODE } from '../cloud/lambda/node.ts';
import { processorMs } from './processes.ts';
import { median } from './rounds.ts';

const ROUNDS = 15;

export interface ColdStart {
  readonly name: string;
  /** From the start of the process to its first question for an event, less what Node alone takes. */
  readonly milliseconds: number;
  /** Processor time of the whole process until then: what a busy machine does not blow up. Unit: milliseconds. */
  readonly processorMs: number;
}

/** All functions and a bare `node -e 0` in turns, so that a slow moment of the machine falls on all of them alike. */
export async function coldStarts(
  configs: readonly FunctionConfig[],
): Promise<{ readonly starts: readonly ColdStart[]; readonly node: number }> {
  const nodes: number[] = [];
  const times = new Map(configs.map(({ name }) => [name, [] as Start[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    nodes.push(await nodeAlone());
    for (const config of configs) times.get(config.name)?.push(await untilFirstQuestion(config));
  }
  const node = median(nodes);
  const starts = [...times].map(([name, all]) => ({
    name,
    milliseconds: median(all.map(({ time }) => time)) - node,
    processorMs: median(all.map(({ processor }) => processor)),
  }));
  return { starts, node };
}

async function nodeAlone(): Promise<number> {
  const started = performance.now();
  const child = spawn(LAMBDA_NODE, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - started;
}

interface Start {
  readonly time: number;
  readonly processor: number;
}

async function untilFirstQuestion(config: FunctionConfig): Promise<Start> {
  const heard = new EventEmitter();
  const api = await listening(({ url }) => {
    if (url.endsWith('/invocation/next')) heard.emit('next');
    else heard.emit('error', new Error(`${config.name} did not start.`));
    return new Promise<Answer>(() => undefined);
  });
  const started = performance.now();
  const child = processOf(config, api.url);
  await once(heard, 'next');
  const start = { time: performance.now() - started, processor: processorMs(child.pid ?? null) };
  child.kill('SIGKILL');
  await once(child, 'exit');
  await api.close();
  return start;
}
