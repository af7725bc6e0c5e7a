import type { Quantity, Span } from '../../model.ts';

/** Years that a sentence names. @param quantities in text order */
export function yearsIn(quantities: readonly Quantity[], { start, end }: Span): ReadonlySet<number> {
  const years = new Set<number>();
  for (let at = firstFrom(quantities, start); at < quantities.length; at += 1) {
    const quantity = quantities[at] as Quantity;
    if (quantity.start >= end) break;
    if (quantity.kind !== 'mention' || quantity.iso === null) continue;
    for (const year of quantity.iso.matchAll(/(?:19|20)\d\d(?!\d)/g)) years.add(Number(year[0]));
  }
  return years;
}

function firstFrom(quantities: readonly Quantity[], start: number): number {
  const range = { low: 0, high: quantities.length };
  while (range.low < range.high) {
    const middle = (range.low + range.high) >> 1;
    if ((quantities[middle] as Quantity).start < start) range.low = middle + 1;
    else range.high = middle;
  }
  return range.low;
}

/** Both name years, and none is the same: the figures may differ. */
export const areApart = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((year) => b.has(year));
