import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../functions/read/html/html.ts';

const read = async (body: string): Promise<string> => {
  const { source } = await htmlText(new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`));
  return source.text.trimEnd();
};

const LONG = `<p>${'Le budget de la Région est stable. '.repeat(10)}</p>`;

describe('what is the document', () => {
  it.each([
    ['a class that a style sheet hides', '<style>.x{color:red;display:none}</style><p class="x">9</p>'],
    [
      'an element that a style sheet hides',
      '<style>p.x , #y { visibility:hidden }</style><p class="x">9</p><p id="y">9</p>',
    ],
    ['a class that frameworks hide', '<p class="d-none">9</p><p class="sr-only">9</p>'],
    ['a consent banner', '<section class="tarteaucitron-root"><p>9 cookies</p></section>'],
    ['a dialog', '<div role="dialog"><p>9</p></div><dialog open>9</dialog>'],
    ['a breadcrumb', '<div class="breadcrumb">Accueil 9</div>'],
    ['a form', '<label>Année <select><option>2029</option></select></label><textarea>9</textarea>'],
  ])('%s is not', async (_, markup) => {
    expect(await read(`<article><p>Budget : 12 M€</p>${markup}</article>`)).toBe('Budget : 12 M€');
  });

  it.each([
    ['hidden in print only', '<style>@media print{.x{display:none}}</style><p class="x">12 M€</p>'],
    ['hidden on small screens only', '<p class="d-none d-md-block">12 M€</p>'],
    ['opened by a button', '<button aria-controls="x">+</button><p id="x" hidden>12 M€</p>'],
    ['a theme named as site furniture is', '<section class="social"><p>12 M€</p></section>'],
  ])('%s is', async (_, markup) => {
    expect(await read(`<article>${markup}</article>`)).toBe('12 M€');
  });

  it('a list of links under a title of other pages is not, a list of links alone is', async () => {
    const links = '<ul><li><a href="/a">Budget 2029</a></li><li><a href="/b">Budget 2028</a></li></ul>';
    expect(await read(`<article><p>12 M€</p><div><h2>À lire aussi</h2>${links}</div></article>`)).toBe('12 M€');
    expect(await read(`<article><p>12 M€</p>${links}</article>`)).toBe('12 M€\n\n• Budget 2029\n• Budget 2028');
  });

  it('the title in front of the article belongs to it', async () => {
    expect(await read(`<main><h1>Budget 2031</h1><article>${LONG}</article><p>Autre</p></main>`)).toMatch(
      /^Budget 2031\n\nLe budget/,
    );
  });

  it('several articles are read together', async () => {
    expect(await read('<main><article>un</article><article>deux</article><article>trois</article></main>')).toBe(
      'un\n\ndeux\n\ntrois',
    );
  });
});

describe('how it is written', () => {
  it('numbers ordered lists as a browser does', async () => {
    expect(
      await read(
        '<ol start=4><li>a<li value=9>b<li>c</ol><ol type=a><li>d<li>e</ol><ol type=I reversed><li>f<li>g</ol>',
      ),
    ).toBe('4. a\n9. b\n10. c\na) d\nb) e\nII. f\nI. g');
  });

  it('does not write a bullet in front of one that is typed', async () => {
    expect(await read('<ul><li>- 3 M€</li><li>2) 4 M€</li></ul>')).toBe('- 3 M€\n2) 4 M€');
  });

  it('keeps a definition with its term', async () => {
    expect(await read('<dl><dt>Dette</dt><dd>412 M€</dd><dt>Seuil :</dt><dd>9 ans</dd></dl>')).toBe(
      'Dette\u00a0: 412 M€\n\nSeuil : 9 ans',
    );
  });

  it('keeps the spaces that part thousands, folds the others, drops the invisible', async () => {
    expect(await read('<p>1\u202f612\u00a0M€  de\n pluri&shy;annuel</p>')).toBe('1\u202f612\u00a0M€ de pluriannuel');
  });

  it('parts two tables that stand below each other', async () => {
    const markup = '<table><tr><td>a<td>1<tr><td>b<td>2</table><table><tr><td>c<td>3<td>4</table>';
    expect(await read(markup)).toBe('a\t1\nb\t2\n\nc\t3\t4');
  });

  it('reads layout tables as what they hold', async () => {
    expect(await read('<table><tr><td><h2>Titre</h2></td><td><p>Texte</p></td></tr></table>')).toBe('Titre\n\nTexte');
  });

  it('leaves the cells that a cell covers empty', async () => {
    const markup = '<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>c<th>d<tr><td>e<td>1<td>2</table>';
    expect(await read(markup)).toBe('A\tB\t\n\tc\td\ne\t1\t2');
  });
});

describe('its encoding', () => {
  const latin = (head: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from(`<html><head>${head}</head><body><p>`),
        Buffer.from([0xe9, 0x80]),
        Buffer.from('</p></body></html>'),
      ]),
    );

  it.each([
    '<meta charset="iso-8859-1">',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
    '',
  ])('is read with %s', async (head) => {
    expect((await htmlText(latin(head))).source.text).toBe('é€\n');
  });

  it('is UTF-8 where the bytes are, whatever the page says', async () => {
    const page = new TextEncoder().encode(
      '<html><head><meta charset="iso-8859-1"></head><body><p>été</p></body></html>',
    );
    expect((await htmlText(page)).source.text).toBe('été\n');
  });

  it('may be another one that the page names', async () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="iso-8859-15"></head><body><p>12 M'),
      Buffer.from([0xa4]),
      Buffer.from('</p></body></html>'),
    ]);
    expect((await htmlText(page)).source.text).toBe('12 M€\n');
  });
});

describe('what is written at a figure', () => {
  const rolesIn = async (body: string): Promise<readonly string[]> => {
    const { source } = await htmlText(new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`));
    return source.hints.map(({ role }) => role);
  };

  it('is text below a picture', async () => {
    const picture = '<figure><img src="a.png"><figcaption>La Vire sera curée en mars 2033.</figcaption></figure>';
    expect(await rolesIn(`<article>${LONG}${picture}</article>`)).toEqual(['paragraph', 'paragraph']);
  });

  it('is the caption of a table', async () => {
    const table = '<table><tr><th></th><th>2033</th></tr><tr><td>Lycées</td><td>12</td></tr></table>';
    const figure = `<figure>${table}<figcaption>Crédits, en M€</figcaption></figure>`;
    expect(await rolesIn(`<article>${LONG}${figure}</article>`)).toEqual(['paragraph', 'row', 'row', 'caption']);
  });
});

describe('items that are typed with their number', () => {
  it('keep it as their only marker', async () => {
    expect(await read('<article><ul><li>1° ouvrir 60 places ;</li><li>2e tranche : 3 M€.</li></ul></article>')).toBe(
      '1° ouvrir 60 places ;\n• 2e tranche : 3 M€.',
    );
  });
});
