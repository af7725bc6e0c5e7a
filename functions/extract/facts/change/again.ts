import { isInTurn } from '../anchors.ts';
import { hasWordOf, stemAt, stemsIn } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isFiniteVerb, isVerb } from '../phrase/verbs.ts';
import { hedgeBefore } from '../phrase/zones.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';
import { ARTICLES, CHANGE_NOUNS, NEARLY, PARTS } from './nouns.ts';

/** Whether a figure is told with the one before it, by its joint: `une baisse de 11,4 M€ (| 7,2 %)`. */
export const isToldWith = (site: FactSite, before: FactSite | undefined): boolean =>
  isAlike(site, before) ||
  isRateOf(site, before) ||
  isMoreOf(site) ||
  isPartOfIt(site, before) ||
  isInNextBracket(site, before) ||
  isPartOfMove(site, before);

/** Whether the verb of the figure of its kind before is meant again: `augmentent de 4 %, celles des ports | de 2 %`. */
export const isToldAgain = (site: FactSite, before: FactSite | undefined, next: FactSite | undefined): boolean =>
  isElliptic(site, before) ||
  isListed(site, before, next) ||
  isAgainst(site, before) ||
  isInEach(site, before) ||
  isDueTo(site, before);

/** `a grimpé de 8 %, soit | 1 787 inscrits supplémentaires` */
const isMoreOf = ({ passage: { clause }, placed, territory }: FactSite): boolean =>
  territory.link === 'restated' &&
  placed.quantity.unit === 'nombre' &&
  hasWordOf(ADDED, clause.words, { from: placed.to, to: placed.to + ADDED_REACH });
const ADDED = stems('supplémentaires supplémentaire');
/** Words of `demandeurs d'emploi supplémentaires`, at most. */
const ADDED_REACH = 4;

