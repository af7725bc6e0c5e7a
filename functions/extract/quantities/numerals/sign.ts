import type { Span, Unit } from '../../model.ts';
import { digitsEnd, isApostrophe, isDigit, isLetter, isSpace } from '../characters.ts';
import type { Site } from '../reading.ts';
import { countedAfter } from '../units/nouns.ts';

export interface Sign {
  readonly sign: '+' | '-';
  readonly start: number;
}

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const MINUS = 0x2212;
const PLUS = 0x2b;
const TAB = 0x09;

/** Marks behind which a spaced dash is a minus: `Fonctionnement : – 38 M€`, `(- 3 %)`. */
const BEFORE_MINUS = new Set(Array.from(':([=/\t|;<>↗↘↑↓▲▼', (mark) => mark.charCodeAt(0)));

/** The sign in front of a numeral: glued, or one space away. A list's bullet and a dash between words are none. */
export function signBefore(site: Site, start: number): Sign | null {
  const { text, from, segment } = site;
  const spaced = start - 1 > from && isSpace(text.charCodeAt(start - 1)) && text.charCodeAt(start - 1) !== 10;
  const place = spaced ? start - (isGapOfMinus(site, start) ? 3 : 2) : start - 1;
  // A dash in the cell before is an empty cell.
  if (place < from || text.charCodeAt(start - 1) === TAB) return null;
  const code = text.charCodeAt(place);
  if (code === PLUS) return spaced && isAddition(site, place, start) ? null : { sign: '+', start: place };
  if (code === MINUS) return isJoined(text, place, from) ? null : { sign: '-', start: place };
  if (code !== HYPHEN && code !== EN_DASH && code !== 0x2011) return null;
  if (segment.marker && place >= segment.marker.start && place < segment.marker.end) return null;
  if (place === from) return segment.cell || !spaced || segment.kind === 'row' ? { sign: '-', start: place } : null;
  return (isMinus(site, place, spaced) || (spaced && isOfThat(site, place, start))) && !opensAside(text, place, spaced)
    ? { sign: '-', start: place }
    : null;
}

/** `un résultat de -  | 342 450 €`: two spaces behind the minus, in a sentence. */
const isGapOfMinus = ({ text, from, segment }: Site, start: number): boolean =>
  start - 3 > from &&
  segment.kind !== 'row' &&
  BLANKS.has(text.charCodeAt(start - 2)) &&
  isMinusMark(text.charCodeAt(start - 3));
const BLANKS = new Set([32, 0xa0, 0x202f]);
const isMinusMark = (code: number): boolean => code === HYPHEN || code === EN_DASH || code === MINUS;

/** `3 conducteurs | + 1 passager`: two counts in a row are added; not `450 demandeurs + 12 %`. */
const isAddition = (site: Site, place: number, start: number): boolean =>
  isTermOfSum(site, place, start) || isNextCount(site, place, start);

/** `30 000 € | + 20 000 € = 50 000 €`: what is added up to the sum behind the sign. */
const isTermOfSum = ({ text, from }: Site, place: number, start: number): boolean =>
  SUM_BEHIND.test(text.slice(start, start + SUM_REACH)) &&
  TERM_BEFORE.test(text.slice(Math.max(from, place - SUM_REACH), place));
const SUM_BEHIND = /^\d[^.;:!?\n=]{0,140}=\s?\d/u;
const TERM_BEFORE = /\d[^.;:!?\n=]{0,140}$/u;
/** Unit: characters. */
const SUM_REACH = 150;

const isNextCount = ({ text, from, to }: Site, place: number, start: number): boolean =>
  isLetter(text.charCodeAt(place - 2)) &&
  ADDED_TO.test(text.slice(Math.max(from, place - ADDED_REACH), place)) &&
  countedAfter(text, digitsEnd(text, start, to), to) !== null;
