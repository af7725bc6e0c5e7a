/** What a figure in a bracket is of, where that is less or more than the noun phrase before it. */
import { behindBracket, indexFrom, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { isName, kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Word } from '../../words.ts';
import { lastVerbIn, segmentBefore } from './stretch.ts';

/** Unit: words. */
const LONGEST_TASK = 16;

/** `2. | Connecter l'ensemble du territoire | (24,1 M€)`: a task that opens its line, where the bracket ends it; empty elsewhere. */
export function taskBefore(place: Place, open: number): string {
  const { words } = place.clause;
  let first = 0;
  while (first < open && kindAt(place, first) === 'sign') first++;
  const isTask = kindAt(place, first) === 'infinitive' && open - first > 1 && open - first <= LONGEST_TASK;
  const isLast = words.slice(behindBracket(place.clause, open)).every(({ stem }) => ENDS.has(stem));
  const isOne =
    (place.clause.figures[0]?.from ?? 0) > open && !words.slice(first, open).some(({ stem }) => stem === '(');
  return isTask && isLast && isOne ? writtenPhrase(place, { from: first, to: open }) : '';
}
const ENDS: ReadonlySet<string> = new Set([';', '.', ',']);

/** `rénover six | internats |, à Vernay, Orval et Sorlin (9 M€)`, `| les gymnases de Vernay, Orval et Sorlin | (4 M€)`: what stands at the places that are listed before a bracket; empty where no list of names ends there. */
export function atPlaces(place: Place, open: number): string {
  const { words } = place.clause;
  let first = open;
  let commas = 0;
  while (first > 0 && open - first < LONGEST_TASK && isListed(place, first - 1))
    if (stemAt(words, --first) === ',') commas++;
  const isList = commas > 0 && kindAt(place, first) === 'noun' && kindAt(place, first - 1) === 'preposition';
  if (!isList) return '';
  const isInPhrase = OF.has(stemAt(words, first - 1)) || stemAt(words, first - 2) !== ',';
  const end = isInPhrase ? first - 1 : first - 2;
  const low = place.clause.figures[indexFrom(place.clause.figures, end) - 1]?.to ?? 0;
  const segment = segmentBefore(place, end, end, low);
  if (segment === null) return '';
  const noun = nounPhraseIn(place, { from: Math.max(segment.from, lastVerbIn(place, segment) + 1), to: end });
  return noun.to === end ? writtenPhrase(place, isInPhrase ? { from: noun.from, to: open } : noun) : '';
}
/** A name, or what joins it to the next. */
const isListed = ({ text, clause: { words } }: Place, at: number): boolean =>
  LISTS.has(stemAt(words, at)) || isName(text, words[at] as Word);
const LISTS: ReadonlySet<string> = new Set([',', 'et', '-']);

/** `la politique en faveur des | lycéens | (155 000)`, `un réseau de | collèges | (45)`: many are counted, and not the one thing that is for them. */
export function countedBefore(place: Place, noun: Range): Range {
  const { words } = place.clause;
  if (
    isEmptyRange(noun) ||
    WHOLES.has(stemAt(words, noun.from)) ||
    isMany(place, noun.from) ||
    MANY.has(stemAt(words, noun.from - 1))
  )
    return noun;
  for (let at = noun.to - 1; at > noun.from; at--) {
    if (!OPENS.has(stemAt(words, at - 1)) || !isMany(place, at) || isName(place.text, words[at] as Word)) continue;
    const counted = nounPhraseIn(place, { from: at, to: noun.to }, true);
    return isEmptyRange(counted) ? noun : counted;
  }
  return noun;
}
/** `le | service | des sports (12)`: one thing that has parts of its own. */
const WHOLES: ReadonlySet<string> = stems(
  'service direction commission comité conseil office centre maison festival salon fête marché abonnement',
);
const isMany = ({ text, clause: { words } }: Place, at: number): boolean =>
  /[sx]/.test(text[(words[at]?.end ?? 0) - 1] ?? '');
const MANY: ReadonlySet<string> = new Set(['les', 'des', 'aux', 'ses', 'nos', 'leur']);
const OPENS: ReadonlySet<string> = new Set([...MANY, 'de', 'd']);
