import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DASHES, OF, THE } from '../../function-words.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { CLOSING, nounPhraseIn, OPENING, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import type { Word } from '../../words.ts';
import { predicateNoun } from './right.ts';
import { isVerbal } from './stretch.ts';

/** `(463,8 M€ |) sera consacrée à la lutte`: what is said behind the bracket that closes there. */
export function saidBehindBracket(place: Place, close: number): string {
  if (place.clause.words[close]?.stem !== ')') return '';
  const from = close + 1;
  const to = rightEndOf(place.clause, from, place.clause.words.length);
  return writtenPhrase(place, predicateNoun(place, { from, to }).noun);
}

/** `| 19 % (84 M€) vont à la renaturation`: a share and its sum are of one thing. */
export function shareOfSum({ passages: { text }, passage: { clause }, placed, around: { next } }: Spot): string {
  const isSum =
    placed.quantity.kind === 'figure' && placed.quantity.unit === 'pourcent' && next?.quantity.unit === 'euros';
  const isAside = isSum && next.from === placed.to + 1 && clause.words[placed.to]?.stem === '(';
  return isAside ? saidBehindBracket(placeOf(text, clause), next.to) : '';
}

/** `marqué par la hausse de | la prime de halage | (+ 7 %)`, `réparti entre | les enfants placés | (310)`: what stands right before the bracket, where that is all it tells of; empty elsewhere. */
export function namedBeforeBracket(place: Place, { from, to }: Range, isCount: boolean): string {
  const { words } = place.clause;
  for (let at = to - 2; at >= Math.max(from, to - LONGEST_NAMED); at--) {
    if (isVerbal(place, at) || kindAt(place, at) === 'turn') return '';
    const stem = stemAt(words, at);
    if (isCount && stem === 'entre' && kindAt(place, at - 1) === 'participle' && THE.has(stemAt(words, at + 1)))
      return writtenPhrase(place, nounPhraseIn(place, { from: at + 1, to }));
    if (CHANGES.has(stem) && OF.has(stemAt(words, at + 1)) && at > from)
      return writtenPhrase(place, nounPhraseIn(place, { from: at + 1, to }));
  }
  return '';
}
const CHANGES: ReadonlySet<string> = stems(
  'hausse baisse recul augmentation diminution progression croissance chute repli',
);
/** Unit: words. */
const LONGEST_NAMED = 12;

/** `14 m³/s à Val (alerte à 16 m³/s) ; | 36 m³/s à Port`: the figure before stands in a bracket, and another one outside it. */
export function isInBracket({ words, figures }: Spot['passage']['clause'], index: number): boolean {
  const [before, own] = [figures[index - 1], figures[index]];
  if (before === undefined || own === undefined || index < 2 || own.from - before.to > BEHIND_REACH) return false;
  const behind = words.slice(before.to, own.from);
  const opening = words.slice(Math.max(figures[index - 2]?.to ?? 0, before.from - BRACKET_REACH), before.from);
  const holds = (stretch: readonly Word[], mark: string): boolean => stretch.some(({ stem }) => stem === mark);
  // « – dont 3 100 enfants –, soit 3 % »
  const dash = opening.findLast(({ stem }) => DASHES.has(stem))?.stem ?? '';
  return (holds(behind, ')') && holds(opening, '(')) || (holds(opening, 'dont') && holds(behind, dash));
}
/** Unit: words. */
const BRACKET_REACH = 8;
const BEHIND_REACH = 24;

/** `| des cours d'eau risquent`, `| des rivières en bon état`: a verb stands behind the noun, or a state in it. */
export function hasOwnPredicate(place: Place, { from, to }: Range): boolean {
  const { words } = place.clause;
  const isState = words
    .slice(from, to)
    .some(({ stem }, at) => stem === 'en' && GRADES.has(words[from + at + 1]?.stem ?? ''));
  return isState || kindAt(place, to) === 'verb';
}
const GRADES: ReadonlySet<string> = stems('bon mauvais très');

/** `170 | « points noirs »`: what is counted, in quotes. */
export function quotedNoun(place: Place, open: number): string {
  const { words } = place.clause;
  if (!OPENING.has(words[open]?.stem ?? '') || kindAt(place, open + 1) === 'preposition') return '';
  const length = words.slice(open, open + LONGEST_QUOTE).findIndex(({ stem }) => CLOSING.has(stem));
  return length < 0 ? '' : writtenPhrase(place, { from: open + 1, to: open + length });
}
/** Unit: words. */
const LONGEST_QUOTE = 7;
