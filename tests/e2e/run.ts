import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installed, ministack, moto } from './servers.ts';

/**
 * `npm run e2e`: starts emulators of AWS, deploys the real template to one of them by `cdk deploy`, and runs the suites
 * of this folder. Further arguments go to vitest. Ends with 1 where it fails or cannot run.
 */
async function main(): Promise<number> {
  try {
    await installed();
  } catch (error) {
    console.error(
      `npm run e2e needs python3 with venv and a way to PyPI (Debian: apt-get install python3-venv).\n${String(error)}`,
    );
    return 1;
  }
  const servers = await Promise.all([ministack(), moto()]);
  const [all, storage] = servers;
  try {
    return await exitCodeOf({ E2E_MINISTACK: all?.url ?? '', E2E_MOTO: storage?.url ?? '' });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

function exitCodeOf(environment: Readonly<Record<string, string>>): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const options = ['run', '--config', 'tests/e2e/vitest.config.ts', ...process.argv.slice(2)];
  const vitest = spawn('node_modules/.bin/vitest', options, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return new Promise((resolve) => vitest.once('exit', (code) => resolve(code ?? 1)));
}

process.exitCode = await main();
