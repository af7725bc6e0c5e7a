import type { FactTime, Figure } from '../model.ts';
import {
  type AnchorKind,
  type Finds,
  type Found,
  foundInSentence,
  isOwn,
  remembered,
  ruleOf,
  saidBy,
} from './anchors.ts';
import {
  type Clause,
  cuesOf,
  cuesWithin,
  hasCue,
  hasWordOf,
  indexFrom,
  oncePerClause,
  type Placed,
  type Range,
  stemAt,
  stemsIn,
} from './clause.ts';
import { isAimedColumn, isChangeHead, isCostColumn, isOpenEndedColumn } from './columns.ts';
import { stemOf, stems } from './forms.ts';
import { sharesOut } from './money/payer-table.ts';
import { isInfinitive } from './nature/announced.ts';
import { isSizeAside } from './nature/waters.ts';
import { wholesIn } from './partitions.ts';
import { type FactSite, nearestSaid, oncePerPassage, type TimeRead } from './site.ts';
import { isNamedWithYear } from './subject/plan-columns.ts';
import { isFiniteVerb, isVerb } from './subject/verbs.ts';
import { sameWhen, type When, whensIn } from './time/dates.ts';
import { isAhead, isAim, isAxis, isInYear, isReview, opensWithYear } from './time/headings.ts';
import { periodOfTotal } from './time/total-of-years.ts';
import type { Word } from './words.ts';

const NO_TIME: FactTime = { at: null, from: null, to: null, due: null, yearly: false };

/** Words between a figure and a year behind it, at most: `612 M€ de crédits de paiement inscrits en 2024`. */
const REACH = 18;

const WHEN: AnchorKind<When> = {
  anchorsIn: whensIn,
  same: sameWhen,
  reach: REACH,
  reachAlone: null,
  carries: () => true,
  ofSubject: false,
  opensList: () => false,
};

/** A lead-in's year in brackets is of a figure there: `dotée de 11 M€ (9 M€ en 2023), pour :`. */
const WHEN_OF_ALL: AnchorKind<When> = {
  ...WHEN,
  anchorsIn: remembered((clause) => {
    const whens = whensIn(clause);
    return whens.length === 0
      ? whens
      : whens.filter(
          ({ from }) => !isBracketed(clause.words, from) && !isOfRate(clause, from) && !isOfCause(clause.words, from),
        );
  }),
};

const CAUSES = new Set('parce puisque comme apre suite face devant alor'.split(' '));

/** `Parce que les coupures d'eau de l'été 2020 ont marqué les esprits :`: when the cause was, not what follows from it. */
function isOfCause(words: readonly Word[], year: number): boolean {
  if (!CAUSES.has(stemAt(words, 0))) return false;
  for (let at = 1; at < year; at++) if (stemAt(words, at) === ',') return false;
  return true;
}

/** Words between a rate and its year, at most: `5,2 % en moyenne en 2022`. */
const RATE_REACH = 5;

/** A lead-in's year behind a rate is that of the rate: `dans un contexte où les prix ont augmenté de 5 % en 2022 :`. */
function isOfRate({ figures }: Clause, at: number): boolean {
  for (let index = indexFrom(figures, at) - 1; index >= 0; index--) {
    const { quantity, to } = figures[index] as Placed<Figure>;
    if (at - to > RATE_REACH) return false;
    if (to <= at && quantity.unit === 'pourcent') return true;
  }
  return false;
}

/** Words of a bracket before its year, at most. */
const BRACKET_REACH = 12;

function isBracketed(words: readonly Word[], year: number): boolean {
  for (let at = year - 1; at >= year - BRACKET_REACH; at--) {
    const stem = stemAt(words, at);
    if (stem === '(' || stem === ')') return stem === '(';
  }
  return false;
}

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
    const here =
      ofComparedBefore(sites, found, index) ??
      (isJoinedLater(site, sites[index + 1], found[index] ?? null) || isOfResultBefore(site, found[index] ?? null)
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
      ofNamedPeriod(site) ??
      ofWhole(sites, found, index) ??
      ofPlan(site) ??
      (isYearly ? null : ofList(site, listed)) ??
      ofSamePeriod(site) ??
      (isCompared(sites, site) ? null : aroundOf(site, isStart(sites, index)));
    const isSize = isSizeAside(site.passage.clause, site.placed);
    const share = here === null || !isOwn(here.place) ? shareOfBody(site, times[0]) : null;
    if (share !== null) {
      times.push(share);
      return;
    }
    const isNow = (here?.place === 'behind' || here?.place === 'shared') && isOfToday(site);
    times.push(timeFrom(site, isNow || isSize ? null : ofLevel(sites, index, here), isYearly, times));
  });
  return times.map((time, index) => (time === NEVER ? (timeOfWhole(sites, times, index) ?? time) : time));
}

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
  hasWordOf(JOINS, site.passage.clause.words, { from: site.placed.to, to: next.placed.from });
