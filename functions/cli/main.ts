import packageFile from '../../package.json' with { type: 'json' };
import { EXTRACTOR_VERSION } from '../extract/version.ts';
import { UnreadableInput } from '../read/unreadable.ts';
import { correctDocument, withdrawDocument } from './changes.ts';
import { type Command, commandOf } from './command.ts';
import { DataRefused, EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { explain } from './explain.ts';
import { HELP } from './help.ts';
import { run } from './run.ts';
import { asUnreadable, isOfSystem } from './system-error.ts';
import { talkOn } from './talk.ts';
import { validate } from './validate.ts';
import type { World } from './world.ts';

/** Does what the arguments ask and tells how it ended. Never throws: a defect is told and is exit code 1. */
export async function exitCodeOf(args: readonly string[], world: World): Promise<ExitCode> {
  const talk = talkOn(world.stderr, 'normal');
  try {
    return await done(commandOf(args), world);
  } catch (error) {
    const code = codeOf(error);
    if (code !== EXIT.bug) {
      talk.problem(messageOf(error as Error));
      return code;
    }
    talk.problem(`Défaut du programme : signalez-le avec la commande et ce qui suit.\n${(error as Error).stack}`);
    return EXIT.bug;
  }
}

async function done(command: Command, world: World): Promise<ExitCode> {
  switch (command.kind) {
    case 'run':
      return run(command, world);
    case 'validate':
      return validate(command, world);
    case 'explain':
      return explain(command, world);
    case 'withdraw':
      return withdrawDocument(command, world);
    case 'correct':
      return correctDocument(command, world);
    case 'help':
      world.stdout.write(HELP);
      return EXIT.done;
    case 'version':
      world.stdout.write(`${packageFile.name} ${packageFile.version}, extracteur ${EXTRACTOR_VERSION}\n`);
      return EXIT.done;
  }
}

/** What the file system says in its own words is told as of an input: path, reason, remedy. */
const messageOf = (error: Error): string =>
  isOfSystem(error) ? `${error.path ?? error.syscall} : ${asUnreadable(error).message}` : error.message;

function codeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof UnreadableInput || isOfSystem(error)) return EXIT.unreadable;
  return error instanceof DataRefused ? EXIT.refused : EXIT.bug;
}
