import { isCapital, isLetter, skippedSpacesBack } from '../characters.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { type Word, wordBefore } from '../words.ts';

const LEGAL = new Set(
  (
    'loi lois decret decrets arrete arretes ordonnance ordonnances circulaire circulaires directive directives ' +
    'reglement reglements instruction avenant constitution traite'
  ).split(' '),
);

export const isLegal = (word: Word | null): boolean => word !== null && LEGAL.has(word.word) && word.word !== 'avenant';

// 2017-08412 · 2016/679 · CR 2018-042 · 18.05.07.12 · 15-FIN-01-06-1
const TOKEN = /[\dA-Za-z]+(?:[-./][\dA-Za-z]+){0,8}/y;
const OF_DATE = /\s{1,4}(?:du|en date du)\s{1,3}\d{1,2}(?:er)?\s{1,3}\p{L}{3,9}(?:\s{1,4}(?:19|20)\d{2}(?!\d))?/uy;

export const tokenEnd = (text: string, start: number, to: number): number => {
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? Math.min(TOKEN.lastIndex, to) : start + 1;
};

export function withDate(text: string, end: number, to: number): number {
  OF_DATE.lastIndex = end;
  return OF_DATE.test(text) && OF_DATE.lastIndex <= to ? OF_DATE.lastIndex : end;
}

const closesBefore = (text: string, at: number): boolean =>
  text.charCodeAt(skippedSpacesBack(text, at, Math.max(0, at - 3)) - 1) === 41;

/** The word before a bracket: `règlement (UE) 2016/679`. */
export function bracketed(text: string, at: number, from: number): Word | null {
  if (!closesBefore(text, at)) return null;
  const before = text.slice(Math.max(from, at - 8), at);
  const bracket = /\((?:UE|CE|CEE|Euratom)\)\s{0,3}$/.exec(before);
  return bracket ? wordBefore(text, at - bracket[0].length, from) : null;
}

const ARTICLE = new Set(['article', 'articles', 'art', 'alinea', 'alineas']);
/** All words in front of the number of a text or of its parts. */
const CITED = new Set([...LEGAL, ...ARTICLE]);
/** `(art. 23 du règlement`, `al. 2` */
const SHORT_ARTICLE = /(?:^|[^\p{L}])(?:arts?|al)\.\s{0,2}$/iu;
const POINT = 46;

/** A point stands before, maybe with white space behind it: then no word does. */
const isAbbreviated = (text: string, at: number, from: number): boolean =>
  (text.charCodeAt(at - 1) === POINT || text.charCodeAt(at - 2) === POINT || text.charCodeAt(at - 3) === POINT) &&
  SHORT_ARTICLE.test(text.slice(Math.max(from, at - 9), at));

const LAW_NEAR =
  /^[^.;]{0,12}[^;]{0,60}?(?:\b(?:loi|code|décret|ordonnance|règlement|directive|Constitution|traité|arrêté)\b|CGCT|TFUE|NOTRe)/u;
const CODE_ARTICLE = /(?<=^|[^\p{L}])[LRDA]\s?\.?\s?\*?$/u;
/** `4312-1`, `2121.15` */
const ARTICLE_NUMBER = /(?:\d{3,5}\.\d{1,3}|\d{1,5}(?:-\d{1,4}){0,4})(?!\d|[.,]\d)/y;

/** Length of `L. `, `R.` or `D` before a place; 0 for none. */
function codeLetterBefore(text: string, start: number, from: number): number {
  let place = start - 1;
  while (place > from && start - place < 4 && !isLetter(text.charCodeAt(place))) place--;
  if (!isCapital(text.charCodeAt(place))) return 0;
  return CODE_ARTICLE.exec(text.slice(Math.max(from, start - 5), start))?.[0].length ?? 0;
}

/** `la directive européenne | 91/271/CEE` */
const EUROPEAN = /\d{2,4}\/\d{1,4}\/(?:CEE?|UE)(?!\p{L})/uy;
const SLASH = 47;

/** `article L. 4312-1`, `articles 10, 11 et 15 du projet de loi`, `loi 2004-809`, `loi 1901`. */
export function legalAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const lead = codeLetterBefore(text, start, from);
  if (lead > 0) {
    ARTICLE_NUMBER.lastIndex = start;
    const found = ARTICLE_NUMBER.exec(text);
    const cited = wordBefore(text, start - lead, from);
    if (found && (found[0].includes('-') || found[0].length >= 4 || (cited && ARTICLE.has(cited.word))))
      return mentionOf(
        site,
        start - lead,
        ARTICLE_NUMBER.lastIndex,
        'reference_juridique',
        'article-de-code',
        null,
        true,
      );
  }
  EUROPEAN.lastIndex = start;
  if (text.charCodeAt(end) === SLASH && EUROPEAN.test(text) && EUROPEAN.lastIndex <= to)
    return mentionOf(site, start, EUROPEAN.lastIndex, 'reference_juridique', 'texte-juridique', null, true);
  const word = wordBefore(text, start, from);
  if (word !== null && !CITED.has(word.word)) return null;
  if (word ? ARTICLE.has(word.word) : isAbbreviated(text, start, from)) {
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

/** `loi sur l'eau`, `arrêté cadre sécheresse`, `directive relative aux nitrates`: what a text is about, before its date. */
const ABOUT = /^\s(?:sur|cadre|relati(?:f|ve)s?|portant|pour|organique)(?:[\s'’-]{1,3}\p{L}{1,20}){0,5}\s$/u;
/** Words of `loi relative à la lutte contre la`, at most. */
const ABOUT_REACH = 7;

/** Whether a date is that of a law: `la loi du 5 septembre 2018`, `l'arrêté préfectoral du 12 mars`, `la loi sur l'eau du 3 janvier`. */
export function datesLaw({ text, from }: Site, start: number): boolean {
  const du = wordBefore(text, start, from);
  if (du?.word !== 'du') return false;
  const noun = wordBefore(text, du.start, from);
  if (!noun) return false;
  if (LEGAL.has(noun.word)) return true;
  let word = wordBefore(text, noun.start, from);
  if (isLegal(word)) return true;
  for (let back = 0; word !== null && back < ABOUT_REACH; back++) {
    if (isLegal(word)) return ABOUT.test(text.slice(word.end, du.start));
    word = wordBefore(text, word.start, from);
  }
  return false;
}
