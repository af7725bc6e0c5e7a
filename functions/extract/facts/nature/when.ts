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

/** The year is after the one in which the document speaks: `2,9 millions de m3 en 2030`. */
export const isAhead = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now !== null && Number(time.at.slice(0, 4)) > Math.max(now, document.fiscalYear ?? now);
};

/** The year is before the one in which the document speaks. */
export const isOver = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now !== null && Number(time.at.slice(0, 4)) < now;
};

const yearSpoken = ({ date, fiscalYear }: DocumentFacts): number | null =>
  date === null ? fiscalYear : Number(date.slice(0, 4));
