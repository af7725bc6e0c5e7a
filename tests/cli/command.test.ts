import { describe, expect, it } from 'vitest';
import { commandOf, SEED } from '../../functions/cli/command.ts';
import { ended } from './world.ts';

describe('arguments become one command', () => {
  it('run without inputs reads the seed and writes out/', () => {
    expect(commandOf(['run'])).toEqual({
      kind: 'run',
      inputs: [SEED],
      out: 'out',
      format: 'table',
      verbosity: 'normal',
      dryRun: false,
      strict: false,
      watch: false,
    });
  });

  it('options stand anywhere, short or long', () => {
    const command = commandOf(['run', '-q', 'a.txt', '--out=x', 'b', '-', '--strict', '--dry-run', '--format', 'json']);
    expect(command).toMatchObject({
      inputs: ['a.txt', 'b', '-'],
      out: 'x',
      verbosity: 'quiet',
      strict: true,
      dryRun: true,
      format: 'json',
    });
  });

  it('validate takes its folder as operand or as --out', () => {
    expect(commandOf(['validate', 'public'])).toMatchObject({ kind: 'validate', out: 'public' });
    expect(commandOf(['validate', '--out', 'public'])).toMatchObject({ kind: 'validate', out: 'public' });
  });

  it('what follows -- is a file, whatever it looks like', () => {
    expect(commandOf(['run', '--', '-session.txt'])).toMatchObject({ inputs: ['-session.txt'] });
  });
});

describe('a wrong command is exit 2, with the reason and what to do', () => {
  it.each([
    [[], 'Il manque une commande'],
    [['publier'], 'publier n’existe pas'],
    [['run', '--fromat', 'json'], '--fromat n’existe pas'],
    [['run', '--out'], '--out'],
    [['run', '--strict=oui'], '--strict'],
    [['run', '--format', 'xml'], '--format table'],
    [['run', '-q', '-v'], '-q et -v'],
    [['run', '--watch', '-'], '--watch'],
    [['validate', 'a', 'b'], 'validate [DOSSIER]'],
    [['validate', '--strict'], '--strict ne va qu’avec run'],
    [['explain', 'budget'], 'explain JEU ID'],
    [['explain', 'budgets', 'budget-0'], 'budget, training, water, measures, indicators'],
    [['run', ''], 'Un argument est vide'],
    [['validate', ''], 'Un argument est vide'],
    [['withdraw'], 'withdraw ID'],
    [['correct', 'd-1'], 'correct ID FICHIER'],
  ])('%j', async (args, words) => {
    const { code, stdout, stderr } = await ended(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });
});

describe('help and version', () => {
  it.each([['--help'], ['-h'], ['help'], ['run', '--help']])('%s', async (...args) => {
    const { code, stdout, stderr } = await ended(args);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const word of ['run', 'validate', 'explain', 'withdraw', 'correct', '--dry-run', '--strict', '130']) {
      expect(stdout).toContain(word);
    }
  });

  it('--version tells both versions', async () => {
    expect((await ended(['--version'])).stdout).toMatch(/^chiffres-publics \d+\.\d+\.\d+, extracteur \d+\.\d+\.\d+\n$/);
  });
});
