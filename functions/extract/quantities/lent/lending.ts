import type { Unit } from '../../model.ts';
import { isDotted, withoutDot } from '../numerals/decimal.ts';
import { timesLess } from '../numerals/factors.ts';
import { type Reading, revised } from '../reading.ts';
import { wordBefore } from '../words.ts';

/** How one number lends its unit to another. */

export const isBare = (reading: Reading): boolean =>
  reading.reason === null && reading.unit === null && !reading.counted;

/** A number of so many digits is written in full: beside `2,3 M€`, `850 000` are euros. */
const FULL_NUMBER = 10_000;
const MILLIONS = 6;

export function lent(text: string, to: Reading, from: Reading, rule: string): Reading {
  const shift = to.shift > 0 ? to.shift : from.shift >= MILLIONS && Number(to.digits) >= FULL_NUMBER ? 0 : from.shift;
  // « de 550.000 à 540.000 ha » : both are of thousands
  const isLike = isWhole(text, from);
  const whole = (from.unit === 'euros' || isLike) && shift < MILLIONS && isDotted(text, to);
  // « 3 à 5 fois moins lourds »
  const times = from.unit === 'facteur' ? timesLess(text, from.end, to.digits) : to.digits;
  const digits = whole ? withoutDot(to.digits) : times;
  return revised(to, { digits, unit: from.unit, shift, rule, loose: false });
}

const isWhole = (text: string, { digits, numeralStart, numeralEnd }: Reading): boolean =>
  !digits.includes('.') && /\d\.\d{3}$/.test(text.slice(numeralStart, numeralEnd));

const TIMES = new Set<Unit>(['annees', 'mois', 'jours', 'semaines', 'heures']);
const DURATION_LEADS = new Set(['en', 'sur', 'pendant', 'ici', 'apres', 'depuis', 'durant']);

/** `en quatre ans`, `sur 3 ans`, `à 3 ans`: a stretch of time beside the sentence lends nothing. */
export function isAdverbial(text: string, reading: Reading): boolean {
  if (reading.unit === null || !TIMES.has(reading.unit)) return false;
  const word = wordBefore(text, reading.start, reading.segment.start);
  if (word === null) return false;
  if (word.word !== 'a') return DURATION_LEADS.has(word.word);
  const verb = wordBefore(text, word.start, reading.segment.start);
  return !reading.digits.includes('.') && !(verb !== null && COMES.test(verb.word));
}
/** `tombe à | 23 jours`, `ramené à | 30 jours`: how long something takes. */
const COMES = /^(?:tomb|ramen|pass|descend|redui|abaiss|chut|port|etabli|elev)/;

const MOST_PERCENT = 100;
const MOST_TIME = 200;

/** A share above a hundred, or `15.570`, or a span of hundreds of years is none: then nothing is borrowed. */
export function fits(text: string, reading: Reading, lender: Reading): boolean {
  if (lender.unit === null || lender.unit === 'facteur') return false;
  const value = Number(reading.digits);
  if (lender.unit === 'pourcent' || lender.unit === 'points') return value <= MOST_PERCENT && !isDotted(text, reading);
  return !(TIMES.has(lender.unit) && lender.unit !== 'heures') || value <= MOST_TIME;
}
