import type { Table, TableRow } from '../../model.ts';
import type { Clause } from '../clause.ts';
import type { FactSite } from '../site.ts';
import type { When } from './when.ts';

const TOTAL = /^(?:total|totaux|cumul|ensemble)(?: général| sur la période| de la période)?$/iu;
const CARRIED = /^(?:RAR|restes? [àa] r[ée]aliser|reports?|cr[ée]dits report[ée]s)(?!\p{L})/iu;
/** Fewer years are no period. */
const LEAST = 2;

/** `2025 | 2026 | 2027 | Total`: the period of the years that stand right before the total; null where they do not run on. */
export function periodOfTotal(
  { passages, passage: { row, table }, cell }: FactSite,
  yearOf: (head: Clause, words: string) => string | null,
): When | null {
  const head = cell?.header?.at(-1);
  if (head === undefined || row === null || cell === null || !TOTAL.test(head)) return null;
  const cells = widestRow(table, row, head).cells;
  const years: number[] = [];
  for (let at = cells.findIndex(({ header }) => header?.at(-1) === head) - 1; at >= 0; at--) {
    const inner = cells[at]?.header?.at(-1);
    // `RAR 2024 | BP 2025 | Total`: what is carried over is paid in the year of the budget.
    if (inner === undefined || CARRIED.test(inner)) break;
    const year = yearOf(passages.labelled(inner), inner);
    if (year === null || (years.length > 0 && Number(year) !== (years[0] as number) - 1)) break;
    years.unshift(Number(year));
  }
  return years.length < LEAST ? null : { kind: 'period', from: String(years[0]), to: String(years.at(-1)) };
}

/** Rows that are looked at for years in which another row has nothing. */
const ROWS_LOOKED_AT = 12;

/** `Crèche | 1 350 | 480 | – | – | 1 830`: the row with the most cells below the heads, as an empty one is none. */
function widestRow(table: Table | null, row: TableRow, head: string): TableRow {
  const hasHead = ({ cells }: TableRow): boolean => cells.some(({ header }) => header?.at(-1) === head);
  return (table?.rows ?? [])
    .slice(0, ROWS_LOOKED_AT)
    .filter(hasHead)
    .reduce((widest, other) => (other.cells.length > widest.cells.length ? other : widest), row);
}
