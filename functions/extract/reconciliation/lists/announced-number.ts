import { foldedSpace } from '../../positions.ts';

/** Numbers as lists are announced: in words up to twenty, or digits. */
const WORDS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
};

/** What is counted when a text announces a list. */
const NOUNS = `axes?|actions?|mesures?|objectifs?|points?|temps|volets?|enjeux|priorités?|leviers?|chantiers?|engagements?|thèmes?|thématiques?|étapes?|principes?|orientations?|propositions?|préconisations?|recommandations?|piliers?|raisons?|domaines?|critères?|phases?|défis|missions?|catégories?|types?|familles?|opérations?|projets?|dispositifs?|programmes?|décisions?|ambitions?|conditions?|questions?|constats?|évolutions?|modalités?|pistes?|secteurs?|filières?|lignes?|nouveautés?|fiches?|innovations?|promesses?|avancées?`;
const NUMBER = `(?:${Object.keys(WORDS).join('|')}|[1-9]\\d?)`;
/** `se décline en cinq mesures :`, `8 axes de performance pour la Région, sur lesquels …` */
const ANNOUNCED = new RegExp(
  String.raw`(?:^|[\s(’'])(${NUMBER}) ((?:[\p{L}’-]+ ){0,2}?)(${NOUNS})(?![\p{L}])([^.;:]{0,140})(:?)$`,
  'iu',
);

export interface AnnouncedNumber {
  readonly count: number;
  /** `axes de performance`, for the sentence of the check. */
  readonly noun: string;
  /** The counted word alone, plain, singular: heads numbered with it belong to the list. */
  readonly head: string;
  /** Place of the number in the given text. */
  readonly at: number;
  readonly opensList: boolean;
  /** Nothing but `Les` or `Nos` in front of it, or the number of an annex. */
  readonly opensTitle: boolean;
}

/** End of a sentence in which the number is looked for. Unit: UTF-16 units. */
const LONGEST_TAIL = 240;
const STOPS: ReadonlySet<number> = new Set([...'.:;?!'].map((sign) => sign.charCodeAt(0)));

/** Where the last stop stands at or before a place; -1 for none. No stop parts an announced number from the list. */
export function lastStop(words: string, at: number): number {
  for (let place = at; place >= 0; place -= 1) if (STOPS.has(words.charCodeAt(place))) return place;
  return -1;
}

/** The number of items that the end of a sentence announces; null where it announces none. */
export function announcedIn(sentence: string): AnnouncedNumber | null {
  const tail = sentence.slice(-LONGEST_TAIL).replace(/\.$/, '');
  const from = Math.max(0, lastStop(tail, tail.length - 2));
  const match = ANNOUNCED.exec(tail.slice(from));
  if (match === null) return null;
  const at = from + match.index;
  const [, number = '', adjectives = '', noun = '', rest = '', colon = ''] = match;
  if (
    /\d|princip|notamment|exemple|certain|dont|phare|premi/iu.test(
      `${adjectives}${rest.replace(YEARS, '').replace(SUM, '')}`,
    ) ||
    SOME_OF.test(tail.slice(0, at + 1))
  )
    return null;
  return {
    count: WORDS[number.toLowerCase()] ?? Number(number),
    noun: inSmallLetters(foldedSpace(`${adjectives}${noun}`)),
    head: noun.toLowerCase().replace(/s$/, ''),
    at: Math.max(0, sentence.length - LONGEST_TAIL) + at,
    opensList: colon === ':',
    opensTitle: OPENS_TITLE.test(tail.slice(from, at + 1)),
  };
}

/** `NOS 9 OBJECTIFS` */
const inSmallLetters = (noun: string): string => (noun === noun.toUpperCase() ? noun.toLowerCase() : noun);

/** `Nos 9 objectifs pour 2024`, `Les sept actions de l'avenant 2023 au Pacte` */
const YEARS = /(?<!\d)(?:19|20)\d{2}(?:[-–](?:19|20)\d{2})?(?!\d)/gu;

/** `Cinq appels à projets, pour un total de 33,5 M€, sont ouverts :` */
const SUM =
  /pour (?:un (?:total|montant|budget|coût)(?: total| global)? de )?[\d, ]+ ?(?:[kM]€|Md€|€|(?:millions|milliards) d['’]euros)/iu;

const OPENS_TITLE =
  /^\P{L}*(?:(?:annexe|chapitre|partie|titre|volet) [\dIVX]{1,4} ?[–—-] )?(?:les|nos|ses|leurs)?\s*$/iu;

/** `l’un des trois axes`, `les deux premières` announce no list of their own. */
const SOME_OF =
  /(?:l['’]une? des|une? des|parmi (?:les |ces )?|sur les|certaine?s des|princip\p{L}+|extrait\p{L}* des|premi\p{L}+|dernières?|chacune? des|plus de|moins de|environ|près de)\s*$/iu;
