import type { FactTime } from '../model.ts';
import { type AnchorKind, type Found, foundInSentence, saidBy } from './anchors.ts';
import { hasCue } from './clause.ts';
import { contextsOf, type FactSite, type TimeRead } from './site.ts';
import { sameWhen, type When, whensIn } from './time/dates.ts';

const NO_TIME: FactTime = { at: null, from: null, to: null, due: null, yearly: false };

/** Words between a figure and a year behind it, at most: `612 M€ de crédits de paiement inscrits en 2024`. */
const REACH = 12;

const WHEN: AnchorKind<When> = {
  anchorsIn: whensIn,
  same: sameWhen,
  reach: REACH,
  carries: true,
  crossesAgainst: false,
};

/** The nearest year, period or deadline of the figure's sentence; of its column, row and caption; of its lead-in. */
export function timesIn(sites: readonly FactSite[]): readonly TimeRead[] {
  const isRow = sites[0]?.passage.kind === 'row';
  const found = isRow ? sites.map(() => null) : foundInSentence(sites, WHEN);
  const times: TimeRead[] = [];
  sites.forEach((site, index) => {
    const here = found[index] ?? aroundOf(site);
    const before = times[index - 1]?.value.at ?? null;
    times.push(timeFrom(site, here, before));
  });
  return times;
}

function aroundOf(site: FactSite): Found<When> | null {
  for (const { place, clause } of contextsOf(site)) {
    if (place === 'heading') return null;
    const value = saidBy(clause, WHEN);
    if (value !== null) return { value, place };
  }
  return null;
}

function timeFrom(site: FactSite, found: Found<When> | null, before: string | null): TimeRead {
  const yearly = isYearly(site);
  const when = found === null ? null : dated(found.value, site, before);
  if (when === null) return { value: { ...NO_TIME, yearly }, rule: yearly ? 'temps:par-an' : null };
  return { value: { ...when, yearly }, rule: `temps:${(found as Found<When>).place}` };
}

function dated(when: When, { document }: FactSite, before: string | null): FactTime | null {
  switch (when.kind) {
    case 'at':
      return { ...NO_TIME, at: when.date };
    case 'due':
      return { ...NO_TIME, due: when.date };
    case 'period':
      return { ...NO_TIME, from: when.from, to: when.to };
    case 'relative': {
      const year = document.fiscalYear ?? yearOf(document.date);
      return year === null ? null : { ...NO_TIME, at: String(year + when.years) };
    }
    case 'earlier': {
      const year = yearOf(before);
      return year === null ? null : { ...NO_TIME, at: String(year + when.years) };
    }
  }
}

export const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** Words between a figure and `par an`, at most: `45 millions d'euros par an`. */
const YEARLY_REACH = 4;

/** `par an` right behind the figure, `budget annuel de` before it, or `dotés annuellement de 5 M€ et de 3 M€`. */
function isYearly({ passage: { clause }, territory: { lead, trail, link }, around }: FactSite): boolean {
  const near = { from: trail.from, to: Math.min(trail.to, trail.from + YEARLY_REACH) };
  if (hasCue(clause, 'yearly', near) || hasCue(clause, 'yearly', lead)) return true;
  return (
    link === 'and' &&
    lead.to - lead.from <= 2 &&
    around.previous !== null &&
    hasCue(clause, 'yearly', { from: Math.max(0, around.previous.from - YEARLY_REACH), to: around.previous.from })
  );
}
