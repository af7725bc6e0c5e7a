import { type UnitRead, unitAfter } from '../units/units.ts';

/** Units of money that are told once for many numbers. */
export const MONEY_UNIT = String.raw`(?:M\s?€|Mds?\s?€|[kK]\s?€|€|euros|(?:millions|milliers|milliards)\s+d['’]\s?(?:euros|€))`;

const WRITTEN = /M€|M\s€|millions?|Md|Mrd|milliards?|k\s?€|milliers?|%|pour\s?cent|€|euros?/i;

/** The unit that a table or a lead-in gives: `En M€`, `(en milliers d'euros)`, `%`, `ha`; null for none known. */
export function unitWritten(written: string): UnitRead | null {
  const bare = written.replace(/^[\s([]*(?:montants?\s+)?(?:exprimée?s?\s+)?(?:en\s+)?/i, '');
  const direct = unitAfter(bare, 0, bare.length);
  if (direct) return direct.unit ? direct : { ...direct, unit: 'euros' };
  const found = WRITTEN.exec(written);
  if (!found) return null;
  const read = unitAfter(written, found.index, written.length);
  return read && !read.unit ? { ...read, unit: 'euros' } : read;
}
