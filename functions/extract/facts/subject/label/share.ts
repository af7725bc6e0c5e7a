/** Whose share a figure is: of the group that the sentence tells of, of its owner, of those among whom it is. */
import { indexFrom, stemAt } from '../../clause.ts';
import { OF, THE } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore, zonesOf } from '../../phrase/zones.ts';
import { isSincePrevious, LONGEST_JOINT } from './again.ts';
import { PERSONS } from './around.ts';
import { isLevel } from './aside.ts';
import type { Before } from './before.ts';
import { nounsIn } from './kept.ts';
import { type Beside, type Named, withSide } from './named.ts';
import { isBody, nameUnlessBody } from './payer.ts';
import { type After, isPredicateAt } from './right.ts';
import { lastVerbIn } from './stretch.ts';
import { HE, subjectBefore } from './subject.ts';

/** `72 % des | stagiaires | sont sans bac et | 17 % | trouvent un emploi`: both are told of the same group; empty elsewhere. */
export function groupBefore(site: Spot, place: Place, told: () => string): string {
  const { placed, around, passages } = site;
  const { previous } = around;
  if (!isShare(site) || previous?.quantity.unit !== 'pourcent' || !isPredicateAt(place, placed.to)) return '';
  const of = stemAt(place.clause.words, previous.to);
  const isOf = of === 'des' || (of === 'de' && kindAt(place, previous.to + 1) === 'article');
  const group = isOf ? told() : '';
  const at = passages.text.slice(previous.quantity.end, placed.quantity.start).indexOf(group);
  return at >= 0 && at <= LONGEST_JOINT ? group : '';
}

/** `| Les femmes | représentent 45 % des apprentis`: whose share of the group it is; empty for who pays, and elsewhere. */
export function shareOwner(site: Spot, place: Place, { subject }: Before, after: After, told: () => string): string {
  const { words } = place.clause;
  if (!isShare(site) || after.role !== 'names' || !OF.has(stemAt(words, site.placed.to))) return '';
  // « un emprunt de 12 M€ (| 8 % | des recettes) », « 12 M€ vont à la voirie, soit | 30 % | du budget »
  if (isPartOfSum(site, place)) return nameUnlessBody(told());
  // « | Le taux d'aide | est de 30 % du coût »
  const rate = writtenPhrase(place, subject);
  if (RATE.test(rate)) return rate;
  let verb = site.placed.from - 1 - hedgeBefore(place.clause, site.placed.from);
  while (kindAt(place, verb) === 'adverb') verb--;
  // « représentent à eux seuls | 70 % | »
  if (ALONE.test(stemAt(words, verb)) && stemAt(words, verb - 2) === 'a') verb -= 3;
  // « L'école est en première ligne avec | 25 % | du budget »
  if (stemAt(words, verb) === 'avec' && IN_RANK.test(stemAt(words, verb - 1)))
    return nameUnlessBody(writtenPhrase(place, subject));
  const amounts =
    (stemAt(words, verb) === 'a' &&
      (AMOUNTS_TO.test(stemAt(words, verb - 1)) || GIVES_TO.test(stemAt(words, verb - 1)))) ||
    (stemAt(words, verb) === 'pour' && COUNTS_FOR.test(stemAt(words, verb - 1)));
  // « représente en France | 44 % | de l'énergie »
  if (stemAt(words, verb - 1) === 'en' && HOLDS.test(stemAt(words, verb - 2))) verb -= 2;
  // « Les ateliers regroupent 52 % des salariés et | 36 % | des heures »
  if (stemAt(words, verb) === 'et') return kindAt(place, after.noun.to) === 'verb' ? '' : ownerBefore(site);
  const isVerb = kindAt(place, verb) === 'verb' || HAS.has(stemAt(words, verb - 1));
  if (!amounts && !(isVerb && HOLDS.test(stemAt(words, verb)))) return '';
  // « | Le lycée | (qui représente | la moitié | de la consommation) »
  if (stemAt(words, verb - 1) === 'qui' && stemAt(words, verb - 2) === '(')
    return nameUnlessBody(writtenPhrase(place, subjectBefore(place, verb - 2, 0)));
  const isSame = JOINTS.has(stemAt(words, verb - 1));
  const owner = isSame
    ? ((nounsIn(place.clause)[site.index - 1] ?? '').split(' – ', 1)[0] ?? '')
    : writtenPhrase(place, subject) || agedSubject(place, verb);
  return owner === '' || isBody(owner) || PERSONS.test(owner) ? '' : owner;
}
/** `| Les ateliers | regroupent 52 % des salariés et | 36 % | des heures`: who has the first share has the next; empty elsewhere. */
function ownerBefore({ passage: { clause }, around: { previous }, index }: Spot): string {
  const first = nounsIn(clause)[index - 1] ?? '';
  const at = first.indexOf(' – ');
  const isShared = previous?.quantity.unit === 'pourcent' && OF.has(stemAt(clause.words, previous.to));
  const verb = isShared ? previous.from - 1 - hedgeBefore(clause, previous.from) : -1;
  return at > 0 && HOLDS.test(stemAt(clause.words, verb)) ? first.slice(0, at) : '';
}
/** `Les | 45 ans et plus | représentent 37 % du public` */
function agedSubject(place: Place, verb: number): string {
  const { words, placed } = place.clause;
  const age = placed[indexFrom(placed, verb) - 1];
  if (age?.quantity.kind !== 'mention' || verb - age.to > OR_MORE || stemAt(words, age.from - 1) !== 'les') return '';
  return YEARS.test(stemAt(words, age.to - 1)) ? writtenPhrase(place, { from: age.from, to: verb }) : '';
}
const YEARS = /^(?:ans|mois)$/;
/** Words of `et plus`. */
const OR_MORE = 2;

