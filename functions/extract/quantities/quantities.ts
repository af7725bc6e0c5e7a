import type { Figure, Quantity, Span, Structure } from '../model.ts';
import { occurrences } from '../occurrences.ts';
import { isDigit } from './characters.ts';
import { withDeclaredUnits } from './declared/declared-units.ts';
import { withPartUnits } from './lent/listed-parts.ts';
import { withNextUnits } from './lent/next-units.ts';
import { withOpenMagnitudes } from './lent/open-magnitudes.ts';
import { withPreviousUnits } from './lent/previous-units.ts';
import { withSummedUnits } from './lent/summed-parts.ts';
import { withListedMentions } from './listed.ts';
import { withBracketSeries } from './mentions/bracket-series.ts';
import { addressSpans } from './mentions/contacts.ts';
import { withLineMentions } from './mentions/lines.ts';
import { withTableNotes } from './mentions/table-notes.ts';
import { withBracketedLosses } from './numerals/bracketed-losses.ts';
import { withCents } from './numerals/cents.ts';
import { isDotted, shifted, withoutDot } from './numerals/decimal.ts';
import { withDottedNumbers } from './numerals/dotted-numbers.ts';
import { precisionsOf } from './precision.ts';
import { readingOfDigits } from './read-digits.ts';
import { readingOfWords } from './read-words.ts';
import { mentionOf, type Reading, revised, type Site } from './reading.ts';
import { numberStarts } from './scan.ts';
import { segmentsOf } from './segments.ts';
import { forgetWords } from './words.ts';

/**
 * Every numeral of a text, read as a value or with the reason why it is none. In text order, not overlapping; every run
 * of digits is inside exactly one quantity, numbers in words where they carry a unit or surely count a noun.
 *
 * A value is negative here where a minus is written (`- 3 %`). What words tell (`baisse de 25 %`) is the facts' to say.
 */
export function quantitiesOf(text: string, structure: Structure): readonly Quantity[] {
  forgetWords();
  const own = readingsOf(text, structure);
  const sentences = sentenceIndexes(own, structure.sentences);
  const placed = withTableNotes(text, withBracketSeries(text, withLineMentions(text, own)), structure);
  const listed = withListedMentions(text, placed);
  const measured = withBracketedLosses(text, withDeclaredUnits(text, listed, structure), structure);
  const declared = withDottedNumbers(text, measured, structure);
  const led = withNextUnits(text, withOpenMagnitudes(text, declared, sentences), sentences);
  const summed = withSummedUnits(text, led, sentences);
  const readings = withPartUnits(text, withPreviousUnits(text, summed, sentences), sentences);
  const kept = readings.filter((reading) => !reading.loose);
  const keptSentences = kept.length === own.length ? sentences : sentenceIndexes(kept, structure.sentences);
  const precisions = precisionsOf(text, kept, keptSentences);
  return kept.map((reading, index) => quantityOf(text, reading, precisions[index] ?? 'exact'));
}

/** What each numeral is by what stands beside it, segment by segment. */
function readingsOf(text: string, structure: Structure): readonly Reading[] {
  const readings: Reading[] = [];
  const sites = sitesOf(text, structure);
  const addresses = addressSpans(text);
  let siteAt = 0;
  let addressAt = 0;
  let covered = 0;
  for (const start of numberStarts(text)) {
    if (start < covered) continue;
    while (siteAt < sites.length - 1 && (sites[siteAt]?.to ?? 0) <= start) siteAt++;
    while (addressAt < addresses.length && (addresses[addressAt]?.end ?? 0) <= start) addressAt++;
    const site = sites[siteAt];
    if (!site) break;
    const address = addresses[addressAt];
    const reading = address && address.start <= start ? addressed(site, start, address) : readingAt(site, start);
    if (!reading) continue;
    readings.push(reading.start < covered ? revised(reading, { start: covered }) : reading);
    covered = reading.end;
  }
  return readings;
}

function sitesOf(text: string, structure: Structure): readonly Site[] {
  const guillemet = occurrences(text, '«');
  const quote = occurrences(text, '“');
  return segmentsOf(text, structure).map((segment) => ({
    text,
    from: segment.start,
    to: segment.end,
    segment,
    quote: Math.min(guillemet(segment.start), quote(segment.start)),
  }));
}

const readingAt = (site: Site, start: number): Reading | null => {
  const reading = isDigit(site.text.charCodeAt(start)) ? readingOfDigits(site, start) : readingOfWords(site, start);
  return reading === null ? null : withCents(site, reading);
};

/** A web or mail address that holds digits is one mention; words in it are no numbers. */
const addressed = (site: Site, start: number, { start: from, end }: Span): Reading | null =>
  isDigit(site.text.charCodeAt(start)) ? mentionOf(site, from, end, 'adresse', 'adresse-electronique') : null;

/** For each reading the index of the sentence it begins in; -1 outside all sentences. */
function sentenceIndexes(readings: readonly Reading[], sentences: readonly Span[]): readonly number[] {
  let at = 0;
  return readings.map(({ numeralStart }) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= numeralStart) at++;
    return at < sentences.length && (sentences[at]?.start ?? 0) <= numeralStart ? at : -1;
  });
}

function quantityOf(text: string, reading: Reading, precision: Figure['precision']): Quantity {
  const { start, end, reason, iso, rule } = reading;
  if (reason !== null) return { kind: 'mention', start, end, reason, iso, rule };
  // `500.000` that nothing measures: a point before three digits parts thousands.
  const isCount = reading.unit === null && !reading.segment.cell && isDotted(text, reading);
  const size = shifted(isCount ? withoutDot(reading.digits) : reading.digits, reading.shift);
  return {
    kind: 'figure',
    start,
    end,
    numeral: { start: reading.numeralStart, end: reading.numeralEnd },
    value: reading.sign === '-' && size !== 0 ? -size : size,
    unit: reading.unit ?? 'nombre',
    precision,
    sign: reading.sign,
    words: reading.words,
    rule,
  };
}
