/** Whether a figure is of what another one was told of before it. */
import type { Figure } from '../../../model.ts';
import { behindBracket, type Clause, type Placed, type Range, stemAt } from '../../clause.ts';
import { stemOf, stems } from '../../forms.ts';
import { A, OF, THE } from '../../function-words.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore } from '../../phrase/zones.ts';
import { territoriesOf } from '../../territory.ts';
import { type After, isPredicateAt } from './right.ts';
import { isVerbal } from './stretch.ts';

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
export function isRestated({ passage: { clause }, placed: { from, to, quantity } }: Spot): boolean {
  const first = from - hedgeBefore(clause, from);
  if (quantity.kind !== 'figure' || quantity.unit === 'euros') return false;
  // « 14 % de moins qu'en 2029, mais 11,5 % | de plus qu'en 2028 »
  const isMore = stemAt(clause.words, to) === 'de' && MORE.has(stemAt(clause.words, to + 1));
  const joint = stemAt(clause.words, first - 1);
  return joint === 'soit' || (isMore && joint === 'mai');
}
const MORE: ReadonlySet<string> = stems('plus moins');

/** `38 % des rivières sont en bon état ; le SDAGE en vise | 60 %`: who sets the aim is not what it is of. */
export const isAimedAt = ({ placed: { from, quantity }, around: { previous } }: Spot, { clause }: Place): boolean =>
  quantity.kind === 'figure' &&
  previous?.quantity.unit === quantity.unit &&
  quantity.unit !== 'euros' &&
  AIMS.test(stemAt(clause.words, from - 1 - hedgeBefore(clause, from)));
const AIMS = /^(?:vis|exig|demand|impos|prescri|reclam|ambitionn)(?:e|ent|ait|aient|t|vent)$/;

/** `48 % sont en bon état, et l'on veut | les porter à | 67 %`, `le compte | l'avait arrêtée à | 214 M€`: the pronoun stands for what was told before. */
export function isBroughtFor(place: Place, figure: number): boolean {
  const { words } = place.clause;
  const isAround = stemAt(words, figure - 1) === 'de' && stemAt(words, figure - 2) === 'autour';
  const verb = isAround ? figure - 3 : figure - 2;
  if ((!isAround && stemAt(words, figure - 1) !== 'a') || !BRINGS.test(stemAt(words, verb))) return false;
  const kind = kindAt(place, verb);
  // « est doublé pour être porté à | 9 M€ »
  if (stemAt(words, verb - 1) === 'etre' && stemAt(words, verb - 2) === 'pour') return true;
  const isDone = kind === 'participle' && HAS.has(stemAt(words, verb - 1));
  return (kind === 'infinitive' || kind === 'verb' || isDone) && THE.has(stemAt(words, isDone ? verb - 2 : verb - 1));
}
const BRINGS = /^(?:port|ramen|mont|relev|abaiss|rehauss|limit|elev|arret|situ|fix|etabli|estim|evalu|chiffr)/;
const HAS: ReadonlySet<string> = new Set(['a', 'ont', 'avait', 'avaient', 'aura', 'auront', 'aurait']);

/** `ouvrir 3 maisons, pour | un coût | de 0,9 M€`: how much those cost that were counted. */
export function isBareSum({ passages, passage: { clause }, placed, around: { previous } }: Spot, own: string): boolean {
  if (previous === null || previous.quantity.unit === 'euros') return false;
  const first = Math.max(previous.to, placed.from - SUM_REACH);
  const pour = clause.words.slice(first, placed.from).findIndex(({ stem }) => stem === 'pour') + first;
  if (pour < first) return false;
  // « 15 | validés par le jury | pour un montant de 450 k€ » : what is said of those who are counted
  const isSaid = kindAt(placeOf(passages.text, clause), previous.to) === 'participle';
  return COST_ALONE.test(own) || (isSaid && COST.test(stemAt(clause.words, pour + 2)));
}
const COST = /^(?:cout|montant|budget|enveloppe|total)$/;
const COST_ALONE = /^(?:coût|montant|budget|enveloppe)(?: (?:total|global|prévisionnel|estimé)e?)?$/iu;

