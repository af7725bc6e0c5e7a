import type { Unit } from '../../model.ts';
import { skippedSpaces } from '../characters.ts';
import type { Reading } from '../reading.ts';
import { wordAfter, wordBefore } from '../words.ts';
import { fits, isAdverbial, isBare, lent } from './lending.ts';
import { closesNextRange, opensNextRange } from './range-units.ts';

/** Words that set a number against the one before it, in the same unit. */
const COMPARED = new Set(['contre', 'face', 'dont', 'des', 'puis', 'sur']);
const CHANGES = new Set('baisse hausse recul augmentation progression diminution repli majore minore'.split(' '));
const COPIES = new Set(['etait', 'etaient', 'est', 'fut', 'lieu']);
const SHARED = new Set(['pour', 'en', 'au', 'aux', 'dans', 'chez', 'hors']);
const PER =
  /^\s{1,3}(?:de\s(?:plus|moins|mieux)|par\s(?:an|mois|jour|semaine|trimestre)|chaque\s(?:année|mois|jour)|l['’]an)(?!\p{L})/iu;
/** `1 m³ sur 5` is a share, `210 km sur 380` a part. */
const FEW = 10;
// 85 millions pour les CFA et 42 pour les lycées · 57 % chez les femmes, 54 chez les hommes
const FOR_TOO = /^\s{1,3}(pour|chez|parmi|dans)\s[^.;:!?\d]{1,60}(?:\set|,)\s{1,3}[\d\s,.]+\1\s/u;
/** Unit: characters. */
const FOR_REACH = 8;
const KEPT = 4;
const LENDER_UNITS = 200;

/** `541 M€ en 2018 contre 577 en 2017`, `480 kilomètres …, dont 65 dès 2024`: the unit comes from a number before. */
export function withPreviousUnits(text: string, readings: readonly Reading[], sentences: readonly number[]): Reading[] {
  const result = readings.slice();
  let recent: Reading[] = [];
  let recentSentence = -1;
  let told: Reading | null = null;
  for (let index = 0; index < result.length; index++) {
    const reading = result[index] as Reading;
    const sentence = sentences[index] as number;
    if (sentence !== recentSentence) {
      told = recent[recent.length - 1] ?? null;
      recent = [];
      recentSentence = sentence;
    }
    if (reading.reason !== null) continue;
    if (mayBorrow(text, reading) && !reading.loose && !reading.segment.cell && recent.length > 0) {
      const lender =
        wholeBefore(text, reading, result[index - 1]) ?? lenderOf(text, reading, recent, readings[index + 1]);
      if (lender) result[index] = lent(text, reading, lender, 'unite-precedente');
    } else if (
      told &&
      isBare(reading) &&
      !reading.loose &&
      (isPronounced(text, reading, told) || isCredit(text, reading, told))
    )
      result[index] = lent(text, reading, told, 'unite-precedente');
    const now = result[index] as Reading;
    if (lends(text, now) || isSetAgainst(text, now)) recent.push(now);
    if (recent.length > KEPT) recent.shift();
  }
  return result;
}

/** `11,2 M€, dont | 5,6 apportés par l'État`, `164 M€, dont | 98 apportés par l'État`. */
function mayBorrow(text: string, reading: Reading): boolean {
  if (isBare(reading)) return true;
  if (reading.reason !== null || reading.unit !== null) return false;
  const behind = text.slice(reading.end, reading.end + 24);
  const isPart =
    reading.digits.includes('.') || OF_WHICH.test(text.slice(Math.max(0, reading.start - 6), reading.start));
  if (reading.digits.includes('.') && SPENT_ON.test(behind)) return true;
  return (isPart && GIVEN_BY.test(behind)) || isDone(text, reading);
}
const OF_WHICH = /\sdont\s$/u;
const GIVEN_BY = /^\s(?:apport|vers|financ|pay|pris|issu|proven|affect|consacr|inscri|engag|mandat)/u;

/** `51,4 M€, dont | 17,2 allaient couvrir la dette`: no count, as it has decimals. */
const SPENT_ON =
  /^\s(?:all(?:ai|èr)ent|vont|iront|serv(?:ent|aient|iront)|couvr(?:ent|aient|iront)|revien\p{L}{1,5}|reven\p{L}{1,5}|rembours\p{L}{1,6}|seront|étaient|sont)\s/u;

/** `50 mg/l sur 3 | de ses 11 captages`: a part of what is counted behind it. */
const OF_THESE = /^\s(?:de\s(?:ses|nos|leurs|ces)|des)\s\d/u;
const DIRECTLY = /^,?\sdont\s$/u;
/** `27,3 M€ sur trois ans, dont | 9,8 en 2023`: part of the sum. */
const OF_A_YEAR = /^\sen\s20\d\d/u;

/** `10 000 € sur 7 ans dont | 2 de différé`: part of the duration right before it. */
const wholeBefore = (text: string, reading: Reading, before: Reading | undefined): Reading | null =>
  (before?.unit === 'annees' || before?.unit === 'mois') &&
  DIRECTLY.test(text.slice(before.end, reading.start)) &&
  !OF_A_YEAR.test(text.slice(reading.end, reading.end + 10))
    ? before
    : null;

const lends = (text: string, reading: Reading): boolean =>
  !reading.loose &&
  !reading.segment.cell &&
  !isAdverbial(text, reading) &&
  !(reading.words && (reading.rule === 'fraction' || reading.rule === 'proportion'));

/** `payées en 24 jours, au lieu de | 29`, `traitées en 9 jours contre | 12` */
function isSetAgainst(text: string, reading: Reading): boolean {
  if (reading.words || !isAdverbial(text, reading)) return false;
  const other = Number(SET_AGAINST.exec(text.slice(reading.end, reading.end + 20))?.[1] ?? 0);
  const own = Number(reading.digits);
  return other > 0 && other <= own * 2 && other * 2 >= own;
}
const SET_AGAINST = /^,?\s(?:au\slieu\sde|contre)\s(\d{1,3})(?!\d)/u;

const isMore = (one: Reading, other: Reading): boolean =>
  Number(one.digits) * 10 ** one.shift > Number(other.digits) * 10 ** other.shift;
/** `960 000 euros entre 27 | manifestations, dont | 85 000 pour l'une`: more than is counted, so a part of the sum. */
const DIRECTLY_PART = /^\s[\p{L}’' -]{3,40},\sdont\s$/u;
/** Not `27 clubs, dont 1 200 | licenciés`. */
const GIVEN_TO =
  /^\s(?:(?:versé|attribué|accordé|alloué|consacré|destiné|réservé)e?s?\s)?(?:pour|à|au|aux|en\sfaveur)(?!\p{L})/u;

/** `27 captages où la norme de | 50 mg/l est dépassée, dont 16 en Semnelle`: what is parted is not the norm. */
const isBroken = (text: string, { start, end }: Reading): boolean =>
  BROKEN.test(text.slice(end, end + 24)) && NORM.test(text.slice(Math.max(0, start - 40), start));
const BROKEN = /^\s(?:est|sont|était|étaient|reste)\s(?:encore\s)?(?:dépassé|franchi|atteint)/u;

function lenderOf(
  text: string,
  reading: Reading,
  recent: readonly Reading[],
  following: Reading | undefined,
): Reading | null {
  const lender = recent[recent.length - 1] as Reading;
  if (reading.start - lender.end > LENDER_UNITS || OF_THESE.test(text.slice(reading.end, reading.end + 14)))
    return null;
  if (isBroken(text, lender)) return null;
  if (lender.unit === 'euros' && COUNT.test(text.slice(lender.end, reading.start))) return null;
  const whole = recent.find((one) => isWhole(text, one, recent));
  if (whole !== undefined && fits(text, reading, whole) && GOES_TO.test(text.slice(reading.end, reading.end + 40)))
    return whole;
  if (reading.digits.includes('.')) return lenderOfDecimal(text, reading, recent);
  if (isOutsideBracket(text, lender, reading) && DONT.test(text.slice(lender.end, reading.start))) {
    const outer = recent.findLast((one) => !isOutsideBracket(text, one, reading));
    return outer !== undefined && fits(text, reading, outer) && outer.unit !== 'nombre' ? outer : null;
  }
  if (
    (lender.unit ?? 'nombre') === 'nombre' &&
    DIRECTLY_PART.test(text.slice(lender.end, reading.start)) &&
    GIVEN_TO.test(text.slice(reading.end, reading.end + 24)) &&
    isMore(reading, lender)
  ) {
    const sum = recent.findLast(({ unit }) => unit === 'euros');
    return sum !== undefined && fits(text, reading, sum) && isMore(sum, reading) ? sum : null;
  }
  if (!fits(text, reading, lender) || (lender.unit === 'nombre' && lender.shift === 0)) return null;
  if (isDone(text, reading) && !MEASURED.has(lender.unit) && !GIVEN_BY.test(text.slice(reading.end, reading.end + 24)))
    return null;
  if (isOfThoseCounted(text, reading, lender, recent[recent.length - 2])) return null;
  return isComparedWith(text, reading, lender, following) ? lender : null;
}

/** `25 projets pour 3 M€, dont | 6 en zone rurale`: of what is counted, not of the sum; `dont 6 apportés` is of the sum. */
function isOfThoseCounted(text: string, reading: Reading, lender: Reading, counted: Reading | undefined): boolean {
  if (lender.unit !== 'euros' || !counted?.counted || counted.shift !== 0) return false;
  return (
    Number(reading.digits) < Number(counted.digits) &&
    FOR_THE_SUM.test(text.slice(counted.end, lender.start)) &&
    DIRECTLY.test(text.slice(lender.end, reading.start)) &&
    !GIVEN_BY.test(text.slice(reading.end, reading.end + 24))
  );
}
const FOR_THE_SUM = /^\s[^.;:,\d]{2,50}\s(?:pour|à|soit)\s(?:un\s(?:total|montant)\sde\s)?$/u;

/** `86 km de berges (5,2 M€), dont 30`: what is part of a whole is part of what stands before the bracket. */
const DONT = /\)\s?,?\sdont(?:\s(?:déjà|environ|plus de|près de))?\s$/iu;
const isOutsideBracket = (text: string, lender: Reading, { start }: Reading): boolean => {
  const between = text.slice(lender.end, start);
  const open = between.indexOf('(');
  const close = between.indexOf(')');
  return close >= 0 && (open < 0 || close < open);
};

/** `Sur ces 256 M€, 175, soit les deux tiers, vont au fonctionnement, 60 aux investissements`: parts of the whole. */
const OUT_OF = /Sur\s(?:(?:ces|les|un\stotal\sde|cette\senveloppe\sde|ce\sbudget\sde)\s)?$/u;
const GOES_TO =
  /^(?:,\ssoit\s[^,\d]{3,30})?,?\s(?:sont|ne\ssont|seront|vont|iront|reviennent|(?:aux?|à\sl[ae]|pour|en|par\sl[ae]s?)(?!\p{L})|(?:à|par)\sl['’])/u;
/** `486 Mm³(3) : 251 pour l'eau potable, 142 pour l'irrigation` */
const PARTED = /^\s?(?:\(\d\))?\s:\s\d/u;

/** `1,52 Md€ : 985 M€ en fonctionnement et 535`: a part that has its own unit lends it to the next. */
function isWhole(text: string, whole: Reading, recent: readonly Reading[]): boolean {
  if (whole.unit !== 'euros' && !MEASURED.has(whole.unit)) return false;
  if (OUT_OF.test(text.slice(Math.max(0, whole.start - 24), whole.start))) return true;
  const last = recent.findLast(({ unit }) => unit === whole.unit);
  const isNearest = last === whole || last?.rule === 'unite-precedente';
  return isNearest && PARTED.test(text.slice(whole.end, whole.end + 10));
}

/** `soit un rapport de | 0,5` */
const RATIO = /(?:rapport|ratio|hydraulicité|indice|coefficient|facteur|multiple)\sde\s$/u;
/** Unit: characters. */
const RATIO_REACH = 20;

/** `10,7 millions (34 %), et l'industrie, | 2,8 (9 %)` */
const SHARE_BEHIND = /^\s\(\d[\d,]*\s?%/u;

/** A decimal counts nothing: it takes the nearest unit, of a change in per cent only where there is no other. */
function lenderOfDecimal(text: string, reading: Reading, recent: readonly Reading[]): Reading | null {
  if (RATIO.test(text.slice(Math.max(reading.segment.start, reading.start - RATIO_REACH), reading.start))) return null;
  const isNoShare = SHARE_BEHIND.test(text.slice(reading.end, reading.end + 8));
  const able = recent.filter(
    (one) => one.unit !== 'nombre' && fits(text, reading, one) && !(isNoShare && one.unit === 'pourcent'),
  );
  return able.findLast((one) => one.unit !== 'pourcent' || !isChange(text, one)) ?? able[able.length - 1] ?? null;
}

// il n'en a perçu que 296, · Ils seront 98 !
const PRONOUN = /(?:^|[\s'’,])(?:en|ils?|elles?)\s[^.;:!?\d]{1,40}$/iu;
const TOLD_UNITS = 200;

/** A pronoun stands for the money of the sentence before, and nothing follows that the number could count. */
function isPronounced(text: string, reading: Reading, told: Reading): boolean {
  if (told.unit !== 'euros' || told.segment !== reading.segment || reading.segment.cell) return false;
  if (reading.start - told.end > TOLD_UNITS || reading.sign !== null) return false;
  if (!endsClause(text, reading) && text.charCodeAt(reading.end) !== 44) return false;
  const between = text.slice(Math.max(told.end, reading.start - 50), reading.start);
  if (OF_PEOPLE.test(between) || (EXPECTS.test(between) && !isOfItsSize(reading, told))) return false;
  return PRONOUN.test(between);
}

/** `(AE : | 7,1)` in the list that parts an amount. */
const isCredit = (text: string, { start, digits, segment }: Reading, told: Reading): boolean =>
  told.unit === 'euros' &&
  !segment.cell &&
  start - told.end <= TOLD_UNITS &&
  digits.includes('.') &&
  CREDIT.test(text.slice(Math.max(0, start - 6), start));
const CREDIT = /\((?:A[EP]|CP)\s:\s$/u;

/** `en progression de 2,5 %`, `soit + 4 %` */
function isChange(text: string, reading: Reading): boolean {
  if (reading.sign !== null) return true;
  const word = wordBefore(text, reading.start, reading.segment.start);
  return word?.word === 'de' && CHANGES.has(wordBefore(text, word.start, reading.segment.start)?.word ?? '');
}

function isComparedWith(text: string, reading: Reading, lender: Reading, following: Reading | undefined): boolean {
  const { start, end, segment } = reading;
  const gap = text.slice(Math.max(lender.end, start - 24), start);
  if (/^\s{0,2}\($/.test(gap) && start - lender.end <= 3) return true;
  if (AIMED.test(text.slice(lender.end, start)) && text.charCodeAt(end) === 41) return true;
  const word = wordBefore(text, start, segment.start);
  if (word?.word === 'sur' && Number(reading.digits) <= FEW && Number(lender.digits) <= FEW) return false;
  const isOfMoney = lender.unit === 'euros' || lender.unit === 'pourcent';
  if (isOfMoney && COUNTED_SO.test(text.slice(Math.max(lender.end, start - COUNTED_REACH), start))) return false;
  if (MEASURED.has(lender.unit))
    return !isLowerEndOfCount(text, reading, following) && !isOfOtherThing(text, reading, lender);
  if (
    lender.unit === 'euros' &&
    PAYER.test(text.slice(lender.end, start)) &&
    NEXT_PAYER.test(text.slice(end, end + NEXT_REACH))
  )
    return true;
  if (
    lender.unit === 'euros' &&
    EACH_AGAIN.test(text.slice(lender.end, start)) &&
    PER_HEAD.test(text.slice(end, end + 8))
  )
    return true;
  if (lender.unit === 'euros' && OF_PAYERS.test(text.slice(lender.end, end + PAYERS_REACH))) return true;
  if (endsClause(text, reading) && isOfMoney) {
    const between = text.slice(lender.end, start);
    const isJoined = (lender.unit === 'euros' ? JOINED : NEXT_GIVER).test(between);
    if (isJoined && !OF_PEOPLE.test(between)) return true;
  }
  if (
    lender.unit === 'euros' &&
    SPENDS.test(text.slice(Math.max(lender.end, start - SPENDS_REACH), start)) &&
    (endsClause(text, reading) || text.charCodeAt(skippedSpaces(text, end, segment.end)) === 58)
  )
    return true;
  if (
    lender.unit === 'euros' &&
    isNear(reading, lender) &&
    GIVES.test(text.slice(Math.max(lender.end, start - SPENDS_REACH), start)) &&
    GIVEN_THEN.test(text.slice(end, end + 12))
  )
    return true;
  if (
    lender.unit === 'euros' &&
    isOfItsSize(reading, lender) &&
    EXPECTS.test(text.slice(Math.max(lender.end, start - SPENDS_REACH), start))
  )
    return endsClause(text, reading) || THEN.test(text.slice(end, end + 20));
  if (LABELLED.test(text.slice(lender.end, start)) && /^\s\(/.test(text.slice(end, end + 2))) return true;
  if (SECTION.test(text.slice(end, end + 24)) && SECTION.test(text.slice(lender.end, lender.end + 24))) return true;
  if (CONCENTRATIONS.has(lender.unit) && NORM.test(text.slice(lender.end, start))) return true;
  if (PARALLEL.test(text.slice(lender.end, start)) && IN_SOMETHING.test(text.slice(end, end + 8))) return true;
  if (lender.unit === 'euros' && FORMER.test(text.slice(lender.end, end + FORMER_REACH))) return true;
  if (FOR_TOO.test(text.slice(lender.end, end + FOR_REACH))) return true;
  if (isNear(reading, lender)) {
    if (SAME_THING.test(text.slice(lender.end, start)) && yearFollows(text, reading, following)) return true;
    if (lender.unit === 'euros' && /,\s*$/.test(gap) && AT_ANOTHER_TIME.test(text.slice(end, end + ANOTHER_TIME_REACH)))
      return true;
  }
  if (lender.unit === 'euros' && isOneOfList(text, reading, lender)) return true;
  if (!word) return /,\s*$/.test(gap) && (yearFollows(text, reading, following) || isShared(text, reading, gap));
  if (word.word === 'sur' && /\d/.test(text.slice(lender.end, start))) return false;
  // « 375 millions, avec la résorption des 140 points noirs »
  if (word.word === 'des') return !text.slice(lender.end, start).includes(',') && start - lender.end <= DES_REACH;
  if (COMPARED.has(word.word)) return !(word.word === 'dont' && lender.unit === 'pourcent');
  if (word.word === 'soit')
    return (
      PER.test(text.slice(end, end + 24)) ||
      (lender.unit === 'euros' &&
        EACH.test(text.slice(lender.end, start)) &&
        /^\s(?:au total|en tout)(?!\p{L})/u.test(text.slice(end, end + 12)))
    );
  const earlier = wordBefore(text, word.start, segment.start)?.word ?? '';
  if (word.word === 'de' && opensNextRange(text, reading, lender)) return true;
  if (word.word === 'a' && closesNextRange(text, reading, lender)) return true;
  if (word.word === 'de')
    return COPIES.has(earlier) || earlier === 'puis' || (CHANGES.has(earlier) && lender.unit !== 'pourcent');
  if (word.word === 'les' || word.word === 'l') return COMPARED.has(earlier);
  const joined = word.word === 'a' || word.word === 'et' || word.word === 'puis';
  return joined && (yearFollows(text, reading, following) || earlier === 'puis');
}

/** `4 000 euros par lycéen (| 3 989 par élève` */
const EACH_AGAIN = /^\spar\s\p{L}{3,16}\s\((?:soit\s|dont\s)?$/u;
const PER_HEAD = /^\spar\s\p{L}/u;
// 61 M€ de la Région, 54 de l'État et 9 des communes. · not 34 M€, … le nombre d'étudiants à 70 000 en 2030
// not 12 M€ du plan aux communes, et 14 des maires, réunis jeudi
const OF_PAYERS =
  /^\s(?:de\sla\s|de\sl['’]|du\s|des\s)[^.,;:()\d]{1,50}(?:,|\set)\s\d[\d,]*\s(?:de\sla\s|de\sl['’]|du\s|des\s(?:communes|communautés|intercommunalités|agglomérations|métropoles|villes|départements|régions|collectivités|EPCI|agences|partenaires|entreprises|fondations|banques|fonds)(?!\p{L})(?:\s[\p{L}’'-]+)?(?:[.,;)]|\set\s\d))/iu;
const PAYERS_REACH = 64;
const COUNT = /(?<!\p{L})(?:nombre\s(?:de\s|d['’])|(?:ce|leur|son)\snombre(?!\p{L})|effectifs?(?!\p{L}))/u;
/** `210 km restaurés des 380`. Unit: characters. */
const DES_REACH = 30;
// 12 000 euros par antenne, soit 168 000 au total
const EACH = /^\s(?:par\s\p{L}|chacune?|pièce|l['’]une?)/u;
const OUT_OF_THOSE = /(?:\saprès\sles|\sdont|\()\s?(?:déjà\s)?$/u;
const DONE =
  /^\s(?:déjà\s)?(?:\p{L}+ée?s?|faits?|remis(?:es)?|mis(?:es)?|construits?|ouverts?|acquis(?:es)?)(?!\p{L})/u;
/** `130 ha d'ici à 2022, après les | 420 déjà remis en eau`, `212 km, dont | 14 livrés`, `120 ha (| 38 déjà réalisés)` */
const isDone = (text: string, { start, end }: Reading): boolean =>
  OUT_OF_THOSE.test(text.slice(Math.max(0, start - 12), start)) && DONE.test(text.slice(end, end + 24));
// 118 € par habitant (moyenne nationale : 96)
const AIMED =
  /^[^.;:()]{0,80}\s\((?:programme|objectif|cible|prévision|prévus?|attendu|rappel|contre|moyennes?(?:\s\p{L}{4,14})?|France|Région|Département|métropoles?|national\p{L}{0,3})(?:\s(?:19|20)\d{2})?\s?:?\s$/iu;
// 985 M€ en fonctionnement et 535 en investissement
const SECTION = /^\sen\s(?:fonctionnement|investissement|exploitation)(?!\p{L})/iu;
/**
 * What is measured and stands alone is of the same measure: `27 km de berges, et en restaurera | 40 de plus`, `520 ha
 * (| 210 le sont déjà)`; sums and shares stand beside counts of all kinds.
 */
const MEASURED: ReadonlySet<Unit | null> = new Set<Unit>([
  'kilometres',
  'metres',
  'hectares',
  'm2',
  'km2',
  'm3',
  'heures',
  'jours',
  'semaines',
  'mois',
]);
/** `15 km de pistes ; casernes : | 18`; not `412 ha en 2022 ; la forêt en couvre | 1 340`, `12 ha ; | 8 le sont` */
const isOfOtherThing = (text: string, { start, end }: Reading, lender: Reading): boolean =>
  (OTHER_THING.test(text.slice(lender.end, start)) && !OF_THE_SAME.test(text.slice(end, end + 14))) ||
  (text.charCodeAt(end) === CLOSING && IN_NEXT_BRACKET.test(text.slice(lender.end, start)));
const CLOSING = 41;
/** `Le réseau (35 km) et les forages (| 12)`: each bracket counts what stands before it. */
const IN_NEXT_BRACKET =
  /\)[^()\d.;:]*(?<!\p{L})(?:les|des|ses|nos|leurs|aux)\s(?:\p{L}{3,20}\s){0,2}\p{L}{2,20}[sx]\s\($/u;
const OTHER_THING = /;(?!\s(?:non|hors|dont)\s|.*(?<!\p{L})(?:en|ils?|elles?|l['’]on|ont)\s)/u;
const OF_THE_SAME = /^\s(?:l['’](?:ont|étaient)|le\s(?:sont|seront))(?!\p{L})/u;
const TO = /^\s?(?:à|ou|[-–])\s?$/u;
/** `| 350 à 400 vélos` */
const isLowerEndOfCount = (text: string, { end }: Reading, following: Reading | undefined): boolean =>
  following !== undefined && !isBare(following) && TO.test(text.slice(end, following.start));
const CONCENTRATIONS: ReadonlySet<Unit | null> = new Set<Unit>(['mg_par_l', 'ug_par_l']);
// 43 mg/l, pour une limite de qualité à 50
const NORM =
  /(?:limites?|seuils?|normes?)(?:\s(?:de\s)?(?:qualité|potabilité|réglementaire|sanitaire|européenne))?\s(?:fixée?s?\s)?(?:à|de|est\sde)\s$/iu;
// 80 € en seconde et 75 en terminale
const PARALLEL = /^\sen\s\p{L}{3,20}\s?(?:,|\set)\s(?:de\s)?$/u;
const IN_SOMETHING = /^\sen\s\p{L}{3}/u;
// 200 000 € par projet (150 000 auparavant)
const FORMER =
  /^[^.;:()\d]{0,40}(?:\s20\d\d)?\s\([\d \u00a0\u202f]{1,12}\s(?:auparavant|à\sce\sjour|précédemment|jusqu['’](?:ici|alors|à présent)|actuellement|aujourd['’]hui|hier)\)/iu;
const FORMER_REACH = 20;
// 80 € par élève (75 en 2021) · 205 M€ ; il était inscrit pour 231 en 2026 · not 12 M€ pour les lycées (115 en 2021)
// not 205 M€ ; il transportait chaque jour 231 en 2026
const SAME_THING =
  /^\s(?:[^.,;:()\d]{1,40}\s\(|;\s(?:ils?|elles?)\s(?:n['’])?(?:(?:est|était|a\sété|avait\sété|sera)\s(?:de|à|que\sde|(?:inscrit|voté|fixé|prévu|estimé|évalué|chiffré|arrêté)e?s?\s(?:à|pour))|s['’](?:élevait|élève|établissait|établit|élèvera|établira)\sà|atteignait|atteint|atteindra|représentait|représente|pesait|pèse|coûtait|coûtera|valait)\s(?:près\sde\s|environ\s|que\s)?)$/u;
// 231 M€ d'emprunt hier, 205 aujourd'hui · not 12 M€ hier, 14 aujourd'hui la demandent
const AT_ANOTHER_TIME =
  /^\s(?:aujourd['’]hui|hier|demain|auparavant|l['’]an\s(?:passé|dernier|prochain))\s?(?:[.,;:!?)»]|$)/u;
const ANOTHER_TIME_REACH = 20;
// routes 31,5 · communes 14 · bâtiments 9,8; not 45,2 M€ · agents 320 · élus 45, which are counted
const ENTRY = /^\s([·•])\s\p{L}[^.;:·•()\d]{1,40}\s$/u;
const LATER_SUM =
  /^(?:\s[·•]\s\p{L}[^.;:·•()\d]{1,40}\s\d{1,6}(?![\d,])){1,4}\s[·•]\s\p{L}[^.;:·•()\d]{1,40}\s\d{1,6},\d/u;
const LATER_REACH = 160;
const isOneOfList = (text: string, { start, end, digits, segment }: Reading, lender: Reading): boolean => {
  const sign = ENTRY.exec(text.slice(lender.end, start))?.[1];
  const next = skippedSpaces(text, end, segment.end);
  if (sign === undefined || (next < segment.end && text[next] !== sign)) return false;
  const isOfSums = digits.includes('.') || lender.rule === 'unite-precedente';
  return isOfSums || LATER_SUM.test(text.slice(lender.end, Math.min(lender.end + LATER_REACH, segment.end)));
};
/** `467 € | 491`: the same at another time is at most twice or half as much. */
const isNear = ({ digits }: Reading, lender: Reading): boolean =>
  Number(digits) <= Number(lender.digits) * 2 && Number(digits) * 2 >= Number(lender.digits);
// 31 M€ (lycées), 12 (TER)
const LABELLED = /^\s\([^()\d]{1,40}\)(?:,|\set|\s;)\s$/u;
// 241 M€, l'État 52 et l'Europe 25
const PAYER = /^,\s(?:l['’]|la\s|le\s|les\s|notre\s)\p{L}[^.,;:!?()\d]{1,40}\s$/u;
const NEXT_PAYER = /^(?:,|\set)\s(?:l['’]|la\s|le\s|les\s)\p{L}[^.,;:!?()\d]{1,40}\s\d[\d,]{0,6}\s?[.;)\n]/u;
const NEXT_REACH = 70;
// 22 millions et l'État 3.
const JOINED = /^\s?(?:,|\set\s|;)[^.;:!?\d]{1,40}$/u;
// La Région paie 40 % et l'État 30. · not 40 % et la majorité est de 12
const NEXT_GIVER =
  /^(?:\s?,|\set|\s;)\s(?:l['’]|la\s|les?\s|notre\s)(?:(?!(?:de|avec|en|est|a)\s)[\p{L}’'-]+\s){1,3}$/u;
// , les lycées sont 12
const COUNTED_SO = /(?<!\p{L})(?:sont|étaient|seront|comptent|comptaient|nombre\sde)\s$/u;
/** Unit: characters. */
const COUNTED_REACH = 16;
// , en a aidé 702
const OF_PEOPLE =
  /(?:aidé|accueilli|formé|accompagné|concerné|bénéficié|orienté|reçu|suivi|inscrit|diplômé|recruté|équipé|touché)e?s?\s(?:près\sde\s|plus\sde\s|environ\s)?$/u;
// ça coûte 400 euros mais ça évite d'en perdre 5 000.
const SPENDS =
  /(?:^|[\s'’])en\s(?:perdre|perd|coûter|coûte|dépenser|dépense|économiser|économise|rapporter|rapporte|gagner|gagne|vaut|valait|a\s(?:coûté|dépensé|économisé|rapporté|versé|perçu|payé))\s(?:près\sde\s|plus\sde\s|environ\s|que\s)?$/u;
const SPENDS_REACH = 40;
// y met 402 M€ en 2023, quand elle en mettait 381 en 2022 · 404 € par habitant quand les autres en consacrent 362
const GIVES =
  /(?:^|[\s'’])en\s(?:met(?:tait|tent)?|consacr(?:e|ait|ent|aient)|vers(?:e|ait|ent|aient)|dépens(?:e|ait|ent|aient)|investissai(?:en)?t|investit|investissent)\s(?:encore\s|déjà\s)?(?:que\s)?(?:près\sde\s|environ\s)?$/u;
const GIVEN_THEN = /^\s?(?:[.,;)]|en\s20\d\d|l['’]an|il\sy\sa)/u;
// tombés à 75,5 M€, et le Département n'en attend plus que 68 cette année
const EXPECTS =
  /(?:^|[\s'’])en\s(?:attend|attendent|prévoit|prévoient|espère|espèrent|percevra|encaissera)\s(?:donc\s|désormais\s)?(?:plus\s)?(?:que\s)?(?:près\sde\s|environ\s)?$/u;
/** `75,5 M€ | 68`; not `3 M€ | 420` */
const isOfItsSize = ({ digits }: Reading, lender: Reading): boolean =>
  lender.shift > 0 && Number(digits) <= Number(lender.digits) * 2 && Number(digits) * 4 >= Number(lender.digits);
const THEN = /^\s?(?:cette\sannée|en\s20\d\d|pour\s20\d\d|l['’]an|,)/u;
const CLAUSE_ENDS = new Set([46, 59, 41, 33, 63]);

/** Nothing that it could count follows. */
function endsClause(text: string, { end, segment }: Reading): boolean {
  const next = skippedSpaces(text, end, segment.end);
  return next >= segment.end || CLAUSE_ENDS.has(text.charCodeAt(next));
}

/** `42 €, 26 pour les moins de 26 ans`: right behind the other, parted by a comma. */
const isShared = (text: string, { end, segment }: Reading, gap: string): boolean =>
  /^\s?,\s$/.test(gap) && SHARED.has(wordAfter(text, end, segment.end)?.word ?? '');

const yearFollows = (text: string, reading: Reading, following: Reading | undefined): boolean => {
  if (following?.reason !== 'annee' || following.start - reading.end > 16) return false;
  const word = wordAfter(text, reading.end, following.start);
  return (
    word === null ||
    ['en', 'pour', 'fin', 'au', 'des', 'l', 'debut'].includes(word.word) ||
    HORIZON.test(text.slice(reading.end, following.start))
  );
};
// 212 km aujourd'hui, 300 à l'horizon 2030 · 2 400 hectares d'ici 2027 et 4 000 d'ici 2030
const HORIZON = /^\s(?:à\sl['’]horizon|d['’]ici(?:\s(?:fin|à))?|avant(?:\sfin)?)\s$/u;
