/** What an amount is for, where it stands in a list, or is called aid. */
import { stemAt } from '../../clause.ts';
import type { Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, joined, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore } from '../../phrase/zones.ts';
import type { Before } from './before.ts';
import { HEADED_WORDS } from './brought.ts';
import { nounBefore } from './left.ts';
import { isBody } from './payer.ts';
import type { After } from './right.ts';
import { titleBefore } from './title.ts';

/** `| Ateliers du Bief (14 postes, 28 000 €)`: a sum among others in a bracket is of what stands before it. */
export function listedNoun(site: Spot, place: Place): string {
  const { words } = place.clause;
  const { placed } = site;
  if (isCountOf(site) || !LISTS.has(words[placed.from - 1]?.stem ?? '')) return '';
  for (let at = placed.from - 2; at >= Math.max(0, placed.from - HEADED_WORDS); at--) {
    const stem = words[at]?.stem ?? '';
    if (stem === ')' || (stem === ';' && words[placed.from - 1]?.stem === ',')) return '';
    if (stem === ':' && (site.around.previous?.from ?? -1) > at) return writtenPhrase(place, titleBefore(place, at, 0));
    if (stem !== '(') continue;
    const { object, subject } = nounBefore(place, at, 0);
    return writtenPhrase(place, isEmptyRange(object) ? subject : object);
  }
  return '';
}

/** `| l'eau potable (5 % des dossiers ; 2,4 M€ d'aides)`: what the money is called does not say what it is for. */
export function listedMoney(site: Spot, place: Place, { noun }: After): string {
  const name = writtenPhrase(place, noun);
  const head = MONEY.has(name) ? listedNoun(site, place) : '';
  return head === '' ? '' : joined(head, name);
}

/** `| La restauration des marais | reste soutenue avec 14 M€ d'aides` */
export function aidedThing({ placed: { from } }: Spot, place: Place, { subject }: Before, { noun }: After): string {
  const [name, thing] = [writtenPhrase(place, noun), writtenPhrase(place, subject)];
  const isWith = stemAt(place.clause.words, from - hedgeBefore(place.clause, from) - 1) === 'avec';
  return isWith && MONEY.has(name) && thing !== '' && !isBody(thing) ? joined(thing, name) : '';
}
const MONEY: ReadonlySet<string> = new Set(['aides', 'aide', 'subventions', 'subvention', 'crédits', 'travaux']);
const LISTS: ReadonlySet<string> = new Set([',', ';']);
