/** Whether a figure is of what another one was told of before it. */
import { type Clause, type Placed, stemAt } from '../clause.ts';
import { stemOf, stems } from '../forms.ts';
import { territoriesOf } from '../territory.ts';
import { kindAt, type Place, placeOf } from './kind-at.ts';
import type { After } from './label-right.ts';
import { isCountOf, isShare, type Spot } from './spot.ts';
import { hedgeBefore } from './zones.ts';

/** `un trajet de 38 minutes le matin et de | 30 minutes | le soir`, `59 % des visiteurs, contre | 41 % | pour les autres régions` */
export function isNextOf({ placed, around: { previous } }: Spot, place: Place, { role }: After): boolean {
  const { words } = place.clause;
  const joint = stemAt(words, placed.from - 1);
  if (previous === null || placed.quantity.kind !== 'figure' || previous.quantity.unit !== placed.quantity.unit)
    return false;
  if (joint === 'contre' && placed.quantity.unit === 'pourcent') return role === 'joins';
  return (
    joint === 'de' &&
    stemAt(words, placed.from - 2) === 'et' &&
    stemAt(words, previous.from - 1) === 'de' &&
    // « augmenter de 4 % le taux et de 9 % les tarifs »
    kindAt(place, previous.to) !== 'article' &&
    (role === 'none' || role === 'leans')
  );
}

/** `45 000 jeunes ont rencontré leur mission locale, soit | 9 % | de plus`: of the figure before, whatever stands between. */
export function isRestated({ passage: { clause }, placed: { from, quantity } }: Spot): boolean {
  const first = from - hedgeBefore(clause, from);
  return stemAt(clause.words, first - 1) === 'soit' && quantity.kind === 'figure' && quantity.unit !== 'euros';
}

/** `38 % des rivières sont en bon état ; le SDAGE en vise | 60 %`: who sets the aim is not what it is of. */
export const isAimedAt = ({ placed: { from, quantity }, around: { previous } }: Spot, { clause }: Place): boolean =>
  quantity.kind === 'figure' &&
  previous?.quantity.unit === quantity.unit &&
  quantity.unit !== 'euros' &&
  AIMS.test(stemAt(clause.words, from - 1 - hedgeBefore(clause, from)));
const AIMS = /^(?:vis|exig|demand|impos|prescri|reclam|ambitionn)(?:e|ent|ait|aient|t|vent)$/;

/** `48 % sont en bon état, et l'on veut | les porter à | 67 %`: the pronoun stands for what was told before. */
export const isBroughtFor = (place: Place, figure: number): boolean =>
  stemAt(place.clause.words, figure - 1) === 'a' &&
  BRINGS.test(stemAt(place.clause.words, figure - 2)) &&
  kindAt(place, figure - 2) === 'infinitive' &&
  THIS_ONE.has(stemAt(place.clause.words, figure - 3));
const BRINGS = /^(?:port|ramen|mont|relev|abaiss|rehauss|limit|elev)er$/;
const THIS_ONE: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);

/** `ouvrir 3 maisons, pour | un coût | de 0,9 M€`: how much those cost that were counted. */
export const isBareSum = (
  { passage: { clause }, placed: { from }, around: { previous } }: Spot,
  own: string,
): boolean =>
  previous !== null &&
  previous.quantity.unit !== 'euros' &&
  COST_ALONE.test(own) &&
  clause.words.slice(Math.max(previous.to, from - SUM_REACH), from).some(({ stem }) => stem === 'pour');
const COST_ALONE = /^(?:coût|montant|budget|enveloppe)(?: (?:total|global|prévisionnel|estimé)e?)?$/iu;

/** Unit: words. */
const SUM_REACH = 7;

/** `représente 45 % du budget avec une enveloppe de | 70 M€`: of what the share is told of, and not of the whole. */
export const isSumOfShare = ({ passage: { clause }, placed: { from }, around: { previous } }: Spot): boolean =>
  previous?.quantity.unit === 'pourcent' &&
  OF_THE.has(stemAt(clause.words, previous.to)) &&
  from - previous.to <= SUM_REACH + 2 &&
  clause.words
    .slice(previous.to, from)
    .some(
      ({ stem }, at) =>
        stem === 'avec' &&
        stemAt(clause.words, previous.to + at - 1) !== ',' &&
        A.has(stemAt(clause.words, previous.to + at + 1)),
    );
