import { BRACKETED_ACCOUNTS } from '../../accounts.ts';
import { digitsEnd, isCapital, isDigit, isLetter, skippedSpaces } from '../characters.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { countedAfter, isPlural } from '../units/nouns.ts';
import { unitAfter } from '../units/units.ts';
import { phraseBefore, phraseTree, type Word, wordBefore } from '../words.ts';
import { tokenEnd } from './laws.ts';

/** Nouns that are numbered, and what their number is. */
const LEADS = phraseTree(
  {
    numerotation: (
      'axe axes commission commissions mesure mesures fiche fiches action actions objectif objectifs chapitre chapitres ' +
      'compte comptes annexe annexes tableau tableaux figure graphique carte lot lots titre section volet volets phase ' +
      'phases niveau niveaux catégorie catégories enjeu orientation orientations étape priorité priorités partie version ' +
      'tome zone tranche groupe rapport rapports délibération délibérations zoom défi défis mission missions programme fonction ' +
      'sous-fonction nature rubrique proposition recommandation recommandations préconisation question point item items livret ' +
      'cahier scénario variante cas dm bs chantier engagement engagements convention avenant dossier opération ligne lignes ' +
      'amendement amendements voeu scope cycle classe ambition collège sous-action sous-mesure levier pilier thème atelier ' +
      'bureau vague acte imputation imputations tranches liste itinéraire itinéraires tronçon rang type types top bus saison ' +
      'échelon échelons'
    )
      .split(' ')
      .concat('de taux'),
    page: ['page', 'pages', 'p', 'pp'],
    code: [
      ...'siret siren code codes naf ape rcs finess uai insee iban nuts issn isbn doi dn rncp rs'.split(' '),
      'code postal',
      'code commune',
    ],
    adresse:
      'hall halls pavillon pavillons stand stands salle salles bâtiment bâtiments porte portes étage escalier quai'.split(
        ' ',
      ),
  },
  'back',
);

/** `art. 5`, `p. 41`, `chap. 3`, `Op. 12`: an abbreviation and its point. */
const SHORT_LEAD = /(?:^|[^\p{L}])(pp?|chap|vol|fig|tab|ann|al|réf|dossier|op|opé)\.\s{0,2}$/iu;

const HIERARCHY = /\d{1,4}(?:\.\d{1,4}){2,8}(?!\d)/y;
const CODE_TOKEN = /\d{1,4}-(?:[A-Z]{2,6}(?:-\w{1,8}){0,6}|[A-Z](?:-\w{1,8}){1,6})/y;
// 058-225899998-20250623-29
const CHAIN = /\d{1,9}(?:[-_]\w{1,14}){2,8}/y;
const CHAIN_DIGITS = 12;
/** `2019-06-101`: year, month and number of a deliberation. */
const DELIBERATION = /^20\d{2}-\d{2}-\d{3,4}$/;

const isCode = (chain: string): boolean => chain.replace(/\D+/g, '').length >= CHAIN_DIGITS || DELIBERATION.test(chain);
const SIRET = /\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{5}(?!\d)/y;

/** `B-1`, `C.2.1`: what a capital letter leads numbers. */
const AFTER_LETTER = /\d{1,2}(?:[.-]\d{1,2}){0,2}(?![\p{L}\d%]|,\d|[ \u00a0]?%)/uy;

function letteredAt({ text, from, to }: Site, start: number): number {
  const sign = text.charCodeAt(start - 1);
  const letter = text.charCodeAt(start - 2);
  if ((sign !== 45 && sign !== POINT) || letter < A || letter > H || start - 2 < from) return -1;
  if (isLetter(text.charCodeAt(start - 3)) || isDigit(text.charCodeAt(start - 3))) return -1;
  AFTER_LETTER.lastIndex = start;
  return AFTER_LETTER.test(text) && AFTER_LETTER.lastIndex <= to ? AFTER_LETTER.lastIndex : -1;
}

