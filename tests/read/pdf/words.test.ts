import { describe, expect, it } from 'vitest';
import { lineJoiner } from '../../../functions/read/pdf/words.ts';

const joined = (lines: readonly string[], others: readonly string[] = []): string =>
  lineJoiner([...lines, ...others])(lines);

describe('lines of a paragraph', () => {
  it('parts lines with a space', () => {
    expect(joined(['Le budget', 'augmente de', '3 M€.'])).toBe('Le budget augmente de 3 M€.');
  });

  it('joins a word that the document writes whole elsewhere', () => {
    expect(joined(['la formation profes-', 'sionnelle'], ['Formation professionnelle'])).toBe(
      'la formation professionnelle',
    );
  });

  it('keeps the hyphen of a word that the document writes with it elsewhere', () => {
    expect(joined(['le projet e-', 'lyco'], ['un e-lyco'])).toBe('le projet e-lyco');
  });

  it('keeps the hyphen of a compound', () => {
    expect(joined(['arrivent à mi-', 'parcours'])).toBe('arrivent à mi-parcours');
    expect(joined(['à Saint-', 'Nazaire'])).toBe('à Saint-Nazaire');
  });

  it('joins by default in a document with automatic hyphenation, keeps the hyphen in another', () => {
    const plain = Array.from({ length: 100 }, () => 'une ligne entière de texte');
    expect(joined(['les inves-', 'tissements'])).toBe('les investissements');
    expect(joined(['les inves-', 'tissements'], plain)).toBe('les inves-tissements');
  });

  it('keeps the common hyphen where words are parted by the typographic one', () => {
    expect(joined(['les orientations budgé‐', 'taires, au-', 'dessous des socio-', 'médicaux'])).toBe(
      'les orientations budgétaires, au-dessous des socio-médicaux',
    );
  });

  it('joins years, pairs and elisions', () => {
    expect(joined(['le SDAGE 2016-', '2021'])).toBe('le SDAGE 2016-2021');
    expect(joined(['en AP/', 'AE'])).toBe('en AP/AE');
    expect(joined(['12 M€ d’', 'investissement'])).toBe('12 M€ d’investissement');
  });

  it('keeps a dash between words apart', () => {
    expect(joined(['les lycées –', '12 M€ – et'])).toBe('les lycées – 12 M€ – et');
  });

  it('drops soft hyphens', () => {
    expect(joined(['pluri\u00adannuelle inves\u00ad', 'tie'])).toBe('pluriannuelle investie');
  });
});
