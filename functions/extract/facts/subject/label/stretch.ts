/** The stretches of words in front of a figure, between commas, brackets and stronger marks. */
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DE, OF } from '../../function-words.ts';
import { CAPITAL, kindAt, type Place } from '../../phrase/kind-at.ts';
import { CLOSING, OPENING } from '../../phrase/noun-phrase.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import type { Word } from '../../words.ts';

/** How far back the noun of a figure is looked for. Unit: words. */
const FARTHEST = 48;

export const HARD: ReadonlySet<string> = new Set([
  ';',
  ':',
  '.',
  '?',
  '!',
  '«',
  '»',
  '"',
  '|',
  '…',
  '•',
  '“',
  '”',
  '/',
]);
export const SOFT: ReadonlySet<string> = new Set([',', '–', '—', '-']);

export const HEDGES: ReadonlySet<string> = stems('près plus moins autour ordre');

export interface Segment extends Range {
  /** Where the stretch before it ends; `NO_REST` at a figure or a stronger mark. */
  readonly rest: number;
}

export const NO_REST = -1;

/**
 * The stretch that ends at `to`, back to a comma or a bracket; null for none.
 * @param end index behind the last word before the figure
 * @param low index that is not left
 */
export function segmentBefore(place: Place, to: number, end: number, low: number): Segment | null {
  const { words } = place.clause;
  const limit = Math.max(low, end - FARTHEST);
  for (let at = to - 1; at >= limit; at--) {
    const { stem } = words[at] as Word;
    if (stem.length !== 1 || kindAt(place, at) === 'noun') continue;
    const opening = CLOSING.has(stem) ? nameOpening(words, at, limit) : -1;
    if (opening >= 0) {
      at = opening;
      continue;
    }
    // « a baissé « de | 25 % » »
    if (OPENING.has(stem) && to === end && end - at === 2 && DE.has(stemAt(words, at + 1))) continue;
    // « égalité ville|/|campagne »
    if (
      stem === '/' &&
      words[at - 1]?.end === words[at]?.start &&
      words[at + 1]?.start === words[at]?.end &&
      kindAt(place, at + 1) === 'noun'
    )
      continue;
    if (HARD.has(stem) || stem === '(') return { from: at + 1, to, rest: NO_REST };
    if (stem === ')' && isShortName(place, at)) {
      at -= 2;
      continue;
    }
    const inner = stem === ')' ? innerBracket(place, at) : -1;
    if (inner > limit) {
      at = inner;
      continue;
    }
    if (stem === ')') return { from: at + 1, to, rest: openingBefore(words, at, end - FARTHEST) };
    if (SOFT.has(stem) && !isLineEndHyphen(place, at) && !joinsNames(place, at)) return { from: at + 1, to, rest: at };
  }
  return to > limit ? { from: limit, to, rest: NO_REST } : null;
}

/** Of `dans le Département`, `par habitant`. */
const INSIDE: ReadonlySet<string> = new Set(['dan', 'par']);

/** `les bénéficiaires du RSA | (revenu de solidarité active) | dans le Département`: where words in brackets open inside a noun phrase; -1 for none. */
function innerBracket(place: Place, close: number): number {
  const { words, placed } = place.clause;
  if (!OF.has(stemAt(words, close + 1)) && !INSIDE.has(stemAt(words, close + 1))) return -1;
  const open = openingBefore(words, close, close - LONGEST_NAME);
  const isNamed = NAMES.has(kindAt(place, open - 1)) || kindAt(place, open - 2) === 'preposition';
  return open > 0 && isNamed && !placed.some(({ from }) => from > open && from < close) ? open : -1;
}

