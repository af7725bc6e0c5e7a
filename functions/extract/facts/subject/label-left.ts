import { type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { FIGURES, kindAt, type Place } from './kind-at.ts';
import { timeEnd } from './label-aside.ts';
import { extentBefore, movedIn } from './label-extent.ts';
import { withListedBefore } from './label-listed.ts';
import { isBody } from './label-payer.ts';
import { HARD, HEDGES, isVerbal, lastVerbIn, NO_REST, OF, type Segment, SOFT, segmentBefore } from './label-stretch.ts';
import type { Kind } from './label-words.ts';
import { isEmptyRange, LEVELS, nounPhraseEnd, nounPhraseIn, writtenPhrase } from './noun-phrase.ts';

/** What the words before a figure offer as its noun; each may be empty. */
export interface Before {
  /** `verser | une prime | de 500 €`, `porter | le budget | à 3 M€`: behind the verb. */
  readonly object: Range;
  /** The object is of that amount: `un fonds de 75 M€`. */
  readonly isMeasured: boolean;
  /** `| Le taux d'abandon | est de 14 %`: before the verb, behind brackets and appositions too. */
  readonly subject: Range;
}

const NOTHING: Range = { from: 0, to: 0 };
/**
 * @param end index behind the last word before the figure
 * @param low index that is not left: behind the figure before
 */
export function nounBefore(place: Place, end: number, low: number): Before {
  const last = segmentBefore(place, end, end, low) ?? { from: end, to: end, rest: NO_REST };
  if (isCostAlone(place, last) || isChangeAlone(place, last)) return nounBefore(place, last.from - 1, low);
  const led = isPurposeAlone(place, last) ? segmentBefore(place, last.rest, end, low) : null;
  const own = led !== null && lastVerbIn(place, led) >= 0 ? led : last;
  // « la bourse, portée de 150 à 300 € » : no noun behind a comma
  if (own.rest >= 0 && own.to - own.from <= 2 && CARRIED.test(stemAt(place.clause.words, own.from))) {
    const carried = lastNounIn(place, own.rest, end, low);
    const subject = isEmptyRange(carried) ? earlierNoun(place, own, end, low) : carried;
    return { object: NOTHING, isMeasured: false, subject };
  }
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
  const that = place.clause.words.slice(verb + 1, own.to).findLastIndex(({ stem }) => THAT.has(stem));
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
  return { object: isMeasured ? lastArticled(place, object) : object, isMeasured, subject: earlier };
}

/** `Le plan impose | l'inscription | de 12 M€` */
const ACTS: ReadonlySet<string> = stems('inscription mobilisation');

/** `illustre | la montée des chantiers |, à 41 M€`, `avec | un niveau record de dépenses |, à 41 M€` */
function levelledIn(place: Place, { from, to, rest }: Segment, end: number, low: number): Range {
  if (rest < 0 || to - from !== 1 || stemAt(place.clause.words, from) !== 'a') return NOTHING;
  const segment = segmentBefore(place, rest, end, low);
  if (segment === null || NO_NAMES.has(stemAt(place.clause.words, segment.from))) return NOTHING;
  if (lastVerbIn(place, segment) >= 0) return objectOf(place, segment);
  return stemAt(place.clause.words, segment.from) === 'avec' ? nounPhraseIn(place, segment) : NOTHING;
}

/** `dispose | d'une enveloppe de`, `fait | l'objet d'un budget de`: nothing else stands behind the verb. */
function isEndowed({ clause: { words } }: Place, verb: number, { from, to }: Range): boolean {
  // « une enveloppe de », « une dépense estimée à »
  const sum = CARRIED.test(stemAt(words, to - 2)) ? to - 3 : to - 2;
  return (
    (ENDOWS.test(stemAt(words, verb)) || ENDOWS.test(stemAt(words, from)) || stemAt(words, from + 1) === 'objet') &&
    (BOOKED.has(stemAt(words, sum)) || (SUMS.has(stemAt(words, sum)) && INDEFINITE.has(stemAt(words, sum - 1))))
  );
}

/**
 * `| Les dépenses de personnel |, qui représentent 47 % du budget, | progressent de`, `| Le collège |, d'une capacité de 550 élèves, |
 * coûte`: around what is inserted with a figure;
 * `| Le nombre d'entrées | recule : elle n'est que de`: what the pronoun behind a colon stands for; empty elsewhere.
 */
function subjectBeside(place: Place, { from, to, rest }: Segment, low: number): Range {
  const { words } = place.clause;
  const mark = stemAt(words, from - 1);
  if (mark === ':' && (HE.has(stemAt(words, from)) || isMoveAlone(place, { from, to })))
    return subjectBefore(place, from - 1, low);
  if (mark === ';' && HE.has(stemAt(words, from))) return agreeing(place, from, subjectBefore(place, from - 1, 0));
  if (
    low === 0 ||
    rest < low ||
    !SOFT.has(mark) ||
    kindAt(place, from) !== 'verb' ||
    lastVerbIn(place, { from, to }) !== from
  )
    return NOTHING;
  for (let at = low - 1; at > Math.max(0, low - LONGEST_RELATIVE); at--) {
    const stem = stemAt(words, at);
    const opens = stem === 'qui' || INSERTED.has(kindAt(place, at));
    if (opens && stemAt(words, at - 1) === mark) return subjectBefore(place, at - 1, 0);
    if (HARD.has(stem) || (SOFT.has(stem) && !FIGURES.test(stemAt(words, at + 1)))) break;
  }
  return NOTHING;
}

/** `, | d'une capacité de 550 élèves |,`, `, | perçus au taux de 4 % |,` */
const INSERTED: ReadonlySet<Kind> = new Set(['preposition', 'participle']);

/** `un haut niveau d'épargne : | en hausse de | 17 M€` */
const isMoveAlone = ({ clause: { words } }: Place, { from, to }: Range): boolean =>
  to - from <= MOVING_WORDS &&
  OPENS_MOVE.has(stemAt(words, from)) &&
  OF.has(stemAt(words, to - 1)) &&
  words.slice(from + 1, to - 1).some(({ stem }) => CHANGES.has(stem));
const OPENS_MOVE: ReadonlySet<string> = new Set(['en', 'soit']);
/** Of `en très forte hausse de plus de`. */
const MOVING_WORDS = 7;

/** `| Les dépenses | représentent 76 % du budget ; elles ont augmenté`: of the same number, and of the same gender as far as an article tells it. */
function agreeing({ text, clause: { words } }: Place, pronoun: number, noun: Range): Range {
  const he = text.slice(words[pronoun]?.start, words[pronoun]?.end).toLowerCase();
  const isMany = /[sx]$/.test(text.slice(words[noun.from]?.start, words[noun.from]?.end));
  const article = stemAt(words, noun.from - 1);
  const isOther = he.startsWith('elle') ? MASCULINE.has(article) : FEMININE.has(article);
  return isMany === he.endsWith('s') && !isOther ? noun : NOTHING;
}
const MASCULINE: ReadonlySet<string> = new Set(['le', 'un', 'ce']);
const FEMININE: ReadonlySet<string> = new Set(['la', 'une', 'cette']);

function subjectBefore(place: Place, end: number, low: number): Range {
  const segment = segmentBefore(place, end, end, low);
  return segment === null ? NOTHING : subjectIn(place, segment, true);
}
export const HE: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles']);
/** Unit: words. */
const LONGEST_RELATIVE = 12;

/** `procèdent au | vote du budget | d'un montant de 53 M€`: whose sum it is, be it no object. */
function objectOrSum(place: Place, verb: number, tail: Range, isMeasured: boolean): Range {
  const object = ofMeasured(place, tail, isMeasured) ?? objectFor(place, verb, tail, isMeasured);
  const { words } = place.clause;
  const isSum = isMeasured && stemAt(words, tail.to - 2) === 'montant' && stemAt(words, tail.to - 4) === 'd';
  // « participe | au financement de la digue | pour »
  const gives = GIVES_TO.test(stemAt(words, verb)) || GIVES_TO.test(stemAt(words, tail.from));
  if (gives && stemAt(words, tail.to - 1) === 'pour') return nounPhraseIn(place, { from: tail.from, to: tail.to - 1 });
  // « attribue | au club de handball | 12 000 € »
  const open = kindAt(place, tail.from) === 'participle' ? tail.from + 1 : tail.from;
  const isGift = GIVES.test(stemAt(words, verb)) || GIVES.test(stemAt(words, open - 1));
  if (isEmptyRange(object) && !isMeasured && isGift && FACED.has(stemAt(words, open)))
    return nounPhraseIn(place, { from: open, to: nounPhraseEnd(place, { from: open, to: tail.to }) });
  if (!isEmptyRange(object) || !isMeasured) return object;
  if (gives && stemAt(words, tail.to - 2) === 'hauteur')
    return nounPhraseIn(place, { from: tail.from, to: nounPhraseEnd(place, tail) });
  return isSum ? nounPhraseIn(place, tail) : object;
}
const GIVES = /^(?:consacr|allou|attribu|accord|octro|vers|affect|apport|donn)/;
const GIVES_TO = /^(?:particip|contribu)/;

/** `ont adopté à la majorité | un « budget de transition » | de 85 M€`: behind what opens with a preposition; null for none. */
function ofMeasured(place: Place, { from, to }: Range, isMeasured: boolean): Range | null {
  let first = from;
  while (first < to && SKIPPED.has(kindAt(place, first))) first++;
  const opens = kindAt(place, first) === 'preposition' && !PARTITIVE.has(stemAt(place.clause.words, first));
  if (!isMeasured || !opens) return null;
  const last = lastArticled(place, { from: first, to });
  const isOfOther =
    stemAt(place.clause.words, last.from - 2) === 'd' && !ENDOWS.test(stemAt(place.clause.words, from - 1));
  return last.from === first || isOfOther ? null : objectIn(place, last);
}

/** `se dote pour 2031 d'| un budget | de 61 M€` */
const ENDOWS = /^(?:dot|dispos|benefici|represent(?!a[nt])|necessit|exige|requier|impliqu|justifi|entrain|suppos)/;
/** `nécessite | l'inscription | de 0,4 M€`: what is done with the sum, and not what it is for. */
const BOOKED: ReadonlySet<string> = stems('inscription ouverture mobilisation revalorisation affectation engagement');

/** `comme | celui du sport | qui augmente`, `met en balance | les dépenses | qui s'élèvent à 600 €`, `a vu | le nombre d'apprentis | baisser de 12 %`: what does so; empty for none. */
function toldBy(place: Place, { from }: Range, verb: number): Range {
  const { words } = place.clause;
  const seen = kindAt(place, verb) === 'infinitive' ? words.slice(from, verb).findLastIndex(isSeen) : -1;
  if (seen >= 0) return nounPhraseIn(place, { from: from + seen + 1, to: verb });
  let who = verb - 1;
  while (stemAt(words, who) === 's' || MODALS.test(stemAt(words, who))) who--;
  const isOwn = who + 1 < verb || MOVES.test(stemAt(words, verb));
  if (stemAt(words, who) !== 'qui' || who <= from || !isOwn) return NOTHING;
  const open = lastVerbIn(place, { from, to: who }) + 1 || from;
  const that = words.slice(open, who).findLastIndex(({ stem }) => THAT_ONE.has(stem));
  if (that >= 0) return nounPhraseIn(place, { from: open + that, to: who });
  const object = objectIn(place, { from: open, to: who });
  if (!isEmptyRange(object)) return object;
  // « met en balance | les dépenses »
  const behind = words.slice(open, who).findLastIndex((_, at) => opensObject(place, open + at));
  if (behind >= 0) return nounPhraseIn(place, { from: open + behind, to: who });
  // « compte sur | les droits de mutation | qui »
  const led = words.slice(open, who).findLastIndex((_, at) => leadsTo(place, open + at));
  return led < 0 ? NOTHING : nounPhraseIn(place, { from: open + led, to: who });
}
const opensObject = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'article' &&
  stemAt(place.clause.words, at) !== 'des' &&
  kindAt(place, at - 1) !== 'preposition';
/** `vont s'élever`, `devraient atteindre` */
const MODALS = /^(?:va|vont|doi(?:t|vent)|pourr(?:a|ont|ait|aient)|devr(?:a|ont|ait|aient))$/;
const leadsTo = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'preposition' &&
  !PARTITIVE.has(stemAt(place.clause.words, at)) &&
  stemAt(place.clause.words, at) !== 'des';
const THAT_ONE: ReadonlySet<string> = stems('celui celle ceux celles');
const isSeen = ({ stem }: Word): boolean => SEEN.has(stem);
const SEEN: ReadonlySet<string> = stems('vu voit voient voir verra verront');

/** `lance la reconstruction du collège |, pour | 14 M€`, `|, pour un coût total de |`: nothing but what leads to the sum stands behind the comma. */
const isPurposeAlone = (place: Place, { from, to, rest }: Segment): boolean =>
  rest >= 0 &&
  LEADS.has(stemAt(place.clause.words, from)) &&
  stemAt(place.clause.words, rest) === ',' &&
  to - from <= LEADING_WORDS &&
  holdsOnlySum(place, { from, to });
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
const holdsOnlySum = (place: Place, { from, to }: Range): boolean =>
  place.clause.words
    .slice(from + 1, to)
    .every(({ stem }, at) => SUMS.has(stem) || PLAIN.has(kindAt(place, from + 1 + at)));
const LEADS: ReadonlySet<string> = stems('pour moyennant');
/** Words for a sum that say nothing of what it is for. */
export const SUMS: ReadonlySet<string> = stems('coût enveloppe budget effort financement crédit dépense');
const HOW_MUCH: ReadonlySet<string> = new Set([...SUMS, 'rythme']);
const PLAIN: ReadonlySet<Kind> = new Set(['article', 'preposition', 'adverb', 'adjective', 'weak']);
/** Words of `pour un coût total de plus de`, and one more. */
const LEADING_WORDS = 8;

/**
 * `réduire | le recours à l'emprunt |, qui passe à 600 M€`, `un frein est mis | aux dépenses |, dont la progression est de 3 %`:
 * what a relative clause behind a comma tells of; empty for none.
 */
function antecedentOf(place: Place, own: Segment, end: number, low: number): Range {
  const { words } = place.clause;
  const isSubject = stemAt(words, own.from) === 'qui' && MOVES.test(stemAt(words, own.from + 1));
  const isOwner =
    stemAt(words, own.from) === 'dont' &&
    kindAt(place, own.from + 1) === 'article' &&
    isWeakBehind(place, own.from + 2);
  // « un outil de formation |, qu'elle a financé à hauteur de 1 M€ »
  const isFunded = WHICH.has(stemAt(words, own.from)) && HEIGHTS.has(stemAt(words, own.to - 2));
  if (isFunded) return fundedIn(place, own.rest, end, low);
  return isSubject || isOwner ? lastNounIn(place, own.rest, end, low) : NOTHING;
}

function fundedIn(place: Place, to: number, end: number, low: number): Range {
  const segment = segmentBefore(place, to, end, low);
  if (segment === null) return NOTHING;
  const range = { from: lastVerbIn(place, segment) + 1 || segment.from, to: segment.to };
  const object = objectIn(place, range);
  return isEmptyRange(object) ? nounPhraseIn(place, lastArticled(place, range)) : object;
}

/** `dont la | progression | est limitée à`, `dont le | montant constaté`: how much there is of it. */
const isWeakBehind = (place: Place, at: number): boolean =>
  (kindAt(place, at) === 'weak' || HOW_MUCH.has(stemAt(place.clause.words, at))) &&
  kindAt(place, at + 1) !== 'preposition';

/** The noun that ends a stretch: the object of its last verb, or what a preposition leads to behind that. */
function lastNounIn(place: Place, to: number, end: number, low: number): Range {
  const segment = segmentBefore(place, to, end, low);
  if (segment === null) return NOTHING;
  const verb = lastVerbIn(place, segment);
  const range = { from: verb + 1 || segment.from, to: segment.to };
  const object = verb >= 0 && isCopula(place, verb, range) ? NOTHING : objectIn(place, range);
  if (!isEmptyRange(object)) return withoutChange(place, object);
  let from = range.from;
  while (from < range.to && kindAt(place, from) !== 'preposition') from++;
  return withoutChange(place, nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) }));
}

