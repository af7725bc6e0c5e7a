import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, temporaryFolder } from './world.ts';

const [OLD, NEW] = ['fixtures/formats/readable/table.pdf', 'fixtures/formats/readable/report.docx'];

async function published(): Promise<{ readonly out: string; readonly id: string }> {
  const out = temporaryFolder();
  const { stdout } = await ended(['run', OLD, '--format', 'json', '--out', out]);
  return { out, id: JSON.parse(stdout).documents[0].document_id };
}

const jsonIn = (out: string, name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));

describe('withdraw', () => {
  it('takes the document out of latest/; the release that had it stays', async () => {
    const { out, id } = await published();
    const before = jsonIn(out, 'index.json').release;
    const { code, stdout } = await ended(['withdraw', id, '--format', 'json', '--out', out]);
    expect(code).toBe(0);
    const { publication } = JSON.parse(stdout);
    expect(publication).toEqual({ id: jsonIn(out, 'index.json').release, nouvelle: true });
    expect(jsonIn(out, 'latest/documents.json')).toEqual([]);
    expect(jsonIn(out, `releases/${before}/documents.json`)).toHaveLength(1);
    expect(existsSync(join(out, 'documents', id))).toBe(false);
  });

  it('a later run does not bring it back and says so', async () => {
    const { out, id } = await published();
    await ended(['withdraw', id, '--out', out]);
    const { code, stdout, stderr } = await ended(['run', OLD, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('retiré');
    expect(stderr).toContain(`le document ${id} fut retiré`);
    expect(jsonIn(out, 'latest/documents.json')).toEqual([]);
  });
});

describe('correct', () => {
  it('the new file takes the place of the document, and changes.json says why', async () => {
    const { out, id } = await published();
    const { code, stdout } = await ended(['correct', id, NEW, '--format', 'json', '--out', out]);
    expect(code).toBe(0);
    const { retire, remplace_par } = JSON.parse(stdout);
    expect(retire).toBe(id);
    expect(jsonIn(out, 'latest/documents.json')).toMatchObject([
      { document_id: remplace_par, nom_fichier: 'report.docx' },
    ]);
    expect(Object.keys(jsonIn(out, 'latest/changes.json').resume)).toEqual(['document corrigé']);
  });

  it('a file that cannot be read leaves everything as it was', async () => {
    const { out, id } = await published();
    const before = readFileSync(join(out, 'index.json'), 'utf8');
    const { code, stderr } = await ended(['correct', id, 'fixtures/formats/refused/vide/empty.txt', '--out', out]);
    expect(code).toBe(3);
    expect(stderr).toContain('vide/empty.txt : refusé. Le fichier ne contient ni lettre ni chiffre.');
    expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe(before);
    expect(existsSync(join(out, 'documents', id))).toBe(true);
  });
});

it('a file that is not there is named', async () => {
  const { out, id } = await published();
  const { code, stderr } = await ended(['correct', id, 'nulle-part.txt', '--out', out]);
  expect(code).toBe(3);
  expect(stderr).toContain('nulle-part.txt : refusé. Il n’y a pas de fichier à ce nom.');
});

it.each([[['withdraw', 'd-0000000000000000']], [['correct', 'd-0000000000000000', NEW]]])(
  '%j in a folder that is no published tree is exit 2',
  async (args) => {
    const folder = temporaryFolder();
    const { code, stderr } = await ended([...args, '--out', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${folder} n’est pas une arborescence publiée.`);
  },
);

describe('a document that is not there is exit 2', () => {
  it.each([[['withdraw', 'd-0000000000000000']], [['withdraw', 'tout']], [['correct', 'd-0000000000000000', NEW]]])(
    '%j',
    async (args) => {
      const { out } = await published();
      const { code, stderr } = await ended([...args, '--out', out]);
      expect(code).toBe(2);
      expect(stderr).toContain(`${out}/latest/documents.csv`);
    },
  );
});
