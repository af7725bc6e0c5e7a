import type { Mention } from '../model.ts';
import { type Clause, clauseOf } from './clause.ts';
import { stemOf } from './forms.ts';
import { monthNumber } from './time/within-year.ts';

/** `2031`, `2031-2033`, `au 31 décembre 2031`, `au 31/12/2031` */
const YEARS =
  /(?:(?<=\sau )(\d{1,2})(?:er)?[\s/](\d{2}|\p{Ll}{3,9})[\s/])?(?<!\d)((?:19|20)\d{2})(?:\s?[-–/]\s?((?:19|20)\d{2}))?(?!\d)/gu;

/** A column header or a caption as a clause; its years, and days behind `au`, are read from its words, positions count in these words. */
export function labelClause(words: string): Clause {
  const mentions = Array.from(
    words.matchAll(YEARS),
    ({ 0: all, 1: day, 2: month, 3: year = '', 4: last, index }): Mention => {
      const iso = last === undefined ? dayIn(year, month, day) : `${year}/${last}`;
      return { kind: 'mention', reason: 'annee', iso, start: index, end: index + all.length, rule: 'annee-d-en-tete' };
    },
  );
  return clauseOf(words, { start: 0, end: words.length }, mentions);
}

/** The year alone where no month is told. */
function dayIn(year: string, month: string | undefined, day: string | undefined): string {
  if (month === undefined || day === undefined) return year;
  const number = Number(month) || monthNumber(stemOf(month));
  const isDay = number >= 1 && number <= LAST_MONTH && Number(day) >= 1 && Number(day) <= LONGEST_MONTH;
  return isDay ? `${year}-${padded(number)}-${padded(Number(day))}` : year;
}
const LAST_MONTH = 12;
/** Unit: days. */
const LONGEST_MONTH = 31;
const padded = (number: number): string => String(number).padStart(2, '0');
