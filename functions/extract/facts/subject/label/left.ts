/** The nouns that the words before a figure offer. */
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF, QUE } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { extentBefore, movedIn } from './extent.ts';
import { withListedBefore } from './listed.ts';
import { CARRIED, isEndowed, isOf, lastArticled, objectOrSum, ownArticled, SUMS, toldBy } from './object.ts';
import { isBody } from './payer.ts';
import { lastVerbIn, NO_REST, type Segment, segmentBefore } from './stretch.ts';
import {
  antecedentOf,
  CHANGES,
  earlierNoun,
  HE,
  isRankAt,
  lastNounIn,
  NO_NAMES,
  objectOf,
  subjectBeside,
  subjectIn,
} from './subject.ts';

const NOTHING: Range = { from: 0, to: 0 };

/** What the words before a figure offer as its noun; each may be empty. */
export interface Before {
  /** `verser | une prime | de 500 €`, `porter | le budget | à 3 M€`: behind the verb. */
  readonly object: Range;
  /** The object is of that amount: `un fonds de 75 M€`. */
  readonly isMeasured: boolean;
  /** `| Le taux d'abandon | est de 14 %`: before the verb, behind brackets and appositions too. */
  readonly subject: Range;
}

/**
 * @param end index behind the last word before the figure
 * @param low index that is not left: behind the figure before
 */
export function nounBefore(place: Place, end: number, low: number): Before {
  const last = segmentBefore(place, end, end, low) ?? { from: end, to: end, rest: NO_REST };
  if (isCostAlone(place, last) || isChangeAlone(place, last) || isItAlone(place, last))
    return nounBefore(place, last.from - 1, low);
  const led = isPurposeAlone(place, last) ? segmentBefore(place, last.rest, end, low) : null;
  // « Des travaux sont prévus sur deux collèges : A et B, pour un montant global de »
  const isGlobal = led !== null && place.clause.words.slice(last.from, last.to).some(({ stem }) => WHOLE.test(stem));
  const colon = isGlobal ? colonBefore(place, led, end, low) : -1;
  if (colon >= 0) return nounBefore(place, colon, 0);
  const own = behindReason(place, led !== null && lastVerbIn(place, led) >= 0 ? led : last);
  // « on retrouve | la voirie | qui, avec 31 M€, demeure »
  const isWith = own.rest >= 0 && own.to - own.from === 1 && stemAt(place.clause.words, own.from) === 'avec';
  if (isWith && stemAt(place.clause.words, own.rest - 1) === 'qui')
    return { object: NOTHING, isMeasured: false, subject: lastNounIn(place, own.rest - 1, end, low) };
  // « la bourse, portée de 150 à 300 € », « le projet, aujourd'hui évalué à 4 M€ » : no noun behind a comma
  let participle = own.from;
  while (kindAt(place, participle) === 'adverb') participle++;
  if (own.rest >= 0 && own.to - participle <= 2 && CARRIED.test(stemAt(place.clause.words, participle))) {
    const carried = lastNounIn(place, own.rest, end, low);
    const subject = isEmptyRange(carried) ? earlierNoun(place, own, end, low) : carried;
    return { object: NOTHING, isMeasured: false, subject };
  }
  // « poursuit | sa politique d'aide aux communes |, en y consacrant 4 M€ »
  const isToIt =
    own.rest >= 0 && stemAt(place.clause.words, own.from) === 'en' && stemAt(place.clause.words, own.from + 1) === 'y';
  const pursued = isToIt ? segmentBefore(place, own.rest, end, low) : null;
  if (pursued !== null) {
    const subject = objectOf(place, pursued);
    if (!isEmptyRange(subject)) return { object: NOTHING, isMeasured: false, subject };
  }
  const funded = fundedBehind(place, own);
  if (!isEmptyRange(funded)) return { object: NOTHING, isMeasured: false, subject: funded };
  const levelled = levelledIn(place, own, end, low);
  if (!isEmptyRange(levelled)) return { object: NOTHING, isMeasured: false, subject: levelled };
  const extent = extentBefore(place, own);
  if (extent !== null) return { object: extent, isMeasured: true, subject: extent };
  const verb = lastVerbIn(place, own);
  const tail = { from: verb + 1, to: own.to };
  const head = { from: own.from, to: verb < 0 ? own.to : verb };
  const isMeasured = isOf(place, own.to - 1);
  const object = verb < 0 ? NOTHING : objectOrSum(place, verb, tail, isMeasured);
  // « annonce à la Ville que | le prix | doublerait »
  const that = place.clause.words.slice(verb + 1, own.to).findLastIndex(({ stem }) => QUE.has(stem));
  const isSaid = verb >= 0 && !isMeasured && that >= 0 && kindAt(place, verb + that + 2) === 'article';
  const said = isSaid ? nounPhraseIn(place, { from: verb + that + 2, to: own.to }) : NOTHING;
  if (!isEmptyRange(said)) return { object: NOTHING, isMeasured: false, subject: said };
  const told = subjectBeside(place, own, low);
  // « le syndicat présente un programme ; il finance un plan de 3 M€ »
  const isOwn =
    isMeasured &&
    !isEmptyRange(object) &&
    (stemAt(place.clause.words, own.from - 1) === ';' || !SUMS.has(stemAt(place.clause.words, object.from)));
  if (!isEmptyRange(told) && !isOwn) return { object: NOTHING, isMeasured: false, subject: told };
  const named = subjectIn(place, head);
  const subject = verb < 0 ? named : withListedBefore(place, named);
  if (verb < 0 && !isEmptyRange(subject))
    return { object: isMeasured ? ownArticled(place, subject) : NOTHING, isMeasured, subject };
  const seen = toldBy(place, own, verb);
  const moved = isEmptyRange(object) && verb >= 0 ? movedIn(place, tail) : NOTHING;
  if (!isEmptyRange(moved)) return { object: NOTHING, isMeasured: false, subject: moved };
  const antecedent = isEmptyRange(seen) ? antecedentOf(place, own, end, low) : seen;
  if (!isEmptyRange(antecedent)) return { object: NOTHING, isMeasured, subject: antecedent };
  const earlier = isEmptyRange(subject) ? earlierNoun(place, own, end, low) : subject;
  if (isEmptyRange(object) && isEmptyRange(earlier) && verb >= 0)
    return { object: nounPhraseIn(place, tail), isMeasured: false, subject };
  // « L'accueil | bénéficie d'une enveloppe de 3 M€ » : the sum alone tells nothing of what it is for
  const isOfSubject = verb >= 0 && isEndowed(place, verb, tail) && !isBody(writtenPhrase(place, earlier));
  const isAct = isMeasured && object.to - object.from === 1 && ACTS.has(stemAt(place.clause.words, object.from));
  if ((isOfSubject || (isAct && !isBody(writtenPhrase(place, earlier)))) && !isEmptyRange(earlier))
    return { object: NOTHING, isMeasured: false, subject: earlier };
  // « Les routes sont | le premier poste d'investissement | avec un budget de 15 M€ »
  const isRank = isRankAt(place, object.from);
  if (isRank && IS.test(stemAt(place.clause.words, verb)) && !isEmptyRange(earlier))
    return { object: NOTHING, isMeasured: false, subject: earlier };
  return { object: isMeasured ? measuredIn(place, object, tail) : object, isMeasured, subject: earlier };
}

