import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import of a source file. */
export interface Import {
  /** Path from the project's folder. */
  readonly file: string;
  /** A path from the project's folder, a package's name, or a module of Node with its `node:`. */
  readonly target: string;
  readonly kind: 'file' | 'package' | 'node';
  /** Gone when the program runs. */
  readonly isTypeOnly: boolean;
}

/** Source text by path from the project's folder. */
export type Sources = ReadonlyMap<string, string>;

const SOURCE_FILE = /\.(?:ts|js|mjs)$/;

/** Every source file below the folders. */
export function sourcesIn(folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return new Map(files.filter((file) => SOURCE_FILE.test(file)).map((file) => [file, readFileSync(file, 'utf8')]));
}

/** `import { a } from './b.ts';`, `export * from 'c';` as the formatter writes them, over one line or several. */
const STATEMENT = /^(import|export) (type )?(?:[\w*{][^;'"]*? from )?'([^']+)'/gm;
/** `import('./b.ts')` */
const DYNAMIC = /\bimport\('([^']+)'\)/g;

/** All imports of a file, in the order of the text; those by `import()` last. */
export function importsOf(file: string, source: string): readonly Import[] {
  const statements = [...source.matchAll(STATEMENT)].map(([, , type, path = '']) =>
    imported(file, path, type !== undefined),
  );
  const dynamic = [...source.matchAll(DYNAMIC)].map(([, path = '']) => imported(file, path, false));
  return [...statements, ...dynamic];
}

function imported(file: string, path: string, isTypeOnly: boolean): Import {
  if (path.startsWith('.')) return { file, target: normalize(join(dirname(file), path)), kind: 'file', isTypeOnly };
  if (path.startsWith('node:')) return { file, target: path, kind: 'node', isTypeOnly };
  const parts = path.split('/');
  const target = parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
  return { file, target, kind: 'package', isTypeOnly };
}

/** Files that import one another in a ring, each ring once; types count as values do. */
export function ringsIn(sources: Sources): readonly string[] {
  const targets = new Map(
    [...sources].map(([file, source]) => [
      file,
      importsOf(file, source)
        .filter(({ kind }) => kind === 'file')
        .map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) rings.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return rings;
}
