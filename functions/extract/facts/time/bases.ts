/** Years that something is compared with or priced in. */
import { type Clause, cuesWithin, figureEndingAt, hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THAT_ONE } from '../function-words.ts';
import type { Word } from '../words.ts';
import { SIGNS } from './led.ts';
import { NAMES_STEP, STEP_WORDS } from './two-years.ts';

/** `+ 2,7 % / BP 2025`: what a change is measured from. */
export const isAgainstStep = (words: readonly Word[], year: number): boolean =>
  STEPS.has(stemAt(words, year - 1)) && stemAt(words, year - 2) === '/';
const STEPS = new Set(['bp', 'ca', 'cfu']);
const TIMES: ReadonlySet<string> = stems('double triple');

/** `sur | celui de`, `sans commune mesure avec | celles de`, `inférieures à | celles de` */
export const isCompared = (words: readonly Word[], joint: number): boolean =>
  COMPARES_WITH.has(stemAt(words, joint)) || (stemAt(words, joint) === 'a' && COMPARES.test(stemAt(words, joint - 1)));
const COMPARES_WITH: ReadonlySet<string> = stems('avec sur');
const CHANGES: ReadonlySet<string> = stems('hausse baisse recul repli retrait progression augmentation diminution');

/** `+ 3,4 % / 2017`, `- 2 % sur 2016`, `en recul sur 2016`, `supérieure à celle de 2016`: what the change is measured from. */
export function isBaseOf(words: readonly Word[], year: number): boolean {
  const joint = stemAt(words, year - 1);
  // « le double de 2018 »
  if (joint === 'de' && TIMES.has(stemAt(words, year - 2))) return true;
  // « des charges supérieures à 2031 »
  if (joint === 'a' && COMPARES.test(stemAt(words, year - 2))) return true;
  // « progresse de 13,7 M€ sur celui de 2021 »
  if (joint === 'de' && THAT_ONE.has(stemAt(words, year - 2)) && isCompared(words, year - 3)) return true;
  if (isOfLikeOne(words, year)) return true;
  const over = stemAt(words, year - 2) === 'l' && YEAR_NOUNS.has(joint) ? year - 3 : year - 1;
  if (stemAt(words, over) === 'sur' && (CHANGES.has(stemAt(words, over - 1)) || isOfChange(words, over))) return true;
  if (stemAt(words, year - 2) !== '%' || (joint !== '/' && joint !== 'sur')) return false;
  let at = year - 3;
  while (/^[\d,.]+$/.test(stemAt(words, at))) at--;
  return joint === '/' || SIGNS.has(stemAt(words, at));
}

/** `proche de celui constaté en | 2031`, `comparable à celle de | 2031`: the year of what it is like. */
function isOfLikeOne(words: readonly Word[], year: number): boolean {
  let at = year - 2;
  if (stemAt(words, year - 1) === 'en' && FOUND_THEN.test(stemAt(words, at))) at--;
  else if (stemAt(words, year - 1) !== 'de') return false;
  return THAT_ONE.has(stemAt(words, at)) && LIKE.test(stemAt(words, at - 2)) && OF_OR_TO.has(stemAt(words, at - 1));
}
const FOUND_THEN = /^(?:constate|enregistre|observe|mesure|atteint|releve|affiche|realise|connu|obtenu|vote)e?$/;
const LIKE = /^(?:proche|voisin|voisine|comparable|identique|semblable|similaire|egal|egale|equivalente?)$/;
const OF_OR_TO = stems('de à');

/** `en hausse de 3 % sur l'| exercice 2031` */
const YEAR_NOUNS = stems('exercice année');

/** `en retrait de 1,4 M€ | sur 2024` */
function isOfChange(words: readonly Word[], joint: number): boolean {
  let at = joint - 1;
  while (joint - at <= AMOUNT_WORDS && AMOUNT.test(stemAt(words, at))) at--;
  return at < joint - 1 && stemAt(words, at) === 'de' && CHANGES.has(stemAt(words, at - 1));
}
const AMOUNT = /^(?:\d+|[,.€%]|m|md|k|d|euro|million|milliard|point)$/;
/** Words of `1,4 million d'euros`, at most. */
const AMOUNT_WORDS = 8;

/** `en hausse de 10 % par rapport au produit de la taxe | 2009`: what it is set against. */
export function isOverBase(words: readonly Word[], year: number): boolean {
  for (let at = year - 1; at >= year - BASE_REACH; at--) {
    const stem = stemAt(words, at);
    if (stem === 'rapport') return stemAt(words, at - 1) === 'par';
    if (stem === 'en' || SENTENCE_TURNS.has(stem) || FIGURES.test(stem)) return false;
  }
  return false;
}
const FIGURES = /^\d/;

/** Words of `rapport au produit de la taxe sur le foncier`, at most. */
const BASE_REACH = 9;

/** `430 M€ aux conditions économiques de | janvier 2017`, `12 M€ en euros constants | 2015`: the prices it is told in. */
export const isOfPrices = (words: readonly Word[], year: number): boolean => {
  const at = stemAt(words, year - 1) === 'de' ? year - 2 : year - 1;
  // « coût actualisé au 27 avril 2031 »
  if (stemAt(words, at) === 'au' || stemAt(words, at) === 'en') return UPDATED.test(stemAt(words, at - 1));
  return stemAt(words, at) === 'valeur'
    ? stemAt(words, at - 1) !== 'la' && !isOfTariffs(words, at)
    : (stemAt(words, at) === 'economique' && stemAt(words, at - 1) === 'condition') ||
        (stemAt(words, at) === 'constant' && stemAt(words, at - 1) === 'euro');
};
/** `les tarifs ci-dessous (| valeurs 2031) :` */
const isOfTariffs = (words: readonly Word[], value: number): boolean =>
  stemAt(words, value - 1) === '(' &&
  stemAt(words, value + 3) === ':' &&
  hasWordOf(TARIFFS, words, { from: value - TARIFF_REACH, to: value });
const TARIFFS = stems('tarifs prix redevances');
/** Words of `tarifs ci-dessous (`, and two more. */
const TARIFF_REACH = 7;
const UPDATED = /^(?:actualise|reevalue|revise)e?$/;
const COMPARES = /^(?:depass|excede$|superieur|inferieur)/;

/** Words between a comparison and the year of what is compared with, at most. */
const COMPARED_REACH = 16;

/** `dépasse de 324 M€ les investissements de 2020`, `supérieur de 3 % à celui de 2020`: the year that it is measured from. */
export function isComparedWith(clause: Clause, year: number): boolean {
  const { words } = clause;
  return cuesWithin(clause, 'change', { from: year - COMPARED_REACH, to: year }).some(
    ({ from, to }) =>
      (COMPARES.test(stemAt(words, from)) || isOverStep(clause, year)) &&
      !hasWordOf(SENTENCE_TURNS, words, { from: to, to: year }),
  );
}

/** `en hausse de 4 M€ sur le BP | 2022`; not `pèse sur le budget primitif 2023` */
function isOverStep(clause: Clause, year: number): boolean {
  const { words } = clause;
  let at = year - 1;
  while (year - at <= STEP_WORDS && NAMES_STEP.has(stemAt(words, at))) at--;
  return at < year - 2 && stemAt(words, at) === 'sur' && figureEndingAt(clause, at) !== null;
}
const SENTENCE_TURNS = stems(', ; : . ( et qui mais');
