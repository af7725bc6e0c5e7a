import { readFileSync } from 'node:fs';
import type { Quantity } from '../../../functions/extract/model.ts';
import { quantitiesOf } from '../../../functions/extract/quantities/quantities.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';

export interface QuantityCase {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/** Signs that cannot be seen in a file of cases: tab, no-break space, narrow one, thin one. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/⇥/g, '\t'],
  [/⍽/g, '\u00a0'],
  [/⎵/g, '\u202f'],
  [/⌴/g, '\u2009'],
];

const shown = (text: string): string => SIGNS.reduce((out, [sign, real]) => out.replace(sign, real), text);

/** Cases of a file: `## title`, the text, `==>`, one line for each quantity. */
export function casesIn(name: string): readonly QuantityCase[] {
  return readFileSync(new URL(`../../cases/${name}`, import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', expected = ''] = part.split(/^==>$/m);
      const [title = '', ...lines] = head.split('\n');
      return {
        title: title.trim(),
        input: shown(lines.join('\n')).replace(/\n+$/, ''),
        expected: shown(expected).trim(),
      };
    });
}

export const readQuantities = (text: string): readonly Quantity[] =>
  quantitiesOf(text, structureOf({ text, pages: [], hints: [] }));

/** `4,1 M€ = 4100000 euros environ`, `juin 2017 : date 2017-06`; `exact` is not written. */
export function writtenQuantities(text: string): string {
  return readQuantities(text)
    .map((quantity) => {
      const words = text.slice(quantity.start, quantity.end).replace(/\n/g, '⏎');
      if (quantity.kind === 'mention') return [`${words} :`, quantity.reason, quantity.iso ?? ''].join(' ').trimEnd();
      const hedge = quantity.precision === 'exact' ? '' : ` ${quantity.precision}`;
      return `${words} = ${quantity.value} ${quantity.unit}${hedge}`;
    })
    .join('\n');
}
