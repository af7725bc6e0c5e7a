/** Whether a figure is aimed at or announced. */
import { hasWordOf, indexFrom, oncePerClause, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THEY } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';
import {
  hasInfinitive,
  isBoundTo,
  isInfinitive,
  isNew,
  isObjectOfAction,
  isOpened,
  isRemark,
  isRuledByFuture,
  isSaidBehind,
  opensWithAction,
} from './announced.ts';
import { isBound } from './bounds.ts';
import { contextSays, type Evidence, isUnderReview, says } from './evidence.ts';
import { isAidedAlready, isHelped, isObjectOfPast, isSubjectOfPast, tellsOfPast } from './happened.ts';
import { isInHand, isOwner, isServedAlready } from './known-sets.ts';
import { natureCuesOf } from './lexicon.ts';
import { isForeseen, isPlanned, isSupposed } from './moves.ts';
import { isAnswer, isExpected, isFieldOfWorks, isReserved, isVoted } from './offers.ts';
import { before, behind, HAVE, opensItem, RIGHT_BEHIND, titleSays } from './said.ts';
import { isOfToday } from './standing.ts';
import { isCounted } from './states.ts';
import { endsAhead, isAhead, isOver } from './when.ts';

/** `l'objectif est de | 22 000`, `21 000 | sont visées`, `d'ici 2030`. */
export const isAimed = (e: Evidence): boolean =>
  willBeDone(e) ||
  isItemOfAim(e) ||
  isToMultiply(e) ||
  ((before(e, 'aim') || says(e, 'aim', insideBracket(e))) && !isReason(e)) ||
  (behind(e, 'aim', RIGHT_BEHIND) && !leadsToNext(e)) ||
  isGoingTo(e) ||
  isBoundTo(e.site.passage.clause, e.site.placed.to) ||
  (contextSays(e, 'aim', ['lead-in']) && !isRemark(e.site.passage.clause, e.site.placed.from, e.site.placed.to)) ||
  titleSays(e, 'aim') ||
  ((e.time.due !== null || (isAhead(e) && !behind(e, 'done'))) && !before(e, 'state') && !isSupposed(e));

/** `L'objectif était respecté, puisque | 86 % des apprentis n'avaient pas le bac`: what is so already. */
const isReason = ({ lead, gap, site: { passage, placed } }: Evidence): boolean =>
  isPartOfAim(passage.clause.words, { from: Math.min(gap.from, lead.from), to: placed.from }) ||
  hasWordOf(BECAUSE, passage.clause.words, { from: Math.max(lead.from, placed.from - REASON_REACH), to: placed.from });
/** `La commune participe à l'objectif régional, avec | 14 km de haies plantées`: what it has done for it. */
function isPartOfAim(words: readonly Word[], { from, to }: Range): boolean {
  const verb = words.slice(from, to).findIndex(({ stem }) => TAKES_PART.test(stem));
  if (verb < 0) return false;
  const behind = words.slice(from + verb + 1, to);
  const comma = behind.findIndex(({ stem }) => stem === ',');
  return comma > 0 && behind.slice(0, comma).some(({ stem }) => stem === 'objectif');
}
const TAKES_PART = /^(?:particip|contribu)(?:e|ent|on)$/;
const BECAUSE: ReadonlySet<string> = stems('puisque puisqu car');
/** Unit: words. */
const REASON_REACH = 5;

/** `900 exploitations visées (| 310 en 2024)`: what stands before the bracket is of the figure outside it. */
const insideBracket = (e: Evidence): Range =>
  stemAt(e.site.passage.clause.words, e.site.placed.from - 1) === '(' && e.time.at !== null && !isAhead(e)
    ? { from: e.site.placed.from, to: e.site.placed.from }
    : e.gap;

/** `- | 68 % d'insertion à six mois` below `Objectifs 2024`; not below `Objectifs 2023 : le bilan`. */
function isItemOfAim(e: Evidence): boolean {
  const heading = e.site.passages.headingsOf(e.site.passage)[0];
  if (heading === undefined || !(opensItem(e) || opensBlock(e))) return false;
  const goals = natureCuesOf(heading, 'goal');
  return (
    // « La Région vise un taux de 70 % » : the aim is told there
    (heading.figures.length > 0
      ? goals.some(({ from }) => !AIMS.test(stemAt(heading.words, from)))
      : goals.length > 0) &&
    natureCuesOf(heading, 'review').length === 0 &&
    natureCuesOf(heading, 'done').length === 0
  );
}

