import { type Found, foundInSentence, isOwn } from './anchors.ts';
import { type Clause, hasWordOf, indexFrom, stemAt } from './clause.ts';
import { doneUpTo } from './done-columns.ts';
import { stems } from './forms.ts';
import { isOfAverage } from './nature/said.ts';
import { isSizeAside } from './nature/waters.ts';
import type { FactSite, TimeRead } from './site.ts';
import { aroundOf } from './time/around.ts';
import { ofAside, ofBrackets, ofDueAside, ofDueBehindBracket, ofSamePeriod } from './time/asides.ts';
import { withClosingPeriod } from './time/closing.ts';
import { aroundOfChange, dueOfRow, lastYearCompared, totalOfYears } from './time/columns.ts';
import { NEVER, timeFrom, yearOf } from './time/dated.ts';
import { whensIn } from './time/dates.ts';
import { ofAuthorisation, ofNamedPeriod, ofPlan } from './time/plans.ts';
import { WHEN } from './time/said.ts';
import { ofTariffs } from './time/tariffs.ts';
import {
  aimedTogether,
  dueTogether,
  inBracketedTurns,
  JOINS,
  ofComparedBefore,
  ofPredicate,
  sharedTime,
  spreadOver,
} from './time/together.ts';
import type { When } from './time/when.ts';
import { listedOf, ofList, ofWhole, shareOfBody, timeOfWhole } from './time/wholes.ts';
import { isYearlyCell, yearlyIn } from './time/yearly.ts';

/** The nearest year, period or deadline of the figure's sentence; of its column, row and caption; of its lead-in. */
export function timesIn(sites: readonly FactSite[]): readonly TimeRead[] {
  return sites[0]?.passage.kind === 'row' ? timesInRow(sites) : timesInSentence(sites);
}

function timesInRow(sites: readonly FactSite[]): readonly TimeRead[] {
  const compared = lastYearCompared(sites);
  const times: TimeRead[] = [];
  sites.forEach((site, index) => {
    const around = isCompared(sites, site)
      ? null
      : (dueOfRow(site) ??
        totalOfYears(site) ??
        doneUpTo(site) ??
        ofAuthorisation(site) ??
        aroundOfChange(site, compared) ??
        aroundOf(site, isStart(sites, index)));
    times.push(timeFrom(site, around, isYearlyCell(site), times));
  });
  return times;
}

function timesInSentence(sites: readonly FactSite[]): readonly TimeRead[] {
  const found = withClosingPeriod(sites, foundInSentence(sites, WHEN));
  const yearly = yearlyIn(sites);
  const listed = listedOf(sites, found);
  const times: TimeRead[] = [];
  sites.forEach((site, index) => {
    const isYearly = yearly?.[index] ?? false;
    const inList = isYearly ? null : ofList(site, listed);
    const here =
      ofComparedBefore(sites, found, index) ??
      inBracketedTurns(sites, found, index) ??
      (found[index]?.place === 'carried' ? inList : null) ??
      (isJoinedLater(site, sites[index + 1], found[index] ?? null) ||
      isOfDueThen(sites, site, found[index] ?? null) ||
      isOfResultBefore(site, found[index] ?? null)
        ? null
        : found[index]) ??
      ofBrackets(sites, site) ??
      sharedTime(sites, found, index, isYearly) ??
      ofPredicate(sites, index) ??
      aimedTogether(sites, found, index) ??
      dueTogether(sites, found, index) ??
      spreadOver(sites, found, index) ??
      ofAside(site) ??
      ofDueAside(site) ??
      ofDueBehindBracket(site) ??
      ofNamedPeriod(site) ??
      ofWhole(sites, found, index) ??
      ofPlan(site) ??
      inList ??
      ofSamePeriod(site) ??
      (isCompared(sites, site) || isCountedSince(site)
        ? null
        : (aroundOf(site, isStart(sites, index)) ?? ofTariffs(site)));
    const isSize = isSizeAside(site.passage.clause, site.placed);
    const share = here === null || !isOwn(here.place) ? shareOfBody(site, times[0]) : null;
    if (share !== null) {
      times.push(share);
      return;
    }
    const isTold = here?.place === 'behind' || here?.place === 'shared' || site.territory.bracketed;
    const isNow = (isTold && isOfToday(site)) || (here !== null && isAverageBeside(site, here.value));
    times.push(timeFrom(site, isNow || isSize ? null : ofLevel(sites, index, here), isYearly, times));
  });
  return times.map((time, index) => (time === NEVER ? (timeOfWhole(sites, times, index) ?? time) : time));
}

/** `Sur les 91 chantiers qui devaient être lancés en 2031, | 52 sont en cours`: when all were due, and not how many are so now. */
function isOfDueThen(sites: readonly FactSite[], { territory }: FactSite, found: Found<When> | null): boolean {
  if ((found?.place !== 'whole' && found?.place !== 'carried') || territory.whole === null) return false;
  const whole = sites[territory.whole] as FactSite;
  const { to } = whole.placed;
  return hasWordOf(WERE_DUE, whole.passage.clause.words, { from: to, to: to + DUE_REACH });
}
const WERE_DUE = stems('devaient devait');
/** Words of `opérations de voirie qui devaient`, and one more. */
const DUE_REACH = 6;

/** `financé par l'excédent du budget 2030 pour 9 M€ et par des recettes nouvelles, | 7 M€`: the year of a result is of that alone. */
function isOfResultBefore({ passage: { clause }, placed }: FactSite, found: Found<When> | null): boolean {
  if (found?.place !== 'carried' || found.value.kind !== 'at' || placed.quantity.unit !== 'euros') return false;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, placed.from) - 1];
  return when !== undefined && hasWordOf(RESULTS, clause.words, { from: when.from - RESULT_REACH, to: when.from });
}
const RESULTS = stems('excédent déficit résultat reliquat');

