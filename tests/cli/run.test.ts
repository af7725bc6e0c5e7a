import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_INPUT_BYTES } from '../../functions/read/bounds.ts';
import { folded } from '../score/annotated.ts';
import { ended, temporaryFolder } from './world.ts';

const READABLE = 'fixtures/formats/readable';
const TEXT = join(READABLE, 'utf-8.txt');

/** Every file below a folder with its content, hidden ones too. */
function treeOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]));
}

const documentsIn = (stdout: string) => JSON.parse(stdout).documents;

describe('run', () => {
  it('writes the whole published tree and ends with a table and the next step', async () => {
    const out = temporaryFolder();
    const { code, stdout, stderr } = await ended(['run', TEXT, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^document +état +budget +training +water +measures +indicators +nombres +à vérifier\n/);
    expect(stdout).toMatch(/utf-8\.txt +nouveau +\d/);
    expect(stderr).toContain(`ouvrez ${out}/index.html`);
    const tree = Object.keys(treeOf(out));
    for (const name of [
      '/index.html',
      '/index.json',
      '/latest/budget.csv',
      '/latest/documents.json',
      '/versions.json',
    ]) {
      expect(tree).toContain(name);
    }
    const ofDocument = tree.filter((name) => name.startsWith('/documents/')).map((name) => name.split('/')[3]);
    for (const name of ['source.txt', 'text.txt', 'water.csv', 'water.json', 'quality.json', 'source.html']) {
      expect(ofDocument).toContain(name);
    }
  });

  it('sums the documents that are published, each once, and none that was refused or withdrawn', async () => {
    const [out, folder] = [temporaryFolder(), temporaryFolder()];
    for (const name of ['a.txt', 'copie.txt']) writeFileSync(join(folder, name), 'Un budget de 12 M€.\n');
    writeFileSync(join(folder, 'b.txt'), 'Un budget de 7 M€.\n');
    writeFileSync(join(folder, 'vide.txt'), '');
    const first = await ended(['run', folder, '--out', out]);
    expect(first.stdout).toMatch(/\ntotal +2 documents +2 +0 +0 +0 +0 +2 +0\n$/);
    const { stdout } = await ended(['run', join(folder, 'b.txt'), '--format', 'json', '--out', out]);
    await ended(['withdraw', documentsIn(stdout)[0].document_id, '--out', out]);
    const second = await ended(['run', folder, '--out', out]);
    expect(second.stdout).toMatch(/\ntotal +1 document +1 +0 +0 +0 +0 +1 +0\n$/);
  });

  it('the command of the next step can be copied, whatever the folder is called', async () => {
    const out = join(temporaryFolder(), "mes données d'eau");
    const { stderr } = await ended(['run', TEXT, '--out', out]);
    expect(stderr).toContain(`ouvrez ${out}/index.html`);
    const [, word = ''] = /explain budget ID --out (.+)\n$/.exec(stderr) ?? [];
    expect(execFileSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(out);
  });

  it('--format json gives one object with what became of each input', async () => {
    const { code, stdout } = await ended([
      'run',
      TEXT,
      'nulle-part.txt',
      '--format',
      'json',
      '--out',
      temporaryFolder(),
    ]);
    const report = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(report.code).toBe(3);
    expect(report.publication.nouvelle).toBe(true);
    expect(report.documents[0]).toMatchObject({
      entree: TEXT,
      etat: 'nouveau',
      lignes: { budget: expect.any(Number) },
    });
    expect(report.documents[1]).toMatchObject({
      entree: 'nulle-part.txt',
      etat: 'refuse',
      erreur: { code: 'fichier' },
    });
  });

  it('reads the files of a folder by name, hidden ones and its own output left out', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sous'));
    for (const name of ['b.txt', 'a é+.txt', '.cache', 'sous/c.txt']) {
      writeFileSync(join(folder, name), `Le budget de ${name} s’élève à 12 M€.\n`);
    }
    const args = ['run', folder, '--format', 'json', '--out', join(folder, 'out')];
    const wanted = ['a é+.txt', 'b.txt', 'sous/c.txt'].map((name) => join(folder, name));
    const once = documentsIn((await ended(args)).stdout);
    const again = documentsIn((await ended(args)).stdout);
    expect(once.map(({ entree }: { entree: string }) => entree)).toEqual(wanted);
    expect(again.map(({ etat }: { etat: string }) => etat)).toEqual(['deja_lu', 'deja_lu', 'deja_lu']);
  });

  it('says which document of the same name stays, with the command that replaces it', async () => {
    const [out, folder] = [temporaryFolder(), temporaryFolder()];
    const file = join(folder, 'le budget.txt');
    const args = ['run', file, '--format', 'json', '--out', out];
    writeFileSync(file, 'Un budget de 12 M€.\n');
    const first = await ended(args);
    writeFileSync(file, 'Un budget de 13 M€.\n');
    const second = await ended(args);
    const [old] = documentsIn(first.stdout);
    expect(first.stderr).not.toContain('reste publié');
    expect(second.stderr).toContain(`${file} : un document du même nom (${old.document_id}) reste publié`);
    expect(second.stderr).toContain(`npm run cli -- correct ${old.document_id} '${file}' --out ${out}\n`);
    await ended(['correct', old.document_id, file, '--out', out]);
    const documents = JSON.parse(readFileSync(join(out, 'latest/documents.json'), 'utf8'));
    expect(documents.map(({ document_id }: { document_id: string }) => document_id)).toEqual([
      documentsIn(second.stdout)[0].document_id,
    ]);
  });

  it('says nothing of namesakes that are read in one run, nor of what comes by standard input', async () => {
    const [out, folder] = [temporaryFolder(), temporaryFolder()];
    for (const year of ['2030', '2031']) {
      mkdirSync(join(folder, year));
      writeFileSync(join(folder, year, 'budget.txt'), `Un budget de 12 M€ en ${year}.\n`);
    }
    const both = await ended(['run', folder, '--out', out]);
    const piped = await ended(['run', '-', '--out', out], 'Un budget de 7 M€.\n');
    const again = await ended(['run', '-', '--out', out], 'Un budget de 8 M€.\n');
    expect([both.code, piped.code, again.code]).toEqual([0, 0, 0]);
    expect(both.stderr + piped.stderr + again.stderr).not.toContain('reste publié');
  });

  it('leaves published trees in a folder aside and says so', async () => {
    const folder = temporaryFolder();
    const [old, current] = [join(folder, 'archives/2030'), join(folder, 'out')];
    mkdirSync(join(folder, 'manifests'));
    writeFileSync(join(folder, 'manifests/liste.txt'), 'Un budget de 12 M€.\n');
    await ended(['run', TEXT, '--out', old]);
    await ended(['run', TEXT, '--out', current]);
    const { code, stdout, stderr } = await ended(['run', folder, '--format', 'json', '--out', current]);
    expect([code, documentsIn(stdout).map(({ entree }: { entree: string }) => entree)]).toEqual([
      0,
      [join(folder, 'manifests/liste.txt')],
    ]);
    expect(stderr.split('\n').filter((line) => line.includes('laissée de côté'))).toEqual([
      `${old} : arborescence publiée, laissée de côté.`,
    ]);
  });

  it.each([
    ['is a published tree', 'arbre'],
    ['holds hidden files alone', 'caches'],
    ['is the output folder', 'out'],
  ])('a folder that %s holds nothing that is read, and is not called empty', async (_, name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'caches'));
    writeFileSync(join(folder, 'caches/.note.txt'), 'Un budget de 12 M€.\n');
    await ended(['run', TEXT, '--out', join(folder, 'arbre')]);
    await ended(['run', TEXT, '--out', join(folder, 'out')]);
    const { code, stderr } = await ended(['run', join(folder, name), '--out', join(folder, 'out')]);
    expect(code).toBe(3);
    expect(stderr).toContain(`${name} : refusé. Le dossier ne contient que ce qui n’est pas lu`);
  });

  it('reads standard input', async () => {
    const out = temporaryFolder();
    const { code, stdout } = await ended(['run', '-', '--format', 'json', '--out', out], readFileSync(TEXT));
    const fromFile = await ended(['run', TEXT, '--format', 'json', '--out', out]);
    expect(code).toBe(0);
    expect(documentsIn(stdout)[0]).toMatchObject({ entree: 'entrée standard', etat: 'nouveau' });
    expect(documentsIn(fromFile.stdout)[0]).toMatchObject({ etat: 'deja_lu' });
  });

  it('an unchanged run writes nothing', async () => {
    const out = temporaryFolder();
    await ended(['run', TEXT, '--out', out]);
    const before = treeOf(out);
    expect((await ended(['run', TEXT, '--out', out])).code).toBe(0);
    expect(treeOf(out)).toEqual(before);
  });

  it('two runs give the same bytes, whatever the folder', async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    await ended(['run', READABLE, '--out', one]);
    await ended(['run', READABLE, '--out', other]);
    expect(Object.keys(treeOf(one)).length).toBeGreaterThan(100);
    expect(treeOf(one)).toEqual(treeOf(other));
  });

  it('--dry-run tells the same and writes nothing', async () => {
    const [out, real] = [join(temporaryFolder(), 'out'), temporaryFolder()];
    const dry = await ended(['run', TEXT, '--dry-run', '--out', out]);
    const wet = await ended(['run', TEXT, '--out', real]);
    expect(dry.code).toBe(0);
    expect(dry.stdout).toBe(wet.stdout);
    expect(dry.stderr).toContain('rien n’a été écrit');
    expect(existsSync(out)).toBe(false);
  });

  it('-q says nothing but problems, -v says each step', async () => {
    const quiet = await ended(['run', TEXT, '-q', '--out', temporaryFolder()]);
    const verbose = await ended(['run', TEXT, '-v', '--out', temporaryFolder()]);
    expect(quiet.stderr).toBe('');
    expect(verbose.stderr).toMatch(/utf-8\.txt : d-[0-9a-f]{16}, \d+ lignes/);
  });

  it('names of files cannot command the terminal', async () => {
    const folder = temporaryFolder();
    const name = 'a\u001B[2Jb.txt';
    writeFileSync(join(folder, name), 'Un budget de 12 M€.\n');
    const { stdout, stderr } = await ended(['run', folder, '-v', '--out', join(folder, 'out')]);
    expect(stdout).toContain('b.txt');
    expect(stdout + stderr).not.toContain('\u001B');
  });
});