const AIMS = /^vis/;

/** `Ce que nous avions promis` above `30 000 entrées par an, …` */
const opensBlock = ({ site: { passages, passage, placed } }: Evidence): boolean =>
  placed.from === 0 && passages.inBlock(passage.block)[0] === passage;

/** `En 2030, l'agence aura restauré | 2 400 km`: done by a year to come. */
const willBeDone = (e: Evidence): boolean =>
  (isAhead(e) || e.time.due !== null || endsAhead(e)) &&
  (hasWordOf(WILL_HAVE, e.site.passage.clause.words, { from: e.lead.from, to: e.site.placed.from }) ||
    // « 167 500 parcours auront été ouverts »
    hasWordOf(WILL_HAVE, e.site.passage.clause.words, { from: e.site.placed.to, to: e.site.placed.to + SAID_BEHIND }));
/** Unit: words. */
const SAID_BEHIND = 6;

const WILL_HAVE: ReadonlySet<string> = new Set(['aura', 'auront']);

/** `qui vont former | 120 personnes`, `12 lignes | vont ouvrir`; not `vont à l'école`, `vont travailler`. */
function isGoingTo({ isPercent, lead, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (const [from, to] of [
    [lead.from, lead.to],
    [placed.to, placed.to + RIGHT_BEHIND + 1],
  ] as const)
    for (let at = from; at < to; at++)
      if (
        stemAt(words, at) === 'vont' &&
        isToBeDone(words, at + 1) &&
        !EVERY_DAY.has(stemAt(words, at + 1)) &&
        // « vont bénéficier de la moitié de l'enveloppe »
        !(isPercent && stemAt(words, at + 1) === 'beneficier')
      )
        return true;
  return false;
}
/** `vont | rénover`, `vont | être rénovés`; not `vont être touchés par la hausse`. */
const isToBeDone = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'etre' ? !SUFFERED.test(stemAt(words, at + 1)) : isInfinitive(stemAt(words, at));
const SUFFERED = /^(?:touch|impact|affect|concern|multipli|divis|confront|expos|priv|penalis|frapp|oblig|soumis)/;
const EVERY_DAY: ReadonlySet<string> = stems(
  'travailler étudier évoluer changer augmenter baisser subir connaître rester continuer',
);

/** `Objectifs : baisser de 40 % la consommation et | augmenter de 50 % le recours`. */
export const isAimedToo = (e: Evidence): boolean =>
  hasInfinitive(e.site.passage.clause, e.lead) && says(e, 'aim', { from: 0, to: e.lead.from });

/** `Le plan définit plusieurs objectifs : | réduction de 30 % des émissions en 2040`; not below `Les objectifs sont atteints :`. */
export const isAimedByLead = (e: Evidence): boolean =>
  opensWithChange(e) &&
  !isUnderReview(e) &&
  !isOver(e) &&
  e.time.from === null &&
  (contextSays(e, 'goal', ['lead-in']) ||
    ((e.time.due !== null || isAhead(e)) && contextSays(e, 'aim', ['lead-in']))) &&
  !e.site.passages.leadsOf(e.site.passage).some(({ clause }) => clause.words.some(({ stem }) => REACHED.test(stem)));
const REACHED = /^(?:attein(?!dre)|depass|tenu|rempli|rappel|bilan)/;

/** `gaz : | réduction de | 30 %`, `; une baisse de | 20 %`; not `en hausse de`, nor `baisse de 30 % depuis 2031`. */
function opensWithChange({ site: { passage, placed, territory } }: Evidence): boolean {
  const { words } = passage.clause;
  const noun = placed.from - 2;
  if (!CHANGES.has(stemAt(words, noun)) || hasWordOf(SINCE, words, { from: placed.to, to: territory.trail.to }))
    return false;
  const before = stemAt(words, noun - 1);
  return noun === 0 || SIGNS.has(before) || (ARTICLES.has(before) && (noun === 1 || opensTurn(words, noun - 2)));
}
/** `; une`, and `- et la` in an item of its own */
const opensTurn = (words: readonly Word[], at: number): boolean =>
  SIGNS.has(stemAt(words, at)) || (at === 0 && stemAt(words, at) === 'et');
const CHANGES: ReadonlySet<string> = stems('réduction baisse diminution hausse augmentation progression recul');
const ARTICLES: ReadonlySet<string> = stems('une la');
const SIGNS: ReadonlySet<string> = new Set([':', ';', ',', '-', '–']);
const SINCE: ReadonlySet<string> = stems('depuis');

/** Words between two figures of which the last lead to the second, at most: `(2024), objectif 2030 :`. */
const LEADING = 7;

/** `83,7 % (2024), objectif 2030 : 88 %`: what is right behind is of the next figure. */
function leadsToNext({ site: { passage, placed, around } }: Evidence): boolean {
  const next = around.next;
  return next !== null && next.from - placed.to <= LEADING && stemAt(passage.clause.words, next.from - 1) === ':';
}

/** `La Région veut | doubler le nombre d'apprentis`, `- | Tripler la part du bio` */
const isToMultiply = ({ unit, site: { passage, passages, placed } }: Evidence): boolean =>
  unit === 'facteur' &&
  MULTIPLY.test(passages.text.slice(placed.quantity.start, placed.quantity.end)) &&
  (placed.from === 0 || WANTS.has(stemAt(passage.clause.words, placed.from - 1)));
const MULTIPLY = /^(?:doubl|tripl|quadrupl)er$/iu;
const WANTS: ReadonlySet<string> = stems('veut veulent voulons va vont souhaite souhaitent compte entend');

/** `déjà annoncée, la création de | 200 000 places d'ici 2030`: dated ahead, whatever else is told as done. */
export const isCreatedBy = (e: Evidence): boolean =>
  e.unit === 'nombre' &&
  (e.time.due !== null || isAhead(e)) &&
  !e.isAgainst &&
  isObjectOfAction(e.site.passage.clause, e.site.placed.from);

/** Said of what will be: `seront réservées`, `Restaurer 3 600 km`, `- Création de 12 places`. */
function isAnnounced(e: Evidence): boolean {
  const { clause } = e.site.passage;
  const { from, to } = e.site.placed;
  if (before(e, 'done') || isOver(e) || isUnderReview(e)) return false;
  // « Construction de 12 gymnases, aidés à 25 % »
  const isAct = opensWithAction(e.site) && isObjectOfAction(clause, from);
  // « La rénovation de 420 logements a permis de réduire »
  if (isObjectOfAction(clause, from) && hasWordOf(HELPED, clause.words, { from: to, to: to + HELP_REACH }))
    return false;
  if (behind(e, 'done') && !isAct) return false;
  return (
    (isRuledByFuture(clause, from, to) && !isKnownToAct(e)) ||
    (opensWithAction(e.site) && !isRemark(clause, from, to) && !isSaidBehind(clause, from)) ||
    isFieldOfWorks(e) ||
    // « Prévenir les crues : 66 communes reçoivent 30 M€ »
    (hasInfinitive(clause, e.lead) && !isRemark(clause, from, to)) ||
    isObjectOfAction(clause, from) ||
    (!e.isPercent && ((isNew(clause, to) && !tellsOfPast(e.site)) || isOpened(clause, from, to) || isVoted(e)))
  );
}

const HELPED: ReadonlySet<string> = stems('permis');
/** Words of `logements sociaux du quartier a`, at most. */
const HELP_REACH = 7;

/** `Les | 58 lycées accueilleront 41 300 élèves`, `pour les | 2 725 km de routes`: they are there; not `les 12 ponts seront refaits`. */
function isKnownToAct({ topic, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (topic !== null || !KNOWN.has(stemAt(words, placed.from - 1))) return false;
  const verb = words.slice(placed.to, placed.to + KNOWN_REACH).find(isVerb);
  return verb === undefined || !PASSIVE.has(verb.stem);
}
const KNOWN: ReadonlySet<string> = stems('les nos ses leurs');
const PASSIVE: ReadonlySet<string> = stems('sera seront');
/** Words from what is known to its verb, at most. */
const KNOWN_REACH = 10;

/** `restaurer 32 km d'ici 2026 (déjà réalisés : | 9,4 km)`, `(7 % et | 34 % aujourd'hui)`, `(41 870 réalisées en 2020)`. */
function isDoneAlready(e: Evidence): boolean {
  if (!isInBracket(e) || says(e, 'aim', e.gap)) return false;
  return says(e, 'done', e.gap) || isOver(e) || isOfNow(e);
}

/** `| 210 des 380 km prévus d'ici 2028 sont à ce jour restaurés, soit | 55 %`. */
function isDoneSoFar(e: Evidence): boolean {
  const { passage, placed, territory } = e.site;
  const isRestated = territory.link === 'restated';
  const range = isRestated
    ? { from: placed.from - SO_FAR_REACH, to: placed.from }
    : { from: placed.to, to: placed.to + SO_FAR_REACH };
  const { words } = passage.clause;
  for (let at = range.from; at < range.to; at++) {
    if (stemAt(words, at) === ';') return false;
    if (stemAt(words, at) === 'ce' && stemAt(words, at + 1) === 'jour' && BE.has(stemAt(words, at - 2)))
      return isRestated || !isPlanned(e);
  }
  return false;
}
/** Unit: words. */
const SO_FAR_REACH = 14;

/** `| 64 % des opérations prévues ont été closes` */
function isOfPlanDone({ isPercent, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.to; isPercent && at < placed.to + PLAN_REACH; at++)
    if (PLANNED.test(stemAt(words, at))) return HAVE.has(stemAt(words, at + 1)) && stemAt(words, at + 2) === 'ete';
  return false;
}
const PLANNED = /^(?:prevue?|programmee?)$/;
/** Words of `des actions de prévention`, at most. */
const PLAN_REACH = 6;
const BE: ReadonlySet<string> = new Set(['est', 'sont']);

/** In its bracket it is said to be so now: `(ils sont | 18)`, `(| 19 % à ce jour)`. */
export const isOfNow = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (!isInBracket(e)) return false;
  if (THEY_ARE.has(stemAt(words, placed.from - 1)) && THEY.has(stemAt(words, placed.from - 2))) return true;
  let open = placed.from - 1;
  while (open > placed.from - BRACKET_REACH && stemAt(words, open) !== '(') open--;
  let close = placed.to;
  while (close < placed.to + BRACKET_REACH && stemAt(words, close) !== ')') close++;
  const now = natureCuesOf(passage.clause, 'now');
  const cue = now[indexFrom(now, open)];
  // « (180 lits, contre 132 aujourd'hui) »
  return cue !== undefined && cue.to <= close && !hasWordOf(AGAINST, words, { from: placed.to, to: cue.from });
};
const AGAINST: ReadonlySet<string> = new Set(['contre']);

/** Behind another figure, or right behind the bracket: `réduire le nombre de logements exposés (| 1 240 aujourd'hui)`. */
const isInBracket = ({ site: { passage, placed, territory } }: Evidence): boolean =>
  territory.bracketed || stemAt(passage.clause.words, placed.from - 1) === '(';

/** Words from a figure to the end of its bracket, at most. */
const BRACKET_REACH = 12;

const THEY_ARE: ReadonlySet<string> = new Set(['sont', 'etaient']);

/** `Comment remettre à niveau | 2,1 millions de m² ?` */
export const isAsked = ({ site: { passage } }: Evidence): boolean =>
  passage.clause.words.at(-1)?.stem === '?' && !ASKS_TO_TELL.test(stemAt(passage.clause.words, 0));
/** `Saviez-vous que 412 agents … ?` tells it. */
const ASKS_TO_TELL = /^(?:le$|savez|saviez)/;

/** `3 millions de m³ sont attendus en 2050 si rien ne change`: nobody aims at it. */
const isFeared = ({ site: { passage } }: Evidence): boolean => isOfNothingDone(passage.clause);
const isOfNothingDone = oncePerClause(({ words }) =>
  words.some(({ stem }, at) => stem === 'si' && stemAt(words, at + 1) === 'rien' && stemAt(words, at - 1) !== 'meme'),
);

/** `pour atteindre 61,4 %` behind a change is where it has come to. */
export const isTarget = (e: Evidence): boolean =>
  (!e.isAgainst || says(e, 'aim', { from: e.site.placed.from - 1, to: e.site.placed.from })) &&
  !isFeared(e) &&
  !isAsked(e) &&
  !(!e.isPercent && (isSubjectOfPast(e) || isObjectOfPast(e))) &&
  !isHelped(e) &&
  !isWhere(e) &&
  !isServedAlready(e) &&
  !countsAims(e) &&
  !(e.isPercent && isInLine(e)) &&
  !isBorneOut(e) &&
  !(e.topic === null && isForeseen(e)) &&
  !(e.isPercent && (isPartOfAmount(e) || isShareTold(e))) &&
  !isToldOf(e) &&
  !isPossible(e) &&
  !isOfPublic(e) &&
  !isAidedAlready(e) &&
  !isOwner(e) &&
  !isInHand(e) &&
  !(e.topic === null && isCounted(e)) &&
  !isDoneAlready(e) &&
  !isDoneSoFar(e) &&
  !isOfPlanDone(e) &&
  !(e.isPercent && isOfToday(e)) &&
  !(e.followsChange && e.unit !== 'facteur' && !before(e, 'goal') && !isBound(e)) &&
  (isAimed(e) || isAnnounced(e) || isExpected(e) || isReserved(e) || isAnswer(e));

/** `agir sur les centrales, qui consomment | 12 % de l'eau`, `Il faut investir, car le rendement est de | 62 %`: how it is. */
function isToldOf(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.topic === 'training' || e.time.due !== null || isAhead(e) || behind(e, 'aim', RIGHT_BEHIND)) return false;
  // « Le bassin doit agir : 55 % des eaux ne sont pas en bon état »
  const isSaid = e.isPercent && isRemark(passage.clause, placed.from, placed.to, TOLD_REACH);
  if (isSaid && !hasWordOf(GOALS, words, { from: 0, to: placed.from })) return !isBoundTo(passage.clause, placed.to);
  let turn = placed.from - 1;
  while (turn > placed.from - TOLD_REACH && !TOLD.has(stemAt(words, turn)) && stemAt(words, turn) !== ';') turn--;
  if (e.topic !== 'water' || !TOLD.has(stemAt(words, turn))) return false;
  const own = { from: turn, to: placed.from };
  const told = words.slice(turn + 1, placed.from);
  // « qui, on le sait, perdent 20 % » ; « ceux qui protègent les captages, sur 2 150 ha » : the comma ends it
  if (told[0]?.stem !== ',' && told.some(({ stem }) => stem === ',')) return false;
  return !says(e, 'aim', own) && !hasInfinitive(passage.clause, own) && !told.some(({ stem }) => NOT_YET.test(stem));
}
const TOLD: ReadonlySet<string> = stems('qui puisque puisqu car');
const GOALS: ReadonlySet<string> = stems('objectif objectifs cible cibles but ambition cap');
/** `qui accueillera`, `qui devraient` */
const NOT_YET = /(?:.{2}r(?:a|ont|ait|aient)|^doi(?:t|vent)|^vont|^va)$/;
/** Unit: words. */
const TOLD_REACH = 18;