const JOINS = new Set(['auxquel', 'auxquelle', 'auquel', 'laquelle']);

/** `28 millions de m³ à l'horizon 2030 : | 15 aux irrigants, | 13 aux autres`: parts are of the time of their whole. */
function timeOfWhole(sites: readonly FactSite[], times: readonly TimeRead[], index: number): TimeRead | null {
  const whole = wholesIn((sites[index] as FactSite).passage.clause).get(index);
  const time = whole === undefined ? undefined : times[whole];
  return time === undefined || time === NEVER ? null : { value: time.value, rule: 'temps:ensemble', place: 'whole' };
}

/** `63 M€ sur 2020-2027, financés par la Région (| 27 M€) et l'Europe (| 5 M€)`: shares of what the sentence begins with. */
function shareOfBody({ passage: { clause }, placed }: FactSite, first: TimeRead | undefined): TimeRead | null {
  if (first === undefined || first.value.from === null || placed.quantity.unit !== 'euros') return null;
  const isShare =
    stemAt(clause.words, placed.from - 1) === '(' &&
    cuesOf(clause, 'payer').some(({ to }) => (stemAt(clause.words, to) === '+' ? to + 1 : to) === placed.from - 1);
  return isShare ? { value: first.value, rule: 'temps:ensemble', place: 'whole' } : null;
}

/** `traite 320 000 m³ | aujourd'hui, pour la population de 2045`, `aujourd'hui nous en avons | 1 550`: what it is now has no year to come. */
const isOfToday = ({ passage: { clause }, placed: { from, to }, territory: { lead } }: FactSite): boolean =>
  hasWordOf(TODAY, clause.words, { from: to, to: to + 2 }) ||
  (HOLDS.has(stemAt(clause.words, from - 1)) &&
    hasWordOf(TODAY, clause.words, { from: Math.max(lead.from, from - NOW_REACH), to: from }));
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

/** `3,9 M€, dont 2,1 M€ pour la santé, sur la période 2018-2020`: a period that closes the sentence is said of all. */
function withClosingPeriod(sites: readonly FactSite[], found: Finds<When>): Finds<When> {
  const last = sites.at(-1);
  if (!last || last.territory.bracketed || found.some((one) => one !== null && one.place !== 'behind')) return found;
  const closing = whensIn(last.passage.clause).findLast(({ from }) => from >= last.territory.trail.from);
  // « lancer 1 000 projets de réutilisation de l'eau, d'ici 2027. »
  if (closing?.value.kind === 'due' && sites.length === 1 && closesSentence(last.passage.clause, closing))
    return [{ value: closing.value, place: 'behind' }];
  if (closing?.value.kind === 'period' && isOfOtherClause(last, closing)) return found;
  // « 606 M€, en progression de 49 M€ entre 2021 et 2022 » : how long the change took
  if (closing?.value.kind !== 'period' || hasCue(last.passage.clause, 'change', last.territory.lead)) return found;
  const { value } = closing;
  const isSaid = found.every((one) => one === null || sameWhen(one.value, value));
  const first = isSaid ? firstOfLastClause(sites) : 0;
  return isSaid ? found.map((one, index) => (index < first ? one : { value, place: 'behind' })) : found;
}

/** `Le premier fonds a soutenu 460 projets, le second a engagé | 30 M€ sur la période 2019-2020`: behind a comma a verb of its own. */
function firstOfLastClause(sites: readonly FactSite[]): number {
  for (let index = sites.length - 1; index > 0; index--) {
    const { passage, placed } = sites[index] as FactSite;
    const { words } = passage.clause;
    let isVerbal = false;
    for (let at = placed.from - 1; at >= (sites[index - 1] as FactSite).placed.to; at--) {
      const stem = stemAt(words, at);
      if (isVerbal && (stem === ',' || stem === ';')) return words.slice(0, at).some(isVerb) ? index : 0;
      if (isVerb(words[at])) isVerbal = true;
    }
  }
  return 0;
}

/**
 * `restauré grâce à 16 M€, le président a dévoilé la stratégie | 2031-2036`: years of a name, in what is told next;
 * `5 Md€, dont 1,7 Md€ à utiliser | pour 2021-2022`: those of the part alone.
 */
