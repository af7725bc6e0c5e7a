import { digitsEnd, isDigit, isLetter, skippedSpacesBack } from './characters.ts';
import { percentOf } from './decimal.ts';
import { factorEnd } from './factors.ts';
import { magnitudeOf } from './magnitudes.ts';
import { ageAt, distanceAt, observationAt, thresholdAt } from './mentions/audiences.ts';
import { phoneAt, postalAt } from './mentions/contacts.ts';
import { dayAt, hourAt, numericDateAt } from './mentions/dates.ts';
import { isDepartmentOf } from './mentions/departments.ts';
import { afterLettersAt, beforeLettersAt, hyphenedAt, idiomAt, noteCallAt, ordinalAt } from './mentions/glued.ts';
import { datesLaw, legalAt } from './mentions/laws.ts';
import { namedAt, quotedNameAt } from './mentions/names.ts';
import { numberSignAt } from './mentions/number-signs.ts';
import { compoundAt, numberedAt } from './mentions/numbering.ts';
import { yearAt } from './mentions/years.ts';
import { countedAfter } from './nouns.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import { figureOf, mentionOf, type Reading, type Site } from './reading.ts';
import { signBefore } from './sign.ts';
import { compoundDuration, weakPoints } from './unit-tails.ts';
import { type UnitRead, unitAfter } from './units.ts';
import { wordAfter } from './words.ts';

const LONGEST_RUN = 20;
const ONE = 49;

/** What the digits at a place are, as far as their own surroundings tell. */
export function readingOfDigits(site: Site, start: number): Reading {
  const { text, from, to, segment } = site;
  const { marker } = segment;
  if (marker && start >= marker.start && start < marker.end)
    return mentionOf(site, marker.start, markerEnd(site, start), 'numerotation', 'puce');
  const end = digitsEnd(text, start, to);
  if (end - start > LONGEST_RUN) return mentionOf(site, start, end, 'illisible', 'chiffres-sans-fin');
  return (
    glued(site, start, end, from) ??
    phoneAt(site, start) ??
    numberSignAt(site, start) ??
    legalAt(site, start, end) ??
    dated(site, start, end) ??
    hourAt(site, start, end) ??
    idiomAt(site, start, end) ??
    compoundAt(site, start, end) ??
    postalAt(site, start, end) ??
    bracketed(site, start, end, from) ??
    quotedNameAt(site, start, end) ??
    yearAt(site, start, end) ??
    ageAt(site, start) ??
    readingOfNumeral(site, start)
  );
}

/** `14. ` without the white space behind it. */
function markerEnd({ text, segment }: Site, start: number): number {
  const { marker } = segment;
  return marker ? Math.max(skippedSpacesBack(text, marker.end, marker.start), start + 1) : start + 1;
}

/** Letters, brackets and hyphens that touch the digits; `1er janvier` is a date before it is an ordinal. */
function glued(site: Site, start: number, end: number, from: number): Reading | null {
  const { text, to } = site;
  if (start > from && isLetter(text.charCodeAt(start - 1))) {
    const reading = afterLettersAt(site, start, end);
    if (reading) return reading;
  }
  return (
    noteCallAt(site, start, end) ??
    hyphenedAt(site, start, end) ??
    (end === start + 1 && text.charCodeAt(start) === ONE ? dated(site, start, end) : null) ??
    ordinalAt(site, start, end) ??
    (end < to && isLetter(text.charCodeAt(end)) ? foreign(site, start, end) : null)
  );
}

/** `4G`, `3O`: letters behind the digits that are neither a unit nor a time of day. */
function foreign(site: Site, start: number, end: number): Reading | null {
  return unitAfter(site.text, end, site.to) || /^\d{1,2}[hH]\d/.test(site.text.slice(start, start + 5))
    ? null
    : beforeLettersAt(site, start, end);
}

function dated(site: Site, start: number, end: number): Reading | null {
  const date = numericDateAt(site, start, end) ?? dayAt(site, start, end);
  return date && date.rule !== 'jour-seul' && datesLaw(site, start)
    ? { ...date, reason: 'reference_juridique', rule: 'date-de-texte-juridique' }
    : date;
}

/** `Loire-Atlantique (44)`. */
function bracketed(site: Site, start: number, end: number, from: number): Reading | null {
  const { text } = site;
  return text.charCodeAt(start - 1) === 40 && text.charCodeAt(end) === 41 && isDepartmentOf(text, start, end, from)
    ? mentionOf(site, start, end, 'adresse', 'departement')
    : null;
}