/** `Ce taux peut même atteindre | 40 %`, `La hauteur peut atteindre | 12 mètres` */
function isPossible({ isPercent, topic, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  // « lutter contre les fuites (30 à 40 %) »
  const open = stemAt(words, placed.from - 1) === 'a' ? placed.from - 3 : placed.from - 1;
  if (isPercent && topic === 'water' && stemAt(words, open) === '(' && LOSSES.has(stemAt(words, open - 1))) return true;
  for (let at = placed.from - 1; at > placed.from - POSSIBLE_REACH; at--)
    if (REACHES.has(stemAt(words, at))) return CAN.has(stemAt(words, at - 1)) || CAN.has(stemAt(words, at - 2));
  return false;
}
const LOSSES: ReadonlySet<string> = stems('fuites pertes');
const REACHES: ReadonlySet<string> = stems('atteindre représenter dépasser');
const CAN: ReadonlySet<string> = stems('peut peuvent');
/** Words of `atteindre jusqu'à`, at most. */
const POSSIBLE_REACH = 6;

/** `Afin de distribuer de l'eau aux | 510 communes`, `alimenter les | 47 communes`: who is served is there already; not `aux 510 communes d'ici 2030`. */
const isOfPublic = ({ topic, time, site: { passage, placed } }: Evidence): boolean =>
  topic === 'water' &&
  time.due === null &&
  ALL_OF.has(stemAt(passage.clause.words, placed.from - 1)) &&
  PUBLIC.has(stemAt(passage.clause.words, placed.to));
const ALL_OF: ReadonlySet<string> = stems('les aux des');
const PUBLIC: ReadonlySet<string> = stems(
  'communes habitants abonnés usagers départements intercommunalités collectivités',
);

/** `suivre l'eau dans nos | 1 087 communes`, `31 % d'une flotte de | 212 véhicules`, `sur l'ensemble des | 24 communes`: where it is done, of how many. */
export const isWhere = ({ unit, site: { passage, placed } }: Evidence): boolean => {
  const before = stemAt(passage.clause.words, placed.from - 1);
  const earlier = stemAt(passage.clause.words, placed.from - 2);
  if (unit !== 'nombre') return false;
  if (earlier === 'ensemble') return before === 'des' && stemAt(passage.clause.words, placed.from - 3) === 'l';
  return earlier === 'dan' ? OWN.has(before) : before === 'de' && KEPT.has(earlier);
};
const OWN: ReadonlySet<string> = stems('nos ses leurs');
const KEPT: ReadonlySet<string> = stems('flotte parc patrimoine');

/** `12 M€ financeront 34 M€ de travaux, dont | 80 % pour les bourgs`: a share of what the money is. */
const isPartOfAmount = ({ site: { passage, placed, around } }: Evidence): boolean =>
  around.previous?.quantity.unit === 'euros' &&
  passage.clause.words
    .slice(Math.max(around.previous.to, placed.from - PART_REACH), placed.from)
    .some(({ stem }) => stem === 'dont');
/** Words of `dont plus de`, at most. */
const PART_REACH = 3;

/** `agir d'ici 2040 sur les secteurs qui représentent à eux seuls | 70 % des émissions`: how much they are now. */
function isShareTold({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  let verb = placed.from - 1;
  while (ALONE.has(stemAt(words, verb))) verb--;
  return IS_OF_IT.has(stemAt(words, verb)) && stemAt(words, verb - 1) === 'qui';
}
const ALONE: ReadonlySet<string> = stems('à eux elle elles lui seul seule seuls seules près plus de environ');
const IS_OF_IT: ReadonlySet<string> = stems('représente représentent concentre concentrent émettent');

/** `| 5 objectifs majeurs`, `31 promesses`: how many aims there are. */
const countsAims = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' && AIMS_TOLD.has(stemAt(passage.clause.words, placed.to));
const AIMS_TOLD: ReadonlySet<string> = stems('objectifs promesses engagements ambitions critères conditions exigences');

/** `Un taux conforme à l'objectif (| 12 %)`: how high it is. */
export const isInLine = ({ lead, site: { passage } }: Evidence): boolean =>
  passage.clause.words
    .slice(lead.from, lead.to)
    .some(({ stem }, at, all) => stem === 'conforme' && all.slice(at, at + IN_LINE).some((word) => AIM.has(word.stem)));
const AIM: ReadonlySet<string> = stems('objectif cible');
/** Words of `conforme à l'objectif`. */
const IN_LINE = 4;

/** `L'engagement s'est traduit par | cinq dispositifs`: what came of it. */
const isBorneOut = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words
    .slice(0, placed.from)
    .some(({ stem }, at, all) => BORNE_OUT.test(stem) && BEEN.has(all[at - 1]?.stem ?? ''));
const BORNE_OUT = /^(?:traduit|concretise)e?$/;
const BEEN: ReadonlySet<string> = stems('est sont');

/** `un débit objectif d'étiage (| 1,15 m³/s)` */
export function isTargetFlow({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.from - 1; at > placed.from - FLOW_REACH && !TURNS.has(stemAt(words, at)); at--)
    if (stemAt(words, at) === 'objectif' && FLOWS.has(stemAt(words, at - (stemAt(words, at - 1) === 'd' ? 2 : 1))))
      return true;
  return false;
}
/** Words of `débit objectif d'étiage y est de`, at most. */
const FLOW_REACH = 9;
const FLOWS: ReadonlySet<string> = stems('débit débits');
const TURNS: ReadonlySet<string> = new Set([',', ';', '.', ':']);