function isOfOtherClause({ passage: { clause }, placed, territory: { whole } }: FactSite, period: Range): boolean {
  const { words } = clause;
  if (whole !== null && PART_LEADS.has(stemAt(words, period.from - 1)) && period.from - placed.to < PART_REACH)
    return !hasWordOf(COMMA, words, { from: placed.to, to: period.from });
  if (PERIOD_LEADS.has(stemAt(words, period.from - 1))) return false;
  const comma = words.findIndex(({ stem }, at) => at >= placed.to && at < period.from && stem === ',');
  return comma >= 0 && words.slice(comma, period.from).some(({ stem }) => isFiniteVerb(stem));
}
const PART_LEADS = new Set(['pour', 'en']);
/** Words of `à utiliser pour`, and one more. */
const PART_REACH = 5;
const COMMA = new Set([',']);
const PERIOD_LEADS = new Set('sur periode en pour de entre annee ( exercice'.split(' '));

/** `, d'ici | 2027`, `, d'ici fin | 2027`: behind a comma, and nothing behind it. */
function closesSentence({ words }: Clause, { from, to }: Range): boolean {
  if (to < words.length - 1) return false;
  for (let at = from - 1; at > from - DUE_WORDS; at--)
    if (stemAt(words, at) === ',') return stemAt(words, at + 1) === 'd';
  return false;
}
/** Words of `, d'ici à la fin`, at most. */
const DUE_WORDS = 7;

/**
 * `15 M€ de la Région sur 2018-2020, 47 M€ de l'État`: sums beside one another share the period of the first.
 * `économiser un quart d'ici 2030, soit 30 millions de m³`: the same in other words holds at the same time.
 */
function sharedTime(
  sites: readonly FactSite[],
  found: Finds<When>,
  index: number,
  yearly: boolean,
): Found<When> | null {
  const { link } = sites[index]?.territory ?? { link: 'apart' };
  const before = restatedBy(sites, index);
  const model = before === null ? null : found[before];
  const isShared =
    (link === 'and' && model?.value.kind === 'period') ||
    (link === 'restated' && !yearly) ||
    (model?.value.kind === 'at' && isPriceOf(sites, index));
  return model && isShared ? { value: model.value, place: 'shared' } : null;
}

/** `2 310 ménages aidés en 2022, pour | 1,9 M€`, `en 2023, moyennant | 21,5 M€`: what it costs, then. */
function isPriceOf(sites: readonly FactSite[], index: number): boolean {
  const { passage, placed, territory } = sites[index] as FactSite;
  const { words } = passage.clause;
  const thing = sites[territory.before ?? -1]?.placed.quantity.unit ?? 'euros';
  if (placed.quantity.unit !== 'euros' || thing === 'euros' || territory.bracketed) return false;
  return PRICED.has(stemAt(words, placed.from - 1)) && stemAt(words, placed.from - 2) === ',';
}
const PRICED = new Set(['pour', 'moyennant']);

/** `1 158 de plus (27 100 en 2015), soit | 4 %`: what is said in other words stands before the bracket. */
function restatedBy(sites: readonly FactSite[], index: number): number | null {
  const own = sites[index]?.territory;
  const before = own?.before ?? null;
  const last = before === null ? undefined : sites[before]?.territory;
  return last?.bracketed && !own?.bracketed ? last.before : before;
}

/** `planter | 20 km de haies, restaurer 45 ha et aménager 8 seuils avant fin 2026`: what is listed with a verb each is due together. */
function dueTogether(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const { passage, placed } = sites[index] as FactSite;
  if (!isInfinitive(stemAt(passage.clause.words, placed.from - 1))) return null;
  for (let at = index + 1; at < Math.min(sites.length, index + LISTED); at++) {
    const next = sites[at] as FactSite;
    const when = found[at];
    if (!isInfinitive(stemAt(passage.clause.words, next.placed.from - 1))) return null;
    if (when)
      return when.place === 'behind' && when.value.kind === 'due' ? { value: when.value, place: 'shared' } : null;
  }
  return null;
}

/** Figures of such a list, at most. */
const LISTED = 6;

