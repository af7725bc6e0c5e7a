/** What the process ends with; scripts and schedulers decide by it. */
export const EXIT = {
  done: 0,
  /** A defect of this program. */
  bug: 1,
  /** The command, an option or a name in it is wrong; so is an output folder that cannot be written or holds files of others. */
  usage: 2,
  /** At least one input could not be read; the others were processed. */
  unreadable: 3,
  /** The data contradict their schema, their checksums or themselves: nothing was published from them. */
  refused: 4,
  /** Written, with rows to check (only under --strict). */
  toCheck: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The user's command cannot be obeyed: what is wrong, and what to do next. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason} ${remedy}`);
  }
}

/** The data cannot be published as they are: why, and what to do next. */
export class DataRefused extends Error {
  override readonly name = 'DataRefused';

  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason} ${remedy}`);
  }
}
