import { readFileSync } from 'node:fs';

/** A sentence or a page, and what is read of it. */
export interface LanguageCase {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/** Signs for what cannot be seen in a file of cases: tab, no-break space, narrow one, thin one. */
const UNSEEN: Readonly<Record<string, string>> = { '⇥': '\t', '⍽': '\u00a0', '⎵': '\u202f', '⌴': '\u2009' };
/** In the text alone: a space at the start of a line, a bullet of a symbol font, the end of a page. */
const IN_TEXT: Readonly<Record<string, string>> = { ...UNSEEN, '␣': ' ', '◌': '\uf0b7', '␌': '\f' };

const shown = (text: string, signs: Readonly<Record<string, string>>): string =>
  text.replace(/[⇥⍽⎵⌴␣◌␌]/g, (sign) => signs[sign] ?? sign);

/** Cases of a file of this folder: `## title`, the text, `==>`, what it yields. */
export function casesIn(name: string): readonly LanguageCase[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', expected = ''] = part.split(/^==>\n/m);
      const [title = '', ...lines] = head.split('\n');
      return {
        title: title.trim(),
        input: shown(lines.join('\n'), IN_TEXT).replace(/\n+$/, ''),
        expected: shown(expected, UNSEEN).trim(),
      };
    });
}