/** `une diminution de | l'épargne brute` */
function withoutChange(place: Place, range: Range): Range {
  const isChange = kindAt(place, range.from) === 'weak' && PARTITIVE.has(stemAt(place.clause.words, range.from + 1));
  return isChange ? nounPhraseIn(place, { from: range.from + 1, to: range.to }) : range;
}
const WHICH: ReadonlySet<string> = new Set(['que', 'qu']);
const HEIGHTS: ReadonlySet<string> = new Set(['hauteur']);
const MOVES =
  /^(?:est$|sont$|etai(?:t|ent)$|pass|attei|s$|repr|augment|progress|baiss|recul|diminu|mont|grimp|tomb|chut|depass|bond|gagn|perd|affich|enregistr|connai|accus)/;

const CARRIED = /^(?:port|mont|lev|ramen|relev|reduit|limit|estim|evalu|chiffr|fix|plafonn|dot)e{0,2}$/;

/** `un fonds | de`, not `vient d'engager plus | de`. */
const isOf = ({ clause: { words } }: Place, at: number): boolean =>
  OF.has(words[at]?.stem ?? '') &&
  (!HEDGES.has(words[at - 1]?.stem ?? '') || OF.has(words[at - 2]?.stem ?? '') || words[at - 2]?.stem === 'l');

