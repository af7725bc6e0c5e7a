import type { Range } from '../../clause.ts';
import { stems } from '../../forms.ts';
import type { Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import { nounBefore } from './left.ts';

/** What an account is called by: it tells nothing without what it is for. */
const ACCOUNTS: ReadonlySet<string> = new Set('compte article chapitre imputation art chap c'.split(' '));
const NUMBER = /^\d{2,6}$/;
/** Words of a bracket that holds an account and its sum, at most; those back to the account of a sentence. */
const BRACKET_REACH = 6;
const SENTENCE_REACH = 24;

/**
 * What stands behind or before the account of an amount: `Le compte 65548 | (contribution au SIVOS) | passe à 51 700 €`,
 * `| l'entretien des rues | (art. 615231 : 45 000 €)`; empty where none is named.
 */
export const accountNoun = (site: Spot, place: Place, own: string): string =>
  nounOfBracket(site, place) || (ACCOUNTS.has(own.toLowerCase()) ? nounInBracket(site, place) : '');

function nounOfBracket({ placed: { from } }: Spot, place: Place): string {
  const { words, figures } = place.clause;
  if (words[from - 1]?.stem !== ':') return '';
  let open = from - 2;
  while (open >= Math.max(0, from - BRACKET_REACH) && isAccountWord(words[open]?.stem ?? '')) open--;
  if (open === from - 2 || words[open]?.stem !== '(') return '';
  const low = figures.findLast(({ to }) => to <= open)?.to ?? 0;
  const { object, subject } = nounBefore(place, open, low);
  return writtenPhrase(place, isEmptyRange(object) ? subject : object);
}

/** `| Diminution de crédits | : C/6068 - 1 400 €`, not `Majoration de crédits : écoles 12 000 €`: what an amending decision moves, whatever account it names. */
export function movedCredits(place: Place): string {
  const { words } = place.clause;
  const isMove =
    MOVES.has(words[0]?.stem ?? '') &&
    words[2]?.stem === 'credit' &&
    words[3]?.stem === ':' &&
    isAccountWord(words[4]?.stem ?? '');
  return isMove ? writtenPhrase(place, { from: 0, to: 3 }) : '';
}
const MOVES: ReadonlySet<string> = stems('diminution augmentation réduction majoration');

const isAccountWord = (stem: string): boolean =>
  ACCOUNTS.has(stem) || NUMBER.test(stem) || stem === '.' || stem === 'l';

function nounInBracket({ placed: { from } }: Spot, place: Place): string {
  const { words } = place.clause;
  for (let at = from - 1; at >= Math.max(1, from - SENTENCE_REACH); at--) {
    if (words[at]?.stem !== '(' || !NUMBER.test(words[at - 1]?.stem ?? '')) continue;
    let close = at + 1;
    while (close < from && words[close]?.stem !== ')') close++;
    const inside: Range = { from: at + 1, to: close };
    return close === from
      ? ''
      : writtenPhrase(place, nounPhraseIn(place, { ...inside, to: nounPhraseEnd(place, inside) }));
  }
  return '';
}