/** `gagneront des élèves en 2031 (900) et 2032 (environ | 1 100)`: the same in the next year. */
function isInNextBracket(
  { placed: { from, to, quantity }, passage: { clause } }: FactSite,
  before: FactSite | undefined,
) {
  if (quantity.unit !== 'nombre' || before?.passage.clause !== clause || stemAt(clause.words, to) !== ')') return false;
  const between = stemsIn(clause, { from: before.placed.to, to: from });
  return NEXT_BRACKET.test(between.join(' '));
}
const NEXT_BRACKET = /^\) et (?:en )?(?:19|20)\d\d \((?: (?:environ|pre de|plu de|de l ordre de))?$/;

/** `a perdu 1 200 emplois, dont | 800 dans l'industrie`: so many of those that are gone; not `dont 800 cadres sont partis`. */
const isPartOfIt = ({ placed, passage: { clause }, territory }: FactSite, before: FactSite | undefined): boolean =>
  territory.link === 'part' &&
  placed.quantity.unit === 'nombre' &&
  before?.placed.quantity.unit === 'nombre' &&
  hasWordOf(OF_WHICH, clause.words, {
    from: Math.max(before.placed.to, placed.from - OF_WHICH_REACH),
    to: placed.from,
  }) &&
  !clause.words.slice(placed.to, placed.to + OWN_VERB).some(isVerb);
const OF_WHICH = new Set(['dont']);
/** Words of `dont plus de`, at most. */
const OF_WHICH_REACH = 3;
/** Words of `cadres du siège sont`, at most. */
const OWN_VERB = 4;

/**
 * `a réduit les crédits de 16,2 M€, dont | 11,5 M€ en investissement`, and the next part behind it; not `218 M€, en baisse
 * de 16,2 M€, dont 11,5 M€`, `dont 12 M€ iront aux ports`.
 */
function isPartOfMove({ placed, passage: { clause }, territory }: FactSite, before: FactSite | undefined): boolean {
  const { words } = clause;
  const { quantity, from, to } = placed;
  if (quantity.unit !== 'euros' || before?.placed.quantity.unit !== 'euros' || isVerb(words[to])) return false;
  if (territory.link === 'and')
    return stemAt(words, before.placed.from - 1) === 'dont' && !words.slice(before.placed.to, from).some(isVerb);
  return (
    territory.link === 'part' &&
    stemAt(words, from - 1) === 'dont' &&
    from - before.placed.to <= OF_WHICH_REACH &&
    before.placed.quantity.sign === null &&
    quantity.value < before.placed.quantity.value &&
    !clause.figures.slice(0, before.index).some((figure) => figure.quantity.unit === 'euros')
  );
}

/** `un recul de 32,5 M€, soit | 2,5 %`, `atteignent 407 M€, progressent de 2 % soit | 8 M€`; not `soit 2,5 % du budget` */
export function isInOtherUnit({ placed, passage: { clause } }: FactSite, before: FactSite | undefined): boolean {
  const { words, figures } = clause;
  const soit = placed.from - hedgeBefore(clause, placed.from) - 1;
  if (stemAt(words, soit) !== 'soit' || before === undefined) return false;
  const { unit, value } = placed.quantity;
  const former = before.placed.quantity;
  if (!words.slice(before.placed.to, soit).every(({ stem }) => SINCE.has(stem) || /^\d+$/.test(stem))) return false;
  if (unit === 'pourcent')
    return former.unit === 'euros' && (!OF.has(stemAt(words, placed.to)) || stemAt(words, placed.to + 2) === 'annee');
  if (unit !== 'euros' || former.unit !== 'pourcent') return false;
  // « + 12 % soit 45 000 € », « une hausse de 4 %, soit 2 M€ »
  const isRise = former.sign !== null || namesRise(words, before.placed.from);
  if (isRise && !figures.some((figure) => figure !== placed && figure.quantity.unit === 'euros')) return true;
  const share = Math.abs(former.value) / 100;
  return figures.some(
    ({ quantity }) =>
      quantity.unit === 'euros' &&
      value > (quantity.value * share) / ROUNDED &&
      value < quantity.value * share * ROUNDED,
  );
}
const namesRise = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at - 1) === 'de' && CHANGE_NOUNS.has(stemAt(words, at - 2)) && ARTICLES.has(stemAt(words, at - 3));
/** `un recul de 32,5 M€ | par rapport à 2021, soit`, `| sur un an, soit` */
const SINCE = stems(', ( par rapport à au sur en un une an ans année deux trois entre et depuis de l autre cette');
/** Words of `d'une année sur l'autre`, and one more. */
const SINCE_REACH = 7;
/** How far a rounded rate may be from what it is of. */
const ROUNDED = 1.5;

const DEFINITE = stems('le la les l celle celui celles ceux');
const JOINTS = new Set([',', 'et', ';']);
/** Words of `, celles de personnel de`, at most. */
const ELLIPSIS = 9;

/** `les charges augmentent de 4 %, celles des 31 ports | de 2 %`: the verb is that of the figure of its kind before. */
function isElliptic({ passage: { clause }, placed }: FactSite, before: FactSite | undefined): boolean {
  if (before === undefined || before.passage.clause !== clause) return false;
  if (placed.from - before.placed.to > ELLIPSIS) return false;
  // « un budget en hausse de 50 M€ et la dette de 300 M€ en baisse » : a level with a change of its own
  if (stemAt(clause.words, placed.to) === 'en' && CHANGE_NOUNS.has(stemAt(clause.words, placed.to + 1))) return false;
  const between = stemsIn(clause, { from: before.placed.to, to: placed.from });
  const own = between.slice(between.findIndex((stem) => !JOINTS.has(stem)));
  if (between[0] === 'voire') return between.length === 1 || (between.length === 2 && between[1] === 'de');
  const isJoined = JOINTS.has(between[0] ?? '');
  const of = own.at(-1) === 'environ' ? own.at(-2) : own.at(-1);
  const isOf = of === 'de' || of === 'd';
  return isJoined && isOf && DEFINITE.has(own[0] ?? '') && own.length > 2 && !own.some(isFiniteVerb);
}