/** `Les bus restent gratuits`, but `C'est un fonds de`. */
function isCopula(place: Place, verb: number, { from, to }: Range): boolean {
  const stem = place.clause.words[verb]?.stem ?? '';
  let at = from;
  // « a proposé un volume de »
  if (stem === 'a' || stem === 'ont') while (at < to && BEHIND_HAS.has(kindAt(place, at))) at++;
  at = behindTime(place, at, to);
  // « ont bénéficié d'une enveloppe de »
  if (at > from && stemAt(place.clause.words, at) === 'd') at++;
  return COPULAS.has(stem) && kindAt(place, at) !== 'article';
}
/** `a adopté lundi | un budget de` */
const BEHIND_HAS: ReadonlySet<Kind> = new Set(['participle', 'adverb', 'unit']);
const COPULAS: ReadonlySet<string> = new Set(
  'est sont etait etaient sera seront serait seraient reste restent demeure demeurent devient deviennent etant soit a ont etre'.split(
    ' ',
  ),
);

/** `Le plan s'ajoute à 12 M€ d'aides`: what opens with a preposition is no object. */
function objectIn(place: Place, range: Range): Range {
  let from = range.from;
  while (from < range.to && (SKIPPED.has(kindAt(place, from)) || opensClause(place, from))) from++;
  if (stemAt(place.clause.words, from) === 'face' && FACED.has(stemAt(place.clause.words, from + 1)))
    return nounPhraseIn(place, { from: from + 1, to: nounPhraseEnd(place, { from: from + 1, to: range.to }) });
  // « descendre sous | le délai | de 28 jours »
  if (stemAt(place.clause.words, from) === 'sou' && kindAt(place, from + 1) === 'article') from++;
  if (place.clause.words[from]?.stem === 'par' && INDEFINITE.has(place.clause.words[from + 1]?.stem ?? '')) from++;
  from = behindTime(place, from, range.to);
  if (kindAt(place, from) === 'preposition' && !PARTITIVE.has(place.clause.words[from]?.stem ?? '')) return NOTHING;
  return nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) });
}