/** Words of `l'excédent de fonctionnement du budget`, at most. */
const RESULT_REACH = 6;

/** `Avec | 26,4 M€, auxquels s'ajoutent 41 M€ sur la période 2023-2027`, `- 4 M€, à laquelle on ajoute l'excédent 2031`: the time is of what is added. */
const isJoinedLater = (site: FactSite, next: FactSite | undefined, found: Found<When> | null): boolean =>
  (found?.value.kind === 'period' || (found?.value.kind === 'at' && !site.territory.bracketed)) &&
  (found.place === 'behind' || found.place === 'shared') &&
  next !== undefined &&
  joinsFirst(site.passage.clause, site.placed.to, next.placed.from);

/** Not `9 M€ sur 2031-2034, auxquels s'ajoutent 2 M€`: told before the joint, the time is of the first. */
function joinsFirst(clause: Clause, from: number, to: number): boolean {
  const joint = clause.words.slice(from, to).findIndex(({ stem }) => JOINS.has(stem));
  if (joint < 0) return false;
  const whens = whensIn(clause);
  return (whens[indexFrom(whens, from)]?.from ?? to) > from + joint;
}

/** `traite 320 000 m³ | aujourd'hui, pour la population de 2045`, `aujourd'hui nous en avons | 1 550`, `70 % en 2031 (| 45 % | aujourd'hui)`: what it is now has no year to come. */
const isOfToday = ({ passage: { clause }, placed: { from, to }, territory: { lead } }: FactSite): boolean =>
  hasWordOf(TODAY, clause.words, { from: to, to: to + 2 }) ||
  (stemAt(clause.words, to) === 'a' && stemAt(clause.words, to + 1) === 'present') ||
  (stemAt(clause.words, to + 1) === 'ce' && stemAt(clause.words, to + 2) === 'jour') ||
  (HOLDS.has(stemAt(clause.words, from - 1)) &&
    hasWordOf(TODAY, clause.words, { from: Math.max(lead.from, from - NOW_REACH), to: from }));

/** `vise 70 % en 2031 (| 45 % | en moyenne nationale)`: of an average no year to come is told. */
const isAverageBeside = ({ passage: { clause }, placed: { to }, territory, document }: FactSite, when: When): boolean =>
  territory.bracketed &&
  isOfAverage(clause, to) &&
  (when.kind === 'due' ||
    (when.kind === 'at' && (yearOf(when.date) ?? 0) > (yearOf(document.date) ?? Number.POSITIVE_INFINITY)));

/** Not `aujourd'hui la Région vote | 12 M€ pour 2031`. */
const HOLDS = stems('avons a ont est sont compte comptent gère gèrent dispose possède');

/** Words of `aujourd'hui nous en avons`, at most. */
const NOW_REACH = 7;
const TODAY = new Set(['aujourd', 'actuellement']);

/** `entre 2021 et 2023, passe de | 21 % à | 26 %`: how it was when the period began and ended; nothing was due before. */
function ofLevel(sites: readonly FactSite[], index: number, found: Found<When> | null): Found<When> | null {
  const { passage, territory, placed } = sites[index] as FactSite;
  // « les contrats sur 2014-2020, dont la place (224 000 €) » : what a bracket tells of one work has no period of all
  const { unit } = placed.quantity;
  const isOfWork =
    territory.bracketed && unit === 'euros' && sites[territory.whole ?? -1]?.placed.quantity.unit !== unit;
  if (found?.value.kind === 'period' && isOfWork && !isOwn(found.place)) return null;
  const starts = isStart(sites, index);
  const isLevel = starts || territory.link === 'to' || comesTo(passage.clause, placed.from);
  if (found === null || placed.quantity.precision.startsWith('borne') || !isLevel) return found;
  if (found.value.kind === 'due') return starts ? null : found;
  if (found.value.kind !== 'period') return found;
  // « de 76 % à 84 % entre 2015 et 2021 »
  const isBehind = stemAt(passage.clause.words, placed.to) === 'entre';
  if (!isBehind && !hasWordOf(BETWEEN, passage.clause.words, { from: placed.from - BETWEEN_REACH, to: placed.from }))
    return starts ? null : found;
  return { ...found, value: { kind: 'at', date: starts ? found.value.from : found.value.to } };
}

/** `a reculé de 2 310, pour s'établir à | 14 870` */
const comesTo = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at - 1) === 'a' ? REACHED.has(stemAt(words, at - 2)) : stemAt(words, at - 1) === 'atteindre';
const REACHED = new Set('etablir etabli etablie monter tomber arriver etablit'.split(' '));

const BETWEEN = new Set(['entre']);

/** Words between `entre 2021` and a level, at most. */
const BETWEEN_REACH = 40;

/** `passe de | 18,9 à 17,5 %`: the first is of a time before. */
const isStart = (sites: readonly FactSite[], index: number): boolean => sites[index + 1]?.territory.link === 'to';

/** `Depuis 2021, | 6 955 logements ont été rénovés` in a review of 2025: of all these years. */
const isCountedSince = ({ passage: { clause }, placed, territory: { lead } }: FactSite): boolean =>
  placed.quantity.unit === 'nombre' && hasWordOf(SINCE, clause.words, { from: lead.from, to: lead.from + 1 });
const SINCE = stems('depuis');

/** What is set against another figure, or stands in brackets behind one of its unit, is of another time. */
function isCompared(sites: readonly FactSite[], { placed, territory }: FactSite): boolean {
  const { link, bracketed, before } = territory;
  const unit = before === null ? null : sites[before]?.placed.quantity.unit;
  return link === 'against' || (bracketed && unit === placed.quantity.unit);
}