/** `C/61523`, `D/2188`, `c/ 2188`: an account of a budget behind what stands for it. */
function isAccount({ text, from }: Site, start: number, end: number): boolean {
  const slash = text.charCodeAt(start - 1) === SPACE ? start - 2 : start - 1;
  return (
    text.charCodeAt(slash) === SLASH &&
    end - start <= LONGEST_ACCOUNT &&
    end - start > 1 &&
    /(?:^|[\s(;:])[CDRc]\/ ?$/u.test(text.slice(Math.max(from, start - 4), start))
  );
}
const SLASH = 47;

const A = 65;
const H = 72;

/** `1/15° par mois`, `1/12e des crédits` */
const PART_OF = /1\/\d{1,2}(?:°|e|è|[eè]mes?|ièmes?)(?![\p{L}\d])/uy;

/** Numbers that are no decimal and no thousands: `18.05.07.12`, `15-FIN-01-06-1`, a SIRET. */
export function compoundAt(site: Site, start: number, end: number): Reading | null {
  const { text, to } = site;
  const mark = text.charCodeAt(end);
  const length = end - start;
  if (length <= 2 && isPageOfTitle(text, start, end)) return mentionOf(site, start, end, 'page', 'page-entre-tirets');
  if (isAccount(site, start, end)) return mentionOf(site, start, end, 'numerotation', 'compte');
  const lettered = length <= 2 ? letteredAt(site, start) : -1;
  if (lettered > 0) return mentionOf(site, start - 2, lettered, 'numerotation', 'numero-compose');
  const found = (pattern: RegExp): number => {
    pattern.lastIndex = start;
    return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : -1;
  };
  if (mark === 46 && length <= 2 && isRepeatedTitle(text, start, end))
    return mentionOf(site, start, end + 1, 'numerotation', 'puce');
  if (mark === 46) {
    const stop = found(HIERARCHY);
    if (stop > 0 && !/^\d{1,3}(?:\.\d{3})+$/.test(text.slice(start, stop)))
      return mentionOf(site, start, stop, 'numerotation', 'numero-compose');
  }
  // « 23-MF »
  if (mark === 45 && unitAfter(text, end, to) !== null) return null;
  if (mark === 45) {
    if (length <= 2 && DASHED_PAGE.test(text.slice(Math.max(site.from, start - 2), end + 2)))
      return mentionOf(site, start, end, 'page', 'page-entre-tirets');
    const part = length <= 2 ? found(LETTERED_PART) : -1;
    if (part > 0) return mentionOf(site, start, part, 'numerotation', 'numero-compose');
    if (isLoneNumber(site, start)) return mentionOf(site, start, found(SHORT_CHAIN), 'numerotation', 'numero-compose');
    const chain = found(CHAIN);
    if (chain > 0 && isCode(text.slice(start, chain)))
      return mentionOf(site, start, chain, 'numerotation', 'numero-compose');
    const day = found(NAMED_DAY);
    if (day > 0) return mentionOf(site, start, day, 'nom_propre', 'jour-dans-un-nom');
    const led = LED_OPERATION.test(text.slice(Math.max(site.from, start - 16), start)) ? found(OPERATION_CODE) : -1;
    if (led > 0 && !isSeason(text.slice(start, led))) return mentionOf(site, start, led, 'code', 'code-d-operation');
    const operation = opensRow(site, start) ? found(OPERATION) : -1;
    if (operation > 0 && !isSeason(text.slice(start, operation)))
      return mentionOf(site, start, operation, 'code', 'code-d-operation');
    const stop = found(CODE_TOKEN);
    const dated = /^(?:19|20)\d{2}-/.test(text.slice(start, start + 5));
    if (stop > 0)
      return dated
        ? mentionOf(site, start, stop, 'numerotation', 'numero-compose', null, true)
        : mentionOf(site, start, stop, 'code', 'code');
  }
  if (length === 14 || (length === 3 && isDigit(text.charCodeAt(end + 1)))) {
    const stop = found(SIRET);
    if (stop > 0) return mentionOf(site, start, stop, 'code', 'siret');
  }
  if (mark === SLASH && length === 1 && found(PART_OF) > 0 && !isTold(text, start, site.from))
    return mentionOf(site, start, found(PART_OF), 'ordinal', 'part-en-ordinal');
  if (mark === SLASH && length <= 3 && found(OF_YEAR) > 0)
    return mentionOf(site, start, found(OF_YEAR), 'numerotation', 'numero-compose');
  if (length <= 2 && isInlineNumber(site, start, end))
    return mentionOf(site, start, mark === SPACE ? end : end + 1, 'numerotation', 'puce');
  if (length === 3 && SIREN_LEAD.test(text.slice(Math.max(site.from, start - 30), start)) && found(SIREN) > 0)
    return mentionOf(site, start, found(SIREN), 'code', 'siren');
  const place = mark === DEGREE ? COORDINATES : text.charCodeAt(start) === ZERO ? POSTCODE : null;
  const special = length > 2 || place === null ? -1 : found(place);
  if (special > 0) return mentionOf(site, start, special, 'adresse', 'lieu');
  if (mark === 45) {
    const month = found(MONTH);
    const code = month > 0 ? text.slice(start, month) : '';
    if (code !== '' && Number(code.slice(5)) <= Number(code.slice(2, 4)))
      return DATE_LEAD.test(text.slice(Math.max(0, start - 8), start))
        ? mentionOf(site, start, month, 'date', 'date-numerique', code)
        : mentionOf(site, start, month, 'numerotation', 'numero-compose');
  }
  if (length >= 4 && text.charCodeAt(start) === ZERO) return mentionOf(site, start, end, 'code', 'code');
  return length > LONGEST_COUNT ? mentionOf(site, start, end, 'code', 'code') : null;
}

/** `représente | 1/5e des sommes`: a share; not `1/12e des crédits`, what a month may spend. */
const isTold = (text: string, start: number, from: number): boolean =>
  TOLD_PART.test(text.slice(Math.max(from, start - TOLD_REACH), start));
const TOLD_PART = /(?:représent\p{L}{1,5}|(?<!\p{L})soit|pr[èe]s\sd['’e]|environ|seulement)\s?$/iu;
/** Unit: characters. */
const TOLD_REACH = 20;

/** `2. LA DETTE | 2. LA DETTE`, on one line: a title that stands twice on its page. */
function isRepeatedTitle(text: string, start: number, end: number): boolean {
  if (!/^\. \p{Lu}{2}/u.test(text.slice(end, end + 4))) return false;
  const first = Math.max(0, start - LONGEST_TITLE);
  const line = first + text.slice(first, start).lastIndexOf('\n') + 1;
  const isNear = line > first || first === 0;
  return isNear && start > line && text.startsWith(text.slice(start, end + TITLE_OPENS), line);
}
/** Unit: characters. */
const LONGEST_TITLE = 120;
/** Of `. LA DETTE`, as far as two titles are held against each other. Unit: characters. */
const TITLE_OPENS = 8;

/** `7-A : convention` */
const LETTERED_PART = /\d{1,2}-[A-H](?=\s?:\s)/y;
/** `Séances de mars au Conseil - | 3 -`: the part of a text that is cut, at the end of its line. */
const isPageOfTitle = (text: string, start: number, end: number): boolean =>
  text.startsWith(' -', end) &&
  /^ -[ \t]*(?:\n|$)/u.test(text.slice(end, end + 6)) &&
  text.startsWith(' - ', start - 3);
/** ` -2- `: the page of a transcript that lost its lines. */
const DASHED_PAGE = /^\s-\d{1,2}-\s$/u;
/** `12-843`, alone on its line between other lines: the number of a deliberation. */
const SHORT_CHAIN = /\d{2}-\d{3,4}/y;
const isLoneNumber = ({ text, segment }: Site, start: number): boolean =>
  segment.kind !== 'row' &&
  segment.cell === null &&
  LONE_NUMBER.test(text.slice(start, start + LONE_REACH)) &&
  /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, start - 4), start));