/** `a voté en 2031 | des aides de 3 M€`, `doit assumer en année pleine | le coût`; the word itself for none. */
function behindTime(place: Place, from: number, to: number): number {
  if (kindAt(place, from) !== 'preposition') return from;
  const end = timeEnd(place, from);
  return end > from && end < to && kindAt(place, end) === 'article' ? end : from;
}

/** `apporte | une aide | de`, `apporte aux lycées | un financement | de 3 M€`, `a mis en place | une prime | de 500 €` */
function objectFor(place: Place, verb: number, range: Range, isMeasured: boolean): Range {
  const object = isCopula(place, verb, range) ? NOTHING : objectIn(place, range);
  if (!isEmptyRange(object) || !isMeasured || isBeing(place, verb)) return object;
  const last = lastArticled(place, range);
  // « réalisées pour un budget de »
  const isGiven = last.from > range.from && kindAt(place, last.from - 2) !== 'preposition';
  return isGiven ? nounPhraseIn(place, last) : object;
}

const isBeing = (place: Place, verb: number): boolean => {
  const stem = stemAt(place.clause.words, verb);
  return COPULAS.has(stem) && stem !== 'a' && stem !== 'ont';
};

/** `faire face | aux besoins` */
const FACED: ReadonlySet<string> = new Set(['a', 'au', 'aux']);

