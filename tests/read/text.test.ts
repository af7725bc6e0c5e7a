import { describe, expect, it } from 'vitest';
import { expectedText, readableTexts } from '../../fixtures/formats/text-cases.ts';
import { decodedMarkup } from '../../functions/read/html/encoding.ts';
import { decodedText, textSourceOf } from '../../functions/read/text.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of a text document', () => {
  it.each(Object.entries(readableTexts))('%s is decoded and otherwise untouched, without its BOM', (name, make) => {
    const { text } = textSourceOf(make());
    expect(text).toBe(name === 'decomposed.txt' ? expectedText.normalize('NFD') : expectedText);
  });

  it('keeps the ends of lines as they are', () => {
    expect(textSourceOf(bytesOf('a\r\nb\nc\rd')).text).toBe('a\r\nb\nc\rd');
  });

  it('keeps a BOM that is no sign of the encoding', () => {
    expect(textSourceOf(bytesOf('a\ufeffb')).text).toBe('a\ufeffb');
  });

  it('reads all of windows-1252', () => {
    expect(decodedText(Uint8Array.of(0x80, 0x20, 0x8c, 0x20, 0x9c, 0x20, 0x92, 0x20, 0xe9))).toBe('€ Œ œ ’ é');
  });

  it('stays UTF-8 where the last letter is cut', () => {
    const whole = bytesOf('Les élèves des lycées ont été reçus à l’été, près de la région où naît la rivière, déjà, é');
    expect(textSourceOf(whole.subarray(0, -1)).text).toMatch(/^Les élèves .* déjà, \ufffd$/);
  });

  it.each([
    ['alone among few letters', 'Budget de 412,5 M€\nL’eau : ', [0xe9], '32 (E9, à la ligne 2)'],
    ['behind a BOM and ends of lines', '\ufeffÉté : 412,5 M€\r\rA', [0x80], '25 (80, à la ligne 3)'],
    ['one that could begin a letter', 'Été : 412,5 M€ de ma', [0xef, 0x73], '25 (EF, à la ligne 1)'],
    ['a letter cut in the middle', 'Été : 412,5 M€ d’', [0xc3, 0x20], '24 (C3, à la ligne 1)'],
  ])('is refused for a byte that is no UTF-8, with its place: %s', (_, before, broken, place) => {
    const bytes = Buffer.concat([bytesOf(before), Uint8Array.from(broken), bytesOf(' et 3 € d’aides.\n')]);
    expect(() => textSourceOf(bytes)).toThrow(`sauf son octet ${place}`);
    expect(() => textSourceOf(bytes)).toThrow('enregistrez le fichier en UTF-8');
  });

  it('is not refused for signs that are valid UTF-8 by chance in windows-1252', () => {
    const words = Buffer.from('SOLIDARIT\xc9\xa0: 12 M\x80\nMOBILIT\xc9\xa0: 3 M\x80, d\xe9clar\xe9\xa0\xbb', 'latin1');
    expect(textSourceOf(words).text).toBe('SOLIDARITÉ\u00a0: 12 M€\nMOBILITÉ\u00a0: 3 M€, déclaré\u00a0»');
  });

  it('of a page is read with U+FFFD there, as a browser shows it', () => {
    const page = Buffer.concat([bytesOf('<p>412,5 M€ pour l’eau'), Uint8Array.of(0xe9), bytesOf('</p>')]);
    expect(decodedMarkup(page)).toBe('<p>412,5 M€ pour l’eau\ufffd</p>');
  });

  it('takes form feeds as page breaks', () => {
    expect(textSourceOf(bytesOf('page 1\n\fpage 2\f')).pages).toEqual([0, 8]);
    expect(textSourceOf(bytesOf('one page')).pages).toEqual([]);
  });

  it('stands a stray control character in a long text, and none in a short one', () => {
    const long = `Budget 2031 ${'texte '.repeat(500)}`;
    expect(textSourceOf(bytesOf(`${long}\x01`)).text).toHaveLength(long.length + 1);
    expect(() => textSourceOf(bytesOf('Budget\x01'))).toThrow(/octets de contrôle/);
  });
});
