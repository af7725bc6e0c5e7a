import type { DocumentFacts, Unit } from '../../model.ts';
import { hasWordOf, stemAt } from '../clause.ts';
import { isShareColumn } from '../columns.ts';
import type { Context } from '../site.ts';
import { groupOf } from '../subject/groups.ts';
import { runInTitleOf } from '../subject/run-in.ts';
import { isFiniteVerb } from '../subject/verbs.ts';
import {
  hasInfinitive,
  isBoundTo,
  isInfinitive,
  isNew,
  isObjectOfAction,
  isOpened,
  isRemark,
  isRuledByFuture,
  opensWithAction,
} from './announced.ts';
import { contextSays, type Evidence, type NatureRule, near, says } from './evidence.ts';
import { isKnownSet } from './known-sets.ts';
import { natureCuesOf } from './lexicon.ts';
import { isPartOfWhole } from './wholes.ts';

const TIME_UNITS: ReadonlySet<Unit> = new Set(['heures', 'jours', 'semaines', 'mois', 'annees']);
const MEASURES: ReadonlySet<Unit> = new Set(['m3_par_s', 'mg_par_l', 'ug_par_l']);
/** Words behind a figure that still speak of it. */
const BEHIND = 8;
/** `650 km | visés`. */
const RIGHT_BEHIND = 4;

const isTime = ({ unit }: Evidence): boolean => TIME_UNITS.has(unit);
const isWater = ({ topic }: Evidence): boolean => topic === 'water';
const isTraining = ({ topic }: Evidence): boolean => topic === 'training';
const before = (evidence: Evidence, kind: Parameters<typeof says>[1]): boolean => says(evidence, kind, evidence.lead);
const behind = (evidence: Evidence, kind: Parameters<typeof says>[1], reach = BEHIND): boolean =>
  says(evidence, kind, near(evidence.trail, evidence.trail.to, reach));
const around = (evidence: Evidence, kind: Parameters<typeof says>[1]): boolean => says(evidence, kind, evidence.group);

/** `l'objectif est de | 22 000`, `21 000 | sont visées`, `d'ici 2030`. */
const isAimed = (e: Evidence): boolean =>
  before(e, 'aim') ||
  says(e, 'aim', e.gap) ||
  (behind(e, 'aim', RIGHT_BEHIND) && !leadsToNext(e)) ||
  isBoundTo(e.site.passage.clause, e.site.placed.to) ||
  (contextSays(e, 'aim', ['lead-in']) && !isRemark(e.site.passage.clause, e.site.placed.from, e.site.placed.to)) ||
  titleSays(e, 'aim') ||
  ((e.time.due !== null || (isAhead(e) && !behind(e, 'done'))) && !before(e, 'state'));

/** `Objectifs : baisser de 40 % la consommation et | augmenter de 50 % le recours`. */
const isAimedToo = (e: Evidence): boolean =>
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
  if (before(e, 'done') || behind(e, 'done') || isOver(e)) return false;
  return (
    isRuledByFuture(clause, from, to) ||
    (opensWithAction(e.site) && !isRemark(clause, from, to)) ||
    isFieldOfWorks(e) ||
    hasInfinitive(clause, e.lead) ||
    isObjectOfAction(clause, from) ||
    (!e.isPercent && (isNew(clause, to) || isOpened(clause, from, to) || isVoted(e)))
  );
}

/**
 * In a vote to come `- Formation : | 9 800 places`, `1,2 M€ pour | 240 stagiaires`: what is offered, what an amount is for;
 * not `345 M€ pour 7 400 agents`.
 */
function isVoted(e: Evidence): boolean {
  const { passage, placed, document, around } = e.site;
  if (document.step === null || document.step === 'compte administratif') return false;
  if (says(e, 'done', { from: 0, to: placed.from }) || contextSays(e, 'review', ['lead-in', 'heading'])) return false;
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  if (isItem(e) && (opensItem(e) || last === ':')) return OFFERED.has(stemAt(words, placed.to));
  const amount = around.previous;
  return (
    last === 'pour' &&
    amount?.quantity.unit === 'euros' &&
    placed.from - amount.to <= FUNDED_REACH &&
    FUNDED.has(stemAt(words, placed.to))
  );
}
const OFFERED: ReadonlySet<string> = new Set('place parcours parcour section'.split(' '));
/** Words of `en AP et | pour`, at most. */
const FUNDED_REACH = 6;
const FUNDED: ReadonlySet<string> = new Set(
  'entree parcours parcour place stagiaire jeune logement chantier projet dossier beneficiaire personne laureat'.split(
    ' ',
  ),
);

