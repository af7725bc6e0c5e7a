/** What is said of time, told from the date of the document: the year itself. */
import type { FactTime } from '../../model.ts';
import { type Found, ruleOf, saidBy } from '../anchors.ts';
import type { FactSite, TimeRead } from '../site.ts';
import { isReview } from './headings.ts';
import { WHEN } from './said.ts';
import type { When } from './when.ts';

const NO_TIME: FactTime = { at: null, from: null, to: null, due: null, yearly: false };

/** @param times those of the figures before */
export function timeFrom(
  site: FactSite,
  found: Found<When> | null,
  yearly: boolean,
  times: readonly TimeRead[],
): TimeRead {
  const { before } = site.territory;
  const when = found === null ? null : dated(found.value, site, before === null ? null : (times[before] ?? null));
  if (found === null || when === null) return yearly ? EACH_YEAR : NEVER;
  return { value: { ...when, yearly }, rule: ruleOf('temps', found), place: found.place };
}

export const NEVER: TimeRead = { value: NO_TIME, rule: null, place: null };

const EACH_YEAR: TimeRead = { value: { ...NO_TIME, yearly: true }, rule: 'temps:par-an', place: null };

function dated(when: When, site: FactSite, before: TimeRead | null): FactTime | null {
  const { document, placed, territory } = site;
  switch (when.kind) {
    case 'at':
      return { ...NO_TIME, at: when.date };
    case 'due':
      return { ...NO_TIME, due: when.date };
    case 'period':
      // « De janvier à juin 2022, 3 M€ » are of the fiscal year
      return placed.quantity.unit === 'euros' && when.to.length > 4 && yearOf(when.from) === yearOf(when.to)
        ? { ...NO_TIME, at: when.to.slice(0, 4) }
        : { ...NO_TIME, from: when.from, to: when.to };
    case 'relative':
      // « 21 M€ en 2031, contre 19 M€ cette année » in a text on the budget of 2031
      if (territory.link === 'against' && when.years === 0 && before?.value.at === String(document.fiscalYear))
        return shifted(document.fiscalYear, -1);
      if (when.years === 0 && isOfEarlierReview(site)) return null;
      return shifted(
        when.years > 0 ? yearBeforeNext(document) : (document.fiscalYear ?? yearOf(document.date)),
        when.years,
      );
    case 'previous':
      return shifted(
        yearOf(before?.value.at ?? null) ?? yearReviewed(site) ?? document.fiscalYear ?? yearOf(document.date),
        -1,
      );
    case 'earlier':
      return shifted(yearOf(before?.value.at ?? null), when.years);
  }
}

/** `Bilan 2030` in a text of 2031: `cette année` may be either. */
function isOfEarlierReview(site: FactSite): boolean {
  const reviewed = yearReviewed(site) ?? titleYear(site.document.title);
  const now = site.document.fiscalYear ?? yearOf(site.document.date);
  return reviewed !== null && now !== null && reviewed < now;
}
const titleYear = (title: string | null): number | null => {
  const year = REVIEW_OF.exec(title ?? '')?.[1];
  return year === undefined ? null : Number(year);
};
const REVIEW_OF = /^(?:bilan|rapport d['’]activité)(?!\p{L})[^\d]*((?:19|20)\d\d)[^\d]*$/iu;

/** `Compte administratif 2030 : l'épargne retrouvée` above `contre 171 M€ | l'année précédente` */
function yearReviewed({ passages, passage }: FactSite): number | null {
  for (const heading of passages.headingsOf(passage)) {
    const said = saidBy(heading, WHEN);
    if (isReview(heading, said) && said.kind === 'at') return yearOf(said.date);
  }
  return null;
}

/** `l'an prochain`: a budget is voted before its year begins or in it, and only the document's date tells which. */
const yearBeforeNext = ({ date, step, fiscalYear }: FactSite['document']): number | null =>
  yearOf(date) ?? (step === 'budget primitif' || step === 'orientations budgétaires' ? null : fiscalYear);

const shifted = (year: number | null, years: number): FactTime | null =>
  year === null ? null : { ...NO_TIME, at: String(year + years) };

export const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));