/** `une cible de | 5 500 apprentis et de 90 % de réussite en 2027`: what is aimed at together is due together. */
function aimedTogether(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const next = sites[index + 1];
  const when = found[index + 1];
  const { passage, territory } = sites[index] as FactSite;
  if (next === undefined || when?.place !== 'behind' || next.territory.link !== 'and') return null;
  const { words } = passage.clause;
  if (isLikeBefore(words, next.placed)) return { value: when.value, place: 'shared' };
  const isJoined = OF.has(stemAt(words, next.placed.from - 1)) && stemAt(words, next.placed.from - 2) === 'et';
  return isJoined && hasCue(passage.clause, 'aim', territory.lead) ? { value: when.value, place: 'shared' } : null;
}

const OF = new Set(['de', 'd']);

/** `720 places d'infirmiers et | 480 d'aides-soignants`: its noun is that of the figure before. */
const isLikeBefore = (words: readonly Word[], { from, to }: Placed<Figure>): boolean =>
  stemAt(words, from - 1) === 'et' && OF.has(stemAt(words, to));

/** `créer | 84 logements sur 9 sites avant fin 2028`: where they are is told between them and their date. */
function spreadOver(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const [site, next] = [sites[index] as FactSite, sites[index + 1]];
  const when = found[index + 1];
  if (next?.placed.quantity.unit !== 'nombre' || when?.place !== 'behind') return null;
  const { words } = site.passage.clause;
  const [from, to] = [site.placed.to, next.placed.from];
  if (to - from > SPREAD_REACH || !OVER.has(stemAt(words, to - 1))) return null;
  for (let at = from; at < to; at++) if (BREAKS.has(stemAt(words, at))) return null;
  return { value: when.value, place: 'shared' };
}
const OVER = new Set(['sur', 'dan']);
const BREAKS = new Set(', ; : ( )'.split(' '));
/** Unit: words. */
const SPREAD_REACH = 8;

/** `versée, en 2023, à | 3 210 apprentis`: what commas set apart is said of both sides. */
function ofAside({ passage: { clause }, placed: { from } }: FactSite): Found<When> | null {
  if (!TO.has(stemAt(clause.words, from - 1)) || stemAt(clause.words, from - 2) !== ',') return null;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, from - 2) - 1];
  return when?.to === from - 2 && stemAt(clause.words, when.from - 2) === ','
    ? { value: when.value, place: 'before' }
    : null;
}
const TO = new Set(['a', 'aux', 'au']);

/** `passer à | 15 km, d'ici 2023, la distance maximale`: a date of its own between commas. */
function ofDueAside({ passage: { clause }, placed: { to } }: FactSite): Found<When> | null {
  if (stemAt(clause.words, to) !== ',') return null;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, to)];
  const isAside = when !== undefined && when.to - to <= ASIDE_REACH && stemAt(clause.words, when.to) === ',';
  return isAside && when.value.kind === 'due' ? { value: when.value, place: 'behind' } : null;
}
/** Words of `, d'ici fin 2023`, at most. */
const ASIDE_REACH = 6;

/** `| 11 masses d'eau, soit | 29 %, étaient en bon état en 2018`: what is said behind a sum in other words is said of both. */
function ofPredicate(sites: readonly FactSite[], index: number): Found<When> | null {
  const site = sites[index] as FactSite;
  const next = sites[index + 1];
  const { clause } = site.passage;
  const [last, other] = next !== undefined && isInOtherWords(next) ? [next, sites[index + 2]] : [site, next];
  const verb = last.placed.to + 1;
  if (!isInOtherWords(last) || stemAt(clause.words, verb - 1) !== ',') return null;
  if (!BEING.has(stemAt(clause.words, verb))) return null;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, verb)];
  const isNear = when !== undefined && when.from <= Math.min(verb + REACH, other?.placed.from ?? verb + REACH);
  return isNear ? { value: when.value, place: 'behind' } : null;
}
/** `, soit | 29 %` */
const isInOtherWords = ({ passage: { clause }, placed }: FactSite): boolean =>
  stemAt(clause.words, placed.from - 1) === 'soit';
const BEING = new Set('est sont etait etaient sera seront'.split(' '));

/** `170 M€ en 2024, contre 148,5 en 2023 (| + 14,5 %)`: the change is of the first of the two that are compared. */
function ofComparedBefore(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const { territory, placed } = sites[index] as FactSite;
  const former = territory.bracketed && placed.quantity.sign !== null ? sites[territory.before ?? -1] : undefined;
  if (former?.territory.link !== 'against' || former.territory.before === null) return null;
  const model = found[former.territory.before];
  return model?.value.kind === 'at' ? { value: model.value, place: 'compared' } : null;
}

