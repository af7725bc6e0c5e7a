import { senseOf } from '../../head-sense.ts';
import type { Span } from '../../model.ts';

/** `(m³)`, `(en hectares)`, `(millions de m³ par an)`, `mg/l`: what is measured, not paid. */
const MEASURE_WORDS =
  '(?:(?:millions? de |milliers de )?m[³3](?:/s)?|[Mh]m[³3]|k?m[²2]|km|ha|hectares|kilomètres|[mµ]g/l)(?![a-zà-öø-ÿœ\\d])';
/** `€/m³`, `€ HT / an`: the price of one of something. */
const PRICE_WORDS =
  '€(?: (?:HT|TTC))? ?/ ?(?:m[³3]|hab(?:itants?|\\.)?|an|mois|jour|heure|h|km|ha|tonne|t|élève|repas)(?![a-zà-öø-ÿœ\\d])';
/** `En M€`, `(en k€, crédits de paiement)`, `en milliers d'euros`, `M€ HT`, `en % du nombre`: the unit that a caption or a head gives. */
const UNIT_WORDS =
  "(?:[kKM]€|Mds?€|M d['’]€|(?:milliers?|millions?|milliards?) (?:d['’](?:euros?|€)|€)|euros?(?! ?/)|€(?!(?: (?:HT|TTC))? ?/)|%|" +
  `${PRICE_WORDS}|${MEASURE_WORDS}` +
  ')';
const UNIT_GIVEN = new RegExp(
  `(?:(?:^|[\\s(,;:–-])en\\s+|\\((?:[^()]{1,60},)?\\s*|unité\\s*:\\s*|^)(${UNIT_WORDS})(?=\\s*(?:$|[(),;.]|HT|TTC|hors taxes?|toutes taxes|courants?|constants?|cumulés?|par an|/ ?an)|(?<=%) (?:du |des |de la |de l[’'])[^.,;()]{3,40}(?:$|\\)))`,
  'i',
);
/** A whole line that gives a unit and nothing else. */
const UNIT_LINE = new RegExp(
  `^[(\\[]?\\s*(?:(?:montants?|chiffres|données|valeurs|unités?)\\s*:?\\s*)?(?:exprimés?\\s+)?(?:en\\s+)?${UNIT_WORDS}(?:\\s+(?:HT|TTC|courants|constants))?\\s*(?:,[^,()]{1,60})?[)\\]]?\\s*$`,
  'i',
);

/** Unit as written; null where the words give none. `Répartition des crédits (en M€)` gives `M€`. */
export const unitIn = (words: string): string | null =>
  UNIT_GIVEN.exec(words)?.[1] ?? (/(?:M|k|Md)€$/.exec(words.trim())?.[0] || null);

/** Brackets, and the stars of a typed text: `*Montants en milliers d'euros*` */
const FRAME = /^\*{0,2}\(?|\)?\*{0,2}$/g;

/** The first unit that one of the lines gives, in brackets or not: of captions, titles and heads. */
export const unitAmong = (lines: readonly string[]): string | null =>
  lines.map((words) => unitIn(words.replace(FRAME, '')) ?? unitIn(words)).find((unit) => unit !== null) ?? null;

/** `Durée (mois)`, `Délai moyen, en jours`: what lasts, at the end of a name. */
const LASTING = /(?:\((?:en )?|, en )(années|ans|mois|semaines|jours|heures|h)\)?$/i;

/** The unit of a column, of money, a share, a measure or a time, in its name. */
export const unitOfHead = (head: string): string | null => unitIn(head) ?? LASTING.exec(head)?.[1] ?? null;

const BRACKETS = /\s*(\([^()]*\))\s*$/;
/** `Rendement du réseau, en %`, `Part fixe, € HT/an`, `Zones humides restaurées, cumul en ha`, `Fuites, en m³ par an` */
const BEHIND_COMMA = new RegExp(`, (?:(?:[^,()]{2,25} )?en )?(${UNIT_WORDS})(?: (?:HT|TTC|par an))?$`, 'i');

