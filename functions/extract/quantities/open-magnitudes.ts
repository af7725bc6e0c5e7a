import type { Unit } from '../model.ts';
import { type Reading, revised } from './reading.ts';

const MILLIONS = 6;

/**
 * `78 millions de m³ par an, l'eau potable 52 millions`: a multiplier alone goes with the one before it in the sentence.
 * Alone in its sentence it is money, as councils write of nothing else in bare millions.
 */
export function withOpenMagnitudes(readings: readonly Reading[], sentences: readonly number[]): readonly Reading[] {
  let last: Unit | null = null;
  let lastSentence = -1;
  return readings.map((reading, index) => {
    const sentence = sentences[index] as number;
    if (sentence !== lastSentence) last = null;
    lastSentence = sentence;
    if (reading.reason !== null || reading.shift < MILLIONS) return reading;
    if (reading.unit !== null || reading.counted) {
      last = reading.unit ?? 'nombre';
      return reading;
    }
    return revised(reading, { unit: last ?? 'euros' });
  });
}
