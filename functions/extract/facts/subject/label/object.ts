/** What stands behind the verb before a figure: its object, or what it tells of. */
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { A, DE, OF, PARTITIVE, THAT_ONE } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, LEVELS, nounPhraseEnd, nounPhraseIn } from '../../phrase/noun-phrase.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import type { Word } from '../../words.ts';
import { timeEnd } from './aside.ts';
import { HEDGES, lastVerbIn } from './stretch.ts';

const NOTHING: Range = { from: 0, to: 0 };

/** `dispose | d'une enveloppe budgétaire de`, `recevra | une dotation de`, `fait | l'objet d'un budget de`: nothing else stands behind the verb. */
export function isEndowed({ clause: { words } }: Place, verb: number, { from, to }: Range): boolean {
  // « une enveloppe de », « une dépense estimée à », « une enveloppe budgétaire de »
  const said = stemAt(words, to - 2);
  const sum = CARRIED.test(said) || OF_BUDGET.test(said) ? to - 3 : to - 2;
  return (
    (ENDOWS.test(stemAt(words, verb)) || ENDOWS.test(stemAt(words, from)) || stemAt(words, from + 1) === 'objet') &&
    (BOOKED.has(stemAt(words, sum)) || (ALLOTTED.has(stemAt(words, sum)) && A.has(stemAt(words, sum - 1))))
  );
}

/** `procèdent au | vote du budget | d'un montant de 53 M€`: whose sum it is, be it no object. */
export function objectOrSum(place: Place, verb: number, tail: Range, isMeasured: boolean): Range {
  const { words } = place.clause;
  // « Le premier poste est | celui du personnel | pour »
  if (THAT_ONE.has(stemAt(words, tail.from)) && OF.has(stemAt(words, tail.from + 1)) && isBeing(place, verb)) {
    const that = nounPhraseIn(place, {
      from: tail.from + 2,
      to: nounPhraseEnd(place, { from: tail.from + 2, to: tail.to }),
    });
    if (!isEmptyRange(that)) return that;
  }
  // « s'établit à un montant de | dépenses réelles | de »
  const isLevel = A.has(stemAt(words, tail.from + 1)) && LEVELS.has(stemAt(words, tail.from + 2)) && isMeasured;
  if (isLevel && stemAt(words, tail.from) === 'a' && DE.has(stemAt(words, tail.from + 3)) && tail.to > tail.from + 5)
    return nounPhraseIn(place, { from: tail.from + 4, to: tail.to });
  const object = ofMeasured(place, tail, isMeasured) ?? objectFor(place, verb, tail, isMeasured);
  const isSum = isMeasured && stemAt(words, tail.to - 2) === 'montant' && stemAt(words, tail.to - 4) === 'd';
  // « participe | au financement de la digue | pour »
  const gives = GIVES_TO.test(stemAt(words, verb)) || GIVES_TO.test(stemAt(words, tail.from));
  if (gives && stemAt(words, tail.to - 1) === 'pour') return nounPhraseIn(place, { from: tail.from, to: tail.to - 1 });
  // « attribue | au club de handball | 12 000 € »
  const open = kindAt(place, tail.from) === 'participle' ? tail.from + 1 : tail.from;
  const isGift = GIVES.test(stemAt(words, verb)) || GIVES.test(stemAt(words, open - 1));
  if (isEmptyRange(object) && !isMeasured && isGift && FACED.has(stemAt(words, open)))
    return nounPhraseIn(place, { from: open, to: nounPhraseEnd(place, { from: open, to: tail.to }) });
  // « sont issues | d'une affectation du résultat | à hauteur de »
  const comes = kindAt(place, tail.from) === 'adverb' ? tail.from + 1 : tail.from;
  if (COMES.test(stemAt(words, comes)) && stemAt(words, tail.to - 2) === 'hauteur')
    return nounPhraseIn(place, { from: comes + 1, to: nounPhraseEnd(place, { from: comes + 1, to: tail.to }) });
  if (!isEmptyRange(object) || !isMeasured) return object;
  if (gives && stemAt(words, tail.to - 2) === 'hauteur')
    return nounPhraseIn(place, { from: tail.from, to: nounPhraseEnd(place, tail) });
  return isSum ? nounPhraseIn(place, tail) : object;
}
const GIVES = /^(?:consacr|allou|attribu|accord|octro|vers|affect|apport|donn)/;
const COMES = /^(?:(?:pro)?venant|issue?)$/;
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
const ENDOWS =
  /^(?:dot|dispos|benefici|recoi|recev|souten|aur(?:a|ont)$|represent(?!a[nt])|necessit|exige|requier|impliqu|justifi|entrain|suppos)/;

const OF_BUDGET = /^(?:budgetaire|financiere|global|total|annuel|specifique)(?:le|e)?$/;

/** `nécessite | l'inscription | de 0,4 M€`: what is done with the sum, and not what it is for. */
const BOOKED: ReadonlySet<string> = stems('inscription ouverture mobilisation revalorisation affectation engagement');

const GAINS = /^(?:gagn|perd|affich|enregistr|connai|accus)/;

