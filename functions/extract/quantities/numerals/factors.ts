import type { Span } from '../../model.ts';
import { phraseBefore, phraseTree } from '../words.ts';

const TIMES = /\s{1,3}fois\s{1,3}(?:plus|moins|supérieure?s?|inférieure?s?|le\s|la\s|les\s)/uy;

const F = 102;
const mayBeTimes = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === F || text.charCodeAt(at + 2) === F || text.charCodeAt(at + 3) === F;

const LESS = /^\s{1,3}fois\s{1,3}(?:moins|inférieur)/u;
/** Of ` fois moins`. Unit: characters. */
const LESS_REACH = 20;

const TURNS =
  'divisé(e)(s) diviser divise divisera division multiplié(e)(s) multiplier multiplie multipliera multiplication';
/** `multiplié par`, `multipliée par près de`, `diviser au moins par` */
const HEDGES = ['', ' près de', ' plus de', ' moins de', ' environ', ' presque', ' quasiment', ' au moins'];
const LEADS = phraseTree(
  {
    by: [
      'par un facteur de',
      ...TURNS.split(' ').flatMap((turn) => [`${turn} au moins par`, ...HEDGES.map((hedge) => `${turn} par${hedge}`)]),
    ],
  },
  'back',
);

/** Digits of a part of one: `3 fois moins` is 0.3333. */
const PART_DIGITS = 4;
/** A part smaller than that is not written in digits. */
const MOST = 1e6;

/** `4 | fois moins` is 0.25. */
export const timesLess = (text: string, end: number, digits: string): string =>
  LESS.test(text.slice(end, end + LESS_REACH)) && Number(digits) > 0 && Number(digits) < MOST
    ? String(Number((1 / Number(digits)).toPrecision(PART_DIGITS)))
    : digits;

/** What a number tells as a factor: `divisé par 4`, `multiplié par trois`, `x 2`, `4 fois plus`; null for none. */
export function factorAt(text: string, { start, end }: Span, digits: string, from: number): string | null {
  TIMES.lastIndex = end;
  if (mayBeTimes(text, end) && TIMES.test(text)) return timesLess(text, end, digits);
  const place = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  const code = text.charCodeAt(place);
  const isSigned = (code === 0xd7 || code === 0x78) && !/[\d\p{L}]/u.test(text[place - 1] ?? ' ');
  const isFactor =
    isSigned ||
    phraseBefore(LEADS, text, start, from) !== null ||
    (text.startsWith('par ', start - 4) &&
      !DOERS.test(text.slice(end, end + DOERS_REACH)) &&
      AGAIN.test(text.slice(Math.max(from, start - AGAIN_REACH), start)));
  return isFactor ? digits : null;
}

/** `a été multiplié par 5 et celui du gaz par | 3,5`, `une division des rejets par | 4` */
const AGAIN =
  /(?<!\p{L})(?:multiplication|division)\s(?:d[eu]s?\s|d['’])[\p{L}-]{3,20}(?:\s(?:d[eu]s?|d['’]|à|aux?|en)\s?[^.;:!?,\d]{2,40})?\spar\s$|(?:multipli|divis)\p{L}{1,6}\spar\s(?:\d[\d,]{0,5}|\p{L}{2,8})(?:,|\set)\s(?:cel(?:ui|le)|ceux|l[ae]s?\s|l['’])[^.;:!?\d]{0,60}\spar\s$/iu;
/** Unit: characters. */
const AGAIN_REACH = 110;
/** `la multiplication des halles par 3 | opérateurs` */
const DOERS = /^\s\p{Ll}[\p{L}-]{2,}[sx](?!\p{L})/u;
/** Unit: characters. */
const DOERS_REACH = 24;

const ENDINGS = 'er é ée és ées era eront ait aient ent ant erait'.split(' ');
const FACTORS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['doubl', 2],
      ['tripl', 3],
      ['quadrupl', 4],
    ] as const
  ).flatMap(([stem, factor]) => ENDINGS.map((ending) => [stem + ending, factor] as const)),
);

const FACTOR_NOUNS: ReadonlyMap<string, number> = new Map([
  ['doublement', 2],
  ['triplement', 3],
  ['quadruplement', 4],
]);

/** The verbs and nouns that tell a factor. */
export const FACTOR_WORDS: readonly string[] = [...FACTORS.keys(), ...FACTOR_NOUNS.keys()];

/** `doublement | de la part du vélo`: the factor that a noun tells of what has a size; null for none, or for the `doublement de la voie`. */
export function factorOfNoun(word: string, behind: string): number | null {
  const factor = FACTOR_NOUNS.get(word.toLowerCase());
  return factor !== undefined && OF_A_SIZE.test(behind) ? factor : null;
}
const OF_A_SIZE =
  /^\s(?:d[ue]\s|des\s|de\sl['’]|de\s(?:la|ses|son|sa|leurs?|nos|notre|cette)\s)(?:nombre|part|production|effectif|capacité|fréquentation|place|surface|taux|volume|vente|population|trafic|usage)s?(?!\p{L})/u;

/** The factor that a verb tells: `doublé` is 2; null for none (`double`, `triple` are no verbs here). */
export const factorOfVerb = (word: string): number | null => FACTORS.get(word.toLowerCase()) ?? null;

/** `140 films doublés`, `La RN 7 est doublée sur 22 kilomètres`, `un déficit doublé de celui de la ressource`: another voice, another lane, together with. */
export const isOtherDoubling = (before: string, behind: string): boolean =>
  DUBBED.test(before) || WIDENED.test(behind) || COUPLED.test(behind);
const DUBBED =
  /(?<!\p{L})(?:films?|séries?|épisodes?|documentaires?|dessins?\sanimés?|œuvres?|versions?)\s(?:est\s|sont\s)?$/iu;
const COUPLED = /^\sd(?:['’]une?(?!\san(?:née)?|\sexercice|\smois|\ssaison)|e\sce(?:lui|lle|ux))(?!\p{L})/u;
const WIDENED = /^\ssur\s(?:(?:près|plus)\sde\s|environ\s)?\d[\d,]{0,4}\s(?:km|kilomètres?|mètres?|m)(?!\p{L})/iu;