/** `Doté de | 212 M€ sur cinq ans` below `PLAN JEUNESSES 2024-2028`: the period of the heading is as long. */
function ofNamedPeriod({ passage, passages, placed, around }: FactSite): Found<When> | null {
  const { next } = around;
  if (placed.quantity.unit !== 'euros' || next?.quantity.unit !== 'annees' || next.from - placed.to !== 1) return null;
  const { words } = passage.clause;
  if (
    stemAt(words, next.from - 1) !== 'sur' ||
    !hasWordOf(ENDOWED, words, { from: placed.from - ENDOWING, to: placed.from })
  )
    return null;
  for (const { title } of passages.structure.blocks[passage.block]?.path ?? []) {
    const [, from = '', to = ''] = PERIOD.exec(title) ?? [];
    if (Number(to) - Number(from) + 1 === next.quantity.value)
      return { value: { kind: 'period', from, to }, place: 'heading' };
  }
  return null;
}
const ENDOWED = new Set('dote dotee dotation enveloppe represente'.split(' '));
/** Words of `Doté d'un budget de`, at most. */
const ENDOWING = 6;
const PERIOD = /(?<!\d)(20\d\d)\s?[-–/]\s?(20\d\d)(?!\d)/;

/** `Des 128,6 M€ prévus de 2019 à 2027, l'agence apporte | 52,4 M€, la Région | 46 M€`: parts of the whole. */
function ofWhole(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const [whole] = sites;
  const when = found[0];
  if (index === 0 || whole === undefined || when?.value.kind !== 'period') return null;
  const opens = whole.placed.from <= 2 && OUT_OF.has(stemAt(whole.passage.clause.words, 0));
  const isMoney = (site: FactSite | undefined): boolean => site?.placed.quantity.unit === 'euros';
  return opens && isMoney(whole) && isMoney(sites[index]) ? { value: when.value, place: 'whole' } : null;
}
const OUT_OF = new Set(['des', 'de', 'sur']);

/** `LE PACTE 2019-2022` above `Le Pacte réunit | 424 M€`, `| 64 M€ sur la période`: the plan that the sentence speaks of. */
function ofPlan({ passages, passage, placed }: FactSite): Found<When> | null {
  if (placed.quantity.unit !== 'euros') return null;
  const isOfPeriod = ['sur', 'la', 'periode'].every(
    (stem, at) => stemAt(passage.clause.words, placed.to + at) === stem,
  );
  const opening = stemsIn(passage.clause, { from: 0, to: SUBJECT_WORDS });
  const subject = stemsIn(passage.clause, { from: placed.from - SUBJECT_WORDS, to: placed.from });
  for (const { title } of passages.structure.blocks[passage.block]?.path ?? []) {
    const [, noun = '', from = '', to = ''] = PLAN_PERIOD.exec(title) ?? [];
    if (noun !== '' && (isOfPeriod || opening.includes(stemOf(noun)) || subject.includes(stemOf(noun))))
      return { value: { kind: 'period', from, to }, place: 'heading' };
  }
  return null;
}

