/** What is told of a figure that no noun names: the deed, the sum, the weak word, the measure. Each is empty where it is not told. */
import { foldedSpace } from '../../../positions.ts';
import { firstPlacedFrom, type Range, stemAt } from '../../clause.ts';
import { A, OF } from '../../function-words.ts';
import { kindAt, placeOf } from '../../phrase/kind-at.ts';
import { nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore } from '../../phrase/zones.ts';
import { withDeed } from './payer.ts';

/** What a body does, or the body with what it does; of money only where it gets or owes it: elsewhere the heading says more. */
export function deedOf(site: Spot, noun: string): string {
  if (noun === '') return '';
  const act = isMoney(site) || isShare(site) ? '' : infinitiveBefore(site);
  const deed = act || withDeed(site, noun);
  return isMoney(site) && !GETS_OR_OWES.test(deed) ? '' : deed;
}
/** `commune | empruntera`, `Région | a remboursé` */
const GETS_OR_OWES = / (?:\p{L}+ )?(?:emprunt|rembours|économis|encaiss|perçoi|percev|récupér|désendett)\p{L}*$/u;

/** `se fixe comme objectif d'| économiser | 3 millions de m3` */
function infinitiveBefore({ passages: { text }, passage: { clause }, placed: { from } }: Spot): string {
  const at = from - hedgeBefore(clause, from) - 1;
  const verb = clause.words[at];
  const isAct = verb !== undefined && kindAt(placeOf(text, clause), at) === 'infinitive';
  return isAct ? text.slice(verb.start, verb.end) : '';
}

/** `prévoit | un montant total d'investissement | de 9 M€`, `a prévu d'| investir | un montant de 9 M€` */
export function sumBefore(site: Spot): string {
  const { text } = site.passages;
  const { words } = site.passage.clause;
  if (!isMoney(site)) return '';
  const last = site.placed.from - hedgeBefore(site.passage.clause, site.placed.from) - 1;
  let open = last;
  while (open > last - LONGEST_SUM && !A.has(stemAt(words, open))) open--;
  const isSum = OF.has(stemAt(words, last)) && A.has(stemAt(words, open));
  const sum = isSum ? foldedSpace(text.slice(words[open + 1]?.start, words[last - 1]?.end)) : '';
  if (OF_SECTION.test(sum)) return sum;
  const verb = words[isSum ? open - 1 : last];
  return verb !== undefined && INVESTS.test(verb.stem) ? text.slice(verb.start, verb.end) : '';
}
const OF_SECTION =
  /^(?:montant|effort|volume|niveau|total)(?: \p{L}+)? d(?:e |['’])(?:investissement|fonctionnement)s?$/iu;
const INVESTS = /^(?:re)?invest(?:ir|it|i|issent|ira|iront)$/;
/** Of `un montant total d'investissement de`. Unit: words. */
const LONGEST_SUM = 7;

/** `| Les crédits ouverts | s'élèvent à 56 M€`, `246 M€ de | crédits | ont été votés`: words that tell little. */
export function weakNoun({ passages: { text }, passage: { clause }, placed: { from, to } }: Spot): string {
  const place = placeOf(text, clause);
  const nounIn = (range: Range): string =>
    writtenPhrase(place, nounPhraseIn(place, { from: range.from, to: nounPhraseEnd(place, range) }, true));
  const behind = OF.has(stemAt(clause.words, to)) ? { from: to + 1, to: clause.words.length } : null;
  return nounIn({ from: 0, to: from }) || (behind === null ? '' : nounIn(behind));
}

/** `Il faudra 42 | minutes` */
export function measureBehind({ passages: { text }, passage: { clause }, placed }: Spot): string {
  const word = clause.words[placed.to];
  // « il en faut 240 | fin 2030 »
  const isTime = firstPlacedFrom(clause.placed, placed.to)?.from === placed.to + 1;
  if (word === undefined || isTime || kindAt(placeOf(text, clause), placed.to) !== 'unit') return '';
  return placed.quantity.kind === 'figure' && placed.quantity.unit === 'nombre' ? text.slice(word.start, word.end) : '';
}
