import type { Quantity, Span } from '../model.ts';
import { foldedName } from './fold.ts';

/** A date of the text, as fine as it is told: `22` of `les 22 et 23 juin` has no month of its own. */
export interface DateMention extends Span {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** ISO days of a meeting. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'.split('|');

/** The dates among the quantities that begin in a span. */
export function datesIn(text: string, quantities: readonly Quantity[], span: Span): readonly DateMention[] {
  const dates: DateMention[] = [];
  for (let at = firstAfter(quantities, span.start); at < quantities.length; at += 1) {
    const quantity = quantities[at];
    if (quantity === undefined || quantity.start >= span.end) break;
    if (quantity.kind === 'mention' && quantity.reason === 'date') dates.push(dateOf(text, quantity, quantity.iso));
  }
  return dates;
}

/** Index of the first quantity that begins at or behind a place. */
function firstAfter(quantities: readonly Quantity[], place: number): number {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dateOf(text: string, { start, end }: Span, iso: string | null): DateMention {
  if (iso !== null) {
    const [year, month, day] = iso.split('-').map(Number);
    return { start, end, year: year ?? null, month: month ?? null, day: day ?? null };
  }
  const words = foldedName(text.slice(start, end));
  const month = MONTHS.findIndex((name) => words.includes(name));
  const day = /^\d{1,2}/.exec(words);
  return { start, end, year: null, month: month < 0 ? null : month + 1, day: day === null ? null : Number(day[0]) };
}

/** `2017-06-22`, `2017-06`; null without a year or a month. */
export function isoOf({ year, month, day }: DateMention): string | null {
  if (year === null || month === null) return null;
  return [String(year), two(month), ...(day === null ? [] : [two(day)])].join('-');
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The meeting from the first to the last of its dates; a month and a year hold for the days before them. */
export function daysOf(dates: readonly DateMention[], near: string | null): Days | null {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || first.day === null || last.day === null) return null;
  const month = last.month ?? first.month;
  const year = last.year ?? first.year ?? (month === null ? null : yearNear(month, last.day, near));
  const end = isoOf({ ...last, month, year });
  const start = isoOf({ ...first, month: first.month ?? month, year: first.year ?? year });
  return start === null || end === null || start > end ? null : { start, end };
}

/** The year in which a day is nearest to a date that is known: a page of January tells of `19 et 20 décembre`. */
function yearNear(month: number, day: number, near: string | null): number | null {
  if (near === null) return null;
  const target = dayNumber(near);
  const year = Number(near.slice(0, 4));
  const distance = (candidate: number): number =>
    Math.abs(dayNumber(`${candidate}-${two(month)}-${two(day)}`) - target);
  return [year, year - 1, year + 1].reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/** Days between two ISO dates; a month counts as its middle. */
export const daysBetween = (one: string, other: string): number => Math.abs(dayNumber(one) - dayNumber(other));

/** A count of days that is good for comparisons only: months of 31 days. */
function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 15] = iso.split('-').map(Number);
  return (year * 12 + month) * 31 + day;
}
