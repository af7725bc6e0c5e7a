/** The noun that a figure has in its own sentence. */
import type { Figure } from '../../../model.ts';
import { behindBracket, type Placed, stemAt, surroundingsOf } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore, type Zones, zonesOf } from '../../phrase/zones.ts';
import { accountNoun } from './account.ts';
import { afterOf, levelBehind } from './after.ts';
import {
  headIndex,
  isBareSum,
  isNextShare,
  isOtherPart,
  isSecondLevel,
  isSincePrevious,
  isSumOfShare,
} from './again.ts';
import { leadSubject } from './around.ts';
import { isLevel } from './aside.ts';
import { type Before, nounBeforeOf } from './before.ts';
import { isInBracket, quotedNoun } from './beside.ts';
import { broughtNoun, givenBehindPart, introducedNoun, presentedNoun } from './brought.ts';
import { chosenNoun } from './chosen.ts';
import { BARE_SUM, countedNext, paidNext } from './counted.ts';
import { CHANGE, figureBefore, nounsIn } from './kept.ts';
import { linkedNoun, PLACE } from './linked.ts';
import { aidedThing, listedMoney, listedNoun } from './money.ts';
import { type Beside, firstOf, type Named, type Outset } from './named.ts';
import { isBody, nameUnlessBody, pays } from './payer.ts';
import { type After, NONE as NO_AFTER } from './right.ts';
import { changedSection, sectionBefore } from './section.ts';
import { OUTRIGHT, TOLD_ELSEWHERE } from './told.ts';

/** How many figures back a label is taken over from (`45 110 entrées …, soit 3 % …, dont 9,2 %`). */
export const MOST_CARRIED = 4;

export function ownName(site: Spot, carried: number): Named {
  const place = placeOf(site.passages.text, site.passage.clause);
  const outset: Outset = { site, place, zones: zonesOf(site) };
  const outright = firstOf(OUTRIGHT, outset);
  if (outright !== null) return outright;
  const isSpent = isWorkTime(site, place);
  if (isSpent && site.around.previous !== null) return { noun: hoursOfWork(site, place), side: '' };
  const after = isComparison(site, place) || isSpent ? NO_AFTER : afterOf(site, place, outset.zones);
  const beside = {
    ...outset,
    after,
    before: nounBeforeOf(site, place, outset.zones),
    behind: writtenPhrase(place, after.noun),
    isNamed: after.role === 'names' || after.role === 'joins',
    side: sideOf(site, place, after),
    taken: () => carriedNoun(site, carried),
    most: () => carriedNoun(site, MOST_CARRIED),
  };
  return firstOf(TOLD_ELSEWHERE, beside) ?? chosenName(beside, carried);
}

