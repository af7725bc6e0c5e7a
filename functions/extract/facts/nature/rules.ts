import { isCarriedOut, isShareColumn } from '../columns.ts';
import { isRateOfPayer } from '../subject/parties/actors.ts';
import { isAidRate, isFundingRow, isHeadedByAid } from './aid-rates.ts';
import { isMoreThanThen, isNew, isObjectOfAction, opensWithAction } from './announced.ts';
import {
  isActWithin,
  isGoalEnd,
  isLessUsed,
  isNotToExceed,
  isOfLimit,
  isToCome,
  isToKeepWithin,
  isUnder,
  staysBelow,
} from './bounds.ts';
import { isCofinanced } from './cofinanced.ts';
import {
  areBecome,
  areEntries,
  areSettled,
  hasPassed,
  isExecuted,
  isFlow,
  isObserved,
  isOfDropouts,
  isOfReview,
  isOutcome,
  isOutcomeColumn,
  isOutcomeMoved,
  isPartOfPlan,
  isPartOfRate,
  isShareDone,
  isShareOfTarget,
} from './done.ts';
import { isEnded, isEndedShare } from './ended.ts';
import { areThereToLearn, isEnrolledThen, isTrainedThen } from './enrolled.ts';
import { contextSays, isUnderReview, type NatureRule, says } from './evidence.ts';
import {
  areCountedUp,
  areGained,
  hasHappened,
  hasShown,
  isActDone,
  isAidedAlready,
  isChangeOfPast,
  isDoneAlone,
  isDoneInLabel,
  isDoneItem,
  isDoneSince,
  isMultiplied,
  isRaise,
  isSubjectOfPast,
} from './happened.ts';
import { isKept } from './kept.ts';
import { areEstablishments, isCountOfThere, isKnownSet } from './known-sets.ts';
import {
  isAimedInstead,
  isBeforeTarget,
  isCompared,
  isMoreToCome,
  isPlanned,
  isPlannedOffer,
  isSupposed,
  isTargetEnd,
  isToBecome,
  isToGrow,
  isWanted,
  leadsToTarget,
} from './moves.ts';
import { isObjectOfInfinitive, isOfMeasure, isProgrammed, opensWithInfinitive } from './offers.ts';
import { isOpinion, isTolerance } from './opinion.ts';
import {
  isBase,
  isBorne,
  isCovered,
  isDoneByPart,
  isGiven,
  isItemOfParts,
  isKindOfPart,
  isMadeOf,
  isOfFinancer,
  isOfGap,
  isOfMoney,
  isOfPeople,
  isPartOfIt,
  isShare,
  isSoInPart,
  isTaken,
} from './parts.ts';
import {
  around,
  before,
  behind,
  HEADS,
  isAge,
  isRestated,
  isTime,
  isTraining,
  isWater,
  MEASURES,
  opensBox,
  opensItem,
} from './said.ts';
import { isOfSession } from './session.ts';
import {
  areGraded,
  areSo,
  isFilled,
  isFound,
  isLeft,
  isOfToday,
  isReached,
  isRecorded,
  isRunning,
  isStanding,
  isToldToday,
  isValuedAside,
} from './standing.ts';
import {
  isAtRisk,
  isCapacity,
  isCountedOn,
  isEntryCounted,
  isNumberOfState,
  isObjectOfWork,
  isOfPlanInFigures,
  isOfRate,
  isOfSuccess,
  isOfWorks,
  isPopulation,
  isRate,
  isRateMoved,
  isReceived,
  isRiskBeside,
  isServed,
  isStaffed,
  isState,
  isStateOfCell,
  isStock,
  isThere,
  isTold,
  isUser,
  isWorkedOn,
  isWorkLabel,
} from './states.ts';
import {
  isBoxed,
  isColumnOfThere,
  isExecutionRate,
  isHeadedToDo,
  isRateCell,
  isRateOfYear,
  isSizeOfPlace,
  isStockCell,
  wasDoneInBox,
  wasDoneInCell,
  wasWorkedOnInCell,
} from './stocks.ts';
import {
  isAimed,
  isAimedByLead,
  isAimedToo,
  isAsked,
  isCreatedBy,
  isInLine,
  isOfNow,
  isTarget,
  isTargetFlow,
  isWhere,
} from './targets.ts';

