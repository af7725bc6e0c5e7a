import { THOUSANDS_LENGTH, thousandsBehind } from '../pointed-thousands.ts';
import { digitsEnd, isDigit, isLetter, skippedSpacesBack } from './characters.ts';
import { ageAt } from './mentions/ages.ts';
import { phoneAt, postalAt } from './mentions/contacts.ts';
import { dayAt, numericDateAt } from './mentions/dates.ts';
import { bracketedDepartmentAt, departmentAt, isDepartmentOf } from './mentions/departments.ts';
import { afterLettersAt, beforeLettersAt, hyphenedAt, idiomAt, noteCallAt, ordinalAt } from './mentions/glued.ts';
import { hourAt } from './mentions/hours.ts';
import { datesLaw, legalAt, tokenEnd } from './mentions/laws.ts';
import { levelAt } from './mentions/levels.ts';
import {
  areaLimitAt,
  distanceAt,
  meansLimitAt,
  observationAt,
  rateBaseAt,
  shareLimitAt,
  thresholdAt,
} from './mentions/limits.ts';
import { namedAt, quotedNameAt } from './mentions/names.ts';
import { numberSignAt } from './mentions/number-signs.ts';
import { compoundAt, numberedAt, pageOfEntry } from './mentions/numbering.ts';
import { shortNumberAt } from './mentions/short-numbers.ts';
import { billedAt, tariffStepAt } from './mentions/water-use.ts';
import { yearAt } from './mentions/years.ts';
import { accountSum, isFinanced } from './numerals/account-sums.ts';
import { unreadableAt } from './numerals/broken.ts';
import { factorAt } from './numerals/factors.ts';
import { fractionAt } from './numerals/fractions.ts';
import { magnitudeOf } from './numerals/magnitudes.ts';
import { type Numeral, numeralAt } from './numerals/numeral.ts';
import { arrowBefore, minusOfRate, signBefore } from './numerals/sign.ts';
import { figureOf, mentionOf, type Reading, revised, type Site } from './reading.ts';
import { ruleOf } from './rules.ts';
import { countedAfter } from './units/nouns.ts';
import { compoundDuration, weakPoints } from './units/unit-tails.ts';
import { type UnitRead, unitAfter } from './units/units.ts';
import { wordAfter } from './words.ts';

const LONGEST_RUN = 20;
const ONE = 49;
const LONGEST_PAGE = 4;

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
    phoneAt(site, start, end) ??
    shortNumberAt(site, start, end) ??
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
    levelAt(site, start, end) ??
    ageAt(site, start, end) ??
    readingOfNumeral(site, start)
  );
}

/** `14. ` without the white space behind it, `Délibération n° 98-14` with the rest of its number. */
const JOINING = /[-–./]/;

function markerEnd({ text, to, segment }: Site, start: number): number {
  const { marker } = segment;
  if (marker && isDigit(text.charCodeAt(marker.end)) && JOINING.test(text[marker.end - 1] ?? ''))
    return Math.min(to, tokenEnd(text, marker.end, to));
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
    ? revised(date, { reason: 'reference_juridique', rule: 'date-de-texte-juridique' })
    : date;
}

/** `Loire-Atlantique (44)`, `Valmont Métropole (3M)`, the call of a note `[2]`. */
function bracketed(site: Site, start: number, end: number, from: number): Reading | null {
  const { text } = site;
  if (end - start <= 2 && text.charCodeAt(start - 1) === 91 && text.charCodeAt(end) === 93)
    return mentionOf(site, start, end, 'note', 'appel-de-note');
  if (
    end === start + 1 &&
    text.charCodeAt(start - 1) === 40 &&
    text.charCodeAt(end) === 41 &&
    isNoteCall(site, start, end)
  )
    return mentionOf(site, start, end, 'note', 'appel-de-note');
  if (text.charCodeAt(start - 1) === 40 && text.charCodeAt(end + 1) === 41 && end === start + 1)
    return isLetter(text.charCodeAt(end)) && METROPOLIS.test(text.slice(Math.max(from, start - NAME_REACH), start))
      ? mentionOf(site, start, end + 1, 'nom_propre', 'sigle')
      : null;
  return text.charCodeAt(start - 1) === 40 && text.charCodeAt(end) === 41 && isDepartmentOf(text, start, end, from)
    ? mentionOf(site, start, end, 'adresse', 'departement')
    : bracketedDepartmentAt(site, start, end);
}

