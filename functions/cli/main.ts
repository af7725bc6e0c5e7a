import packageFile from '../../package.json' with { type: 'json' };
import { EXTRACTOR_VERSION } from '../extract/extract.ts';
import { type Command, commandOf } from './command.ts';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { explain } from './explain.ts';
import { HELP } from './help.ts';
import { run } from './run.ts';
import { talkOn } from './talk.ts';
import { validate } from './validate.ts';
import type { World } from './world.ts';

/** Does what the arguments ask and tells how it ended. Never throws: a defect is told and is exit code 1. */
export async function exitCodeOf(args: readonly string[], world: World): Promise<ExitCode> {
  const talk = talkOn(world.stderr, 'normal');
  try {
    return await done(commandOf(args), world);
  } catch (error) {
    if (error instanceof UsageError) {
      talk.problem(`${error.reason} ${error.remedy}`);
      return EXIT.usage;
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
    case 'correct':
      throw new UsageError(`${command.kind} n’est pas encore là.`, 'Voyez --help.');
    case 'help':
      world.stdout.write(HELP);
      return EXIT.done;
    case 'version':
      world.stdout.write(`${packageFile.name} ${packageFile.version}, extracteur ${EXTRACTOR_VERSION}\n`);
      return EXIT.done;
  }
}