/** `restaurer 32 km d'ici 2026 (déjà réalisés : | 9,4 km)`, `(7 % et | 34 % aujourd'hui)`, `(41 870 réalisées en 2020)`. */
function isDoneAlready(e: Evidence): boolean {
  if (!isInBracket(e) || says(e, 'aim', e.gap)) return false;
  return says(e, 'done', e.gap) || isOver(e) || isOfNow(e);
}

/** In its bracket it is said to be so now: `(ils sont | 18)`, `(| 19 % à ce jour)`. */
const isOfNow = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (!isInBracket(e)) return false;
  if (THEY_ARE.has(stemAt(words, placed.from - 1)) && THEY.has(stemAt(words, placed.from - 2))) return true;
  const close = words.findIndex(({ stem }, at) => at >= placed.to && stem === ')');
  const cue = natureCuesOf(passage.clause, 'now').find(({ from }) => from >= placed.to);
  return cue !== undefined && cue.to <= close;
};
/** Behind another figure, or right behind the bracket: `réduire le nombre de logements exposés (| 1 240 aujourd'hui)`. */
const isInBracket = ({ site: { passage, placed, territory } }: Evidence): boolean =>
  territory.bracketed || stemAt(passage.clause.words, placed.from - 1) === '(';
const THEY: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles']);
const THEY_ARE: ReadonlySet<string> = new Set(['sont', 'etaient']);

/** `pour atteindre 61,4 %` behind a change is where it has come to. */
const isTarget = (e: Evidence): boolean =>
  !e.isAgainst && !isDoneAlready(e) && !(e.followsChange && !before(e, 'goal')) && (isAimed(e) || isAnnounced(e));

/** Second of `de A à B`: what rules the first rules it. */
function isTargetEnd(e: Evidence): boolean {
  const { clause } = e.site.passage;
  // « porter de 31 200 en 2020 à | 38 000 » : the verb stands before the first
  const { from } = groupOf(clause, Math.max(0, e.site.index - 1));
  const all = { from: Math.min(e.group.from, from), to: e.site.placed.from };
  if (says(e, 'done', all)) return false;
  return (
    says(e, 'aim', all) || hasInfinitive(clause, all) || isRuledByFuture(clause, all.to, all.to) || e.time.due !== null
  );
}

/** `(70 %)` behind a count, `70 % des entrées`. */
function isPartOfCount({ site }: Evidence): boolean {
  const { territory, passage, placed } = site;
  // « 41,2 % (2024 : 40,9 %) » : the same at another time
  const { previous } = site.around;
  const isBeside = previous !== null && placed.from - previous.to === 1;
  if (
    territory.link === 'against' ||
    (territory.bracketed && isBeside && previous.quantity.unit === placed.quantity.unit)
  )
    return false;
  return territory.bracketed || territory.link === 'restated' || OF.has(stemAt(passage.clause.words, placed.to));
}
const OF: ReadonlySet<string> = new Set(['de', 'd', 'des', 'du']);

