import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { STACK } from '../cloud/stack/synthesized.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const REGION = 'eu-west-3';
const ACCOUNT = '000000000000';
const KEYS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Longest wait for something that the stack does by itself; a batch of the publish queue alone waits 30 s. */
const PATIENCE_MS = 150_000;

/** The emulator as an account of AWS: what the CDK's own command line and clients need to reach it. */
export interface Account {
  readonly environment: Readonly<Record<string, string>>;
  readonly s3: S3ClientConfig;
  /** One call of a service by boto3, such as `call('lambda', 'get_function', { FunctionName })`. */
  call<T = Record<string, unknown>>(service: string, operation: string, parameters: object): Promise<T>;
  /** Runs the CDK's command line over an assembly. */
  cdk(folder: string, ...options: readonly string[]): Promise<void>;
}

export function accountAt(url: string): Account {
  const environment = {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    CI: 'true',
  };
  const env = { ...process.env, ...environment };
  return {
    environment,
    s3: { endpoint: url, region: REGION, forcePathStyle: true, credentials: KEYS },
    call: async <T>(service: string, operation: string, parameters: object) => {
      const child = spawn(join(ROOT, '.e2e/bin/python'), [join(ROOT, 'tests/e2e/aws.py'), service, operation], { env });
      const [out, problems] = [textOf(child.stdout), textOf(child.stderr)];
      child.stdin.end(JSON.stringify(parameters));
      const code = await new Promise((resolve) => child.once('exit', resolve));
      if (code !== 0) throw new Error(`${service} ${operation}: ${(await problems).trim().split('\n').at(-1)}`);
      return JSON.parse(await out) as T;
    },
    cdk: async (folder, ...options) => {
      const cdk = join(ROOT, 'node_modules/.bin/cdk');
      await promisify(execFile)(cdk, [...options, '--app', folder], { cwd: ROOT, env, maxBuffer: 50_000_000 });
    },
  };
}

/** Bootstraps the account and deploys the assembly as a first user would. @returns the outputs of the stack */
export async function deployed(account: Account, folder: string): Promise<Readonly<Record<string, string>>> {
  await account.cdk(folder, 'bootstrap', `aws://${ACCOUNT}/${REGION}`);
  const outputs = await mkdtemp(join(tmpdir(), 'outputs-'));
  const file = join(outputs, 'outputs.json');
  await account.cdk(folder, 'deploy', '--require-approval', 'never', '--outputs-file', file);
  const stacks = JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, string>>;
  await rm(outputs, { recursive: true });
  return stacks[STACK] ?? {};
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Waits until something is there. Throws with its name when it does not come. */
export async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain: ${what}.`);
    await wait(500);
  }
}
