import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, temporaryFolder } from './world.ts';

const REPORT = 'fixtures/formats/readable/report.docx';

/** A sound tree with one document; its folder. */
async function tree(): Promise<{ readonly out: string; readonly document: string }> {
  const out = temporaryFolder();
  await ended(['run', REPORT, '--out', out]);
  return { out, document: join('documents', readdirSync(join(out, 'documents'))[0] ?? '') };
}

async function findingsIn(out: string): Promise<readonly { fichier: string; endroit: string; constat: string }[]> {
  const { code, stdout } = await ended(['validate', out, '--format', 'json']);
  const { constats } = JSON.parse(stdout);
  expect(code).toBe(constats.length > 0 ? 4 : 0);
  return constats;
}

/** Changes a file of the tree; the change must change it. */
function edit(file: string, change: (content: string) => string): void {
  const content = readFileSync(file, 'utf8');
  expect(change(content)).not.toBe(content);
  writeFileSync(file, change(content));
}

describe('validate', () => {
  it('finds nothing in what run wrote, after a second release and a withdrawal too', async () => {
    const { out, document } = await tree();
    expect(await findingsIn(out)).toEqual([]);
    await ended(['run', 'fixtures/formats/readable', '--out', out]);
    await ended(['withdraw', document.replace('documents/', ''), '--out', out]);
    expect(await findingsIn(out)).toEqual([]);
    const { stdout, stderr } = await ended(['validate', out]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/: 34\u00a0documents, [\d\u202f]+\u00a0fichiers, 0\u00a0constat\.\n$/);
  });

  it('a folder of other documents is exit 3', async () => {
    const { code, stdout, stderr } = await ended(['validate', 'fixtures/formats']);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('n’est pas une arborescence publiée');
  });

  it.each(['', 'nulle-part'])('a folder without a tree is exit 3 (%s)', async (name) => {
    const { code, stdout, stderr } = await ended(['validate', join(temporaryFolder(), name)]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('n’est pas une arborescence publiée');
  });
});

it('a folder that the system does not open is exit 3, with its path and what to do', async () => {
  const loop = join(temporaryFolder(), 'boucle');
  symlinkSync(loop, loop);
  const { code, stdout, stderr } = await ended(['validate', loop]);
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toBe(
    `${loop} : Le système a répondu ELOOP à sa lecture. Copiez-le sur un disque sain, puis relancez.\n`,
  );
});

describe('each defect is found and named by file and place', () => {
  it('a file that was changed', async () => {
    const { out, document } = await tree();
    appendFileSync(join(out, document, 'source.docx'), 'x');
    expect(await findingsIn(out)).toEqual([
      { fichier: `${document}/source.docx`, endroit: '', constat: expect.stringMatching(/^attendu \d+ octets, reçu/) },
    ]);
  });

  it('bytes of the same length', async () => {
    const { out } = await tree();
    edit(join(out, 'latest/budget.excel-fr.csv'), (csv) => csv.replace('exact', 'exaqt'));
    const findings = await findingsIn(out);
    expect(findings.map(({ fichier }) => fichier)).toEqual(['latest/budget.excel-fr.csv']);
    expect(findings[0]?.constat).toMatch(/^attendu la somme SHA-256 [0-9a-f]{64}, reçu [0-9a-f]{64}$/);
  });

  it('a file that is gone, once', async () => {
    const { out } = await tree();
    rmSync(join(out, 'latest/water.csv'));
    expect(await findingsIn(out)).toEqual([{ fichier: 'latest/water.csv', endroit: '', constat: 'manque' }]);
  });

  it('a file at the top of the tree and a page of a year that are gone or altered; run writes what is gone', async () => {
    const { out, document } = await tree();
    const year = join('annees', readdirSync(join(out, 'annees'))[0] ?? '', 'index.html');
    const gone = [
      'index.html',
      'feed.xml',
      'latest/release.json',
      year,
      'latest/water.json',
      `${document}/source.docx`,
    ];
    for (const name of gone) rmSync(join(out, name));
    appendFileSync(join(out, 'catalog.ttl'), '#');
    edit(join(out, 'versions.json'), (json) => json.replace('1.1.0', '1.1.1'));
    const findings = await findingsIn(out);
    expect(findings.filter(({ constat }) => constat === 'manque').map(({ fichier }) => fichier)).toEqual(
      expect.arrayContaining(gone),
    );
    expect(findings.filter(({ constat }) => constat !== 'manque').map(({ fichier }) => fichier)).toEqual([
      'catalog.ttl',
      'versions.json',
    ]);
    expect((await ended(['validate', out])).stderr).toContain('Supprimez les fichiers altérés');
    for (const name of ['catalog.ttl', 'versions.json']) rmSync(join(out, name));
    await ended(['run', REPORT, '--out', out]);
    expect(await findingsIn(out)).toEqual([]);
  });

  it('a release of which a file is gone, and says that run does not write it again', async () => {
    const { out } = await tree();
    const release = join('releases', readdirSync(join(out, 'releases'))[0] ?? '');
    rmSync(join(out, release, 'water.csv'));
    writeFileSync(join(out, release, 'release.json'), '{');
    expect(await findingsIn(out)).toEqual([{ fichier: `${release}/water.csv`, endroit: '', constat: 'manque' }]);
    expect((await ended(['validate', out])).stderr).toContain('d’une sauvegarde');
  });

  it('a row against its schema', async () => {
    const { out, document } = await tree();
    edit(join(out, document, 'budget.json'), (json) => json.replace('"precision":"exact"', '"precision":"juste"'));
    const findings = await findingsIn(out);
    expect(findings).toContainEqual({
      fichier: `${document}/budget.json`,
      endroit: expect.stringMatching(/^ligne \d+$/),
      constat: expect.stringMatching(/^precision : attendu une valeur parmi exact, environ/),
    });
  });

  it('a position against the text', async () => {
    const { out, document } = await tree();
    edit(join(out, document, 'text.txt'), (text) => text.replace(/\d(?= ?M€)/, '#'));
    const findings = await findingsIn(out);
    expect(findings).toContainEqual({
      fichier: `${document}/budget.json`,
      endroit: expect.stringMatching(/^ligne \d+, positions \d+ à \d+$/),
      constat: expect.stringMatching(/^attendu « .+ » dans text\.txt, reçu « .*#/),
    });
  });

  it('a cell of the CSV against the JSON', async () => {
    const { out, document } = await tree();
    edit(join(out, document, 'budget.csv'), (csv) => csv.replace(/,exact,montant,/, ',environ,montant,'));
    expect(await findingsIn(out)).toContainEqual({
      fichier: `${document}/budget.csv`,
      endroit: expect.stringMatching(/^ligne \d+, colonne precision$/),
      constat: 'attendu « exact » comme dans le JSON, reçu « environ »',
    });
  });

  it('a column and a row that the CSV lacks', async () => {
    const { out } = await tree();
    edit(join(out, 'latest/training.csv'), (csv) => csv.replace('id,', 'cle,'));
    edit(join(out, 'latest/budget.csv'), (csv) => csv.slice(0, csv.lastIndexOf('\r\n', csv.length - 3) + 2));
    const findings = await findingsIn(out);
    expect(findings).toContainEqual(expect.objectContaining({ fichier: 'latest/training.csv', endroit: 'en-tête' }));
    expect(findings).toContainEqual(
      expect.objectContaining({ constat: expect.stringMatching(/^attendu \d+ lignes comme dans le JSON/) }),
    );
  });

  it('an index that names another file, and one that is none', async () => {
    const { out } = await tree();
    edit(join(out, 'index.json'), (json) => json.replace('latest/budget.csv', 'latest/budgets.csv'));
    expect(await findingsIn(out)).toEqual([
      { fichier: 'latest/budgets.csv', endroit: '', constat: 'manque' },
      { fichier: 'index.json', endroit: '', constat: expect.stringMatching(/^attendu \d+ octets, reçu/) },
    ]);
    writeFileSync(join(out, 'index.json'), '[]');
    expect(await findingsIn(out)).toContainEqual(expect.objectContaining({ fichier: 'index.json' }));
  });

  it('a schema that is not the committed one', async () => {
    const { out } = await tree();
    edit(join(out, 'schemas/water/1.0.0/tableschema.json'), (json) => json.replace('"integer"', '"number"'));
    expect(await findingsIn(out)).toContainEqual(
      expect.objectContaining({ fichier: 'schemas/water/1.0.0/tableschema.json' }),
    );
  });

  it('a document whose reading was interrupted', async () => {
    const { out, document } = await tree();
    const manifests = join(out, 'manifests');
    renameSync(join(manifests, readdirSync(manifests)[0] ?? ''), join(out, 'ailleurs.json'));
    expect(await findingsIn(out)).toEqual([
      { fichier: `${document}/`, endroit: '', constat: expect.stringContaining('n’a pas de manifeste') },
    ]);
  });

  it('people see the first few of a file and how many more there are', async () => {
    const { out } = await tree();
    edit(join(out, 'latest/budget.csv'), (csv) => csv.replaceAll('exact', 'environ'));
    const { stdout } = await ended(['validate', out]);
    expect(stdout).toMatch(/^fichier +endroit +constat\n/);
    expect(stdout).toMatch(/latest\/budget\.csv +et \d+ autres\n/);
  });
});