export const RULES: readonly NatureRule[] = [
  // « La Région en vise 30 % de moins en 2030 », « - réduire de 35 % les émissions » : a change that is aimed at
  {
    name: 'variation-visee',
    nature: 'target',
    holds: (e) =>
      e.change.isChange &&
      (before(e, 'aim') || (e.isPercent && (opensWithAction(e.site) || isLessUsed(e) || isAimedToo(e)))),
  },
  // « ouvrir 2 600 places de plus »
  {
    name: 'ajout-annonce',
    nature: 'target',
    holds: (e) => e.change.isChange && !e.isPercent && opensWithAction(e.site),
  },
  { name: 'variation', nature: 'change', holds: (e) => e.change.isChange },
  { name: 'partie-du-tout', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isPartOfWhole(e.site) },
  // « répondre sous 15 jours » ; mais « une convention de trois ans sera signée » : duree
  {
    name: 'delai-vise',
    nature: 'target',
    holds: (e) => isTime(e) && (says(e, 'goal', e.gap) || isUnder(e) || isGoalEnd(e)),
  },
  { name: 'duree', nature: 'duration', holds: isTime },
  // « 38 % des masses d'eau risquent de ne pas atteindre le bon état »
  { name: 'risque', nature: 'risk', holds: (e) => isWater(e) && around(e, 'risk') },
  // « exécuté à 83 % », « taux d'exécution de 95 % »
  { name: 'execution', nature: 'done', holds: (e) => e.isPercent && isExecuted(e) && !isTarget(e) },
  // « les travaux sont financés à 80 % par l'agence », « 3,1 M€ pour l'agence (50 %) »
  { name: 'taux-aide', nature: 'aid-rate', holds: (e) => isWater(e) && e.isPercent && isAidRate(e) },
  // « une garantie à hauteur de 50 % », « sur la base de 60 % de l'aide » : how much of a whole is taken
  { name: 'quotite', nature: null, holds: (e) => e.isPercent && !isWater(e) && isTaken(e) },
  { name: 'seuil', nature: null, holds: (e) => before(e, 'limit') && !isAimed(e) && !staysBelow(e) },
  { name: 'base-visee', nature: 'target', holds: (e) => isBase(e) && isPlanned(e) },
  { name: 'base', nature: 'level', holds: (e) => isBase(e) && !(isTraining(e) && behind(e, 'flow')) },
  // « de 52 % à 70 % » : the first is how it is
  { name: 'point-de-depart', nature: 'level', holds: (e) => e.isStart && isWater(e) },
  { name: 'point-de-depart', nature: 'share', holds: (e) => e.isStart && isTraining(e) && e.isPercent },
  { name: 'point-de-depart', nature: null, holds: (e) => e.isStart },
  { name: 'point-d-arrivee', nature: 'target', holds: (e) => e.isEnd && isTargetEnd(e) },
  // « de 37 % à 62 % ? » : nobody says whether it has happened
  { name: 'point-d-arrivee', nature: null, holds: (e) => e.isEnd && !says(e, 'done', e.group) && !hasPassed(e) },
  { name: 'part-de-l-objectif', nature: 'done', holds: (e) => e.isPercent && isShareOfTarget(e) },
  { name: 'objectif', nature: 'target', holds: isTarget },
  { name: 'realisation', nature: 'done', holds: (e) => !isWater(e) && e.isPercent && isTraining(e) && isOutcome(e) },
  { name: 'repartition', nature: 'share', holds: (e) => isTraining(e) && e.isPercent && isShare(e) },
  // « Les transports représentent 41 % des émissions » ; « 6 % des jeunes se disent en mauvaise santé » is none
  { name: 'repartition', nature: 'share', holds: (e) => e.topic === null && e.isPercent && around(e, 'share') },
  {
    name: 'bilan',
    nature: 'done',
    holds: (e) => !e.isPercent && opensItem(e) && contextSays(e, 'review', ['lead-in', 'heading']),
  },
  { name: 'part-de-la-population', nature: 'share', holds: (e) => e.topic === null && e.isPercent && isOfPeople(e) },
  { name: 'composition', nature: 'share', holds: (e) => e.topic === null && e.isPercent && isMadeOf(e) },
  // « soit 20,9 % des recettes réelles » ; « 92 % des crédits ont été consommés » is none
  { name: 'part-d-une-masse', nature: 'share', holds: (e) => e.topic === null && e.isPercent && isOfMoney(e) },
  {
    name: 'fait',
    nature: 'done',
    holds: (e) => !e.isPercent && !MEASURES.has(e.unit) && (around(e, 'done') || contextSays(e, 'done', ['lead-in'])),
  },
  { name: 'fait', nature: 'done', holds: (e) => isWater(e) && e.isPercent && around(e, 'done') && !around(e, 'state') },
  { name: 'population', nature: 'level', holds: (e) => e.unit === 'nombre' && e.topic === null && isPopulation(e) },
  { name: 'effectif', nature: 'level', holds: (e) => isTraining(e) && !e.isPercent && isStock(e) },
  { name: 'entrees-d-une-annee', nature: 'done', holds: (e) => isTraining(e) && !e.isPercent && isFlow(e) },
  { name: 'etat', nature: 'level', holds: (e) => isWater(e) && isState(e) },
  // « LE BASSIN EN BREF », « 1 870 km de cours d'eau »
  {
    name: 'chiffres-cles',
    nature: 'level',
    holds: (e) => isWater(e) && !e.isEnd && !isWorkedOn(e) && contextSays(e, 'facts', ['heading']),
  },
  // « Les 115 lycées publics accueillent », « de ses 946 communes », « aux 118 existantes »
  {
    name: 'ensemble-existant',
    nature: 'level',
    holds: (e) => (e.topic === null ? e.unit === 'nombre' : isWater(e) && !e.isPercent) && isKnownSet(e.site),
  },
  { name: 'taux', nature: 'level', holds: (e) => e.topic === null && e.isPercent && isRate(e) },
  { name: 'releve', nature: 'level', holds: (e) => (e.topic === null || isWater(e)) && isOfNow(e) },
  // « compte 27 840 entreprises au 1er janvier »
  { name: 'compte-a-une-date', nature: 'level', holds: (e) => e.topic === null && isCountedOn(e) },
];