/** `comme | celui du sport | qui augmente`, `met en balance | les dépenses | qui s'élèvent à 600 €`, `a vu | le nombre d'apprentis | baisser de 12 %`: what does so; empty for none. */
export function toldBy(place: Place, { from }: Range, verb: number): Range {
  const { words } = place.clause;
  const seen = kindAt(place, verb) === 'infinitive' ? words.slice(from, verb).findLastIndex(isSeen) : -1;
  if (seen >= 0) return nounPhraseIn(place, { from: from + seen + 1, to: verb });
  if (AMOUNTING.has(stemAt(words, verb)) && stemAt(words, verb - 1) === 's')
    return nounPhraseIn(place, { from: lastVerbIn(place, { from, to: verb - 1 }) + 1 || from, to: verb - 1 });
  let who = verb - 1;
  if (stemAt(words, who) === 'ne' && isBeing(place, verb)) who--;
  while (stemAt(words, who) === 's' || MODALS.test(stemAt(words, who))) who--;
  // « qui gagne | des voyageurs » : what it gains is the object
  const hasObject =
    GAINS.test(stemAt(words, verb)) && kindAt(place, verb + 1) === 'article' && kindAt(place, verb + 2) === 'noun';
  const isOwn = who + 1 < verb || (MOVES.test(stemAt(words, verb)) && !hasObject);
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

/** `dégage | une épargne | s'élevant à` */
const AMOUNTING: ReadonlySet<string> = new Set(['elevant', 'etablissant', 'chiffrant', 'montant']);

const opensObject = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'article' &&
  stemAt(place.clause.words, at) !== 'des' &&
  kindAt(place, at - 1) !== 'preposition';

/** `vont s'élever`, `devraient atteindre` */
export const MODALS = /^(?:va|vont|doi(?:t|vent)|pourr(?:a|ont|ait|aient)|devr(?:a|ont|ait|aient))$/;

const leadsTo = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'preposition' &&
  !PARTITIVE.has(stemAt(place.clause.words, at)) &&
  stemAt(place.clause.words, at) !== 'des';

const isSeen = ({ stem }: Word): boolean => SEEN.has(stem);
const SEEN: ReadonlySet<string> = stems('vu voit voient voir verra verront');

/** Words for a sum that say nothing of what it is for. */
export const SUMS: ReadonlySet<string> = stems('coût enveloppe budget effort financement crédit dépense');
const ALLOTTED: ReadonlySet<string> = new Set([...SUMS, ...stems('allocation dotation')]);
export const MOVES =
  /^(?:est$|sont$|etai(?:t|ent)$|pass|attei|s$|rest|repr|augment|progress|baiss|recul|diminu|mont|grimp|tomb|chut|depass|bond|gagn|perd|affich|enregistr|connai|accus)/;

/** `un fonds | de`, not `vient d'engager plus | de`. */
export const isOf = ({ clause: { words } }: Place, at: number): boolean =>
  DE.has(words[at]?.stem ?? '') &&
  (!HEDGES.has(words[at - 1]?.stem ?? '') || DE.has(words[at - 2]?.stem ?? '') || words[at - 2]?.stem === 'l');

/** `Les bus restent gratuits`, but `C'est un fonds de`. */
export function isCopula(place: Place, verb: number, { from, to }: Range): boolean {
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
export function objectIn(place: Place, range: Range): Range {
  let from = range.from;
  while (from < range.to && (SKIPPED.has(kindAt(place, from)) || opensClause(place, from))) from++;
  if (stemAt(place.clause.words, from) === 'face' && FACED.has(stemAt(place.clause.words, from + 1)))
    return nounPhraseIn(place, { from: from + 1, to: nounPhraseEnd(place, { from: from + 1, to: range.to }) });
  // « descendre sous | le délai | de 28 jours »
  if (stemAt(place.clause.words, from) === 'sou' && kindAt(place, from + 1) === 'article') from++;
  if (place.clause.words[from]?.stem === 'par' && A.has(place.clause.words[from + 1]?.stem ?? '')) from++;
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
export function lastArticled({ clause: { words } }: Place, { from, to }: Range): Range {
  for (let at = to - 1; at > from; at--)
    if (A.has(stemAt(words, at)) && !(stemAt(words, at - 1) === 'a' && LEVELS.has(stemAt(words, at + 1))))
      return { from: at + 1, to };
  return { from, to };
}

/** `ligues, | une avance | de 3 M€`, but `le coût d'un lycée` and `des travaux pour un total`. */
export function ownArticled(place: Place, range: Range): Range {
  const last = lastArticled(place, range);
  const isOfOther = DE.has(place.clause.words[last.from - 2]?.stem ?? '');
  return isOfOther || isEmptyRange(nounPhraseIn(place, last)) ? range : last;
}

/** `Le comité regrette que | l'aide (500 €)`. */
const opensClause = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem === 'que' ||
  words[at]?.stem === 'qu' ||
  (words[at]?.stem === 'comme' && stemAt(words, at + 1) === 'toujour');
const SKIPPED = new Set(['participle', 'adverb', 'pronoun']);

/** `une bourse | portée | à`, `une dépense | estimée | à` */
export const CARRIED = /^(?:port|mont|lev|ramen|relev|reduit|limit|estim|evalu|chiffr|fix|plafonn|dot)e{0,2}$/;