/** `a dit le maire à l'issue d'| un débat | de sept heures`: what is so long or so much, and not what stands before the aside. */
function measuredIn(place: Place, object: Range, tail: Range): Range {
  const last = lastArticled(place, tail);
  const { words } = place.clause;
  const isOther = isEmptyRange(object)
    ? last.from > tail.from && !OF.has(stemAt(words, last.from - 2))
    : last.from > object.to;
  const isBehind = isOther && !SUMS.has(stemAt(words, last.from)) && last.to - last.from <= LONGEST_MEASURED;
  const noun = isBehind ? nounPhraseIn(place, last) : NOTHING;
  return isEmptyRange(noun) || noun.from !== last.from ? lastArticled(place, object) : noun;
}
/** Of `débat de`, and two more. Unit: words. */
const LONGEST_MEASURED = 4;

const IS = /^(?:est|sont|ser(?:a|ont)|et(?:ait|aient)|rest\p{L}{1,3}|demeur\p{L}{1,3}|deviennent|devient)$/u;

/** `Le plan impose | l'inscription | de 12 M€` */
const ACTS: ReadonlySet<string> = stems('inscription mobilisation');

/** `grâce à 3 | médiateurs | que la Région finance à hauteur de`: what is funded, before its relative clause; empty elsewhere. */
function fundedBehind(place: Place, { from, to }: Range): Range {
  const { words } = place.clause;
  if (stemAt(words, to - 2) !== 'hauteur') return NOTHING;
  const that = words.slice(from, to).findLastIndex(({ stem }) => QUE.has(stem));
  const isFunded = words.slice(from + that, to).some(({ stem }) => FUNDS.test(stem));
  return that > 0 && isFunded
    ? nounPhraseIn(place, { from: lastVerbIn(place, { from, to: from + that }) + 1 || from, to: from + that })
    : NOTHING;
}

