import { type Clause, firstPlacedFrom, indexFrom, type Range, stemAt } from '../../clause.ts';
import { DASHES, DE } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseEnd, nounPhraseIn, SIZED, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, type Spot } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { HEDGES, hedgeBefore, rightEndOf } from '../../phrase/zones.ts';
import { behindAsides } from './aside.ts';
import { SUMS } from './object.ts';
import { givenIn, nounAfter } from './right.ts';
import { lastVerbIn } from './stretch.ts';
import { CHANGES } from './subject.ts';

/** Unit: words. */
export const HEADED_WORDS = 16;

export function phraseFrom(place: Place, from: number): string {
  const to = rightEndOf(place.clause, from, beforeNext(place.clause, from));
  return writtenPhrase(place, nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to }) }));
}

/** `augmenter de 4 % le | taux de la taxe | et de 9 % les tarifs`: where the next is told in the same way. */
function beforeNext({ words, figures }: Clause, from: number): number {
  const next = firstPlacedFrom(figures, from);
  const isNext =
    next !== undefined && stemAt(words, next.from - 2) === 'et' && JOINTS.has(stemAt(words, next.from - 1));
  return isNext ? next.from - 2 : words.length;
}
const JOINTS: ReadonlySet<string> = new Set(['de', 'a']);

/** `mars 2026 : | carte des nappes`, `194,1 M€ environ : | les dépenses d'équipement`, `250 k€ – | halle de la mer`. */
export function headedBy({ placed }: Spot, place: Place): string {
  const { words } = place.clause;
  const colon = words[placed.to]?.stem === 'environ' ? placed.to + 1 : placed.to;
  const isTitled = DASHES.has(stemAt(words, colon)) && TITLES.has(kindAt(place, colon + 1));
  return isTitled || words[colon]?.stem === ':' || words[colon]?.stem === '→'
    ? phraseFrom(place, behindThatIs(place, colon + 1))
    : '';
}

const TITLES: ReadonlySet<Kind> = new Set(['noun', 'article']);

/** `600 M€ : c'est | le montant du budget`, `2 M€ : c'est ce que coûte | la route` */
function behindThatIs(place: Place, from: number): number {
  const { words } = place.clause;
  let at = from;
  if (words[at]?.stem !== 'c') return from;
  while (at < from + THAT_IS_WORDS && (words[at]?.stem === 'ce' || kindAt(place, at) !== 'article')) at++;
  return kindAt(place, at) === 'article' ? at : from;
}
/** Words of `c'est ce que coûte`. */
const THAT_IS_WORDS = 6;

/**
 * `Avec 1 060 M€, soit un tiers de l'enveloppe, | les mobilités arrivent en tête`, `De 6,2 M€ en 2030, | les sommes réservées
 * passent à`, `D'un montant de 1,5 Md€, | ce plan`, `À hauteur de 18 M€, | le plan`, `Voté à hauteur de 836 M€, | le budget primitif recule`, `Longue de
 * 62 km, | la ligne`.
 */
export function introducedNoun(site: Spot, place: Place): string {
  const { words } = place.clause;
  const { from, to } = site.placed;
  const avec = from - hedgeBefore(place.clause, from) - 1;
  const opens = words[avec]?.stem === 'avec' && words[to]?.stem === ',';
  // « la culture représente, avec 12 M€, la première priorité » : its verb stands before
  const isWith = opens && lastVerbIn(place, { from: 0, to: avec }) < 0;
  // « En hausse de 4 %, | le budget | »
  const isChange = stemAt(words, 0) === 'en' && CHANGES.has(stemAt(words, 1));
  const isSum = (DE.has(stemAt(words, 0)) || stemAt(words, 1) === 'hauteur' || isChange) && isPlain(place, from);
  // « Après avoir voté 12 M€, | le Département »
  const isDone = stemAt(words, 0) === 'apre' && kindAt(place, 1) === 'infinitive';
  const isSaid = isDone || kindAt(place, 0) === 'participle' || SIZED.has(stemAt(words, 0));
  const isOpening = !isCountOf(site) && from <= OPENING_WORDS && (isSum || (isSaid && !hasComma(place, from)));
  // « Avec 97 M€ | ce budget consolidé | progresse »
  const isJoined =
    words[avec]?.stem === 'avec' && avec === 0 && kindAt(place, to) === 'article' && !isTime(place, to + 1);
  if (isJoined) return phraseFrom(place, to);
  if (!isWith && !isOpening) return '';
  const end = Math.min(words.length - 1, to + (isWith || isSaid ? HEADED_WORDS : BESIDE_WORDS));
  for (let at = to; at < end; at++)
    if (words[at]?.stem === ',' && kindAt(place, at + 1) === 'article') return phraseFrom(place, at + 1);
  return '';
}
const isTime = (place: Place, at: number): boolean => NO_THING.has(kindAt(place, at));
/** Words of `D'un montant total de plus de`, at most, and of what stands between such a sum and its comma. */
const OPENING_WORDS = 7;
/** Of ` et d'une durée de 4 ans`, at most, and its comma. Unit: words. */
const BESIDE_WORDS = 9;