/** What a figure is of where no rule tells it outright: the noun behind it or before it, or what the sentence gives for it. */
function chosenName(beside: Beside, carried: number): Named {
  const { site, place, zones, after, before, side, taken, isNamed } = beside;
  const chosen =
    zones.link === null
      ? chosenNoun(site, place, before, after)
      : linkedNoun(site, place, zones.link, before, after, beside.most);
  // « Restructuration du gymnase : 4,6 M€ (sur | un projet | de 11,8 M€) »
  const told = BOTH_SIDES.test(chosen) ? writtenPhrase(place, before.subject) : chosen;
  const isNone =
    BOTH_SIDES.test(told) || (isMoney(site) && RATES.test(told)) || TIMES.test(told) || TOGETHER.test(told);
  const named = isNone ? '' : told.replace(BASE, '').replace(AGENT, '').replace(COMPARED, '');
  // « un doublement de | la prime | de 10 000 à 20 000 € »
  const own = isMoney(site) && levelBehind(site) !== null ? named.replace(CHANGE, '') : named;
  const isWholeAside = isMoney(site) && site.territory.bracketed && WHOLE_OF.test(own);
  const ofPart = isWholeAside ? taken() : '';
  if (ofPart !== '') return { noun: ofPart, side: own };
  const brought = broughtNoun(levelBehind(site) ?? site, place);
  const noun =
    (isMoney(site) && (STEP.test(own) || isBareSum(site, own)) ? taken() : '') ||
    (isMoney(site) && isSumOfShare(site) ? (taken().split(' – ', 1)[0] ?? '') : '') ||
    (own === 'personnes' ? numberOfPersons(site, place, before, carried) : '') ||
    accountNoun(site, place, own) ||
    (after.role === 'joins' || (after.role === 'names' && isShare(site)) ? '' : introducedNoun(site, place)) ||
    presentedNoun(site, place) ||
    givenBehindPart(site, place) ||
    brought ||
    (isCountOf(site) ? quotedNoun(place, site.placed.to) : '') ||
    (isNamed ? listedMoney(site, place, after) || aidedThing(site, place, before, after) : listedNoun(site, place)) ||
    (after.role === 'none' && !isNamedBefore(site, zones, before, own) ? countedNext(site, place) : '') ||
    (isMoney(site) && BARE_SUM.test(own) ? paidNext(site, place) : '') ||
    changedSection(place, site.placed.from) ||
    own ||
    taken();
  const moved = isNamedPlace(site, noun) ? whatMoves(site, carried, isArticled(place, before)) : '';
  if (moved !== '') return { noun: moved, side: noun };
  const average = isMoney(site) ? averageBefore(site, place) : '';
  if (average !== '' && noun !== '' && !noun.includes(average)) return { noun, side: average };
  if (isNextShare(site, place, after, noun)) return nextShare(site, place, carried, beside.behind);
  const inner = innerNoun(site, place);
  const isPurpose = after.role === 'joins' && kindAt(place, after.noun.from) !== 'infinitive';
  if (inner === '' && brought === '' && after.role !== 'names' && !isPurpose && isSecondLevel(site)) {
    const first = taken();
    if (first !== '') return { noun: first, side: '' };
  }
  if (inner !== '') return { noun: inner, side: zones.link === 'colon' ? side : own || side };
  // « davantage que l'Île-de-France (| 3 % |) »
  const whole = !isMoney(site) && !isCountOf(site) && PLACE.test(noun) ? taken() : '';
  if (whole !== '') return { noun: whole, side: noun };
  return { noun: after.role === 'leans' && own === '' ? withoutLean(place, after, noun) : noun, side };
}

/** `12 | places | à la halle et | 14 | au port`: what leans on the noun in the same way belongs to the figure before. */
function withoutLean(place: Place, { from }: After, noun: string): string {
  const joint = writtenPhrase(place, { from, to: from + 1 });
  const at = joint === '' || OF.has(stemAt(place.clause.words, from)) ? -1 : noun.lastIndexOf(` ${joint} `);
  return at > 0 && noun.slice(at).split(' ').length <= LONGEST_LEAN ? noun.slice(0, at) : noun;
}
/** Words of ` sur la ligne du port`, and one more. */
const LONGEST_LEAN = 6;

