import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUNDLED = fileURLToPath(
  new URL(`../../../node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url),
);

/** Node of the Lambda runtime's major version where npm could install it for this machine, else the one that runs the tests. */
export const LAMBDA_NODE: string = runs(BUNDLED) ? BUNDLED : process.execPath;

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0;
}