/** Nothing but how much is told before the figure: `D'un montant de`, `D'un coût total de`. */
function isPlain(place: Place, from: number): boolean {
  const { words } = place.clause;
  const isCost =
    SUMS.has(stemAt(words, 2)) && kindAt(place, 1) === 'article' && !hasNounBehind(place, { from: 3, to: from });
  return !hasComma(place, from) && (isCost || isEmptyRange(nounPhraseIn(place, { from: 0, to: from })));
}
const hasNounBehind = (place: Place, range: Range): boolean => !isEmptyRange(nounPhraseIn(place, range));
const hasComma = ({ clause: { words } }: Place, to: number): boolean =>
  words.slice(0, to).some(({ stem }) => stem === ',');

/** `3 400 € (dont 2 000 € pour l'école) | au football`: to whom the whole goes, behind the bracket of its part. */
export function givenBehindPart(site: Spot, place: Place): string {
  const { words } = place.clause;
  const { to } = site.placed;
  if (!isMoney(site) || words[to]?.stem !== '(' || words[to + 1]?.stem !== 'dont') return '';
  let close = to + 2;
  while (close < to + HEADED_WORDS && words[close]?.stem !== ')') close++;
  if (words[close]?.stem !== ')' || !GIVEN_TO.has(words[close + 1]?.stem ?? '')) return '';
  const { noun, role } = nounAfter(
    place,
    { from: close + 1, to: rightEndOf(place.clause, close + 1, words.length) },
    'money',
  );
  return role === 'joins' ? writtenPhrase(place, noun) : '';
}
const GIVEN_TO: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'pour']);

/** `52 M€, c'est | le budget du plan piscine` */
export function presentedNoun({ placed }: Spot, place: Place): string {
  const { words } = place.clause;
  const that = words[placed.to]?.stem === ',' ? placed.to + 1 : placed.to;
  const isPresented =
    placed.from === hedgeBefore(place.clause, placed.from) &&
    words[that]?.stem === 'c' &&
    kindAt(place, that + 2) === 'article';
  if (!isPresented) return '';
  const which = that + 3;
  const range = { from: which, to: rightEndOf(place.clause, which, words.length) };
  return stemAt(words, which) === 'que'
    ? writtenPhrase(place, givenIn(place, range).noun)
    : phraseFrom(place, that + 2);
}

/** `fixe à 88 M€ | le montant affecté aux régions`, `estime à 120 M€ depuis 2024 | le montant`, `augmenter de 3 M€ | l'enveloppe`; not `de 3 M€ la première année`. */
export function broughtNoun(site: Spot, place: Place): string {
  const { from } = site.placed;
  const { words } = place.clause;
  const speed = behindSpeed(site, place);
  if (speed > 0)
    return kindAt(place, speed) === 'article' && !NO_THING.has(kindAt(place, speed + 1))
      ? phraseFrom(place, speed)
      : '';
  const to = behindAsides(place, site.placed.to);
  const isThing = kindAt(place, to) === 'article' || THAT_ONE.has(stemAt(words, to));
  if (isCountOf(site) || !isThing || NO_THING.has(kindAt(place, to + 1))) return '';
  const hedged = from - hedgeBefore(place.clause, from);
  const joint = words[hedged - 1]?.stem;
  const lead = leadOf(place, from);
  const isBrought =
    ((joint === 'a' || joint === 'sou' || isUpperEnd(site, place)) &&
      BRINGS.test(words[bringing(site, place, hedged)]?.stem ?? '')) ||
    (joint === 'de' && words[hedged - 2]?.stem === 'hauteur' && PAYS.test(words[hedged - 4]?.stem ?? '')) ||
    (lead >= 0 &&
      (kindAt(place, lead) === 'infinitive' || hasMoved(place, lead) || RAISES.test(words[lead]?.stem ?? ''))) ||
    (joint === 'de' && words[0]?.stem === 'd' && isPlain(place, from)) ||
    isBroughtNext(site, place, hedged);
  return isBrought || (from === 0 && isMoney(site)) ? phraseFrom(place, to) : '';
}
/** `estime entre 12 % et | 18 % | la part` */
const isUpperEnd = ({ placed: { from }, around: { previous } }: Spot, { clause: { words } }: Place): boolean =>
  previous?.to === from - 1 && words[from - 1]?.stem === 'et' && words[previous.from - 1]?.stem === 'entre';
