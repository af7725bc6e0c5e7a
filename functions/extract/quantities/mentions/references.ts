import { isSpace } from '../characters.ts';
import { countedAfter, isPlural } from '../nouns.ts';
import type { Numeral } from '../numeral.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { phraseBefore, phraseTree, type Word, wordBefore } from '../words.ts';

const LEGAL = new Set(
  (
    'loi lois decret decrets arrete arretes ordonnance ordonnances circulaire circulaires directive directives ' +
    'reglement reglements instruction avenant constitution traite'
  ).split(' '),
);

const isLegal = (word: Word | null): boolean => word !== null && LEGAL.has(word.word) && word.word !== 'avenant';

// 2017-08412 · 2016/679 · CR 2018-042 · 18.05.07.12 · 15-FIN-01-06-1
const TOKEN = /[\dA-Za-z]+(?:[-./][\dA-Za-z]+){0,8}/y;
const OF_DATE = /\s{1,4}(?:du|en date du)\s{1,3}\d{1,2}(?:er)?\s{1,3}\p{L}{3,9}(?:\s{1,4}(?:19|20)\d{2}(?!\d))?/uy;

const tokenEnd = (text: string, start: number, to: number): number => {
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? Math.min(TOKEN.lastIndex, to) : start + 1;
};

function withDate(text: string, end: number, to: number): number {
  OF_DATE.lastIndex = end;
  return OF_DATE.test(text) && OF_DATE.lastIndex <= to ? OF_DATE.lastIndex : end;
}

/** The sign of a number before a place: `n°`, `N° `, `nº`, `n °`, `n°s`, `no `; its start, -1 for none. */
function numberSignBefore(text: string, at: number, from: number): number {
  let place = at;
  while (place > from && at - place < 3 && isSpace(text.charCodeAt(place - 1))) place--;
  const sign = text.charCodeAt(place - 1);
  if (sign === 0xb0 || sign === 0xba) {
    let letter = place - 1;
    if (letter > from && isSpace(text.charCodeAt(letter - 1))) letter--;
    return (text.charCodeAt(letter - 1) | 32) === 110 ? letter - 1 : -1;
  }
  const word = wordBefore(text, at, from);
  return word &&
    (word.word === 'no' || word.word === 'numero' || word.word === 'numeros' || word.word === 'nos') &&
    text.charCodeAt(word.end) !== 46 &&
    word.end < at
    ? word.word.startsWith('num')
      ? word.start
      : -1
    : -1;
}

/** `n° 12`, `n°2017-08412`, `loi n° 2017-86 du 27 janvier 2017`, `rapport n° CR 2018-042`. */
export function numberSignAt(site: Site, start: number): Reading | null {
  const { text, from, to } = site;
  const direct = numberSignBefore(text, start, from);
  const prefix = direct < 0 ? codePrefixBefore(text, start, from) : -1;
  const sign = direct >= 0 ? direct : prefix;
  if (sign < 0) return null;
  const end = tokenEnd(text, start, to);
  const noun = wordBefore(text, sign, from, true);
  if (isLegal(noun) || isLegal(bracketed(text, sign, from)))
    return mentionOf(site, start, withDate(text, end, to), 'reference_juridique', 'texte-juridique', null, true);
  return mentionOf(site, sign, end, 'numerotation', 'numero', null, true);
}

/** `n° CR 2018-042`: capitals between the sign and the digits. */
function codePrefixBefore(text: string, start: number, from: number): number {
  const word = wordBefore(text, start, from);
  if (!word || word.end - word.start > 5 || !/^[A-Z]+$/.test(text.slice(word.start, word.end))) return -1;
  return numberSignBefore(text, word.start, from);
}

/** The word before a bracket: `règlement (UE) 2016/679`. */
function bracketed(text: string, at: number, from: number): Word | null {
  const before = text.slice(Math.max(from, at - 8), at);
  const bracket = /\((?:UE|CE|CEE|Euratom)\)\s{0,3}$/.exec(before);
  return bracket ? wordBefore(text, at - bracket[0].length, from) : null;
}

