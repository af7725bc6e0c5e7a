/** Numbers behind a measured whole that add up to it are its parts, whatever the words between them. */
import type { Unit } from '../../model.ts';
import type { Reading } from '../reading.ts';
import { lent } from './lending.ts';

/** What is shared out in parts of its own unit. */
const WHOLES: ReadonlySet<Unit | null> = new Set<Unit | null>(['euros', 'm3', 'hectares', 'kilometres', 'heures']);
const MOST_PARTS = 8;
/** Between the whole and a part, or two parts. Unit: UTF-16 units. */
const LONGEST_GAP = 120;
/** Two whole numbers that make a smaller one may do so by chance. */
const LEAST_OF_TWO = 20;
/** Amounts are compared to a hundredth of what they are written in. */
const PRECISION = 100;

/** `64 M€ : la Région en apporte | 41, le FEADER | 15, les Départements | 8`; `14,5 M€, | 6,8 iront au lycée, | 7,7 au gymnase` */
export function withSummedUnits(text: string, readings: readonly Reading[], sentences: readonly number[]): Reading[] {
  const result = readings.slice();
  readings.forEach((whole, index) => {
    if (whole.reason !== null || !WHOLES.has(whole.unit) || whole.words || whole.segment.cell) return;
    for (const at of partsOf(readings, sentences, index))
      result[at] = lent(text, readings[at] as Reading, whole, 'unite-du-tout');
  });
  return result;
}

/** The places of the parts that follow a whole; none where they do not make it. */
function partsOf(readings: readonly Reading[], sentences: readonly number[], index: number): readonly number[] {
  const whole = readings[index] as Reading;
  const size = hundredths(whole);
  const parts: number[] = [];
  let sum = 0;
  let { end } = whole;
  for (let at = index + 1; at < readings.length && parts.length < MOST_PARTS && sum < size; at++) {
    const reading = readings[at] as Reading;
    if (sentences[at] !== sentences[index] || reading.start - end > LONGEST_GAP) break;
    if (!mayBePart(reading)) continue;
    parts.push(at);
    sum += hundredths(reading);
    ({ end } = reading);
  }
  const isSure = parts.length > 2 || whole.digits.includes('.') || Number(whole.digits) >= LEAST_OF_TWO;
  return sum === size && parts.length > 1 && isSure ? parts : [];
}

/** A decimal counts nothing, even where a noun follows. */
const mayBePart = ({ reason, unit, shift, sign, words, counted, digits }: Reading): boolean =>
  reason === null && unit === null && shift === 0 && sign === null && !words && (!counted || digits.includes('.'));

const hundredths = ({ digits }: Reading): number => Math.round(Number(digits) * PRECISION);