const FUNDS = /^(?:co)?financ|^sou(?:ti|te)en|^subventionn|^(?:aid|pai|pay|abond|accompagn|dot)e/;

/** `illustre | la montée des chantiers |, à 41 M€`, `avec | un niveau record de dépenses |, à 41 M€` */
function levelledIn(place: Place, { from, to, rest }: Segment, end: number, low: number): Range {
  if (rest < 0 || to - from !== 1 || stemAt(place.clause.words, from) !== 'a') return NOTHING;
  const segment = segmentBefore(place, rest, end, low);
  if (segment === null || NO_NAMES.has(stemAt(place.clause.words, segment.from))) return NOTHING;
  if (lastVerbIn(place, segment) >= 0) return objectOf(place, segment);
  return stemAt(place.clause.words, segment.from) === 'avec' ? nounPhraseIn(place, segment) : NOTHING;
}

/** `lance la reconstruction du collège |, pour | 14 M€`, `|, pour un coût total de |`, `|, le tout pour |`: nothing but what leads to the sum stands behind the comma. */
function isPurposeAlone(place: Place, { from, to, rest }: Segment): boolean {
  const { words } = place.clause;
  const lead = stemAt(words, from) === 'le' && stemAt(words, from + 1) === 'tout' ? from + 2 : from;
  return (
    rest >= 0 &&
    LEADS.has(stemAt(words, lead)) &&
    BEFORE_COST.has(stemAt(words, rest)) &&
    to - lead <= LEADING_WORDS &&
    holdsOnlySum(place, { from: lead, to })
  );
}

/** `deux collèges| : |A, B et C, pour un montant global de`: where a list without a verb opens; -1 for none. */
function colonBefore(place: Place, last: Segment, end: number, low: number): number {
  for (let part: Segment | null = last; part !== null; part = segmentBefore(place, part.rest, end, low)) {
    if (lastVerbIn(place, part) >= 0) return -1;
    if (stemAt(place.clause.words, part.from - 1) === ':') return part.from - 1;
  }
  return -1;
}

const WHOLE = /^(?:global|total)e?$/;

/** A comma, or the bracket that is told in between: `l'entretien des routes (fauchage, curage) | pour`. */
const BEFORE_COST: ReadonlySet<string> = new Set([',', '(']);

/** `14 nouvelles rames (| pour un coût de | 120 M€)` */
const isCostAlone = (place: Place, { from, to }: Segment): boolean =>
  stemAt(place.clause.words, from - 1) === '(' &&
  LEADS.has(stemAt(place.clause.words, from)) &&
  to - from > 1 &&
  to - from <= LEADING_WORDS &&
  holdsOnlySum(place, { from, to });

/** `la production de biogaz (| hausse de | 3 %)`, `(| multiplication par | 4)` */
const isChangeAlone = (place: Place, { from, to }: Segment): boolean =>
  stemAt(place.clause.words, from - 1) === '(' &&
  to - from <= LEADING_WORDS &&
  place.clause.words.slice(from, to).some(({ stem }) => CHANGES.has(stem) || stem === 'multiplication') &&
  holdsOnlySum(place, { from: from - 1, to });

/** `Le coût par habitant (| il était de | 75 €)` */
const isItAlone = (place: Place, { from, to }: Range): boolean =>
  stemAt(place.clause.words, from - 1) === '(' &&
  HE.has(stemAt(place.clause.words, from)) &&
  to - from <= LEADING_WORDS &&
  kindAt(place, from + 1) === 'verb' &&
  holdsOnlySum(place, { from: from + 1, to });

const holdsOnlySum = (place: Place, { from, to }: Range): boolean =>
  place.clause.words
    .slice(from + 1, to)
    .every(({ stem }, at) => SUMS.has(stem) || PLAIN.has(kindAt(place, from + 1 + at)));
const LEADS: ReadonlySet<string> = stems('pour moyennant représentant');
const PLAIN: ReadonlySet<Kind> = new Set(['article', 'preposition', 'adverb', 'adjective', 'weak']);

/** `Voilà la raison pour laquelle | une enveloppe de | 5 M€`: what is said, and not that it is why. */
function behindReason(place: Place, own: Segment): Segment {
  const { words } = place.clause;
  const at = words.slice(own.from, own.to).findIndex(({ stem }) => stem === 'raison') + own.from;
  const isWhy = at >= own.from && stemAt(words, at + 1) === 'pour' && REASONS.has(stemAt(words, at + 2));
  return isWhy && kindAt(place, at + 3) === 'article' ? { ...own, from: at + 3 } : own;
}
const REASONS: ReadonlySet<string> = stems('laquelle lesquelles');

/** Words of `pour un coût total de plus de`, and one more. */
const LEADING_WORDS = 8;