/** `le cap malgré | une perte | de 42 M€`. */
function lastArticled({ clause: { words } }: Place, { from, to }: Range): Range {
  for (let at = to - 1; at > from; at--)
    if (INDEFINITE.has(stemAt(words, at)) && !(stemAt(words, at - 1) === 'a' && LEVELS.has(stemAt(words, at + 1))))
      return { from: at + 1, to };
  return { from, to };
}

/** `ligues, | une avance | de 3 M€`, but `le coût d'un lycée` and `des travaux pour un total`. */
function ownArticled(place: Place, range: Range): Range {
  const last = lastArticled(place, range);
  const isOfOther = OF.has(place.clause.words[last.from - 2]?.stem ?? '');
  return isOfOther || isEmptyRange(nounPhraseIn(place, last)) ? range : last;
}

const INDEFINITE: ReadonlySet<string> = new Set(['un', 'une']);
/** `Le comité regrette que | l'aide (500 €)`. */
const opensClause = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem === 'que' ||
  words[at]?.stem === 'qu' ||
  (words[at]?.stem === 'comme' && stemAt(words, at + 1) === 'toujour');
const SKIPPED = new Set(['participle', 'adverb', 'pronoun']);
const PARTITIVE: ReadonlySet<string> = new Set(['de', 'd', 'du']);

