import { describe, expect, it } from 'vitest';
import { expectedText, readableTexts } from '../../fixtures/formats/text-cases.ts';
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