describe('input that cannot be read is exit 3: file, cause, remedy; the others are processed', () => {
  const refused = readdirSync('fixtures/formats/refused').flatMap((code) =>
    readdirSync(join('fixtures/formats/refused', code)).map((name) => join('fixtures/formats/refused', code, name)),
  );

  it('every refused fixture, in one run with a good one', async () => {
    const out = temporaryFolder();
    const { code, stdout, stderr } = await ended(['run', ...refused, TEXT, '--format', 'json', '--out', out]);
    expect(code).toBe(3);
    const documents: readonly { entree: string; etat: string; erreur?: Record<string, string> }[] = documentsIn(stdout);
    expect(documents.map(({ entree, etat }) => [entree, etat])).toEqual([
      ...refused.map((file) => [file, 'refuse']),
      [TEXT, 'nouveau'],
    ]);
    for (const { entree, erreur } of documents.slice(0, -1)) {
      expect(erreur?.code).toBe(entree.split('/').at(-2));
      expect(stderr).toContain(`${entree} : refusé. ${folded(`${erreur?.cause} ${erreur?.remede}`)}\n`);
    }
    expect(JSON.parse(readFileSync(join(out, 'latest/documents.json'), 'utf8'))).toHaveLength(1);
  });

  it.each([
    ['a missing file', () => 'nulle-part.txt', 'Il n’y a pas de fichier à ce nom.'],
    ['a path through a file', () => `${TEXT}/x`, 'Une partie du chemin n’est pas un dossier.'],
    ['an empty folder', () => temporaryFolder(), 'Le dossier ne contient aucun fichier.'],
  ])('%s', async (_, path, words) => {
    const { code, stderr } = await ended(['run', path(), TEXT, '--out', temporaryFolder()]);
    expect(code).toBe(3);
    expect(stderr).toContain(words);
  });

  it('empty standard input', async () => {
    const { code, stderr } = await ended(['run', '-', '--out', temporaryFolder()], '');
    expect(code).toBe(3);
    expect(stderr).toContain('entrée standard : refusé.');
  });

  it('an endless standard input is given up at the bound', async () => {
    const tooMuch = new Uint8Array(MAX_INPUT_BYTES + 1);
    const { code, stderr } = await ended(['run', '-', '--out', temporaryFolder()], tooMuch);
    expect(code).toBe(3);
    expect(stderr).toContain('entrée standard : refusé. Le fichier a');
  });

  it('special files, named or behind a link in a folder', async () => {
    const folder = temporaryFolder();
    const pipe = join(temporaryFolder(), 'tube');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, join(folder, 'lien'));
    const { code, stderr } = await ended(['run', pipe, folder, '/dev/zero', '--out', temporaryFolder()]);
    expect(code).toBe(3);
    for (const path of [pipe, join(folder, 'lien'), '/dev/zero']) {
      expect(stderr).toContain(`${path} : refusé. Ce n’est pas un fichier ordinaire`);
    }
  });

  it('leaves a tree that was written before as it was', async () => {
    const out = temporaryFolder();
    await ended(['run', TEXT, '--out', out]);
    const before = treeOf(out);
    await ended(['run', ...refused, '--out', out]);
    expect(treeOf(out)).toEqual(before);
  });
});