/** `une autorisation de programme | (AP) | dédiée à`, `l'Agence | (ARS) | Normandie`, `les niveaux de prise en charge | (NPEC) | des contrats`: its letters in a bracket, inside the noun phrase. */
const isShortName = (place: Place, close: number): boolean => {
  const { words } = place.clause;
  return (
    stemAt(words, close - 2) === '(' &&
    words[close - 1]?.capitals === true &&
    (SAID_OF.has(kindAt(place, close + 1)) || OF.has(stemAt(words, close + 1))) &&
    NAMED.has(kindAt(place, close - 3))
  );
};
const NAMES: ReadonlySet<Kind> = new Set(['noun', 'either']);
/** `produit intérieur | brut | (PIB)` */
const NAMED: ReadonlySet<Kind> = new Set([...NAMES, 'adjective', 'adverb']);
const SAID_OF: ReadonlySet<Kind> = new Set(['adjective', 'participle', 'noun']);

/** Unit: words. */
const LONGEST_NAME = 8;

/** `la dotation « Bocage » | sera`: a quoted name belongs to its noun; -1 behind what somebody says. */
export function nameOpening(words: Place['clause']['words'], close: number, limit: number): number {
  for (let at = close - 1; at > Math.max(limit, close - LONGEST_NAME); at--) {
    const { stem } = words[at] as Word;
    if (OPENING.has(stem) || stem === '"') return stemAt(words, at - 1).length > 1 ? at : -1;
    if (HARD.has(stem) || SOFT.has(stem)) return -1;
  }
  return -1;
}

/** `la ligne Chartres |–| Voves |–| Le Mans`: a dash between places belongs to the name. */
function joinsNames(place: Place, at: number): boolean {
  const {
    text,
    clause: { words },
  } = place;
  const letterAt = (index: number): string => text[words[index]?.start ?? -1] ?? '';
  const behind = kindAt(place, at + 1) === 'article' ? at + 2 : at + 1;
  if (stemAt(words, at) !== '–' || !CAPITAL.test(letterAt(at + 1)) || !CAPITAL.test(letterAt(behind))) return false;
  let first = at - 1;
  while (first > at - LONGEST_NAME && (CAPITAL.test(letterAt(first)) || stemAt(words, first) === '–')) first--;
  return first < at - 1 && SMALL.test(letterAt(first));
}
const SMALL = /\p{Ll}/u;

/** `réali-⏎sation`: parts a word, not a sentence. */
const isLineEndHyphen = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem === '-' && words[at - 1]?.end === words[at]?.start;

function openingBefore(words: Place['clause']['words'], close: number, limit: number): number {
  for (let at = close - 1; at >= Math.max(0, limit); at--) if (words[at]?.stem === '(') return at;
  return NO_REST;
}

/** Index of the last verb of a range; -1 for none. `portant` and `totalisant` govern as verbs do. */
export function lastVerbIn(place: Place, { from, to }: Range): number {
  for (let at = to - 1; at >= from; at--) if (isVerbal(place, at)) return at;
  return -1;
}

export function isVerbal(place: Place, at: number): boolean {
  const { words } = place.clause;
  const kind = kindAt(place, at);
  if (kind === 'infinitive') return !isToDo(place, at);
  if (kind === 'verb') return true;
  const stem = words[at]?.stem ?? '';
  return stem.endsWith('ant') && (GERUNDS.has(stem) || (at > 0 && words[at - 1]?.stem === 'en'));
}
/** `un manque à | gagner | de 2 M€`, `le reste à | payer | de`, `- restes à | réaliser | 815 077 €` */
const isToDo = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at - 1) === 'a' && (stemAt(place.clause.words, at - 2) === 'reste' || isManque(place, at));
const isManque = (place: Place, at: number): boolean =>
  DE.has(stemAt(place.clause.words, at + 1)) && kindAt(place, at - 2) === 'noun' && kindAt(place, at - 3) === 'article';
const GERUNDS: ReadonlySet<string> = new Set(
  'elevant etablissant chiffrant portant totalisant atteignant representant depassant ramenant passant fixant etant empruntant pesant avoisinant'.split(
    ' ',
  ),
);

/** `La dette | a cessé | de croître :`: a sentence, and no title. */
export const hasFiniteVerb = (place: Place, to: number): boolean =>
  place.clause.words.slice(0, to).some((_, at) => kindAt(place, at) === 'verb');
