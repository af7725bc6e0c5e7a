import { describe, expect, it } from 'vitest';
import { extract } from '../../functions/extract/extract.ts';
import { asSource, identityOf } from '../bench/documents.ts';

const FOOT = (page: number): string => `${page}\nRégion Test | Dossier de presse | Budget 🌊 primitif\n`;
const TEXT = `RÉGION TEST

La Région vote son budget à Valmont et finance 300 places.

${FOOT(1)}
Elle rénove 4 internats dans les vallées du sud.
Au 31 décembre 2030, l'encours de
${FOOT(2)}dette s'élève à 1,38 Md€ et la capacité de désendettement à 7 ans.
La Région consacre 8 M€ à la

${FOOT(3)}
rénovation des internats.

${FOOT(4)}
Le budget compte 12 M€ pour les lycées.
`;

describe('a page that breaks a sentence', () => {
  const { rows, quality } = extract(asSource(TEXT), identityOf(TEXT.length));
  const points = Array.from(TEXT);
  const written = (from: unknown, to: unknown): string => points.slice(Number(from), Number(to)).join('');

  it('gives the words on both sides one label', () => {
    expect(rows.budget.map(({ valeur_texte, libelle }) => [valeur_texte, libelle])).toEqual([
      ['1,38 Md€', 'encours de dette'],
      ['8 M€', 'rénovation des internats'],
      ['12 M€', 'lycées'],
    ]);
  });

  it('is not quoted, and every value stands where the row says', () => {
    expect(rows.budget[1]?.extrait).toBe('La Région consacre 8 M€ à la rénovation des internats.');
    for (const row of [...rows.budget, ...rows.indicators]) expect(written(row.debut, row.fin)).toBe(row.valeur_texte);
  });

  it('leaves its number in the account, in the order of the text', () => {
    const places = quality.nombres.map(({ debut }) => debut);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { debut, fin, texte } of quality.nombres) expect(written(debut, fin)).toBe(texte);
    expect(quality.nombres.filter(({ motif }) => motif === 'page').map(({ texte }) => texte)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });
});

describe('a page break in the last sentence of a text without a last line end', () => {
  it('leaves the number of the page in words of its own', () => {
    const text = `${FOOT(1)}\n${FOOT(2)}\nLe Département rénove ses collèges et en\n${FOOT(3)}construit 14`;
    const { quality } = extract(asSource(text), identityOf(text.length));
    expect(quality.nombres.map(({ texte, motif }) => [texte, motif])).toEqual([
      ['1', 'page'],
      ['2', 'page'],
      ['3', 'page'],
      ['14', null],
    ]);
  });
});

describe('numbers that grow above the same words', () => {
  it('are key figures where these words begin in small letters', () => {
    const text = [2, 5, 8].map((count) => `Quartier\n${count}\nplaces de crèche créées\n`).join('\n');
    const { quality } = extract(asSource(text), identityOf(text.length));
    expect(quality.nombres.map(({ motif }) => motif)).toEqual([null, null, null]);
  });
});

describe('the same number above a line that stands there once', () => {
  it('is a key figure', () => {
    const text = 'Les chiffres\n\n12\nlycées rénovés cette année\n\n14\ninternats ouverts dans les vallées\n';
    const { quality } = extract(asSource(text), identityOf(text.length));
    expect(quality.nombres.map(({ motif }) => motif)).toEqual([null, null]);
  });
});