const ARTICLE = new Set(['article', 'articles', 'art', 'alinea', 'alineas']);
const LAW_NEAR =
  /^[^.;]{0,12}[^;]{0,60}?(?:\b(?:loi|code|décret|ordonnance|règlement|directive|Constitution|traité|arrêté)\b|CGCT|TFUE|NOTRe)/u;
const CODE_ARTICLE = /(?:^|[^\p{L}])[LRDA]\s?\.?\s?\*?$/u;
const ARTICLE_NUMBER = /\d{1,5}(?:-\d{1,4}){0,4}(?!\d|[.,]\d)/y;

/** `article L. 4312-1`, `articles 10, 11 et 15 du projet de loi`, `loi 2004-809`, `loi 1901`. */
export function legalAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  if (CODE_ARTICLE.test(text.slice(Math.max(from, start - 5), start))) {
    ARTICLE_NUMBER.lastIndex = start;
    const found = ARTICLE_NUMBER.exec(text);
    const before = wordBefore(text, start, from);
    const cited = before && wordBefore(text, before.start, from);
    if (found && (found[0].includes('-') || found[0].length >= 4 || (cited && ARTICLE.has(cited.word))))
      return mentionOf(
        site,
        before?.start ?? start,
        ARTICLE_NUMBER.lastIndex,
        'reference_juridique',
        'article-de-code',
        null,
        true,
      );
  }
  const word = wordBefore(text, start, from);
  if (word && ARTICLE.has(word.word)) {
    const legal = LAW_NEAR.test(text.slice(end, Math.min(to, end + 90)));
    return mentionOf(
      site,
      start,
      tokenEnd(text, start, to),
      legal ? 'reference_juridique' : 'numerotation',
      'article',
      null,
      true,
    );
  }
  if (isLegal(word) || isLegal(bracketed(text, start, from))) {
    const stop = tokenEnd(text, start, to);
    const mark = text.charCodeAt(end);
    if (mark === 45 || mark === 47 || text.slice(start, stop) === '1901')
      return mentionOf(site, start, withDate(text, stop, to), 'reference_juridique', 'texte-juridique', null, true);
  }
  return null;
}

/** Whether a date is that of a law: `la loi du 5 septembre 2018`, `l'arrêté préfectoral du 12 mars`. */
export function datesLaw({ text, from }: Site, start: number): boolean {
  const du = wordBefore(text, start, from);
  if (!du || du.word !== 'du') return false;
  const noun = wordBefore(text, du.start, from);
  if (!noun) return false;
  return LEGAL.has(noun.word) || isLegal(wordBefore(text, noun.start, from));
}

const SINGULAR_LEADS = phraseTree(
  {
    numerotation: [
      'axe',
      'axes',
      'commission',
      'commissions',
      'mesure',
      'mesures',
      'fiche',
      'fiches',
      'action',
      'actions',
      'objectif',
      'objectifs',
      'chapitre',
      'chapitres',
      'compte',
      'comptes',
      'annexe',
      'annexes',
      'tableau',
      'tableaux',
      'figure',
      'graphique',
      'carte',
      'lot',
      'lots',
      'titre',
      'section',
      'volet',
      'volets',
      'phase',
      'phases',
      'niveau',
      'niveaux',
      'catégorie',
      'catégories',
      'enjeu',
      'orientation',
      'orientations',
      'étape',
      'priorité',
      'priorités',
      'partie',
      'version',
      'tome',
      'zone',
      'tranche',
      'groupe',
      'rapport',
      'rapports',
      'délibération',
      'délibérations',
      'zoom',
      'défi',
      'défis',
      'mission',
      'programme',
      'fonction',
      'sous-fonction',
      'nature',
      'rubrique',
      'proposition',
      'recommandation',
      'recommandations',
      'question',
      'point',
      'item',
      'livret',
      'cahier',
      'scénario',
      'cas',
      'dm',
      'bs',
      'décision modificative',
      'chantier',
      'engagement',
      'engagements',
      'convention',
      'avenant',
      'dossier',
      'opération',
      'ligne',
      'lignes',
      'amendement',
      'amendements',
      'voeu',
      'scope',
      'cycle',
      'classe',
      'ambition',
    ],
    page: ['page', 'pages', 'p', 'pp'],
    code: ['siret', 'siren', 'code', 'codes', 'naf', 'ape', 'rcs', 'finess', 'uai', 'insee', 'iban', 'nuts'],
  },
  'back',
); // prettier-ignore