/** The noun phrase that a stretch opens with: behind `dont`, `alors que` and the like, before the verb. */
function subjectIn(place: Place, range: Range, isMain = false): Range {
  const own = isMain ? NOTHING : subjectOfClause(place, range);
  if (!isEmptyRange(own)) return own;
  let { from } = range;
  for (let at = range.from; at < range.to; at++) {
    const kind = kindAt(place, at);
    if (at > from && from === range.from && tellsOf(place, at, range.to)) break;
    const isLike =
      at > 0 && stemAt(place.clause.words, at) === 'comme' && stemAt(place.clause.words, at - 1) !== 'tout';
    if (kind === 'turn' && !isLike) from = at + 1;
    if (!isVerbal(place, at)) continue;
    // « À noter que | les crédits … » : what is said begins behind it
    if (at - range.from < MOST_SAYING && THAT.has(stemAt(place.clause.words, at + 1))) {
      from = at + 2;
      continue;
    }
    if (at > from) break;
    from = at + 1;
  }
  if (from > range.from && isVerbal(place, range.from))
    return nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) });
  const found = nounPhraseIn(place, { from: range.from, to: nounPhraseEnd(place, { from, to: range.to }) });
  if (from === range.from) return found;
  const behind = nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) });
  return isEmptyRange(behind) ? nounPhraseIn(place, { from: range.from, to: nounPhraseEnd(place, range) }) : behind;
}

/** `| La rénovation des écoles | qui est une priorité | va coûter`, `| les dépenses | dont le rythme a été maîtrisé`: what the relative clause is said of. */
function tellsOf(place: Place, at: number, to: number): boolean {
  const stem = stemAt(place.clause.words, at);
  if (stem === 'dont') return kindAt(place, at + 1) === 'article' && isWeakBehind(place, at + 2) && at + 3 < to;
  return stem === 'qui' && kindAt(place, at + 1) === 'verb' && at + 2 < to;
}

