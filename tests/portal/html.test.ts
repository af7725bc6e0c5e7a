import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escaped, html, joined, trusted, visible, when } from '../../functions/publish/portal/html.ts';

/** The text that a browser reads from markup. */
function textOf(markup: string): string {
  return parseFragment(markup)
    .childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`))
    .join('');
}

describe('escaping', () => {
  it('gives any text back as it was, and no element', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '/',
        'script',
        'é',
        '\r',
        '\n',
        ' ',
        '\u2028',
        '😀',
        '-->',
        '<!--',
      ),
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(textOf(escaped(value))).toBe(value);
        expect(textOf(html`${value}`.markup)).toBe(value);
      }),
    );
  });

  it('keeps an attribute closed', () => {
    const { markup } = html`<a title="${'" onmouseover="x'}">b</a>`;
    expect(parseFragment(markup).childNodes[0]).toMatchObject({
      attrs: [{ name: 'title', value: '" onmouseover="x' }],
    });
  });

  it('leaves markup as markup, joins lists and drops nothing', () => {
    expect(html`<ul>${['a', 'b'].map((one) => html`<li>${one}</li>`)}</ul>${null}${3}`.markup).toBe(
      '<ul><li>a</li><li>b</li></ul>3',
    );
    expect(joined([html`<b>1</b>`, html`<b>2</b>`], trusted(', ')).markup).toBe('<b>1</b>, <b>2</b>');
    expect(when(false, () => html`x`).markup).toBe('');
  });
});

describe('characters that no one sees', () => {
  it('takes controls and direction marks out of titles', () => {
    expect(visible('Budget\u202e7102\u0000 \u2066x\u2069\ufeff')).toBe('Budget7102 x');
  });

  it('makes a line separator a space and keeps accents and emoji', () => {
    expect(visible('été\u2028hiver 😀')).toBe('été hiver 😀');
  });
});
