import { figureOf, mentionOf, type Reading, type Site } from '../reading.ts';
import { countedAfter } from '../units/nouns.ts';
import { unitAfter } from '../units/units.ts';
import { percentOf } from './decimal.ts';
import type { Numeral } from './numeral.ts';
import { mayBeOutOf } from './out-of.ts';

/** The word of a half, read where its whole follows. */
export const HALF = 'moitié';
/** Those of a third and a quarter, read behind `presque le`, `près du`. */
export const THE_PARTS: readonly string[] = ['tiers', 'quart'];

// 2/3 · 1/5e · 4 jeunes sur 10 · 1 élève sur 7
const FRACTION = /([1-9])\/([2-6]|8|10)(?:(?:e|[eè]mes?|ièmes?)(?!\p{L}))?(?![\d/]|\s?[%€])/uy;
const OUT_OF =
  /(\d{1,2})((?:\sde\s(?:ces|ses|nos|leurs)|\skm(?:\sde)?)?(?:\s{1,3}(?:d['’])?\p{L}{3,20}){0,2})\s{1,3}sur\s{1,3}(2|3|4|5|10|100|(?<=(?<!\d)1\s\D*)\d{1,2})(?!\d|[.,]\d)/uy;

/** `ouvert 5 jours sur 7` */
const OPENED = /\sjours?$/u;

// Diapositive 2/9 · CESER – Séance du 24 juin      2/5
const PAGES = /\d{1,3}\/(\d{1,3})[ \t]*(?=\n|$)/y;

// Conseil municipal 1/2 – La médiathèque
const PART_OF_TEXT = /\d{1,2}\/(\d{1,2})(?= [–—:-] \p{Lu})/uy;
const OPENS_LINE =
  /(?:^|\n)(?![^\n]*(?<!\p{L})(?:financ|pa[iy]|prend|couvr|vers|apport|représent|reçoi|attein|dépass|per[dç]|gagn|consacr|donn)\p{L}*\s)[^\n\d.;:!?]{3,60} $/u;
const PAGED = /(?:^|\n)[ \t]*$|[ \t]{3,}$|(?:pages?|diapositive|slide|diapo)\s{1,2}$/iu;

/** `COMMUNIQUÉ 1/6`, `Fiche 3/12` */
const NUMBERED =
  /(?:^|[\n\s«(|–-])(?:communiqués?|fiches?|parties?|volets?|épisodes?|zooms?|annexes?|feuillets?|séquences?|ateliers?|étapes?)\s{1,2}$/iu;

/** Unit: characters. */
const LINE_REACH = 64;

/** `2/9` alone at the end of a line is a page of so many, behind a noun that is numbered one of a series. */
function pageOfPages(site: Site, { start, digits }: Numeral): Reading | null {
  const { text, from } = site;
  PART_OF_TEXT.lastIndex = start;
  const part = PART_OF_TEXT.exec(text);
  if (
    part &&
    Number(part[1]) >= Number(digits) &&
    OPENS_LINE.test(text.slice(Math.max(from, start - LINE_REACH), start))
  )
    return mentionOf(site, start, start + part[0].length, 'numerotation', 'numero-de-serie');
  PAGES.lastIndex = start;
  const pages = PAGES.exec(text);
  if (!pages || Number(pages[1]) < Number(digits)) return null;
  const before = text.slice(Math.max(from, start - 16), start);
  const end = start + pages[0].trimEnd().length;
  if (NUMBERED.test(before)) return mentionOf(site, start, end, 'numerotation', 'numero-de-serie');
  return PAGED.test(before) ? mentionOf(site, start, end, 'page', 'page-de-pages') : null;
}

// note 4,6/5 · 7,8 sur 10 · 4,2 étoiles sur 5
const NOTE =
  /\d{1,2}(?:[.,]\d{1,2})?(?:\sétoiles)?(?:\s?\/\s?|\ssur\s)(5|10|20|100)(?![\d%]|[.,]\d|\s?%|\s\p{L}+(?:s|nt)(?!\p{L}))/uy;
/** A noun: not `L'enquête note une progression`. */
const NOTED =
  /(?<!\p{L}|on\s|région\s|voir\s)(?:notes?(?!\s(?:qu[e'’]|une?\s|l[ae]s?\s|l['’]))|notation|notée?s?|étoiles)(?!\p{L})[^.;!?\d]{0,50}$/iu;
/** Unit: characters. */
const NOTED_REACH = 70;

/** A mark, with the best that there is: `note moyenne : 8,4/10` is 8.4. */
function noteAt(site: Site, numeral: Numeral): Reading | null {
  const { text, from, to } = site;
  NOTE.lastIndex = numeral.start;
  const note = NOTE.exec(text);
  const end = NOTE.lastIndex;
  if (note === null || end > to || Number(numeral.digits) > Number(note[1])) return null;
  const isStarred = note[0].includes('étoiles');
  if (!isStarred && !NOTED.test(text.slice(Math.max(from, numeral.start - NOTED_REACH), numeral.start))) return null;
  const span = { start: numeral.start, end };
  return figureOf(site, { ...span, numeral: span, digits: numeral.digits, shift: 0, unit: 'nombre', rule: 'note-sur' });
}

/** `2/3`, `4 jeunes sur 10`; a page of so many pages is none. */
export function fractionAt(site: Site, numeral: Numeral): Reading | null {
  const { text, to } = site;
  const note = numeral.grouped ? null : noteAt(site, numeral);
  if (note) return note;
  if (numeral.grouped || numeral.decimals || site.segment.kind === 'furniture') return null;
  const paged = text.charCodeAt(numeral.end) === 47 ? pageOfPages(site, numeral) : null;
  if (paged) return paged;
  FRACTION.lastIndex = numeral.start;
  const fraction = text.charCodeAt(numeral.end) === 47 ? FRACTION.exec(text) : null;
  if (fraction && !unitAfter(text, FRACTION.lastIndex, to))
    return shareOf(site, numeral, fraction, FRACTION.lastIndex, Number(fraction[2]), 'fraction');
  if (fraction && PART_OF_DAY.test(text.slice(FRACTION.lastIndex, FRACTION.lastIndex + DAY_REACH)))
    return partOfDay(site, numeral, fraction);
  if (numeral.digits.length > 2) return null;
  OUT_OF.lastIndex = numeral.start;
  const out = mayBeOutOf(text, numeral.end) ? OUT_OF.exec(text) : null;
  if (!out || OUT_OF.lastIndex > to) return null;
  const end = OUT_OF.lastIndex;
  if (OPENED.test(out[2] as string)) return null;
  if (unitAfter(text, end, to) || countedAfter(text, end, to)?.word.match(/[sx]$/)) return null;
  return shareOf(site, numeral, out, end, Number(out[3]), 'proportion');
}

/** `1/2 journée`, `3/4 heure`: half a day is no share. */
const PART_OF_DAY = /^\s(?:d['’])?(?:journée|heure)(?!\p{L})/iu;
/** Unit: characters. */
const DAY_REACH = 12;

function partOfDay(site: Site, numeral: Numeral, match: RegExpExecArray): Reading | null {
  const unit = unitAfter(site.text, numeral.start + match[0].length, site.to);
  const [part, whole] = [Number(match[1]), Number(match[2])];
  if (unit === null || part >= whole) return null;
  return figureOf(site, {
    start: numeral.start,
    end: unit.end,
    numeral: { start: numeral.start, end: numeral.start + match[0].length },
    digits: String(part / whole),
    shift: 0,
    unit: unit.unit,
    rule: 'fraction',
  });
}

function shareOf(
  site: Site,
  numeral: Numeral,
  match: RegExpExecArray,
  end: number,
  whole: number,
  rule: string,
): Reading | null {
  const part = Number(match[1]);
  if (part >= whole || end > site.to) return null;
  return figureOf(site, {
    start: numeral.start,
    end,
    numeral: { start: numeral.start, end },
    digits: String(percentOf(part, whole)),
    shift: 0,
    unit: 'pourcent',
    rule,
  });
}
