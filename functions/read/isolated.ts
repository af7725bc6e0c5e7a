import { Worker } from 'node:worker_threads';
import { MAX_READER_GROWTH_BYTES, MAX_READER_HEAP_MB, READ_DEADLINE_MS, READ_DEADLINE_MS_PER_MB } from './bounds.ts';
import { refusedForMemory, refusedForTime } from './refusals.ts';
import type { RichAnswer, RichKind, RichRequest, RichText } from './rich.ts';
import { UnreadableInput } from './unreadable.ts';

/** How often the memory of the process is looked at while a document is read, in milliseconds. */
const MEMORY_WATCH_MS = 50;

/** A bundle has `thread.ts` built beside it; the sources start it through the TypeScript loader. */
const THREAD_FILE = import.meta.url.endsWith('.ts') ? './thread-from-source.mjs' : './thread.mjs';

interface Thread {
  /** Kept from one document to the next: starting it costs more than reading most documents. */
  worker: Worker | null;
  /** Documents wait for each other, so that a deadline is one document's own. */
  last: Promise<unknown>;
}

const thread: Thread = { worker: null, last: Promise.resolve() };

/**
 * Reads a rich format in a thread of its own with bounded heap, memory and time. A thread that misses a bound is
 * ended, whatever it is doing, and the next document gets a new one.
 * @param deadlineMs time for this document in milliseconds
 * Throws UnreadableInput, of the format's reader or for a bound (`trop-lent`, `trop-grand`).
 */
export function isolatedRead(
  kind: RichKind,
  bytes: Uint8Array,
  deadlineMs: number = READ_DEADLINE_MS + (bytes.length / 1_000_000) * READ_DEADLINE_MS_PER_MB,
): Promise<RichText> {
  const read = thread.last.then(() => readBy(runningWorker(), { kind, bytes }, deadlineMs));
  thread.last = read.catch(() => undefined);
  return read;
}

function runningWorker(): Worker {
  if (thread.worker !== null) return thread.worker;
  const worker = new Worker(new URL(THREAD_FILE, import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_READER_HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });
  thread.worker = worker;
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (thread.worker === worker) thread.worker = null;
  });
  return worker;
}

function readBy(worker: Worker, request: RichRequest, deadline: number): Promise<RichText> {
  const memoryBefore = process.memoryUsage.rss();
  worker.ref();
  return new Promise<RichText>((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      worker.unref();
    };
    const stop = (reason: Error): void => {
      end();
      thread.worker = null;
      worker.terminate().then(() => reject(reason), reject);
    };
    const onAnswer = (answer: RichAnswer): void => {
      end();
      settleWith(answer, resolve, reject);
    };
    const onError = (error: NodeJS.ErrnoException): void =>
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusedForMemory() : error);
    const onExit = (code: number): void => stop(new Error(`The reading thread ended with code ${code}.`));
    const timer = setTimeout(() => stop(refusedForTime(Math.round(deadline / 1000))), deadline);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - memoryBefore > MAX_READER_GROWTH_BYTES) stop(refusedForMemory());
    }, MEMORY_WATCH_MS);
    worker.once('message', onAnswer).once('error', onError).once('exit', onExit);
    worker.postMessage(request);
  });
}

function settleWith(answer: RichAnswer, resolve: (read: RichText) => void, reject: (reason: Error) => void): void {
  if (answer.type === 'read') resolve(answer.read);
  else if (answer.type === 'refused') reject(new UnreadableInput(answer.code, answer.reason, answer.remedy));
  else reject(new Error(`The reading thread failed: ${answer.message}`));
}