/** `les suites du précédent bilan (| 3).`: behind one thing, at the end of its sentence; not `Ain (3)`, `de l'eau (2), de l'air (3).` */
function isNoteCall({ text, from }: Site, start: number, end: number): boolean {
  if (!/^\)\s?(?:[.;]|$)/u.test(text.slice(end, end + 3))) return false;
  const before = text.slice(Math.max(from, start - NAME_REACH), start);
  return OF_ONE_THING.test(before) && !/\(\d/.test(before);
}
const OF_ONE_THING =
  /(?<!\p{L})(?:(?:le|la|du|au|un|une|ce|cet|cette|son|sa)\s|l['’])(?:\p{Ll}{2,20}\s)?\p{Ll}{2,20}(?<![sxz])\s\($/u;

const METROPOLIS = /(?<!\p{L})(?:[ée]uro)?(?:métropole|agglomération|communauté)(?:\s\p{L}[\p{L}’'-]*){0,4}\s\($/iu;
/** Unit: characters. */
const NAME_REACH = 60;

function readingOfNumeral(site: Site, start: number): Reading {
  const { text, from, to } = site;
  const numeral = withSpacedComma(site, numeralAt(text, start, to));
  if (isTwoColumns(site, numeral)) return mentionOf(site, start, numeral.end, 'illisible', 'colonnes-collees');
  if (numeral.digits.length > LONGEST_RUN) return mentionOf(site, start, numeral.end, 'illisible', 'chiffres-sans-fin');
  const broken = unreadableAt(site, numeral);
  if (broken && numberedAt(site, numeral) === null) return broken;
  const share = fractionAt(site, numeral);
  if (share) return share;
  const base = rateBaseAt(site, numeral);
  if (base) return base;
  const unit = unitAfter(text, numeral.end, to) ?? percentBeside(site, numeral) ?? weakPoints(site, numeral);
  if (unit) {
    const said = limitAt(site, start, unit);
    return said ?? namedMeasure(site, numeral) ?? withUnit(site, numeral, unit);
  }
  const factor = factorAt(text, numeral, numeral.digits, from);
  if (factor !== null)
    return figure(site, { ...numeral, digits: factor }, { end: numeral.end, unit: 'facteur', shift: 0 }, 'facteur');
  return (
    namedAt(site, numeral) ??
    numberedAt(site, numeral) ??
    thresholdAt(site, start, numeral.end) ??
    tariffStepAt(site, start, numeral.end) ??
    withoutUnit(site, numeral)
  );
}

/** `333 M€  +4,1  %`: two spaces make the sign a cell of its own. */
function percentBeside({ text, segment }: Site, { end }: Numeral): UnitRead | null {
  if (segment.cell === null) return null;
  PERCENT_BESIDE.lastIndex = end;
  return PERCENT_BESIDE.test(text) ? { end: PERCENT_BESIDE.lastIndex, unit: 'pourcent', shift: 0 } : null;
}
const PERCENT_BESIDE = /[ \u00a0]{1,4}%(?![ \u00a0]?\d)/y;

/** `318 402 311 905`, alone on its line: two cells of a table that lost its columns. */
const isTwoColumns = ({ text, from, to, segment }: Site, { start, end, digits, grouped }: Numeral): boolean =>
  grouped &&
  digits.length >= TWO_COLUMNS &&
  segment.cell === null &&
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(from, start - LINE_START), start)) &&
  /^[ \t]*(?:\n|$)/.test(text.slice(end, Math.min(to, end + LINE_START)));
/** Digits of two amounts of hundreds of thousands. */
const TWO_COLUMNS = 11;
/** Unit: characters. */
const LINE_START = 8;

/** The unit says how long or how far a public is told by. */
function limitAt(site: Site, start: number, { unit, end }: UnitRead): Reading | null {
  if (unit === 'annees' || unit === 'mois') return observationAt(site, start, end);
  if (unit === 'pourcent') return shareLimitAt(site, start, end);
  if (unit === 'euros') return meansLimitAt(site, start, end);
  if (unit === 'm3') return billedAt(site, start, end) ?? tariffStepAt(site, start, end);
  if (unit === 'm2' || unit === 'hectares') return areaLimitAt(site, start, end);
  return unit === 'kilometres' || unit === 'metres' ? distanceAt(site, start, end) : null;
}

/** A plan's number may be followed by what looks like a unit (`plan 500 000 heures`). */
const namedMeasure = (site: Site, numeral: Numeral): Reading | null => {
  const named = numeral.grouped ? namedAt(site, numeral) : null;
  return named?.rule === 'plan-chiffre' ? named : null;
};

/** `1.204 milliard` is a decimal, `512.300 euros` are thousands. */
const POINT_IS_DECIMAL = new Set(['pourcent', 'points', 'annees', 'm3_par_s', 'mg_par_l', 'ug_par_l', 'facteur']);

const digitsFor = (numeral: Numeral, unit: UnitRead | null): string =>
  numeral.thousands !== null && !(unit && (unit.shift >= 6 || (unit.unit && POINT_IS_DECIMAL.has(unit.unit))))
    ? numeral.thousands
    : numeral.digits;

function withUnit(site: Site, numeral: Numeral, unit: UnitRead): Reading {
  const { text, to } = site;
  // « 2,7 M de billets »
  if (unit.unit === 'euros' && text[unit.end - 1] === 'M' && COUNTED_M.test(text.slice(unit.end, unit.end + M_REACH)))
    return figure(site, numeral, { ...unit, unit: 'nombre' }, 'compte-multiplie');
  if (unit.unit === null)
    return magnitudeOf(site, {
      numeral,
      digits: digitsFor(numeral, unit),
      unit,
      sign: signBefore(site, numeral.start),
    });
  const duration = compoundDuration(text, numeral, unit, to);
  if (duration) return revised(figure(site, numeral, duration, 'duree-composee'), { digits: duration.digits });
  return figure(site, numeral, unit, ruleOf(unit));
}

const COUNTED_M =
  /^\s(?:de\s|d['’])(?:visit|habitants|voyag|passagers|nuitées|billets|entrées|spectateurs|touristes|repas|arbres|personnes|usagers|abonnés|vues|trajets|tonnes|[kMGT]?Wh|F(?!\p{L})|francs)/u;
/** Unit: characters. */
const M_REACH = 16;

function figure(site: Site, numeral: Numeral, unit: UnitRead, rule: string): Reading {
  const sign =
    signBefore(site, numeral.start) ??
    arrowBefore(site, numeral.start, unit.unit) ??
    minusOfRate(site, numeral.start, unit.end, unit.unit);
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
  const noun = countedAfter(text, numeral.end, to);
  const place = noun === null ? departmentAt(site, numeral) : pageOfEntry(site, numeral, noun);
  if (place !== null) return place;
  const isForeign = isForeignMoney(text, numeral.end, to);
  const sum = isFinanced(text, numeral)
    ? { sign: null }
    : noun === null && !isForeign
      ? accountSum(site, numeral)
      : null;
  const sign = sum?.sign ?? signBefore(site, numeral.start);
  const counted =
    (noun !== null && sum === null) ||
    isForeign ||
    (/(?<!\p{L})(?:l|d|s|c|n)es\s$/iu.test(text.slice(Math.max(site.from, numeral.start - 5), numeral.start)) &&
      /^\sinscrits(?!\p{L})/u.test(text.slice(numeral.end, numeral.end + 10)));
  if (segment.kind === 'furniture' && !numeral.grouped && !numeral.decimals && numeral.digits.length <= LONGEST_PAGE)
    return mentionOf(site, numeral.start, numeral.end, 'page', 'page-courante');
  if (segment.head && !counted && !numeral.decimals && numeral.digits.length <= 3)
    return mentionOf(site, numeral.start, numeral.end, 'numerotation', 'tete-de-tableau');
  return figureOf(site, {
    start: sign?.start ?? numeral.start,
    end: numeral.end,
    numeral,
    digits: counted ? digitsFor(numeral, null) : numeral.digits,
    shift: 0,
    unit: sum === null ? null : 'euros',
    rule: sum === null ? 'compte' : 'somme-au-centime',
    counted,
    sign: sign?.sign ?? null,
  });
}

/** Francs and dollars are counted, never taken for euros. */
const isForeignMoney = (text: string, at: number, to: number): boolean => {
  const word = wordAfter(text, at, to);
  return word !== null && word.start <= at + 2 && /^(?:f|ff|mf|kf|fcfp|xpf|francs?|dollars?|livres?)$/.test(word.word);
};

// 1 ,8 %
const COMMA_APART = /[ \u00a0\u202f],(\d{1,2})(?=\s?(?:M\s?€|M\sd['’]|Md|millions?|milliards?|k€|€|%|points?))/y;
// 18, 405 M€
const SPACED_COMMA = /,[ \u00a0\u202f](\d{1,3})(?=\s?(?:M€|M\s€|M\sd['’]|Md|Mrd|millions?|milliards?|k€|%))/y;
const LISTED_BEFORE =
  /(?:\d,\s|(?:les|des|ces|ses|sur|articles?|pages?|mesures?|axes?|niveaux?|classes?|groupes?|en|le)\s)$/i;

// 359 744 803, 69 €
const SPACED_CENTS = /,[ \u00a0\u202f](\d{2})(?=\s?(?:€|euros?(?!\p{L})))/uy;

// un total de 198, 296,61 €
const COMMA_OF_THOUSANDS = /,[ \u00a0\u202f](\d{3}),(\d{2})(?=\s?(?:€|euros?(?!\p{L}))(?!,?\s(?:et|ou|puis)\s))/uy;
/** Not `des aides de | 150, 200,50 €`: behind a plural they are several. */
const ONE_SUM = /(?:(?:^|[\s(])(?:à|soit|:)|(?:^|[^sx\s])\sde)\s$|\p{L},\s$/u;

/** `18, 405 M€`, `359 744 803, 69€`: a space slipped behind the decimal comma. */
function withSpacedComma({ text, from }: Site, numeral: Numeral): Numeral {
  COMMA_APART.lastIndex = numeral.end;
  const apart =
    text.charCodeAt(numeral.end + 1) === 44 && !numeral.decimals && !numeral.grouped ? COMMA_APART.exec(text) : null;
  if (apart && numeral.digits.length < 4)
    return { ...numeral, end: COMMA_APART.lastIndex, digits: `${numeral.digits}.${apart[1]}`, decimals: true };
  const thousands = numeral.digits.length <= 3 && !numeral.decimals ? thousandsBehind(text, numeral.end, from) : null;
  if (thousands !== null)
    return { ...numeral, end: numeral.end + THOUSANDS_LENGTH, digits: `${numeral.digits}${thousands}`, grouped: true };
  if (text.charCodeAt(numeral.end) !== 44 || numeral.decimals) return numeral;
  SPACED_CENTS.lastIndex = numeral.end;
  const cents = numeral.grouped ? SPACED_CENTS.exec(text) : null;
  if (cents)
    return { ...numeral, end: SPACED_CENTS.lastIndex, digits: `${numeral.digits}.${cents[1]}`, decimals: true };
  COMMA_OF_THOUSANDS.lastIndex = numeral.end;
  const sum = numeral.digits.length <= 3 ? COMMA_OF_THOUSANDS.exec(text) : null;
  if (sum && ONE_SUM.test(text.slice(Math.max(from, numeral.start - 6), numeral.start)))
    return {
      ...numeral,
      end: COMMA_OF_THOUSANDS.lastIndex,
      digits: `${numeral.digits}${sum[1]}.${sum[2]}`,
      decimals: true,
      grouped: true,
    };
  SPACED_COMMA.lastIndex = numeral.end;
  const found = SPACED_COMMA.exec(text);
  if (!found || numeral.digits.length > 4 || /^(?:19|20)\d{2}$/.test(numeral.digits)) return numeral;
  if (LISTED_BEFORE.test(text.slice(Math.max(from, numeral.start - 12), numeral.start))) return numeral;
  return { ...numeral, end: SPACED_COMMA.lastIndex, digits: `${numeral.digits}.${found[1]}`, decimals: true };
}
