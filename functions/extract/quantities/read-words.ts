import type { Span } from '../model.ts';
import { digitsEnd, isCapital, isDash, isLetter, lettersEnd, skippedSpaces } from './characters.ts';
import { countsParts, countsSections, LISTING } from './listings.ts';
import { ageInWordsAt } from './mentions/ages.ts';
import { dayStandsBefore } from './mentions/hours.ts';
import { observationAt, thresholdAt } from './mentions/limits.ts';
import { percentOf } from './numerals/decimal.ts';
import { factorAt, factorOfNoun, factorOfVerb, isOtherDoubling } from './numerals/factors.ts';
import { HALF, THE_PARTS } from './numerals/fractions.ts';
import { magnitudeOf } from './numerals/magnitudes.ts';
import { NUMBER_WORDS, type WordNumeral, wordNumeralAt } from './numerals/number-words.ts';
import type { Numeral } from './numerals/numeral.ts';
import { mayBeOutOf } from './numerals/out-of.ts';
import { depthBelow } from './numerals/sign.ts';
import { figureOf, mentionOf, type Reading, type Site } from './reading.ts';
import { ruleOf } from './rules.ts';
import { countsPlural } from './units/nouns.ts';
import { compoundDuration, weakPoints } from './units/unit-tails.ts';
import { type UnitRead, unitAfter } from './units/units.ts';
import { type Word, wordAfter, wordBefore } from './words.ts';

/** A number in words that begins at a place, where it carries a unit or surely counts a noun; null otherwise. */
export function readingOfWords(site: Site, start: number): Reading | null {
  const { text, from, to } = site;
  if ((start > from && isJoined(text, start - 1)) || isArticle(text, start, to)) return null;
  const number = wordNumeralAt(text, start, to);
  if (!number) return halfAt(site, start) ?? partAt(site, start) ?? verbAt(site, start);
  if (isPlanName(site, number)) return mentionOf(site, number.start, number.end, 'nom_propre', 'plan-chiffre');
  if (number.about && isBareTen(text, number) && !TOLD_TEN.test(text.slice(Math.max(from, start - TEN_REACH), start)))
    return null;
  if (number.one) return oneAt(site, number);
  // « Trois Valbréens sur quatre »
  if (isPartOfName(text, number)) return proportionAt(site, number);
  const before = wordBefore(text, start, from);
  if (before?.word === 'pour' && number.value === 100) return null;
  return fractionAt(site, number) ?? proportionAt(site, number) ?? measuredAt(site, number) ?? countedAt(site, number);
}

/** `vingtaine` without the `une` in front of it. */
const isBareTen = (text: string, { start }: WordNumeral): boolean => (text.charCodeAt(start) | 32) !== U;
/** `la | soixantaine de`, `une bonne | vingtaine de` */
const TOLD_TEN = /(?<!\p{L})(?:la|cette|une (?:bonne|petite|grosse|grande))\s$/iu;
/** Unit: characters. */
const TEN_REACH = 12;

const isJoined = (text: string, at: number): boolean =>
  isDash(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1));

/** `Deux-Sèvres`, `Trente Glorieuses` */
const isPartOfName = (text: string, { start, end }: WordNumeral): boolean =>
  (isDash(text.charCodeAt(end)) && isCapital(text.charCodeAt(end + 1))) ||
  (isCapital(text.charCodeAt(start)) &&
    isCapital(text.charCodeAt(skippedSpaces(text, end, end + 3))) &&
    !isCapital(text.charCodeAt(start + 1)));

const figure = (
  site: Site,
  number: WordNumeral,
  end: number,
  digits: string,
  unit: UnitRead['unit'],
  rule: string,
  numeralEnd = number.end,
): Reading =>
  figureOf(site, {
    start: number.start,
    end,
    numeral: { start: number.start, end: numeralEnd },
    digits,
    shift: 0,
    unit,
    rule,
    words: true,
  });