/** `augmente de 1 % pour les jeunes (+ 2 % sur un mois), | de 1,5 % pour les autres`, `une baisse de 84 M€ pour les communes, | de 47 M€ pour les régions` */
export function isForNext(
  { passage: { clause }, placed: { from, to, quantity } }: FactSite,
  model: FactSite | undefined,
): boolean {
  const { words } = clause;
  const { unit } = quantity;
  if (model?.passage.clause !== clause || model.placed.quantity.unit !== unit) return false;
  if (isThen(words, model.placed, from)) return true;
  if (unit !== 'pourcent' && (unit !== 'euros' || stemAt(words, to) !== 'pour')) return false;
  const before = model.placed;
  if (stemAt(words, from - 1) !== 'de' || !JOINTS.has(stemAt(words, from - 2))) return false;
  const isForSome =
    stemAt(words, before.to) === 'pour' || (unit === 'pourcent' && IN_SOME.has(stemAt(words, before.to)));
  if (!isForSome || stemAt(words, before.from - 1) !== 'de' || from - before.to > FOR_REACH) return false;
  return !words.slice(before.to, from).some(isVerb);
}
/** `baissent de 2 M€ en 2032 puis de | 3 M€ en 2033`, `une hausse de 9 M€ est prévue en 2032, puis de | 12 millions` */
const isThen = (words: readonly Word[], model: FactSite['placed'], from: number): boolean =>
  stemAt(words, from - 1) === 'de' &&
  stemAt(words, from - 2) === 'pui' &&
  stemAt(words, model.from - 1) === 'de' &&
  from - model.to <= THEN_REACH &&
  words.slice(model.to, from - 2).every(({ stem }) => WHEN_IT_IS.has(stem) || /^20\d\d$/.test(stem));
const WHEN_IT_IS = stems('en , est sont prévue prévues attendue attendues annoncée dès fin');
/** Words of `est prévue en 2032, puis de`, at most. */
const THEN_REACH = 8;
const IN_SOME = new Set(['chez', 'dans']);
/** Words of `pour les moins de 25 ans`, and of a bracket with two changes, at most. */
const FOR_REACH = 40;

/** `un recul de 34 % au phare, | de 19 % au fort`, `une hausse de 2 % (et | de 10 % depuis 2028)`; not `, de 12 % à 9 %` */
function isListed({ passage: { clause }, placed }: FactSite, before: FactSite | undefined, next: FactSite | undefined) {
  if (before?.passage.clause !== clause || next?.territory.link === 'to') return false;
  const { words } = clause;
  // « une hausse de 1 400 appels (+ 4 %) et de 230 courriels »
  const isCount = placed.quantity.unit === 'nombre' && stemAt(words, placed.from - 2) === 'et';
  if (!isCount && !PARTS.has(placed.quantity.unit)) return false;
  if (stemAt(words, placed.from - 1) !== 'de') return false;
  // « et de près de 3 % »
  const of = placed.from - (NEARLY.has(stemAt(words, placed.from - 2)) ? 3 : 1);
  if (stemAt(words, of) !== 'de' || !LISTS.has(stemAt(words, of - 1))) return false;
  // « recule de 4 %, de 8 % des actifs à 7 % »
  if (next?.placed.quantity.unit === placed.quantity.unit && words[next.placed.from - 1]?.isPreposition === true)
    return false;
  const between = words.slice(before.placed.to, placed.from);
  return between.length <= LISTED_REACH && !between.some(isVerb);
}
/** `une hausse de 1 % sur un mois, mais | de 10 % sur un an` */
const LISTS = new Set([...JOINTS, 'mai', 'pui', 'ou']);
/** Words of `au musée communal de la Dentelle, de`, at most. */
const LISTED_REACH = 14;