/** The unit that ends the name of a row, brackets of another kind left out: `Linéaire (km)`, `Rendement, en % (P104.3)`. */
export function unitOfLabel(words: string): string | null {
  const brackets = BRACKETS.exec(words);
  const inside = brackets === null ? null : unitOfHead(brackets[1] as string);
  if (inside !== null) return inside;
  const name = brackets === null ? words : words.slice(0, brackets.index);
  return BEHIND_COMMA.exec(name)?.[1] ?? LASTING.exec(name)?.[1] ?? null;
}

/** `Programme de travaux 2024 (budget annexe assainissement, € HT)`: a title that ends in the unit. */
const TITLE_WITH_UNIT = new RegExp(`\\([^()]{3,60}, ?(?:en )?${UNIT_WORDS}(?: (?:HT|TTC))?\\)$`, 'i');

export const isTitleWithUnit = (words: string): boolean => TITLE_WITH_UNIT.test(words);

export const isUnitLine = (words: string): boolean => UNIT_LINE.test(words.trim().replace(STARS, ''));
const STARS = /^\*{1,2}|\*{1,2}$/g;

/** `Montants en M€. Source : direction des finances.`, `Source : Région, en M€`, `Budget primitif 2023, en millions d'euros` */
const UNIT_BELOW = new RegExp(
  `^(?:(?:montants?|chiffres|données|valeurs) )?(?:exprimés )?en ${UNIT_WORDS}(?: (?:HT|TTC|courants|constants))?\\. |[,;–-] en ${UNIT_WORDS}\\.?$`,
  'i',
);

/** What may stand right below a table to tell the unit of its amounts, with its source or with what it shows. */
export const tellsUnitBelow = (words: string): boolean => UNIT_BELOW.test(words);