/** A day, as `AAAA-MM-JJ`. Unit: characters. */
const DAY = 10;
const isCountedOn = (e: Evidence): boolean =>
  !e.isPercent && before(e, 'count') && ((e.time.at?.length === DAY && !isAhead(e)) || isCounted(e));

/** `la région comptait | 131 600 demandeurs d'emploi`, `dispose de | 12 piscines`: how many there are. */
const isCounted = ({ unit, site: { passage, placed } }: Evidence): boolean => {
  const verb = stemAt(passage.clause.words, placed.from - 1);
  return (
    unit === 'nombre' &&
    (COUNTS.has(verb) || (verb === 'de' && COUNTS.has(stemAt(passage.clause.words, placed.from - 2))))
  );
};
const COUNTS: ReadonlySet<string> = new Set(
  'compte comptait comptent comptaient recense recensent denombre dispose disposent regroupe emploie emploient gere'.split(
    ' ',
  ),
);

const isTaken = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const what = stemAt(words, placed.from - 2);
  const isGuarantee =
    what === 'hauteur' && hasWordOf(GUARANTEES, words, { from: placed.from - GUARANTEE_REACH, to: placed.from });
  return OF.has(stemAt(words, placed.from - 1)) && (isGuarantee || what === 'base');
};
/** Words between a guarantee and its share, at most. */
const GUARANTEE_REACH = 30;
const GUARANTEES: ReadonlySet<string> = new Set(
  'garantie garantir garantit garantissent caution cautionner'.split(' '),
);

/** `ramené de 47 à | 30 jours`: the word stands before the first of the two. */
const isGoalEnd = (e: Evidence): boolean =>
  e.isEnd && says(e, 'goal', { from: e.group.from, to: e.site.placed.from }) && !says(e, 'done', e.group);

/** `- contenir l'évolution des charges sous le plafond de | 5 %`. */
const staysBelow = ({ site }: Evidence): boolean =>
  opensWithAction(site) && hasWordOf(BOUNDS, site.passage.clause.words, { from: 0, to: 4 });
const BOUNDS: ReadonlySet<string> = new Set(['contenir', 'limiter', 'plafonner', 'maintenir', 'stabiliser', 'ramener']);

/** `78 % | sont à taux fixe`, `100 % sont classés`: what a stock is made of. */
const isMadeOf = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  let verb = placed.to;
  if (OF.has(stemAt(words, verb))) while (verb < placed.to + STOCK_REACH && !BE.has(stemAt(words, verb))) verb++;
  return BE.has(stemAt(words, verb)) && MADE.test(stemAt(words, verb + 1));
};
const BE: ReadonlySet<string> = new Set(['sont', 'est']);
/** Words of `des emprunts`, `de l'encours`, at most. */
const STOCK_REACH = 4;

/** `Près de | 40 % des habitants vivent`, `où vit | 4,9 % de la population` */
const isOfPeople = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.to))) return false;
  const behind = { from: placed.to + 1, to: placed.to + PEOPLE_REACH };
  return (
    hasWordOf(PEOPLE, words, behind) || hasWordOf(LIVE, words, { from: placed.to + 1, to: placed.to + LIVE_REACH })
  );
};
/** Words of `la population`, at most. */
const PEOPLE_REACH = 3;
/** Words between a share of people and `vivent`, at most. */
const LIVE_REACH = 4;
const PEOPLE: ReadonlySet<string> = new Set(['population']);
const LIVE: ReadonlySet<string> = new Set('vivent habitent resident'.split(' '));

/** `Le taux de chômage s'établit à | 6,9 %`: how high a rate is. */
const isRate = (e: Evidence): boolean =>
  hasWordOf(RATE, e.site.passage.clause.words, e.lead) &&
  !hasWordOf(NO_LEVEL, e.site.passage.clause.words, e.lead) &&
  stands(e);

/** `est de | 6 %`, `s'établit à | 6 %`, `atteint | 6 %` */
const stands = ({ site: { passage, placed } }: Evidence): boolean =>
  STANDS.has(stemAt(passage.clause.words, placed.from - 2)) ||
  REACHES.has(stemAt(passage.clause.words, placed.from - 1));
