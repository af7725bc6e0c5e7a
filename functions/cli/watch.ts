import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Programs write a file in several steps; the change is over when nothing has happened for so long. */
const QUIET_MS = 200;

/** Yields once at the start, then after each change of a file or of something in a folder; ends when aborted. */
export async function* changesIn(paths: readonly string[], out: string, interrupted: AbortSignal): AsyncIterable<void> {
  const changed = new Flag();
  const ends = await Promise.all(paths.map((path) => watched(path, resolve(out), changed)));
  interrupted.addEventListener('abort', () => changed.raise());
  try {
    yield;
    while (!interrupted.aborted) {
      await changed.raised();
      await settled(changed, interrupted);
      if (!interrupted.aborted) yield;
    }
  } finally {
    for (const end of ends) end();
  }
}

/** A file is watched through its folder: editors replace it. */
async function watched(path: string, out: string, changed: Flag): Promise<() => void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = isFolder ? path : dirname(path);
  const watcher = watch(folder, { recursive: isFolder }, (_, name) => {
    const isOutput = name !== null && `${resolve(folder, name)}${sep}`.startsWith(out + sep);
    const isMeant = isFolder || name === null || join(folder, name) === join(folder, basename(path));
    if (isMeant && !isOutput) changed.raise();
  });
  return () => watcher.close();
}

async function settled(changed: Flag, interrupted: AbortSignal): Promise<void> {
  while (changed.lower() && !interrupted.aborted) await new Promise((resume) => setTimeout(resume, QUIET_MS));
}

/** Something happened since the last look. */
class Flag {
  #isRaised = false;
  #wake: () => void = () => undefined;

  raise(): void {
    this.#isRaised = true;
    this.#wake();
  }

  /** Whether it was raised; it no longer is. */
  lower(): boolean {
    const wasRaised = this.#isRaised;
    this.#isRaised = false;
    return wasRaised;
  }

  async raised(): Promise<void> {
    if (!this.#isRaised) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}
