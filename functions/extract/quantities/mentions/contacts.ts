import type { Span } from '../../model.ts';
import { isCapital, isDash, isSpace } from '../characters.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { wordAfter, wordBefore } from '../words.ts';

const SIGNS = ['@', '://', 'www.'] as const;
const LONGEST_SIDE = 300;
const ENDS = new Set([...'<>()[]{}"«»“”,;|•'].map((sign) => sign.charCodeAt(0)));

const endsAddress = (code: number): boolean => isSpace(code) || ENDS.has(code);

/** Web and mail addresses, in order: whole words around `@`, `://` and `www.`. Only three signs are searched for. */
export function addressSpans(text: string): readonly Span[] {
  const places = SIGNS.flatMap((sign) => placesOf(text, sign)).sort((a, b) => a - b);
  const spans: Span[] = [];
  let covered = 0;
  for (const place of places) {
    if (place < covered) continue;
    let start = place;
    while (start > covered && place - start < LONGEST_SIDE && !endsAddress(text.charCodeAt(start - 1))) start--;
    let end = place;
    while (end < text.length && end - place < LONGEST_SIDE && !endsAddress(text.charCodeAt(end))) end++;
    while (end > place && ".:!?'’".includes(text[end - 1] as string)) end--;
    spans.push({ start, end });
    covered = end;
  }
  return spans;
}

function placesOf(text: string, sign: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) places.push(at);
  return places;
}

// 02 61 91 70 12 · 02.61.91.31.14 · +33 (0)2 61 91 70 12 · 0 800 100 200 · 0 970 100 200 · 0261917012
const PHONE = /0\s?[1-9](?:[\s./-]?\d{2}){4}(?!\d)/y;
const FREE_PHONE = /0\s?[89]\d{2}(?:[\s.]?\d{3}){2}(?!\d)/y;
const ABROAD = /(?:33|0033|32|352|41)\s?(?:\(0\)\s?)?[1-9](?:[\s.-]?\d{2}){4}(?!\d)/y;
// +262 262 00 11 22 · +590 (0)590 12 34 56 · +44 20 79 46 00 18
const OVERSEAS = /\d{1,3}[\s.]?(?:\(0\)\s?)?\d{1,3}(?:[\s.-]\d{2}){3,4}(?!\d)/y;

/** `03 81 00 22 33 (poste 214)` */
const EXTENSION = /\d{2}[\s.-]?\d{2}\s?[,–-]?\s?\(?poste\s(?:n°\s?)?$/u;
/** `suivi par le service, poste | 41 17` */
const POST = /[,–(-]\s?poste\s$/u;
const SHORT_PHONE = /\d{2}\s\d{2}(?!\s?\d)/y;
const LONGEST_EXTENSION = 6;
const DEGREE = 0xb0;
const E = 101;
const T = 116;

/** Whether what stands before a place can end with `poste ` or `poste n°`. */
const mayFollowPost = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at - 2);
  return code === DEGREE || text.charCodeAt(at - 1) === DEGREE || (code === E && text.charCodeAt(at - 3) === T);
};

export function phoneAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const code = text.charCodeAt(start);
  if (
    mayFollowPost(text, start) &&
    end - start <= LONGEST_EXTENSION &&
    EXTENSION.test(text.slice(Math.max(from, start - 18), start))
  )
    return mentionOf(site, start, end, 'telephone', 'poste-telephonique');
  if (mayFollowPost(text, start) && POST.test(text.slice(Math.max(from, start - 10), start))) {
    SHORT_PHONE.lastIndex = start;
    if (SHORT_PHONE.test(text) && SHORT_PHONE.lastIndex <= to)
      return mentionOf(site, start, SHORT_PHONE.lastIndex, 'telephone', 'poste-telephonique');
  }
  const plus = text.charCodeAt(start - 1) === 43;
  if (code !== 48 && !plus) return null;
  for (const pattern of plus ? [ABROAD, OVERSEAS] : [PHONE, FREE_PHONE, ABROAD]) {
    pattern.lastIndex = start;
    if (pattern.test(text) && pattern.lastIndex <= to)
      return mentionOf(site, plus ? start - 1 : start, pattern.lastIndex, 'telephone', 'telephone');
  }
  return null;
}

const WAYS = new Set(
  'rue avenue av boulevard bd bld place quai quais rempart levée venelle chemin impasse allee allees square esplanade cours route faubourg mail passage rond zone parvis promenade bis ter quater grand grande petite vieille'.split(
    ' ',
  ),
);

const SLASH = 47;
const SECOND_HOUSE = /[-–/]\d{1,4}(?!\d)/y;

/** Whether a street can follow a house number, or two: `2-4 allée`. */
function isWay(text: string, end: number, to: number): boolean {
  SECOND_HOUSE.lastIndex = end;
  const code = text.charCodeAt(end);
  const after = (code === SLASH || isDash(code)) && SECOND_HOUSE.test(text) ? SECOND_HOUSE.lastIndex : end;
  const word = wordAfter(text, text.charCodeAt(after) === 44 ? after + 1 : after, to);
  return word !== null && WAYS.has(word.word);
}

