import type { Structure } from '../model.ts';
import type { Reading } from './reading.ts';
import { unitWritten } from './units.ts';

/** Readings of table cells with the unit that the caption, the head or the row gives to the cell. */
export function withCellUnits(_text: string, readings: readonly Reading[], _structure: Structure): readonly Reading[] {
  const units = new Map<string, ReturnType<typeof unitWritten>>();
  return readings.map((reading) => {
    const written = reading.segment.cell?.unit ?? null;
    if (written === null || reading.reason !== null || reading.unit !== null || reading.counted) return reading;
    const unit = units.get(written) ?? unitWritten(written);
    units.set(written, unit);
    return unit?.unit ? { ...reading, unit: unit.unit, shift: unit.shift, rule: 'unite-de-colonne' } : reading;
  });
}
