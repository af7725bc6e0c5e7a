/** What is done to so much of a thing. */
import { stemAt } from '../clause.ts';
import type { After } from './label-right.ts';
import { kindAt, type Place, writtenPhrase } from './noun-phrase.ts';
import type { Spot } from './spot.ts';

/** `La | plantation | de 300 km | de haies`: what is done to so much of it; empty elsewhere. */
export function actOn({ placed: { from, to, quantity } }: Spot, place: Place, after: After): string {
  const { words } = place.clause;
  const isActed =
    quantity.kind === 'figure' &&
    ACTED.has(quantity.unit) &&
    after.role === 'names' &&
    after.from === to &&
    ACTED_ON.has(stemAt(words, to)) &&
    stemAt(words, from - 1) === 'de' &&
    kindAt(place, from - 2) === 'noun' &&
    kindAt(place, from - 3) === 'article' &&
    ACT.test(stemAt(words, from - 2));
  if (!isActed) return '';
  return `${writtenPhrase(place, { from: from - 2, to: from - 1 })} ${writtenPhrase(place, { from: to, to: after.noun.to })}`;
}
const ACTED: ReadonlySet<string> = new Set(['pourcent', 'metres', 'kilometres', 'm2', 'hectares', 'km2']);
const ACTED_ON: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des']);
/** `plantation`, `réouverture`, `renouvellement`; a change is none: `majoration` */
const ACT =
  /^(?!proportion|population|fraction|(?:re)?valorisation|majoration|minoration|inflation|acceleration)\p{L}+(?:ation|ction|ition|ouverture|lement|cement|ssement)$/u;
