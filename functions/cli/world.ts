import type { Output } from './talk.ts';

/** What a command touches besides files: given by the process, or by a test. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted by the first Ctrl-C: the document in work is finished, nothing new is begun. */
  readonly interrupted: AbortSignal;
}