/** Words of `il convient de | retenir que`, at most. */
const MOST_SAYING = 5;
const THAT: ReadonlySet<string> = new Set(['que', 'qu']);

/** `L'emprunt n'augmentera pas puisque | l'épargne brute | (atteint)`: no other verb stands behind the last joint of clauses. */
function subjectOfClause(place: Place, { from, to }: Range): Range {
  for (let at = to - 1; at >= from; at--) {
    if (isVerbal(place, at)) return NOTHING;
    const stem = place.clause.words[at]?.stem ?? '';
    if (CLAUSE_JOINTS.has(stem) && kindAt(place, at) !== 'noun') return nounPhraseIn(place, { from: at + 1, to });
    // « Les dotations baissent et | le budget | atteint »
    const opens =
      NEXT_CLAUSE.has(stem) && kindAt(place, at + 1) === 'article' && lastVerbIn(place, { from, to: at }) >= 0;
    if (opens) return nounPhraseIn(place, { from: at + 1, to });
  }
  return NOTHING;
}
const NEXT_CLAUSE: ReadonlySet<string> = new Set(['et', 'mais']);
const CLAUSE_JOINTS: ReadonlySet<string> = new Set('que qu car puisque puisqu lorsque lorsqu quand dont'.split(' '));

/** Of the stretches before: one that an article opens is the subject; an apposition has none, an aside a preposition. */
function earlierNoun(place: Place, own: Segment, end: number, low: number): Range {
  let nearest: Range = NOTHING;
  let aside: Range = NOTHING;
  let segment = segmentBefore(place, own.rest, end, low);
  for (; segment !== null; segment = segmentBefore(place, segment.rest, end, low)) {
    // « La Région, | que la loi cantonne à leur soutien |, y consacre »
    if (WHICH.has(stemAt(place.clause.words, segment.from)) && lastVerbIn(place, segment) >= 0) continue;
    // « selon la présidente du syndicat, » : who says it
    if (stemAt(place.clause.words, segment.from) === 'selon') {
      nearest = NOTHING;
      continue;
    }
    // « en ramenant les comptes à l'habitant, »
    if (isByDoing(place, segment.from)) continue;
    if (isApposed(place, own, segment) || isInserted(place, segment.from) || isSaidOfFigure(place, own, segment, low))
      continue;
    // « Approuvé par | le conseil |, il mobilise » : what becomes of him who is named before
    if (segment.from === 0 && kindAt(place, 0) === 'participle' && opensWithPronoun(place, own)) continue;
    if (SCALED.test(stemAt(place.clause.words, segment.from)) || isOnBothSides(place, segment)) continue;
    const opens = isAtHeight(place, own) || stemAt(place.clause.words, segment.to) === '(';
    const paid = segment.to === own.from - 1 && opens ? objectOf(place, segment) : NOTHING;
    const noun = isEmptyRange(paid) ? subjectIn(place, segment, opensPassing(place, own)) : paid;
    if (isEmptyRange(noun)) continue;
    if (opensWithArticle(place, segment)) return noun;
    if (NO_NAMES.has(stemAt(place.clause.words, segment.from))) continue;
    if (kindAt(place, segment.from) === 'preposition')
      aside = isEmptyRange(aside) && low === 0 && !isPlaced(place, segment, noun) ? noun : aside;
    else if (isEmptyRange(nearest)) nearest = noun;
  }
  return isEmptyRange(nearest) && !opensWithPronoun(place, own) ? aside : nearest;
}

export const isByDoing = ({ clause: { words } }: Place, from: number): boolean => {
  const en = stemAt(words, from) === 'meme' || stemAt(words, from) === 'tout' ? from + 1 : from;
  return stemAt(words, en) === 'en' && stemAt(words, en + 1).endsWith('ant');
};
/** `L'excédent dégagé – | l'autofinancement | – est de`: another word for it, between two dashes. */
const isApposed = (place: Place, own: Segment, { from, to }: Segment): boolean =>
  to === own.from - 1 &&
  DASHES.has(stemAt(place.clause.words, to)) &&
  DASHES.has(stemAt(place.clause.words, from - 1)) &&
  kindAt(place, own.from) === 'verb';
