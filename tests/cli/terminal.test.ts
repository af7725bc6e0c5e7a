import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exitCodeOf } from '../../functions/cli/main.ts';
import { tableOf } from '../../functions/cli/table.ts';
import { Kept, temporaryFolder } from './world.ts';

const ESCAPE = '\u001B';
const TEXT = 'fixtures/formats/readable/utf-8.txt';

/** Runs on two terminals. */
async function onTerminal(...args: readonly string[]): Promise<readonly [stdout: string, stderr: string]> {
  const [stdout, stderr] = [new Kept(true), new Kept(true)];
  await exitCodeOf(args, { stdin: Readable.from([]), stdout, stderr, interrupted: new AbortController().signal });
  return [stdout.text, stderr.text];
}

afterEach(() => vi.unstubAllEnvs());

describe('on a terminal', () => {
  it('progress is one line that is replaced, and erased before the last words', async () => {
    vi.stubEnv('NO_COLOR', undefined);
    const [stdout, stderr] = await onTerminal('run', TEXT, '--out', temporaryFolder());
    expect(stderr.startsWith(`\r${ESCAPE}[2K1/1 ${TEXT}`)).toBe(true);
    expect(stderr).toMatch(/\[2KEnsuite : [^\r]*\n$/);
    expect(stdout).not.toContain(ESCAPE);
  });

  it('progress is gone when standard output is written', async () => {
    const terminal = new Kept(true);
    const streams = { stdin: Readable.from([]), stdout: terminal, stderr: terminal };
    await exitCodeOf(['run', TEXT, '--out', temporaryFolder()], {
      ...streams,
      interrupted: new AbortController().signal,
    });
    expect(terminal.text).toMatch(/\[2Kdocument +état/);
  });

  it('problems are coloured, but not under NO_COLOR', async () => {
    vi.stubEnv('NO_COLOR', undefined);
    expect((await onTerminal('publier'))[1]).toContain(`${ESCAPE}[31m`);
    vi.stubEnv('NO_COLOR', '1');
    expect((await onTerminal('publier'))[1]).not.toContain(`${ESCAPE}[31m`);
  });

  it('-q shows no progress', async () => {
    const [, stderr] = await onTerminal('run', TEXT, '-q', '--out', temporaryFolder());
    expect(stderr).toBe('');
  });
});

describe('the table', () => {
  it('numbers stand to the right with French thousands, accents count as one character', () => {
    const table = tableOf(
      ['nom', 'lignes'],
      [
        ['E\u0301te\u0301', 1234567],
        ['Hiver', 5],
      ],
    );
    expect(table).toBe('nom       lignes\nE\u0301te\u0301    1\u202F234\u202F567\nHiver          5\n');
  });
});
