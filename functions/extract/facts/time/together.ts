/** Figures of one sentence that share a time. */
import type { Figure } from '../../model.ts';
import { type Finds, type Found, isInTurn } from '../anchors.ts';
import { hasCue, hasWordOf, indexFrom, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { DE } from '../function-words.ts';
import { isInfinitive } from '../nature/announced.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';
import { whensIn } from './dates.ts';
import { REACH } from './said.ts';
import type { When } from './when.ts';

/**
 * `15 M€ de la Région sur 2018-2020, 47 M€ de l'État`: sums beside one another share the period of the first.
 * `économiser un quart d'ici 2030, soit 30 millions de m³`: the same in other words holds at the same time.
 */
export function sharedTime(
  sites: readonly FactSite[],
  found: Finds<When>,
  index: number,
  yearly: boolean,
): Found<When> | null {
  const { link } = sites[index]?.territory ?? { link: 'apart' };
  // « augmentent de 64 % entre 2029 et 2035, passant de | 32 M€ à | 53 M€ »
  if (link === 'to' && index > 0 && !found[index - 1]) return sharedTime(sites, found, index - 1, yearly);
  const before = restatedBy(sites, index);
  // « 11 M€ sur le second semestre 2031 pour 86 marchés, soit | 2 940 places »
  const told = link === 'restated' && before !== null && !found[before] ? before - 1 : before;
  const model = told === null ? null : found[told];
  const isShared =
    (link === 'and' && model?.value.kind === 'period' && !isJoined(sites, index)) ||
    (link === 'restated' && !yearly) ||
    (model?.value.kind === 'period' && isPaidOver(sites, index)) ||
    (model?.value.kind === 'at' && isPriceOf(sites, index));
  if (told !== before && model?.value.kind === 'due') return null;
  return model && isShared ? { value: model.value, place: 'shared' } : null;
}

/** `9 M€ sur 2031-2034, auxquels s'ajoutent | 2 M€`: the period is of what stands before. */
function isJoined(sites: readonly FactSite[], index: number): boolean {
  const { passage, placed } = sites[index] as FactSite;
  return hasWordOf(JOINS, passage.clause.words, { from: sites[index - 1]?.placed.to ?? 0, to: placed.from });
}
export const JOINS: ReadonlySet<string> = new Set(['auxquel', 'auxquelle', 'auquel', 'laquelle']);

/** `2 310 ménages aidés en 2022, pour | 1,9 M€`, `assurées en 2013 pour | 218 M€`, `en 2023, moyennant | 21,5 M€`: what it costs, then. */
function isPriceOf(sites: readonly FactSite[], index: number): boolean {
  const { passage, placed, territory } = sites[index] as FactSite;
  const { words } = passage.clause;
  const thing = sites[territory.before ?? -1]?.placed.quantity.unit ?? 'euros';
  if (placed.quantity.unit !== 'euros' || thing === 'euros' || territory.bracketed) return false;
  if (isCostOfSubject(words, sites[territory.before ?? -1]?.placed.to ?? 0, placed.from)) return true;
  let at = placed.from - 1;
  while (at > placed.from - PRICE_WORDS && COSTS.has(stemAt(words, at))) at--;
  const before = stemAt(words, at - 1);
  return PRICED.has(stemAt(words, at)) && (before === ',' || YEAR.test(before));
}
/** `Élaboré sur une période de 4 ans (2031-2034) avec un financement de | 210 M€, le plan`: what is there for these years. */
function isPaidOver(sites: readonly FactSite[], index: number): boolean {
  const { passage, placed } = sites[index] as FactSite;
  const years = sites[index - 1]?.placed;
  if (years?.quantity.unit !== 'annees' || placed.quantity.unit !== 'euros') return false;
  const { words } = passage.clause;
  const closing = words.findIndex(({ stem }, at) => at > years.to && stem === ')');
  return (
    stemAt(words, years.to) === '(' &&
    stemAt(words, closing + 1) === 'avec' &&
    placed.from - closing <= PAID_REACH &&
    hasWordOf(OVER_YEARS, words, { from: years.from - PRICE_WORDS, to: years.from })
  );
}
const OVER_YEARS = stems('sur période pendant durée');
/** Words of `avec un financement total de`, and one more. */
const PAID_REACH = 7;

/** `5 opérations prévues en 2032 nécessiteront un investissement de | 20 M€` */
function isCostOfSubject(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  return between.some(({ stem }) => COST_VERBS.test(stem)) && !between.some(({ stem }) => BREAKS.has(stem));
}
const COST_VERBS = /^(?:necessit|cout)(?:e|ent|era|eront|aient|ait)$/;
/** `, pour un coût total | de` */
const COSTS = stems('un une coût montant budget dépense total totale de d');
/** Unit: words. */
const PRICE_WORDS = 6;
const PRICED = new Set(['pour', 'moyennant']);
const YEAR = /^(?:19|20)\d\d$/;

/** `1 158 de plus (27 100 en 2015), soit | 4 %`: what is said in other words stands before the bracket. */
function restatedBy(sites: readonly FactSite[], index: number): number | null {
  const own = sites[index]?.territory;
  const before = own?.before ?? null;
  const last = before === null ? undefined : sites[before]?.territory;
  return last?.bracketed && !own?.bracketed ? last.before : before;
}

/** `planter | 20 km de haies, restaurer 45 ha et aménager 8 seuils avant fin 2026`: what is listed with a verb each is due together. */
export function dueTogether(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
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
export function aimedTogether(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const next = sites[index + 1];
  const when = found[index + 1];
  const { passage, territory } = sites[index] as FactSite;
  if (next === undefined || when?.place !== 'behind' || next.territory.link !== 'and') return null;
  const { words } = passage.clause;
  if (isLikeBefore(words, next.placed) || isSubjectOfBoth(sites[index] as FactSite, next))
    return { value: when.value, place: 'shared' };
  const isJoined = DE.has(stemAt(words, next.placed.from - 1)) && stemAt(words, next.placed.from - 2) === 'et';
  return isJoined && hasCue(passage.clause, 'aim', territory.lead) ? { value: when.value, place: 'shared' } : null;
}

/** `| 3 472 dossiers et 8 939 familles ont été aidés en 2030` */
const isSubjectOfBoth = ({ passage, placed }: FactSite, next: FactSite): boolean =>
  placed.from <= 1 &&
  placed.quantity.unit === next.placed.quantity.unit &&
  next.placed.from - placed.to <= PAIR_REACH &&
  stemAt(passage.clause.words, next.placed.from - 1) === 'et';
/** Words of `dossiers d'aide et`, and one more. */
const PAIR_REACH = 5;

/** `720 places d'infirmiers et | 480 d'aides-soignants`: its noun is that of the figure before. */
const isLikeBefore = (words: readonly Word[], { from, to }: Placed<Figure>): boolean =>
  stemAt(words, from - 1) === 'et' && DE.has(stemAt(words, to));

/** `créer | 84 logements sur 9 sites avant fin 2028`: where they are is told between them and their date. */
export function spreadOver(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
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

/** `| 11 masses d'eau, soit | 29 %, étaient en bon état en 2018`: what is said behind a sum in other words is said of both. */
export function ofPredicate(sites: readonly FactSite[], index: number): Found<When> | null {
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

/** `640 contrats à A et | 22 à B en 2032 (respectivement | 710 et | 41 en 2031)`: one year for those before the bracket, one for those in it. */
export function inBracketedTurns(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const own = sites[index]?.passage.clause;
  if (own === undefined || !isInTurn(own)) return null;
  const first = sites.findIndex(
    ({ passage: { clause }, placed: { from } }) =>
      stemAt(clause.words, from - 1) === 'respectivement' && stemAt(clause.words, from - 2) === '(',
  );
  if (first < 1) return null;
  const { words } = (sites[first] as FactSite).passage.clause;
  const unit = sites[first]?.placed.quantity.unit;
  const close = words.findIndex(({ stem }, at) => stem === ')' && at > (sites[first]?.placed.to ?? 0));
  const end = sites.findIndex(({ placed }, at) => at > first && placed.from > close);
  const count = (end < 0 ? sites.length : end) - first;
  const isOfTurns = index >= first - count && index < first + count;
  if (!isOfTurns || first < count) return null;
  if (sites.slice(first - count, first + count).some(({ placed }) => placed.quantity.unit !== unit)) return null;
  const last = found[index < first ? first - 1 : first + count - 1];
  return last?.place === 'behind' ? { value: last.value, place: 'shared' } : null;
}

/** `170 M€ en 2024, contre 148,5 en 2023 (| + 14,5 %)`: the change is of the first of the two that are compared. */
export function ofComparedBefore(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const { territory, placed } = sites[index] as FactSite;
  const former = territory.bracketed && placed.quantity.sign !== null ? sites[territory.before ?? -1] : undefined;
  if (former?.territory.link !== 'against' || former.territory.before === null) return null;
  const model = found[former.territory.before];
  return model?.value.kind === 'at' ? { value: model.value, place: 'compared' } : null;
}
