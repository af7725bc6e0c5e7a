/** Whether a figure is aimed at or announced. */

import { hasWordOf, indexFrom, oncePerClause, type Range, stemAt } from '../clause.ts';
import { isCarriedOut } from '../columns.ts';
import { stems } from '../forms.ts';
import { groupOf } from '../subject/groups.ts';
import { isFuture, isVerb } from '../subject/verbs.ts';
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
import { contextSays, type Evidence, isUnderReview, says } from './evidence.ts';
import { isHelped, isSubjectOfPast } from './happened.ts';
import { natureCuesOf } from './lexicon.ts';
import { before, behind, HAVE, isItem, opensItem, RIGHT_BEHIND, SENTENCE, THEY, titleSays } from './said.ts';
import { isOfToday } from './standing.ts';
import { isCounted } from './states.ts';
import { isAhead, isOver } from './when.ts';

/** `l'objectif est de | 22 000`, `21 000 | sont visées`, `d'ici 2030`. */
export const isAimed = (e: Evidence): boolean =>
  willBeDone(e) ||
  isItemOfAim(e) ||
  before(e, 'aim') ||
  says(e, 'aim', insideBracket(e)) ||
  (behind(e, 'aim', RIGHT_BEHIND) && !leadsToNext(e)) ||
  isGoingTo(e) ||
  isBoundTo(e.site.passage.clause, e.site.placed.to) ||
  (contextSays(e, 'aim', ['lead-in']) && !isRemark(e.site.passage.clause, e.site.placed.from, e.site.placed.to)) ||
  titleSays(e, 'aim') ||
  ((e.time.due !== null || (isAhead(e) && !behind(e, 'done'))) && !before(e, 'state') && !isSupposed(e));

/** `900 exploitations visées (| 310 en 2024)`: what stands before the bracket is of the figure outside it. */
const insideBracket = (e: Evidence): Range =>
  stemAt(e.site.passage.clause.words, e.site.placed.from - 1) === '(' && e.time.at !== null && !isAhead(e)
    ? { from: e.site.placed.from, to: e.site.placed.from }
    : e.gap;

/** `Si rien n'est fait, les débits baisseraient de | 30 à | 50 %`: nobody aims at it. */
export const isSupposed = ({ group, site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words
    .slice(Math.max(group.from, placed.from - SENTENCE), placed.from)
    .some(({ stem }) => CONDITIONAL.test(stem));

/** `devrait` tells what is planned. */
const CONDITIONAL = /^(?!devrai)\p{L}{2,}rai(?:en)?t$/u;

/** `- | 68 % d'insertion à six mois` below `Objectifs 2024`; not below `Objectifs 2023 : le bilan`. */
function isItemOfAim(e: Evidence): boolean {
  const heading = e.site.passages.headingsOf(e.site.passage)[0];
  if (heading === undefined || !(opensItem(e) || opensBlock(e))) return false;
  return (
    natureCuesOf(heading, 'goal').length > 0 &&
    natureCuesOf(heading, 'review').length === 0 &&
    natureCuesOf(heading, 'done').length === 0
  );
}

/** `Ce que nous avions promis` above `30 000 entrées par an, …` */
const opensBlock = ({ site: { passages, passage, placed } }: Evidence): boolean =>
  placed.from === 0 && passages.inBlock(passage.block)[0] === passage;

/** `En 2030, l'agence aura restauré | 2 400 km`: done by a year to come. */
const willBeDone = (e: Evidence): boolean =>
  (isAhead(e) || e.time.due !== null) &&
  e.site.passage.clause.words.slice(e.lead.from, e.site.placed.from).some(({ stem }) => WILL_HAVE.has(stem));

const WILL_HAVE: ReadonlySet<string> = new Set(['aura', 'auront']);

/** `Prochaine étape : | 4 km de plus en 2026`: what is added in a year to come. */
export const isMoreToCome = (e: Evidence): boolean => {
  const { words } = e.site.passage.clause;
  const { to } = e.site.placed;
  return isAhead(e) && stemAt(words, to) === 'de' && MORE.has(stemAt(words, to + 1)) && !isCompared(e);
};

/** `22 000 entrées, soit | 1 400 de plus qu'en 2022`: what is told is how far two are apart. */
export const isCompared = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + COMPARED_REACH; at++)
    if (MORE.has(stemAt(words, at))) return THAN.has(stemAt(words, at + 1));
  return false;
};
/** Words of `places de plus`, at most. */
const COMPARED_REACH = 5;

