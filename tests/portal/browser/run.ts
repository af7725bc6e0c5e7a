/** Runs the browser tests where a Chromium is installed; else says in one line how to install it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHROMIUM } from './browser.ts';

if (existsSync(CHROMIUM)) {
  const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', config, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.log(
    `Browser tests not run: no Chromium at ${CHROMIUM}. Install it with "apt-get install chromium", or name another in CHROMIUM.`,
  );
}
