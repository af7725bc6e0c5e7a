/** The noun before a figure or the one behind it, where no mark links them. */
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore, zonesOf } from '../../phrase/zones.ts';
import { actOn } from './act.ts';
import { behindAsides } from './aside.ts';
import type { Before } from './before.ts';
import { BRINGS } from './brought.ts';
import { lastingBefore } from './extent.ts';
import { SUMS } from './object.ts';
import { nameUnlessBody, STATE } from './payer.ts';
import type { After } from './right.ts';
import { lastVerbIn } from './stretch.ts';

export function chosenNoun(site: Spot, place: Place, { object, isMeasured, subject }: Before, after: After): string {
  const act = nameUnlessBody(writtenPhrase(place, lastingBefore(place, site.placed))) || actOn(site, place, after);
  if (act !== '') return act;
  const isTime = after.role === 'names' && LASTS.has(stemAt(place.clause.words, headOf(place, object)));
  if (isMeasured && !isEmptyRange(object) && (isMoney(site) || isTime || after.role !== 'names')) {
    const own = writtenPhrase(place, object);
    if (isTime)
      return after.from === site.placed.to
        ? `${own} ${writtenPhrase(place, { from: after.from, to: after.noun.to })}`
        : own;
    if (GIFTS.test(own) && stemAt(place.clause.words, after.from - 1) === 'pour')
      return `${own} ${writtenPhrase(place, { from: after.from - 1, to: after.noun.to })}`;
    if (isToldOf(site, place, object, after)) return own;
    // « un emprunt exceptionnel de 3 M€ | pour 2024 et 2025 et des dépenses | lissées »
    if (after.role === 'joins' && YEAR.test(stemAt(place.clause.words, after.from + 1))) return own;
    const isBare = object.to - headOf(place, object) === 1 && after.role === 'names';
    if (!isBare && (after.role !== 'joins' || STATE.test(writtenPhrase(place, after.noun)))) return own;
    const noun = writtenPhrase(place, after.noun);
    // « Une enveloppe de 14 M€ devrait financer | des campagnes »
    const isObject = after.role === 'names' && kindAt(place, after.from) === 'article' && after.from > site.placed.to;
    return isObject ? noun : `${own} ${writtenPhrase(place, { from: after.from, to: after.noun.to })}`;
  }
  const before = writtenPhrase(place, isEmptyRange(object) ? subject : object);
  const isNamed = after.role === 'names' || after.role === 'joins';
  return isNamed && !isToldBeside(site, place, before, after) ? writtenPhrase(place, after.noun) : before;
}

const YEAR = /^(?:19|20)\d\d$/;

/** `Une | subvention | de 9 000 € est attribuée au club | pour la réfection du toit` */
const GIFTS = /^(?:subvention|aide|participation|dotation|contribution)$/iu;

/** `Une prise en charge | jusqu'à 75 % | est possible pour les lycées`, `est revalorisé de 0,9 M€, | notamment au titre des lycées`: what stands before says more. */
function isToldBeside(site: Spot, place: Place, before: string, { from }: After): boolean {
  if (before === '') return false;
  if (isMoney(site) && COST_OF.test(before)) return true;
  const { words } = place.clause;
  const { to } = site.placed;
  // « maintenir | le repas | à 1 € pour les boursiers »
  const hedged = site.placed.from - hedgeBefore(place.clause, site.placed.from);
  const verb = isMoney(site) && stemAt(words, hedged - 1) === 'a' ? lastVerbIn(place, zonesOf(site).left) : -1;
  if (verb >= 0 && BRINGS.test(stemAt(words, verb)) && stemAt(words, from) === 'pour' && !SUM.test(before)) return true;
  // « Le budget de la culture représente | 44 M€ | de dépenses »
  const isOutlay =
    OUTLAYS.has(stemAt(words, from + 1)) &&
    FORMS.test(stemAt(words, site.placed.from - 1 - hedgeBefore(place.clause, site.placed.from)));
  if (isMoney(site) && isOutlay) return true;
  // « La capacité est de | 4 500 EH »
  if (
    CAPACITY.test(before) &&
    EQUIVALENTS.test(writtenPhrase(place, { from, to: Math.min(from + EQUIVALENT_WORDS, words.length) }))
  )
    return true;
  const isPartly = isMoney(site) && words.slice(to, from).some(({ stem }) => stem === 'notamment');
  if (isPartly) return lastVerbIn(place, { from: to, to: from }) < 0;
  const { left } = zonesOf(site);
  return (
    isShare(site) &&
    kindAt(place, to) === 'verb' &&
    kindAt(place, left.from) === 'article' &&
    UP_TO.has(stemAt(words, left.to - 1))
  );
}
const SUM = /^(?:budget|enveloppe|montant|crédit|dotation|total|effort|dépense|investissement|fonds|soutien)/u;
const CAPACITY = /(?:^|\s)(?:capacité|population|charge|pollution)(?!\p{L})/iu;
const EQUIVALENTS = /^(?:EH(?!\p{L})|équivalents?[ -]habitants?)/u;
/** Words of `équivalents-habitants`. */
const EQUIVALENT_WORDS = 3;
const OUTLAYS: ReadonlySet<string> = stems('dépense dépenses crédit crédits charges recettes');
const FORMS = /^(?:represent|constitu|forment?$|pes(?:e|ent|ait|aient)$)/;
/** `| Le coût moyen des projets | est de 10 M€ pour une durée de six ans` */
const COST_OF = /^coûts?(?: \p{L}+)? (?:d(?:e|u|es) |d['’])/iu;
const UP_TO: ReadonlySet<string> = new Set(['a', 'de']);

/** `Le budget de 90 M€ | donne | la priorité | aux écoles`: what a sum stands for is not what it is. */
const STANDS_FOR: ReadonlySet<string> = stems('priorité accent ambition volonté engagement preuve');

/** `L'excédent de 3 M€ | est affecté aux travaux`, `Le budget de 12 M€ | permettra de rénover les lycées`; an envelope is of what it goes to. */
const isToldOf = (site: Spot, place: Place, object: Range, { noun }: After): boolean =>
  kindAt(place, behindAsides(place, site.placed.to)) === 'verb' &&
  (kindAt(place, noun.from) === 'infinitive' ||
    STANDS_FOR.has(stemAt(place.clause.words, noun.from)) ||
    !SUMS.has(stemAt(place.clause.words, headOf(place, object))));

/** `une durée moyenne de 12 jours | de formation`, `un délai de 3 mois | d'instruction` */
const LASTS: ReadonlySet<string> = stems('durée délai temps');

/** `première | enveloppe`: the word itself, behind an adjective. */
const headOf = (place: Place, { from, to }: Range): number =>
  kindAt(place, from) === 'adjective' && from + 1 < to ? from + 1 : from;