/** `sur la | base d'un | coût moyen de 3 000 €` */
const BASE = /^base d(?:e |e l[a'’] ?|u |['’](?:une? )?)/iu;
/** `portées par les | impôts | (7 M€)`, `dont 4 M€ | pris en charge par la CAF` */
const AGENT = /^(?:port|tir|nourri|alimenté|soutenu)\p{L}* par (?:la |les? |l['’])?|^prise?s? en charge par .*$/u;
/** `La dette est inférieure à la | moyenne de la strate | (915 €)` */
const COMPARED = /^(?:inf|sup)érieure?s? (?:à la |à l['’]|aux? |à )/u;
/** `contre 13 730 douze | mois | plus tôt (+ 8 %)`: when, and not what. */
const TIMES = /^(?:an|année|mois|semaine|jour)s?$/iu;

/** `28 M€ | tous budgets confondus |`: over what is counted, and not what. */
const TOGETHER = /^(?:tou(?:te)?s )?\p{L}+ confondue?s$/iu;

/** What a sum is a part of, and says nothing by itself. */
const WHOLE_OF = /^(?:projet|opération|chantier|programme|enveloppe|budget|coût|total)(?: (?:totale?|globale?))?$/iu;

/** `une aide de | 3 M€ | à 12 lycées`, `Bourses : | 9 M€ | pour 1 930 étudiants`, `La PCH mobilise | 9 M€ | pour 1 130 adultes`, `41 200 contrats, dont | 3 400 | rattachés aux 6 CFA`: what the next figure counts is another thing. */
const isNamedBefore = (site: Spot, { link }: Zones, { isMeasured }: Before, own: string): boolean =>
  isCountOf(site)
    ? stemAt(site.passage.clause.words, site.placed.from - 1) === 'dont'
    : !isShare(site) &&
      own !== '' &&
      (!isMoney(site) || isMeasured || link === 'colon' || !(isBody(own) || pays(site, own)));

/** `au | taux | de 45 % (4,3 M€ d'AP)`: no sum is of it. */
const RATES = /^(?:taux|part|proportion|pourcentage)$/iu;
/** `Équilibré en | dépenses et en recettes | à hauteur de` */
const BOTH_SIDES = /^(?:dépenses et (?:en|de) recettes|recettes et (?:en|de) dépenses)$/iu;

/** `passe de 4,2 M€ au | budget primitif | à 4,8 M€`: when, and not what. */
const STEP = /^(?:budget (?:primitif|supplémentaire)|compte administratif|décision modificative)$/iu;

/** `| Le nombre d'adhérents | s'élève à 12 400 personnes, contre 11 800 personnes en 2030`: who they are; empty elsewhere. */
function numberOfPersons(site: Spot, place: Place, { subject }: Before, carried: number): string {
  const first = site.placed.from - hedgeBefore(place.clause, site.placed.from);
  if (stemAt(place.clause.words, first - 1) === 'contre') return carriedNoun(site, carried);
  if (!isLevel(place, first, FARTHEST_LEVEL)) return '';
  const told = writtenPhrase(place, subject) || carriedNoun(site, carried);
  return NUMBER_OF.test(told) ? told : '';
}
/** Of `s'élève ainsi, à la fin de 2031, à`. Unit: words. */
const FARTHEST_LEVEL = 14;
const NUMBER_OF = /^(?:nombre|effectifs?|volume|file active|fréquentation|public)(?!\p{L})/u;

/** `Le parc croît de 4 %, derrière | la Bresse (| + 6 % |)`: where, and not what. */
const isNamedPlace = (site: Spot, noun: string): boolean =>
  !isMoney(site) &&
  SIGN.test(site.passages.text[site.placed.quantity.start] ?? '') &&
  NAMES_ALONE.test(noun) &&
  !isBody(noun);
const SIGN = /[+–−-]/;
const lastShare = ({ passage: { clause }, index }: Spot): string => {
  const at = clause.figures.findLastIndex(({ quantity }, other) => other < index && quantity.unit === 'pourcent');
  return nounsIn(clause)[at] ?? '';
};
const isArticled = (place: Place, { subject, object }: Before): boolean =>
  [subject, object].some(({ from }) => kindAt(place, from - 1) === 'article');
/** @param isNear whether the place has an article of its own, and so stands in the sentence of what moves */
function whatMoves(site: Spot, carried: number, isNear: boolean): string {
  const isOfCount = isShare(site) && site.around.previous?.quantity.unit === 'nombre';
  const [moved = ''] = (
    (isOfCount ? '' : carriedNoun(site, carried)) ||
    lastShare(site) ||
    (isNear ? figureBefore(site) : '') ||
    leadSubject(site)
  ).split(' – ', 1);
  return NAMES_ALONE.test(moved) ? '' : moved;
}
export const NAMES_ALONE =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:d[eu] (?:la )?|d['’]|métropolitaine$|et (?:l[ae]s? |l['’])?)?(?:\p{Lu}[\p{L}'’-]+)?){0,3}$/u;

/** `210 primes d'un | montant moyen | de 4 800 €`: no sum of them; empty elsewhere. */
function averageBefore({ placed: { from } }: Spot, place: Place): string {
  const { words } = place.clause;
  const of = from - hedgeBefore(place.clause, from) - 1;
  const isAverage =
    OF.has(stemAt(words, of)) && /^moyenn?e?$/.test(stemAt(words, of - 1)) && AVERAGED.has(stemAt(words, of - 2));
  return isAverage ? writtenPhrase(place, { from: of - 2, to: of }) : '';
}
const AVERAGED: ReadonlySet<string> = stems('montant coût prix âge durée');

/** `une enveloppe de 5 M€ (| formation |) et de | 2 M€ | (| rémunération des stagiaires |)`: what each of several sums pays; empty elsewhere. */
function objectInBracket({ placed, around: { previous, next } }: Spot, place: Place): string {
  const { words } = place.clause;
  const isOpened = (to: number | undefined): boolean => to !== undefined && stemAt(words, to) === '(';
  if (!isOpened(placed.to) || !(isOpened(previous?.to) || isOpened(next?.to))) return '';
  const close = behindBracket(place.clause, placed.to) - 1;
  const isTold = next !== null && next.from < close;
  const noun = isTold ? { from: 0, to: 0 } : nounPhraseIn(place, { from: placed.to + 1, to: close });
  return noun.from === placed.to + 1 && noun.to === close && noun.to > noun.from
    ? nameUnlessBody(writtenPhrase(place, noun))
    : '';
}

/** What leans on the noun (`au Sud`), or the section that a sum stands in; empty for none. */
function sideOf(site: Spot, place: Place, { role, noun }: After): string {
  const object = isMoney(site) ? objectInBracket(site, place) : '';
  if (object !== '') return object;
  if (role === 'leans') return writtenPhrase(place, noun);
  return isCountOf(site) ? '' : writtenPhrase(place, sectionBefore(place, site.placed.from));
}

/** `la part du vélo varie de 1 % au Nord à 27 % | au Sud`: both lean on what stands before them. */
function nextShare(site: Spot, place: Place, carried: number, noun: string): Named {
  const leans = kindAt(place, site.around.previous?.to ?? 0) === 'preposition';
  const whole = leans ? carriedNoun(site, carried) : '';
  return whole === '' || isSincePrevious(site, whole) ? { noun, side: '' } : { noun: whole, side: noun };
}

/** `Le fauchage représente | 25 000 heures | de travail`: what they are spent on stands before them. */
const isWorkTime = ({ placed: { quantity, to } }: Spot, { clause: { words } }: Place): boolean =>
  quantity.kind === 'figure' &&
  (quantity.unit === 'heures' || quantity.unit === 'jours') &&
  stemAt(words, to) === 'de' &&
  stemAt(words, to + 1) === 'travail' &&
  stemAt(words, to + 2) !== 'd';

/** `70 ateliers, générant 51 000 | heures de travail |` */
const hoursOfWork = ({ placed: { to } }: Spot, place: Place): string =>
  writtenPhrase(place, { from: to - 1, to: to + 2 });

/** `la fréquentation est supérieure de | 60 % | aux 20 000 voyages`: behind it stands what it is set against. */
const isComparison = ({ placed: { from } }: Spot, { clause: { words } }: Place): boolean =>
  HIGHER.test(words[from - 2]?.stem ?? '') && words[from - 1]?.stem === 'de';
const HIGHER = /^(?:super|infer)ieure?$/;

/** `un contrat sur cinq`, `six jeunes sur dix`: the figure holds its noun. */
function innerNoun({ placed: { quantity, from, to } }: Spot, place: Place): string {
  const { words } = place.clause;
  const isInWords = quantity.kind === 'figure' && quantity.words;
  const isShare = (isInWords || kindAt(place, from) !== 'noun') && to > from + 2;
  const sur = isShare ? words.slice(from + 2, to).findIndex(({ stem }) => stem === 'sur') : -1;
  return sur < 0 ? '' : writtenPhrase(place, nounPhraseIn(place, { from: from + 1, to: from + 2 + sur }));
}

/** The noun of the figure before in the sentence, outside a bracket that closes between them. */
export function carriedNoun(site: Spot, carried: number): string {
  const { clause } = site.passage;
  const index = isPartOfMoney(site)
    ? clause.figures.slice(0, site.index).findLastIndex(isSum)
    : headIndex(clause, isInBracket(clause, site.index) ? site.index - 2 : site.index - 1);
  const placed = index < 0 ? undefined : clause.figures[index];
  if (carried === 0 || placed === undefined || isOtherPart(site, placed)) return '';
  const noun =
    nounsIn(clause)[index] ??
    ownName({ ...site, placed, index, around: surroundingsOf(clause, index) }, carried - 1).noun;
  return isMoney(site) && RATES.test(noun) ? '' : noun.replace(CHANGE, '');
}

/** `1 M€ réparti sur deux exercices, | dont un engagement de | 0,5 M€`: of money, whatever is counted between. */
export const isPartOfMoney = (site: Spot): boolean => {
  const { clause } = site.passage;
  const { left } = zonesOf(site);
  return isMoney(site) && stemAt(clause.words, left.from) === 'dont' && clause.figures.slice(0, site.index).some(isSum);
};
const isSum = ({ quantity }: Placed<Figure>): boolean => quantity.unit === 'euros';
