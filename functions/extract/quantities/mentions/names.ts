import { digitsEnd, isCapital, isDash, isDigit, isLetter, skippedSpaces } from '../characters.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { countedAfter, countsPlural, isPlural } from '../units/nouns.ts';
import { wordAfter, wordBefore } from '../words.ts';
import { isNumberOfDepartment } from './departments.ts';

const PLANS = new Set(['plan', 'plans', 'dispositif', 'programme', 'operation', 'objectif', 'convention']);
const PLAN_ADJECTIVES = new Set(['national', 'regional', 'departemental', 'gouvernemental', 'dit']);
const BRANDS = new Set([
  'pack',
  'pass',
  'carte',
  'cheque',
  'label',
  'kit',
  'cap',
  'visa',
  'abonnement',
  'forfait',
  'tarif',
  'formule',
  'club',
  'espace',
  'prix',
]);
const ROADS = new Set(['RN', 'RD', 'RNU', 'A', 'D', 'N', 'RT', 'VC', 'EN', 'EV', 'ISO', 'NF', 'HQE', 'RT', 'RE']);
/** What stands for nothing but a road or a norm, whatever follows: `RD 748 | Bréval`, `la RN 12 sera élargie`. */
const ROUTES = new Set(['RN', 'RD', 'RNU', 'ISO', 'GR']);
/** `l'A | 75`, `les autoroutes A | 6` */
const MOTORWAY = /(?:(?<!\p{L})l['’]|autoroutes?\s)$/iu;

const isRoute = ({ text, from }: Site, raw: string, start: number): boolean =>
  ROUTES.has(raw) || (raw === 'A' && MOTORWAY.test(text.slice(Math.max(from, start - 12), start)));

const ACCOUNTING = new Set([
  '14',
  '21',
  '22',
  '4',
  '40',
  '41',
  '42',
  '43',
  '49',
  '51',
  '52',
  '57',
  '61',
  '71',
  '831',
  '832',
]);
/** Acronyms that stand before amounts and counts, and name no body. */
const NO_BODY = new Set(
  'AE AP CP BP BS DM CA CFU ROB DOB OB BT PPI HT TTC ISSN ISBN SIRET SIREN NAF APE RCS INSEE PME TPE ETI CDI CDD ETP CFA TER DGF TVA CVAE DMTO TICPE FEDER FSE FEADER FEAMP OPCO ADEME ANRU OK EN DE ET SUR LES DES PAR POUR DU AU AUX'.split(
    ' ',
  ),
);

// 15-30 · 18-25 · 15/25
const HYPHENED = /\d{1,4}[-–/]\d{1,4}(?!\d|[.,]\d|\s?%|\/)/y;
const SLASH = 47;

/** A number in a proper name: `plan 500 000 formations`, `Pack 15-30`, `RN 171`, `M57`, `Industrie 4.0`, `CD 85`. */
export function namedAt(site: Site, numeral: Numeral): Reading | null {
  const { text, from, to } = site;
  const { start, end } = numeral;
  const name = (stop: number, rule: string): Reading => mentionOf(site, start, stop, 'nom_propre', rule);
  const before = text.slice(Math.max(from, start - NAME_REACH), start);
  const behind = text.slice(end, Math.min(to, end + NAME_REACH));
  const isZone = ZONE.test(before) && SLOW.has(numeral.digits) && !countsPlural(text, end, to);
  if (
    isZone ||
    isOfPlace(before, behind) ||
    (isNumberOfDepartment(before, text.slice(start, end), behind) && !countsPlural(text, end, to)) ||
    isSchool(before, behind) ||
    isOfClass(before, behind) ||
    NUMBERED_NAME.test(before)
  )
    return name(end, 'nom-avec-nombre');
  if (VERSION.test(text.slice(start, end)) && /\p{L}\s$/u.test(before)) return name(end, 'version');
  const word = wordBefore(text, start, from, true);
  if (isRoad(site, numeral, word?.word ?? '')) return name(end, 'route');
  if (!word) return null;
  if (isPlanName(site, numeral, word.word, word.start)) return name(end, 'plan-chiffre');
  const compound = text.charCodeAt(word.start - 1) === HYPHEN ? wordBefore(text, word.start - 1, from) : null;
  const capital = isCapital(text.charCodeAt(compound?.start ?? word.start));
  if (!capital && !isCapital(text.charCodeAt(word.start)) && !BRANDS.has(word.word)) return null;
  const raw = text.slice(word.start, word.end);
  const joined = text.charCodeAt(word.end) !== 40;
  if (joined && raw === 'M' && ACCOUNTING.has(numeral.digits))
    return mentionOf(site, word.start, end, 'nom_propre', 'nomenclature-comptable');
  const isNumbered = joined && !numeral.grouped && !numeral.decimals;
  if (isNumbered && (isRoute(site, raw, word.start) || (ROADS.has(raw) && !countedAfter(text, end, to))))
    return mentionOf(site, word.start, end, 'nom_propre', 'route');
  HYPHENED.lastIndex = start;
  const joint = text.charCodeAt(digitsEnd(text, start, to));
  const isJoined = isDash(joint) || (joint === SLASH && BRANDS.has(word.word));
  const hyphened = isJoined && HYPHENED.test(text) ? HYPHENED.lastIndex : -1;
  if (
    hyphened > 0 &&
    (BRANDS.has(word.word) || (capital && joined && !NO_BODY.has(raw))) &&
    !unitFollows(text, hyphened, to)
  )
    return name(hyphened, 'nom-avec-nombre');
  if (capital && joined && isOldYear(site, numeral) && !NO_BODY.has(raw)) return name(end, 'nom-avec-annee');
  if (capital && joined && isEdition(site, numeral, word.start)) return name(end, 'nom-avec-nombre');
  if (BRANDS.has(word.word) && capital && joined) return name(end, 'nom-avec-nombre');
  if (capital && isNumbered && isOfBrand(site, numeral, word.start)) return name(end, 'nom-avec-nombre');
  if (capital && joined && /^\d\.\d$/.test(text.slice(start, end)) && !isUnitLike(text, end, to))
    return name(end, 'version');
  return capital && joined && isBody(raw, numeral, site) ? name(end, 'sigle-et-departement') : null;
}

/** `le pays des | 3 Frontières`, `la communauté de communes des | 7 Rivières`, `l'entente sportive des | 4 Chênes` */
const isOfPlace = (before: string, behind: string): boolean =>
  PLACE.test(before) && /^\s\p{Lu}\p{Ll}+[sx](?!\p{L})/u.test(behind);
const PLACE =
  /(?<!\p{L})(?:(?:entente|club|association|amicale|foyer|union|école|groupement)(?:\s\p{Ll}{3,14})?|pays|syndicat|canton|agglomération|communauté|communauté\sde\scommunes|communauté\sd['’]agglomération|vallée|syndicat\smixte|bassin|bassin\sversant)\sdes\s$/iu;

/** `les collèges | 300 et | 700`: schools that have a number for a name; not `les collèges 12 et 14 millions`. */
const isSchool = (before: string, behind: string): boolean => {
  const others = SCHOOLS.exec(before)?.[1];
  return others !== undefined && (others === '' ? SCHOOL_NEXT : SCHOOL_LAST).test(behind);
};
const SCHOOLS = /(?<!\p{L})(?:collèges|lycées)\s((?:\d{1,4}(?:,|\set)\s){0,4})$/iu;
const SCHOOL_NEXT = /^(?:,\s\d{1,4})*\set\s\d{1,4}(?![\d%€]|[.,]\d|\s(?:\d|%|€|M|k|\p{L}{3,}[sx](?!\p{L})))/u;
const SCHOOL_LAST = /^(?:(?:,\s\d{1,4})*\set\s\d{1,4})?(?![\d%€]|[.,]\d|\s(?:\d|%|€|M|k|\p{L}{3,}[sx](?!\p{L})))/u;

/** `label | 4 fleurs`, `les hôtels | 3 étoiles`, `des hôtels de | 3 et 4 étoiles`: a class that things have; not `a obtenu 3 étoiles`. */
const isOfClass = (before: string, behind: string): boolean => CLASSED.test(before) && CLASS.test(behind);
const CLASSED =
  /(?<!\p{L})(?:label|ville|village|hôtel|gîte|camping|hébergement|restaurant|classée?|labellisée?)s?\s(?:de\s)?(?:\d\s(?:et|ou|à)\s)?$/iu;
const CLASS = /^\s(?:(?:et|ou|à)\s\d\s)?(?:fleurs?|étoiles?|épis|clés|libellules)(?!\p{L})/iu;

/** `le Grenelle | 2`, `l'Agenda | 21`, `EuroVelo | 6`, `l'ODD | 4`, `en Fédérale | 1`, `la Ligue | 2` */
const NUMBERED_NAME =
  /(?<!\p{L})(?:Grenelle|[aA]genda|EuroVelo|Eurov[ée]lo|[lL]['’]ODD|Fédérale|Nationale|Régionale|Ligue|Division)\s$/u;
/** `les zones | 30`: streets by their speed. */
const ZONE = /(?<!\p{L})zones\s$/iu;
const SLOW: ReadonlySet<string> = new Set(['20', '30']);
/** `industrie | 4.0`: decimals have a comma. */
const VERSION = /^[1-9]\.0$/u;
/** Of such a name before or behind its number. Unit: characters. */
const NAME_REACH = 36;

/** `Pass Golfe | 26`, `Carte Avenir | 16`: a small number, and nothing that it could count. */
function isOfBrand({ text, from, to }: Site, { end, digits }: Numeral, nameStart: number): boolean {
  const brand = digits.length === 2 ? wordBefore(text, nameStart, from) : null;
  if (brand === null || !BRANDS.has(brand.word) || !isCapital(text.charCodeAt(brand.start))) return false;
  return !countsPlural(text, end, to) && !isUnitLike(text, end, to) && !unitFollows(text, end, to);
}

// routes départementales 12, 48 et 163 · la nationale 7 · Départementale 27 : fauchage · les RD 12, 48 et 163
const ROAD =
  /(?:(?:routes?|l[ae]s?)\s(?:nationale|départementale|communale|européenne)s?\s(?:n°\s?)?(?:\d{1,4}(?:,|\set)\s)*|(?:^|\n)départementale\s|(?<!\p{L})R[DN]\s?(?:\d{1,4}(?:,|\set)\s)+)$/iu;
const ROAD_KINDS = new Set(
  'nationale nationales departementale departementales communale communales europeenne n'.split(' '),
);
const COMMA = 44;
/** The longest list of roads before one of them. Unit: characters. */
const ROAD_REACH = 80;

/** The number of a road that is written out. */
const isRoad = ({ text, to }: Site, { start, end, grouped, decimals }: Numeral, word: string): boolean =>
  !grouped &&
  !decimals &&
  (ROAD_KINDS.has(word) || word === 'et' || text.charCodeAt(start - 2) === COMMA) &&
  ROAD.test(text.slice(Math.max(0, start - ROAD_REACH), start)) &&
  !countsPlural(text, end, to) &&
  !isUnitLike(text, end, to);

// programme Breizh Bocage 3 · plan Santé Environnement 4 · contrat Rivières 2
const EDITION =
  /(?:plan|programme|dispositif|contrat|pacte|projet|opération|appel à projets|stratégie|schéma|label)s?\s(?:(?:le|la|les|du|de|des|et|&)\s|[ld]['’])?(?:\p{Lu}[\p{L}'’-]{2,20}\s){1,3}$/u;

/** The number of an edition behind the name of a plan, where no noun follows that it could count. */
function isEdition({ text, from, to }: Site, { start, end, digits }: Numeral, wordStart: number): boolean {
  if (digits.length > 2 || end - start !== digits.length) return false;
  const closes = (digits.length === 1 ? CLOSES : GOES_ON).test(text.slice(end, Math.min(to, end + 8)));
  return closes && EDITION.test(text.slice(Math.max(from, wordStart - 60), start));
}

const CLOSES = /^\s?(?:[.,;:)»\n–—]|$)/u;
/** `le dispositif Escale | 31 pour les jeunes` */
const GOES_ON = /^\s(?:pour|qui|vise|permet)(?!\p{L})/u;

/** `Fanal 1848 –`, `Union 1892,`: four digits before 1900 that end a name; years since then are told elsewhere. */
const isOldYear = ({ text, to }: Site, { start, end, grouped, decimals }: Numeral): boolean =>
  !grouped &&
  !decimals &&
  /^1[5-8]\d\d$/.test(text.slice(start, end)) &&
  /^(?:\s[–—-]\s|\s?[,;:)»]|\s*$)/u.test(text.slice(end, Math.min(to, end + 3)));

const unitFollows = (text: string, at: number, to: number): boolean => {
  const word = wordAfter(text, at, to);
  return word !== null && word.start <= at + 2 && (word.word === 'ans' || word.word === 'mois');
};

const isUnitLike = (text: string, at: number, to: number): boolean => {
  const word = wordAfter(text, at, to);
  return (
    word !== null &&
    word.start <= at + 1 &&
    /^(?:m|md|mds|k|million|millions|milliard|milliards|km|ha)$/.test(word.word)
  );
};

/** `plan 500 000 formations`, `plan 500.000`, `plan « 300 000 »`, `Plan national 500 000`; not `plan de 6 mesures`. */
function isPlanName({ text, from }: Site, numeral: Numeral, word: string, wordStart: number): boolean {
  if (!PLANS.has(word) && !PLAN_ADJECTIVES.has(word)) return false;
  if (Number(numeral.thousands ?? (numeral.decimals ? 0 : numeral.digits)) < 1000) return false;
  const plan = PLAN_ADJECTIVES.has(word) ? wordBefore(text, wordStart, from)?.word : word;
  if (plan === 'plan' || plan === 'plans') return true;
  const quoted = text.charCodeAt(numeral.start - 1) === 0xab || text.charCodeAt(numeral.start - 2) === 0xab;
  return quoted && plan !== undefined && PLANS.has(plan);
}

/** `CD 85`, `CMA 44`: a body of a department. */
function isBody(raw: string, numeral: Numeral, { text, from, to }: Site): boolean {
  // « le programme (PAPI 3) »
  if (
    /^\p{Lu}{3,7}$/u.test(raw) &&
    (!NO_BODY.has(raw) || raw === 'PAR') &&
    ALONE.test(text.slice(numeral.start - raw.length - 2, numeral.end + 1))
  )
    return true;
  if (
    numeral.grouped ||
    numeral.decimals ||
    !/^(?:0[1-9]|[1-9]\d|97[1-6])$/.test(text.slice(numeral.start, numeral.end))
  )
    return false;
  if (!OF_EACH_DEPARTMENT.has(raw) && (!/^\p{Lu}{2,7}$/u.test(raw) || NO_BODY.has(raw))) return false;
  const next = wordAfter(text, numeral.end, to);
  return (
    !next ||
    countedAfter(text, numeral.end, to) === null ||
    isCapital(text.charCodeAt(next.start)) ||
    (!isPlural(next.word) &&
      ONE_BODY.test(text.slice(Math.max(from, numeral.start - raw.length - BODY_REACH), numeral.start)))
  );
}

/** `le SDIS | 31 intervient`: one body, and no plural that the number counts. */
const ONE_BODY = /(?<!\p{L})(?:(?:le|la|du|au)\s|l['’])\p{L}{2,7}\s$/iu;
/** Unit: characters. */
const BODY_REACH = 5;

/** Bodies that each department has, where their acronym is written as a name. */
const OF_EACH_DEPARTMENT = new Set('Sdis Adil Udaf Caue Mdph Caf Cpam Cdos Ddt Ddtm Safer Adapei'.split(' '));

const ALONE = /^\(\p{Lu}+\s[1-9]\)$/u;

const HYPHEN = 0x2d;
const QUOTE_UNITS = 44;
const NAME_LEADS = new Set([
  'plan',
  'programme',
  'dispositif',
  'operation',
  'projets',
  'label',
  'les',
  'le',
  'la',
  'du',
  'projet',
  'interet',
  'initiative',
  'pacte',
  'appel',
  'marque',
  'evenement',
  'salon',
  'forum',
  'des',
]);

/** A short name in quotes that holds a number: `« 24 h pour l'emploi »`, `« Industrie 4.0 »`. */
export function quotedNameAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  if (isPricedScheme(site, start, end)) return mentionOf(site, start, end, 'nom_propre', 'nom-entre-guillemets');
  if (site.quote > start) return null;
  const limit = Math.max(from, start - QUOTE_UNITS);
  let open = start - 1;
  while (open >= limit && NAME_PARTS[text.charCodeAt(open)] === 1) open--;
  const quote = text.charCodeAt(open);
  if (open < limit || (quote !== 0xab && quote !== 0x201c)) return null;
  const window = text.slice(open + 1, Math.min(to, open + 1 + QUOTE_UNITS));
  const closing = window.indexOf(quote === 0xab ? '»' : '”');
  if (closing < 0 || open + 1 + closing < start) return null;
  const close = open + 1 + closing;
  const inside = window.slice(0, closing);
  if (SPOKEN.test(inside) || /[%€:;!?]|\p{L}\.\s|millions?|milliards?|euros?/u.test(inside)) return null;
  const lead = wordBefore(text, open, from)?.word ?? '';
  const capital = /^\s*\p{Lu}/u.test(inside);
  if (
    isYearLike(text, start, end) &&
    !(capital && end + skippedAfter(text, end, close) === close && !SPEECH.test(inside))
  )
    return null;
  if (!NAME_LEADS.has(lead) && !capital) return null;
  return mentionOf(site, open, close + 1, 'nom_propre', 'nom-entre-guillemets');
}

/** `au dispositif « La piscine à | 1 € »`: the price that a scheme is called by. */
const isPricedScheme = ({ text, from }: Site, start: number, end: number): boolean =>
  PRICE_CLOSES.test(text.slice(end, end + PRICE_REACH)) &&
  SCHEME_OPENS.test(text.slice(Math.max(from, start - QUOTE_UNITS), start));
const PRICE_CLOSES = /^\s?(?:€|euros?)\s?[»”"]/u;
/** Unit: characters. */
const PRICE_REACH = 9;
const SCHEME_OPENS =
  /(?<!\p{L})(?:dispositif|opération|programme|plan|label|tarification)\s[«“"]\s?\p{L}[^»”"€\d]{2,40}$/iu;

/** `« On pourrait bientôt atteindre 600 lycéens »` */
const SPOKEN = /^\s*(?:Nous|Je|J['’]ai|On|Ils?|Elles?|Ce\ssont|C['’]est)\s/u;
/** How quotations begin that are no names: `« En 2017, … »`. */
const SPEECH = /^\s*(?:En|Dès|Depuis|Pour|Au|Avec|Nous|Je|Il|Elle|Ce|Cette|Le|La|Les|L['’]|Un|Une|Des|C['’])(?!\p{L})/u;

const isYearLike = (text: string, start: number, end: number): boolean =>
  end - start === 4 && /^(?:19|20)/.test(text.slice(start, start + 2));

const skippedAfter = (text: string, at: number, to: number): number => skippedSpaces(text, at, to) - at;

const NAME_MARKS = new Set([..." \u00a0\u202f-'’.+"].map((mark) => mark.charCodeAt(0)));
/** The units of which names are made: asked for each unit in front of each number. */
const NAME_PARTS = Uint8Array.from({ length: 0x2020 }, (_, code) =>
  isLetter(code) || isDigit(code) || NAME_MARKS.has(code) ? 1 : 0,
);
