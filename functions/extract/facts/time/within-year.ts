/** Parts of one year that two dates bound, where only the second tells it. */
import { type Placed, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { DE, MONTHS } from '../function-words.ts';
import type { Word } from '../words.ts';

/** Where the two dates begin, and what they tell: a period, for days of two months the year they are in, or nothing sure. */
type PartOfYear = Pick<Range, 'from'> &
  (
    | { readonly kind: 'period'; readonly begin: string }
    | { readonly kind: 'year'; readonly year: string }
    | { readonly kind: 'unsure' }
  );

/** 1 to 12; 0 for no month. */
export const monthNumber = (stem: string): number => IN_ORDER.indexOf(stem) + 1;
const IN_ORDER: readonly string[] = [...MONTHS];
const BETWEEN: ReadonlySet<string> = stems('entre');

/**
 * The part of a year that a date ends: `de janvier à juin 2022`, `du 1er janvier au 30 juin 2022`; null for none.
 * @param before the mention before the date, which may be a day and its month
 */
export function partOfYearEndedBy(
  words: readonly Word[],
  before: Placed | undefined,
  place: Range,
  date: string,
): PartOfYear | null {
  if (date.length === DAY_LENGTH) {
    const isDay = before !== undefined && isDayBefore(words, before, place);
    return isDay ? { kind: 'year', from: before.from, year: date.slice(0, YEAR_LENGTH) } : null;
  }
  return date.length === MONTH_LENGTH ? monthsEndedBy(words, place, date) : null;
}

/** `de | janvier à juin 2022`, `entre | janvier et juin 2022`; behind `de septembre à` the year is that of its end alone. */
function monthsEndedBy(words: readonly Word[], { from }: Range, date: string): PartOfYear | null {
  const joint = stemAt(words, from - 1);
  const leads = joint === 'a' ? DE : joint === 'et' ? BETWEEN : null;
  const month = monthNumber(stemAt(words, from - 2));
  if (month === 0 || leads === null || !leads.has(stemAt(words, from - 3))) return null;
  const begin = `${date.slice(0, YEAR_LENGTH)}-${String(month).padStart(2, '0')}`;
  return begin < date ? { kind: 'period', from: from - 2, begin } : { kind: 'unsure', from: from - 2 };
}

/** `du | 1er janvier au 30 juin 2022` */
const isDayBefore = (words: readonly Word[], { from, to }: Placed, place: Range): boolean =>
  to === place.from - 1 &&
  stemAt(words, to) === 'au' &&
  stemAt(words, from - 1) === 'du' &&
  MONTHS.has(stemAt(words, to - 1));

/** Of `2022`, `2022-06` and `2022-06-30`. Unit: characters. */
const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;
const DAY_LENGTH = 10;