/** Rates of what was done, of a change and of an aid. */
const NO_LEVEL: ReadonlySet<string> = new Set(
  (
    'execution realisation consommation engagement mandatement reussite insertion evolution progression croissance ' +
    'hausse augmentation variation aide subvention intervention participation cofinancement financement'
  ).split(' '),
);
const STANDS: ReadonlySet<string> = new Set('etablit etablissait eleve elevait est etait maintient'.split(' '));
const REACHES: ReadonlySet<string> = new Set(['atteint', 'atteignait']);

const MADE = /^(?:a$|classee?|compose|constitue|detenu|issu|indexe|couvert|adosse)/;

/** `62 % | des dépenses de fonctionnement`: part of a sum of money, of which nothing was done. */
function isOfMoney(e: Evidence): boolean {
  const { words } = e.site.passage.clause;
  const { to } = e.site.placed;
  if (!OF.has(stemAt(words, to)) || behind(e, 'done') || hasWordOf(RATE, words, e.lead)) return false;
  const noun = DETERMINERS.has(stemAt(words, to + 1)) ? to + 2 : to + 1;
  return SUMS.has(stemAt(words, noun));
}
const RATE: ReadonlySet<string> = new Set(['tau']);
const DETERMINERS: ReadonlySet<string> = new Set(['la', 'l', 'se', 'sa', 'no', 'notre', 'leur', 'ce', 'cette']);
const SUMS: ReadonlySet<string> = new Set(
  'budget recette depense credit charge fonctionnement investissement encour dette enveloppe total montant'.split(' '),
);

/** `La population légale au 1er janvier est de | 15 447 habitants`: how many live there. */
const isPopulation = ({ site: { passage, placed }, lead }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.to) === 'habitant' &&
  passage.clause.words.slice(lead.from, lead.to).some(({ stem }) => stem === 'population');

/** `- 46 kilomètres de pistes cyclables`: what the item counts stands first in it. */
const opensItem = (e: Evidence): boolean => isItem(e) && e.site.placed.from <= OPENING;
/** Unit: words. */
const OPENING = 1;

/** `sous | 15 jours`. */
const isUnder = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === 'sou';

/** `98 % de l'objectif`, `n'est tenu qu'à 87 %`. */
const isShareOfTarget = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const isOf = OF.has(stemAt(words, placed.to));
  return (
    (isOf && hasWordOf(TARGET, words, { from: placed.to, to: placed.to + SHARE_REACH })) ||
    (stemAt(words, placed.from - 1) === 'a' &&
      hasWordOf(HELD, words, { from: placed.from - SHARE_REACH, to: placed.from })) ||
    (hasWordOf(FILLED, words, { from: placed.from - SHARE_REACH, to: placed.from }) &&
      hasWordOf(TARGET, words, { from: placed.from - SENTENCE, to: placed.from }))
  );
};
const TARGET: ReadonlySet<string> = new Set(['objectif']);
const HELD: ReadonlySet<string> = new Set(['tenu', 'atteint']);
const FILLED: ReadonlySet<string> = new Set(['rempli', 'remplie']);

const isExecuted = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  return (
    hasWordOf(EXECUTED, words, { from: placed.from - SHARE_REACH, to: placed.from }) ||
    (stands(e) && hasWordOf(EXECUTED, words, e.lead))
  );
};
const EXECUTED: ReadonlySet<string> = new Set(['execute', 'executee', 'execution']);

/** `une baisse de | 10 % des prélèvements d'ici 2030`: what people use or lose is to become less; not `pourrait baisser`. */
function isLessUsed(e: Evidence): boolean {
  const { clause } = e.site.passage;
  const around = { from: e.lead.from, to: e.trail.to };
  return (
    e.change.isDecrease &&
    e.time.due !== null &&
    hasWordOf(USES, clause.words, around) &&
    !clause.words.slice(around.from, around.to).some(({ stem }) => UNSURE.test(stem))
  );
}
const USES: ReadonlySet<string> = new Set(
  'prelevement consommation emission rejet fuite perte flux pesticide intrant gaspillage dechet'.split(' '),
);
const UNSURE = /^(?:pourrai|risqu|selon|scenario|projection)/;

