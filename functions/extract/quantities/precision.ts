import type { Precision } from '../model.ts';
import { isDigit, skippedSpaces, skippedSpacesBack } from './characters.ts';
import type { Reading } from './reading.ts';
import { phraseAfter, phraseBefore, phraseTree, wordAfter } from './words.ts';

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
    plus_de: ['au moins', 'au minimum', 'minimum'],
    moins_de: ['au plus', 'au maximum', 'maximum', 'max'],
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
export function precisionsOf(text: string, readings: readonly Reading[]): readonly Precision[] {
  const result = readings.map((reading) => (reading.reason === null ? hedgeOf(text, reading) : 'exact'));
  for (let index = 0; index + 1 < readings.length; index++) {
    const low = readings[index] as Reading;
    const high = readings[index + 1] as Reading;
    if (!isRange(text, low, high)) continue;
    result[index] = 'borne_basse';
    result[index + 1] = 'borne_haute';
  }
  return result;
}

function hedgeOf(text: string, reading: Reading): Precision {
  const { start, end, segment, words } = reading;
  const sign = signedHedge(text, reading);
  if (sign) return sign;
  const before = phraseBefore(BEFORE, text, start, segment.start);
  if (before && !(isAround(text, before.at) && isSmallCount(reading))) return before.value;
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

/** `autour de trois axes` tells what things turn around, not how many there are. */
const isAround = (text: string, at: number): boolean => text.charCodeAt(at) === 97 && text.startsWith('autour', at);
const FEW = 10;
const isSmallCount = ({ counted, digits, shift }: Reading): boolean => counted && shift === 0 && Number(digits) < FEW;

const MOST_NOUNS = 3;
const NO_NOUN = new Set(['et', 'ou', 'puis', 'contre', 'soit', 'dont', 'pour', 'avec', 'sur', 'a', 'en', 'au']);

/** `29 500 apprentis environ`, `271 M€ d'emprunt au maximum`; not `3 CFA et environ 20 lycées`. */
function hedgeBehind(text: string, end: number, to: number): Precision {
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

const LONGEST_GAP = 40;
const GAP =
  /^(?:\s{1,4}\p{L}{2,20}){0,2}\s{0,4}(?:(à|et|-|–)|\s(?:à|et)\s{1,3}(?:environ|près\sde|plus\sde))\s{0,4}$/iu;
const LEAD = /(?:^|[^\p{L}])(de|d['’]|entre|comprise?s?\s{1,3}entre)\s{0,4}$/iu;
const CHANGE =
  /(?:pass(?:e|é|er|ant|ent|era|eront|ait|aient|ées?|és|age)|évolu\p{L}*|augment\p{L}*|progress\p{L}*|port(?:e|é|ée|és|ées|er|ant)|ramen\p{L}*|ramèn\p{L}*|relev\p{L}*|relèv\p{L}*|abaiss\p{L}*|rédui\p{L}*|réduction|baiss\p{L}*|diminu\p{L}*|hausse|recul\p{L}*|cro[iî]t\p{L}*|croissance|chut\p{L}*|bondi\p{L}*|mont(?:e|é|ée|er|ent))(?!\p{L})[^.;,:()]{0,80}$/iu;
const LEAD_UNITS = 20;
const CHANGE_UNITS = 110;

/** `de 10 à 15 %`, `entre 3 et 4 M€`, `10 à 15 ans`; not `passe de 45 à 20`. */
function isRange(text: string, low: Reading, high: Reading): boolean {
  if (low.reason !== null || high.reason !== null || low.segment !== high.segment || low.unit !== high.unit)
    return false;
  const length = high.start - low.end;
  if (length < 1 || length > LONGEST_GAP || high.sign !== low.sign) return false;
  const gap = GAP.exec(text.slice(low.end, high.start));
  if (!gap) return false;
  if (Number(low.digits) * 10 ** low.shift >= Number(high.digits) * 10 ** high.shift) return false;
  const from = Math.max(low.segment.start, low.start - LEAD_UNITS);
  const lead = LEAD.exec(text.slice(from, low.start))?.[1]?.toLowerCase() ?? '';
  const joined = (gap[1] ?? 'à').toLowerCase();
  if (joined === 'et') return lead.includes('entre');
  if (lead.includes('entre')) return false;
  if (joined !== 'à' && low.end === low.numeralEnd) return high.unit !== null;
  const before = text.slice(Math.max(low.segment.start, low.start - CHANGE_UNITS), low.start);
  return lead === '' || !CHANGE.test(before);
}
