/** The noun behind a figure, and behind the other end of its range. */

import { CHANGE_NOUNS } from '../../change/nouns.ts';
import { behindBracket, firstPlacedFrom, type Range, stemAt, surroundingsOf } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { A, OF } from '../../function-words.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { CLOSING, nounPhraseEnd, nounPhraseIn, OPENING } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { rightEndOf, type Zones, zonesOf } from '../../phrase/zones.ts';
import { purposeBehind } from './aside.ts';
import { type After, NONE, nounAfter } from './right.ts';
import { rightOf } from './right-of.ts';

/** What stands behind a figure; behind both ends of a range that is for something: `de | 1 942 à 13 738 € | pour les crèches`. */
export function afterOf(site: Spot, place: Place, zones: Zones): After {
  const joint = jointBehind(site, place);
  const common = joint === null ? NONE : ownAfterOf(joint, place, zonesOf(joint));
  return common.role === 'names' || common.role === 'joins' ? common : ownAfterOf(site, place, zones);
}

function ownAfterOf(site: Spot, place: Place, zones: Zones): After {
  // « Ce budget, à hauteur de 12 M€ (+ 2 %) | devrait servir »
  const isAtHeight = isMoney(site) && stemAt(place.clause.words, site.placed.from - 2) === 'hauteur';
  if (isAtHeight && kindAt(place, behindBracket(place.clause, site.placed.to)) === 'verb') return NONE;
  // « Le nombre d'heures est de | 9 640 | pour 31 agents »
  const isForCount =
    stemAt(place.clause.words, site.placed.to) === 'pour' && site.around.next?.from === site.placed.to + 1;
  if (isCountOf(site) && isForCount) return NONE;
  const purpose = isMoney(site) ? purposeBehind(place, site.placed.from, site.placed.to) : null;
  const told = purpose === null ? NONE : nounAfter(place, purpose, 'money');
  if (told.role === 'names' || told.role === 'joins') return told;
  const quoted = isMoney(site) ? quotedBehind(site, place) : null;
  if (quoted !== null) return nounAfter(place, quoted, 'money');
  const dated = behindDate(site, place);
  if (dated !== null) return nounAfter(place, dated, 'measure');
  const moved = isCountOf(site) ? null : movedBehind(site, place);
  if (moved !== null) return { role: 'names', from: moved.from, noun: nounPhraseIn(place, moved) };
  const end = (isMoney(site) ? endOfRange(site) : null) ?? pairedWith(site, place);
  const behind = end === null ? '' : stemAt(place.clause.words, end.placed.to);
  const whole = wholeOf(site, place);
  if (whole !== null) return nounAfter(place, rightOf(whole, place, zonesOf(whole)), 'money');
  const isPaired = end !== null && stemAt(place.clause.words, site.placed.from - 1) === 'respectivement';
  const isShared = isPaired || (end !== null && (behind === 'pour' || (behind === 'des' && !isMoney(site))));
  const right = isShared ? rightOf(end, place, zonesOf(end)) : rightOf(site, place, zones);
  const after = withCounted(site, place, nounAfter(place, right, figureKind(site)));
  if (after.role === 'leans' && isMoveOfPrice(site, place, after)) return { ...after, role: 'names' };
  return after.role === 'none' ? told : after;
}

/** `| 3 M€ | seront alloués « au renouvellement des réseaux »`: what is quoted behind the verb; null elsewhere. */
function quotedBehind({ placed: { to } }: Spot, place: Place): Range | null {
  const { words } = place.clause;
  let at = to;
  while (GIVEN.has(kindAt(place, at))) at++;
  if (at === to || !OPENING.has(stemAt(words, at))) return null;
  const length = words.slice(at + 1, at + 1 + LONGEST_QUOTE).findIndex(({ stem }) => CLOSING.has(stem));
  return length < 0 ? null : { from: at + 1, to: at + 1 + length };
}
/** Unit: words. */
const LONGEST_QUOTE = 60;
const GIVEN: ReadonlySet<Kind> = new Set(['verb', 'participle', 'adverb', 'pronoun']);

/** `abonde de | 8 M€ | les crédits`, `porter de 14 à | 15 € | par jour l'indemnité`: the object of the verb, behind its amounts; null elsewhere. */
function movedBehind(site: Spot, place: Place): Range | null {
  const { clause } = place;
  const { placed, around } = site;
  const upper = levelBehind(site)?.placed ?? placed;
  const isUpper = stemAt(clause.words, placed.from - 1) === 'a' && around.previous?.to === placed.from - 1;
  const lower = isUpper ? around.previous : placed;
  if (!MOVES.test(stemAt(clause.words, lower.from - 2)) || !OF.has(stemAt(clause.words, lower.from - 1))) return null;
  const at = stemAt(clause.words, upper.to) === 'par' ? upper.to + 2 : upper.to;
  if (!DEFINITE.has(stemAt(clause.words, at))) return null;
  const end = firstPlacedFrom(clause.figures, upper.to)?.from ?? clause.words.length;
  return { from: at, to: nounPhraseEnd(place, { from: at, to: rightEndOf(clause, at, end) }) };
}
const MOVES =
  /^(?:abond|major|relev|augment|rehauss|abaiss|baiss|diminu|ramen|port|minor)(?:e|er|ent|era|eront|ait|ant)$|^redui(?:t|re|ra|ront|sent|sait|sant)$/;
const DEFINITE: ReadonlySet<string> = new Set(['l', 'le', 'la', 'les', 'son', 'sa', 'ses', 'leur']);