const DASHES: ReadonlySet<string> = new Set(['–', '—', '-']);

/** `La DM est équilibrée, | en dépenses et en recettes |,` */
const isOnBothSides = ({ clause: { words } }: Place, { from }: Segment): boolean =>
  stemAt(words, from) === 'en' && SIDES.test(stemAt(words, from + 1));
const SIDES = /^(?:depense|recette)s?$/;
/** `Ramené à | la population |, cela représente 410 €`: what it is divided by. */
const SCALED = /^(?:ramen|rapport)e{1,2}$/;

/** `66 | ont présenté un défaut |, soit 9,8 %`, `– dont 310 | enfants | –, soit 3 %`: what belongs to the figure before. */
const isSaidOfFigure = (place: Place, own: Segment, segment: Segment, low: number): boolean =>
  low > 0 &&
  segment.from === low &&
  stemAt(place.clause.words, own.from) === 'soit' &&
  (kindAt(place, low) === 'verb' || DASHES.has(stemAt(place.clause.words, segment.to)));

/** `, indique | la direction |,`: who says it; `, une fois déduites | les recettes |,`: when. */
const isInserted = (place: Place, from: number): boolean => {
  const stem = stemAt(place.clause.words, from);
  if (stem === 'une') return stemAt(place.clause.words, from + 1) === 'foi';
  return SAYS.has(stem) && kindAt(place, from + 1) === 'article' && from > 0;
};
const SAYS: ReadonlySet<string> = stems(
  'indique indiquent précise précisent souligne soulignent explique rappelle rappellent note estime annonce ajoute',
);

/** `| Le coût | a explosé avec la crise et la guerre, | passant | de 1,2 à 2,5 M€` */
const opensPassing = ({ clause: { words } }: Place, { from }: Range): boolean => stemAt(words, from) === 'passant';

/** `| À Vire |, 500 m² sont rénovés`: where, and not what. */
const isPlaced = ({ text, clause: { words } }: Place, { from }: Range, noun: Range): boolean =>
  AT.has(stemAt(words, from)) && noun.from === from + 1 && /\p{Lu}/u.test(text[words[noun.from]?.start ?? -1] ?? '');
const AT: ReadonlySet<string> = new Set(['a', 'en']);

/** `financera | la réalisation de travaux |, à hauteur de 9 M€` */
const isAtHeight = ({ clause: { words } }: Place, { from }: Range): boolean =>
  stemAt(words, from) === 'a' && stemAt(words, from + 1) === 'hauteur';
function objectOf(place: Place, { from, to }: Range): Range {
  const verb = lastVerbIn(place, { from, to });
  return verb < 0 ? NOTHING : objectIn(place, { from: verb + 1, to });
}
/** `En Val d'Orne, | il atteint`, `| ce nombre augmente de`: the subject is told before, and is not where it is. */
function opensWithPronoun(place: Place, { from }: Range): boolean {
  const stem = stemAt(place.clause.words, from);
  const next = stemAt(place.clause.words, from + 1);
  return PRONOUNS.has(stem) || (kindAt(place, from + 1) === 'weak' && (THIS.has(stem) || CHANGES.has(next)));
}
const PRONOUNS: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles', 'celui', 'celle']);
const THIS: ReadonlySet<string> = new Set(['ce', 'cette']);
const CHANGES: ReadonlySet<string> = stems('hausse baisse recul progression augmentation diminution repli chute');

/** `Malgré ce contexte, …`, `Sans surprise, …`: what surrounds the sentence is never what it measures. */
export const NO_NAMES: ReadonlySet<string> = stems('malgré sans selon face lors hors');

function opensWithArticle(place: Place, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + MOST_BEFORE_ARTICLE); at++) {
    const kind = kindAt(place, at);
    if (kind === 'article') return true;
    if (kind !== 'conjunction' && kind !== 'turn' && kind !== 'sign') return false;
  }
  return false;
}

/** Unit: words. */
const MOST_BEFORE_ARTICLE = 3;