const LONE_NUMBER = /^\d{2}-\d{3,4}[ \t]*(?:\n|$)/u;
/** Unit: characters. */
const LONE_REACH = 12;
/** `13/2028 : bail d'un hangar`: the thirteenth decision of a year. */
const OF_YEAR = /\d{1,3}\/(?:19|20)\d{2}(?![\d/])/y;
/** `adopté. | 1)Approbation des comptes`, `ouverte | 1 ) Approbation`, `du bureau, | 2/ Finances`, `« | 1° Dans un délai` */
function isInlineNumber({ text, from }: Site, start: number, end: number): boolean {
  const mark = text.charCodeAt(end);
  if (mark === SPACE)
    return (
      text.charCodeAt(end + 1) === CLOSE &&
      /^\s\p{Lu}\p{L}/u.test(text.slice(end + 2, end + 5)) &&
      !isInBrackets(text, start, from)
    );
  if (mark !== CLOSE && mark !== DEGREE && mark !== SLASH) return false;
  const before = text.slice(Math.max(from, start - 2), start);
  const next = text.slice(end + 1, end + 4);
  if (mark === SLASH) return /[.,;:!?]\s$/u.test(before) && /^\s\p{Lu}\p{L}/u.test(next);
  if (mark === CLOSE && /^\s\p{Lu}\p{L}/u.test(next)) return !isInBrackets(text, start, from);
  return mark === CLOSE
    ? /[.;:!?]\s$/u.test(before) && /^\p{Lu}\p{L}/u.test(text.slice(end + 1, end + 3))
    : /[«“]\s?$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(text.slice(end + 1, end + 4));
}
const CLOSE = 41;
const SPACE = 32;
function isInBrackets(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - BRACKET_REACH), at).replace(/\([^()]*\)/g, '');
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
/** Unit: characters. */
const BRACKET_REACH = 160;

