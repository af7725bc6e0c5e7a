import { digitsEnd, isDigit, isLetter, skippedSpaces, skippedSpacesBack } from '../characters.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { wordAfter, wordBefore } from '../words.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['janvier', 'janv'],
    ['fevrier', 'fevr', 'fev'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['decembre', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const SHORT = new Set(['janv', 'fevr', 'fev', 'avr', 'juil', 'sept', 'oct', 'nov', 'dec']);
const WEEKDAYS = new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']);
const DAY_LEADS = new Set([
  'le',
  'les',
  'du',
  'des',
  'au',
  'aux',
  'et',
  'entre',
  'a',
  'ce',
  'dates',
  'date',
  ...WEEKDAYS,
]);

const two = (value: number): string => String(value).padStart(2, '0');

const YEAR_TAIL = /\s{1,6}((?:19|20)\d{2})(?!\d|[,.]\d)/y;
/** `1er`, `1° septembre` */
const FIRST = /\s{0,6}(?:er|ER|ᵉʳ)(?!\p{L})|°(?=\s)/uy;

interface MonthRead {
  readonly month: number;
  readonly year: string | null;
  readonly end: number;
}

/** `juin`, `juin 2017`, `déc. 2017` behind a place. */
function monthAfter(text: string, at: number, to: number): MonthRead | null {
  const word = wordAfter(text, at, to);
  const month = word && word.start > at ? MONTHS.get(word.word) : undefined;
  if (!word || month === undefined) return null;
  const point = SHORT.has(word.word) && text.charCodeAt(word.end) === 46;
  const end = point ? word.end + 1 : word.end;
  YEAR_TAIL.lastIndex = end;
  const year = YEAR_TAIL.exec(text);
  if (year && YEAR_TAIL.lastIndex <= to) return { month, year: year[1] as string, end: YEAR_TAIL.lastIndex };
  if (word.word === 'sept' && !point) return null;
  return { month, year: null, end };
}

/** The month before a year: `juin 2017`. */
export function monthBefore(
  text: string,
  at: number,
  from: number,
): { readonly start: number; readonly month: number } | null {
  const point = skippedSpacesBack(text, at, Math.max(from, at - 3)) - 1;
  const word = wordBefore(text, text.charCodeAt(point) === 46 ? point : at, from);
  const month = word ? MONTHS.get(word.word) : undefined;
  return word && month !== undefined ? { start: word.start, month } : null;
}

// 21 et 22 juin · jeudi 22 et vendredi 23 juin 2017 · du 19 au 21 décembre
const MORE_DAYS =
  /(?:\s{0,3}er)?(?:\s{0,3}(?:,|et|au|ou|&|>|-|–|\/)\s{0,3}(?:(?:du|le|au)\s{1,3})?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s{1,3})?\d{1,2}(?:\s{0,3}er)?(?!\d)){1,5}/iuy;

/** Two days of one month need no lead: `16 et 17 octobre – assemblée`. */
const PAIR = /^\s{0,2}(?:et|au|&|>|-|–)\s{0,2}\d{1,2}\s/u;

const JOINS = new Set([...',&>-–/'].map((sign) => sign.charCodeAt(0)));

/** Whether more days can follow, by the first signs behind this one: a comma, a dash, `er`, `et`, `au`, `ou`. */
function goesOn(text: string, end: number): boolean {
  const place = skippedSpaces(text, end, end + 4);
  const code = text.charCodeAt(place);
  if (!isLetter(code)) return JOINS.has(code);
  const [first, second] = [code | SMALL, text.charCodeAt(place + 1) | SMALL];
  return first === E ? second === R || second === T : (first === A || first === O) && second === U;
}

const SMALL = 0x20;
const [A, E, O, R, T, U] = [97, 101, 111, 114, 116, 117];

/** A day, with its month and year where they follow, maybe behind other days. */
export function dayAt(site: Site, start: number, end: number): Reading | null {
  const { text, to } = site;
  if (end - start > 2) return null;
  const day = Number(text.slice(start, end));
  if (day < 1 || day > 31) return null;
  FIRST.lastIndex = end;
  const dayEnd = day === 1 && FIRST.test(text) ? FIRST.lastIndex : end;
  const month = monthAfter(text, dayEnd, to);
  if (month) return mentionOf(site, start, month.end, 'date', month.year ? 'date' : 'jour-et-mois', isoOf(day, month));
  const before = wordBefore(text, start, site.from);
  const led = before !== null && DAY_LEADS.has(before.word);
  MORE_DAYS.lastIndex = dayEnd;
  const shared = goesOn(text, dayEnd) && MORE_DAYS.test(text) ? monthAfter(text, MORE_DAYS.lastIndex, to) : null;
  if (shared && (led || PAIR.test(text.slice(dayEnd, dayEnd + 8))))
    return mentionOf(site, start, dayEnd, 'date', 'jours-d-un-mois', isoOf(day, shared));
  if (!before || !led) return null;
  return WEEKDAYS.has(before.word) || isLoneDay(site, start, dayEnd, before.word)
    ? mentionOf(site, start, dayEnd, 'date', 'jour-seul')
    : null;
}

const isoOf = (day: number, { month, year }: MonthRead): string | null =>
  year ? `${year}-${two(month)}-${two(day)}` : null;

const MONTH_NEAR =
  /(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)[^.;\d]{0,12}(?:les?|du|des|au|et)\s{1,3}(?:\d{1,2}\s{1,3}(?:et|au)\s{1,3})?$/iu;
/** `en septembre et | 30 % en juillet` */
const UNIT_SIGNS = new Set([37, 0x20ac]);
/** `avant le 12 juin et | 19,9 M€` */
const DECIMAL = new Set([44, 46]);
const CLOSED = new Set([44, 46, 59, 41, 58, 33, 63]);

/** `au plus tard le 10 | du mois`, `le 5 | de chaque mois` */
const OF_MONTH = /^(?:du|de chaque) mois(?!\p{L})/u;

/** `le 22,` `session d'octobre les 18 et 19`: a day without a month, and no noun that it could count. */
function isLoneDay({ text, from, to }: Site, start: number, end: number, lead: string): boolean {
  const code = text.charCodeAt(skippedSpaces(text, end, end + 2));
  if (isDigit(code) || UNIT_SIGNS.has(code) || (DECIMAL.has(code) && isDigit(text.charCodeAt(end + 1)))) return false;
  const word = wordAfter(text, end, to);
  const isLone = !word || word.word === 'et' || word.word === 'au' || word.start > end + 1;
  if (!isLone && lead !== 'le') return false;
  if (MONTH_NEAR.test(text.slice(Math.max(from, start - 48), start))) return isLone;
  if (lead !== 'le') return false;
  const next = skippedSpaces(text, end, to);
  if (next >= to) return true;
  if (OF_MONTH.test(text.slice(next, next + 14))) return true;
  const mark = text.charCodeAt(next);
  if (CLOSED.has(mark)) return !(mark === 44 && digitsEnd(text, next + 1, to) > next + 1);
  return (
    word !== null &&
    ['dernier', 'prochain', 'courant', 'a', 'en', 'par', 'et', 'au', 'lors', 'pour', 'le', 'la', 'les', 'l'].includes(
      word.word,
    )
  );
}

// 18/12/2023 · 18.12.2023 · 2023-12-18 · 12/2018
const NUMERIC = /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?!\d)/y;
const ISO = /((?:19|20)\d{2})-([01]\d)-([0-3]\d)(?!\d)/y;
/** `2015 06 18`, with a nought at least. */
const SPACED = /((?:19|20)\d{2}) (?=0| ?1\d 0)([01]\d) ([0-3]\d)(?!\d|[ \u00a0]\d)/y;
const MONTH_YEAR = /(0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?!\d)/y;
const DAY_MONTH = /([0-3]\d)\/([01]\d)(?![\d/])/y;

