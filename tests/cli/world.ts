import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { exitCodeOf } from '../../functions/cli/main.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, off a terminal, with its streams kept. */
export async function ended(args: readonly string[], stdin: Uint8Array | string = ''): Promise<Ended> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const interrupted = new AbortController().signal;
  const code = await exitCodeOf(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, interrupted });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  text = '';

  constructor(readonly isTTY = false) {
    super();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** A folder for one test, removed at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chiffres-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
