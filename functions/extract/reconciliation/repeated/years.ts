import type { Clause, Document } from '../document.ts';

/** Years that each sentence names, by its place among the sentences. */
export function yearsByClause({ clauses, quantities }: Document): readonly ReadonlySet<number>[] {
  const state = { next: 0 };
  return clauses.map(({ start, end }: Clause) => {
    while (state.next < quantities.length && (quantities[state.next]?.start ?? 0) < start) state.next += 1;
    const years = new Set<number>();
    for (let at = state.next; at < quantities.length && (quantities[at]?.start ?? 0) < end; at += 1) {
      const quantity = quantities[at];
      if (quantity?.kind !== 'mention' || quantity.iso === null) continue;
      for (const year of quantity.iso.matchAll(/(?:19|20)\d\d(?!\d)/g)) years.add(Number(year[0]));
    }
    return years;
  });
}

/** Both name years, and none is the same: the figures may differ. */
export const areApart = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((year) => b.has(year));