function readingOfNumeral(site: Site, start: number): Reading {
  const { text, from, to } = site;
  const numeral = withSpacedComma(site, numeralAt(text, start, to));
  if (numeral.digits.length > LONGEST_RUN) return mentionOf(site, start, numeral.end, 'illisible', 'chiffres-sans-fin');
  const broken = brokenGroups(site, numeral);
  if (broken) return broken;
  const share = fractionAt(site, numeral);
  if (share) return share;
  const unit = unitAfter(text, numeral.end, to) ?? weakPoints(site, numeral);
  if (unit) {
    const said = limitAt(site, start, unit);
    return said ?? namedMeasure(site, numeral) ?? withUnit(site, numeral, unit);
  }
  const factor = factorEnd(text, start, numeral.end, from);
  if (factor > 0) return figure(site, numeral, { end: factor, unit: 'facteur', shift: 0 }, 'facteur');
  return (
    namedAt(site, numeral) ??
    numberedAt(site, numeral) ??
    thresholdAt(site, start, numeral.end) ??
    withoutUnit(site, numeral)
  );
}

/** The unit says how long or how far a public is told by. */
function limitAt(site: Site, start: number, { unit, end }: UnitRead): Reading | null {
  if (unit === 'annees' || unit === 'mois') return observationAt(site, start, end);
  return unit === 'kilometres' || unit === 'metres' ? distanceAt(site, start, end) : null;
}

/** A plan's number may be followed by what looks like a unit (`plan 500 000 heures`). */
const namedMeasure = (site: Site, numeral: Numeral): Reading | null => {
  const named = numeral.grouped ? namedAt(site, numeral) : null;
  return named?.rule === 'plan-chiffre' ? named : null;
};

/** `1.204 milliard` is a decimal, `512.300 euros` are thousands. */
const POINT_IS_DECIMAL = new Set(['pourcent', 'points', 'annees', 'm3_par_s', 'mg_par_l', 'ug_par_l', 'facteur']);

export const digitsFor = (numeral: Numeral, unit: UnitRead | null): string =>
  numeral.thousands !== null && !(unit && (unit.shift >= 6 || (unit.unit && POINT_IS_DECIMAL.has(unit.unit))))
    ? numeral.thousands
    : numeral.digits;

function withUnit(site: Site, numeral: Numeral, unit: UnitRead): Reading {
  const { text, to } = site;
  if (unit.unit === null)
    return magnitudeOf(site, {
      numeral,
      digits: digitsFor(numeral, unit),
      unit,
      sign: signBefore(site, numeral.start),
    });
  const duration = compoundDuration(text, numeral, unit, to);
  if (duration) return { ...figure(site, numeral, duration, 'duree-composee'), digits: duration.digits };
  return figure(site, numeral, unit, ruleOf(unit));
}

const ruleOf = ({ unit, shift }: UnitRead): string => {
  if (unit === 'euros') return shift > 0 ? 'montant-multiplie' : 'montant';
  if (unit === 'pourcent') return 'pourcentage';
  if (unit === 'points') return 'points';
  return ['heures', 'jours', 'semaines', 'mois', 'annees'].includes(unit ?? '') ? 'duree' : 'mesure';
};

function figure(site: Site, numeral: Numeral, unit: UnitRead, rule: string): Reading {
  const sign = signBefore(site, numeral.start);
  return figureOf(site, {
    start: sign?.start ?? numeral.start,
    end: unit.end,
    numeral,
    digits: digitsFor(numeral, unit),
    shift: unit.shift,
    unit: unit.unit,
    rule,
    sign: sign?.sign ?? null,
  });
}

/** A number without a unit of its own: a neighbour, the table or the noun behind it tells what it is. */
function withoutUnit(site: Site, numeral: Numeral): Reading {
  const { text, to, segment } = site;
  const sign = signBefore(site, numeral.start);
  const counted = countedAfter(text, numeral.end, to) !== null || isForeignMoney(text, numeral.end, to);
  if (segment.kind === 'furniture') return mentionOf(site, numeral.start, numeral.end, 'page', 'page-courante');
  if (segment.head && !counted && !numeral.decimals && numeral.digits.length <= 3)
    return mentionOf(site, numeral.start, numeral.end, 'numerotation', 'tete-de-tableau');
  return figureOf(site, {
    start: sign?.start ?? numeral.start,
    end: numeral.end,
    numeral,
    digits: counted ? digitsFor(numeral, null) : numeral.digits,
    shift: 0,
    unit: null,
    rule: 'compte',
    counted,
    sign: sign?.sign ?? null,
  });
}

/** Francs and dollars are counted, never taken for euros. */
const isForeignMoney = (text: string, at: number, to: number): boolean => {
  const word = wordAfter(text, at, to);
  return word !== null && word.start <= at + 2 && /^(?:f|ff|mf|kf|francs?|dollars?|livres?)$/.test(word.word);
};

