import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELP } from '../../functions/cli/help.ts';
import { SITE } from '../../functions/publish/site.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { sourcesIn } from '../architecture/imports.ts';
import { commandsIn, fencesIn, linkedFilesIn, markedBlocksIn, namedFilesIn, withBodies } from './markdown.ts';
import { bodyOf, isRun, prepared, type Workspace } from './workspace.ts';

const README = readFileSync('README.md', 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe('README.md', () => {
  let place: Workspace;
  beforeAll(async () => {
    place = await prepared(README);
  });
  afterAll(() => place.remove());

  it('has commands that ran', () => {
    const commands = commandsIn(README).filter(isRun);
    expect(commands[0]).toBe('npm ci && npm start');
    expect(commands.length).toBeGreaterThan(3);
    expect(readdirSync(join(place.folder, 'out'))).toContain('index.html');
  });

  it.each(markedBlocksIn(README))('shows what comes out: $mark', async (block) => {
    expect(block.body, 'renew it with npm run docs, then read the diff').toBe(await bodyOf(block, place));
  });

  it('quotes a sentence of the seed on the first screen, with the figure of the row below it', async () => {
    const seed = readFileSync('fixtures/pays-de-la-loire-2017-06-session/source.txt', 'utf8');
    const [, sentence = ''] = /^> (.+)$/m.exec(README) ?? [];
    expect(seed.replace(/\s+/g, ' ')).toContain(sentence);
    const row = markedBlocksIn(README).find(({ mark }) => mark.startsWith('row: '));
    expect(sentence).toContain(/"([^"]+)"\n$/.exec(row?.body ?? '')?.[1]);
  });

  it('shows the tree that is written', () => {
    const [, tree = ''] = /## What it writes[\s\S]*?```text\nout\/\n([\s\S]*?)```/.exec(README) ?? [];
    const names = [...tree.matchAll(/(?:^|\s)(\.?[a-zA-Z0-9-]+(?:\.[a-z-]+)+|[A-Z0-9]{6,}|[a-z]+\/)/gm)].map(
      ([, name = '']) => name,
    );
    const written = readdirSync(join(place.folder, 'out'), { recursive: true, encoding: 'utf8' });
    const isWritten = (name: string): boolean =>
      written.some((path) => `/${path}/`.includes(`/${name.replace(/\/$/, '')}/`));
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !isWritten(name))).toEqual([]);
  });

  it('has the cost formula of docs/cloud.md', () => {
    const factors = (text: string): readonly string[] => text.match(/0\.\d+/g) ?? [];
    const [formula = ''] = /documents × 0[\s\S]*?a month/.exec(README) ?? [];
    const [wanted = ''] = /^\*\*cost = .*$/m.exec(readFileSync('docs/cloud.md', 'utf8')) ?? [];
    expect(factors(formula)).toHaveLength(4);
    expect(factors(formula)).toEqual(factors(wanted));
  });

  it('tells every option of the command line', () => {
    const options = [...new Set(HELP.match(/--[a-z-]+/g))].filter(
      (option) => option !== '--help' && option !== '--version',
    );
    expect(options.filter((option) => !README.includes(option))).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  const markdown = readFileSync(page, 'utf8');

  it('links to files that are there', () => {
    const missing = linkedFilesIn(markdown).filter((target) => !existsSync(join(dirname(page), target)));
    expect(missing).toEqual([]);
  });

  it('names files that are there', () => {
    expect(namedFilesIn(markdown).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const scripts = [...markdown.matchAll(/\bnpm run (?:-s |--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in packageFile.scripts))).toEqual([]);
  });
});

describe('what to set before publishing', () => {
  it.each(['README.md', 'docs/cloud.md', 'docs/runbook.md'])('is told in %s', (page) => {
    expect(readFileSync(page, 'utf8')).toContain('`functions/publish/site.ts`');
  });

  it('names the pages too, so that there is one place', () => {
    const named = [...sourcesIn(['functions'])].filter(([, source]) => source.includes(`'${SITE.title}'`));
    expect(named.map(([file]) => file)).toEqual(['functions/publish/site.ts']);
  });
});

describe('the code', () => {
  it('names pages of docs/ that are there', () => {
    const named = [...sourcesIn(['functions', 'infra', 'schemas', 'tests', 'fixtures'])].flatMap(([file, source]) =>
      [...source.matchAll(/\bdocs\/[a-z/-]+\.md\b/g)].map(([page]) => `${file}: ${page}`),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((line) => !existsSync(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  });
});

describe('docs/decisions/dependencies.md', () => {
  const listed = new Set(
    [...readFileSync('docs/decisions/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name = '']) => name,
    ),
  );

  it('says of every package why it is there, and of no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageFile;
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const named = packages.map((name) => (name.startsWith('@types/') ? '@types/*' : name));
    expect([...listed].sort()).toEqual([...new Set(named)].sort());
  });
});

describe('blocks in Markdown', () => {
  const markdown =
    '<!-- runs: a -->\n```text\nold\n```\n\n```sh\nnpm ci && npm start   # two\n# note\na \\\n  b\n```\n';

  it('are read and replaced', () => {
    expect(markedBlocksIn(markdown)).toEqual([{ mark: 'runs: a', language: 'text', body: 'old\n' }]);
    expect(fencesIn(markdown)).toHaveLength(2);
    expect(withBodies(markdown, ['new $& 1\n'])).toBe(markdown.replace('old\n', () => 'new $& 1\n'));
    expect(commandsIn(markdown)).toEqual(['npm ci && npm start', 'a    b']);
  });

  it('links and names of files are told from addresses', () => {
    expect(linkedFilesIn('[a](b.md#c) [d](https://e.fr) ![f](g/h.png) [i](#j)')).toEqual(['b.md', 'g/h.png']);
    expect(namedFilesIn('`functions/a.ts`, `other/b.ts`, `docs/`')).toEqual(['functions/a.ts', 'docs/']);
  });
});
