/** The noun before a figure, as far as it does not belong to the figure before. */
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { LENGTHS } from '../../phrase/asides.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { fromOther, nounPhraseIn } from '../../phrase/noun-phrase.ts';
import { isCountOf, isShare, type Spot } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import type { Zones } from '../../phrase/zones.ts';
import { HEADED_WORDS } from './brought.ts';
import { nounBefore } from './left.ts';
import { splits } from './right-of.ts';

export type Before = ReturnType<typeof nounBefore>;

export function nounBeforeOf(site: Spot, place: Place, { link, left: { to: end } }: Zones): Before {
  const { around } = site;
  const opensAfterCount = around.previous?.quantity.unit === 'nombre';
  const low = link === 'bracket' && opensAfterCount ? 0 : behindUnit(place, around.left.from, end);
  const found = nounBefore(place, end, afterConjunction(place, { from: low, to: end }, around.previous !== null));
  // « 41 300 | habitants | (plus de 78 000 en été) », « une aide à 8 500 | élèves | (25 %) »
  const isOwnCount = isCountOf(site) || (link === 'bracket' && isShare(site));
  const behind = (range: Range): Range =>
    isOwnCount && around.previous !== null && range.from < around.previous.from && range.to > around.previous.to
      ? { from: around.previous.to, to: range.to }
      : range;
  const told = (range: Range): Range => wholeOf(site, place, fromOther(place, behind(range)));
  return { ...found, object: told(found.object), subject: told(found.subject) };
}

/** `| La facture des 101 | lycées | atteint 14 M€`: the thing of those who are counted, and not they; the noun itself elsewhere. */
function wholeOf(site: Spot, place: Place, noun: Range): Range {
  const { words } = place.clause;
  const { previous } = site.around;
  const isMeasured = MEASURES.has(previous?.quantity.unit ?? '') && stemAt(words, previous?.to ?? 0) === 'de';
  const head = (previous?.to ?? 0) + (isMeasured ? 1 : 0);
  const isCounted = (isMeasured || previous?.quantity.unit === 'nombre') && noun.from === head && noun.to > noun.from;
  if (!isCounted || previous === null || isCountOf(site)) return noun;
  const cost = costBefore(place, previous.from);
  if (cost !== null) return cost;
  const isFor = stemAt(words, previous.from - 1) === 'les' && stemAt(words, previous.from - 2) === 'pour';
  if (!isFor && !THEIRS.has(stemAt(words, previous.from - 1))) return noun;
  for (let at = previous.from - (isFor ? 3 : 2); at >= Math.max(0, previous.from - HEADED_WORDS); at--) {
    if (ENDS.has(kindAt(place, at))) return noun;
    if (kindAt(place, at) !== 'article' || stemAt(words, at) === 'des') continue;
    const whole = nounPhraseIn(place, { from: at + 1, to: noun.to });
    const isThing = kindAt(place, whole.from) !== 'weak' && !LENGTHS.has(stemAt(words, whole.from));
    return isThing && whole.to === noun.to && whole.from < previous.from ? whole : noun;
  }
  return noun;
}
/** `| Le coût de l'action | pour 12 apprentis est de 40 000 €`: how many it is for is told by the way; null for no cost. */
function costBefore(place: Place, count: number): Range | null {
  const { words } = place.clause;
  if (stemAt(words, count - 1) !== 'pour') return null;
  for (let at = count - 2; at >= Math.max(0, count - HEADED_WORDS) && !ENDS.has(kindAt(place, at)); at--) {
    if (!COSTS.has(stemAt(words, at))) continue;
    const cost = nounPhraseIn(place, { from: at, to: count - 1 });
    return cost.to === count - 1 ? cost : null;
  }
  return null;
}
const COSTS: ReadonlySet<string> = stems('coût prix budget montant facture dépense');
const MEASURES: ReadonlySet<string> = new Set(['kilometres', 'hectares', 'm2']);
const THEIRS: ReadonlySet<string> = new Set(['des', 'de', 'd', 'aux']);
const ENDS: ReadonlySet<Kind> = new Set(['verb', 'infinitive', 'sign', 'turn', 'conjunction', 'adverb']);

/** `231 kg par habitant | en 2030 à`, `50 € par mois et par enfant | au lieu de`: what the figure before is divided by is no noun of this one. */
function behindUnit(place: Place, from: number, end: number): number {
  const { words } = place.clause;
  let at = from;
  while (at < end && kindAt(place, at) === 'unit') at++;
  let behind = from;
  while (at > 0 && DIVIDES.has(stemAt(words, at)) && NAMED.has(kindAt(place, at + 1))) {
    at += 2;
    while (at < end && kindAt(place, at) === 'noun') at++;
    behind = at;
    if (stemAt(words, at) === 'et') at++;
  }
  return behind <= end ? behind : from;
}
const DIVIDES: ReadonlySet<string> = new Set(['par', '/']);
const NAMED: ReadonlySet<Kind> = new Set(['noun', 'unit']);

/** `24,7 M€ pour les bus et | l'eau 13,1 M€`, `8 M€ (+ 2 %) d'AP et | 7 M€`: what stands before the `et` belongs to the figure before. */
function afterConjunction(place: Place, { from, to }: Range, isShared: boolean): number {
  if (!isShared) return from;
  const first = behindClosing(place, { from, to });
  for (let at = first; at < to && (kindAt(place, at) !== 'sign' || PER.has(place.clause.words[at]?.stem ?? '')); at++)
    if (splits(place, at) && !joinsAdjectives(place, at)) return at + 1;
  return from;
}

/** `une bourse sanitaire | et | sociale, dont le montant` */
const joinsAdjectives = ({ clause: { words } }: Place, at: number): boolean =>
  ADJECTIVES.test(stemAt(words, at - 1)) && ADJECTIVES.test(stemAt(words, at + 1));
const ADJECTIVES = /(?:[ai]re|[ai]le|ive|elle|ique|euse|ien|ienne|el|al|if)$/;

/** `(+ 2 % par rapport au BP 2030) | d'AP`: behind the bracket that the figure before stands in; `from` for none. */
function behindClosing({ clause: { words } }: Place, { from, to }: Range): number {
  for (let at = from; at < Math.min(to, from + HEADED_WORDS); at++) {
    if (words[at]?.stem === '(') return from;
    if (words[at]?.stem === ')') return at + 1;
  }
  return from;
}

/** `2,05 €/m³ pour l'eau potable et | de 2,15 €` */
const PER: ReadonlySet<string> = new Set(['/', '³', '3']);
