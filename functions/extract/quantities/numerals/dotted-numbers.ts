import type { Structure } from '../../model.ts';
import { type Reading, revised } from '../reading.ts';
import { isDotted, withoutDot } from './decimal.ts';

const MILLIONS = 6;

/** What the other numbers of a column, or the other millions of the sentences, tell about a dot before three digits. */
interface Evidence {
  thousands: number;
  decimals: number;
}

/**
 * `1.153 M€` in a sentence is of thousands where other millions have decimal commas (`4,5 M€`) and none a decimal point.
 * `1.204` in a cell is decided by its column: whole numbers and decimal commas beside it make the dot one of thousands,
 * decimal points make it a decimal. Without either, millions have decimals, and euros and counts have none.
 */
export function withDottedNumbers(
  text: string,
  readings: readonly Reading[],
  structure: Structure,
): readonly Reading[] {
  if (!readings.some((reading) => mayHaveThousands(reading) && isDotted(text, reading))) return readings;
  const columns = new Map<string, Evidence>();
  for (const reading of readings) if (mayHaveThousands(reading)) note(text, reading, structure, columns);
  return readings.map((reading) => {
    if (!mayHaveThousands(reading) || !isDotted(text, reading)) return reading;
    const { thousands, decimals } = columns.get(columnOf(reading, structure)) ?? { thousands: 0, decimals: 0 };
    const whole =
      thousands === decimals ? reading.shift < MILLIONS && reading.unit !== 'pourcent' : thousands > decimals;
    return whole ? revised(reading, { digits: withoutDot(reading.digits) }) : reading;
  });
}

/** A number of a cell, or millions of euros. */
const mayHaveThousands = ({ segment, reason, shift, unit }: Reading): boolean =>
  reason === null && (segment.cell !== null || (shift === MILLIONS && unit === 'euros'));

/** Sentences are one column. */
const columnOf = ({ segment }: Reading, { blocks }: Structure): string =>
  segment.cell === null ? '' : `${blocks[segment.block]?.table ?? -1} ${segment.cell?.header?.join(' > ') ?? ''}`;

function note(text: string, reading: Reading, structure: Structure, columns: Map<string, Evidence>): void {
  if (isDotted(text, reading)) return;
  const column = columnOf(reading, structure);
  const evidence = columns.get(column) ?? { thousands: 0, decimals: 0 };
  const written = text.slice(reading.numeralStart, reading.numeralEnd);
  if (/\.\d{1,2}$/.test(written)) evidence.decimals++;
  else if (/,\d+$|^\d{3,}$/.test(written) || /\d\.\d{3}\.\d/.test(written)) evidence.thousands++;
  columns.set(column, evidence);
}
