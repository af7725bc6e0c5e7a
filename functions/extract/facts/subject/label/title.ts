/** What stands before a figure as its title: ages, or all that a colon closes. */
import { indexFrom, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DE } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { CLOSING, isEmptyRange, nounPhraseEnd, nounPhraseIn, OPENING } from '../../phrase/noun-phrase.ts';
import { HARD, HEDGES, isVerbal, lastVerbIn, nameOpening } from './stretch.ts';

const NOTHING: Range = { from: 0, to: 0 };

/** `| Moins de 26 ans | : 41 %`, `, | 26 à 44 ans | 43 %`, `, | 45 ans et plus | 16 %`: the ages that name a share; empty for none. */
export function agesBefore(place: Place, figure: number): Range {
  const { words, placed } = place.clause;
  const to = stemAt(words, figure - 1) === ':' ? figure - 1 : figure;
  const ages = placed[indexFrom(placed, to) - 1];
  if (ages?.quantity.kind !== 'mention' || ages.quantity.reason !== 'qualificatif') return NOTHING;
  const isOpen = ages.to === to - 2 && OPEN_END.has(stemAt(words, to - 1));
  if (!isOpen && ages.to !== to) return NOTHING;
  const of = DE.has(stemAt(words, ages.from - 1)) ? ages.from - 1 : ages.from;
  const from = of < ages.from && HEDGES.has(stemAt(words, of - 1)) ? of - 1 : ages.from;
  const opens = from === 0 || of === 0 || LISTS.has(stemAt(words, Math.min(from, of) - 1));
  return opens ? { from, to } : NOTHING;
}
const OPEN_END: ReadonlySet<string> = stems('plus moins');
const LISTS: ReadonlySet<string> = new Set([',', ';', ':', '|', '•']);

/** Unit: words. */
const LONGEST_TITLE = 12;
/** Unit: words. */
const LONGEST_BRACKET = 20;

/** Words of `– taux`, at most. */
const LONGEST_KEY = 4;

/** `| Divers | (dont assurances) : 4 M€`: where the bracket opens that closes before a colon; the colon where none does. */
export function beforeBracket({ clause: { words } }: Place, colon: number, low: number): number {
  if (stemAt(words, colon - 1) !== ')') return colon;
  const first = Math.max(low, colon - LONGEST_BRACKET);
  let depth = 0;
  for (let at = colon - 1; at >= first; at--) {
    const stem = stemAt(words, at);
    if (stem === ')') depth++;
    else if (stem === '(' && --depth === 0) return at;
  }
  return colon;
}

/** `| « Terres d'eau » | (agroécologie) : 6 M€`: the mark that opens a name, the first word of all too; -1 for none. */
function titleOpening(words: Place['clause']['words'], close: number, low: number): number {
  const open = nameOpening(words, close, low);
  return open < 0 && low === 0 && close < LONGEST_TITLE && OPENING.has(stemAt(words, 0)) ? 0 : open;
}

/** `collège Jean-Zay, Le Puy : | 12 M€`: all that stands before a colon where it is no sentence; empty elsewhere. */
export function titleBefore(place: Place, end: number, low: number): Range {
  const { words } = place.clause;
  const closing = beforeBracket(place, end, low);
  const colon = closing - low > LONGEST_TITLE ? beforeParticiple(place, closing, low) : closing;
  let from = colon;
  let inside = 0;
  while (from > low) {
    const open = CLOSING.has(stemAt(words, from - 1)) ? titleOpening(words, from - 1, low) : -1;
    if (open >= 0) {
      from = open;
      continue;
    }
    if (HARD.has(stemAt(words, from - 1)) && !joinsNouns(place, from - 1)) break;
    from--;
    const stem = words[from]?.stem ?? '';
    const bracket = stem === ')' && colon - from <= LONGEST_KEY ? beforeBracket(place, from + 1, low) : from;
    if (bracket < from) {
      inside += from - bracket;
      from = bracket;
      continue;
    }
    if (stem === '(' || stem === ')' || isVerbal(place, from) || colon - from - inside > LONGEST_TITLE) return NOTHING;
  }
  return nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: colon }) });
}

/** `Enfance | / | jeunesse :` */
const joinsNouns = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at) === '/' && kindAt(place, at - 1) === 'noun' && kindAt(place, at + 1) === 'noun';

/** `formations courtes |, mises en œuvre par Pôle emploi et les branches :`: what is said of a long title is no part of it. */
function beforeParticiple(place: Place, colon: number, low: number): number {
  const { words } = place.clause;
  for (let at = low + 1; at < colon - 1; at++)
    if (stemAt(words, at) === ',') {
      const isSaid = kindAt(place, at + 1) === 'participle' && lastVerbIn(place, { from: at + 1, to: colon }) < 0;
      return isSaid ? at : colon;
    }
  return colon;
}

/** `| Plan pour améliorer l'état des lycées | : 500 M€`: what it is for belongs to the title, as far as that is short; empty elsewhere. */
export function purposeTitle(place: Place, colon: number): Range {
  const { words, figures } = place.clause;
  if ((figures[0]?.from ?? colon) < colon) return NOTHING;
  const pour = words.slice(0, colon).findIndex((_, at) => isVerbal(place, at) || isPurpose(place, at));
  if (pour < 1 || !isPurpose(place, pour)) return NOTHING;
  const named = nounPhraseIn(place, { from: 0, to: pour });
  const isShort = colon - named.from <= LONGEST_TITLE;
  return isEmptyRange(named) || !isShort ? named : { from: named.from, to: colon };
}
/** `pour améliorer`, `afin d'améliorer` */
function isPurpose(place: Place, at: number): boolean {
  const { words } = place.clause;
  const verb = stemAt(words, at) === 'afin' && DE.has(stemAt(words, at + 1)) ? at + 2 : at + 1;
  return (verb > at + 1 || stemAt(words, at) === 'pour') && kindAt(place, verb) === 'infinitive';
}