const MORE: ReadonlySet<string> = stems('plus mieux');
const THAN: ReadonlySet<string> = new Set(['que', 'qu']);

/** `la norme est de | 50 mg/l`; what is put `aux normes` is no threshold. */
export const isOfLimit = (e: Evidence): boolean => {
  const { words } = e.site.passage.clause;
  const cue = natureCuesOf(e.site.passage.clause, 'limit');
  return cue.some(
    ({ from }) =>
      from >= e.lead.from &&
      from < e.lead.to &&
      !(stemAt(words, from) === 'norme' && stemAt(words, from - 1) === 'aux'),
  );
};

/** `qui vont former | 120 personnes`, `12 lignes | vont ouvrir`; not `vont à l'école`, `vont travailler`. */
function isGoingTo({ lead, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (const [from, to] of [
    [lead.from, lead.to],
    [placed.to, placed.to + RIGHT_BEHIND + 1],
  ] as const)
    for (let at = from; at < to; at++)
      if (stemAt(words, at) === 'vont' && isInfinitive(stemAt(words, at + 1)) && !EVERY_DAY.has(stemAt(words, at + 1)))
        return true;
  return false;
}
const EVERY_DAY: ReadonlySet<string> = new Set(['travailler', 'etudier']);

/** `Objectifs : baisser de 40 % la consommation et | augmenter de 50 % le recours`. */
export const isAimedToo = (e: Evidence): boolean =>
  hasInfinitive(e.site.passage.clause, e.lead) && says(e, 'aim', { from: 0, to: e.lead.from });

/** Words between two figures of which the last lead to the second, at most: `(2024), objectif 2030 :`. */
const LEADING = 7;

/** `83,7 % (2024), objectif 2030 : 88 %`: what is right behind is of the next figure. */
function leadsToNext({ site: { passage, placed, around } }: Evidence): boolean {
  const next = around.next;
  return next !== null && next.from - placed.to <= LEADING && stemAt(passage.clause.words, next.from - 1) === ':';
}

/** Said of what will be: `seront réservées`, `Restaurer 3 600 km`, `- Création de 12 places`. */
function isAnnounced(e: Evidence): boolean {
  const { clause } = e.site.passage;
  const { from, to } = e.site.placed;
  if (before(e, 'done') || isOver(e) || isUnderReview(e)) return false;
  // « Construction de 12 gymnases, aidés à 25 % »
  const isAct = opensWithAction(e.site) && isObjectOfAction(clause, from);
  if (behind(e, 'done') && !isAct) return false;
  return (
    (isRuledByFuture(clause, from, to) && !isKnownToAct(e)) ||
    (opensWithAction(e.site) && !isRemark(clause, from, to) && !isSaidBehind(clause, from)) ||
    isFieldOfWorks(e) ||
    hasInfinitive(clause, e.lead) ||
    isObjectOfAction(clause, from) ||
    (!e.isPercent && (isNew(clause, to) || isOpened(clause, from, to) || isVoted(e)))
  );
}

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

/**
 * In a vote to come `- Formation : | 9 800 places`, `1,2 M€ pour | 240 stagiaires`: what is offered, what an amount is for;
 * not `345 M€ pour 7 400 agents`.
 */
function isVoted(e: Evidence): boolean {
  const { passage, placed, document, around } = e.site;
  if (document.step === null || document.step === 'compte administratif') return false;
  if (says(e, 'done', { from: 0, to: placed.from }) || isUnderReview(e)) return false;
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  if (isItem(e) && (opensItem(e) || last === ':')) return OFFERED.has(stemAt(words, placed.to));
  const amount = around.previous;
  return (
    last === 'pour' &&
    amount?.quantity.unit === 'euros' &&
    placed.from - amount.to <= FUNDED_REACH &&
    (LENGTHS.has(e.unit) || FUNDED.has(stemAt(words, placed.to)))
  );
}

const OFFERED: ReadonlySet<string> = stems('place parcours section');

const LENGTHS: ReadonlySet<Evidence['unit']> = new Set(['kilometres', 'hectares', 'metres', 'm2']);

/** Words of `en AP et | pour`, at most. */
const FUNDED_REACH = 12;

const FUNDED: ReadonlySet<string> = stems(`
  entree parcours place stagiaire jeune logement chantier projet dossier beneficiaire personne laureat
  apprenti cfa lit borne station enfant tablette ordinateur operation etude km hectare arbre sportif association
`);

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

/** `212 km aujourd'hui, | 236 fin 2026` */
export const isToBecome = (e: Evidence): boolean =>
  (isAhead(e) || e.time.due !== null) &&
  hasWordOf(TODAY, e.site.passage.clause.words, { from: e.site.around.previous?.to ?? 0, to: e.site.placed.from });
const TODAY: ReadonlySet<string> = new Set(['aujourd']);

/** `| 300 emplois attendus`, `| 1 600 bénéficiaires attendus` */
const isExpected = ({ unit, isPercent, site: { passage, placed } }: Evidence): boolean =>
  (unit === 'nombre' &&
    hasWordOf(EXPECTED, passage.clause.words, { from: placed.to, to: placed.to + EXPECTED_REACH })) ||
  (!isPercent &&
    (passage.clause.words[placed.to]?.isPreposition === true
      ? isInfinitive(stemAt(passage.clause.words, placed.to + 1))
      : (placed.from <= 1 || WORKED.has(unit)) && isToBeDone(passage.clause.words, placed.to)));
/** Of these nobody is helped to do something: `aide 12 communes à recruter`. */
const WORKED: ReadonlySet<Evidence['unit']> = new Set(['kilometres', 'hectares', 'metres']);

/** `| 420 km⏎de rivières à restaurer` */
function isToBeDone(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < from + TO_DO_REACH; at++) {
    if (words[at]?.isPreposition === true) return isInfinitive(stemAt(words, at + 1));
    if (isVerb(words[at])) return false;
  }
  return false;
}
/** Words between what is counted and `à restaurer`, at most. */
const TO_DO_REACH = 7;
const EXPECTED: ReadonlySet<string> = new Set(['attendu', 'attendue']);
const EXPECTED_REACH = 4;

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