const ADDED_TO = /(?:^|[\s(])\d{1,3}(?:[ \u00a0]\d{3})?\s\p{Ll}{4,20}(?:\s\p{Ll}{3,20})?\s$/u;
/** Unit: characters. */
const ADDED_REACH = 48;

/** `une rénovation -965 400 € exactement-, on`: two dashes around what is told aside. */
const opensAside = (text: string, place: number, spaced: boolean): boolean =>
  !spaced && ASIDE.test(text.slice(place + 1, place + ASIDE_REACH)) && isLetter(text.charCodeAt(place - 2));
const ASIDE = /^[^.;:!?\n–-]{3,50}[\p{L}€]-[\s,.]/u;
/** Unit: characters. */
const ASIDE_REACH = 60;

/** `▼ 1,2 pt`, `↘ 3 %`: the direction of a change; behind a rate (`11 % ↘ 9 %`) the arrow points at the next level. */
export function arrowBefore({ text, from }: Site, start: number, unit: Unit | null): Sign | null {
  const place = isSpace(text.charCodeAt(start - 1)) ? start - 2 : start - 1;
  const sign = place < from || (unit !== 'pourcent' && unit !== 'points') ? undefined : ARROWS.get(text.charAt(place));
  if (sign === undefined) return null;
  const before = text.slice(from, place).trimEnd();
  return unit === 'pourcent' && before.endsWith('%') ? null : { sign, start: place };
}

const ARROWS: ReadonlyMap<string, Sign['sign']> = new Map([
  ['↗', '+'],
  ['▲', '+'],
  ['↘', '-'],
  ['▼', '-'],
]);

/** `• – 3,2 M€`: behind a bullet that is no dash a dash is a minus. */
const isBehindGlyph = (text: string, marker: Span): boolean => /[•●▪■►▶✔✓➢]/.test(text.charAt(marker.start));

const isJoined = (text: string, place: number, from: number): boolean =>
  place > from && (isDigit(text.charCodeAt(place - 1)) || isLetter(text.charCodeAt(place - 1)));

function isMinus({ text, from, segment }: Site, place: number, spaced: boolean): boolean {
  const before = text.charCodeAt(place - 1);
  if (isDigit(before) || isLetter(before) || before === 41 || before === 37 || before === 0x20ac) return false;
  if (BEFORE_MINUS.has(before) || isApostrophe(before)) return true;
  if (!isSpace(before)) return false;
  let last = place - 1;
  while (last > from && isSpace(text.charCodeAt(last - 1))) {
    if (text.charCodeAt(last - 1) === 10 && !spaced) return true;
    if (text.charCodeAt(last - 1) === 10) return false;
    last--;
  }
  if (segment.marker !== null && last <= segment.marker.end) return !spaced || isBehindGlyph(text, segment.marker);
  if (last === from) return !spaced;
  const code = text.charCodeAt(last - 1);
  if (BEFORE_MINUS.has(code)) return true;
  const told = text.slice(Math.max(from, last - ACCOUNT_REACH), last);
  return spaced ? LINKS.test(told.slice(-LONGEST_LINK)) : !isDigit(code) || ACCOUNT.test(told);
}

/** `l'évolution est de | moins 3 %` */
const isSaid = (before: string): boolean =>
  /(?:évolution|variation|croissance|solde|de|à)\s(?:est\sde\s|de\s)?moins\s$/u.test(before);
/** `La nappe est à | moins 4 mètres`: below the ground. */
export const depthBelow = ({ text, from }: Site, start: number): Sign | null =>
  BELOW.test(text.slice(Math.max(from, start - BELOW_REACH), start))
    ? { sign: '-', start: start - MINUS_SAID.length }
    : null;
const BELOW = /(?<!\p{L})à\smoins\s$/u;
/** Unit: characters. */
const BELOW_REACH = 9;
const MINUS_SAID = 'moins ';
/** Unit: characters. */
const SAID_REACH = 28;

/** `, - `, `avec pour objectif – ` */
const BEFORE_FALL = /(?:,|(?<!\p{L})(?:objectif|cible|résultat))\s[-–]\s$/u;
/** Unit: characters. */
const FALL_REACH = 14;
/** `45 % | de consommation`, `45 % | sur la facture`, `45 % | dans le Nord`, `45 % | .`; not `12 % | du total` */
const OF_A_LEVEL = /^\s?(?:(?:de(?!\sla)|d['’]|sur|en|par|pour|dans|chez|à|aux?)(?!\p{L})|[.;,)]|$)/u;
/** `, - 45 % des logements | - et`: a dash that closes what the first one opened. */
const CLOSING_DASH = /^[^.;:!?\d\n]{0,60}\s[-–]\s/u;
/** A line that a dash opens. */
const DASHED = /^[ \t]*[-–]\s/u;
const LONGEST_AROUND = 240;

/**
 * `rénovation énergétique, - 45 % de consommation`: behind a comma or an aim, a dash in front of a rate tells how it changes; so
 * does the only dash of a list, on a line with its rate alone: `OBJECTIF 2027 :⏎- 15 %⏎de trajets`.
 */
export function minusOfRate(site: Site, start: number, end: number, unit: Unit | null): Sign | null {
  const { text, from, segment } = site;
  if (unit === 'metres') return depthBelow(site, start);
  if (unit !== 'pourcent' && unit !== 'points') return null;
  if (
    text.startsWith(MINUS_SAID, start - MINUS_SAID.length) &&
    isSaid(text.slice(Math.max(from, start - SAID_REACH), start))
  )
    return { sign: '-', start: start - MINUS_SAID.length };
  if (BEFORE_FALL.test(text.slice(Math.max(from, start - FALL_REACH), start))) {
    const behind = text.slice(end, end + LONGEST_AROUND);
    return OF_A_LEVEL.test(behind) && !CLOSING_DASH.test(behind) ? { sign: '-', start: start - 2 } : null;
  }
  const { marker } = segment;
  const isMarked = marker !== null && marker.end <= start && isDashAt(text, marker.start) && start - marker.start <= 3;
  return isMarked &&
    (isAloneInList(text, marker.start, end) || isBoxed(text, marker.start, end) || isFallBelow(text, marker.start, end))
    ? { sign: '-', start: marker.start }
    : null;
}

const isDashAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) === HYPHEN || text.charCodeAt(at) === EN_DASH;

function isAloneInList(text: string, dash: number, end: number): boolean {
  const [rest, ...below] = (text.slice(end, end + LONGEST_AROUND).split(/\n\s*\n/, 1)[0] ?? '').split('\n');
  if (rest?.trim() !== '' || !/^\s*(?:de|d['’]|sur)(?!\p{L})/u.test(below[0] ?? '')) return false;
  const above = text
    .slice(Math.max(0, dash - LONGEST_AROUND), dash)
    .trimEnd()
    .split('\n');
  return above.at(-1)?.endsWith(':') === true && !below.some((line) => DASHED.test(line));
}

/** `+ 11,8 %⏎de demandeurs d'emploi⏎⏎- 9,5 %⏎le recul attendu`: the figures of boxes stand above their words. */
const isBoxed = (text: string, dash: number, end: number): boolean =>
  BOX_ABOVE.test(text.slice(Math.max(0, dash - LONGEST_AROUND), dash)) &&
  LABEL_BELOW.test(text.slice(end, end + LONGEST_AROUND));
const BOX_ABOVE = /(?:^|\n)[ \t]*\+?\s?\d[\d \u00a0\u202f.,]*[^\n\d]{0,16}\n[ \t]*\p{Ll}[^\n]{2,100}\n\s*\n[ \t]*$/u;
const LABEL_BELOW = /^[ \t]*\n[ \t]*\p{Ll}[^\n]{2,100}\n\s*\n/u;

/** `soit un peu moins qu'en 2005 :⏎- 0,8 %.`: the only line below words of a fall has nothing but its rate. */
const isFallBelow = (text: string, dash: number, end: number): boolean =>
  FALL_ABOVE.test(text.slice(Math.max(0, dash - LONGEST_AROUND), dash)) &&
  ALONE.test(text.slice(end, end + LONGEST_AROUND));
const FALL_ABOVE =
  /(?<!\p{L})(?:moins|inférieure?s?|baiss(?:e|é|ée)|recul(?:e|é)?|diminu(?:tion|e|é|ée)|chut(?:e|é)|repli)(?!\p{L})[^.;!?%€]{0,60}:[ \t]*\n\s*$/iu;
const ALONE = /^[ \t]*[.;,]?[ \t]*(?:$|\n(?!\s*[-–]))/u;

/** `C/022 | -1507,50 €` */
const ACCOUNT = /(?:^|[\s(])[A-Z]\/\d{2,6}$/u;
/** Unit: characters. */
const ACCOUNT_REACH = 9;

/** `l'épargne de – 2 M€ sur les | – 3 000 000 € attendus`: an amount of thousands behind an article; not `les – 25 ans`. */
const isOfThat = ({ text, from }: Site, place: number, start: number): boolean =>
  ARTICLE.test(text.slice(Math.max(from, place - LONGEST_ARTICLE), place)) &&
  LARGE_AMOUNT.test(text.slice(start, start + AMOUNT_REACH));
const ARTICLE = /(?<!\p{L})(?:les|des|ces|aux)\s$/u;
/** Of ` les `. Unit: characters. */
const LONGEST_ARTICLE = 5;
const LARGE_AMOUNT = /^\d{1,3}(?:(?:[ \u00a0\u202f.]\d{3})+(?:[.,]\d{1,2})?\s?(?:€|euros?)|(?:,\d{1,3})?\s?[Mk]€)/u;
/** Unit: characters. */
const AMOUNT_REACH = 24;

/** Of ` encore`. Unit: characters. */
const LONGEST_LINK = 7;
/** Words behind which a number is due: `ajustement de - 1,2 M€`, `soit - 3 %`. */
const LINKS = /(?:^|[^\p{L}])(?:de|d['’]|à|soit|et|ou|par|contre|voire|entre|pour|avec|encore)$/iu;
