import { isCapital, isDash, isDigit, isLetter, skippedSpaces } from '../characters.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { countsPlural } from '../units/nouns.ts';
import { unitAfter } from '../units/units.ts';
import { folded } from '../words.ts';

const LONGEST_TOKEN = 60;
const HASH = 35;

const inToken = (code: number): boolean => isLetter(code) || isDigit(code);

interface Token {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Letters and digits around a place without a gap: `ID4CAR`, `DM1`, `FRGR0471`; hyphens before further digits too. */
function tokenAround(text: string, at: number, from: number, to: number): Token {
  let start = at;
  while (start > from && at - start < LONGEST_TOKEN && inToken(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < to && end - at < LONGEST_TOKEN) {
    const code = text.charCodeAt(end);
    const joins = (isDash(code) || code === 47 || code === 95) && code !== 0x2013 && isDigit(text.charCodeAt(end + 1));
    if (!inToken(code) && !joins) break;
    end++;
  }
  return { start, end, raw: text.slice(start, end) };
}

const STEP =
  /^(?:DM|BS|BP|AP|Dm|dm|ROB|BR|[Aa]xe|AXE|[Ff]iche|[Mm]esure|[Aa]ction|[Ll]ot|[Vv]olet|[Aa]nnexe|[Pp]hase)\d{1,2}$/;
const LAW_ARTICLE = /^[LRD]\d{3,5}(?:-\d{1,4})*$/;
const CODE = /^(?:\p{Lu}{1,6}\d{3,}|\p{Lu}{1,4}\d{2,}[-_/]\d+)/u;
/** What ends the code of an indicator: `P104.3`, `P103.2B`. */
const CODE_TAIL = /\.\d{1,2}\p{Lu}?(?![\p{L}\d]|[.,]\d)/uy;
const NOTE = /^\p{L}*\p{Ll}{3}\d{1,2}$/u;
const LOOKALIKE = /^[lIO]\d+$|^\d+[lO]+\d*$|^\d*O\d+$/;
const FACTOR = /^[x×]\d{1,3}$/;
const UNIT_POWER = /^(?:[kcdm]?m|hm|dam|Mm)[23](?:\/\w+)?$/;
const PERIOD = /^[TS][1-4]$/;
const WITH_YEAR = /^(?:\p{L}*\p{L})(?:19|20)\d{2}$/u;

/** `Photocopies0,15 €`, `Redevance190 €`: the cells of a table without a gap. */
const WORD_AND_NUMBER = /^\p{L}{4,}\d{1,3}$/u;
const GLUED_AMOUNT = /(?:[.,]\d{2})?\s?(?:€|euros)/y;
/** `plus de117 000 €` */
const LINK_AND_NUMBER = /^(?:de|des|à|au|aux|par|soit|et|pour|avec|dont|entre)\d{1,3}$/iu;
const GROUPED_AMOUNT = /(?:[ \u00a0\u202f.]\d{3}){0,3}(?:,\d{1,2})?\s?(?:[kM]?€|Md€|euros|millions?|milliards?|%)/y;

/** `quelque|12 480 lycéens`, `a distribué|2 500 bacs`: a space is missing; a note has no thousands, but behind a noun who knows. */
const HEDGE_OR_DONE =
  /^(?:\p{Ll}{2,20}ée?s?|quelque|environ|presque|comptent|compte|emploient|accueillent|atteint)\d{1,3}$/u;
const THOUSANDS = /(?:[ \u00a0\u202f]\d{3}){1,3}(?![\d\p{L}])/uy;
/** `a versé|310 millions d'euros` */
const SMALL_WORD_AND_NUMBER = /^\p{Ll}{4,}\d{1,3}$/u;
const MANY_EUROS = /(?:,\d{1,3})?\s?(?:[kM]€|Md€|millions?|milliards?)(?!\p{L})/uy;

function lacksSpace({ text, to, segment }: Site, { raw, end }: Token): boolean {
  MANY_EUROS.lastIndex = end;
  if (SMALL_WORD_AND_NUMBER.test(raw) && MANY_EUROS.test(text) && MANY_EUROS.lastIndex <= to) return true;
  THOUSANDS.lastIndex = end;
  return segment.kind !== 'row' && (HEDGE_OR_DONE.test(raw) || LINK_AND_NUMBER.test(raw)) && THOUSANDS.test(text);
}

/** Digits with a letter right before them. */
export function afterLettersAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const token = tokenAround(text, start, from, to);
  const all = (reason: Parameters<typeof mentionOf>[3], rule: string): Reading =>
    mentionOf(site, token.start, Math.max(token.end, end), reason, rule);
  GLUED_AMOUNT.lastIndex = token.end;
  if (WORD_AND_NUMBER.test(token.raw) && GLUED_AMOUNT.test(text)) return null;
  GROUPED_AMOUNT.lastIndex = token.end;
  if (LINK_AND_NUMBER.test(token.raw) && GROUPED_AMOUNT.test(text)) return null;
  if (lacksSpace(site, token)) return null;
  if (STEP.test(token.raw)) return mentionOf(site, start, end, 'numerotation', 'numero-d-etape');
  CODE_TAIL.lastIndex = token.end;
  const isTailed = CODE.test(token.raw) && CODE_TAIL.test(text) && CODE_TAIL.lastIndex <= to;
  if (isTailed) return mentionOf(site, token.start, CODE_TAIL.lastIndex, 'code', 'code');
  if (LAW_ARTICLE.test(token.raw)) return all('reference_juridique', 'article-de-code');
  if (FACTOR.test(token.raw)) return null;
  if (LOOKALIKE.test(token.raw) && !isCapital(text.charCodeAt(token.start - 2)))
    return all('illisible', 'lettre-pour-chiffre');
  if (UNIT_POWER.test(token.raw)) return all('nom_propre', 'unite-sans-nombre');
  if (PERIOD.test(token.raw) && !(text.charAt(token.start) === 'T' && isLine(text, token.start, from)))
    return all('date', 'trimestre');
  if (text.charCodeAt(token.start - 1) === HASH)
    return mentionOf(site, token.start - 1, token.end, 'nom_propre', 'mot-diese');
  if (WITH_YEAR.test(token.raw)) return mentionOf(site, start, end, 'annee', 'annee', text.slice(start, end));
  if (/^(?:[Pp]ages?|pp?)\d/.test(token.raw)) return mentionOf(site, start, end, 'page', 'page', null, true);
  if (NOTE.test(token.raw) && (decimalFollows(text, end) || unitAfter(text, end, to))) return null;
  if (NOTE.test(token.raw)) return mentionOf(site, start, end, 'note', 'appel-de-note');
  if (CODE.test(token.raw)) return all('code', 'code');
  if (token.raw === 'PM2' && decimalFollows(text, end))
    return mentionOf(site, token.start, end + 2, 'nom_propre', 'nom-avec-chiffre');
  return all('nom_propre', 'nom-avec-chiffre');
}

const QUOTED = /[»”]\s\($/u;
/** `la portion sud du T3`, `le tramway T2`: a line; not `au T3 2024`, `le T2`. */
const isLine = (text: string, at: number, from: number): boolean =>
  LINE.test(text.slice(Math.max(from, at - LINE_REACH), at));
const LINE =
  /(?<!\p{L})(?:tram(?:way)?|lignes?|(?:portion|tronçon|extension|prolongement|tracé|rames)(?:\s\p{L}{3,8})?\s(?:du|de\sla))\s$/iu;
/** Unit: characters. */
const LINE_REACH = 34;

const CLOSING = new Set([0x29, 0xbb, 0x201d, 0x5d]);

/** `(hors dette)1 ont`, `en 2021(1)`: the call of a footnote glued to a closing bracket or quote, or in its own. */
export function noteCallAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  if (start === from || end - start > 2) return null;
  if (text.charCodeAt(start - 1) === 40 && text.charCodeAt(end) === 41 && inToken(text.charCodeAt(start - 2)))
    return mentionOf(site, start - 1, end + 1, 'note', 'appel-de-note');
  // « le service intégré » (1)
  if (
    text.charCodeAt(end) === 41 &&
    QUOTED.test(text.slice(Math.max(from, start - 3), start)) &&
    runsOn(text, start, end)
  )
    return mentionOf(site, start - 1, end + 1, 'note', 'appel-de-note');
  if (!CLOSING.has(text.charCodeAt(start - 1))) return null;
  const next = text.charCodeAt(end);
  const further = (next === 44 || next === 46) && isDigit(text.charCodeAt(end + 1));
  return further || inToken(next) || next === 37 || MONEY_BEHIND.test(text.slice(end, end + 3))
    ? null
    : mentionOf(site, start, end, 'note', 'appel-de-note');
}

/** The first call, or the next one; not `« pour » (19)`. */
function runsOn(text: string, start: number, end: number): boolean {
  const number = Number(text.slice(start, end));
  return number === 1 || text.slice(Math.max(0, start - CALLS_APART), start).includes(`» (${number - 1})`);
}
/** Unit: characters. */
const CALLS_APART = 3000;
/** `(plaque comprise)70 €` */
const MONEY_BEHIND = /^\s?[kM]?€/u;

const decimalFollows = (text: string, end: number): boolean =>
  (text.charCodeAt(end) === 44 || text.charCodeAt(end) === 46) && isDigit(text.charCodeAt(end + 1));

// 1er · 1re · 2e · 2nd · 11ième · 12ᵉ · 1⏎er⏎ · 3⏎⏎e⏎
const ORDINAL =
  /(?:ers?|ères?|eres?|res?|ères|nde?s?|e|è|[èé]me|[èé]mes|eme|emes|ième|ièmes|ieme|iemes|ᵉ|ᵉʳ|es)(?![\p{L}\d'’])/iuy;
const BROKEN_ORDINAL = /[ \t]{0,2}\n\s{0,4}(?:er|ère|re|e|è|ème|nd|nde)[ \t]{0,3}(?=\n|\s{1,4}\p{Ll})/iuy;
/** `1 ère`, `2 è m e`, `8 e programme` */
const SPACED_ORDINAL =
  / (?:(?:er|ère|ème|ième|è r e|[èé] m e|i è m e)(?![\p{L}\d'’])|e(?= (?:programme|plan|contrat|schéma|édition|mandat|session|année|rang|place|étage|siècle|commission|vice-prés)))/iuy;

/** The water agencies' programmes have a number for a name: `12e programme d'intervention`. */
const PROGRAMMES = /^\s{1,4}programme\s{1,4}(?:pluriannuel\s)?d['’]intervention/iu;

const YEAR_OF_STUDY = /^\s{0,3}(?:année|cycle|trimestre|rang|génération|degré|session|semestre|édition|partie)/iu;

// collégiens de 3e · pensionnaires de 3e et de 4e · en 6e
const CLASS_LEADS =
  /(?:(?:élèves?|classes?|collégiens?|pensionnaires?|niveau)\s{1,2}de|(?:classe|entrée|passage)\sen|\de\s(?:et|ou|à)\s(?:de|la|en))\s{1,2}$/iu;

const GLUED: readonly RegExp[] = [ORDINAL];
const APART: readonly RegExp[] = [SPACED_ORDINAL, BROKEN_ORDINAL];
const NO_PATTERN: readonly RegExp[] = [];
const ENDINGS = new Set([...'eèéÈErRnNiIdDᵉ'].map((letter) => letter.charCodeAt(0)));

/** The endings that can follow, by the first letter behind the digits. */
function ordinalsFor(text: string, end: number): readonly RegExp[] {
  const next = skippedSpaces(text, end, end + 7);
  if (!isLetter(text.charCodeAt(next)) || !ENDINGS.has(text.charCodeAt(next))) return NO_PATTERN;
  return next === end ? GLUED : APART;
}

/** `1° catégorie` */
const DEGREE = /°\s(?=(?:catégorie|division|classe|rang|édition|alinéa|année|étage|série|groupe)(?!\p{L}))/uy;

/** `1er`, `2e`, `11ième`, `1⏎er⏎`. */
export function ordinalAt(site: Site, start: number, end: number): Reading | null {
  const { text, to } = site;
  if (end - start > 4) return null;
  DEGREE.lastIndex = end;
  if (DEGREE.test(text)) return mentionOf(site, start, end + 1, 'ordinal', 'ordinal');
  for (const pattern of ordinalsFor(text, end)) {
    pattern.lastIndex = end;
    if (!pattern.test(text) || pattern.lastIndex > to) continue;
    const stop = pattern.lastIndex;
    const trimmed = end + text.slice(end, stop).trimEnd().length;
    if (PROGRAMMES.test(text.slice(trimmed, trimmed + 30)))
      return mentionOf(site, start, trimmed, 'nom_propre', 'programme-numerote');
    const before = text.slice(Math.max(site.from, start - 24), start);
    if (/(?:^|[^\p{L}])articles?\s{1,2}$/iu.test(before))
      return mentionOf(site, start, trimmed, 'numerotation', 'article', null, true);
    const school = CLASS_LEADS.test(before);
    const alone = !YEAR_OF_STUDY.test(text.slice(trimmed, Math.min(to, trimmed + 14)));
    return school && pattern === ORDINAL && alone
      ? mentionOf(site, start, trimmed, 'qualificatif', 'classe')
      : mentionOf(site, start, trimmed, 'ordinal', 'ordinal');
  }
  return null;
}

const AROUND_CLOCK = /(?:24\s?h(?:eures)?\s?(?:\/|sur)\s?24|7\s?(?:j|jours)\s?(?:\/|sur)\s?7)(?:\s?h)?(?![\p{L}\d])/uy;
/** `ouvert 7/7`, `24/24`; not `couvre 24/24 communes`. */
const DAY_AND_NIGHT = /^(?:7\/7|24\/24)(?![\d/])/;
/** Unit: characters. */
const LONGEST_DAY = 6;
/** `2 × 2 voies`, a kind of road. */
const LANES = /\d\s?[x×]\s?\d(?=\s{1,3}voies(?!\p{L}))/uy;
const STUDY_LEVEL = /(?:bac|licence|cap|bp)\s?[+-]\s?\d?$/i;

/** `24h/24`, `7j/7`, `2 × 2 voies`, `bac +2`: figures of speech. */
export function idiomAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const first = text.charCodeAt(start);
  if (first === 50 || first === 55) {
    const close = 2 * end - start + 1;
    const isClock = end - start <= 2 && DAY_AND_NIGHT.test(text.slice(start, start + LONGEST_DAY));
    if (isClock && !countsPlural(text, close, to)) return mentionOf(site, start, close, 'nom_propre', 'jour-et-nuit');
    AROUND_CLOCK.lastIndex = start;
    if (
      isLetter(text.charCodeAt(skippedSpaces(text, end, end + 2))) &&
      AROUND_CLOCK.test(text) &&
      AROUND_CLOCK.lastIndex <= to
    )
      return mentionOf(site, start, AROUND_CLOCK.lastIndex, 'nom_propre', 'jour-et-nuit');
  }
  LANES.lastIndex = start;
  if (isTimes(text, end) && LANES.test(text) && LANES.lastIndex <= to)
    return mentionOf(site, start, LANES.lastIndex, 'nom_propre', 'type-de-route');
  READING_TIME.lastIndex = end;
  if (opensMinutes(text, end) && READING_TIME.test(text) && READING.test(text.slice(Math.max(from, start - 12), start)))
    return mentionOf(site, start, end, 'qualificatif', 'temps-de-lecture');
  const sign = text.charCodeAt(start - 1) === 32 ? text.charCodeAt(start - 2) : text.charCodeAt(start - 1);
  if (
    end - start === 1 &&
    (sign === 43 || sign === 45) &&
    STUDY_LEVEL.test(text.slice(Math.max(from, start - 12), start))
  )
    return mentionOf(site, start, end, 'nom_propre', 'niveau-d-etudes');
  return null;
}

/** ` ×`, `x` */
const isTimes = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(text.charCodeAt(at) === SPACE ? at + 1 : at);
  return sign === X || sign === TIMES_SIGN;
};
const SPACE = 32;
const X = 120;
const TIMES_SIGN = 0xd7;

// Lecture : 6 min
const READING_TIME = /\s?min(?:utes?)?(?![\p{L}])/uy;
const SMALL = 0x20;
const M = 109;
const opensMinutes = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | SMALL) === M || (text.charCodeAt(at + 1) | SMALL) === M;
const READING = /lecture\s?:?\s$/iu;

// N+3 · J-1 · N-1
const RELATIVE = /(?:^|[^\p{L}\d])[NJ].$/u;
const PLUS = 43;

/** `I-2) Le contexte`, `vu au II-3)` */
const ROMAN_HYPHEN = /(?<![\p{L}\d])([IVX]{1,4})-$/u;

const UNDERSCORE = 95;
const WORD_HYPHEN = /(\p{L}{2,20})[-‑_]$/u;
const YEAR_PREFIXES = new Set(['mi', 'post', 'pre', 'fin', 'avant', 'apres', 'debut']);

/** `Covid-19`, `mi-2018`, `FINANCE-2018`, `IMG_7223`: a hyphen that joins the digits to a word. */
export function hyphenedAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const sign = text.charCodeAt(start - 1);
  if ((!isDash(sign) && sign !== PLUS && sign !== UNDERSCORE) || !isLetter(text.charCodeAt(start - 2))) return null;
  if (end - start === 1 && RELATIVE.test(text.slice(Math.max(from, start - 3), start)))
    return mentionOf(site, start - 2, end, 'nom_propre', 'annee-relative');
  const roman = text.charCodeAt(end) === 41 ? ROMAN_HYPHEN.exec(text.slice(Math.max(from, start - 6), start)) : null;
  if (roman) return mentionOf(site, start - (roman[1] as string).length - 1, end + 1, 'numerotation', 'numero-compose');
  const word = WORD_HYPHEN.exec(text.slice(Math.max(from, start - 22), start))?.[1];
  if (!word) return null;
  const year = text.slice(start, end);
  if (/^(?:19|20)\d{2}$/.test(year))
    return YEAR_PREFIXES.has(folded(word)) ? mentionOf(site, start, end, 'annee', 'annee', year) : null;
  return mentionOf(site, start - 1 - word.length, end, 'nom_propre', 'nom-avec-chiffre');
}

/** `le rapport 17SP-2826` */
const REPORT = /\d{2,4}\p{Lu}{2,5}[-._/]\d{2,5}(?!\d)/uy;

/** `550kg`, `14GWh`, `45t`: units that have no column of their own. */
const MEASURED = /^\d+(?:kgs?|[kKMGT]Wh?c?|t)$/;

/** Letters right behind the digits that are no unit: `4G`, `3D`, `3O`. */
export function beforeLettersAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const token = tokenAround(text, start, from, to);
  REPORT.lastIndex = start;
  if (REPORT.test(text) && REPORT.lastIndex <= to)
    return mentionOf(site, start, REPORT.lastIndex, 'numerotation', 'code-de-rapport');
  if (text.charCodeAt(token.start - 1) === HASH)
    return mentionOf(site, token.start - 1, token.end, 'nom_propre', 'mot-diese');
  if (LOOKALIKE.test(token.raw)) return mentionOf(site, token.start, token.end, 'illisible', 'lettre-pour-chiffre');
  if (MEASURED.test(token.raw)) return null;
  if (/^\d+[A-Z][A-Z\d]{2,}$/.test(token.raw)) return mentionOf(site, token.start, token.end, 'code', 'code');
  if (/^\d{1,3}[A-Za-z]{1,3}\d*$/.test(token.raw))
    return mentionOf(site, token.start, Math.max(end, token.end), 'nom_propre', 'nom-avec-chiffre');
  return null;
}
