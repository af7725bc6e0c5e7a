import { parseArgs } from 'node:util';
import { DATASETS } from '../extract/datasets/registry.ts';
import type { DatasetName } from '../extract/model.ts';
import { UsageError } from './exit-codes.ts';

export type Format = 'table' | 'json';

/** How much is told on standard error: problems only, what a person wants, or each step. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';

interface Common {
  readonly out: string;
  readonly format: Format;
  readonly verbosity: Verbosity;
}

export interface RunCommand extends Common {
  readonly kind: 'run';
  /** Files, folders or `-`; never empty. */
  readonly inputs: readonly string[];
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly watch: boolean;
}

export type ValidateCommand = Common & { readonly kind: 'validate' };
export type ExplainCommand = Common & {
  readonly kind: 'explain';
  readonly dataset: Exclude<DatasetName, 'documents'>;
  readonly rowId: string;
};
export type WithdrawCommand = Common & { readonly kind: 'withdraw'; readonly documentId: string };
export type CorrectCommand = Common & {
  readonly kind: 'correct';
  /** Id of the document that is replaced. */
  readonly former: string;
  /** The file that takes its place, or `-`. */
  readonly successor: string;
};

export type Command =
  | RunCommand
  | ValidateCommand
  | ExplainCommand
  | WithdrawCommand
  | CorrectCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** The document of the project's own fixtures that `run` reads when it is given none. */
export const SEED = 'fixtures/pays-de-la-loire-2017-06-session/source.txt';
const DEFAULT_OUT = 'out';

/** The input that stands for standard input. */
export const STANDARD_INPUT = '-';

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string' },
  'dry-run': { type: 'boolean' },
  strict: { type: 'boolean' },
  watch: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const RUN_ONLY = ['dry-run', 'strict', 'watch'] as const;

type Values = ReturnType<typeof parsed>['values'];

/** The command that the arguments give. Throws UsageError. */
export function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  const [name, ...operands] = positionals;
  if (values.help === true || name === 'help') return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  if (name === undefined)
    throw new UsageError('Il manque une commande.', 'Donnez run, validate, explain, withdraw ou correct.');
  if (operands.includes('')) {
    throw new UsageError('Un argument est vide.', 'Donnez un nom ; une variable du shell n’est peut-être pas définie.');
  }
  if (name === 'run') return runCommand(values, operands);
  const misplaced = RUN_ONLY.find((option) => values[option] === true);
  if (misplaced !== undefined) throw new UsageError(`--${misplaced} ne va qu’avec run.`, `Retirez cette option.`);
  return otherCommand(name, common(values), operands);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const option =
      /--[a-z-]+/.exec((error as Error).message)?.[0] ?? /'(-[^'\s]+)/.exec((error as Error).message)?.[1] ?? '';
    throw code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? new UsageError(
          `L’option ${option} n’existe pas.`,
          'Voyez --help ; devant un fichier dont le nom commence par « - », écrivez « ./ ».',
        )
      : new UsageError(`L’option ${option} est mal employée : une valeur manque, ou est de trop.`, 'Voyez --help.');
  }
}

function runCommand(values: Values, operands: readonly string[]): RunCommand {
  const inputs = operands.length > 0 ? operands : [SEED];
  const watch = values.watch === true;
  if (watch && inputs.includes(STANDARD_INPUT)) {
    throw new UsageError('L’entrée standard ne se surveille pas.', 'Donnez un fichier ou un dossier à --watch.');
  }
  return {
    kind: 'run',
    ...common(values),
    inputs,
    dryRun: values['dry-run'] === true,
    strict: values.strict === true,
    watch,
  };
}

function common({ out = DEFAULT_OUT, format = 'table', quiet, verbose }: Values): Common {
  if (format !== 'table' && format !== 'json') {
    throw new UsageError(`--format ${format} n’existe pas.`, 'Écrivez --format table ou --format json.');
  }
  if (out === '') throw new UsageError('--out est vide.', 'Donnez le dossier à écrire, par exemple --out out.');
  if (quiet === true && verbose === true) throw new UsageError('-q et -v se contredisent.', 'Gardez l’un des deux.');
  return { out, format, verbosity: quiet === true ? 'quiet' : verbose === true ? 'verbose' : 'normal' };
}

function otherCommand(name: string, options: Common, operands: readonly string[]): Command {
  const [first = '', second = ''] = operands;
  switch (name) {
    case 'validate':
      expectOperands(name, operands, 0, 1, '[DOSSIER]');
      return { kind: 'validate', ...options, out: operands[0] ?? options.out };
    case 'explain':
      expectOperands(name, operands, 2, 2, 'JEU ID');
      return { kind: 'explain', ...options, dataset: rowDatasetNamed(first), rowId: second };
    case 'withdraw':
      expectOperands(name, operands, 1, 1, 'ID');
      return { kind: 'withdraw', ...options, documentId: first };
    case 'correct':
      expectOperands(name, operands, 2, 2, 'ID FICHIER');
      return { kind: 'correct', ...options, former: first, successor: second };
    default:
      throw new UsageError(`La commande ${name} n’existe pas.`, 'Donnez run, validate, explain, withdraw ou correct.');
  }
}

function expectOperands(name: string, operands: readonly string[], least: number, most: number, wanted: string): void {
  if (operands.length >= least && operands.length <= most) return;
  throw new UsageError(`${name} a reçu ${operands.length} argument(s).`, `Écrivez : ${name} ${wanted}.`);
}

function rowDatasetNamed(name: string): ExplainCommand['dataset'] {
  const names = DATASETS.map((dataset) => dataset.name).filter((one) => one !== 'documents');
  const found = names.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UsageError(`Le jeu de données ${name} n’existe pas.`, `Donnez ${names.join(', ')}.`);
}