/** `RCS Lyon | 912 345 678` */
const SIREN_LEAD = /(?<!\p{L})RCS\s(?:de\s)?\p{Lu}[\p{L}-]{1,20}\s(?:[A-D]\s)?$/u;
const SIREN = /\d{3}[\s\u00a0]\d{3}[\s\u00a0]\d{3}(?!\d|[\s\u00a0]\d{3}(?!\d))/y;
/** `07 300 Saint-Valmont` */
const POSTCODE = /0[1-9] \d{3}(?=\s\p{Lu}\p{L})/uy;
/** `47° 19′ 00″`, `5° 02′` */
const COORDINATES = /\d{1,2}°\s?\d{1,2}\s?[′'’](?:\s?\d{1,2}(?:[.,]\d{1,3})?\s?(?:[″”"]|[′'’]{2}))?/uy;
const DEGREE = 0xb0;
/** `date | 2023-10`; `2011-12` is a season, `2007-13` a period. */
const MONTH = /(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d-])/y;
const DATE_LEAD = /(?<!\p{L})date\s?:?\s$/iu;

/** `salle du 8-Mai-1945`, `place du 19-Mars` */
const NAMED_DAY =
  /\d{1,2}(?:er)?-(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)(?:-\d{4})?(?![\p{L}\d])/uy;

/** `2028-04 Gymnase Ouest`: the year and number of an operation, in front of its name. */
const OPERATION = /(?:19|20)\d{2}-\d{1,3}(?=\s{1,30}\p{L})/uy;

/** `Op. 2025-01 : le collecteur`, `opération 2025-01` */
const LED_OPERATION = /(?:^|[^\p{L}])(?:op(?:é|ération)?s?\.?)\s?$/iu;
const OPERATION_CODE = /(?:19|20)\d{2}-\d{1,3}(?!\d)/y;

const isSeason = (code: string): boolean => Number(code.slice(5)) === (Number(code.slice(2, 4)) + 1) % 100;

/** At the head of a row's label. */
const opensRow = ({ text, segment }: Site, start: number): boolean =>
  segment.kind === 'row' && !segment.cell && !segment.head && skippedSpaces(text, segment.start, start) === start;

