import { exitCodeOf } from './cli/main.ts';

/** The second Ctrl-C within this time is the same one: npm and the shell both pass it on. */
const SAME_SIGNAL_MS = 1000;

const interruption = new AbortController();
process.on('SIGINT', () => {
  if (interruption.signal.aborted) return;
  interruption.abort();
  // From now on a further Ctrl-C ends the process at once.
  setTimeout(() => process.once('SIGINT', () => process.exit(130)), SAME_SIGNAL_MS).unref();
});

// A reader that has seen enough (`| head`) is no defect; whoever no longer listens to the talk may miss it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await exitCodeOf(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  interrupted: interruption.signal,
});