const THAT_ONE: ReadonlySet<string> = new Set(['celui', 'celle']);
/** `augmenter de 4 % le taux de la taxe et de | 9 % | les tarifs` */
const NEXT: ReadonlySet<string> = new Set(['et', ',', 'pui']);
const isBroughtNext = ({ around: { previous } }: Spot, place: Place, hedged: number): boolean =>
  previous !== null &&
  NEXT.has(stemAt(place.clause.words, hedged - 2)) &&
  JOINTS.has(stemAt(place.clause.words, hedged - 1)) &&
  stemAt(place.clause.words, previous.from - 1) === stemAt(place.clause.words, hedged - 1) &&
  kindAt(place, previous.to) === 'article';
/** `a | baissé | de 20 % les consommations` */
const hasMoved = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'participle' && HAS.has(stemAt(place.clause.words, at - 1));
const HAS: ReadonlySet<string> = new Set(['a', 'ont', 'avoir', 'aura', 'auront']);
/** `| porter | à`, `| porte | ainsi à`, `| ramener | de 17 % à`: where the verb would stand. */
function bringing({ placed: { from }, around: { previous } }: Spot, place: Place, hedged: number): number {
  const { placed } = place.clause;
  const of = previous?.to === from - 1 ? previous.from - 1 : hedged - 1;
  // « ramener d'ici à 2027 de 43 à 32 mg/l la concentration »
  const time = placed[indexFrom(placed, of) - 1];
  const isDated = time?.to === of && time.quantity.kind === 'mention';
  const at = isDated ? beforeDate(place, time.from) : of;
  return kindAt(place, at - 1) === 'adverb' ? at - 2 : at - 1;
}

/** `ramener | d'ici à | 2027`: the preposition that opens the date. */
function beforeDate({ clause: { words } }: Place, from: number): number {
  let at = from - 1;
  while (DATE_WORDS.has(stemAt(words, at - 1))) at--;
  return at;
}
const DATE_WORDS: ReadonlySet<string> = new Set(['d', 'ici', 'a', 'en', 'fin', 'des', 'avant']);

/** `rouvrir à 110 km/h | la section`: behind a speed that something is brought to; 0 elsewhere. */
const behindSpeed = ({ placed: { from, to } }: Spot, { clause: { words } }: Place): number =>
  words[to]?.stem === 'km' &&
  words[to + 2]?.stem === 'h' &&
  words[from - 1]?.stem === 'a' &&
  SPEEDS.test(words[from - 2]?.stem ?? '')
    ? to + 3
    : 0;
/** Not `roulent à 160 km/h la nuit`. */
const SPEEDS = /^(?:r?ouvrir|(?:port|limit|fix|pass|relev|abaiss|ramen)er)$/;

/** `| réduire | de`, `| réduire | d'environ`, `| réduire | de plus de`; -1 elsewhere. */
function leadOf({ clause: { words } }: Place, from: number): number {
  const stem = words[from - 1]?.stem ?? '';
  if (stem === 'environ' && words[from - 2]?.stem === 'd') return from - 3;
  // « augmenter d'au moins 500 hectares les espaces verts »
  if (stem === 'moin' && words[from - 2]?.stem === 'au' && words[from - 3]?.stem === 'd') return from - 4;
  if (stem !== 'de') return -1;
  return words[from - 3]?.stem === 'de' && HEDGES.test(words[from - 2]?.stem ?? '') ? from - 4 : from - 2;
}

/** `de 3 M€ | la première année`, `de 3 M€ | cette année` */
const NO_THING: ReadonlySet<Kind> = new Set(['adjective', 'unit']);
/** `augmente de 100 M€ | les moyens des agences` */
const RAISES = /^(?:augment|relev|abond|major|minor)(?:e|ent|era|eront|ant)$/;
/** `finance à hauteur de 100 000 € | l'extension` */
const PAYS = /^(?:co)?financ(?:e|ent|era|eront|er|ait)$/;
export const BRINGS =
  /^(?:maintenir|(?:port|fix|ramen|relev|abaiss|mont|mainti|limit|estim|evalu|chiffr|arret|plafonn)(?:e|er|ent|era|eront|ant|ennent|endra)|redui(?:re|t|sent|ra|ront|sant)|(?:re)?descend(?:re|ent|ra|ront|ant)?)$/;
