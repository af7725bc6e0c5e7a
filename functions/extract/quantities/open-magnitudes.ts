import type { Unit } from '../model.ts';
import { type Reading, revised } from './reading.ts';

const MILLIONS = 6;

/**
 * `78 millions de m³ par an, l'eau potable 52 millions`: a multiplier alone goes with the one before it in the sentence.
 * Alone in its sentence it is money, as councils write of nothing else in bare millions.
 */
export function withOpenMagnitudes(
  text: string,
  readings: readonly Reading[],
  sentences: readonly number[],
): readonly Reading[] {
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
    return revised(reading, {
      unit: last ?? (countsPeople(text, reading) || isNumberOf(text, reading) ? 'nombre' : 'euros'),
    });
  });
}

/** `fixe à | 3,6 millions le nombre de nuitées` */
const isNumberOf = (text: string, { end }: Reading): boolean => NUMBER_OF.test(text.slice(end, end + NUMBER_REACH));
const NUMBER_OF = /^\s(?:le|du) nombre (?:de|d['’])/iu;
/** Unit: characters. */
const NUMBER_REACH = 16;

/** `Les nuitées touristiques ont gagné 2,6 % en 2015, à | 4,1 millions`: what the sentence is about is counted. */
function countsPeople(text: string, { start, segment }: Reading): boolean {
  const before = text.slice(Math.max(segment.start, start - SUBJECT_REACH), start);
  const sentence = before.slice(before.search(/[^.!?]*$/u));
  return COUNTED.test(sentence) && !MONEY.test(sentence);
}
const COUNTED =
  /(?<!\p{L})(?:nuitées|voyageurs|visiteurs|passagers|habitants|voyages|trajets|spectateurs|touristes|repas)(?!\p{L})/iu;
const MONEY = /€|euros?(?!\p{L})|budget|crédit|recette|dépense|coût|coûte|rapporte|subvention/iu;
/** Unit: characters. */
const SUBJECT_REACH = 160;
