import type { Clause } from '../clause.ts';
import type { FactSite } from '../site.ts';
import type { When } from './dates.ts';

const TOTAL = /^(?:total|totaux|cumul|ensemble)(?: général| sur la période| de la période)?$/iu;
/** Fewer years are no period. */
const LEAST = 2;

/** `2025 | 2026 | 2027 | Total`: the period of the years that stand right before the total; null where they do not run on. */
export function periodOfTotal(
  { passages, passage: { row }, cell }: FactSite,
  yearOf: (head: Clause, words: string) => string | null,
): When | null {
  const head = cell?.header?.at(-1);
  if (head === undefined || row === null || cell === null || !TOTAL.test(head)) return null;
  const years: number[] = [];
  for (let at = row.cells.indexOf(cell) - 1; at >= 0; at--) {
    const inner = row.cells[at]?.header?.at(-1);
    const year = inner === undefined ? null : yearOf(passages.labelled(inner), inner);
    if (year === null || (years.length > 0 && Number(year) !== (years[0] as number) - 1)) break;
    years.unshift(Number(year));
  }
  return years.length < LEAST ? null : { kind: 'period', from: String(years[0]), to: String(years.at(-1)) };
}