const WAY = String.raw`(?:rue|avenue|av\.|boulevard|bd|bld|place|quais?|rempart|levée|venelle|chemin|impasse|allées?|square|esplanade|cours|route|faubourg|mail|passage|rond-point|zone|parvis|promenade|RUE|AVENUE|BOULEVARD|PLACE|ALL[EÉ]E|CHEMIN|QUAI|IMPASSE|ROUTE)`;
const CITY_WORD = String.raw`(?![Cc][Ee][Dd][Ee][Xx])\p{Lu}[\p{L}'’-]{0,30}`;
const TOWN = String.raw`\s{1,4}${CITY_WORD}(?:[ -]${CITY_WORD}){0,4}(?:\s{1,3}(?:cedex|CEDEX|Cedex)(?:[ \u00a0]{1,3}\d{1,2}(?!\d|[ .]\d{2}[ .]\d{2}))?)?`;
// des Saules · du 8 mai 1945 · Saint-Pierre-Lentin · de la Gare
const WAY_NAME = String.raw`(?:du\s\d{1,2}(?:er)?[\s-]\p{L}{3,9}(?:[\s-]\d{4})?|(?:(?:des|de|du|la|le|les)\s|[dl]['’]){0,3}\p{Lu}[\p{L}'’-]{0,30}(?:[ -]\p{Lu}[\p{L}'’-]{0,30}){0,3})`;
const TO_CITY = String.raw`[^\n;•–\d]{0,80}\n?[^\n;•–\d]{0,60}(?:(?:CS|BP|TSA)\s?\d[\d ]{2,6}[^\n;•–\d]{0,10}\n?\s{0,3})?\d{2}\s?\d{3}${TOWN}`;

