import { isLetter, isSpace } from '../characters.ts';
import { type Reading, revised } from '../reading.ts';

/** A call is small. */
const MOST = 30;
const OPEN = 40;
const CLOSE = 41;
const S = 115;
const X = 120;

/**
 * Small numbers alone in brackets that run on from 1 in the text: calls of notes behind a word (`la ville (1) et la
 * métropole (2)`), numbers of what is listed behind a stop (`5 M€, (1) sans agrandir, (2) sans isoler`). Where each agrees
 * with the noun before (`un gymnase (1), des écoles (2)`), or are listed bare (`agent (1), ingénieur (2)`), they count it.
 * The only one of a text calls a note behind a thing that is known to be one: `selon l'étude annuelle (1)`.
 */
export function withBracketSeries(text: string, readings: readonly Reading[]): readonly Reading[] {
  const series = new Set<Reading>();
  let last = 0;
  let isCounted = true;
  for (const reading of readings) {
    if (!isAlone(text, reading)) continue;
    const number = Number(reading.digits);
    if (number > last + 1) return readings;
    last = Math.max(last, number);
    if (listsBare(text, reading.start - 1)) return readings;
    if (!countsBefore(text, reading.start - 1, number)) isCounted = false;
    series.add(reading);
  }
  const [only] = series;
  if (only === undefined || (isCounted && !(series.size === 1 && isOneThing(text, only.start - 1)))) return readings;
  return readings.map((reading) =>
    series.has(reading)
      ? isBehindWord(text, reading.start - 1)
        ? revised(reading, { reason: 'note', rule: 'appel-de-note' })
        : revised(reading, { reason: 'numerotation', rule: 'numero-entre-parentheses' })
      : reading,
  );
}

const isAlone = (text: string, { reason, unit, words, digits, start, end, segment }: Reading): boolean =>
  reason === null &&
  unit === null &&
  !words &&
  segment.kind !== 'row' &&
  end - start <= 2 &&
  digits !== '0' &&
  Number(digits) <= MOST &&
  text.charCodeAt(start - 1) === OPEN &&
  text.charCodeAt(end) === CLOSE;

/** `agent (1), ingénieur | (2)`: how many there are of each; not `la ville (1) et la métropole (2)`. */
const listsBare = (text: string, bracket: number): boolean =>
  BARE.test(text.slice(Math.max(0, bracket - BARE_REACH), bracket));
const BARE =
  /\(\d{1,2}\)(?:,|\set)\s(?!(?:l[ae]s?|de|du|des|un|une|aux?|nos|ces?|cette|ses?|son|sa|leurs?|et|en)\s)\p{Ll}[\p{L}-]{2,24}\s$/u;
/** Unit: characters. */
const BARE_REACH = 36;

const isOneThing = (text: string, bracket: number): boolean =>
  ONE_THING.test(text.slice(Math.max(0, bracket - ONE_REACH), bracket));
const ONE_THING =
  /(?<!\p{L})(?:l['’]|(?:la|le|cette|ce|notre|sa|son|une?)\s)\p{Ll}[\p{Ll}-]{2,20}(?:\s\p{Ll}[\p{Ll}-]{2,20})?\s$/iu;
/** Unit: characters. */
const ONE_REACH = 52;

/** The last character of the word in front of the bracket. */
const before = (text: string, bracket: number): number =>
  text.charCodeAt(isSpace(text.charCodeAt(bracket - 1)) ? bracket - 2 : bracket - 1);

const isBehindWord = (text: string, bracket: number): boolean => isLetter(before(text, bracket));

/** `écoles (2)`, `gymnase (1)` */
function countsBefore(text: string, bracket: number, number: number): boolean {
  if (!isBehindWord(text, bracket)) return false;
  const end = before(text, bracket);
  return (end === S || end === X) === number > 1;
}