const ALONE = /^seule?$/;
const RATE = /^taux (?:d(?:e|u|es) |d['’])/iu;
const IN_RANK = /^(?:ligne|tete|poste|rang|place|position|priorite|budget|depense)$/;
function isPartOfSum({ passage: { clause }, placed: { from }, around: { previous } }: Spot, place: Place): boolean {
  const first = from - hedgeBefore(clause, from);
  const isRestated = RESTATES.has(stemAt(clause.words, first - 1));
  const isBracketed = stemAt(clause.words, first - 1) === '(' && previous?.to === first - 1;
  if (previous?.quantity.unit === 'euros') return isBracketed || isRestated;
  // « 413 apprentis, soit | 42 % | des effectifs », and not « 80 M€ en six exercices, soit 94 % de l'enveloppe »
  return isRestated && previous?.quantity.unit === 'nombre' && kindAt(place, previous.from - 1) !== 'preposition';
}
/** `soit`, `c'est-à-dire` */
const RESTATES: ReadonlySet<string> = new Set(['soit', 'dire']);
/** `ont représenté` */
const HAS: ReadonlySet<string> = new Set(['a', 'ont', 'aura', 'auront']);
const JOINTS: ReadonlySet<string> = new Set(['et', ',']);
/** `La part | s'élève à | 12 % des repas`, `| équivaut à | 3 % du budget` */
const AMOUNTS_TO =
  /^(?:(?:elev|chiffr)(?:e|ent|ait|aient)|equiva(?:ut|lent|lait|laient)|correspond(?:ent|ait|aient)?|(?:grimp|mont|tomb)(?:e|ent|ait|aient)|(?:sup|inf)erieure?)$/;
/** `| contribuent à | 12 % des émissions` */
const GIVES_TO = /^(?:contribu|particip)(?:e|ent|ait|aient|era|eront)$/;
/** `| comptent pour | 21 % des séjours` */
const COUNTS_FOR = /^compt(?:e|ent|ait|aient)$/;
const HOLDS =
  /^(?:perd|consomm|represent|form|constitu|occup|concentr|desser|couvr|assur|regroup|rassembl|pes|totalis|absorb|detien|accueill|emploi|orient|suiv|depass|exced)/;

/** `| Le taux de réussite | est élevé : coiffure (| 88 % |), cuisine (| 91 % |)`: the rate of those in front of each bracket. */
export function ofRateListed({ site, place, zones, before, most }: Beside): Named | null {
  if (zones.link !== 'bracket' || !isShare(site)) return null;
  const { words, figures } = place.clause;
  const colon = words.findLastIndex(({ stem }, at) => stem === ':' && at < site.placed.from);
  if (colon < 1 || lastVerbIn(place, { from: colon, to: site.placed.from }) >= 0) return null;
  const own = writtenPhrase(place, isEmptyRange(before.object) ? before.subject : before.object);
  const first = figures[0]?.from ?? colon;
  const rate = first > colon ? writtenPhrase(place, subjectBefore(place, colon, 0)) : '';
  const told = rate === '' && first < colon ? (most().split(' – ', 1)[0] ?? '') : rate;
  return RATES.test(told) && own !== told ? withSide(told, own) : null;
}
const RATES = /^(?:(?:taux|part|proportion) (?:d(?:e|u|es) |d['’])|réussite|insertion|satisfaction|remplissage)/iu;

/** `Parmi | les apprentis |, 51 % relèvent d'un établissement privé` */
export function amongNoun(site: Spot, place: Place): string {
  const { words } = place.clause;
  const end = isShare(site) && stemAt(words, 0) === 'parmi' ? words.findIndex(({ stem }) => stem === ',') : -1;
  // « Parmi les recettes, | la taxe de séjour | progresse »
  const isOther = kindAt(place, end + 1) === 'article' && (place.clause.figures[0]?.from ?? 0) > end + 2;
  return end < 0 || isOther || (place.clause.figures[0]?.from ?? 0) < end
    ? ''
    : writtenPhrase(place, nounPhraseIn(place, { from: 1, to: end }));
}

/**
 * `| le taux d'insertion | atteint 68 % pour les hommes et 71 % pour les femmes`, `| Le plan | s'élève à 3 M€ pour l'eau et 2 M€
 * pour les routes`: what is measured of those who follow; null for no share of it.
 */
export function sharedRate(site: Spot, place: Place, { subject }: Before, told: () => string): string | null {
  const { previous } = site.around;
  if (!isShare(site) && !isSumFor(site, place)) return null;
  if (previous === null || stemAt(place.clause.words, previous.to) !== 'pour') {
    const own = nameUnlessBody(writtenPhrase(place, subject));
    return own !== '' || HE.has(stemAt(place.clause.words, zonesOf(site).left.from)) ? own : null;
  }
  const first = told();
  return first === '' || isSincePrevious(site, first) ? null : first;
}

/** `s'élève à | 3 M€ | pour l'eau`, `et | 2 M€ | pour les routes` behind it */
function isSumFor(site: Spot, place: Place): boolean {
  const { placed, around } = site;
  const { words } = place.clause;
  // « 9 M€ pour une ville de 12 communes »
  const isScale = [around.previous, around.next].some(
    (other) => other?.quantity.unit === 'euros' && stemAt(words, other.to) === 'pour',
  );
  const isFor = (to: number): boolean => stemAt(words, to) === 'pour' && (isScale || THE.has(stemAt(words, to + 1)));
  if (!isMoney(site) || !isFor(placed.to)) return false;
  const { previous } = around;
  const joint = stemAt(words, placed.from - 1) === 'a' ? placed.from - 2 : placed.from - 1;
  const isNext = previous !== null && isFor(previous.to) && JOINTS.has(stemAt(words, joint));
  return isLevel(place, isNext ? previous.from : placed.from, LEVEL_WORDS);
}
/** Of `s'élève à près de`. */
const LEVEL_WORDS = 4;

/** `44 % | sans diplôme`: what they lack, opening an item or behind a comma. */
export function lackOf({ placed: { from, to } }: Spot, place: Place, { noun }: After): string {
  const { words } = place.clause;
  const opens = from <= 1 || words[from - 1]?.stem === ',' || words[from - 1]?.stem === 'et';
  return words[to]?.stem === 'san' && opens ? writtenPhrase(place, { from: to, to: Math.max(noun.to, to + 2) }) : '';
}
