/** Parts of a measured whole that a sentence lists after it take its unit. */
import type { Unit } from '../../model.ts';
import { shifted } from '../numerals/decimal.ts';
import type { Reading } from '../reading.ts';
import { isBare, lent } from './lending.ts';

/** A whole in one of these is no sum of amounts or measures. */
const NO_WHOLES: ReadonlySet<Unit | null> = new Set<Unit | null>([
  null,
  'nombre',
  'pourcent',
  'points',
  'facteur',
  'annees',
  'mois',
  'semaines',
  'jours',
]);
// 412 millions de m³ d'eau, dont 268 pour … · 41 millions de m³ par an : 18 sur …
const OPENING = /^[^.;:!?()\d]{0,60}(?:(?:,|\s)\s?(dont)|\s?:)\s$/u;
const LONGEST_OPENING = 70;
// (65 %), · dans l'industrie, · pour l'eau potable (65 %), · pour l'industrie et
const BETWEEN = /^[^.:;!?()\d]{0,60}(?:\([^()\d]{0,10}\d{1,3}(?:,\d{1,2})?\s?%\)[^.:;!?()\d]{0,60})?(?:,|\set)\s$/u;
const LONGEST_PART = 90;
/** What follows a part that counts nothing: where or what it is for, or the end of its phrase. */
const PART = /^(?:\s(?:pour|sur|dans|en|au|aux|à|chez|par|via)(?!\p{L})|\s?[,.;()]|\set\s|$)/u;
const PART_REACH = 8;
const MOST_PARTS = 8;
/** How far the sum of rounded parts may be from the whole. Share of the whole. */
const ROUNDING = 0.005;
/** Parts of less together are counted in something else. Share of the whole. */
const LEAST_PARTS = 0.05;

/** `412 millions de m³ d'eau, dont 268 pour l'eau potable, | 96 pour l'industrie et | 48 pour l'agriculture`. */
export function withPartUnits(text: string, readings: readonly Reading[], sentences: readonly number[]): Reading[] {
  const result = readings.slice();
  for (let index = 0; index + 2 < result.length; index++) {
    const whole = result[index] as Reading;
    if (whole.reason !== null || NO_WHOLES.has(whole.unit) || whole.segment.cell) continue;
    const first = result[index + 1] as Reading;
    if (first.start - whole.end > LONGEST_OPENING || sentences[index + 1] !== sentences[index]) continue;
    const opening = OPENING.exec(text.slice(whole.end, first.start));
    if (opening === null || !mayBePart(text, whole, first)) continue;
    const parts = partsAfter(text, result, sentences, index);
    const sum = parts.reduce((all, at) => all + sizeIn(result[at] as Reading, whole), 0);
    const size = shifted(whole.digits, whole.shift);
    const isWhole = Math.abs(sum - size) <= size * ROUNDING;
    if (parts.length < 2 || sum < size * LEAST_PARTS || (opening[1] === undefined ? !isWhole : sum > size && !isWhole))
      continue;
    for (const at of parts) {
      const part = result[at] as Reading;
      if (isBare(part)) result[at] = lent(text, part, whole, 'unite-du-tout');
    }
  }
  return result;
}

/** Bare, or in the unit of the whole already, and nothing follows that it could count. */
const mayBePart = (text: string, whole: Reading, part: Reading): boolean =>
  part.reason === null &&
  part.segment === whole.segment &&
  !part.words &&
  part.sign === null &&
  (isBare(part) || (part.unit === whole.unit && part.rule === 'unite-precedente')) &&
  PART.test(text.slice(part.end, part.end + PART_REACH));

const sizeIn = (part: Reading, whole: Reading): number =>
  shifted(part.digits, part.shift > 0 ? part.shift : whole.shift);

/** The places of the parts that follow a whole. */
function partsAfter(
  text: string,
  readings: readonly Reading[],
  sentences: readonly number[],
  index: number,
): readonly number[] {
  const whole = readings[index] as Reading;
  const parts: number[] = [];
  let { end } = readings[index + 1] as Reading;
  for (let at = index + 1; at < readings.length && parts.length < MOST_PARTS; at++) {
    const reading = readings[at] as Reading;
    if (sentences[at] !== sentences[index] || reading.start - end > LONGEST_PART) break;
    if (reading.unit === 'pourcent' || reading.reason === 'annee') continue;
    const isNext = parts.length === 0 || BETWEEN.test(text.slice(end, reading.start));
    if (!isNext || !mayBePart(text, whole, reading)) break;
    parts.push(at);
    end = reading.end;
  }
  return parts;
}
