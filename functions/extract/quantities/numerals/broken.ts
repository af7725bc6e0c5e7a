import { isDigit, isLetter, isSpace } from '../characters.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { unitAfter } from '../units/units.ts';
import type { Numeral } from './numeral.ts';

/** What damage has left unreadable: nobody can tell which digits belong together, or which letter was a digit. */
export function unreadableAt(site: Site, numeral: Numeral): Reading | null {
  return letterForDigit(site, numeral) ?? brokenGroups(site, numeral) ?? spacedPoint(site, numeral);
}

// une aide de 364. 150 €
const SPACED_POINT = /\.[ \u00a0](?:\d{3}\.[ \u00a0]?)*\d{3}(?!\d)(?=\s?(?:€|euros?(?!\p{L})))/uy;
const OF = /(?:^|[\s(])(?:de|à|soit|dont|montant|:)\s$/u;

/** A space behind the point of thousands: nobody knows whether a sentence ends there. */
function spacedPoint(site: Site, { start, end }: Numeral): Reading | null {
  const { text, from, to } = site;
  if (text.charCodeAt(end) !== 46 || end - start > 3) return null;
  SPACED_POINT.lastIndex = end;
  if (!SPACED_POINT.test(text) || SPACED_POINT.lastIndex > to || !OF.test(text.slice(Math.max(from, start - 8), start)))
    return null;
  return mentionOf(site, start, SPACED_POINT.lastIndex, 'illisible', 'groupes-rompus');
}

// 1,2l Md€ · 12 OOO
const LETTER_TAIL = /(?:[lIO]{1,3}(?![\p{L}\d])|[ \u00a0](?=[0oO]{0,2}[oO])[0oO]{3}(?![\p{L}\d]))/uy;

/** Whether a letter follows, or a zero or an `o` behind white space. */
function mayBeTail(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return isLetter(code) || (isSpace(code) && (next === 48 || next === 79 || next === 111));
}

function letterForDigit(site: Site, numeral: Numeral): Reading | null {
  LETTER_TAIL.lastIndex = numeral.end;
  if (!mayBeTail(site.text, numeral.end) || !LETTER_TAIL.test(site.text) || LETTER_TAIL.lastIndex > site.to)
    return null;
  return mentionOf(site, numeral.start, LETTER_TAIL.lastIndex, 'illisible', 'lettre-pour-chiffre');
}

// 41 7 203 118 € · 1 2 M€ · 2 5 % · 3 122493 €
const CHAIN = /\d{1,3}(?:[ \u00a0\u202f]\d{1,3}){0,7}[ \u00a0\u202f]\d{1,6}(?:,\d{1,2})?(?!\d)/y;
// 2 0 0 8
const SPACED_OUT = /\d(?: \d){2,}(?!\d|[ \u00a0]?[,.]?\d)/y;
const FRAMED = new Set(['row', 'caption', 'furniture']);

function brokenGroups(site: Site, numeral: Numeral): Reading | null {
  const { text, to, segment } = site;
  const code = text.charCodeAt(numeral.end);
  if ((code !== 32 && code !== 0xa0 && code !== 0x202f) || !isDigit(text.charCodeAt(numeral.end + 1))) return null;
  if (numeral.decimals || FRAMED.has(segment.kind) || segment.cell) return null;
  SPACED_OUT.lastIndex = numeral.start;
  if (SPACED_OUT.test(text) && SPACED_OUT.lastIndex <= to)
    return mentionOf(site, numeral.start, SPACED_OUT.lastIndex, 'illisible', 'groupes-rompus');
  CHAIN.lastIndex = numeral.start;
  if (!CHAIN.test(text)) return null;
  const end = CHAIN.lastIndex;
  if (end <= numeral.end + 1 || end > to) return null;
  const unit = unitAfter(text, end, to);
  return unit?.unit === 'euros' || unit?.unit === 'pourcent'
    ? mentionOf(site, numeral.start, unit.end, 'illisible', 'groupes-rompus')
    : null;
}
