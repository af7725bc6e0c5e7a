import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Answer, listening } from '../aws/http.ts';
import { LAMBDA_NODE } from './node.ts';

export interface FunctionConfig {
  readonly name: string;
  /** The asset folder. */
  readonly code: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly environment: Readonly<Record<string, string>>;
}

export type Outcome =
  | { readonly type: 'answered'; readonly value: unknown }
  | { readonly type: 'failed'; readonly error: string };

/** A function as Lambda runs it: a process of its own, kept from one event to the next until it fails or dies. */
export interface RunningFunction {
  readonly config: FunctionConfig;
  /** One event at a time. A process that ends, or takes longer than its timeout, is a failure. */
  invoke(event: unknown): Promise<Outcome>;
  /** Ends the process in whatever it is doing, as a crash does; the next event gets a new one. */
  kill(): void;
  /** Of the process that now waits or works; null where none was started yet. */
  pid(): number | null;
  /** What it wrote to its log, one line each. */
  readonly lines: string[];
  stop(): Promise<void>;
}

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly settle: (outcome: Outcome) => void;
}

const NAMES = new URL('names.mjs', import.meta.url).href;
const BOOTSTRAP = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));
/** AWS's own client. It has native code that many a machine cannot build, so it is no dependency. */
const AWS_CLIENT = fileURLToPath(new URL('../../../node_modules/.bin/aws-lambda-ric', import.meta.url));
const RUNTIME_CLIENT = existsSync(AWS_CLIENT) ? realpathSync(AWS_CLIENT) : BOOTSTRAP;

/** Lambda's Runtime API with one function behind it. */
export async function runningFunction(config: FunctionConfig): Promise<RunningFunction> {
  const state: {
    process: ChildProcess | null;
    waiting: ((answer: Answer) => void) | null;
    current: Invocation | null;
    queued: Invocation | null;
  } = { process: null, waiting: null, current: null, queued: null };
  const lines: string[] = [];

  const deliver = (): void => {
    if (state.waiting === null || state.queued === null) return;
    const [invocation, answer] = [state.queued, state.waiting];
    Object.assign(state, { current: invocation, queued: null, waiting: null });
    answer({
      status: 200,
      headers: {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': invocation.id,
        'lambda-runtime-deadline-ms': String(Date.now() + config.timeoutMs),
        'lambda-runtime-invoked-function-arn': `arn:aws:lambda:eu-west-3:123456789012:function:${config.name}`,
      },
      body: JSON.stringify(invocation.event),
    });
  };
  const settle = (outcome: Outcome): void => {
    const invocation = state.current ?? state.queued;
    Object.assign(state, { current: null, queued: null });
    invocation?.settle(outcome);
  };
  const api = await listening(({ url, body }) => {
    if (url.endsWith('/invocation/next')) {
      return new Promise<Answer>((resolve) => {
        state.waiting = resolve;
        deliver();
      });
    }
    const value: unknown = JSON.parse(body.toString() || 'null');
    if (url.endsWith('/response')) settle({ type: 'answered', value });
    else settle({ type: 'failed', error: JSON.stringify(value) });
    return { status: 202 };
  });
  const start = (): void => {
    const child = processOf(config, api.url);
    const keep = (chunk: Buffer): number =>
      lines.push(
        ...chunk
          .toString()
          .split('\n')
          .filter((line) => line !== ''),
      );
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('exit', (code, signal) => {
      if (state.process !== child) return;
      Object.assign(state, { process: null, waiting: null });
      settle({ type: 'failed', error: `the process ended (${signal ?? code}): ${lines.at(-1) ?? ''}` });
    });
    state.process = child;
  };
  const kill = (): void => {
    const child = state.process;
    Object.assign(state, { process: null, waiting: null });
    child?.kill('SIGKILL');
    settle({ type: 'failed', error: 'killed' });
  };
  return {
    config,
    lines,
    kill,
    pid: () => state.process?.pid ?? null,
    invoke: (event) =>
      new Promise((resolve) => {
        const timer = setTimeout(kill, config.timeoutMs);
        const settled = (outcome: Outcome): void => {
          clearTimeout(timer);
          resolve(outcome);
        };
        state.queued = { id: randomUUID(), event, settle: settled };
        if (state.process === null) start();
        deliver();
      }),
    stop: async () => {
      kill();
      await api.close();
    },
  };
}

/** Starts a function as Lambda does, in front of a Runtime API. */
export function processOf(config: FunctionConfig, apiUrl: string): ChildProcessByStdio<null, Readable, Readable> {
  const options = [`--max-old-space-size=${config.memoryMb}`, '--import', NAMES];
  return spawn(LAMBDA_NODE, [...options, RUNTIME_CLIENT, config.handler], {
    env: environmentOf(config, apiUrl),
    cwd: config.code,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const environmentOf = (config: FunctionConfig, apiUrl: string): Record<string, string> => ({
  ...config.environment,
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
  AWS_LAMBDA_RUNTIME_API: apiUrl.replace('http://', ''),
  AWS_LAMBDA_FUNCTION_NAME: config.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(config.memoryMb),
  AWS_LAMBDA_LOG_GROUP_NAME: `${config.name}Logs`,
  AWS_LAMBDA_LOG_STREAM_NAME: '2026/01/01/[$LATEST]0123456789abcdef',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  LAMBDA_TASK_ROOT: config.code,
  _HANDLER: config.handler,
});
