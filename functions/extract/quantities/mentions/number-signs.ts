import { isCapital, isSpace, skippedSpacesBack } from '../characters.ts';
import { numeralAt } from '../numerals/numeral.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { countedAfter } from '../units/nouns.ts';
import { unitAfter } from '../units/units.ts';
import { wordBefore } from '../words.ts';
import { bracketed, isLegal, tokenEnd, withDate } from './laws.ts';

/** The sign of a number before a place: `n°`, `N° `, `nº`, `n °`, `n°s`, `No `; its start, -1 for none. */
function numberSignBefore(text: string, at: number, from: number): number {
  let place = at;
  while (place > from && at - place < 3 && isSpace(text.charCodeAt(place - 1))) place--;
  const sign = text.charCodeAt(place - 1);
  if (isDegree(sign)) {
    let letter = place - 1;
    if (letter > from && isSpace(text.charCodeAt(letter - 1))) letter--;
    return (text.charCodeAt(letter - 1) | 32) === 110 ? letter - 1 : -1;
  }
  const word = wordBefore(text, at, from, true);
  if (!word) return -1;
  if (word.word === 's' && isDegree(text.charCodeAt(word.start - 1))) return word.start - 2;
  const isSign = word.word === 'numero' || word.word === 'numeros' || text.slice(word.start, word.end) === 'No';
  return isSign ? word.start : -1;
}

const isDegree = (code: number): boolean => code === 0xb0 || code === 0xba;

/** The last letter of `n°`, `n°s`, `numéro`, `numéros`, of capitals, or a bracket. */
const mayCloseSign = (code: number): boolean =>
  isDegree(code) || isCapital(code) || code === 111 || code === 115 || code === 79 || code === 83 || code === 40;

/** `prêts n° 135 214 et 135 215`: groups of thousands, unless the number behind counts something. */
function groupedEnd(text: string, start: number, end: number, to: number): number {
  const numeral = numeralAt(text, start, to);
  if (!numeral.grouped || numeral.decimals || numeral.end <= end) return end;
  return unitAfter(text, numeral.end, to) || countedAfter(text, numeral.end, to) ? end : numeral.end;
}

/** `n° 12`, `n°2017-08412`, `loi n° 2017-86 du 27 janvier 2017`, `rapport n° CR 2018-042`. */
export function numberSignAt(site: Site, start: number): Reading | null {
  const { text, from, to } = site;
  if (endsRange(text, start, from)) return mentionOf(site, start, tokenEnd(text, start, to), 'numerotation', 'numero');
  if (!mayCloseSign(text.charCodeAt(skippedSpacesBack(text, start, from) - 1))) return null;
  const direct = numberSignBefore(text, start, from);
  const prefix = direct < 0 ? codePrefixBefore(text, start, from) : -1;
  const sign = direct >= 0 ? direct : prefix;
  if (sign < 0) return null;
  const end = groupedEnd(text, start, tokenEnd(text, start, to), to);
  if (direct < 0 && CODES.test(text.slice(sign, start))) return mentionOf(site, start, end, 'code', 'code');
  const noun = wordBefore(text, sign, from, true);
  if (isLegal(noun) || isLegal(bracketed(text, sign, from)))
    return mentionOf(site, start, withDate(text, end, to), 'reference_juridique', 'texte-juridique', null, true);
  return mentionOf(site, Math.max(sign, from), end, 'numerotation', 'numero', null, true);
}

/** `n° 21-0211 à | 21-0359`: the last of several numbers of one form. */
function endsRange(text: string, start: number, from: number): boolean {
  if (text.charCodeAt(start - 1) !== SPACE || !CODED.test(text.slice(start, start + LONGEST_CODE))) return false;
  return FIRST_OF_RANGE.test(text.slice(Math.max(from, start - LONGEST_RANGE), start));
}
const SPACE = 32;
const CODED = /^\d{1,4}[-/]\d{2,5}(?![\d\p{L}])/u;
const FIRST_OF_RANGE = /n[°º]s?\s?\d{1,4}[-/]\d{2,5}\s(?:à|et|au)\s$/iu;
/** Unit: UTF-16 units. */
const LONGEST_CODE = 12;
const LONGEST_RANGE = 24;

// N° ISSN 2999-1234 · n° SIRET 200 …
const CODES = /(?:ISSN|ISBN|SIRE[TN]|FINESS|RNA|TVA)\s*$/;

/** `n° CR 2018-042`: capitals between the sign and the digits. */
function codePrefixBefore(text: string, start: number, from: number): number {
  const word = wordBefore(text, start, from);
  if (!word || !isCapital(text.charCodeAt(word.end - 1)) || word.end - word.start > 5) return -1;
  if (!/^[A-Z]+$/.test(text.slice(word.start, word.end))) return -1;
  return numberSignBefore(text, word.start, from);
}