/** `a gagné 2,2 points ; il devra dépasser | 67 %` */
const isBound = ({ gap, site: { passage } }: Evidence): boolean => hasWordOf(BINDS, passage.clause.words, gap);
const BINDS: ReadonlySet<string> = new Set(['devra', 'devront', 'doit', 'doivent', 'devrait', 'devraient']);

/** `l'attente devrait tomber à | 4 ans`; not `doivent commencer dans les | 18 mois` */
export const isToCome = (e: Evidence): boolean =>
  isBound(e) && e.site.passage.clause.words[e.site.placed.from - 1]?.isPreposition === true;

/** `pour atteindre 61,4 %` behind a change is where it has come to. */
export const isTarget = (e: Evidence): boolean =>
  !e.isAgainst &&
  !isFeared(e) &&
  !isAsked(e) &&
  !(!e.isPercent && isSubjectOfPast(e)) &&
  !isHelped(e) &&
  !isWhere(e) &&
  !(e.topic === null && isCounted(e)) &&
  !isDoneAlready(e) &&
  !isDoneSoFar(e) &&
  !(e.isPercent && isOfToday(e)) &&
  !(e.followsChange && !before(e, 'goal') && !isBound(e)) &&
  (isAimed(e) || isAnnounced(e) || isExpected(e) || isReserved(e) || isAnswer(e));

/**
 * Below `Conventions 2021` in a document of that year, `Places à ouvrir par secteur`, `Places 2023` in one of 2023: what
 * a table of courses announces.
 */