// 18, 405 M€
const SPACED_COMMA = /,[ \u00a0\u202f](\d{1,3})(?=\s?(?:M€|M\s€|Md|Mrd|millions?|milliards?|k€|%))/y;
const LISTED_BEFORE = /(?:\d,\s|(?:les|des|ces|ses|sur|articles?|pages?|mesures?|axes?|en|le)\s)$/i;

/** `18, 405 M€`: a space slipped behind the decimal comma. */
function withSpacedComma({ text, from }: Site, numeral: Numeral): Numeral {
  if (text.charCodeAt(numeral.end) !== 44 || numeral.decimals) return numeral;
  SPACED_COMMA.lastIndex = numeral.end;
  const found = SPACED_COMMA.exec(text);
  if (!found || numeral.digits.length > 4 || /^(?:19|20)\d{2}$/.test(numeral.digits)) return numeral;
  if (LISTED_BEFORE.test(text.slice(Math.max(from, numeral.start - 12), numeral.start))) return numeral;
  return { ...numeral, end: SPACED_COMMA.lastIndex, digits: `${numeral.digits}.${found[1]}`, decimals: true };
}

// 41 7 203 118 €
const CHAIN = /\d{1,3}(?:[ \u00a0\u202f]\d{1,3}){2,7}(?:,\d{1,2})?(?!\d)/y;

/** Groups that make no number, with a unit behind them: nobody can tell which digits belong together. */
function brokenGroups(site: Site, numeral: Numeral): Reading | null {
  const { text, to } = site;
  const code = text.charCodeAt(numeral.end);
  if (
    (code !== 32 && code !== 0xa0 && code !== 0x202f) ||
    !isDigit(text.charCodeAt(numeral.end + 1)) ||
    numeral.decimals ||
    site.segment.kind === 'row'
  )
    return null;
  CHAIN.lastIndex = numeral.start;
  if (!CHAIN.test(text)) return null;
  const end = CHAIN.lastIndex;
  if (end <= numeral.end + 1 || end > to) return null;
  const unit = unitAfter(text, end, to);
  if (unit?.unit !== 'euros' || unit.shift !== 0) return null;
  return mentionOf(site, numeral.start, unit.end, 'illisible', 'groupes-rompus');
}

// 2/3 · 4 jeunes sur 10
const FRACTION = /([1-9])\/([2-6]|8|10)(?![\d/]|\s?[%€])/y;
const OUT_OF = /(\d{1,2})((?:\s{1,3}\p{L}{3,20}){0,2})\s{1,3}sur\s{1,3}(2|3|4|5|10|100)(?!\d|[.,]\d)/uy;

// Diapositive 2/9 · CESER – Séance du 24 juin      2/5
const PAGES = /\d{1,3}\/(\d{1,3})[ \t]*(?=\n|$)/y;
const PAGED = /(?:^|\n)[ \t]*$|[ \t]{3,}$|(?:pages?|diapositive|slide|diapo)\s{1,2}$/iu;

/** `2/9` alone at the end of a line is a page of so many. */
function pageOfPages({ text, from, to, segment }: Site, { start, digits }: Numeral): Reading | null {
  PAGES.lastIndex = start;
  const pages = PAGES.exec(text);
  if (!pages || Number(pages[1]) < Number(digits)) return null;
  const before = text.slice(Math.max(from, start - 16), start);
  if (!PAGED.test(before)) return null;
  return mentionOf({ text, from, to, segment }, start, start + pages[0].trimEnd().length, 'page', 'page-de-pages');
}

function fractionAt(site: Site, numeral: Numeral): Reading | null {
  const { text, to } = site;
  if (numeral.grouped || numeral.decimals || site.segment.kind === 'furniture') return null;
  const paged = text.charCodeAt(numeral.end) === 47 ? pageOfPages(site, numeral) : null;
  if (paged) return paged;
  FRACTION.lastIndex = numeral.start;
  const fraction = text.charCodeAt(numeral.end) === 47 ? FRACTION.exec(text) : null;
  if (fraction) return shareOf(site, numeral, fraction, FRACTION.lastIndex, Number(fraction[2]), 'fraction');
  if (numeral.digits.length > 2) return null;
  OUT_OF.lastIndex = numeral.start;
  const out = OUT_OF.exec(text);
  if (!out || OUT_OF.lastIndex > to) return null;
  const end = OUT_OF.lastIndex;
  if (unitAfter(text, end, to) || countedAfter(text, end, to)?.word.match(/[sx]$/)) return null;
  return shareOf(site, numeral, out, end, Number(out[3]), 'proportion');
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
