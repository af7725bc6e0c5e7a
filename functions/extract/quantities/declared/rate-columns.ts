/** Columns of rates that show no unit. */
import type { Structure } from '../../model.ts';
import type { Reading } from '../reading.ts';

/** Heads of columns that tell how many of the people who left a training are in work, succeeded or dropped out. */
const RATES =
  /^(?:en emploi|(?:emplois?|insertion|réussite|abandons?|ruptures?|obtention|poursuite|retour à l['’]emploi|accès à l['’]emploi)(?!\p{L}))/iu;
const MOST_RATE = 100;

/** A table and the innermost head of one of its columns. */
export const columnOf = ({ blocks }: Structure, block: number, header: readonly string[] | null): string =>
  `${blocks[block]?.table ?? ''} ${header?.at(-1) ?? ''}`;

/** `Emploi à 6 mois | 81,3`: people are no fractions. One number with decimals tells it of the whole column. */
export function columnsOfRates(readings: readonly Reading[], structure: Structure): ReadonlySet<string> {
  const found = new Set<string>();
  const above = new Set<string>();
  for (const { reason, digits, unit, segment } of readings) {
    const { cell, block } = segment;
    if (cell === null || reason !== null || unit !== null || !RATES.test(cell.header?.at(-1) ?? '')) continue;
    const column = columnOf(structure, block, cell.header);
    if (Number(digits) > MOST_RATE) above.add(column);
    else if (digits.includes('.')) found.add(column);
  }
  for (const column of above) found.delete(column);
  return found;
}