/** `19 élus sur | 102`, `Sur | 412 prélèvements, 409`, `sur les | 4 823 que compte la région`: of which the others are a part. */
function isBase({ site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  const { unit, value } = placed.quantity;
  const article = ARTICLES.has(stemAt(words, placed.from - 1)) ? 1 : 0;
  const on = placed.from - 1 - article;
  if (stemAt(words, on) !== 'sur' || TIME_UNITS.has(unit) || unit === 'pourcent') return false;
  if (on === 0) return around.next?.quantity.unit === unit && around.next.quantity.value < value;
  const part = around.previous;
  if (part === null || part.quantity.unit !== unit || part.quantity.value >= value) return false;
  return (
    (on - part.to <= PART_REACH &&
      !words.slice(part.to, on).some(({ stem }) => SPREAD.test(stem) || isFiniteVerb(stem))) ||
    (article === 1 && stemAt(words, placed.to) === 'que')
  );
}
const ARTICLES: ReadonlySet<string> = new Set(['le', 'les', 'se', 'no', 'leur']);
/** Words between a part and `sur`, at most. */
const PART_REACH = 4;
const SPREAD = /^(?:repart|situ|implant|install|deplo|interv|trava|port|bas|,$|;$)/;
/** `sur les | 120 ouvrages programmés`. */
const isPlanned = ({ site: { passage, placed } }: Evidence): boolean =>
  hasWordOf(PLANNED, passage.clause.words, { from: placed.to, to: placed.to + RIGHT_BEHIND });
const PLANNED: ReadonlySet<string> = new Set(
  'programme programmee prevu prevue attendu attendue vise visee planifie planifiee'.split(' '),
);
/** Words between a share and the target that it is of, at most. */
const SHARE_REACH = 4;

const isAidRate = (e: Evidence): boolean =>
  says(e, 'aid', e.gap) ||
  // « le taux d'aide passe de 50 à | 70 % », « un taux d'aide de 20 à | 40 % »
  (e.site.territory.link === 'to' && says(e, 'aid', e.group)) ||
  before(e, 'aid') ||
  behind(e, 'aid') ||
  titleSays(e, 'aid') ||
  isFundingRow(e) ||
  isNextPayer(e) ||
  // « dont 60 % | agence de l'eau »
  PAYERS.has(stemAt(e.site.passage.clause.words, e.site.placed.to)) ||
  isGivenRate(e) ||
  ((e.site.territory.bracketed || e.site.territory.link === 'restated') && followsAmount(e)) ||
  (contextSays(e, 'aid', ['heading', 'lead-in']) && !around(e, 'state'));

/** `il prendra en charge 30 % des travaux, l'agence | 40 %`. */
const isNextPayer = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  return (
    says(e, 'aid', { from: placed.from - SENTENCE, to: placed.from }) &&
    hasWordOf(PAYERS, passage.clause.words, { from: e.gap.from - PAYER_BEFORE, to: placed.from })
  );
};
/** Unit: words. */
const SENTENCE = 30;

/**
 * `aider à | 80 %`; `apportés par l'agence (50 %), la Région (| 12 %)`; `finance la moitié des études et | 80 % des travaux`.
 */