/** Unit: words. */
const SUM_REACH = 7;

/** `représente 45 % du budget avec une enveloppe de | 70 M€`: of what the share is told of, and not of the whole. */
export const isSumOfShare = ({ passage: { clause }, placed: { from }, around: { previous } }: Spot): boolean =>
  previous?.quantity.unit === 'pourcent' &&
  OF.has(stemAt(clause.words, previous.to)) &&
  from - previous.to <= SUM_REACH + 2 &&
  clause.words
    .slice(previous.to, from)
    .some(
      ({ stem }, at) =>
        stem === 'avec' &&
        stemAt(clause.words, previous.to + at - 1) !== ',' &&
        A.has(stemAt(clause.words, previous.to + at + 1)),
    );

/** `passe de 981 €/habitant en 2008 à | 241 en 2020`: of the same thing as the first. */
export const isSecondLevel = (site: Spot): boolean =>
  site.placed.quantity.kind === 'figure' &&
  !site.placed.quantity.precision.startsWith('borne') &&
  territoriesOf(site.passage.clause)[site.index]?.link === 'to';

/** `Sur les 186 masses d'eau que compte le bassin, | 71 | étaient en bon état`: of those that open the sentence. */
export function isAmongOpening({ placed: { from, to }, around: { previous } }: Spot, place: Place): boolean {
  const { words } = place.clause;
  const behind = kindAt(place, to) === 'adverb' ? to + 1 : behindBracket(place.clause, to);
  const among =
    previous === null ? -1 : stemAt(words, previous.from - 1) === 'les' ? previous.from - 2 : previous.from - 1;
  const opens =
    previous !== null && AMONG.has(stemAt(words, among)) && (among === 0 || stemAt(words, among - 1) === ':');
  const first = from - hedgeBefore(place.clause, from);
  return (
    opens && previous.quantity.unit === 'nombre' && stemAt(words, first - 1) === ',' && kindAt(place, behind) === 'verb'
  );
}
const AMONG: ReadonlySet<string> = new Set(['sur', 'parmi', 'des']);
/** `4 200 aidants, dont | 37 % | vivent à la ferme`: a part of those told of before, by what they do. */
export const isPartThat = (site: Spot, place: Place): boolean =>
  isShare(site) &&
  site.around.previous?.quantity.unit !== 'euros' &&
  stemAt(place.clause.words, site.placed.from - 1 - hedgeBefore(place.clause, site.placed.from)) === 'dont' &&
  isPredicateAt(place, site.placed.to);

/** `| 38 000 lecteurs | fréquentent la bibliothèque (| + 3 % |)`: the change is of those who do so, and not of where. */
export function isChangeOfThose({ passages: { text }, placed, around: { previous } }: Spot, place: Place): boolean {
  const { words } = place.clause;
  if (previous?.quantity.unit !== 'nombre' || previous.from > hedgeBefore(place.clause, previous.from)) return false;
  if (!SIGNS.has(text[placed.quantity.start] ?? '') || stemAt(words, placed.to) !== ')') return false;
  const verb = words
    .slice(previous.to, previous.to + FARTHEST_VERB)
    .findIndex((_, at) => isVerbal(place, previous.to + at));
  return verb > 0 && previous.to + verb < placed.from && DO_SO.test(stemAt(words, previous.to + verb));
}
const SIGNS: ReadonlySet<string> = new Set(['+', '-', '–', '−']);
/** Unit: words. */
const FARTHEST_VERB = 8;
/** Not `38 villes | augmentent | la taxe (+ 3 %)`. */
const DO_SO =
  /^(?:relev|frequent|benefici|percoi|recoi|utilis|emprunt|visit|viv|resid|habit|travaill|suiv|pratiqu|adher|viennent)/;

/** `268 400 enfants sont suivis. | 51 % | sont accueillis à la halle`: of those who were counted before; not `4 M€ sont votés. 51 % sont versés aux halles`. */
export function isOpeningPart(site: Spot): boolean {
  const { passages, passage, placed } = site;
  const { words } = passage.clause;
  if (!isShare(site) || placed.from > hedgeBefore(passage.clause, placed.from)) return false;
  if (!ARE.has(stemAt(words, placed.to))) return false;
  return kindAt(placeOf(passages.text, passage.clause), placed.to + 1) === 'participle';
}