/** `LE PLAN PLURIANNUEL 2031-2036` above `AP | CP 2031 | CP 2032`: what is authorised for all years of the plan. */
function ofAuthorisation({ passages, passage, cell }: FactSite): Found<When> | null {
  if (!AUTHORISED.test(cell?.header?.at(-1) ?? '')) return null;
  const [first, second] = (passage.row?.cells ?? []).flatMap(
    ({ header }) => PAID_IN.exec(header?.at(-1) ?? '')?.[1] ?? [],
  );
  const titles = [passage.table?.caption ?? '', passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? ''];
  const [, , from, to] = titles.map((title) => PLAN_PERIOD.exec(title)).find((found) => found !== null) ?? [];
  if (from === undefined || to === undefined || first !== from || second === undefined) return null;
  return { value: { kind: 'period', from, to }, place: 'heading' };
}
/** `AP`, `AP (M€)`, `AP votée` */
const AUTHORISED =
  /^(?:montants? (?:de |d['’]|des )?(?:l['’])?)?(?:AP|AE|autorisations? (?:de programme|d['’]engagement))(?!\p{L})\D*$/u;
const PAID_IN = /^(?:CP|crédits? de paiements?)\s(?:de\s)?(20\d\d)/iu;
const PLAN_PERIOD =
  /(?<!\p{L})(pacte|plan|programme|contrat|schéma|stratégie|convention)(?:\s[^\d]{0,40})?\s(20\d\d)\s?[-–/]\s?(20\d\d)(?!\d)/iu;
/** Words of `Le nouveau pacte`, at most. */
const SUBJECT_WORDS = 3;

interface Listed {
  readonly when: Found<When>;
  /** The word of the colon. */
  readonly from: number;
}

/** `146 M€ entre 2024 et 2027 : 92 M€ par la Région, | 41 M€ par l'État`: sums that a colon lists have the one period of their sum. */
function listedOf(sites: readonly FactSite[], found: Finds<When>): Listed | null {
  const [whole, part] = sites;
  const when = found[0] ?? null;
  if (whole?.placed.quantity.unit !== 'euros' || part === undefined || when?.value.kind !== 'period') return null;
  if (found.some((one) => one && !sameWhen(one.value, when.value))) return null;
  const from = whole.passage.clause.words.findIndex(({ stem }, at) => at >= whole.placed.to && stem === ':');
  return from >= 0 && from < part.placed.from ? { when: { value: when.value, place: 'shared' }, from } : null;
}

/** What comes to a level (`l'épargne à | 45 M€`) is no part of the sum. */
const ofList = ({ placed, passage }: FactSite, listed: Listed | null): Found<When> | null =>
  listed !== null &&
  placed.from > listed.from &&
  placed.quantity.unit === 'euros' &&
  stemAt(passage.clause.words, placed.from - 1) !== 'a'
    ? listed.when
    : null;

/** `Crédits du BP 2025 (entre parenthèses, le BP 2024) :` above `APA : 64,2 M€ (| 61,8)`: the year that the lead-in tells of brackets. */
function ofBrackets(
  sites: readonly FactSite[],
  { passage, passages, placed, territory }: FactSite,
): Found<When> | null {
  const former = sites[territory.before ?? -1]?.placed.quantity.unit;
  if (!territory.bracketed || former !== placed.quantity.unit || placed.quantity.sign !== null) return null;
  if (stemAt(passage.clause.words, placed.from - 1) !== '(' || stemAt(passage.clause.words, placed.to) !== ')')
    return null;
  for (const { clause } of passages.leadsOf(passage)) {
    const from = clause.words.findIndex(
      ({ stem }, at) => stem === 'parenthese' && stemAt(clause.words, at - 1) === 'entre',
    );
    const when = from < 0 ? undefined : whensIn(clause).find((one) => one.from > from);
    if (when !== undefined) return { value: when.value, place: 'lead-in' };
  }
  return null;
}

/** `Sur cette même période, | 640 000 €`: the one period of the sentence before. */
const ofSamePeriod = oncePerPassage(({ passages, passage }): Found<When> | null => {
  const opening = stemsIn(passage.clause, { from: 0, to: PERIOD_WORDS }).join(' ');
  const kind = SAME_PERIOD.test(opening) ? 'period' : SAME_YEAR.test(opening) ? 'at' : null;
  if (kind === null) return null;
  const before = passages.all[passage.index - 1];
  const periods = before?.block === passage.block ? whensIn(before.clause) : [];
  const [period, ...others] = kind === 'at' ? periods : periods.filter(({ value }) => value.kind === kind);
  if (period?.value.kind !== kind) return null;
  return others.length > 0 ? null : { value: period.value, place: 'sentence' };
});
const PERIOD_WORDS = 4;
/** `La même année, 920 …` */
const SAME_YEAR = /^(?:en )?(?:la|cette) meme annee(?: |$)/;
const SAME_PERIOD = /^(?:sur|pendant|durant|dan) (?:cette|la) (?:meme )?periode(?: |$)/;

/** Column, row, caption and lead-in; of the headings only the nearest one, and a deadline there (`D'ici 2030`). */
function aroundOf(site: FactSite, isFormer: boolean): Found<When> | null {
  if (isOpenEndedColumn(site)) return null;
  if (isCostColumn(site)) return ofCaptionPeriod(site);
  const said = saidAround(site);
  if (said === null || said === 'nothing') return null;
  if (said.place === 'caption' && isOfOtherColumn(site, said.value)) return null;
  if (said.place === 'cell' && isNamedWithYear(site)) return null;
  if (said.place === 'lead-in' && isAimedLater(site, said.value))
    return { ...said, value: { kind: 'due', date: said.value.date } };
  if (said.place !== 'heading' || said.value.kind !== 'at') return said;
  const heading = site.passages.headingsOf(site.passage).find((clause) => !isAxis(clause));
  const isOfYear =
    isReviewed(site) ||
    (heading !== undefined && isInYear(heading, said.value) && isOver(said.value.date, site)) ||
    (heading !== undefined &&
      (isAhead(heading, said.value) || (isAim(heading, said.value) && site.placed.quantity.unit !== 'euros')));
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

/** `Prélèvements 2015-2020 | Volume prélevable`, `Accès à l'emploi, sortants 2022 | Coût horaire`: in the line of heads a period or those of a year are of their own column. */
const isOfOtherColumn = ({ passages, passage: { row }, cell }: FactSite, value: When): boolean =>
  (value.kind === 'period' || value.kind === 'at') &&
  row?.cells.some(
    (other) =>
      other !== cell &&
      other.header?.some(
        (head) =>
          (value.kind === 'period' || COHORT.test(head)) &&
          whensIn(passages.labelled(head)).some((one) => sameWhen(one.value, value)),
      ),
  ) === true;

const COHORT = /(?<!\p{L})(?:sortants?|session|promotion|diplômés)(?!\p{L})/iu;

/** `passe de | 18,9 à 17,5 %`: the first is of a time before. */
const isStart = (sites: readonly FactSite[], index: number): boolean => sites[index + 1]?.territory.link === 'to';

/** Money has its year from the votes; what is aimed at is of a later year than the review. */
const isReviewed = ({ passage: { clause }, placed, territory: { lead } }: FactSite): boolean =>
  placed.quantity.unit !== 'euros' && !hasCue(clause, 'aim', lead);

/** What is set against another figure, or stands in brackets behind one of its unit, is of another time. */
function isCompared(sites: readonly FactSite[], { placed, territory }: FactSite): boolean {
  const { link, bracketed, before } = territory;
  const unit = before === null ? null : sites[before]?.placed.quantity.unit;
  return link === 'against' || (bracketed && unit === placed.quantity.unit);
}

/** The last of two or more years that columns of a row are headed by: `Places 2021 | Places 2022 | Évolution`. */
function lastYearCompared(sites: readonly FactSite[]): When | null {
  let last: string | null = null;
  let isCompared = false;
  for (const { passages, cell } of sites) {
    const inner = cell?.header?.at(-1);
    const year = inner === undefined ? null : yearOfHead(passages.labelled(inner), inner);
    if (year === null) continue;
    isCompared ||= last !== null && year !== last;
    if (last === null || year > last) last = year;
  }
  return isCompared && last !== null ? { kind: 'at', date: last } : null;
}

/** The one year that a head names; null for none, several or the head of a change. */
const yearOfHead = oncePerClause((clause, head: string): string | null => {
  const [said, ...others] = isChangeHead(head) ? [] : whensIn(clause);
  return said?.value.kind === 'at' && others.length === 0 ? said.value.date.slice(0, 4) : null;
});

/** The year of a change that its own head does not tell. */
function aroundOfChange({ passages, cell }: FactSite, compared: When | null): Found<When> | null {
  const inner = cell?.header?.at(-1);
  const isChange = compared !== null && inner !== undefined && isChangeHead(inner);
  return isChange && whensIn(passages.labelled(inner)).length === 0 ? { value: compared, place: 'cell' } : null;
}

/** `Objectif | Échéance` above `| 80 % | 2028`: the year that the row tells for what it aims at. */
function dueOfRow(site: FactSite): Found<When> | null {
  const { cell, passage, passages } = site;
  const { row } = passage;
  if (row === null || cell === null || !isAimedColumn(site)) return null;
  const due = row.cells.find((other) => other !== cell && DUE.test(other.header?.at(-1) ?? ''));
  const year =
    due === undefined ? undefined : /^(?:fin |d['’]ici )?(20\d\d)$/.exec(passages.text.slice(due.start, due.end))?.[1];
  return year === undefined ? null : { value: { kind: 'due', date: year }, place: 'cell' };
}
const DUE = /^(?:échéances?|horizons?|date (?:cible|d['’]échéance)|année (?:cible|d['’]échéance)|d['’]ici)(?!\p{L})/iu;

/** The years that a total adds up. */
function totalOfYears(site: FactSite): Found<When> | null {
  const value = periodOfTotal(site, yearOfHead);
  return value === null ? null : { value, place: 'cell' };
}

const YEAR_HEADS = [isReview, isAim, isAhead, isInYear, opensWithYear];

const saidAround = nearestSaid(({ place, clause }): Found<When> | 'nothing' | null => {
  const value = saidBy(clause, place === 'lead-in' || place === 'sentence' ? WHEN_OF_ALL : WHEN);
  if (place === 'heading') {
    if (isAxis(clause)) return null;
    const isTold = value?.kind === 'due' || YEAR_HEADS.some((tells) => tells(clause, value));
    return value !== null && isTold ? { value, place } : 'nothing';
  }
  return value === null ? null : { value, place };
});

/** @param times those of the figures before */
function timeFrom(site: FactSite, found: Found<When> | null, yearly: boolean, times: readonly TimeRead[]): TimeRead {
  const { before } = site.territory;
  const when = found === null ? null : dated(found.value, site, before === null ? null : (times[before] ?? null));
  if (found === null || when === null) return yearly ? EACH_YEAR : NEVER;
  return { value: { ...when, yearly }, rule: ruleOf('temps', found), place: found.place };
}

const NEVER: TimeRead = { value: NO_TIME, rule: null, place: null };
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

/** Words between a figure and `par an`, at most: `45 millions d'euros par an`. */
const YEARLY_REACH = 4;

/** `22 euros par habitant et par an` */
const EACH_HEAD = new Set('habitant eleve agent personne apprenti foyer place logement usager enfant'.split(' '));

/**
 * `par an` right behind the figure or `budget annuel de` before it; so are its parts, and what it is compared with. Null
 * where nothing is said of any.
 */
function yearlyIn(sites: readonly FactSite[]): readonly boolean[] | null {
  const clause = sites[0]?.passage.clause;
  if (clause === undefined || cuesOf(clause, 'yearly').length === 0) return null;
  const yearly: boolean[] = [];
  for (const { territory } of sites) {
    const { lead, trail, link, whole, before } = territory;
    const model = whole ?? (link === 'against' || link === 'to' || isBare(clause, lead) ? before : null);
    const perHead = EACH_HEAD.has(stemAt(clause.words, trail.from + 1)) ? 2 : 0;
    const behind = { from: trail.from, to: Math.min(trail.to, trail.from + YEARLY_REACH + perHead) };
    const isSaid = isYearly(clause, behind) || isYearly(clause, lead) || isEachYear(clause, trail);
    yearly.push(isSaid || (model !== null && (yearly[model] ?? false)));
  }
  // `de 1 020 à 5 965 euros par an`: what is said behind the upper end holds for both.
  sites.forEach(({ placed }, at) => {
    if (placed.quantity.precision === 'borne_basse' && isUpperEnd(sites[at + 1])) yearly[at] = yearly[at + 1] ?? false;
  });
  return yearly;
}

/** `budget annuel`; not `programmation pluri-annuelle`, `le compte rendu annuel` */
const isYearly = (clause: Clause, range: Range): boolean =>
  cuesWithin(clause, 'yearly', range).some(({ from }) => {
    const before = stemAt(clause.words, from - 1);
    return !before.startsWith('pluri') && !REPORTS.has(before);
  });
const REPORTS = new Set('rendu rapport bilan debat reunion assemblee conference congre'.split(' '));

const isUpperEnd = (site: FactSite | undefined): boolean => site?.placed.quantity.precision === 'borne_haute';

/** Words between a figure and `chaque année` at the end of what is said of it, at most. */
const EACH_YEAR_REACH = 8;

/** `180 M€ de crédits sont annulés chaque année` */
function isEachYear({ words }: Clause, { from, to }: Range): boolean {
  for (let at = from; at + 1 < to && at <= from + EACH_YEAR_REACH; at++) {
    const { stem } = words[at] as { readonly stem: string };
    if (stem === ',' || stem === ';' || stem === '(' || stem === ':') return false;
    if (stem === 'chaque' && words[at + 1]?.stem === 'annee') return true;
  }
  return false;
}

const EACH_YEAR_PRICE = /€(?: (?:HT|TTC))? ?\/ ?an(?!\p{L})/iu;

/** `Part fixe, € HT/an`, `Coût annuel (k€)`: the row or the column says that it is so much a year. */
function isYearlyCell({ passages, passage, cell, placed }: FactSite): boolean {
  if (placed.quantity.unit !== 'euros') return false;
  const isSaid = (clause: Clause, words: string): boolean =>
    cuesOf(clause, 'yearly').length > 0 || EACH_YEAR_PRICE.test(words);
  return (
    passages.labelsOf(passage).some((label) => isSaid(label, passages.text.slice(label.start, label.end))) ||
    (cell?.header ?? []).some((head) => isSaid(passages.labelled(head), head))
  );
}

/** `dotés annuellement de 5 M€ et de 3 M€`: nothing but a joint before the figure. */
function isBare({ words }: Clause, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (!BARE.has(stemAt(words, at))) return false;
  return to > from;
}
const BARE = new Set(['et', 'de', ',']);