export function isProgrammed(e: Evidence): boolean {
  const { passages, passage, document, cell } = e.site;
  const { table } = passage;
  if (e.unit !== 'nombre' || table === null || document.step === 'compte administratif') return false;
  if (TO_OPEN.test(table.caption)) return true;
  if (isOver(e) || isCarriedOut(e.site) || isUnderReview(e)) return false;
  if (PLACES.test(cell?.header?.at(-1) ?? '')) return true;
  const heading = passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? '';
  const now = document.date?.slice(0, 4) ?? null;
  const at = e.time.at?.slice(0, 4) ?? now;
  return (
    now !== null &&
    at === now &&
    [table.caption, heading].some((words) => CONVENTIONS.test(words) && words.includes(now))
  );
}
const PLACES = /^places(?! (?:en|par)(?!\p{L}))(?!\p{L})/iu;
const TO_OPEN = /(?<!\p{L})(?:places?|sections?|parcours|sessions?) à (?:ouvrir|créer|financer|proposer)(?!\p{L})/iu;
const CONVENTIONS = /(?<!\p{L})(?:conventions?|programmation|attributions?|subventions?)(?!\p{L})/iu;

/** `Qui formera ? Le Greta (| 1 190 places), l'Afpa (| 850)`: what answers a question on what will be, without a verb. */
const isAnswer = ({ unit, site: { passages, passage } }: Evidence): boolean => {
  const before = passages.all[passage.index - 1];
  return (
    unit === 'nombre' &&
    before?.block === passage.block &&
    before.clause.words.at(-1)?.stem === '?' &&
    asksAhead(before.clause) &&
    !hasVerb(passage.clause)
  );
};
const asksAhead = oncePerClause(({ words }) => words.some(({ stem }) => isFuture(stem)));
const hasVerb = oncePerClause(({ words }) => words.some(isVerb));

