import type { Unit } from '../model.ts';
import type { Reading } from './reading.ts';
import { wordAfter, wordBefore } from './words.ts';

/** Words that may stand between a bare number and the neighbour that lends it a unit. */
const THIN = new Set(
  "a à et ou en de d puis soit au aux contre fonctionnement investissement dépenses recettes ae ap cp l la le les section , / - – ' ’".split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d{2}$/;
const TOKEN = /[\p{L}]+|\d+|[^\s\p{L}\d]/gu;
const NEXT_UNITS = 60;

const isThin = (gap: string): boolean =>
  (gap.match(TOKEN) ?? []).every((token) => THIN.has(token.toLowerCase()) || YEAR.test(token));

const isBare = (reading: Reading): boolean => reading.reason === null && reading.unit === null && !reading.counted;

const FULL_NUMBER = 10_000;

function lent(to: Reading, from: Reading, rule: string): Reading {
  const whole = to.shift > 0 ? to.shift : from.shift >= 6 && Number(to.digits) >= FULL_NUMBER ? 0 : from.shift;
  return { ...to, unit: from.unit as Unit, shift: whole, rule, loose: false };
}

/** `de 412 à 480 millions`, `604, 561 et 588 millions d'euros`: the unit comes from the number behind, right to left. */
export function withNextUnits(text: string, readings: readonly Reading[], sentences: readonly number[]): Reading[] {
  const result = readings.slice();
  let next: Reading | null = null;
  let nextSentence = -1;
  for (let index = result.length - 1; index >= 0; index--) {
    const reading = result[index] as Reading;
    if (reading.reason !== null) {
      if (reading.reason !== 'annee') next = null;
      continue;
    }
    const sentence = sentences[index] as number;
    if (next && isBare(reading) && next.unit !== null && sentence === nextSentence && lendsBack(text, reading, next))
      result[index] = lent(reading, next, 'unite-suivante');
    next = result[index] as Reading;
    nextSentence = sentence;
  }
  return result;
}

function lendsBack(text: string, reading: Reading, next: Reading): boolean {
  const length = next.start - reading.end;
  if (length < 1 || length > NEXT_UNITS || reading.segment !== next.segment || reading.segment.cell) return false;
  if (next.sign && !reading.sign) return false;
  const gap = text.slice(reading.end, next.start);
  if (!isThin(gap)) return false;
  const listed = /^\s*,\s*$/.test(gap);
  return !listed || next.rule === 'unite-suivante';
}

/** Words that set a number against the one before it, in the same unit. */
const COMPARED = new Set(['contre', 'face', 'dont', 'des', 'puis', 'sur', 'contre']);
const DURATION_LEADS = new Set(['en', 'sur', 'pendant', 'ici', 'apres', 'depuis', 'durant', 'a']);
const TIMES = new Set<Unit>(['annees', 'mois', 'jours', 'semaines', 'heures']);
const KEPT = 4;
const LENDER_UNITS = 200;

/** `541 M€ en 2018 contre 577 en 2017`, `480 kilomètres …, dont 65 dès 2024`: the unit comes from a number before. */
export function withPreviousUnits(text: string, readings: readonly Reading[], sentences: readonly number[]): Reading[] {
  const result = readings.slice();
  let recent: Reading[] = [];
  let recentSentence = -1;
  for (let index = 0; index < result.length; index++) {
    const reading = result[index] as Reading;
    const sentence = sentences[index] as number;
    if (sentence !== recentSentence) {
      recent = [];
      recentSentence = sentence;
    }
    if (reading.reason !== null) continue;
    if (isBare(reading) && !reading.loose && !reading.segment.cell && recent.length > 0) {
      const lender = lenderOf(text, reading, recent, readings[index + 1]);
      if (lender) result[index] = lent(reading, lender, 'unite-precedente');
    }
    const now = result[index] as Reading;
    if (!now.loose && !now.segment.cell && !isAdverbial(text, now)) recent = [...recent.slice(1 - KEPT), now];
  }
  return result;
}

/** `en quatre ans`, `sur 3 ans`: a stretch of time beside the sentence lends nothing. */
function isAdverbial(text: string, reading: Reading): boolean {
  if (reading.unit === null || !TIMES.has(reading.unit)) return false;
  const word = wordBefore(text, reading.start, reading.segment.start);
  return word !== null && DURATION_LEADS.has(word.word);
}

function lenderOf(
  text: string,
  reading: Reading,
  recent: readonly Reading[],
  following: Reading | undefined,
): Reading | null {
  const lender = recent[recent.length - 1] as Reading;
  if (reading.start - lender.end > LENDER_UNITS || !fits(reading, lender)) return null;
  if (reading.digits.includes('.') && lender.unit !== 'nombre') return lender;
  if (reading.digits.includes('.'))
    return recent.findLast((one) => one.unit !== 'nombre' && one.unit !== 'facteur' && fits(reading, one)) ?? null;
  if (lender.unit === 'nombre' && lender.shift === 0) return null;
  const gap = text.slice(Math.max(lender.end, reading.start - 24), reading.start);
  if (/^\s{0,2}\($/.test(gap) && reading.start - lender.end <= 3) return lender;
  const word = wordBefore(text, reading.start, reading.segment.start);
  if (!word) return /,\s*$/.test(gap) && yearFollows(text, reading, following) ? lender : null;
  if (COMPARED.has(word.word)) return !(word.word === 'dont' && lender.unit === 'pourcent') ? lender : null;
  const earlier = wordBefore(text, word.start, reading.segment.start);
  if (word.word === 'de' && earlier?.word === 'lieu') return lender;
  if ((word.word === 'les' || word.word === 'l') && earlier && COMPARED.has(earlier.word)) return lender;
  if (
    (word.word === 'a' || word.word === 'et' || word.word === 'puis') &&
    (yearFollows(text, reading, following) || earlier?.word === 'puis')
  )
    return lender;
  return null;
}

const yearFollows = (text: string, reading: Reading, following: Reading | undefined): boolean => {
  if (following?.reason !== 'annee' || following.start - reading.end > 16) return false;
  const word = wordAfter(text, reading.end, following.start);
  return word === null || ['en', 'pour', 'fin', 'au', 'des', 'l', 'debut'].includes(word.word);
};

const MOST_PERCENT = 100;
const MOST_TIME = 200;

/** A share above a hundred or a span of hundreds of years is none: then nothing is borrowed. */
function fits(reading: Reading, lender: Reading): boolean {
  if (lender.unit === null || lender.unit === 'facteur') return false;
  const value = Number(reading.digits);
  if (lender.unit === 'pourcent' || lender.unit === 'points') return value <= MOST_PERCENT;
  return !(TIMES.has(lender.unit) && lender.unit !== 'heures') || value <= MOST_TIME;
}