function isGivenRate({ gap, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  if (last === 'a') return AIDS.test(stemAt(words, placed.from - 2));
  const isPayer = last === '(' && hasWordOf(PAYERS, words, gap);
  if (!isPayer && !(last === 'et' && OF.has(stemAt(words, placed.to)))) return false;
  for (let at = placed.from - 2; at >= placed.from - SENTENCE; at--) {
    const stem = stemAt(words, at);
    if (isPayer ? GIVES.test(stem) : isFiniteVerb(stem)) return isPayer || AIDS.test(stem);
  }
  return false;
}
const AIDS = /^(?:aide|soutenu|soutenir|(?:co)?financ|subventionn)/;
const GIVES = /^(?:apporte|(?:co)?finance|subventionne|partage)/;

/** `Taux d'aide : jusqu'à | 30 %`. */
const titleSays = ({ site: { passages, passage } }: Evidence, cue: 'aid' | 'aim'): boolean => {
  const title = runInTitleOf(passages, passage);
  return title !== null && natureCuesOf(title, cue).length > 0;
};

/** `3,1 M€ pour l'agence (50 %)`: who pays stands between the amount and its share. */
const followsAmount = ({ site: { passage, index, placed } }: Evidence): boolean => {
  const before = passage.clause.figures.slice(Math.max(0, index - 2), index);
  const amount = before.findLast(({ quantity }) => quantity.unit === 'euros');
  return (
    amount !== undefined &&
    hasWordOf(PAYERS, passage.clause.words, { from: amount.from - PAYER_BEFORE, to: placed.from })
  );
};
/** `L'agence de l'eau Loire-Bretagne apporte | 107 925 € … (50 %)`. Unit: words. */
const PAYER_BEFORE = 8;
const PAYERS: ReadonlySet<string> = new Set(['agence', 'departement', 'region', 'etat', 'europe', 'union', 'feder']);

const isOutcome = (e: Evidence): boolean =>
  (around(e, 'rate') && !says(e, 'share', e.lead)) || contextSays(e, 'rate', ['lead-in']);
const isShare = (e: Evidence): boolean =>
  isPartOfCount(e) ||
  around(e, 'share') ||
  contextSays(e, 'share', ['lead-in']) ||
  e.site.territory.link === 'part' ||
  isAmongThem(e);
/** `Parmi eux, 52 % sont des femmes et | 29 % ont moins de 26 ans`. */
const isAmongThem = ({ site: { passage } }: Evidence): boolean =>
  stemAt(passage.clause.words, 0) === 'parmi' && THEM.has(stemAt(passage.clause.words, 1));
const THEM: ReadonlySet<string> = new Set(['eux', 'elle']);
const isStock = (e: Evidence): boolean =>
  !(isItem(e) && !around(e, 'count')) &&
  (behind(e, 'stock', RIGHT_BEHIND) || (before(e, 'stock') && !behind(e, 'flow')));
const isItem = ({ site: { passages, passage } }: Evidence): boolean =>
  passages.structure.blocks[passage.block]?.kind === 'item';
const isFlow = (e: Evidence): boolean => isPast(e) && (behind(e, 'flow') || before(e, 'flow') || e.isAgainst);

/** A year of its own that is over when the document speaks. */
const isPast = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now === null || Number(time.at.slice(0, 4)) <= now;
};

/** `14 km de conduites | renouvelées` */
const isWorkedOn = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words.slice(placed.to, placed.to + BEHIND).some(({ stem }) => WORKED_ON.test(stem));
const WORKED_ON = /^(?:renouvel|restaur|plant|rouvert|cre|renov|amenag|entreten|pos|financ)\w*(?:ee?|ue?)$/;

/** `Prélèvements 2015-2020` */
const isPastPeriod = ({ time, site: { document } }: Evidence): boolean => {
  const now = yearSpoken(document);
  return now !== null && time.to !== null && Number(time.to.slice(0, 4)) < now;
};

/** The year is after the one in which the document speaks: `2,9 millions de m3 en 2030`. */
const isAhead = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now !== null && Number(time.at.slice(0, 4)) > Math.max(now, document.fiscalYear ?? now);
};

/** The year is before the one in which the document speaks. */
const isOver = ({ time, site: { document } }: Evidence): boolean => {
  if (time.at === null) return false;
  const now = yearSpoken(document);
  return now !== null && Number(time.at.slice(0, 4)) < now;
};

const yearSpoken = ({ date, fiscalYear }: DocumentFacts): number | null =>
  date === null ? fiscalYear : Number(date.slice(0, 4));

/** `est passée de 52 à 31 mg/l`. */
const hasPassed = ({ site: { passage, placed }, group }: Evidence): boolean =>
  hasWordOf(PASSED, passage.clause.words, { from: group.from, to: placed.from });
const PASSED: ReadonlySet<string> = new Set([
  'passe',
  'passee',
  'tombe',
  'tombee',
  'monte',
  'montee',
  'recule',
  'descendu',
]);

const isState = (e: Evidence): boolean =>
  e.isPercent || MEASURES.has(e.unit) || around(e, 'state') || around(e, 'count') || isVolume(e) || isBasin(e);

/** `Les prélèvements s'élèvent à | 14 millions de m³`, `le déficit est estimé à | 1,9 Mm³` */
const isVolume = ({ unit, lead, site: { passage } }: Evidence): boolean =>
  unit === 'm3' && hasWordOf(AMOUNTS_TO, passage.clause.words, lead);
const AMOUNTS_TO: ReadonlySet<string> = new Set(
  'eleve elevent etablit etablissent represente representent estime estimee atteint atteignent'.split(' '),
);

/** `1 045 km² | de bassin versant` */
const isBasin = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.to) === 'de' &&
  stemAt(passage.clause.words, placed.to + 1) === 'bassin' &&
  stemAt(passage.clause.words, placed.to + 2) === 'versant';