const OF_THE: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd']);
const A: ReadonlySet<string> = new Set(['un', 'une']);

/** `passe de 981 €/habitant en 2008 à | 241 en 2020`: of the same thing as the first. */
export const isSecondLevel = (site: Spot): boolean =>
  !isCountOf(site) &&
  site.placed.quantity.kind === 'figure' &&
  !site.placed.quantity.precision.startsWith('borne') &&
  territoriesOf(site.passage.clause)[site.index]?.link === 'to';

/** `récompenser 20 | d'entre elles` */
export const isOfThem = ({ clause: { words } }: Place, at: number): boolean =>
  words[at + 1]?.stem === 'entre' && words[at]?.stem === 'd' && THEM.has(words[at + 2]?.stem ?? '');
const THEM: ReadonlySet<string> = stems('eux elles nous');

/** `En fonctionnement, | ce taux | atteint 70 %`: a word that stands for what was told before. */
export const isThatRate = ({ passage: { clause }, placed, around }: Spot, noun: string): boolean =>
  THAT_RATE.has(noun) &&
  clause.words
    .slice(around.left.from, placed.from)
    .some(({ stem }, at) => THIS.has(stem) && stemAt(clause.words, around.left.from + at + 1) === stemOf(noun));
const THAT_RATE: ReadonlySet<string> = new Set(['taux', 'part', 'proportion', 'ratio', 'pourcentage', 'indicateur']);
const THIS: ReadonlySet<string> = new Set(['ce', 'cette', 'cet']);

/** `42 % sont des femmes ; | 45 % | veulent revenir`: both are told of the same people, and not of women. */
export function isOtherPart(site: Spot, before: Placed): boolean {
  const { clause } = site.passage;
  const { from, to } = site.placed;
  if (stemAt(clause.words, from - 1) !== ';' || !isShare(site)) return false;
  const place = placeOf(site.passages.text, clause);
  return kindAt(place, before.to) === 'verb' && kindAt(place, to) === 'verb';
}

/** `| 58 000 | jeunes sont en apprentissage dans 198 CFA, dont 7 000 filles`: those who are told of, and not where they are. */
export function headIndex({ words, figures }: Clause, index: number): number {
  let head = index;
  while (head > Math.max(0, index - MOST_INSIDE) && isInside(words, figures, head)) head--;
  return head;
}

/** Of places one inside another, at most. */
const MOST_INSIDE = 3;
const isInside = (words: Clause['words'], figures: Clause['figures'], index: number): boolean => {
  const [first, own] = [figures[index - 1], figures[index]];
  if (own?.quantity.unit !== 'nombre' || first?.quantity.unit !== 'nombre') return false;
  const at = ARTICLES.has(stemAt(words, own.from - 1)) ? own.from - 2 : own.from - 1;
  return INSIDE.has(stemAt(words, at));
};
const ARTICLES: ReadonlySet<string> = new Set(['les', 'ses', 'nos', 'des', 'leur']);
const INSIDE: ReadonlySet<string> = new Set(['dan', 'chez', 'parmi', 'aux', 'par', 'un']);

/** `53 % vont aux | digues | et 47 % aux | haies`: where the next share goes, and not where the first one went. */
export function isNextShare(site: Spot, place: Place, after: After, noun: string): boolean {
  return (
    noun !== '' &&
    isShare(site) &&
    site.around.previous?.quantity.unit === 'pourcent' &&
    (after.role === 'leans' || after.role === 'joins') &&
    WHERE.has(stemAt(place.clause.words, after.from)) &&
    isSincePrevious(site, noun)
  );
}

/** `vont aux | digues | et`: a noun that something goes to stands between the figure before and this one, and no more than `, et` behind it. */
export function isSincePrevious({ placed, around: { previous }, passages: { text } }: Spot, noun: string): boolean {
  const between = previous === null ? '' : text.slice(previous.quantity.end, placed.quantity.start);
  const at = between.lastIndexOf(noun);
  return at >= 0 && between.length - at - noun.length <= LONGEST_JOINT && GOES.test(between.slice(0, at));
}
const GOES = /\s(?:aux?|(?:à|dans|chez|pour|en|sur) ?(?:les? |la |l['’])?)\s?$/u;

/** Unit: characters. */
export const LONGEST_JOINT = 12;
const WHERE: ReadonlySet<string> = stems('a au aux dans chez pour en sur');
