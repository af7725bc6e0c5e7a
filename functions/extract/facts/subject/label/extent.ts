/** What stands right before a figure as its own noun: an extent, or what is said to move. */
import { CHANGE_NOUNS } from '../../change/nouns.ts';
import { type Placed, type Range, stemAt } from '../../clause.ts';
import { DE, TO } from '../../function-words.ts';
import { LENGTHS } from '../../phrase/asides.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { nounPhraseIn } from '../../phrase/noun-phrase.ts';

const NOTHING: Range = { from: 0, to: 0 };

/** `48 300 habitants sur une | superficie | de`: what is measured stands right before the figure; null elsewhere. */
export function extentBefore(place: Place, { from, to }: Range): Range | null {
  const isExtent =
    to - 4 >= from &&
    DE.has(stemAt(place.clause.words, to - 1)) &&
    LENGTHS.has(stemAt(place.clause.words, to - 2)) &&
    stemAt(place.clause.words, to - 4) === 'sur';
  return isExtent ? { from: to - 2, to: to - 1 } : null;
}

/** `le nouveau | contrat | sur 3 ans`: what lasts so long stands right before; empty elsewhere. */
export function lastingBefore(place: Place, { from: figure, quantity }: Placed): Range {
  const { words } = place.clause;
  const lasts = quantity.kind === 'figure' && TIMES.has(quantity.unit) && stemAt(words, figure - 1) === 'sur';
  if (!lasts || kindAt(place, figure - 2) !== 'noun') return NOTHING;
  for (let at = figure - 3; at >= Math.max(0, figure - LASTING_WORDS); at--)
    if (
      (kindAt(place, at) === 'article' && stemAt(words, at) !== 'des') ||
      kindAt(place, at) === 'sign' ||
      stemAt(words, at) === 'du'
    )
      return nounPhraseIn(place, { from: at + 1, to: figure - 1 });
  return NOTHING;
}
const TIMES: ReadonlySet<string> = new Set(['annees', 'mois', 'jours', 'semaines']);
/** Of `nouveau dispositif de contractualisation sur`, at most, with its article. */
const LASTING_WORDS = 9;

/** `sont dus aux | recettes fiscales | en hausse de`: what moves stands right before; empty elsewhere. */
export function movedIn(place: Place, { from, to }: Range): Range {
  const { words } = place.clause;
  // « s'attend à | une réduction de ressources | entre 5 et 6 M€ »
  const isExpected =
    stemAt(words, from) === 'a' && CHANGE_NOUNS.has(stemAt(words, from + 2)) && stemAt(words, to - 1) === 'entre';
  if (isExpected) return nounPhraseIn(place, { from: from + 1, to: to - 1 });
  const en = words.slice(from, to).findLastIndex(({ stem }) => stem === 'en') + from;
  const isMoved =
    en > from + 1 && to - en <= MOVED_WORDS && DE.has(stemAt(words, to - 1)) && kindAt(place, to - 2) === 'weak';
  if (!isMoved) return NOTHING;
  for (let at = en - 1; at >= from; at--)
    if (TO.has(stemAt(words, at)) && kindAt(place, at) === 'preposition')
      return nounPhraseIn(place, { from: at + 1, to: en });
  return NOTHING;
}
/** Of `en nette hausse de`. */
const MOVED_WORDS = 4;