export const isSourceLine = (words: string): boolean => /(?:^|[.,;(] ?)sources?\s?:/i.test(words);

const STEP =
  '(?:projets? de )?(?:BP|BS|DM|CA|CFU|OB|DOB|ROB|BT|PBP|PPI|budgets? (?:primitif|suppl[ée]mentaire|total|global|vot[ée]|pr[ée]c[ée]dent|principal|annexe)s?|comptes? administratifs?|compte financier unique|d[ée]cision modificative|orientations budg[ée]taires)';
const YEAR = '(?:19|20)\\d{2}(?:[-/](?:19|20)?\\d{2})?';
/** Heads of budget tables that are more than one word with one capital. */
const KNOWN = [
  `(?:apr[èe]s |avant |total (?:apr[èe]s )?)?${STEP}(?: ?(?:n° ?)?\\d{1,2}(?!\\d))?(?: ${YEAR})?(?: N(?:-\\d)?)?`,
  "cr[ée]dits? (?:de paiements?|vot[ée]s?|ouverts?|inscrits?|pr[ée]vus?)|autorisations? (?:pluriannuelles?|d['’]engagements?|de programmes?)",
  `(?:[ée]volutions?|[ée]vol\\.?|variations?|var\\.?|[ée]carts?|progressions?)(?: (?:en )?(?:%|valeur|montant|€|M€|k€))?(?: N ?/ ?N-1|(?: ${STEP}| ${YEAR}){1,2}(?: ?/ ?${STEP})?(?:(?: ?/)? ?${YEAR})?)?`,
  'd[ée]penses?(?: r[ée]elles?)?(?: de (?:fonctionnement|investissement))?|recettes?(?: r[ée]elles?)?(?: de (?:fonctionnement|investissement))?',
  "section de (?:fonctionnement|investissement)|totaux|total(?: g[ée]n[ée]ral)?|part(?: \\(?en %\\)?| du total)?|taux (?:de r[ée]alisation|d[’']ex[ée]cution|d[’']aide)",
  "(?:co[ûu]ts?|d[ée]penses? [ée]ligibles?|assiettes?)(?: (?:de l['’]op[ée]ration|total|pr[ée]visionnel|[ée]ligible|HT|TTC))*|montants?(?: (?:de la subvention|vot[ée]s?|propos[ée]s?|attribu[ée]s?|global|total|pr[ée]vu|HT|TTC))*|(?:nombre|nb|nbre) d(?:e |[’'])\\S+|AP ?/ ?AE|AE ?/ ?AP|AP ?/ ?CP|AE ?/ ?CP|AE ?\\+ ?AP",
  // The change from one year to another: `22/21`, `2023 / 2022`.
  '(?:20)?\\d{2} ?/ ?(?:20)?\\d{2}(?![\\d/])',
  `(?:ann[ée]e|exercice|rentr[ée]e|fin|session|objectifs?|cibles?|horizon|(?:(?:en )?bon )?[ée]tat(?: en)?|pr[ée]vus?|pr[ée]visions?|r[ée]alis[ée]s?|r[ée]alisations?|estim[ée]s?|estimations?|vot[ée]s?|mandat[ée]s?|projections?|bilan|situation) ${YEAR}`,
].join('|');
const SUFFIX = `(?:\\s?\\((?:en )?(?:${UNIT_WORDS}|[^()]{1,30})\\)|\\s(?:en )?${UNIT_WORDS})?`;
const SEGMENT = new RegExp(
  `en ${UNIT_WORDS}(?=\\s)|(?:${KNOWN})(?![a-zà-öø-ÿœ\\d])${SUFFIX}|${YEAR}(?!\\d)${SUFFIX}|\\([^()]{1,40}\\)|[^\\s]+`,
  'iy',
);
const WHOLE_KNOWN = new RegExp(`^(?:${KNOWN}|${YEAR})$`, 'i');
/** Words that go on a head (`Taux | d'aide`), and those after which even a capital does (`Crédits | de | Paiement`). */
const LINK = /^(?:de|du|des|d['’]\S*|la|le|les|l['’]\S*|en|et|au|aux|à|par|pour|sur|hors|dont|ou|n°|\/|&|[–—-])$/i;
const OPENS = /^(?:de|du|des|d['’]|la|le|les|l['’]|en|et|au|aux|à|par|pour|sur|hors|dont|ou|n°|\/|&|[–—-])$/i;
/** `LES FINANCEURS`: a word that begins a name is no head by itself. */
const ARTICLE = /^(?:des|la|le|les|nos|notre|qui|où|d['’]où)$/i;
const SMALL = /^[a-zà-öø-ÿœ(%€\d/]/u;

/** `Entrées 2023 % % de femmes`: a sign of its own. */
const LONE_PERCENT = /(?:^|\s)%(?=\s|$)/;
const PERCENT_BEHIND = /(?<!\sen)\s+%$/;

export const hasLonePercent = (words: string): boolean => LONE_PERCENT.test(words);

/**
 * Heads in a line whose columns are apart by plain spaces: known heads of budget tables, years, and else a new head at
 * each capital. `Fonctionnement Investissement TOTAL`; `CP Autorisations pluriannuelles`; `BP 2018 DM1 Après DM1`.
 *
 * @param areSharesApart `%` is a column of its own, behind that of what it is a share of
 */
export function headsIn(text: string, start: number, end: number, areSharesApart = false): readonly Span[] {
  const heads: { start: number; end: number; open: boolean }[] = [];
  const words = text.slice(start, end);
  for (let at = wordFrom(words, 0); at < words.length; ) {
    const segment = segmentAt(words, at);
    const word = areSharesApart ? segment.replace(PERCENT_BEHIND, '') : segment;
    const from = start + at;
    at = wordFrom(words, at + word.length);
    const last = heads.at(-1);
    const lone =
      !(areSharesApart && word === '%') && (word.startsWith('(') || (!/\s/.test(word) && !WHOLE_KNOWN.test(word)));
    if (last !== undefined && (last.open || (lone && goesOn(word)))) {
      last.end = from + word.length;
      last.open = OPENS.test(word);
    } else {
      heads.push({ start: from, end: from + word.length, open: ARTICLE.test(word) });
    }
  }
  return withYears(text, heads);
}

/** `Taux | d'aide`, `CRÉDITS | DE | PAIEMENT`; in `Masses d'eau | En bon état` a capital opens another head. */
const goesOn = (word: string): boolean => SMALL.test(word) || (LINK.test(word) && !CAPITALISED.test(word));
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** Where the next word begins. */
function wordFrom(words: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.test(words) ? WORD.lastIndex - 1 : words.length;
}
const WORD = /\S/g;

/** The known head, or else the word, that begins at a place. No number but a year is asked for known heads. */
function segmentAt(words: string, at: number): string {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(words);
  if (number !== null) return number[0];
  SEGMENT.lastIndex = at;
  return SEGMENT.exec(words)?.[0] ?? '';
}
/** `1`, `057,4`, but neither `2019` nor `22/21`. */
const NUMBER = /(?!(?:19|20)\d{2}|\d{2} ?\/)\d\S*/y;

const YEAR_ALONE = /^(?:19|20)\d{2}$/;
const PERIOD_ALONE = /^(?:19|20)\d{2}[-/](?:19|20)?\d{2}$/;

/** `Secteur Entrées 2021 Entrées 2022`: each year belongs to the word before it, unless years follow each other. */
function withYears(text: string, heads: readonly Span[]): readonly Span[] {
  const wordsAt = (at: number): string => text.slice(heads[at]?.start, heads[at]?.end);
  const isYear = (at: number): boolean => YEAR_ALONE.test(wordsAt(at));
  // `Plan pluriannuel d'investissement 2022-2026`: a title
  if (heads.length === 2 && PERIOD_ALONE.test(wordsAt(1)) && !PERIOD_ALONE.test(wordsAt(0)) && !isYear(0))
    return [{ start: heads[0]?.start ?? 0, end: heads[1]?.end ?? 0 }];
  const years = [...heads.keys()].filter(isYear);
  const [only] = years;
  const areNamed = years.every((at) => at > 0 && !isYear(at - 1)) && (years.length > 1 || (only ?? 0) > 1);
  if (!areNamed) return heads;
  return heads.flatMap(({ start, end }, at) => {
    if (isYear(at)) return [];
    return [{ start, end: isYear(at + 1) ? (heads[at + 1]?.end ?? end) : end }];
  });
}

/**
 * The heads repeat: `Fonctionnement Investissement TOTAL Fonctionnement Investissement TOTAL` has the period 3, and
 * `AE CP AP CP` the period 2, since each group ends with the same name.
 */
export function periodOf(heads: readonly string[]): number {
  const names = heads.map((head) => head.toLowerCase());
  const sizes = Array.from({ length: Math.max(0, Math.floor(names.length / 2) - 1) }, (_, index) => index + 2).filter(
    (size) => names.length % size === 0,
  );
  const repeats = (size: number, offset: number): boolean =>
    names.every((name, at) => at % size !== offset || name === names[offset]);
  const whole = sizes.find((size) => Array.from({ length: size }).every((_, offset) => repeats(size, offset)));
  return whole ?? sizes.find((size) => repeats(size, size - 1)) ?? names.length;
}

/** Fewer words in a row may be a row of words. */
const LEAST_HEADS = 3;
/** `Montant des aides (M€)`, `2023` */
const HEAD = /^(?:\p{Lu}[^.;!?]{1,60}|(?:19|20)\d{2})$/u;
/** What heads a column of numbers. */
const NUMBERS_HEAD =
  /^(?:nombre|nb|montants?|coûts?|dépenses?|recettes?|parts?|taux|évol|variation|total|dossiers|entrées|places|budget|crédits?|subventions?|(?:BP|BS|CA|CFU|DM|AE|AP|CP)(?!\p{L})|(?:19|20)\d{2}$)|\((?:en )?(?:[kKM]?€|Md€|%|m[³3]|km|ha|mg\/l)[^()]*\)$/iu;

/** `Coût total`, `Places`, `2031`: the name of a column of numbers. */
export const headsNumbers = (name: string): boolean => NUMBERS_HEAD.test(name) || senseOf(name) !== 'open';

/** `Domaine | Dossiers | Montant (M€) | Part`: every cell is filled with a name, and one of numbers is among them. */
export const nameColumns = (words: readonly string[]): boolean =>
  words.length >= LEAST_HEADS &&
  words.every((name) => HEAD.test(name)) &&
  words.some((name) => NUMBERS_HEAD.test(name));

/** `BP 2022 (1)`, `160,1 (2)`: the call of a note; in `1 250 (8)` it may be a count among others. */
const NOTE_CALL = /(?<=(?<!\d\s?)(?:19|20)\d{2}|,\d|%|€)\s?\(\d\)$/u;

export const withoutNote = (words: string): string => words.replace(NOTE_CALL, '');
