import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LAMBDA_NODE } from '../cloud/lambda/node.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VENV = join(ROOT, '.e2e');

/** Emulators of AWS that need neither Docker nor an account; the versions whose differences are known here. */
const PACKAGES = ['ministack==1.5.33', 'boto3==1.43.106', 'moto[server]==5.2.5'];

/** Longest time until a server answers. */
const START_MS = 60_000;

const run = promisify(execFile);

/** Makes the Python environment where it is missing. Throws where there is no python3. */
export async function installed(): Promise<void> {
  if (existsSync(join(VENV, 'bin/moto_server')) && existsSync(join(VENV, 'bin/ministack'))) return;
  await run('python3', ['-m', 'venv', VENV]);
  await run(join(VENV, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...PACKAGES]);
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** All services of the stack. Functions run with the Node of the Lambda runtime where npm could install it. */
export async function ministack(): Promise<RunningServer> {
  const port = await freePort();
  return started('ministack', [], port, {
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_HOST: '127.0.0.1',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    PATH: [dirname(LAMBDA_NODE), process.env.PATH].join(delimiter),
  });
}

/** A second S3, of other authors. */
export async function moto(): Promise<RunningServer> {
  const port = await freePort();
  return started('moto_server', ['--host', '127.0.0.1', '--port', String(port)], port, {});
}

async function started(
  name: string,
  options: readonly string[],
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const log = openSync(join(VENV, `${name}.log`), 'w');
  const child = spawn(join(VENV, 'bin', name), options, {
    env: { ...process.env, ...environment },
    cwd: VENV,
    stdio: ['ignore', log, log],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child, name);
  return { url, stop: () => stopped(child) };
}

async function answers(url: string, child: ChildProcess, name: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await wait(100);
  }
  child.kill();
  throw new Error(`${name} did not start: see .e2e/${name}.log.`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, wait(5_000)]);
  child.kill('SIGKILL');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