const isStateOfCell = (e: Evidence): boolean =>
  e.isPercent ||
  MEASURES.has(e.unit) ||
  contextSays(e, 'state', ['cell']) ||
  (e.time.at !== null && contextSays(e, 'state', HEADS));

/** Lengths and surfaces of a year are those that were worked on. */
const WORKED: ReadonlySet<Unit> = new Set(['metres', 'kilometres', 'm2', 'hectares', 'km2']);
const isOfWorks = (e: Evidence): boolean => WORKED.has(e.unit) || contextSays(e, 'done', HEADS);

/** `Opérations | Effacement de 11 seuils ; mise en défens de 90 abreuvoirs`. */
const isFieldOfWorks = ({ site: { passage, passages } }: Evidence): boolean => {
  const first = passage.clause.words[0];
  return first !== undefined && WORKS_FIELD.has(first.stem) && passages.text.charCodeAt(first.end) === TAB;
};
const WORKS_FIELD: ReadonlySet<string> = new Set(['operation', 'travaux', 'contenu']);
const TAB = 9;

/** `Financement | Agence : 60 % ; Région : 15 %`. */
const isFundingRow = ({ site: { passage } }: Evidence): boolean =>
  passage.clause.words[0]?.stem === 'financement' && !isFiniteVerb(stemAt(passage.clause.words, 1));

/** `D1 | Installer 9 stations | 410 k€` */
const opensWithInfinitive = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words.slice(0, Math.min(3, placed.from)).some(({ stem }) => isInfinitive(stem));

/** Cells are read from their heads, row label and caption. */
const HEADS: readonly Context['place'][] = ['cell', 'row', 'caption'];
export const CELL_RULES: readonly NatureRule[] = [
  { name: 'variation', nature: 'change', holds: (e) => e.change.isChange },
  { name: 'partie-du-tout', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isPartOfWhole(e.site) },
  { name: 'colonne-part-du-total', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isShareColumn(e.site) },
  { name: 'colonne-objectif', nature: 'target', holds: (e) => contextSays(e, 'aim', ['cell', 'row']) },
  // « Aujourd'hui | 2027 | 2030 »
  { name: 'colonne-a-venir', nature: 'target', holds: (e) => (isWater(e) || isTraining(e)) && isAhead(e) },
  { name: 'duree', nature: 'duration', holds: isTime },
  {
    name: 'libelle-action',
    nature: 'target',
    holds: (e) =>
      !e.isPercent &&
      e.unit !== 'euros' &&
      (isObjectOfAction(e.site.passage.clause, e.site.placed.from) || (isWater(e) && opensWithInfinitive(e))),
  },
  {
    name: 'colonne-taux-de-ligne',
    nature: 'done',
    holds: (e) => isTraining(e) && e.isPercent && contextSays(e, 'rate', ['row', 'cell']),
  },
  { name: 'colonne-risque', nature: 'risk', holds: (e) => isWater(e) && contextSays(e, 'risk', HEADS) },
  {
    name: 'colonne-taux-aide',
    nature: 'aid-rate',
    holds: (e) => isWater(e) && e.isPercent && (contextSays(e, 'aid', HEADS) || isFundingRow(e)),
  },
  { name: 'colonne-etat', nature: 'level', holds: (e) => isWater(e) && isStateOfCell(e) },
  // « Volume 2021 (m³) » : a measure of a year that is over
  {
    name: 'colonne-d-une-annee',
    nature: 'level',
    holds: (e) => isWater(e) && (isPast(e) || isPastPeriod(e)) && !isOfWorks(e),
  },
  {
    name: 'colonne-part',
    nature: 'share',
    holds: (e) => isTraining(e) && e.isPercent && contextSays(e, 'share', ['cell', 'row']),
  },
  { name: 'colonne-taux', nature: 'done', holds: (e) => isTraining(e) && e.isPercent && contextSays(e, 'rate', HEADS) },
  {
    name: 'colonne-repartition',
    nature: 'share',
    holds: (e) =>
      e.isPercent &&
      ((isTraining(e) && contextSays(e, 'share', HEADS)) || (e.topic === null && contextSays(e, 'share', ['caption']))),
  },
  {
    name: 'colonne-effectif',
    nature: 'level',
    holds: (e) => isTraining(e) && !e.isPercent && contextSays(e, 'stock', [...HEADS, 'heading']),
  },
  {
    name: 'colonne-entrees',
    nature: 'done',
    holds: (e) => isTraining(e) && !e.isPercent && contextSays(e, 'flow', HEADS),
  },
];
