import { isCapital, isDash, isDigit, skippedSpaces } from '../characters.ts';
import { mentionOf, type Reading, revised, type Site } from '../reading.ts';
import { isPlural } from '../units/nouns.ts';
import { unitAfter } from '../units/units.ts';
import { phraseBefore, phraseTree, type Word, wordAfter, wordBefore } from '../words.ts';
import { monthBefore } from './dates.ts';

/** Words behind which four digits are a year, whatever follows. */
const YEAR_LEADS = new Set(
  (
    'en an annee annees exercice exercices budget budgets budgetaire bp bs dm ca cfu rob dob ob cp ae ap bt ppi rentree ' +
    'rentrees fin debut depuis des avant apres ici horizon session edition campagne semestre trimestre printemps ete ' +
    'automne hiver jusqu echeance primitif supplementaire administratif saison scolaire mi courant millesime promotion ' +
    'programmation mandat generation mandature vague decembre post pre agregee'
  ).split(' '),
);

const isYear = (value: number): boolean => value >= 1900 && value <= 2099;

// 2018-2020 · 2014/2016 · 2017-21 · 2012 -2015 · 2023–2025
const RANGE = /\s?[-–‑/]\s?((?:19|20)\d{2})(?![\d]|[,.]\d)/y;
const SHORT_RANGE = /[-–/](\d{2})(?![\d\p{L}]|[,.]\d|\s?[%€])/uy;
const CODE_TAIL = /[-/]\d{3,6}(?!\d)/y;

const LAWS = phraseTree(
  {
    law: [
      'loi de finances pour',
      'loi de finances de',
      'loi de finances',
      'loi de finances rectificative pour',
      'loi de finances rectificative de',
      'loi de finances initiale pour',
      'loi de finances initiale de',
      'loi de finances initiale',
      'loi de finances rectificative',
      'sécurité sociale pour',
      'loi',
      'loi de',
      'plf',
      'lfi',
      'lfr',
      'plfr',
      'plfss',
      'lfss',
    ],
  },
  'back',
);

const NAMES = phraseTree(
  {
    name: [
      'natura',
      'horizon',
      'agenda',
      'vision',
      'ambition',
      'cap',
      'objectif',
      'france',
      'europe',
      'paris',
      'jo',
      'tour de france',
      'vendée globe',
      'coupe du monde',
      'jeux',
      'jeux olympiques',
      'jeux olympiques et paralympiques',
      'euro',
      'feder',
      'fse',
      'feader',
      'feamp',
      'leader',
      'interreg',
      'cper',
      'ctr',
      'erasmus',
      'destination',
      'défi',
      'club',
      'rd',
      'rn',
    ],
  },
  'back',
);

/** `un moulin date de | 1218`, `fondée en | 1871`, `5,2 millions en | 1863 à 7,4`: a year of long ago, and nothing that it could count. */
const isFounding = ({ text, from }: Site, start: number, end: number, value: number): boolean =>
  value >= EARLIEST &&
  value < 1900 &&
  (value >= LATER ? IN_YEAR : FOUNDED).test(text.slice(Math.max(from, start - 24), start)) &&
  COUNTS_NOTHING.test(text.slice(end, end + 6));
const COUNTS_NOTHING = /^(?:\s?[.,;:!?)](?!\d)|\s(?:et|par|à|sous|dans|pour)(?!\p{L})|\s*$)/u;
const EARLIEST = 800;
/** `202 1`: the digits before the space. */
const BROKEN_YEAR = 3;
/** From then on no verb of founding needs to stand before it. */
const LATER = 1600;
const IN_YEAR = /(?<!\p{L})(?:en|depuis|dès|dat(?:e|ent|ait|aient|ant)\sde|remont(?:e|ent|ait|ant)\sà)\s$/iu;
const FOUNDED =
  /(?<!\p{L})(?:dat(?:e|ent|ait|aient|ant)\sde|remont(?:e|ent|ait|ant)\sà|(?:fond|cré|bât|constru|ouv|édifi|inaugur)(?:é|i|it|ert)e?s?\sen)\s$/iu;

