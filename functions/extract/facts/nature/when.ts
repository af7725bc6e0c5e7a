/** Whether a figure holds in the past or in the future, seen from the day on which its document speaks. */
import type { DocumentFacts } from '../../model.ts';
import type { Evidence } from './evidence.ts';

/** A year of its own that is over when the document speaks. */
export const isPast = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now === null || Number(time.at.slice(0, 4)) <= now;
};

/** `Prélèvements 2015-2020` */
export const isPastPeriod = ({ time, site: { document } }: Evidence): boolean => {
  const now = yearSpoken(document);
  return now !== null && time.to !== null && Number(time.to.slice(0, 4)) < now;
};

/** `de 2031 à 2037` in a document of 2031 */
export const endsAhead = ({ time, site: { document } }: Evidence): boolean => {
  const now = yearSpoken(document);
  return now !== null && time.to !== null && Number(time.to.slice(0, 4)) > now;
};

/** The year is after the one in which the document speaks: `2,9 millions de m3 en 2030`. */
export const isAhead = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now !== null && Number(time.at.slice(0, 4)) > Math.max(now, document.fiscalYear ?? now);
};

/** The year is after the date of the document, that of its budget or not. */
export const isAfterDate = ({ time, site: { document } }: Evidence): boolean =>
  document.date !== null && time.at !== null && Number(time.at.slice(0, 4)) > Number(document.date.slice(0, 4));

/** `2031 | 2032 | 2033 | Total` in a document of 2031: years of which none is over and the last ones are ahead. */
export function isAmongYearsAhead({ time, site: { document, passage, cell } }: Evidence): boolean {
  const now = yearSpoken(document);
  if (now === null || cell === null || (time.at ?? time.from) === null) return false;
  const years = (passage.row?.cells ?? []).flatMap(({ header }) =>
    [...(header?.at(-1) ?? '').matchAll(YEAR)].map(([year]) => Number(year)),
  );
  return (
    years.length >= LEAST_YEARS && years.every((year) => year >= now) && years.filter((year) => year > now).length > 1
  );
}
const YEAR = /(?:19|20)\d\d/g;
const LEAST_YEARS = 3;

/** The year is before the one in which the document speaks. */
export const isOver = ({ time, site: { document } }: Pick<Evidence, 'time' | 'site'>): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now !== null && Number(time.at.slice(0, 4)) < now;
};

const yearSpoken = ({ date, fiscalYear }: DocumentFacts): number | null =>
  date === null ? fiscalYear : Number(date.slice(0, 4));
