import type { Quantity } from '../../../functions/extract/model.ts';
import { quantitiesOf } from '../../../functions/extract/quantities/quantities.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';

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