import { isDrawn, isExceeded, isExtent, isHeight, isOfStanding, isSinceThen, isSuffered } from './waters.ts';
import { isAfterDate, isAhead, isAmongYearsAhead, isPast, isPastPeriod } from './when.ts';
import {
  isLaidOut,
  isOneOfSoMany,
  isPartDoneThere,
  isPartMoved,
  isPartOfCost,
  isPartOfWhole,
  isQuotient,
  isShareInBracket,
} from './wholes.ts';

export const RULES: readonly NatureRule[] = [
  // « s'articule autour de 3 axes », « réparties en 7 mesures » : how a plan is laid out
  { name: 'plan', nature: null, holds: isLaidOut },
  // « La Région en vise 30 % de moins en 2030 », « - réduire de 35 % les émissions » : a change that is aimed at
  {
    name: 'variation-visee',
    nature: 'target',
    holds: (e) =>
      e.change.isChange &&
      !isChangeOfPast(e) &&
      (before(e, 'aim') ||
        (e.isPercent &&
          ((opensWithAction(e.site) && !isRestated(e)) ||
            isLessUsed(e) ||
            isAimedToo(e) ||
            isAimedByLead(e) ||
            isWanted(e)))),
  },
  // « ouvrir 2 600 places de plus »
  {
    name: 'ajout-annonce',
    nature: 'target',
    holds: (e) => e.change.isChange && !e.isPercent && !isCompared(e) && (opensWithAction(e.site) || isMoreToCome(e)),
  },
  { name: 'variation', nature: 'change', holds: (e) => e.change.isChange },
  { name: 'tolerance', nature: null, holds: isTolerance },
  {
    name: 'partie-du-tout',
    nature: 'share',
    holds: (e) =>
      !isWater(e) &&
      e.isPercent &&
      (isShareInBracket(e.site) || (!(isTraining(e) && isObserved(e)) && isPartOfWhole(e.site))),
  },
  // « ramener de 45 à 21 jours » : the first is how long it takes
  { name: 'delai-de-depart', nature: 'duration', holds: (e) => isTime(e) && e.isStart },
  // « répondre sous 15 jours » ; mais « une convention de trois ans sera signée » : duree
  {
    name: 'delai-vise',
    nature: 'target',
    holds: (e) =>
      isTime(e) &&
      !isInLine(e) &&
      (says(e, 'goal', e.gap) ||
        isToCome(e) ||
        isUnder(e) ||
        isGoalEnd(e) ||
        isNotToExceed(e) ||
        isActWithin(e) ||
        isToKeepWithin(e)),
  },
  // « L'âge moyen est de 51 ans »
  { name: 'age', nature: 'level', holds: isAge },
  { name: 'duree', nature: 'duration', holds: isTime },
  // « 38 % des masses d'eau risquent de ne pas atteindre le bon état »
  { name: 'risque', nature: 'risk', holds: (e) => isWater(e) && isAtRisk(e) },
  // « exécuté à 83 % », « taux d'exécution de 95 % »
  { name: 'execution', nature: 'done', holds: (e) => e.isPercent && isExecuted(e) && !isTarget(e) },
  // « les travaux sont financés à 80 % par l'agence », « 3,1 M€ pour l'agence (50 %) »
  { name: 'taux-aide', nature: 'aid-rate', holds: (e) => isWater(e) && e.isPercent && isAidRate(e) },
  // « une garantie à hauteur de 50 % », « sur la base de 60 % de l'aide » : how much of a whole is taken
  { name: 'quotite', nature: null, holds: (e) => e.isPercent && !isWater(e) && isTaken(e) },
  { name: 'seuil', nature: null, holds: (e) => isOfLimit(e) && !isAimed(e) && !staysBelow(e) },
  // « le débit objectif d'étiage (1,15 m³/s) », whatever the river carried then
  { name: 'debit-objectif', nature: 'target', holds: (e) => e.unit === 'm3_par_s' && isTargetFlow(e) },
  // « il en reste 1 870, contre 3 700 en 1970 », « sur les 51 recensés »
  {
    name: 'reste',
    nature: 'level',
    holds: (e) => isLeft(e) || isRecorded(e) || areCountedUp(e) || areSo(e) || areGraded(e),
  },
  { name: 'constat', nature: 'level', holds: (e) => isWater(e) && isFound(e) && !isTarget(e) },
  { name: 'aide-versee', nature: 'done', holds: isAidedAlready },
  { name: 'base-visee', nature: 'target', holds: (e) => isBase(e) && isPlanned(e) },
  {
    name: 'offre-programmee',
    nature: 'target',
    holds: (e) => isTraining(e) && e.unit === 'nombre' && isPlannedOffer(e),
  },
  { name: 'base', nature: 'level', holds: (e) => isBase(e) && !(isTraining(e) && behind(e, 'flow')) },
  // « de 52 % à 70 % » : the first is how it is
  {
    name: 'point-de-depart',
    nature: 'level',
    holds: (e) => e.isStart && isWater(e) && !(e.isPercent && isSupposed(e)),
  },
  // « l'abandon est tombé de 14 à 8 % »
  { name: 'point-de-depart', nature: 'done', holds: (e) => e.isStart && isTraining(e) && e.isPercent && isOutcome(e) },
  { name: 'point-de-depart', nature: 'share', holds: (e) => e.isStart && isTraining(e) && e.isPercent },
  {
    name: 'point-de-depart',
    nature: 'level',
    holds: (e) => e.isStart && e.topic === null && (isOfToday(e) || leadsToTarget(e)),
  },
  // « porter de 36 900 à 45 000 le nombre d'entrées », « faire passer le réseau des écoles de 3 à 5 sites »
  { name: 'point-de-depart', nature: 'done', holds: (e) => e.isStart && isTraining(e) && isToGrow(e) && areEntries(e) },
  { name: 'point-de-depart', nature: 'level', holds: (e) => e.isStart && isTraining(e) && isToGrow(e) },
  { name: 'taux-qui-change', nature: 'level', holds: (e) => e.topic === null && e.isPercent && isRateMoved(e) },
  {
    name: 'point-de-depart',
    nature: 'share',
    holds: (e) => e.isStart && e.topic === null && e.isPercent && isPartMoved(e.site),
  },
  { name: 'point-de-depart', nature: null, holds: (e) => e.isStart },
  { name: 'point-d-arrivee', nature: 'target', holds: (e) => e.isEnd && isTargetEnd(e) },
  // « la part des stations de bonne qualité est passée de 29 % à 46 % »
  { name: 'point-d-arrivee', nature: 'level', holds: (e) => e.isEnd && isWater(e) && hasPassed(e) },
  // « le taux d'abandon est revenu de 13,9 % en 2023 à 12,4 % en 2024 »
  {
    name: 'point-d-arrivee',
    nature: 'done',
    holds: (e) => e.isEnd && isTraining(e) && e.isPercent && isOutcomeMoved(e),
  },
  // « de 37 % à 62 % ? » : nobody says whether it has happened
  { name: 'point-d-arrivee', nature: null, holds: (e) => e.isEnd && !says(e, 'done', e.group) && !hasPassed(e) },
  { name: 'part-de-l-objectif', nature: 'done', holds: (e) => e.isPercent && (isShareOfTarget(e) || isEndedShare(e)) },
  // « Les abandons touchent encore 13 % des inscrits »
  { name: 'abandon', nature: 'done', holds: (e) => isTraining(e) && isOfDropouts(e) },
  { name: 'part-annoncee', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isItemOfParts(e) },
  { name: 'part-consacree', nature: 'share', holds: (e) => e.topic === null && e.isPercent && isGiven(e) },
  // « 47 tiers-lieux en service », « où étudient 14 260 élèves »
  {
    name: 'en-place',
    nature: 'level',
    holds: (e) => e.topic === null && (isStanding(e) || isReached(e) || isFilled(e)),
  },
  {
    name: 'couverture',
    nature: 'share',
    holds: (e) => e.topic === null && e.isPercent && isCovered(e) && !before(e, 'aim'),
  },
  // « La fibre dessert 87 % des foyers »
  { name: 'desserte', nature: 'level', holds: (e) => e.topic === null && e.isPercent && isServed(e) && !isTarget(e) },
  {
    name: 'verse-a',
    nature: 'level',
    holds: (e) => e.topic === null && (isReceived(e) || isThere(e) || isStaffed(e) || isUser(e)),
  },
  { name: 'part-d-une-sorte', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isKindOfPart(e) },
  {
    name: 'devenus',
    nature: 'done',
    holds: (e) => !isWater(e) && e.isPercent && (areSettled(e) || (isTraining(e) && areBecome(e))),
  },
  // « 57 M€ ont été engagés, soit 35 % », « 18 % des crédits sont programmés »
  { name: 'part-faite', nature: 'done', holds: (e) => e.topic === null && e.isPercent && isShareDone(e) },
  // « le rendement moyen, 84 %, devra atteindre 88 % » : how it is, before what is aimed at
  { name: 'avant-l-objectif', nature: 'level', holds: (e) => !isTraining(e) && isBeforeTarget(e) },
  {
    name: 'avant-l-objectif',
    nature: 'done',
    holds: (e) => isTraining(e) && e.isPercent && isBeforeTarget(e) && isOutcome(e),
  },
  // « 120 apprentis en 2018 (51 aujourd'hui) », « contre 22 % aujourd'hui »
  {
    name: 'aujourd-hui',
    nature: 'level',
    holds: (e) =>
      (e.site.territory.bracketed || e.isAgainst || isToldToday(e)) && !(isTraining(e) && e.isPercent) && isOfToday(e),
  },
  // « Les prélèvements, évalués à 24 millions de m³, baisseront »
  { name: 'evalue-avant', nature: 'level', holds: (e) => !isTraining(e) && isValuedAside(e) },
  // « 18 640 jeunes suivaient une formation au 31 décembre »
  { name: 'effectif-d-un-jour', nature: 'level', holds: (e) => isTraining(e) && isTrainedThen(e) },
  { name: 'taille', nature: 'level', holds: (e) => isWater(e) && (isOfStanding(e) || isSuffered(e)) },
  { name: 'fait-depuis', nature: 'done', holds: (e) => isWater(e) && isSinceThen(e) },
  { name: 'part-du-prevu', nature: 'done', holds: isPartOfPlan },
  { name: 'valeur-visee', nature: 'target', holds: isAimedInstead },
  { name: 'avis', nature: null, holds: (e) => e.topic === null && e.isPercent && isOpinion(e) },
  { name: 'seance', nature: 'done', holds: (e) => !isWater(e) && isOfSession(e) },
  { name: 'acte-accompli', nature: 'done', holds: (e) => !e.isPercent && (isActDone(e) || isEnded(e)) },
  { name: 'entretenu', nature: 'level', holds: (e) => e.topic === null && isKept(e) },
  // « Parmi les mesures annoncées, la création de 200 000 places d'ici 2030 »
  { name: 'creation-a-venir', nature: 'target', holds: isCreatedBy },
  { name: 'objectif', nature: 'target', holds: isTarget },
  // « Le collège, d'une capacité de 600 élèves, a ouvert »
  { name: 'capacite', nature: 'level', holds: (e) => e.topic === null && isCapacity(e) },
  // « 6 200 apprentis supplémentaires par rapport à 2021 »
  {
    name: 'ajout-compare',
    nature: 'change',
    holds: (e) => e.unit === 'nombre' && isMoreThanThen(e.site.passage.clause, e.site.placed.to),
  },
  { name: 'niveau-a-venir', nature: 'target', holds: (e) => e.topic === null && isToBecome(e) },
  { name: 'eau', nature: 'level', holds: (e) => isWater(e) && (isDrawn(e) || isExceeded(e) || isHeight(e)) },
  // « 34,0 % contre 28,8 % en 2015, soit 5,2 points de gagnés »
  { name: 'revalorisation', nature: 'change', holds: (e) => e.topic === null && e.isPercent && isRaise(e) },
  { name: 'points', nature: 'change', holds: (e) => e.unit === 'points' && areGained(e) },
  // « il a été multiplié par 3,1 »
  { name: 'facteur', nature: 'change', holds: (e) => e.unit === 'facteur' && isMultiplied(e) },
  { name: 'question', nature: null, holds: (e) => e.topic === null && !e.isPercent && isAsked(e) },
  { name: 'realisation', nature: 'done', holds: (e) => !isWater(e) && e.isPercent && isTraining(e) && isOutcome(e) },
  // « l'écart entre les hommes (64,4 %) et les femmes (61,9 %) » : what is compared is no part
  { name: 'ecart', nature: null, holds: (e) => isTraining(e) && e.isPercent && isOfGap(e) },
  { name: 'repartition', nature: 'share', holds: (e) => isTraining(e) && e.isPercent && isShare(e) },
  // « Les transports représentent 41 % des émissions » ; « 6 % des jeunes se disent en mauvaise santé » is none
  { name: 'repartition', nature: 'share', holds: (e) => e.topic === null && e.isPercent && around(e, 'share') },
  {
    name: 'bilan',
    nature: 'done',
    holds: (e) =>
      !e.isPercent &&
      (opensItem(e) || opensBox(e) || isObjectOfAction(e.site.passage.clause, e.site.placed.from)) &&
      isUnderReview(e),
  },
  {
    name: 'part-de-la-population',
    nature: 'share',
    holds: (e) => e.topic === null && e.isPercent && isOfPeople(e) && !isRate(e),
  },
  {
    name: 'composition',
    nature: 'share',
    holds: (e) =>
      !isWater(e) &&
      e.isPercent &&
      (isPartOfIt(e) || isCofinanced(e) || (e.topic === null && (isMadeOf(e) || isBorne(e) || isOfFinancer(e)))),
  },
  // « soit 20,9 % des recettes réelles » ; « 92 % des crédits ont été consommés » is none
  {
    name: 'part-d-une-masse',
    nature: 'share',
    holds: (e) => e.topic === null && e.isPercent && (isOfMoney(e) || isPartOfCost(e.site)),
  },
  // « la Région a ainsi : », « - commandé 6,5 millions de masques »
  { name: 'fait-en-liste', nature: 'done', holds: (e) => !e.isPercent && isDoneItem(e) },
  {
    name: 'fait',
    nature: 'done',
    holds: (e) =>
      !e.isPercent &&
      !MEASURES.has(e.unit) &&
      (around(e, 'done') || contextSays(e, 'done', ['lead-in'])) &&
      // « Les 14 maisons ont accueilli 88 600 visiteurs »
      !((e.topic === null || (isTraining(e) && areEstablishments(e))) && isKnownSet(e.site)) &&
      // « mobiliser 200 sites engagés dans la protection »
      (!isObjectOfInfinitive(e) || says(e, 'done', { from: 0, to: e.site.placed.from })) &&
      !isOfPlanInFigures(e),
  },
  // « nos équipes ont tenu 36 réunions », « 18 460 interventions en 2023 »
  { name: 'passe', nature: 'done', holds: (e) => !isWater(e) && hasHappened(e) },
  { name: 'fait', nature: 'done', holds: (e) => isWater(e) && e.isPercent && around(e, 'done') && !around(e, 'state') },
  { name: 'population', nature: 'level', holds: (e) => e.unit === 'nombre' && e.topic === null && isPopulation(e) },
  { name: 'effectif', nature: 'level', holds: (e) => isTraining(e) && !e.isPercent && (isStock(e) || isRunning(e)) },
  // « les 5 écoles de la 2e chance », « 186 organismes conventionnés, contre 204 en 2020 »
  {
    name: 'etablissements',
    nature: 'level',
    holds: (e) => isTraining(e) && areEstablishments(e) && !contextSays(e, 'aim', ['lead-in', 'heading']),
  },
  // « on comptait 41 200 jeunes sous contrat fin 2023 »
  {
    name: 'effectif-d-un-jour',
    nature: 'level',
    holds: (e) => isTraining(e) && (isEnrolledThen(e) || areThereToLearn(e)),
  },
  { name: 'entrees-d-une-annee', nature: 'done', holds: (e) => isTraining(e) && !e.isPercent && isFlow(e) },
  // « 14 barrages ont disparu »
  {
    name: 'passe',
    nature: 'done',
    holds: (e) => isWater(e) && !e.isPercent && !MEASURES.has(e.unit) && isSubjectOfPast(e) && !hasShown(e),
  },
  {
    name: 'ouvrage-fait',
    nature: 'done',
    holds: (e) => isWater(e) && (isDoneInLabel(e) || (!e.isPercent && isObjectOfWork(e))),
  },
  { name: 'etat', nature: 'level', holds: (e) => isWater(e) && (isState(e) || isExtent(e)) },
  {
    name: 'fait',
    nature: 'done',
    holds: (e) =>
      isWater(e) &&
      !e.isPercent &&
      isWorkedOn(e) &&
      (isOfReview(e) || says(e, 'review', { from: 0, to: e.site.placed.from }) || isDoneSince(e)),
  },
  // « LE BASSIN EN BREF », « 1 870 km de cours d'eau »
  {
    name: 'chiffres-cles',
    nature: 'level',
    holds: (e) => isWater(e) && !e.isEnd && !isWorkedOn(e) && !isTold(e) && contextSays(e, 'facts', ['heading']),
  },
  // « L'ANNÉE 2022 EN CHIFFRES », « 1 187 | entreprises accompagnées »
  { name: 'chiffre-fait', nature: 'done', holds: (e) => e.topic === null && wasDoneInBox(e) },
  // « LA RENTRÉE EN CHIFFRES », « 118 | lycées »
  {
    name: 'chiffre-cle',
    nature: 'level',
    holds: (e) => e.topic === null && isBoxed(e) && contextSays(e, 'facts', ['heading']),
  },
  // « Les 115 lycées publics accueillent », « de ses 946 communes », « aux 118 existantes »
  {
    name: 'ensemble-existant',
    nature: 'level',
    holds: (e) => (e.topic === null ? e.unit === 'nombre' : isWater(e) && !e.isPercent) && isKnownSet(e.site),
  },
  { name: 'parc', nature: 'level', holds: (e) => e.topic === null && isWhere(e) },
  { name: 'reussite', nature: 'done', holds: (e) => e.topic === null && e.isPercent && isOfSuccess(e) },
  { name: 'taux', nature: 'level', holds: (e) => e.topic === null && e.isPercent && (isRate(e) || isOfRate(e)) },
  { name: 'releve', nature: 'level', holds: (e) => (e.topic === null || isWater(e)) && isOfNow(e) },
  // « MESURE 17 », « 350 km de voies vertes ; 2 000 places »
  { name: 'mesure-chiffree', nature: 'target', holds: (e) => e.topic === null && isOfMeasure(e) },
  // « compte 27 840 entreprises au 1er janvier »
  { name: 'compte-a-une-date', nature: 'level', holds: (e) => !isWater(e) && !isEntryCounted(e) && isCountedOn(e) },
  // « 28 % d'entre eux finissent en décharge »
  {
    name: 'part-qui-fait',
    nature: 'share',
    holds: (e) =>
      !isWater(e) &&
      e.isPercent &&
      (isDoneByPart(e) || isSoInPart(e) || isOneOfSoMany(e.site) || isPartDoneThere(e.site)),
  },
  // « Sur 1 870 agents, 1 310 sont dans les lycées, soit 70 % »
  { name: 'part-calculee', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isQuotient(e.site) },
  // « Avec 178 agents pour 1 486 communes »
  {
    name: 'ce-qui-est-la',
    nature: 'level',
    holds: (e) =>
      (e.topic === null || (isWater(e) && !isWorkedOn(e))) &&
      isCountOfThere(e) &&
      !isNew(e.site.passage.clause, e.site.placed.to),
  },
];