/** `La programmation réserve | 3 150 places aux métiers du soin`, `cofinance avec la Région | 90 places` */
function isReserved({ unit, site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  if (unit !== 'nombre' || !OFFERED.has(stemAt(words, placed.to))) return false;
  for (let at = placed.from - 1; at >= Math.max(around.left.from, placed.from - RESERVED_REACH); at--)
    if (RESERVES.has(stemAt(words, at))) return !HAVE.has(stemAt(words, at - 1));
  return false;
}
const RESERVES: ReadonlySet<string> = stems(
  'réserve réservent programme programment ouvre finance financent cofinance cofinancent',
);
/** Words of `cofinance avec la Région`, at most. */
const RESERVED_REACH = 5;

/** `suivre l'eau dans nos | 1 087 communes`, `31 % d'une flotte de | 212 véhicules`: where it is done, of how many. */
export const isWhere = ({ unit, site: { passage, placed } }: Evidence): boolean => {
  const before = stemAt(passage.clause.words, placed.from - 1);
  const earlier = stemAt(passage.clause.words, placed.from - 2);
  return unit === 'nombre' && (earlier === 'dan' ? OWN.has(before) : before === 'de' && KEPT.has(earlier));
};
const OWN: ReadonlySet<string> = stems('nos ses leurs');
const KEPT: ReadonlySet<string> = stems('flotte parc patrimoine');

/** `porter de | 36 900 à 45 000 le nombre d'entrées`: how many there are, where more are aimed at; not `a porté de`. */
export const isToGrow = ({ unit, group, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' && hasWordOf(GROW, passage.clause.words, { from: Math.max(0, group.from), to: placed.from });
const GROW: ReadonlySet<string> = stems('porter passer augmenter relever accroître hisser doubler');

/** Second of `de A à B`: what rules the first rules it. */
export function isTargetEnd(e: Evidence): boolean {
  const { clause } = e.site.passage;
  // « porter de 31 200 en 2020 à | 38 000 » : the verb stands before the first
  const { from } = groupOf(clause, Math.max(0, e.site.index - 1));
  const all = { from: Math.min(e.group.from, from), to: e.site.placed.from };
  if (says(e, 'done', all)) return false;
  return (
    says(e, 'aim', all) ||
    hasInfinitive(clause, all) ||
    isRuledByFuture(clause, all.to, all.to) ||
    ((e.time.due !== null || isAhead(e)) && !isSupposed(e))
  );
}

/** `passer de | 140 à 220 hébergements`: how it is before what is aimed at. */
export const leadsToTarget = ({ group, site: { passage, placed } }: Evidence): boolean =>
  hasInfinitive(passage.clause, { from: group.from, to: placed.from }) ||
  isRuledByFuture(passage.clause, placed.from, placed.from);

/** `il ne devrait pas excéder | 60 jours` */
export const isNotToExceed = ({ site: { passage, placed } }: Evidence): boolean =>
  EXCEEDS.has(stemAt(passage.clause.words, placed.from - 1)) && stemAt(passage.clause.words, placed.from - 2) === 'pas';
const EXCEEDS: ReadonlySet<string> = stems('excéder dépasser');

/** `ramené de 47 à | 30 jours`: the word stands before the first of the two. */
export const isGoalEnd = (e: Evidence): boolean =>
  e.isEnd && says(e, 'goal', { from: e.group.from, to: e.site.placed.from }) && !says(e, 'done', e.group);

/** `- contenir l'évolution des charges sous le plafond de | 5 %`. */
export const staysBelow = ({ site }: Evidence): boolean =>
  opensWithAction(site) && hasWordOf(BOUNDS, site.passage.clause.words, { from: 0, to: 4 });

const BOUNDS: ReadonlySet<string> = new Set(['contenir', 'limiter', 'plafonner', 'maintenir', 'stabiliser', 'ramener']);

/** `instruire toute demande en moins de | 10 jours` */
export const isActWithin = ({ lead, site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === 'de' &&
  stemAt(passage.clause.words, placed.from - 2) === 'moin' &&
  hasInfinitive(passage.clause, lead);

/** `contenir la dette sous le seuil de | 6 années`, `inférieure à | 7 ans`, `payer en | 24 jours, au lieu de 29`, `au plus`: what is to be kept to. */
export function isToKeepWithin(e: Evidence): boolean {
  const {
    lead,
    site: { passage, placed },
  } = e;
  const { words } = passage.clause;
  const [before, earlier] = [stemAt(words, placed.from - 1), stemAt(words, placed.from - 2)];
  const [next, second, third] = [0, 1, 2].map((at) => stemAt(words, placed.to + at));
  const isAction = hasInfinitive(passage.clause, { from: lead.from, to: placed.from }) || opensWithAction(e.site);
  if (before === 'a' && INFERIOR.has(earlier)) return isAction;
  if (isAction && hasWordOf(UNDER, words, { from: placed.from - UNDER_REACH, to: placed.from })) return true;
  if (before !== 'en') return isAction && before === 'de' && earlier === 'delai';
  return (
    (placed.quantity.precision === 'moins_de' && placed.quantity.unit !== 'annees') ||
    (isAction && next === ',' && second === 'au' && third === 'lieu')
  );
}
const INFERIOR: ReadonlySet<string> = stems('inférieur inférieure');
const UNDER: ReadonlySet<string> = stems('sous');
/** Words of `sous le seuil des`, at most. */
const UNDER_REACH = 4;

/** `sous | 15 jours`. */
export const isUnder = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === 'sou';

/** `une baisse de | 10 % des prélèvements d'ici 2030`: what people use or lose is to become less; not `pourrait baisser`. */
export function isLessUsed(e: Evidence): boolean {
  const { clause } = e.site.passage;
  const around = { from: e.lead.from, to: e.trail.to };
  return (
    e.change.isDecrease &&
    e.time.due !== null &&
    hasWordOf(USES, clause.words, around) &&
    !clause.words.slice(around.from, around.to).some(({ stem }) => UNSURE.test(stem))
  );
}

const USES: ReadonlySet<string> = stems(`
  prelevement consommation emission rejet fuite perte flux pesticide intrant gaspillage dechet
`);

const UNSURE = /^(?:pourrai|risqu|selon|scenario|projection)/;

/** `sur les | 120 ouvrages programmés`. */
export const isPlanned = ({ site: { passage, placed } }: Evidence): boolean =>
  hasWordOf(PLANNED, passage.clause.words, { from: placed.to, to: placed.to + RIGHT_BEHIND });

const PLANNED: ReadonlySet<string> = new Set(
  'programme programmee prevu prevue attendu attendue vise visee planifie planifiee'.split(' '),
);

/** `87 % au lieu des | 92 % visés`, `58 %, au-dessus des | 55 % conventionnés` */
export const isAimedInstead = ({ site: { passage, placed, territory } }: Evidence): boolean =>
  VISED.has(stemAt(passage.clause.words, placed.to)) &&
  (territory.link === 'against' ||
    hasWordOf(BESIDE, passage.clause.words, { from: placed.from - BESIDE_REACH, to: placed.from }));
const VISED: ReadonlySet<string> = stems(
  'visés visées prévus prévues attendus attendues espérés espérées fixés fixées conventionnés conventionnées promis promises',
);
const BESIDE: ReadonlySet<string> = stems('lieu dessus dessous deçà loin');
/** Words of `au-dessus des`, at most. */
const BESIDE_REACH = 4;

/** `Opérations | Effacement de 11 seuils ; mise en défens de 90 abreuvoirs`. */
const isFieldOfWorks = ({ site: { passage, passages } }: Evidence): boolean => {
  const first = passage.clause.words[0];
  return first !== undefined && WORKS_FIELD.has(first.stem) && passages.text.charCodeAt(first.end) === TAB;
};

const WORKS_FIELD: ReadonlySet<string> = stems('operation travaux contenu');

const TAB = 9;

/** `27 | Ouvrir | 40 maisons` */
export const isObjectOfInfinitive = ({ site: { passage, placed } }: Evidence): boolean =>
  isInfinitive(stemAt(passage.clause.words, placed.from - 1));

/** `D1 | Installer 9 stations | 410 k€` */
export const opensWithInfinitive = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words.slice(0, Math.min(3, placed.from)).some(({ stem }) => isInfinitive(stem));

/** The sheet of one measure of a plan: what it offers is told in figures alone. */
const MEASURE_TITLE = /^(?:mesure|action|engagement|chantier)s? ?(?:n ?[°ºo] ?)?\d/i;
const COUNTABLE: ReadonlySet<Evidence['unit']> = new Set(['nombre', 'kilometres', 'hectares', 'metres']);

/** `MESURE 17 | 350 km de voies vertes ; 2 000 places dans des abris`: figures without a verb. */
export function isOfMeasure(e: Evidence): boolean {
  const { passages, passage, placed } = e.site;
  const { words, figures } = passage.clause;
  if (passage.kind !== 'sentence' || !COUNTABLE.has(e.unit) || isOver(e) || e.isAgainst) return false;
  const title = passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? '';
  if (!MEASURE_TITLE.test(title) || (figures[0]?.from ?? 0) > OPENING || placed.from > SENTENCE) return false;
  const until = words.slice(0, placed.to + OFFER_REACH);
  return (
    !until.some((word, at) => isVerb(word) || NO_OFFER.has(word.stem) || isEvery(word.stem, until[at + 1]?.stem)) &&
    !says(e, 'done', e.group)
  );
}
/** `a été posé`, a remark in brackets, `par jour`, `chaque année`: what is or happens, and no offer. */
const NO_OFFER: ReadonlySet<string> = new Set(['ete', ')', 'chaque']);
const isEvery = (stem: string, next: string | undefined): boolean =>
  stem === 'par' && next !== undefined && TIMES.has(next);
const TIMES: ReadonlySet<string> = new Set(['jour', 'semaine', 'mois', 'an']);
/** Words in front of the first figure of a sentence, at most. */
const OPENING = 1;
/** Words behind a figure that may tell of it, at most. */
const OFFER_REACH = 8;

/** `le rendement, | 84 %, devra atteindre 88 %`, `les prélèvements (| 31 millions de m³) devront reculer de 8 %`. */
export function isBeforeTarget(e: Evidence): boolean {
  const { passage, placed, around } = e.site;
  const { words } = passage.clause;
  const { next } = around;
  if (next === null || next.from - placed.to > BEFORE_TARGET_REACH || before(e, 'aim')) return false;
  const isLike = next.quantity.unit === e.unit || next.quantity.unit === 'pourcent';
  for (let at = placed.to; isLike && at < next.from; at++)
    if (stemAt(words, at) === 'dont') return false;
    else if (BINDS.has(stemAt(words, at))) return MOVES.has(stemAt(words, at + 1)) || isMoved(words, at + 1);
  return false;
}
const isMoved = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'etre' && /^(?:ramene|porte|reduit|abaisse|descendu|releve)/.test(stemAt(words, at + 1));
const MOVES: ReadonlySet<string> = stems(
  'atteindre passer descendre reculer baisser diminuer tomber monter remonter revenir augmenter progresser dépasser',
);
/** Words of `par an), ils devront reculer de`, at most. */
const BEFORE_TARGET_REACH = 12;