/** `20, 21, 23 Études et travaux`, `26, 27 Participations`: chapters of a budget that name a row together. */
function isAmongChapters({ text, segment }: Site, start: number): boolean {
  if (segment.kind !== 'row' || segment.cell || segment.head) return false;
  CHAPTERS.lastIndex = segment.start;
  return CHAPTERS.test(text) && start < CHAPTERS.lastIndex;
}
const CHAPTERS = /[\s|]*\d{2,3}(?:(?:, ?| et | ?\/ ?)\d{2,3}){1,5} +(?=\p{Lu}\p{Ll})/uy;

const ZERO = 48;

/** More digits in one run are no amount that a council states. */
const LONGEST_COUNT = 12;

/** Nouns that are aimed at or measured as well as numbered: before a counted plural they number nothing. */
const AMBIGUOUS = new Set(
  (
    'objectif objectifs action actions programme mission operation carte cas ligne point question engagement engagements ' +
    'mesures ambition compte comptes niveau classe zone convention rapport dossier groupe phase nature acte salles portes liste ' +
    'itinéraire itinéraires tronçon type types bus saison'
  ).split(' '),
);

/**
 * A number behind the noun it numbers: `Axe 2`, `fiche 12`, `page 28`, `compte 6574`, `niveaux 3 à 8`, `salle 4`.
 * Only for a numeral without a unit; nouns that are also aimed at (`objectif 20 000 apprentis`) number up to 999.
 */
export function numberedAt(site: Site, numeral: Numeral): Reading | null {
  const { text, from, to } = site;
  const { start, end } = numeral;
  if (DIPLOMA.test(numeral.digits) && BELOW.test(text.slice(Math.max(from, start - 7), start)))
    return mentionOf(site, start, end, 'qualificatif', 'niveau-de-diplome', null, true);
  if (isAmongChapters(site, start)) return mentionOf(site, start, end, 'numerotation', 'chapitres');
  if (isResultAccount(text, start, end) || leadsAmount(text, start, end))
    return mentionOf(site, start, end, 'numerotation', 'compte-de-resultat');
  const lead = leadOf(text, start, from);
  if (!lead)
    return isQualified(text, numeral, from, to) || isOfOne(text, numeral, from)
      ? mentionOf(site, start, end, 'numerotation', 'numerotation', null, true)
      : null;
  if (lead === 'page')
    return mentionOf(site, start, pageEnd(site, digitsEnd(text, start, to)), 'page', 'page', null, true);
  if (lead === 'code')
    return mentionOf(site, start, Math.max(end, tokenEnd(text, start, to)), 'code', 'code', null, true);
  if (numeral.grouped || (numeral.decimals && !/^\d\.\d{1,2}$/.test(text.slice(start, end)))) return null;
  const named = wordBefore(text, start, from, true);
  const noun = named?.word ?? '';
  const counted = countedAfter(text, end, to);
  const bracketed = text.charCodeAt(start - 1) === 40;
  const isNear = counted !== null && counted.start <= end + 3;
  const account = named !== null && noun === 'compte' ? wordBefore(text, named.start, from) : null;
  const isCounting = account !== null && !OF_ACCOUNTS.has(account.word);
  if (isCounting && ((isNear && isCountable(text, counted)) || text.startsWith(' inscrit', end))) return null;
  // « depuis 1974, on en compte 38 », not « en compte 6574 »
  if (
    account?.word === 'en' &&
    (numeral.digits.length < LEAST_ACCOUNT - 1 || COUNTS.has(wordBefore(text, account.start, from)?.word ?? ''))
  )
    return null;
  const counts = isNear && isPlural(counted.word) && (account === null || isCounting);
  if (counts && (bracketed || lead === 'adresse' || AMBIGUOUS.has(noun))) return null;
  if (lead === 'adresse') return mentionOf(site, start, end, 'adresse', PLACE, null, isPlural(noun));
  if (numeral.digits.length > 4 && !ACCOUNTS.has(noun)) return null;
  if (isDiploma(noun, numeral)) return mentionOf(site, start, end, 'qualificatif', 'niveau-de-diplome', null, true);
  return mentionOf(site, start, end, 'numerotation', 'numerotation', null, true);
}