/** `J.O. du | 14-03-02` */
const DAY_LEAD = /^(?:du|le)\s$/u;

export function numericDateAt(site: Site, start: number, end: number): Reading | null {
  const { text } = site;
  const mark = text.charCodeAt(end);
  if (mark === 32 && end - start === 4 && site.segment.cell === null) {
    SPACED.lastIndex = start;
    const [, year, month, day] = SPACED.exec(text) ?? [];
    const value = isoWhere(year, month, day);
    return value ? mentionOf(site, start, SPACED.lastIndex, 'date', 'date-numerique', value) : null;
  }
  if ((mark !== 47 && mark !== 46 && mark !== 45) || end - start > 4 || !isDigit(text.charCodeAt(end + 1))) return null;
  const made = (pattern: RegExp, iso: (match: RegExpExecArray) => string | null): Reading | null => {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const value = match && pattern.lastIndex <= site.to ? iso(match) : null;
    return value
      ? mentionOf(site, start, start + (match as RegExpExecArray)[0].length, 'date', 'date-numerique', value || null)
      : null;
  };
  return (
    made(ISO, ([, year, month, day]) => isoWhere(year, month, day)) ??
    made(NUMERIC, ([, day, sign, month, year]) =>
      (year as string).length === 2 && sign !== '/' && !(sign === '-' && DAY_LEAD.test(text.slice(start - 3, start)))
        ? null
        : isoWhere((year as string).length === 2 ? `20${year}` : year, month, day),
    ) ??
    made(MONTH_YEAR, ([, month, year]) => `${year}-${two(Number(month))}`) ??
    dayAndMonthAt(site, start)
  );
}

const DAY_NEAR =
  /(?:matin|soir|midi|jour|hier|aujourd['’]hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s\($/iu;

/** `le 18/12`, `ce matin (14/12)` */
function dayAndMonthAt(site: Site, start: number): Reading | null {
  DAY_MONTH.lastIndex = start;
  const match = DAY_MONTH.exec(site.text);
  const before = match ? wordBefore(site.text, start, site.from) : null;
  const valid =
    match && Number(match[1]) >= 1 && Number(match[1]) <= 31 && Number(match[2]) >= 1 && Number(match[2]) <= 12;
  return valid &&
    ((before && (before.word === 'le' || before.word === 'du' || before.word === 'au' || WEEKDAYS.has(before.word))) ||
      DAY_NEAR.test(site.text.slice(Math.max(site.from, start - 16), start)))
    ? mentionOf(site, start, DAY_MONTH.lastIndex, 'date', 'jour-et-mois')
    : null;
}

function isoWhere(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? `${year}-${two(m)}-${two(d)}` : null;
}