describe('a run that could read nothing', () => {
  it('makes no tree', async () => {
    const out = join(temporaryFolder(), 'out');
    const { code, stdout, stderr } = await ended(['run', 'nulle-part', '--format', 'json', '--out', out]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout).publication).toBeNull();
    expect(stderr).toContain('Rien n’a pu être lu');
    expect(existsSync(out)).toBe(false);
  });
});

describe('an output folder that cannot be written is exit 2', () => {
  it('a file stands in its place', async () => {
    const file = join(temporaryFolder(), 'fichier');
    writeFileSync(file, 'rien');
    const { code, stdout, stderr } = await ended(['run', TEXT, '--out', join(file, 'out')]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('ne peut pas être écrit (ENOTDIR');
    expect(readFileSync(file, 'utf8')).toBe('rien');
  });
});

describe('a folder with files that are not of a published tree', () => {
  it('is exit 2 where one has a name that a run writes over, and is left as it is', async () => {
    const tree = temporaryFolder();
    await ended(['run', TEXT, '--out', tree]);
    const namedByContent = ['documents', 'manifests', 'releases'];
    for (const name of readdirSync(tree).filter((one) => !namedByContent.includes(one))) {
      const out = temporaryFolder();
      cpSync(join(tree, name), join(out, name), { recursive: true });
      const before = treeOf(out);
      const { code, stdout, stderr } = await ended(['run', TEXT, '--out', out]);
      expect([name, code, stdout]).toEqual([name, 2, '']);
      expect(stderr).toContain(`contient déjà ${name} : la publication les remplacerait. Donnez un dossier neuf`);
      expect(treeOf(out)).toEqual(before);
    }
  });

  it('is written where nothing of it would be replaced, and again afterwards', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, '.git'));
    mkdirSync(join(out, 'documents'));
    for (const name of ['CNAME', '.git/config', 'documents/note.txt']) writeFileSync(join(out, name), 'à moi');
    expect((await ended(['run', TEXT, '--out', out])).code).toBe(0);
    expect((await ended(['run', join(READABLE, 'table.pdf'), '--out', out])).code).toBe(0);
    for (const name of ['CNAME', '.git/config', 'documents/note.txt']) {
      expect(readFileSync(join(out, name), 'utf8')).toBe('à moi');
    }
  });

  it('is written where a first run was ended before its release', async () => {
    const [tree, out] = [temporaryFolder(), temporaryFolder()];
    await ended(['run', TEXT, '--out', tree]);
    for (const name of ['documents', 'manifests']) cpSync(join(tree, name), join(out, name), { recursive: true });
    expect((await ended(['run', TEXT, '--out', out])).code).toBe(0);
    expect(treeOf(out)).toEqual(treeOf(tree));
  });
});