// 9 rue Saint-Pierre-Lentin, CS 94117, 45041 Orléans Cedex 1 · 7 rue du 8 mai 1945
const STREET = new RegExp(
  String.raw`\d{1,4}(?:[-–/]\d{1,4})?\s?(?:bis|ter|quater)?,?\s{1,3}${WAY}\s{1,3}(?:${WAY_NAME}(?:${TO_CITY})?|${TO_CITY})`,
  'uy',
);
// 58, rue des anciennes halles: a street in the singular is not counted
const HOUSE = /(?!1,?\s)\d{1,4},?\s(?:rue|avenue|boulevard|chemin|impasse|venelle)\s(?:de|du|des|d['’])/uy;
// 4, Grande rue
const HIGH_STREET =
  /\d{1,4}(?:,\s|\s(?=\p{Lu}))(?:[Gg]rand(?:e\s|['’-])|[Pp]etite\s|[Vv]ieille\s)(?:[Rr]ue|[Pp]lace)(?!\p{L})/uy;
// CS 30218 – 87 400 Saint-Junien: behind a street or a box the postcode may be parted
const PARTED_POSTCODE = new RegExp(String.raw`\d{2}\s\d{3}${TOWN}`, 'uy');
// CS 50 214 – 44 000 Nantes
const PARTED_BOX = new RegExp(String.raw`(\d{2}\s\d{3})\s?[,–—-]\s?\d{2}\s?\d{3}${TOWN}`, 'uy');
const BOX_BEFORE = /(?:CS|BP|TSA)\s?\d[\d ]{0,6}\s?[,–—-]\s$/u;
const AFTER_BOX = /(?:CS|BP|TSA)\s?\d[\d ]{2,6}\s?[,–—-]\s?$/u;
// 49000 Angers · 44966 Nantes cedex 9
const POSTCODE = new RegExp(String.raw`\d{5}${TOWN}`, 'uy');
const BOX = /(?<!\p{L})(?:CS|BP|TSA)\s{0,2}$/u;
/** `BP 7190, 97719`: a year's budget has no postcode behind it. */
const BOX_TOWN = /^\s?[,–-]?\s{0,2}\d{5}(?!\d)/u;
const ALL_CAPITALS = /^\d{5}\s{1,4}\p{Lu}{2,}/u;

const isDepartmentPrefix = (text: string, start: number): boolean => {
  const number = Number(text.slice(start, start + 2));
  return number >= 1 && number <= 98 && number !== 96;
};

const PARTING = new Set([...',–—-'].map((sign) => sign.charCodeAt(0)));

/** A comma or a dash stands before a place, maybe with one white space behind it. */
const closesBox = (text: string, at: number): boolean =>
  PARTING.has(text.charCodeAt(at - 1)) || PARTING.has(text.charCodeAt(at - 2));

const followsCapital = (text: string, at: number): boolean =>
  isCapital(text.charCodeAt(at - 1)) || isCapital(text.charCodeAt(at - 2)) || isCapital(text.charCodeAt(at - 3));

/** A street with its number, a postcode with its town, a post box. */
export function postalAt(site: Site, start: number, end: number): Reading | null {
  const { text, to } = site;
  const length = end - start;
  if (length <= 4 && isWay(text, end, to)) {
    STREET.lastIndex = start;
    if (STREET.test(text)) return mentionOf(site, start, Math.min(STREET.lastIndex, to), 'adresse', 'adresse-postale');
    HOUSE.lastIndex = start;
    if (HOUSE.test(text)) return mentionOf(site, start, end, 'adresse', 'adresse-postale');
    HIGH_STREET.lastIndex = start;
    if (HIGH_STREET.test(text)) return mentionOf(site, start, HIGH_STREET.lastIndex, 'adresse', 'adresse-postale');
  }
  if (length === 2 && closesBox(text, start) && AFTER_BOX.test(text.slice(Math.max(site.from, start - 18), start))) {
    PARTED_POSTCODE.lastIndex = start;
    if (PARTED_POSTCODE.test(text) && PARTED_POSTCODE.lastIndex <= to)
      return mentionOf(site, start, PARTED_POSTCODE.lastIndex, 'adresse', 'code-postal');
  }
  if (length === 2 && followsCapital(text, start) && BOX.test(text.slice(Math.max(site.from, start - 6), start))) {
    PARTED_BOX.lastIndex = start;
    const box = PARTED_BOX.exec(text)?.[1];
    if (box !== undefined) return mentionOf(site, start, start + box.length, 'adresse', 'boite-postale');
  }
  // BP 41, 21999 Valbrée
  const isBox =
    length <= 3 &&
    followsCapital(text, start) &&
    BOX.test(text.slice(Math.max(site.from, start - 6), start)) &&
    BOX_TOWN.test(text.slice(end, end + 10));
  if (isBox) return mentionOf(site, start, end, 'adresse', 'boite-postale');
  if (length <= 2)
    return wordBefore(text, start, site.from)?.word === 'cedex'
      ? mentionOf(site, start, end, 'adresse', 'adresse-postale')
      : null;
  if (
    length === 3 &&
    followsCapital(text, start) &&
    !SUM_GOES_ON.test(text.slice(end, end + 5)) &&
    BOX_IN_STREET.test(text.slice(Math.max(site.from, start - 70), start))
  )
    return mentionOf(site, start, end, 'adresse', 'boite-postale');
  if (length < 4 || length > 6) return null;
  const before = followsCapital(text, start) ? text.slice(Math.max(site.from, start - 9), start) : '';
  if (BOX.test(before) && (length !== 4 || !before.includes('BP') || BOX_TOWN.test(text.slice(end, end + 10))))
    return mentionOf(site, start, end, 'adresse', 'boite-postale');
  if (length !== 5) return null;
  if (!isDepartmentPrefix(text, start) && !STREET_BEFORE.test(text.slice(Math.max(site.from, start - 60), start)))
    return null;
  POSTCODE.lastIndex = start;
  const town = POSTCODE.exec(text);
  const shouted =
    town !== null &&
    ALL_CAPITALS.test(town[0]) &&
    !/cedex/i.test(town[0]) &&
    !(closesBox(text, start) && BOX_BEFORE.test(text.slice(Math.max(site.from, start - 18), start)));
  if (town && !shouted && POSTCODE.lastIndex <= to)
    return mentionOf(site, start, POSTCODE.lastIndex, 'adresse', 'code-postal');
  return text.charCodeAt(end) === 41 && CAPITAL_BEFORE.test(text.slice(Math.max(site.from, start - 40), start))
    ? mentionOf(site, start, end, 'adresse', 'code-postal')
    : null;
}

// 5, place des Tanneurs – 99300 Valcombe: no département has the number, but a street stands before it
const STREET_BEFORE =
  /(?<!\p{L})(?:rue|avenue|place|boulevard|quai|rempart|chemin|allée|cours|impasse|esplanade)\s[^\n;:()]{2,40}[,–—-]\s$/iu;

/** `rue Neuve (BP 450| 000 €)`, `(BP 450| k€)`: of the budget. */
const SUM_GOES_ON = /^(?:[ \u00a0\u202f.]\d{3}(?!\d)|,\d|\s?(?:[kM]?€|million|euro))/u;

// 8, place du Foirail, BP 315, Montfaubert Cedex
const BOX_IN_STREET =
  /(?<!\p{L})(?:rue|avenue|place|boulevard|quai|rempart|chemin|allée|cours|impasse|esplanade)\s[^\n;:()]{2,40}(?:[,–—-]\s|\()(?:CS|BP|TSA)\s$/iu;

// Ernée (53500) · Hanches (Eure-et-Loir, 28130)
const CAPITAL_BEFORE =
  /(?<!\p{L})(?!(?:Région|Département|[ÉE]tat|Agence|Métropole|Ville|Europe|Union|Agglomération|Conseil)(?!\p{L}))\p{Lu}[\p{L}'’-]{1,30}(?:\s?\(|,\s)$/u;