/** `un an`, `un quart`, `un contrat sur cinq`: `un` alone is an article. */
function oneAt(site: Site, number: WordNumeral): Reading | null {
  const { text, to } = site;
  const share = fractionAt(site, number) ?? proportionAt(site, number);
  if (share) return share;
  const word = wordAfter(text, number.end, to);
  if (word && opensRange(site, number.start, word)) return loose(site, number);
  if (!word || (word.word !== 'an' && word.word !== 'mois' && word.word !== 'semaine')) return null;
  if (word.word === 'mois' && OF_MONTH.test(text.slice(word.end, word.end + 13))) return null;
  const unit = unitAfter(text, number.end, to);
  return unit ? timed(site, number, unit) : null;
}
/** `entre | un et deux millions`, `| un à deux ans`: the lower end of a range; not `l'un et deux autres`, `deux gares, dont une à trois kilomètres`. */
function opensRange({ text, from, to }: Site, start: number, link: Word): boolean {
  if (ONE_OF.test(text.slice(Math.max(from, start - ONE_OF_REACH), start))) return false;
  if (link.word !== 'a' && (link.word !== 'et' || wordBefore(text, start, from)?.word !== 'entre')) return false;
  const high = wordNumeralAt(text, skippedSpaces(text, link.end, to), to);
  return high !== null && !high.one;
}
const ONE_OF = /(?:[,:;(]|(?<!\p{L})(?:dont|et)|l['’])\s?$/iu;
/** Unit: characters. */
const ONE_OF_REACH = 5;
/** `un mois | d'août`: which one. */
const OF_MONTH =
  /^\s(?:de\s|d['’])(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/iu;

const PARTS: ReadonlyMap<string, number> = new Map([
  ['quart', 4],
  ['quarts', 4],
  ['tiers', 3],
  ['cinquieme', 5],
  ['cinquiemes', 5],
  ['sixieme', 6],
  ['sixiemes', 6],
  ['dixieme', 10],
  ['dixiemes', 10],
  ['centieme', 100],
]);
/** `un an`, `une dizaine`, `un tiers` */
const AFTER_ONE = new Set([...NUMBER_WORDS, ...PARTS.keys(), 'an', 'mois', 'semaine']);
/** `un à deux ans`, `entre un et deux ans` */
const RANGE_LINKS = new Set(['a', 'et']);
const U = 117;
const LONGEST_ONE = 3;

/** `un`, `une` in front of a word that makes no number of it: told first, as most words of numbers are these. */
function isArticle(text: string, start: number, to: number): boolean {
  if ((text.charCodeAt(start) | 32) !== U) return false;
  const end = lettersEnd(text, start, Math.min(to, start + LONGEST_ONE + 1));
  const next = end - start > LONGEST_ONE ? null : wordAfter(text, end, to);
  return next !== null && !AFTER_ONE.has(next.word) && !RANGE_LINKS.has(next.word) && !mayBeOutOf(text, end);
}

const NO_SHARE = new Set(['heure', 'confiance', 'payant', 'payeur', 'temps', 'lieu', 'lieux']);

/** `un quart`, `les deux tiers`, `trois quarts`; not `un tiers de confiance`, `un quart d'heure`. */
function fractionAt(site: Site, number: WordNumeral): Reading | null {
  const { text, to } = site;
  if (number.value > 99 || number.about) return null;
  const part = wordAfter(text, number.end, to);
  const whole = part ? PARTS.get(part.word) : undefined;
  if (!part || whole === undefined || number.value >= whole || isDash(text.charCodeAt(part.end))) return null;
  // « vivent chez un tiers »
  const link = wordAfter(text, part.end, to);
  const isOf = link !== null && (link.word === 'd' || link.word === 'de' || link.word === 'des');
  if (whole === 3 && number.value === 1 && !isOf && wordBefore(text, number.start, site.from)?.word === 'chez')
    return null;
  const next = link && (link.word === 'd' || link.word === 'de') ? wordAfter(text, link.end, to) : link;
  if (next && NO_SHARE.has(next.word)) return null;
  return figure(site, number, part.end, String(percentOf(number.value, whole)), 'pourcent', 'fraction', part.end);
}

const OUT_OF = /(?:\s{1,4}(?:d['’])?\p{L}\p{Ll}{1,20}){0,4}\s{1,4}sur\s{1,4}/uy;
/** `deux jeunes sur trois | sortis de l'apprentissage`: what they are, and nothing that is counted. */
const WHO_ARE =
  /^\s(?:sorti|issu|inscrit|formé|entré|accueilli|interrogé|concerné|âgé|diplômé|accompagné|suivi)e?s(?!\p{L})/u;

/** `six sur dix`, `un apprenti sur quinze`; not `une convention sur trois ans`. */
function proportionAt(site: Site, number: WordNumeral): Reading | null {
  const { text, to } = site;
  OUT_OF.lastIndex = number.end;
  if (number.value > 99 || !mayBeOutOf(text, number.end)) return null;
  if (!OUT_OF.test(text) || OUT_OF.lastIndex >= to) return null;
  const place = OUT_OF.lastIndex;
  const digits = digitsEnd(text, place, to);
  const whole =
    digits > place ? { end: digits, value: Number(text.slice(place, digits)) } : wordNumeralAt(text, place, to);
  if (!whole || whole.value <= number.value || whole.value > 100 || unitAfter(text, whole.end, to)) return null;
  if (GOES_ON.test(text.slice(whole.end, whole.end + 4))) return null;
  if (countsPlural(text, whole.end, to) && !WHO_ARE.test(text.slice(whole.end, whole.end + WHO_REACH))) return null;
  return figure(
    site,
    number,
    whole.end,
    String(percentOf(number.value, whole.value)),
    'pourcent',
    'proportion',
    whole.end,
  );
}

/** `sur 6 |,4 km`, `sur 12 | 500 m` */
const GOES_ON = /^(?:[.,]\d|[\s\u202f\u00a0]\d{3})/u;
/** Unit: characters. */
const WHO_REACH = 14;

/** The words as a numeral, for the readers of units: 5 and six places for `cinq millions`. */
const asNumeral = (number: WordNumeral): Numeral => ({
  start: number.start,
  end: number.end,
  digits: String(number.value),
  decimals: !Number.isInteger(number.value),
  grouped: false,
  thousands: null,
});

const ANY_AMOUNT = /(?:d\s?['’‘]\s{0,4}|de\s{1,4})?(?:€|euros?(?![\p{L}]))/iuy;
const CUBIC = /de\s{1,3}(?:m[3³]|mètres?(?:\s{1,3}|-\s?)cubes?)(?![\p{L}])/iuy;

function measuredAt(site: Site, number: WordNumeral): Reading | null {
  const { text, from, to } = site;
  if (number.magnitude) return multipliedAt(site, number);
  const hundred = wordBefore(text, number.start, from);
  const factor =
    hundred?.word === 'par' || /^\s{1,3}fois\s/.test(text.slice(number.end, number.end + 8))
      ? factorAt(text, number, String(number.value), from)
      : null;
  if (factor !== null) return figure(site, number, number.end, factor, 'facteur', 'facteur');
  const unit =
    unitAfter(text, number.about ? ofEnd(text, number.end) : number.end, to) ?? weakPoints(site, asNumeral(number));
  if (!unit || (unit.unit === null && unit.shift === 0)) return null;
  if (unit.unit === null)
    return magnitudeOf(site, { numeral: number, digits: String(number.value), unit, sign: null, words: true });
  return timed(site, number, unit);
}

/** `une quinzaine | de jours`, `une dizaine | d'années` */
const OF = /\s(?:de|d(?=['’]))/uy;
function ofEnd(text: string, at: number): number {
  OF.lastIndex = at;
  if (!OF.test(text)) return at;
  const code = text.charCodeAt(OF.lastIndex);
  return code === 0x27 || code === 0x2019 ? OF.lastIndex + 1 : OF.lastIndex;
}

function timed(site: Site, number: WordNumeral, unit: UnitRead): Reading {
  const hour = unit.unit === 'heures' ? hourOf(site, number, unit.end) : null;
  if (hour !== null) return hour;
  if (unit.unit === 'jours' && EVERY_DAY.test(site.text.slice(number.start, unit.end + EVERY_REACH)))
    return mentionOf(site, number.start, unit.end + SEVEN.length, 'nom_propre', 'jour-et-nuit');
  const age = unit.unit === 'annees' ? ageInWordsAt(site, number.start, unit.end, number.value) : null;
  if (age) return age;
  const observed = unit.unit === 'annees' || unit.unit === 'mois' ? observationAt(site, number.start, unit.end) : null;
  if (observed) return observed;
  const duration = compoundDuration(site.text, asNumeral(number), unit, site.to);
  const read = duration ?? unit;
  const sign = unit.unit === 'metres' ? depthBelow(site, number.start) : null;
  return figureOf(site, {
    start: sign?.start ?? number.start,
    end: read.end,
    sign: sign?.sign ?? null,
    numeral: number,
    digits: duration ? duration.digits : String(number.value),
    shift: read.shift,
    unit: read.unit,
    rule: duration ? 'duree-composee' : ruleOf(unit),
    words: true,
  });
}

const SEVEN = ' sur sept';
/** `ouvert | sept jours sur sept` */
const EVERY_DAY = /^sept\sjours\ssur\ssept(?!\p{L}|\s\p{L}{3,}s(?!\p{L}))/iu;
/** Of ` sur sept` and a word behind it. Unit: characters. */
const EVERY_REACH = 30;

/** `le dix-huit juin à vingt heures`, `ouvre la séance à vingt heures quarante cinq` */
function hourOf(site: Site, { start, value }: WordNumeral, end: number): Reading | null {
  const { text, from, to } = site;
  const before = wordBefore(text, start, from);
  const isOfDay = MINUTES_BEHIND.test(text.slice(end, end + MINUTES_REACH));
  // « passe de dix heures à vingt heures »
  if (value > HOURS_OF_DAY || (!isOfDay && before !== null && OF_HOURS.test(text.slice(from, before.start).slice(-12))))
    return null;
  if (before?.word !== 'a' || (!isOfDay && !dayStandsBefore(text, before.start, from))) return null;
  const minutes = wordNumeralAt(text, skippedSpaces(text, end, end + 1), to);
  const stop =
    minutes === null
      ? end
      : (wordNumeralAt(text, skippedSpaces(text, minutes.end, minutes.end + 1), to) ?? minutes).end;
  return mentionOf(site, start, stop, 'heure', 'heure');
}
const HOURS_OF_DAY = 24;
const OF_HOURS = /\p{L}\sheures?\s$/iu;
const MINUTES_BEHIND =
  /^\s(?:cinq|dix|quinze|vingt|trente|quarante|cinquante|précises|et\sdemie)(?!\p{L}|\s\p{L}{3,}s(?!\p{L}))/u;
/** Unit: characters. */
const MINUTES_REACH = 26;

/** `un milliard six cent douze millions d'euros`, `trente millions de mètres cubes`, `cent millions`. */
function multipliedAt(site: Site, number: WordNumeral): Reading {
  const { text, to } = site;
  const shift = number.value % 1e9 === 0 ? 9 : 6;
  const digits = String(number.value / 10 ** shift);
  const place = skippedSpaces(text, number.end, Math.min(to, number.end + 6));
  for (const [pattern, unit] of [
    [ANY_AMOUNT, 'euros'],
    [CUBIC, 'm3'],
  ] as const) {
    pattern.lastIndex = place;
    if (place > number.end && pattern.test(text) && pattern.lastIndex <= to)
      return magnitudeOf(site, {
        numeral: number,
        digits,
        unit: { end: pattern.lastIndex, unit, shift },
        sign: null,
        words: true,
      });
  }
  return magnitudeOf(site, {
    numeral: number,
    digits,
    unit: { end: number.end, unit: null, shift },
    sign: null,
    words: true,
  });
}

const LENDERS = new Set(['a', 'ou', 'et']);

/** Unit: characters. */
const SECTIONS_REACH = 60;

const loose = (site: Site, number: WordNumeral): Reading =>
  figureOf(site, {
    start: number.start,
    end: number.end,
    numeral: number,
    digits: String(number.value),
    shift: 0,
    unit: null,
    rule: 'compte',
    words: true,
    loose: true,
  });

const TURNS = new Set(['vitesses', 'reprises']);
/** `lors des trois | derniers étés`: when it was. */
const TIMES = /^(?:dernier|prochain)/;
const LAST_SEASONS =
  /^(?:derni(?:er|ère)|prochaine?)s\s(?:étés|hivers|printemps|automnes|saisons|rentrées|décennies|siècles)(?!\p{L})/u;
/** Unit: characters. */
const SEASONS_REACH = 22;

/** `trois opérations`; `deux à trois ans` keeps its first number until a neighbour lends it a unit. */
function countedAt(site: Site, number: WordNumeral): Reading | null {
  const { text, to } = site;
  const next = wordAfter(text, number.end, to);
  if (!next || next.start === number.end) return null;
  if (LENDERS.has(next.word) && number.value >= FIRST_YEAR && OF_A_YEAR.test(text.slice(site.from, number.start)))
    return null;
  if (LENDERS.has(next.word)) return loose(site, number);
  if (TIMES.test(next.word) && LAST_SEASONS.test(text.slice(next.start, next.start + SEASONS_REACH))) return null;
  // « à deux vitesses », « à trois reprises »
  if (TURNS.has(next.word) && /(?<!\p{L})à\s$/u.test(text.slice(Math.max(site.from, number.start - 3), number.start)))
    return null;
  const about = number.about && (next.word === 'de' || next.word === 'd') ? next.end : number.end;
  if (!countsPlural(text, about, to)) return null;
  if (SAID_BEFORE.test(text.slice(Math.max(site.from, number.start - THESE), number.start))) return null;
  const limit = thresholdAt(site, number.start, number.end);
  if (limit) return limit;
  const noun = wordAfter(text, about, to);
  const before = text.slice(Math.max(site.from, number.start - SECTIONS_REACH), number.start);
  if (noun && countsSections(number.value, noun.word, before, text.slice(noun.end, noun.end + 2))) return null;
  return figureOf(site, {
    start: number.start,
    end: number.end,
    numeral: number,
    digits: String(number.value),
    shift: 0,
    unit: 'nombre',
    rule: countsParts(number.value, noun?.word ?? '') ? LISTING : 'compte',
    counted: true,
    words: true,
  });
}

/** `Ces | trois dépenses`: of whom the text spoke before. */
const SAID_BEFORE = /(?<!\p{L})ces\s$/iu;
const THESE = 5;

/** `le douze octobre | deux mil douze à vingt heures` */
const OF_A_YEAR =
  /(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|l['’]an(?:née)?)\s$/iu;
const FIRST_YEAR = 1900;

/** `la moitié | des cars`, `la moitié | sont des femmes`, `a baissé de | moitié`; not `à moitié`, `moitié prix`. */
function halfAt(site: Site, start: number): Reading | null {
  const { text, from, to } = site;
  const end = start + HALF.length;
  if (end > to || !text.startsWith(HALF, start)) return null;
  const article = wordBefore(text, start, from);
  const isCut = article?.word === 'de' && CUT_BY.test(text.slice(Math.max(from, start - CUT_REACH), start));
  if (isCut) return halfOf(site, { start, end });
  if (article?.word !== 'la' || !OF_WHOLE.test(text.slice(end, end + OF_WHOLE_REACH))) return null;
  return halfOf(site, { start: article.start, end });
}

const halfOf = (site: Site, numeral: Span): Reading =>
  figureOf(site, { ...numeral, numeral, digits: '50', shift: 0, unit: 'pourcent', rule: 'moitie', words: true });

/** `réduit de`, `baisseront de près de` */
const CUT_BY =
  /(?:rédu[ci]|baiss|diminu|recul|chut|abaiss|augment|progress|allég)\p{L}{0,8}\s(?:(?:de\s)?(?:plus|près)\s|environ\s)?de\s$/iu;
/** Unit: characters. */
const CUT_REACH = 36;
const OF_WHOLE =
  /^\s(?:(?:et\s(?:près\sde\s)?l[ea]\s(?:quart|tiers|moitié)\s)?(?:des?|du|en|pour|sont|ont|étaient)\s|d['’])(?!\d)/u;
/** Unit: characters. */
const OF_WHOLE_REACH = 28;

/** `presque | le tiers du budget`, `près du | quart des crédits`, `entre | le quart et | le tiers des abonnés`; not `chez le tiers payant`. */
function partAt(site: Site, start: number): Reading | null {
  const { text, from, to } = site;
  const end = lettersEnd(text, start, Math.min(to, start + LONGEST_PART));
  const word = text.slice(start, end);
  if (!THE_PARTS.includes(word) || !OF_WHOLE.test(text.slice(end, end + OF_WHOLE_REACH))) return null;
  if (NO_SHARE.has(wordAfter(text, wordAfter(text, end, to)?.end ?? end, to)?.word ?? '')) return null;
  const hedge = NEARLY_THE.exec(text.slice(Math.max(from, start - NEARLY_REACH), start));
  if (hedge === null) return null;
  const numeral = { start: start - (hedge[1]?.length ?? 0), end };
  const digits = String(percentOf(1, PARTS.get(word) as number));
  return figureOf(site, { ...numeral, numeral, digits, shift: 0, unit: 'pourcent', rule: 'fraction', words: true });
}
const LONGEST_PART = 6;
const NEARLY_THE =
  /(?<!\p{L}|en\s)(?:(?:près|plus|moins)\sdu\s|(?:presque|quasiment|environ|pratiquement|entre|entre\sle\s(?:quart|tiers)\set)\s(le\s))$/iu;
/** Unit: characters. */
const NEARLY_REACH = 24;

/** `le plan « | Un million de formations »`: the name of a plan that opens with its number. */
const isPlanName = ({ text, from, quote }: Site, { start }: WordNumeral): boolean =>
  quote < start &&
  isCapital(text.charCodeAt(start)) &&
  PLAN_QUOTED.test(text.slice(Math.max(from, start - PLAN_REACH), start));
const PLAN_QUOTED =
  /(?<!\p{L})(?:plan|programme|dispositif|opération|initiative|pacte|stratégie|appel\sà\sprojets)\s(?:\p{Ll}{3,14}\s)?[«“]\s?$/iu;
/** Unit: characters. */
const PLAN_REACH = 36;

/** Unit: characters. */
const DUBBED_REACH = 30;
/** Unit: characters. */
const WIDENED_REACH = 36;

/** `doublé`, `tripler`, `doublement de la part` */
function verbAt(site: Site, start: number): Reading | null {
  const { text, to } = site;
  const end = lettersEnd(text, start, Math.min(to, start + 16));
  const word = text.slice(start, end);
  const factor = factorOfVerb(word) ?? factorOfNoun(word, text.slice(end, end + WIDENED_REACH));
  const before = text.slice(Math.max(site.from, start - DUBBED_REACH), start);
  return factor === null || isOtherDoubling(before, text.slice(end, end + WIDENED_REACH))
    ? null
    : figureOf(site, {
        start,
        end,
        numeral: { start, end },
        digits: String(factor),
        shift: 0,
        unit: 'facteur',
        rule: 'facteur-en-verbe',
        words: true,
      });
}