const HIERARCHY = /\d{1,4}(?:\.\d{1,4}){2,8}(?!\d)/y;
const CODE_TOKEN = /\d{1,4}-[A-Z]{2,6}(?:-\w{1,8}){0,6}/y;
const SIRET = /\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{5}(?!\d)/y;

/** Numbers that are no decimal and no thousands: `18.05.07.12`, `15-FIN-01-06-1`, a SIRET. */
export function compoundAt(site: Site, start: number, end: number): Reading | null {
  const { text, to } = site;
  const mark = text.charCodeAt(end);
  const length = end - start;
  const found = (pattern: RegExp): number => {
    pattern.lastIndex = start;
    return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : -1;
  };
  if (mark === 46) {
    const stop = found(HIERARCHY);
    if (stop > 0 && !/^\d{1,3}(?:\.\d{3})+$/.test(text.slice(start, stop)))
      return mentionOf(site, start, stop, 'numerotation', 'numero-compose');
  }
  if (mark === 45) {
    const stop = found(CODE_TOKEN);
    if (stop > 0) return mentionOf(site, start, stop, 'code', 'code');
  }
  if (length === 3 || length === 14) {
    const stop = found(SIRET);
    if (stop > 0) return mentionOf(site, start, stop, 'code', 'siret');
  }
  return length > LONGEST_COUNT ? mentionOf(site, start, end, 'code', 'code') : null;
}

/** More digits in one run are no amount that a council states. */
const LONGEST_COUNT = 12;

const AMBIGUOUS = new Set(
  'objectif objectifs action actions programme mission opération carte cas ligne point question engagement engagements mesures actions ambition compte comptes niveau zone convention rapport dossier groupe phase nature'.split(
    ' ',
  ),
);

/**
 * A number behind the noun it numbers: `Axe 2`, `fiche 12`, `page 28`, `compte 6574`, `niveaux 3 à 8`.
 * Only for a numeral without a unit; nouns that are also aimed at (`objectif 20 000 apprentis`) number up to 999.
 */
export function numberedAt(site: Site, numeral: Numeral): Reading | null {
  const { text, from, to } = site;
  const lead = phraseBefore(SINGULAR_LEADS, text, numeral.start, from);
  if (!lead) return null;
  const end = numeral.end;
  if (lead.value === 'page')
    return mentionOf(site, numeral.start, pageEnd(text, numeral.start), 'page', 'page', null, true);
  if (lead.value === 'code') return mentionOf(site, numeral.start, end, 'code', 'code', null, true);
  if (numeral.grouped || (numeral.decimals && !isNumbering(text, numeral))) return null;
  const counted = countedAfter(text, end, to);
  const noun = wordBefore(text, numeral.start, from)?.word ?? '';
  if (counted && counted.start <= end + 3 && isPlural(counted.word) && AMBIGUOUS.has(noun)) return null;
  if (numeral.digits.length > 4 && noun !== 'compte' && noun !== 'comptes') return null;
  return mentionOf(site, numeral.start, end, 'numerotation', 'numerotation', null, true);
}

/** `Axe 2.1` */
const isNumbering = (text: string, numeral: Numeral): boolean =>
  /^\d\.\d$/.test(text.slice(numeral.start, numeral.end));

/** A page reference never holds thousands: `page 12 300 communes` is none. */
function pageEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}
