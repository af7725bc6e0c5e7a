import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHARACTER, readableText } from '../../functions/publish/portal/readable-text.ts';

const shown = (text: string): string => readableText(text).replaceAll(NO_CHARACTER, '');
const LONG = 'une ligne qui va jusqu’au bout de la page et que la page a coupée';

describe('the text on a screen', () => {
  it.each([
    ['a cut line goes on', `${LONG}\npuis continue`, `${LONG} puis continue`],
    ['a very full line goes on with a name', `${LONG} ${LONG}\nRégion`, `${LONG} ${LONG} Région`],
    ['a sentence that ended goes on with none', `${LONG} ${LONG}.\nRégion`, `${LONG} ${LONG}.\nRégion`],
    ['a short line ends', 'Un titre\nune phrase', 'Un titre\nune phrase'],
    ['a bullet begins a line', `${LONG}\n- un élément`, `${LONG}\n- un élément`],
    ['a raised ordinal stays with its number', 'le 1\ner\nbudget', 'le 1er budget'],
    ['empty lines are drawn together', 'un\n\n\n\ndeux', 'un\n\ndeux'],
    ['double spacing is halved', 'un\n \ndeux\n\ntrois\n\n\n\nquatre', 'un\ndeux\ntrois\n\nquatre'],
    ['a symbol of a private font is a bullet', '\uf0b7 un élément', '• un élément'],
    ['cells keep their tabs', `${LONG}\t1\n2 345`, `${LONG}\t1\n2 345`],
  ])('%s', (_, text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  it('keeps every character in its place', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'er', '1', ' ', '\n', '\r\n', '\t', '- ', '\uf0b7', '😀', LONG),
    });
    fc.assert(
      fc.property(text, (value) => {
        const readable = readableText(value);
        expect(readable).toHaveLength(value.length);
        const letters = [...value].flatMap((character, index) => (/[a-z0-9]/.test(character) ? [index] : []));
        expect(letters.length).toBeLessThanOrEqual(readable.length);
        expect(readable.replace(/[^a-z0-9]/g, '')).toBe(value.replace(/[^a-z0-9]/g, ''));
      }),
    );
  });
});