/** Four digits that are a year, a period, or the year inside a name. */
export function yearAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const length = end - start;
  if (length === 1 || length === BROKEN_YEAR) return spacedYearAt(site, start);
  if (length === 2) return seasonAt(site, start, end);
  if (length === 5) return yearWithNoteAt(site, start, end);
  if (length !== 4) return null;
  const value = Number(text.slice(start, end));
  if (isFounding(site, start, end, value)) return mentionOf(site, start, end, 'annee', 'annee', String(value));
  if (!isYear(value) || hasDecimals(text, end, to) || isSigned(text, start)) return null;
  const before = wordBefore(text, start, from);
  if (isLevel(text, start, end, value)) return null;
  const named = !isTargetYear(text, end, before) && nameBefore(site, start, before?.start ?? start);
  const range = rangeAt(site, start, end, value);
  if (range) return named ? revised(range, { reason: 'nom_propre', iso: null, rule: 'nom-avec-annee' }) : range;
  CODE_TAIL.lastIndex = end;
  if (isJoin(text.charCodeAt(end)) && CODE_TAIL.test(text))
    return mentionOf(site, start, CODE_TAIL.lastIndex, 'numerotation', 'numero-compose');
  if (isQuantity(site, start, end, value, before?.word ?? '')) return null;
  if (named) return mentionOf(site, start, end, 'nom_propre', 'nom-avec-annee');
  if (phraseBefore(LAWS, text, start, from))
    return mentionOf(site, start, end, 'reference_juridique', 'loi-de-finances');
  const month = monthBefore(text, start, from);
  if (month) {
    const iso = `${value}-${String(month.month).padStart(2, '0')}`;
    return mentionOf(site, month.start, end, 'date', 'mois-et-annee', iso);
  }
  const decade = value % 10 === 0 && before?.word === 'annees' && !FURTHER_YEAR.test(text.slice(end, end + 10));
  return mentionOf(site, start, end, 'annee', decade ? 'decennie' : 'annee', decade ? null : String(value));
}

