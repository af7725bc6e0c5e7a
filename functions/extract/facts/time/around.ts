/** The time that stands around a passage: in its column, its caption, its lead-in and the headings. */
import { type Found, saidBy } from '../anchors.ts';
import { hasCue } from '../clause.ts';
import { isCostColumn, isOpenEndedColumn } from '../columns.ts';
import { isOfLaterThan } from '../done-columns.ts';
import { sharesOut } from '../money/payer-table.ts';
import { type FactSite, nearestSaid } from '../site.ts';
import { isNamedWithYear } from '../subject/topic/plan-columns.ts';
import { isOfOtherColumn } from './columns.ts';
import { yearOf } from './dated.ts';
import { isAhead, isAim, isAxis, isInYear, isReview, isTargetItself, isTariff, opensWithYear } from './headings.ts';
import { WHEN, WHEN_OF_ALL } from './said.ts';
import type { When } from './when.ts';

/** Column, row, caption and lead-in; of the headings only the nearest one, and a deadline there (`D'ici 2030`). */
export function aroundOf(site: FactSite, isFormer: boolean): Found<When> | null {
  if (isOpenEndedColumn(site)) return null;
  if (isCostColumn(site)) return ofCaptionPeriod(site);
  const said = saidAround(site);
  if (said === null || said === 'nothing') return null;
  if (said.place === 'caption' && (isOfOtherColumn(site, said.value) || isOfLaterThan(site, said))) return null;
  if (said.place === 'cell' && isNamedWithYear(site)) return null;
  if (said.place === 'lead-in' && isAimedLater(site, said.value))
    return { ...said, value: { kind: 'due', date: said.value.date } };
  if (said.place !== 'heading' || said.value.kind !== 'at') return said;
  const heading = site.passages.headingsOf(site.passage).find((clause) => !isAxis(clause));
  const isOfYear =
    isReviewed(site) ||
    (heading !== undefined && isInYear(heading, said.value) && isOver(said.value.date, site)) ||
    (heading !== undefined &&
      (isTariff(heading, said.value) ||
        isAhead(heading, said.value) ||
        (isAim(heading, said.value) && site.placed.quantity.unit !== 'euros')));
  return isFormer || !isOfYear ? null : said;
}

/** `Plan de financement 2023-2028` above a column `Coût total`: what the plan costs, in its years; of a work alone a cost has none. */
function ofCaptionPeriod(site: FactSite): Found<When> | null {
  if (!sharesOut(site)) return null;
  const said = saidAround(site);
  return said !== null && said !== 'nothing' && said.place === 'caption' && said.value.kind === 'period' ? said : null;
}

/** `Ses quatre cibles pour 2027 :` above what each of them costs: no year of a budget, the next one apart. */
const isAimedLater = (
  { passages, passage, placed, document }: FactSite,
  value: When,
): value is When & { readonly kind: 'at' } =>
  placed.quantity.unit === 'euros' &&
  value.kind === 'at' &&
  Number(value.date.slice(0, 4)) > (document.fiscalYear ?? yearOf(document.date) ?? Number.POSITIVE_INFINITY) + 1 &&
  passages.leadsOf(passage).some(({ clause }) => isAim(clause, value));

const isOver = (date: string, { document }: FactSite): boolean => Number(date) < (yearOf(document.date) ?? 0);

/** Money has its year from the votes; what is aimed at is of a later year than the review. */
const isReviewed = ({ passage: { clause }, placed, territory: { lead } }: FactSite): boolean =>
  placed.quantity.unit !== 'euros' && !hasCue(clause, 'aim', lead);
const YEAR_HEADS = [isReview, isAim, isAhead, isInYear, isTariff, opensWithYear];

const saidAround = nearestSaid(({ place, clause }): Found<When> | 'nothing' | null => {
  const value = saidBy(clause, place === 'lead-in' || place === 'sentence' ? WHEN_OF_ALL : WHEN);
  if (place === 'heading') {
    if (isAxis(clause)) return null;
    if (value?.kind === 'due' && isTargetItself(clause)) return 'nothing';
    const isTold = value?.kind === 'due' || YEAR_HEADS.some((tells) => tells(clause, value));
    return value !== null && isTold ? { value, place } : 'nothing';
  }
  return value === null ? null : { value, place };
});