/** `porter celui du bassin | 3 à 1 200 places`: the number of a thing, no end of a range up to hundreds of times as much. */
function isOfOne(text: string, { start, end, digits, grouped }: Numeral, from: number): boolean {
  if (grouped || digits.length > LONGEST_OF_ONE) return false;
  const level = LEVEL_BEHIND.exec(text.slice(end, end + LEVEL_REACH))?.[1]?.replace(/\D/gu, '') ?? '';
  return (
    Number(level) >= Number(digits) * HUNDRED && ONE_THING.test(text.slice(Math.max(from, start - NOUN_REACH), start))
  );
}
const LONGEST_OF_ONE = 2;
const HUNDRED = 100;
const LEVEL_BEHIND = /^\sà\s(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{3,6})(?![\d,])/u;
/** Unit: characters. */
const LEVEL_REACH = 16;
const ONE_THING = /(?<!\p{L})(?:(?:du|de\sla|le|la|au)\s|l['’])\p{Ll}{3,14}\s$/u;
/** Unit: characters. */
const NOUN_REACH = 24;

/** What contents number, in the singular. */
const ENTRIES = new Set('axe annexe chapitre partie titre volet fiche action mesure objectif orientation'.split(' '));
const NUMBER_OF_ENTRY = /^\s(?:n°\s?)?(?:\d{1,2}|[IVX]{1,4})(?![\p{L}\d]|\s\d{3})/u;
const STAMP = 'Envoyé en préfecture';

/** `s'adapter au climat | 7 AXE 2 : agir`, `| 1 Envoyé en préfecture le`: the page in front of what stands there. */
export function pageOfEntry(
  site: Site,
  { start, end, digits, grouped, decimals }: Numeral,
  noun: Word,
): Reading | null {
  if (digits.length > 3 || grouped || decimals) return null;
  const { text } = site;
  const isPage =
    (ENTRIES.has(noun.word) && digits !== '1' && NUMBER_OF_ENTRY.test(text.slice(noun.end, noun.end + 12))) ||
    (noun.word === 'envoye' && text.startsWith(STAMP, noun.start));
  return isPage ? mentionOf(site, start, end, 'page', 'page-de-sommaire') : null;
}

/** `p. 1/16`: the page, and of how many. */
function pageEnd({ text, to, segment }: Site, end: number): number {
  if (segment.kind === 'furniture' || text.charCodeAt(end) !== SLASH) return end;
  const last = digitsEnd(text, end + 1, to);
  return last > end + 1 ? last : end;
}

/** `axe stratégique 2`, `objectifs opérationnels 1.2`: what the numbered noun is like stands before its number. */
function isQualified(text: string, { start, end, digits, grouped }: Numeral, from: number, to: number): boolean {
  const word = grouped || digits.length > LONGEST_PART ? null : wordBefore(text, start, from);
  if (word === null || !QUALIFIERS.has(word.word)) return false;
  return (
    phraseBefore(LEADS, text, word.start, from)?.value === 'numerotation' &&
    !isPlural(countedAfter(text, end, to)?.word ?? '')
  );
}
const QUALIFIERS = new Set(
  'strategique strategiques prioritaire prioritaires operationnel operationnels operationnelle specifique specifiques thematique thematiques phare phares'.split(
    ' ',
  ),
);
/** Digits of `12`, `1.2`. */
const LONGEST_PART = 3;

const COUNTS = new Set(['on', 'elle', 'il', 'elles', 'ils', 'qui', 'nous']);

/** The rule of `salle 4`, `halls 6.1 et 7`. */
export const PLACE = 'lieu-numerote';

/** `Affectation du résultat (1068)`, `FCTVA (10222)`: accounts that stand alone in brackets. */
const isResultAccount = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 40 && text.charCodeAt(end) === 41 && BRACKETED_ACCOUNTS.has(text.slice(start, end));
/** `(6161 : 18 300 €)`: the account of the sum that stands behind it. */
const leadsAmount = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 40 &&
  end - start >= LEAST_ACCOUNT &&
  end - start <= LONGEST_ACCOUNT &&
  ACCOUNT_OF.test(text.slice(end, end + LONGEST_SUM)) &&
  digitsEnd(text, start, end) === end;
const ACCOUNT_OF = /^[ \u00a0]?: ?\d[\d \u00a0\u202f.,]*(?:[kM]?€|euros)/;
/** Unit: characters. */
const LONGEST_SUM = 24;
const LEAST_ACCOUNT = 4;
const LONGEST_ACCOUNT = 6;

/** Accounts have up to six digits, other things that are numbered up to four. */
const ACCOUNTS = new Set(['compte', 'comptes', 'imputation', 'imputations']);

/** Words before an account: `au compte 6574 Subventions`; behind another word `compte` is a verb: `la Région compte 115 CFA`. */
const OF_ACCOUNTS = new Set('le au du un ce ces de d des aux les leur son sur en par chaque sous'.split(' '));

/** A plural, or an acronym, which has none. */
const isCountable = (text: string, { start, word }: Word): boolean =>
  isPlural(word) || (isCapital(text.charCodeAt(start)) && isCapital(text.charCodeAt(start + 1)));

/** `parcelle AB 123`, `cadastrée section ZK 12` */
const PARCEL = /(?:parcelles?|cadastrée?s?|section)(?:\s(?:section|n°))?\s{1,2}[A-Z]{1,3}\s{1,2}$/u;

type Lead = 'numerotation' | 'page' | 'code' | 'adresse';

function leadOf(text: string, start: number, from: number): Lead | null {
  const found = phraseBefore(LEADS, text, start, from);
  if (found) return found.value;
  if (isCapital(text.charCodeAt(start - 2)) && PARCEL.test(text.slice(Math.max(from, start - 28), start)))
    return 'code';
  const code = text.charCodeAt(start - 1) === 32 ? text.charCodeAt(start - 2) : text.charCodeAt(start - 1);
  if ((code === COLON || code === TAB) && CODE_NAMED.test(text.slice(Math.max(from, start - 16), start))) return 'code';
  if (code === COLON)
    return RANK.test(text.slice(Math.max(from, start - 14), start)) &&
      !isSpacedWord(text, digitsEnd(text, start, start + 3))
      ? 'numerotation'
      : null;
  if (code !== POINT) return null;
  const short = SHORT_LEAD.exec(text.slice(Math.max(from, start - 12), start));
  return short ? (SHORT_KINDS[(short[1] as string).charAt(0).toLowerCase()] ?? 'numerotation') : null;
}
const SHORT_KINDS: Readonly<Record<string, Lead>> = { p: 'page', o: 'code' };

const POINT = 46;
const COLON = 58;
const TAB = 9;

const isSpacedWord = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 32 && isLetter(text.charCodeAt(at + 1));

/** `Code commune : 23 020`, `Code ROE : 71823` */
const CODE_NAMED =
  /(?:^|[^\p{L}])(?:[cC]ode (?:[cC]ommune|[pP]ostal|[iI]nsee|[aA]pe|[nN]af|[A-Z]{2,6})|CODE (?:COMMUNE|POSTAL|INSEE|APE|NAF))\s?[:\t]\s?$/u;
/** `Priorité : 1` in the head of a sheet. */
const RANK = /(?:^|[^\p{L}])(?:priorité|version|numéro)\s?:\s?$/iu;

/** `niveau 4` (baccalauréat): the levels of diplomas, 3 to 8, limit a public. */
const isDiploma = (noun: string, { digits }: Numeral): boolean =>
  (noun === 'niveau' || noun === 'niveaux') && DIPLOMA.test(digits);

const DIPLOMA = /^[3-8]$/;
/** `Sans diplôme / infra 3` */
const BELOW = /(?:^|[\s(/«-])infra[\s-]$/iu;
