import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../functions/cli/quote.ts';
import type { Row } from '../../functions/extract/model.ts';
import { ended, temporaryFolder } from './world.ts';

const TEXT = `Le budget 2025

La Région consacre 12 M€ à l’eau et 12 M€ aux lycées.
`;

/** A tree of the text above, and its budget rows. */
async function tree(): Promise<{ readonly out: string; readonly rows: readonly Row[] }> {
  const out = temporaryFolder();
  const file = join(out, 'depart.txt');
  writeFileSync(file, TEXT);
  await ended(['run', file, '--out', out]);
  return { out, rows: JSON.parse(readFileSync(join(out, 'latest/budget.json'), 'utf8')) };
}

describe('explain', () => {
  it('marks the figure in its sentence and tells page, headings, source, position and rules', async () => {
    const { out, rows } = await tree();
    const [first, second] = rows;
    const { code, stdout, stderr } = await ended(['explain', 'budget', String(second?.id), '--out', out]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('La Région consacre 12 M€ à l’eau et ⟦12 M€⟧ aux lycées.\n');
    expect(stdout).toMatch(/\n {2}montant_eur +12000000\n/);
    expect(stdout).toMatch(/\n {2}rubrique +Le budget 2025\n/);
    expect(stdout).toMatch(/\n {2}source +\S+\/documents\/d-[0-9a-f]{16}\/source\.txt\n/);
    expect(stdout).toContain(`caractères ${second?.debut} à ${second?.fin}\n`);
    expect(stdout).toMatch(/\n {2}règles +[a-z]/);
    const other = await ended(['explain', 'budget', String(first?.id), '--out', out]);
    expect(other.stdout).toContain('La Région consacre ⟦12 M€⟧ à l’eau et 12 M€ aux lycées.\n');
  });

  it('gives the address of the sentence in the page that was published', async () => {
    const { out, rows } = await tree();
    const { stdout } = await ended(['explain', 'budget', String(rows[0]?.id), '--out', out]);
    const [, page = '', anchor = ''] = /\n {2}lecture +(\S+)#(\S+)\n/.exec(stdout) ?? [];
    expect(readFileSync(page, 'utf8')).toContain(`id="${anchor}"`);
  });

  it('--format json has the row, the parted sentence, the rules and the document', async () => {
    const { out, rows } = await tree();
    const { stdout } = await ended(['explain', 'budget', String(rows[0]?.id), '--format', 'json', '--out', out]);
    expect(JSON.parse(stdout)).toMatchObject({
      ligne: rows[0],
      phrase: { avant: 'La Région consacre ', valeur: '12 M€', apres: ' à l’eau et 12 M€ aux lycées.' },
      document: { nom_fichier: 'depart.txt' },
      regles: expect.arrayContaining([expect.any(String)]),
    });
  });

  it.each([
    ['an id that no row has', 'budget-0000000000000000'],
    ['an id that is none', 'douze'],
  ])('%s is exit 2 and says where the ids are', async (_, id) => {
    const { out } = await tree();
    const { code, stderr } = await ended(['explain', 'budget', id, '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${out}/latest/budget.csv`);
  });
});

it('a folder that is no published tree is exit 2', async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await ended(['explain', 'budget', 'budget-0000000000000000', '--out', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain(`${folder} n’est pas une arborescence publiée.`);
});

describe('a tree that lacks what a row needs is exit 4', () => {
  it.each(['text.txt', 'quality.json'])('%s', async (name) => {
    const { out, rows } = await tree();
    rmSync(join(out, 'documents', String(rows[0]?.document_id), name));
    const { code, stderr } = await ended(['explain', 'budget', String(rows[0]?.id), '--out', out]);
    expect(code).toBe(4);
    expect(stderr).toContain(`${name} manque.`);
  });
});

describe('the figure in its sentence', () => {
  it('is found in a sentence over two lines, after characters of two units', () => {
    const text = '𝔅udget 🏛 :\nsur 5 M€,\n 5 M€ vont\n à l’eau';
    const second = [...text].length - ' 5 M€ vont\n à l’eau'.length + 1;
    expect(quoteOf(text, 'sur 5 M€, 5 M€ vont à l’eau', '5 M€', second)).toEqual({
      before: 'sur 5 M€, ',
      figure: '5 M€',
      after: ' vont à l’eau',
    });
  });

  it('is found by its words where a running line parts the sentence', () => {
    const text = 'La Région consacre\nPAGE 3\n5 M€ à l’eau.';
    const quote = quoteOf(text, 'La Région consacre 5 M€ à l’eau.', '5 M€', text.indexOf('5 M€'));
    expect(quote.figure).toBe('5 M€');
  });

  it('is not marked at all where it cannot be told', () => {
    expect(quoteOf('Un texte.', 'Un autre texte.', '5 M€', 3)).toEqual({
      before: 'Un autre texte.',
      figure: '',
      after: '',
    });
  });
});
