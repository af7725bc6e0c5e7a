import type { Precision } from '../model.ts';
import { isDigit, skippedSpaces, skippedSpacesBack } from './characters.ts';
import { rangeStarts } from './ranges.ts';
import type { Reading } from './reading.ts';
import { phraseAfter, phraseBefore, phraseTree, wordAfter, wordBefore } from './words.ts';

type Hedge = 'environ' | 'plus_de' | 'moins_de';

/** Words before a figure, their last word next to it. Brackets hold endings that may be missing. */
const BEFORE = phraseTree<Hedge>(
  {
    environ: (
      'près de|près d|environ|quelque|quelques|presque|approximativement|à peu près|autour de|aux alentours de|' +
      'de l ordre de|de l ordre d|estimé(e)(s) à|estime à|évalué(e)(s) à|évalue à|avoisine|avoisinent|avoisinant|' +
      'avoisinera|approche|approchent|approcherait|frôle|frôlent|aux environs de|estimation de'
    ).split('|'),
    plus_de: (
      'plus de|plus d|au moins|au minimum|minimum|minimum de|supérieur(e)(s) à|dépasse|dépassent|dépassant|dépasser|' +
      'dépassera|dépasseront|dépasserait|dépasseraient|dépassait|dépassé|dépasse les|dépasserait les|excède|excèdent|' +
      'excédant|excéder|excédera|pas moins de|pas moins d|au delà de|au dessus de|à partir de'
    ).split('|'),
    moins_de: (
      'moins de|moins d|jusqu à|au plus|au maximum|maximum|maximum de|inférieur(e)(s) à|plafonné(e)(s) à|' +
      'plafonné(e)(s) au|dans la limite de|dans la limite d|dans la limite d un plafond de|sous|sous les|sous la barre de|' +
      'sous la barre des|sous le seuil de|sous le seuil des|sous le délai de|en dessous de|au dessous de|à peine|' +
      'sans dépasser|sans excéder|n excède pas|n excédant pas|ne dépasse pas|ne dépassant pas|ne dépassera pas|' +
      'ne peut excéder|ne peut dépasser|ne pourra excéder|ne pourra dépasser|ne doit pas dépasser|ne doit pas excéder|' +
      'ne devra pas dépasser|ne devra pas excéder|pas plus de|pas plus d'
    ).split('|'),
  },
  'back',
);

/** Words behind a figure, or behind what it counts. */
const AFTER = phraseTree<Hedge>(
  {
    environ: ['environ', 'à peu près', 'approximativement'],
    plus_de: ['au moins', 'au minimum', 'minimum', 'et plus', 'ou plus'],
    moins_de: ['au plus', 'au maximum', 'maximum', 'max', 'et moins', 'ou moins'],
  },
  'forth',
);

const SIGNS: ReadonlyMap<string, Hedge> = new Map([
  ['<', 'moins_de'],
  ['≤', 'moins_de'],
  ['>', 'plus_de'],
  ['≥', 'plus_de'],
  ['~', 'environ'],
  ['≈', 'environ'],
  ['±', 'environ'],
]);

const ABOUT = /(?:taine|zaine)s?(?!\p{L})/u;

/** How exactly each figure is told: a range first, then the words before it, then those behind. */
export function precisionsOf(
  text: string,
  readings: readonly Reading[],
  sentences: readonly number[],
): readonly Precision[] {
  const result = readings.map((reading) => (reading.reason === null ? hedgeOf(text, reading) : 'exact'));
  for (const low of rangeStarts(text, readings, sentences)) {
    result[low] = 'borne_basse';
    result[low + 1] = 'borne_haute';
  }
  return result;
}

/** `avoisine donc 129 M€` */
const ADVERBS = new Set(['donc', 'ainsi', 'desormais', 'alors', 'deja', 'maintenant', 'encore', 'meme']);

function hedgeOf(text: string, reading: Reading): Precision {
  const { start, end, segment, words } = reading;
  const sign = signedHedge(text, reading);
  if (sign) return sign;
  const adverb = wordBefore(text, start, segment.start);
  const place = adverb && ADVERBS.has(adverb.word) ? adverb.start : start;
  const before = phraseBefore(BEFORE, text, place, segment.start);
  if (before && !(isAround(text, before.at) && isSmallCount(reading)) && !isOfFormer(text, start)) return before.value;
  if (words && ABOUT.test(text.slice(start, end))) return 'environ';
  return hedgeBehind(text, end, segment.end);
}

/** `< 100 000 €`; the `>` of a list or a breadcrumb at the head of its line is none. */
function signedHedge(text: string, { start, segment }: Reading): Hedge | null {
  const place = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  const hedge = place >= segment.start ? SIGNS.get(text[place] ?? '') : undefined;
  if (!hedge) return null;
  const line = skippedSpacesBack(text, place, segment.start);
  return line === segment.start || text.slice(line, place).includes('\n') ? null : hedge;
}

/** `3 000 élèves environ (| 0,45 M€)`: what stands before the bracket was said of the figure outside it. */
const isOfFormer = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === OPEN && /\d\D{0,40}$/u.test(text.slice(Math.max(0, start - 60), start - 1));
const OPEN = 40;

/** `autour de trois axes` tells what things turn around, not how many there are. */
const isAround = (text: string, at: number): boolean => text.charCodeAt(at) === 97 && text.startsWith('autour', at);
const FEW = 10;
const isSmallCount = ({ counted, digits, shift }: Reading): boolean => counted && shift === 0 && Number(digits) < FEW;

/** Whether one of the words stands near at all. */
const NEAR = /[^.;:\d]{0,60}?(?:environ|minim|maxi|au moins|au plus|(?:et|ou) (?:plus|moins)|à peu|approx|[ (]max)/iuy;
const MOST_NOUNS = 3;
const NO_NOUN = new Set(['et', 'ou', 'puis', 'contre', 'soit', 'dont', 'pour', 'avec', 'sur', 'a', 'en', 'au']);

/** `29 500 apprentis environ`, `271 M€ d'emprunt au maximum`; not `3 CFA et environ 20 lycées`. */
function hedgeBehind(text: string, end: number, to: number): Precision {
  NEAR.lastIndex = end;
  if (wordAfter(text, end, to) === null || !NEAR.test(text)) return 'exact';
  let at = end;
  for (let words = 0; words <= MOST_NOUNS; words++) {
    const hedge = phraseAfter(AFTER, text, at, to);
    if (hedge) return isDigit(text.charCodeAt(skippedSpaces(text, hedge.at, to))) ? 'exact' : hedge.value;
    const word = wordAfter(text, at, to);
    if (!word || NO_NOUN.has(word.word)) break;
    at = word.end;
  }
  return 'exact';
}