/** `le nombre d'apprentis (+|2000 en 2 ans)` */
const isSigned = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === PLUS && /[\s(]/.test(text.charAt(start - 2));
const PLUS = 43;

/** `les années 2030 | et 2031`: years, not the decade that `les années 1970` are. */
const FURTHER_YEAR = /^\s?(?:et|à|ou|,|-|–)\s?(?:19|20)\d{2}/u;

/** `passe de | 1980 à | 2540`: one of two levels, of which one at least is no year. */
function isLevel(text: string, start: number, end: number, value: number): boolean {
  const isFirst = text.charCodeAt(end + 1) === A_GRAVE;
  if (!isFirst && text.charCodeAt(start - 2) !== A_GRAVE) return false;
  const before = text.slice(Math.max(0, start - PASSED_REACH), start);
  if (isFirst && !PASSES.test(before)) return false;
  const digits =
    (isFirst ? PASSES_TO.exec(text.slice(end, end + PASSES_TO_REACH)) : PASSED_FROM.exec(before))?.[1] ?? '';
  const other = Number(digits.replace(/\s/gu, ''));
  return other > value / 4 && other < value * 4 && (digits.length > 4 || !isYear(other));
}
/** `à` */
const A_GRAVE = 0xe0;
const PASSES = /(?<!\p{L})pass(?:e|er|ent|era|eront|é|ée|és|ées|ant)\sde\s$/u;
const PASSED_FROM = /(?<!\p{L})pass(?:e|er|ent|era|eront|é|ée|és|ées|ant)\sde\s(\d{1,2}\s?\d{3})\sà\s$/u;
const PASSES_TO = /^\sà\s(\d{1,2}[ \u00a0\u202f]?\d{3})(?!\d)/u;
/** Unit: characters. */
const PASSED_REACH = 24;
const PASSES_TO_REACH = 12;

/** `OBJECTIF 2027 : 600 projets`, `Objectif 2030⏎1 900 diplômés`, `Objectif 2030 | 45 %`: what follows is aimed at by then. */
const isTargetYear = (text: string, end: number, before: Word | null): boolean =>
  before !== null && TARGET.has(before.word) && /^\s?(?:[:\n\t|]|\(%)|^\s\s/u.test(text.slice(end, end + 3));

const TARGET = new Set(['objectif', 'objectifs', 'cible', 'cibles']);

/** `En | 2 010, la dette …`, `passée en | 2 010 à 249,6 M€`, `En | 202 1, le syndicat`: set like a thousand, with nothing behind it that is counted. */
function spacedYearAt(site: Site, start: number): Reading | null {
  const { text, from } = site;
  SPACED_YEAR.lastIndex = start;
  if (!SPACED_YEAR.test(text) || !SPACED_LEAD.test(text.slice(Math.max(from, start - 10), start))) return null;
  const end = SPACED_YEAR.lastIndex;
  if (!COUNTS_NOTHING.test(text.slice(end, end + 6))) return null;
  return mentionOf(site, start, end, 'annee', 'annee', text.slice(start, end).replace(/\s/u, ''));
}
const SPACED_YEAR = /(?:(?:1\s9\d|2\s0[0-4])\d|(?:19\d|20[0-4])\s\d)(?!\d|[.,]\d)/uy;
const SPACED_LEAD = /(?<!\p{L})(?:en|depuis|dès|fin|exercice)\s$/iu;

// saison 97/98
const SEASON = /(\d{2})[/-](\d{2})(?![\d/])/y;
const SEASONS = new Set([
  'saison',
  'saisons',
  'exercice',
  'campagne',
  'annee',
  'scolaire',
  'sportive',
  'universitaire',
]);

/** `saison 97/98`, `les années 60` */
function seasonAt(site: Site, start: number, end: number): Reading | null {
  const mark = site.text.charCodeAt(end);
  if (site.text.charCodeAt(end - 1) === ZERO && wordBefore(site.text, start, site.from)?.word === 'annees')
    return mentionOf(site, start, end, 'annee', 'decennie');
  if (mark !== 47 && mark !== 45) return null;
  SEASON.lastIndex = start;
  const season = SEASON.exec(site.text);
  if (!season || Number(season[2]) !== (Number(season[1]) + 1) % 100) return null;
  const lead = wordBefore(site.text, start, site.from);
  if (!lead || !SEASONS.has(lead.word)) return null;
  const century = Number(season[1]) > 50 ? 1900 : 2000;
  const first = century + Number(season[1]);
  return mentionOf(site, start, SEASON.lastIndex, 'annee', 'saison', `${first}/${first + 1}`);
}

const hasDecimals = (text: string, end: number, to: number): boolean => {
  const mark = text.charCodeAt(end);
  return (mark === 44 || mark === 46) && end + 1 < to && isDigit(text.charCodeAt(end + 1));
};

function rangeAt(site: Site, start: number, end: number, value: number): Reading | null {
  const { text, to } = site;
  if (!isJoin(text.charCodeAt(skippedSpaces(text, end, end + 2)))) return null;
  RANGE.lastIndex = end;
  const long = RANGE.exec(text);
  if (long && RANGE.lastIndex <= to && Number(long[1]) > value && isYear(Number(long[1])))
    return mentionOf(site, start, RANGE.lastIndex, 'annee', 'periode', `${value}/${long[1]}`);
  SHORT_RANGE.lastIndex = end;
  const short = SHORT_RANGE.exec(text);
  if (!short || SHORT_RANGE.lastIndex > to) return null;
  // « Évolution 2023/22 » : how it has changed since the year before
  if (Number(short[1]) === (value - 1) % 100 && text.charCodeAt(end) === SLASH)
    return mentionOf(site, start, SHORT_RANGE.lastIndex, 'annee', 'annees-comparees', String(value));
  if (Number(short[1]) <= value % 100) return null;
  const last = value - (value % 100) + Number(short[1]);
  return mentionOf(site, start, SHORT_RANGE.lastIndex, 'annee', 'periode', `${value}/${last}`);
}

const SLASH = 47;
const ZERO = 48;
const isJoin = (code: number): boolean => isDash(code) || code === SLASH;

/** A number of thousands that is a multiple of it may be one. */
const ROUND = 50;

/** `2000 €`, `les 2000 apprentis`, `+ 2000 places`: four digits that count or measure. */
function isQuantity({ text, from, to }: Site, start: number, end: number, value: number, lead: string): boolean {
  if (YEAR_LEADS.has(lead) || opensColumn(text, end)) return false;
  const unit = unitAfter(text, end, to);
  // « Entrées 2023 % » : the head of a column of shares follows
  if (unit?.unit === 'pourcent' && value % ROUND !== 0) return false;
  if (unit && !(unit.unit === null && unit.shift === 0)) return true;
  const next = wordAfter(text, end, to);
  if (!next || next.start > end + 3 || !isPlural(next.word) || isCapital(text.charCodeAt(next.start))) return false;
  const sign = text.charCodeAt(skippedSigned(text, start, from));
  if (sign === 43 || sign === 60 || sign === 62) return true;
  return value % ROUND === 0 || lead === 'les' || lead === 'ces' || lead === 'quelque' || lead === 'environ';
}

/** `Entrées 2017   Heures`: the next head of a line of them. */
const opensColumn = (text: string, end: number): boolean =>
  text.charCodeAt(end) === 9 || (text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === 32);

function skippedSigned(text: string, start: number, from: number): number {
  return start > from && text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
}

/** Nouns whose own name a year may close: `le plan Lycées 2030`, `salon Boussole 2025`. */
const TITLED = new Set(
  (
    'plan strategie programme schema pacte projet agenda salon forum festival label dispositif operation campagne ' +
    'evenement challenge trophees prix charte'
  ).split(' '),
);

/** The name that a year closes: `Natura 2000`, `CTR 2020`, `FEDER-FSE+ 2021-2027`, `plan Lycées 2030`, `Judo-club 1954`. */
function nameBefore({ text, from }: Site, start: number, wordStart: number): boolean {
  const plus =
    text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 43 && isCapital(text.charCodeAt(start - 3));
  if (plus) return true;
  if (wordStart === start) return false;
  const compound = text.charCodeAt(wordStart - 1) === HYPHEN ? wordBefore(text, wordStart - 1, from) : null;
  if (!isCapital(text.charCodeAt(compound?.start ?? wordStart))) return false;
  const found = phraseBefore(NAMES, text, start, from);
  if (found !== null && (compound !== null || isCapital(text.charCodeAt(found.at))))
    return !BY_THEN.test(text.slice(Math.max(from, found.at - BY_THEN_REACH), found.at));
  const word = wordBefore(text, start, from)?.word ?? '';
  return !YEAR_LEADS.has(word) && !LINKS.has(word) && isTitle(text, wordStart, from);
}
/** `UNE STRATÉGIE À L’| HORIZON 2022` */
const BY_THEN = /(?<!\p{L})[àa] l['’]$/iu;
const BY_THEN_REACH = 5;
/** `UNE STRATÉGIE | POUR 2022` */
const LINKS = new Set(['pour', 'vers', 'de', 'sur']);

const HYPHEN = 0x2d;

function isTitle(text: string, wordStart: number, from: number): boolean {
  const lead = wordBefore(text, wordStart, from);
  return lead !== null && TITLED.has(lead.word);
}

/** `CA 20191`: a year with the call of a footnote glued to it. */
function yearWithNoteAt(site: Site, start: number, end: number): Reading | null {
  const year = site.text.slice(start, start + 4);
  if (!isYear(Number(year)) || site.text.charCodeAt(start + 4) === 48) return null;
  const before = wordBefore(site.text, start, site.from) ?? bracketedLead(site, start);
  if (!before || !YEAR_LEADS.has(before.word) || before.word === 'des') return null;
  const next = wordAfter(site.text, end, site.to);
  if (unitAfter(site.text, end, site.to) || (next && isPlural(next.word) && before.word !== 'en')) return null;
  return mentionOf(site, start, end, 'annee', 'annee-avec-note', year);
}

/** `(BP) 20251`: the lead stands in brackets. */
function bracketedLead({ text, from }: Site, start: number): ReturnType<typeof wordBefore> {
  const place = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  return text.charCodeAt(place) === 41 ? wordBefore(text, place, from) : null;
}