/** `une réduction de | 30 % | à l'horizon 2030 | de la consommation d'énergie`: what stands behind the date; null elsewhere. */
function behindDate(site: Spot, place: Place): Range | null {
  const { clause } = place;
  const { to } = site.placed;
  const date = firstPlacedFrom(clause.placed, to);
  if (!isShare(site) || date?.quantity.kind !== 'mention') return null;
  const leads = clause.words.slice(to, date.from);
  const isDated = leads.length > 0 && leads.every(({ stem }) => DATED.has(stem));
  if (!isDated || !OF.has(stemAt(clause.words, date.to)) || kindAt(place, date.to + 1) !== 'article') return null;
  const end = firstPlacedFrom(clause.figures, date.to)?.from ?? clause.words.length;
  return { from: date.to, to: rightEndOf(clause, date.to, end) };
}
/** Of `d'ici à la fin`, `à l'horizon`. */
const DATED: ReadonlySet<string> = new Set(['d', 'ici', 'a', 'la', 'l', 'horizon', 'en', 'fin', 'avant']);

/** `| 12 M€ | pour la rénovation de 40 lycées`: with those who are counted in it; not `9 M€ pour une ville de 12 communes`. */
function withCounted(site: Spot, place: Place, after: After): After {
  const { words } = place.clause;
  const { next } = site.around;
  const { from, to } = after.noun;
  const isCounted = isMoney(site) && next?.quantity.unit === 'nombre' && next.from === to + 1;
  if (!isCounted || to <= from || !OF.has(stemAt(words, to)) || A.has(stemAt(words, from - 1))) return after;
  const count = nextSpot(site);
  if (count === null) return after;
  const counted = nounAfter(place, rightOf(count, place, zonesOf(count)), figureKind(count));
  return counted.role === 'names' ? { ...after, noun: { from, to: counted.noun.to } } : after;
}

/** `subissent une hausse de | 90 % | sur le prix du fioul`: what has moved, whoever it hits. */
function isMoveOfPrice({ placed: { from } }: Spot, { clause: { words } }: Place, after: After): boolean {
  const of = from - 1;
  const isMove =
    stemAt(words, of) === 'de' && (CHANGE_NOUNS.has(stemAt(words, of - 1)) || stemAt(words, of - 1) === 'et');
  const isPrice = PRICES.has(stemAt(words, after.noun.from)) || PRICES.has(stemAt(words, after.from + 1));
  return isMove && isPrice && stemAt(words, after.from) === 'sur';
}
const PRICES: ReadonlySet<string> = stems('prix tarif tarifs taux coût coûts facture factures celui celle');

/** `| 2,4 | des 5,2 millions seront affectés à l'achat`: the sum that a sum is taken from; null elsewhere. */
const wholeOf = (site: Spot, { clause: { words } }: Place): Spot | null =>
  isMoney(site) && stemAt(words, site.placed.to) === 'des' && site.around.next?.from === site.placed.to + 1
    ? nextSpot(site)
    : null;

/** `| 1,6 M€ | en AE et 2,5 M€ en CP revaloriseront l'enveloppe`: the second of two sums of one thing; null elsewhere. */
function jointBehind(site: Spot, place: Place): Spot | null {
  const { clause } = place;
  const { placed, around } = site;
  const next = around.next;
  if (!isMoney(site) || next?.quantity.unit !== 'euros' || next.from - placed.to > JOINT_WORDS) return null;
  const of = stemAt(clause.words, next.from - 1) === 'de' ? next.from - 1 : next.from;
  const isJoint = stemAt(clause.words, of - 1) === 'et' && of - 1 > placed.to;
  // « 1,6 M€ en fonctionnement et 2,5 M€ | pour le toit » : of the second alone
  const isOfBoth = CREDIT_KINDS.has(stemAt(clause.words, next.to + 1)) || kindAt(place, next.to) === 'verb';
  return isJoint && isOfBoth && isCreditOnly(clause, { from: placed.to, to: of - 1 }) ? nextSpot(site) : null;
}
const CREDIT_KINDS: ReadonlySet<string> = stems(
  'ae ap cp crédit crédits autorisation autorisations fonctionnement investissement',
);
/** Of `d'autorisations d'engagement et de`. */
const JOINT_WORDS = 6;

/** `respectivement | 65 % | et 67 % des stations`: the second of two; null elsewhere. */
function pairedWith(site: Spot, { clause: { words } }: Place): Spot | null {
  const { placed, around } = site;
  const isPaired =
    stemAt(words, placed.from - 1) === 'respectivement' &&
    around.next?.from === placed.to + 1 &&
    stemAt(words, placed.to) === 'et';
  return isPaired ? nextSpot(site) : null;
}

/** `de | 38 | à 50 %`: what a level is brought to; null elsewhere. */
export function levelBehind(site: Spot): Spot | null {
  const { words } = site.passage.clause;
  const { from, to } = site.placed;
  const isFirst = stemAt(words, from - 1) === 'de' && stemAt(words, to) === 'a' && site.around.next?.from === to + 1;
  return isFirst ? nextSpot(site) : null;
}

/** The upper end of a range, from its lower; null for any other figure. */
export function endOfRange(site: Spot): Spot | null {
  const isLow = site.placed.quantity.kind === 'figure' && site.placed.quantity.precision === 'borne_basse';
  return isLow && site.passage.clause.figures[site.index + 1]?.quantity.precision === 'borne_haute'
    ? nextSpot(site)
    : null;
}

function nextSpot(site: Spot): Spot | null {
  const { clause } = site.passage;
  const index = site.index + 1;
  const placed = clause.figures[index];
  return placed === undefined ? null : { ...site, placed, index, around: surroundingsOf(clause, index) };
}

const figureKind = (site: Spot): 'count' | 'money' | 'measure' =>
  isCountOf(site) ? 'count' : isMoney(site) ? 'money' : 'measure';
