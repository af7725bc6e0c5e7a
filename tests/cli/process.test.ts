import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './world.ts';

const TEXT = 'fixtures/formats/readable/utf-8.txt';

/** The command line as its own process. */
function started(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'functions/cli.ts', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function codeOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close');
  return code;
}

/** Resolves when standard error has said so. */
function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const heard: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => {
      heard.push(chunk.toString('utf8'));
      if (heard.join('').includes(words)) resolve();
    });
    child.once('close', () => reject(new Error(`ended without "${words}": ${heard.join('')}`)));
  });
}

describe('as a process', () => {
  it('data on stdout, talk on stderr, the exit code at the end', async () => {
    const child = started('run', TEXT, 'nulle-part', '--format', 'json', '--out', temporaryFolder());
    const [stdout, stderr, code] = await Promise.all([text(child.stdout!), text(child.stderr!), codeOf(child)]);
    expect(JSON.parse(stdout).documents).toHaveLength(2);
    expect(stderr).toContain('nulle-part : refusé');
    expect(code).toBe(3);
  });

  it('reads a document that is piped to it', async () => {
    const child = started('run', '-', '--out', temporaryFolder());
    child.stdin?.end(readFileSync(TEXT));
    const [stdout, code] = await Promise.all([text(child.stdout!), codeOf(child)]);
    expect(stdout).toContain('entrée standard');
    expect(code).toBe(0);
  });

  it('a reader that has seen enough is no defect', async () => {
    const child = started('--help');
    child.stdout?.destroy();
    const [stderr, code] = await Promise.all([text(child.stderr!), codeOf(child)]);
    expect([stderr, code]).toEqual(['', 0]);
  });
});

describe('--watch', () => {
  it('runs again when a file changes or comes, until Ctrl-C, which is exit 130', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const documents = (): number => JSON.parse(readFileSync(join(out, 'latest/documents.json'), 'utf8')).length;
    copyFileSync(TEXT, join(folder, 'a.txt'));
    const child = started('run', folder, '--watch', '--out', out);
    await said(child, 'En attente');
    expect(documents()).toBe(1);
    writeFileSync(join(folder, 'b.txt'), 'Un autre budget de 7 M€.\n');
    while (documents() < 2) await said(child, 'En attente');
    child.kill('SIGINT');
    expect(await codeOf(child)).toBe(130);
  });
});

describe('Ctrl-C', () => {
  it('ends with 130 after the document in work; what is written is whole', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const numbers = Array.from({ length: 150 }, (_, index) => index);
    for (const index of numbers) writeFileSync(join(folder, `${index}.txt`), `Un budget de ${index} M€.\n`);
    const child = started('run', folder, '-v', '--out', out);
    await said(child, 'lignes');
    child.kill('SIGINT');
    expect(await codeOf(child)).toBe(130);
    expect(existsSync(join(out, 'index.json'))).toBe(false);
    const after = started('run', folder, '--out', out);
    expect(await codeOf(after)).toBe(0);
    const checked = started('validate', out);
    expect(await codeOf(checked)).toBe(0);
    expect(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')).documents).toBe(numbers.length);
  });
});
