import type { Structure } from '../model.ts';
import { isDotted, withoutDot } from './decimal.ts';
import { type Reading, revised } from './reading.ts';

const MILLIONS = 6;

/** What the other numbers of a column tell about a dot before three digits. */
interface Evidence {
  thousands: number;
  decimals: number;
}

/**
 * `1.204` in a cell is decided by its column: whole numbers and decimal commas beside it make the dot one of thousands,
 * decimal points make it a decimal. Without either, millions have decimals, and euros and counts have none.
 */
export function withDottedCells(text: string, readings: readonly Reading[], structure: Structure): readonly Reading[] {
  if (!readings.some((reading) => reading.segment.cell && isDotted(text, reading))) return readings;
  const columns = new Map<string, Evidence>();
  for (const reading of readings)
    if (reading.segment.cell && reading.reason === null) note(text, reading, structure, columns);
  return readings.map((reading) => {
    if (!reading.segment.cell || reading.reason !== null || !isDotted(text, reading)) return reading;
    const { thousands, decimals } = columns.get(columnOf(reading, structure)) ?? { thousands: 0, decimals: 0 };
    const whole =
      thousands === decimals ? reading.shift < MILLIONS && reading.unit !== 'pourcent' : thousands > decimals;
    return whole ? revised(reading, { digits: withoutDot(reading.digits) }) : reading;
  });
}

const columnOf = ({ segment }: Reading, { blocks }: Structure): string =>
  `${blocks[segment.block]?.table ?? -1} ${segment.cell?.header?.join(' > ') ?? ''}`;

function note(text: string, reading: Reading, structure: Structure, columns: Map<string, Evidence>): void {
  if (isDotted(text, reading)) return;
  const column = columnOf(reading, structure);
  const evidence = columns.get(column) ?? { thousands: 0, decimals: 0 };
  const written = text.slice(reading.numeralStart, reading.numeralEnd);
  if (/\.\d{1,2}$/.test(written)) evidence.decimals++;
  else if (/,\d+$|^\d{3,}$/.test(written) || /\d\.\d{3}\.\d/.test(written)) evidence.thousands++;
  columns.set(column, evidence);
}