export const CELL_RULES: readonly NatureRule[] = [
  { name: 'variation', nature: 'change', holds: (e) => e.change.isChange || e.unit === 'facteur' },
  // « Tenu à 96 % »
  { name: 'part-de-l-objectif', nature: 'done', holds: (e) => e.isPercent && isShareOfTarget(e) },
  // « Ouvrir 40 maisons | 31 ouvertes »
  { name: 'fait-en-cellule', nature: 'done', holds: (e) => e.topic === null && isDoneAlone(e) },
  { name: 'partie-du-tout', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isPartOfWhole(e.site) },
  { name: 'colonne-part-du-total', nature: 'share', holds: (e) => !isWater(e) && e.isPercent && isShareColumn(e.site) },
  // « Taux de réalisation | 95,1 % », « Avancement | 30 % »
  { name: 'colonne-execution', nature: 'done', holds: (e) => !isTraining(e) && isExecutionRate(e) },
  { name: 'colonne-objectif', nature: 'target', holds: (e) => contextSays(e, 'aim', ['cell', 'row']) },
  { name: 'colonne-risque', nature: 'risk', holds: (e) => isWater(e) && contextSays(e, 'risk', ['cell', 'row']) },
  // « Conventions 2021 avec les organismes », « Places à ouvrir par secteur »
  { name: 'tableau-programme', nature: 'target', holds: (e) => isTraining(e) && !e.isPercent && isProgrammed(e) },
  // « Taux d'aide » above « Avant | À partir de 2031 »
  { name: 'colonne-taux-aide', nature: 'aid-rate', holds: (e) => isWater(e) && e.isPercent && isHeadedByAid(e) },
  // « Aujourd'hui | 2027 | 2030 »
  {
    name: 'colonne-a-venir',
    nature: 'target',
    holds: (e) =>
      ((isWater(e) || (isTraining(e) && !(e.isPercent && contextSays(e, 'share', ['cell'])))) && isAhead(e)) ||
      (isTraining(e) && !e.isPercent && isAmongYearsAhead(e)),
  },
  { name: 'colonne-a-faire', nature: 'target', holds: (e) => isWater(e) && isHeadedToDo(e) },
  { name: 'colonne-mesure', nature: 'level', holds: (e) => isWater(e) && isSizeOfPlace(e) },
  { name: 'duree', nature: 'duration', holds: isTime },
  {
    name: 'libelle-action',
    nature: 'target',
    holds: (e) =>
      !e.isPercent &&
      e.unit !== 'euros' &&
      (isObjectOfAction(e.site.passage.clause, e.site.placed.from) ||
        isObjectOfInfinitive(e) ||
        (isWater(e) && opensWithInfinitive(e))),
  },
  {
    name: 'colonne-taux-de-ligne',
    nature: 'done',
    holds: (e) => isTraining(e) && e.isPercent && contextSays(e, 'rate', ['row', 'cell']),
  },
  { name: 'colonne-devenir', nature: 'done', holds: (e) => isTraining(e) && e.isPercent && isOutcomeColumn(e) },
  // « En emploi à 6 mois | dont durable »
  { name: 'colonne-part-d-un-taux', nature: 'done', holds: (e) => isTraining(e) && e.isPercent && isPartOfRate(e) },
  {
    name: 'colonne-risque',
    nature: 'risk',
    holds: (e) => isWater(e) && contextSays(e, 'risk', HEADS) && !isRiskBeside(e.site),
  },
  {
    name: 'colonne-taux-aide',
    nature: 'aid-rate',
    holds: (e) => isWater(e) && e.isPercent && (isFundingRow(e) || isRateOfPayer(e.site)),
  },
  { name: 'colonne-faite', nature: 'done', holds: (e) => !isTraining(e) && wasWorkedOnInCell(e) },
  // « État des masses d'eau | Nombre »
  { name: 'libelle-ouvrage', nature: 'done', holds: (e) => isWater(e) && isWorkLabel(e) },
  { name: 'colonne-nombre', nature: 'level', holds: (e) => isWater(e) && isNumberOfState(e) },
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
  // « Allocataires du RSA | 2023 | 2024 »
  { name: 'colonne-stock', nature: 'level', holds: (e) => e.topic === null && (isStockCell(e) || isRateCell(e)) },
  // « Communes », « CFA » above a cell
  { name: 'colonne-de-ce-qui-est-la', nature: 'level', holds: (e) => e.topic !== null && isColumnOfThere(e) },
  { name: 'colonne-taux-d-une-annee', nature: 'level', holds: (e) => e.topic === null && isRateOfYear(e) },
  { name: 'colonne-faite', nature: 'done', holds: (e) => e.topic === null && wasDoneInCell(e) },
  // « Objectif 2024 | Réalisé 2024 »
  { name: 'colonne-realise', nature: 'done', holds: (e) => !e.isPercent && isCarriedOut(e.site) },
  {
    name: 'colonne-effectif',
    nature: 'level',
    holds: (e) => isTraining(e) && !e.isPercent && contextSays(e, 'stock', [...HEADS, 'heading']),
  },
  // « Entrées 2031 » in a budget that is voted before
  {
    name: 'colonne-entrees-a-venir',
    nature: 'target',
    holds: (e) => isTraining(e) && !e.isPercent && isAfterDate(e) && contextSays(e, 'flow', HEADS),
  },
  {
    name: 'colonne-entrees',
    nature: 'done',
    holds: (e) => isTraining(e) && !e.isPercent && contextSays(e, 'flow', HEADS),
  },
];