describe('--strict is exit 5 where rows are to be checked', () => {
  it('only then, and says how many', async () => {
    const out = temporaryFolder();
    const clean = await ended(['run', TEXT, '--strict', '--out', out]);
    expect([clean.code, clean.stderr.includes('À vérifier')]).toEqual([0, false]);
    const [name = ''] = readdirSync(join(out, 'manifests'));
    const manifest = JSON.parse(readFileSync(join(out, 'manifests', name), 'utf8'));
    const controles = { ...manifest.qualite.controles, ecart: 2, a_verifier: 1, arrondi: 7 };
    const doubtful = { ...manifest, qualite: { ...manifest.qualite, controles, rejets: 1 } };
    writeFileSync(join(out, 'manifests', name), JSON.stringify(doubtful));
    const lax = await ended(['run', TEXT, '--out', out]);
    const strict = await ended(['run', TEXT, '--strict', '--out', out]);
    expect([lax.code, strict.code]).toEqual([0, 5]);
    expect(lax.stderr).toContain('À vérifier : 4,');
  });
});

describe('a tree that contradicts itself is exit 4', () => {
  it('a folder of a document is gone: nothing new is published, what was there stays', async () => {
    const [out, other] = [temporaryFolder(), temporaryFolder()];
    await ended(['run', TEXT, '--out', out]);
    await ended(['run', join(READABLE, 'table.pdf'), '--out', other]);
    cpSync(join(other, 'manifests'), join(out, 'manifests'), { recursive: true });
    const before = treeOf(join(out, 'latest'));
    const { code, stderr } = await ended(['run', TEXT, '--out', out]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/n’est pas publiable : documents\/d-[0-9a-f]{16}\/\w+\.json manque\. Ce qui était publié/);
    expect(treeOf(join(out, 'latest'))).toEqual(before);
  });
});
