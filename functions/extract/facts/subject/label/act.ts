/** What is done to so much of a thing, or the state that so much of it is in. */
import { stemAt } from '../../clause.ts';
import { OF } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import type { After } from './right.ts';

/** `La | plantation | de 300 km | de haies`, `le | bon état | de 41 % | des étangs`: what is done to so much of it, or its state; empty elsewhere. */
export function actOn({ placed: { from, to, quantity } }: Spot, place: Place, after: After): string {
  const { words } = place.clause;
  const isOf =
    quantity.kind === 'figure' &&
    ACTED.has(quantity.unit) &&
    after.role === 'names' &&
    after.from === to &&
    OF.has(stemAt(words, to)) &&
    stemAt(words, from - 1) === 'de';
  if (!isOf) return '';
  const isActed =
    kindAt(place, from - 2) === 'noun' && kindAt(place, from - 3) === 'article' && ACT.test(stemAt(words, from - 2));
  const first = isActed ? from - 2 : stateBefore(place, from);
  return first < 0
    ? ''
    : `${writtenPhrase(place, { from: first, to: from - 1 })} ${writtenPhrase(place, { from: to, to: after.noun.to })}`;
}
/** `le | bon état chimique | de 41 % des étangs`: where the state begins; -1 elsewhere. */
function stateBefore({ clause: { words } }: Place, figure: number): number {
  const state = stemAt(words, figure - 2) === 'etat' ? figure - 2 : figure - 3;
  return stemAt(words, state) === 'etat' && GRADES.has(stemAt(words, state - 1)) ? state - 1 : -1;
}
const GRADES: ReadonlySet<string> = new Set(['bon', 'mauvai']);
const ACTED: ReadonlySet<string> = new Set(['pourcent', 'metres', 'kilometres', 'm2', 'hectares', 'km2']);
/** `plantation`, `réouverture`, `renouvellement`; a change is none: `majoration` */
const ACT =
  /^(?!proportion|population|fraction|(?:re)?valorisation|majoration|minoration|inflation|acceleration)\p{L}+(?:ation|ction|ition|ouverture|fermeture|nnement|gnement|lement|cement|ssement)$/u;
