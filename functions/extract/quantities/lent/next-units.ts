import { type Reading, revised } from '../reading.ts';
import { wordBefore } from '../words.ts';
import { isAdverbial, isBare, lent } from './lending.ts';

/** Words that may stand between a bare number and the neighbour that lends it a unit. */
const THIN = new Set(
  "a à et ou en de d puis soit au aux contre fonctionnement investissement dépenses recettes ae ap cp l la le les section , / - – ' ’".split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d{2}$/;
const TOKEN = /[\p{L}]+|\d+|[^\s\p{L}\d]/gu;
const NEXT_UNITS = 60;
// 510 en 2020, soit 2,6 fois plus
const COMPARES = /(?<!\p{L})soit(?!\p{L})/u;
// 210 des 380 km · 2,4 sur les 3 M€
const OF_THE = /^\s{1,3}(?:des|de\sces|sur\s(?:les|un\stotal\sde)|sur)\s{1,3}$/iu;

// 9,8 (eau), 12,6 (assainissement) et 11,4 M€
const LABELLED = /^\s\([^()\d]{2,40}\)(?:,\s|\set\s)$/u;

/** `38 | à moins de 25 mg/l` */
const HEDGED = /(?<!\p{L})à\s(?:(?:moins|plus|près)\sde|environ)(?!\p{L})/gu;

/** `412 à`, `2 227 en fonctionnement et`; neither `3 902 un an` nor `parcelle 123 de 4 ha`. */
function isThin(gap: string): boolean {
  const tokens = gap.toLowerCase().replace(HEDGED, 'à').match(TOKEN) ?? [];
  const joins = tokens.length > 1 || (tokens.length === 1 && tokens[0] !== 'de');
  return joins && tokens.every((token) => THIN.has(token) || YEAR.test(token));
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
    if (next && isBare(reading) && next.unit !== null && sentence === nextSentence && lendsBack(text, reading, next)) {
      const read = lent(text, reading, next, 'unite-suivante');
      result[index] = isMinusToo(text, reading, next)
        ? revised(read, { sign: '-', start: reading.start - MINUS.length })
        : read;
    }
    next = result[index] as Reading;
    nextSentence = sentence;
  }
  return result;
}

/** `de moins | 15 à moins 40 %`: both ends of a fall. */
const isMinusToo = (text: string, { start, end, sign }: Reading, next: Reading): boolean =>
  sign === null &&
  next.sign === '-' &&
  text.startsWith(MINUS, start - MINUS.length) &&
  text.startsWith(MINUS, next.start) &&
  text.slice(end, next.start) === ' à ';
const MINUS = 'moins ';

function lendsBack(text: string, reading: Reading, next: Reading): boolean {
  const length = next.start - reading.end;
  if (length < 1 || length > NEXT_UNITS || reading.segment !== next.segment || reading.segment.cell) return false;
  if ((next.sign && !reading.sign && !isMinusToo(text, reading, next)) || next.rule === 'facteur-en-verbe')
    return false;
  // `175, soit les deux tiers`: a share in words lends nothing.
  if (next.words && (next.rule === 'fraction' || next.rule === 'proportion')) return false;
  const gap = text.slice(reading.end, next.start);
  if (OF_THE.test(gap)) return next.unit !== 'nombre' && !isAdverbial(text, next);
  if (LABELLED.test(gap) && next.unit === 'euros' && reading.digits.includes('.')) return true;
  if (SECOND_LEVEL.test(gap) && FIRST_LEVEL.test(text.slice(Math.max(0, reading.start - LEVEL_REACH), reading.start)))
    return isOfOneLevel(Number(reading.digits), Number(next.digits));
  if (next.unit === 'euros' && next.shift === 0 && isShared(text, reading, next, gap)) return true;
  if (!isThin(gap) || isStretch(text, next) || (COMPARES.test(gap) && next.unit !== 'euros')) return false;
  const listed = /^\s*,\s*$/.test(gap);
  return !listed || next.rule === 'unite-suivante';
}

/** `voté à | 96 au budget primitif 2026, est ramené à | 88,5 M€`: one thing at two times. */
const FIRST_LEVEL = /(?<!\p{L})(?:votée?s?|inscrite?s?|fixée?s?|estimée?s?|prévue?s?|évaluée?s?|arrêtée?s?)\sà\s$/u;
const SECOND_LEVEL =
  /,\s(?:est|sont|sera|seront|a\sété|ont\sété)\s(?:finalement\s|désormais\s)?(?:portée?|ramenée?|relevée?|abaissée?|réduite?|révisée?|ajustée?)s?\sà\s$/u;
/** Unit: characters. */
const LEVEL_REACH = 16;
/** `96`, `88,5`; not `prévu à 96, a été porté à 12 %`, `voté à 120, est porté à 140 000 €` */
const isOfOneLevel = (one: number, other: number): boolean => one <= other * MOST_TIMES && other <= one * MOST_TIMES;
/** What is decided anew is at most so many times as much, or so many times less. */
const MOST_TIMES = 4;

/** `774.000 | pour la culture et | 141.000 € pour le sport`, `512 300 | de crédits et | 640 120 € de recettes`: of one money. */
function isShared(text: string, { digits }: Reading, { end }: Reading, gap: string): boolean {
  const purpose = digits.length >= LEAST_SHARED ? PURPOSE.exec(gap)?.[1] : undefined;
  return purpose !== undefined && text.startsWith(purpose, end);
}
const PURPOSE = /^( pour | à l| au | de (?!plus |moins |mieux |ces |ses |nos |leurs ))[^\d.;:€%()]{3,50} et $/u;
/** Digits of a sum that is no count of pupils. */
const LEAST_SHARED = 4;

/** `+ 650 en un an`: the time in which something happens is no unit of it. */
const isStretch = (text: string, next: Reading): boolean =>
  isAdverbial(text, next) && wordBefore(text, next.start, next.segment.start)?.word !== 'a';
