import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { importsOf, ringsIn, sourcesIn } from './imports.ts';
import { BUILD_SCRIPTS, DOORS, impuritiesIn, PARTS, partOf, violation } from './rules.ts';

const sources = sourcesIn(['functions', 'infra', 'schemas']);
const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

describe('the code', () => {
  it('imports only what the table allows', () => {
    expect(imports.map(violation).filter((one) => one !== null)).toEqual([]);
    expect(imports.length).toBeGreaterThan(sources.size);
  });

  it('has no ring of imports', () => {
    expect(ringsIn(sources)).toEqual([]);
  });

  it('extracts without clock, chance, environment or network', () => {
    const impure = [...sources]
      .filter(([file]) => file.startsWith('functions/extract/') && !BUILD_SCRIPTS.includes(file))
      .flatMap(([file, source]) => impuritiesIn(source).map((words) => `${file}: ${words}`));
    expect(impure).toEqual([]);
  });

  it('every part and every door of the table is used', () => {
    const isUsed = (prefix: string): boolean =>
      [...sources.keys(), 'package.json'].some((file) => file.startsWith(prefix));
    expect(PARTS.map(({ prefix }) => prefix).filter((prefix) => !isUsed(prefix))).toEqual([]);
    const packages = new Set(imports.filter(({ kind }) => kind === 'package').map(({ target }) => target));
    expect(BUILD_SCRIPTS.filter((file) => !sources.has(file))).toEqual([]);
    expect(Object.keys(DOORS).filter((name) => !packages.has(name))).toEqual([]);
  });

  it('what runs in production is a dependency, and every dependency runs in production', () => {
    const inProduction = imports
      .filter(({ kind, file, isTypeOnly }) => kind === 'package' && file.startsWith('functions/') && !isTypeOnly)
      .map(({ target }) => target)
      // Loads TypeScript where the pipeline runs from its sources.
      .filter((name) => name !== 'tsx');
    // Its validators are made ahead and bundled with what they need.
    expect([...new Set(inProduction), 'ajv'].sort()).toEqual(Object.keys(packageFile.dependencies).sort());
  });
});

describe('each rule finds its breach', () => {
  it.each([
    ['a stage knows another', 'functions/extract/facts/a.ts', '../structure/lines.ts'],
    ['a stage knows the main path of the extraction', 'functions/extract/facts/a.ts', '../extract.ts'],
    ['a dataset knows another', 'functions/extract/datasets/water/rows.ts', '../budget/rows.ts'],
    ['a dataset knows the registry', 'functions/extract/datasets/water/rows.ts', '../registry.ts'],
    ['the model knows anything', 'functions/extract/model.ts', './positions.ts'],
    ['the extraction knows a reader', 'functions/extract/extract.ts', '../read/read.ts'],
    ['the extraction reads a file', 'functions/extract/facts/a.ts', 'node:fs'],
    ['the extraction knows a PDF library', 'functions/extract/facts/a.ts', 'unpdf'],
    ['the extraction knows AWS', 'functions/extract/extract.ts', '@aws-sdk/client-s3'],
    ['a verb knows another', 'functions/read/read.ts', '../publish/csv.ts'],
    ['a store knows what it stores', 'functions/store/folder.ts', '../publish/manifest.ts'],
    ['publishing decides meaning', 'functions/publish/csv.ts', '../extract/facts/facts.ts'],
    ['anyone knows the main path', 'functions/publish/csv.ts', '../pipeline.ts'],
    ['the main path knows a door', 'functions/pipeline.ts', './cli.ts'],
    ['the cloud knows the command line', 'functions/handlers/reconcile.ts', '../cli/main.ts'],
    ['the command line knows the cloud', 'functions/cli/run.ts', '../handlers/reconcile.ts'],
    ['a second door of a package', 'functions/publish/json.ts', 'papaparse'],
    ['a package without a door', 'functions/publish/json.ts', 'lodash'],
    ['a file without a part', 'functions/utils/strings.ts', '../pipeline.ts'],
  ])('%s', (_, file, path) => {
    const found = importsOf(file, `import { a } from '${path}';\n`).map(violation);
    expect(found).toEqual([expect.stringContaining(file)]);
  });

  it('a ring', () => {
    const ring = new Map([
      ['functions/a.ts', "import { b } from './b.ts';"],
      ['functions/b.ts', "import { c } from './c.ts';"],
      ['functions/c.ts', "import type { B } from './b.ts';\nimport { d } from './d.ts';"],
      ['functions/d.ts', ''],
    ]);
    expect(ringsIn(ring)).toEqual(['functions/b.ts → functions/c.ts → functions/b.ts']);
  });

  it('a clock, but not its name in a comment', () => {
    expect(impuritiesIn('// Date.now() would differ\nconst at = new Date();\nconst url = `https://x`;')).toEqual([
      'new Date',
    ]);
  });
});

describe('the scanner', () => {
  it('reads every form of an import', () => {
    const source = [
      "import a, { type B } from './a.ts';",
      "import type { C } from '../c.ts';",
      'import {',
      '  d,',
      '  e,',
      "} from 'd/sub.js';",
      "import '@scope/f';",
      "export { g } from './g.ts';",
      "export * from './h.ts';",
      "const i = await import('./i.ts');",
      "type J = import('./j.ts').J;",
      "import packageFile from '../package.json' with { type: 'json' };",
    ].join('\n');
    expect(importsOf('functions/x.ts', source).map(({ target }) => target)).toEqual([
      'functions/a.ts',
      'c.ts',
      'd',
      '@scope/f',
      'functions/g.ts',
      'functions/h.ts',
      'package.json',
      'functions/i.ts',
      'functions/j.ts',
    ]);
  });

  it('misses no import: each file names as many paths as it has `from`', () => {
    const words = [...sources.values()].join('\n').match(/^(?:import|export|\}) ?.*\bfrom '/gm)?.length;
    expect(imports.filter(({ file }) => sources.has(file)).length).toBeGreaterThanOrEqual(words ?? 0);
  });

  it('the longest prefix tells the part', () => {
    expect(partOf('functions/extract/datasets/water/rows.ts')?.name).toBe('dataset water');
    expect(partOf('functions/extract/datasets/column.ts')?.name).toBe('columns');
    expect(partOf('functions/cli.ts')?.name).toBe('command line');
  });
});