/** `récompenser 20 | d'entre elles` */
export const isOfThem = ({ passage: { clause }, placed: { to } }: Spot): boolean =>
  stemAt(clause.words, to + 1) === 'entre' &&
  stemAt(clause.words, to) === 'd' &&
  THEM.has(stemAt(clause.words, to + 2));
const THEM: ReadonlySet<string> = stems('eux elles nous');

/** `40 % des séjours et | ses aides | vont, pour 62 % d'entre elles,`: those told of behind the figure before. */
export const isSubjectSince = ({ around: { previous } }: Spot, place: Place, { from, to }: Range): boolean =>
  from >= (previous?.to ?? 0) &&
  MANY.has(stemAt(place.clause.words, from - 1)) &&
  (kindAt(place, to) === 'verb' || kindAt(place, to + 1) === 'verb');
const MANY: ReadonlySet<string> = new Set(['les', 'leur', 'ses', 'ces', 'nos']);

/** `En fonctionnement, | ce taux | atteint 70 %`: a word that stands for what was told before. */
export const isThatRate = ({ passage: { clause }, placed, around }: Spot, noun: string): boolean =>
  THAT_RATE.has(noun) &&
  clause.words
    .slice(around.left.from, placed.from)
    .some(({ stem }, at) => THIS.has(stem) && stemAt(clause.words, around.left.from + at + 1) === stemOf(noun));
/** `Le schéma fixe | la cible à | 62 %`, `avec | une étape à | 45 %`: of the share that was told before. */
export function isAim(site: Spot): boolean {
  const { words } = site.passage.clause;
  const { from } = site.placed;
  const isAimed = isShare(site) && JOINS_AIM.has(stemAt(words, from - 1)) && AIM.has(stemAt(words, from - 2));
  return isAimed && words.some(({ stem }) => SETS_AIM.test(stem));
}
const SETS_AIM = /^(?:fix|vis|prevoi|retien|impos|attein|cibl)/;
const JOINS_AIM: ReadonlySet<string> = new Set(['a', 'de']);
const AIM: ReadonlySet<string> = stems('cible objectif étape ambition');
const THAT_RATE: ReadonlySet<string> = new Set(['taux', 'part', 'proportion', 'ratio', 'pourcentage', 'indicateur']);
const THIS: ReadonlySet<string> = new Set(['ce', 'cette', 'cet']);

/** `42 % sont des femmes ; | 45 % | veulent revenir`, `42 % sont des femmes, 30 % des jeunes, | 12 % | sans diplôme`: all are told of the same people, and not of women. */
export function isOtherPart(site: Spot, before: Placed<Figure>): boolean {
  const { clause } = site.passage;
  const { from, to } = site.placed;
  if (!isShare(site) || before.quantity.unit !== 'pourcent') return false;
  const place = placeOf(site.passages.text, clause);
  if (stemAt(clause.words, from - 1) === ';')
    return kindAt(place, before.to) === 'verb' && kindAt(place, to) === 'verb';
  return isAmongParts(clause, clause.figures.indexOf(before));
}

/** `| 42 % | sont des femmes`, and in a list behind it `| 30 % | des jeunes`: who they are, and not of whom they are a part. */
function isAmongParts({ words, figures }: Clause, index: number): boolean {
  let at = index;
  while (at > 0 && isPartBehind(words, figures, at)) at--;
  const first = figures[at];
  return (
    first?.quantity.unit === 'pourcent' && ARE.has(stemAt(words, first.to)) && stemAt(words, first.to + 1) === 'des'
  );
}
const isPartBehind = (words: Clause['words'], figures: Clause['figures'], at: number): boolean =>
  figures[at - 1]?.quantity.unit === 'pourcent' &&
  stemAt(words, figures[at]?.to ?? 0) === 'des' &&
  LISTS.has(stemAt(words, (figures[at]?.from ?? 0) - 1));
const ARE: ReadonlySet<string> = new Set(['sont', 'etaient']);
const LISTS: ReadonlySet<string> = new Set([',', 'et']);

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