/** `a reculé de 1,1 % chez les hommes et | 1,3 % chez les femmes`, `de 3 % en ville, | 2 % en plaine`: the same word leads to each. */
function isInEach({ passage: { clause }, placed: { from, to, quantity } }: FactSite, before: FactSite | undefined) {
  const { words } = clause;
  const where = stemAt(words, to);
  if (quantity.unit !== 'pourcent' || !WHERE.has(where) || !EACH.has(stemAt(words, from - 1))) return false;
  if (before?.passage.clause !== clause) return false;
  // « 79 % de hausse pour le gaz, 63 % pour le fioul »
  const named = CHANGE_NOUNS.has(stemAt(words, before.placed.to + 1)) ? before.placed.to + 2 : before.placed.to;
  if (stemAt(words, named) !== where) return false;
  if (from - before.placed.to > LISTED_REACH || words.slice(before.placed.to, from).some(isVerb)) return false;
  // « et 12 % pour les autres sont en emploi »
  for (let at = to; at < to + OWN_VERB_REACH && !BREAKS.has(stemAt(words, at)); at++)
    if (isVerb(words[at])) return false;
  return true;
}
/** Words of `pour les autres jeunes du quartier`, at most. */
const OWN_VERB_REACH = 7;
const BREAKS = new Set([',', ';', '(', ')', '.', 'et']);
const WHERE = stems('pour chez en dans à');
const EACH = new Set([',', 'et']);

/** `augmentent de 7 % : | 3 % liés au point d'indice, | 4 % liés aux recrutements`: what part of it has which cause. */
const isDueTo = ({ passage: { clause }, placed: { from, to, quantity } }: FactSite, before: FactSite | undefined) =>
  quantity.unit === 'pourcent' &&
  before?.passage.clause === clause &&
  before.placed.quantity.value > 0 &&
  from - before.placed.to <= LISTED_REACH &&
  DUE.test(stemAt(clause.words, to)) &&
  !clause.words.slice(before.placed.to, from).some(isVerb);
const DUE = /^(?:liee?|due|imputable)$/;

/** `augmente de 0,7 % par an, contre | 0,9 % entre 2021 et 2026`; not `contre 12 % des femmes` */
const isAgainst = ({ passage: { clause }, placed, territory }: FactSite, before: FactSite | undefined): boolean =>
  territory.link === 'against' &&
  placed.quantity.unit === 'pourcent' &&
  before?.passage.clause === clause &&
  (!OF.has(stemAt(clause.words, placed.to)) || /^\d/.test(stemAt(clause.words, placed.to + 1)));

/**
 * `la baisse de 3,9 M€ par rapport à 2016 et 25,7 M€ par rapport à 2015`, `de 10 % en 2025 et de 20 % en 2030`,
 * `augmentent respectivement de 5 % et 11 %`
 */
function isAlike({ passage: { clause }, placed, territory }: FactSite, before: FactSite | undefined): boolean {
  const { link, lead, trail } = territory;
  if (link !== 'and') return false;
  const { words } = clause;
  const isOfToo = stemAt(words, placed.from - 1) === 'de' && stemAt(words, placed.from - 2) === 'et';
  const isInOrder = isInTurn(clause) && lead.to - lead.from <= 1;
  return (
    ((isOfToo || isInOrder) && before?.placed.quantity.unit === placed.quantity.unit) ||
    (lead.to - lead.from <= 2 && stemAt(words, trail.from + 1) === 'rapport')
  );
}

/** `une baisse de 11,4 M€ (7,2 % en un an)`: nothing but the rate in the brackets; `une hausse de 24 990 tonnes ou | 4,4 %` */
function isRateOf({ passage: { clause }, placed, territory }: FactSite, before: FactSite | undefined): boolean {
  if (placed.quantity.unit !== 'pourcent' || before?.placed.quantity.unit === 'pourcent') return false;
  const { from, to } = placed;
  const isOr = stemAt(clause.words, from - 1) === 'ou' && before !== undefined && from - before.placed.to <= OR_REACH;
  if (isOr) return !OF.has(stemAt(clause.words, to));
  if (!territory.bracketed || before?.placed.to !== from - 1 || stemAt(clause.words, from - 1) !== '(') return false;
  let end = to;
  while (end < to + SINCE_REACH && (SINCE.has(stemAt(clause.words, end)) || /^\d+$/.test(stemAt(clause.words, end))))
    end++;
  return stemAt(clause.words, end) === ')';
}
/** Words of `tonnes de fret ou`, at most. */
const OR_REACH = 4;
