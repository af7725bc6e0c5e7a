import { type Clause, cuesWithin, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { previousOf } from '../subject/topic/chapters.ts';
import { ARTICLES, CHANGE_NOUNS, type Direction, NEARLY, PARTS } from './nouns.ts';

/** `La hausse est de 3 % sur trois mois.` above `Sur un an, c'est | 5,2 %.`: the same over another time. */
export function changeOverOtherTime({ passages, passage, placed: { from, to, quantity } }: FactSite): Direction | null {
  const { words } = passage.clause;
  if (!PARTS.has(quantity.unit) || stemAt(words, from - 1) !== 'est' || stemAt(words, from - 2) !== 'c') return null;
  if (!OVER.has(stemAt(words, 0)) || from > SPAN_REACH || OF.has(stemAt(words, to))) return null;
  const former = previousOf(passages, passage)?.clause;
  if (former === undefined || !tellsPart(former, former.words.length)) return null;
  for (let at = 0; at < SUBJECT_REACH; at++) {
    const told = CHANGE_NOUNS.get(stemAt(former.words, at));
    if (told !== undefined) return ARTICLES.has(stemAt(former.words, at - 1)) ? told : null;
  }
  return null;
}
const OVER = stems('sur en');
/** Words of `Sur les douze derniers mois, c'est`, at most. */
const SPAN_REACH = 8;

/** `veut augmenter ses aides, qui étaient de 8 M€ en 2031, de | 5 M€ en 2032`: the verb in front of what commas set apart. */
export function changeAroundRelative({ passage: { clause }, placed: { from }, around }: FactSite): Direction | null {
  const { words } = clause;
  if (around.previous === null || stemAt(words, from - 1) !== 'de' || stemAt(words, from - 2) !== ',') return null;
  let opening = around.previous.from - 1;
  while (opening > around.previous.from - RELATIVE_REACH && stemAt(words, opening) !== 'qui') opening--;
  if (stemAt(words, opening) !== 'qui' || stemAt(words, opening - 1) !== ',') return null;
  const [cue] = cuesWithin(clause, 'change', { from: opening - RELATIVE_REACH, to: opening - 1 }).slice(-1);
  if (cue === undefined || !/(?:er|re|ir|e|ent)$/.test(stemAt(words, cue.from))) return null;
  const isBroken = words.slice(cue.to, opening - 1).some(({ stem }) => stem === ',' || /^\d/.test(stem));
  return !isBroken && (cue.value === 'hausse' || cue.value === 'baisse') ? cue.value : null;
}
/** Words of `augmenter ses dépenses d'insertion`, and of `qui s'élevaient déjà à environ`, at most. */
const RELATIVE_REACH = 9;

/** `Une hausse de 5 % puis une autre de | 8 %`, `La hausse de 5 % a été suivie d'une autre de | 8 %`: one more change. */
export function changeOfAnother({ passages, passage, placed: { from } }: FactSite): Direction | null {
  const { words } = passage.clause;
  const article = stemAt(words, from - 3);
  if (stemAt(words, from - 1) !== 'de' || stemAt(words, from - 2) !== 'autre' || !ANOTHER.has(article)) return null;
  const pronoun = article === 'un' ? 'il' : 'elle';
  for (let at = from - 4; at >= 0; at--) {
    const told = changeAt(passage.clause, at, pronoun);
    if (told !== null) return told;
  }
  const former = previousOf(passages, passage)?.clause;
  for (let at = 0; former !== undefined && at < SUBJECT_REACH; at++) {
    const told = changeAt(former, at, pronoun);
    if (told !== null) return told;
  }
  return null;
}
const ANOTHER = stems('un une');

/** `La baisse est de 4 %, elle est de | 6 % dans les ports`, `Pour les cadres, elle a été de | 12 %`: the change that the pronoun stands for. */
export function changeOfPronoun({ passages, passage, placed: { from, to, quantity } }: FactSite): Direction | null {
  const { words } = passage.clause;
  if (stemAt(words, from - 1) !== 'de' || !PARTS.has(quantity.unit)) return null;
  let verb = NEARLY.has(stemAt(words, from - 2)) ? from - 4 : from - 2;
  if (stemAt(words, verb) === 'ete') verb--;
  const pronoun = stemAt(words, verb - 1);
  if (!BE.has(stemAt(words, verb)) || (pronoun !== 'elle' && pronoun !== 'il')) return null;
  if (OF.has(stemAt(words, to))) return null;
  if (tellsPart(passage.clause, verb)) {
    for (let at = verb - 2; at >= Math.max(0, verb - SENTENCE); at--) {
      const told = changeAt(passage.clause, at, pronoun);
      if (told !== null) return told;
    }
  }
  const former = previousOf(passages, passage)?.clause;
  if (former === undefined || !tellsPart(former, former.words.length) || isVerbal(words, verb - 1)) return null;
  for (let at = 0; at < SUBJECT_REACH; at++) {
    const told = changeAt(former, at, pronoun);
    if (told !== null) return told;
  }
  return null;
}
/** The change that a pronoun stands for has been told in figures: `la baisse est de 4 %`; not `la baisse de la part du charbon`. */
const tellsPart = ({ figures }: Clause, before: number): boolean => {
  const first = figures.find(({ quantity }) => PARTS.has(quantity.unit));
  return first !== undefined && first.from < before;
};
const isVerbal = (words: Clause['words'], to: number): boolean => words.slice(0, to).some(isVerb);
const BE = stems('est était sera fut a avait');
/** Words of a sentence between its change and the pronoun, at most. */
const SENTENCE = 60;
/** Words of `Chez les cadres et les maîtrises, la baisse`, at most. */
const SUBJECT_REACH = 9;

function changeAt({ words }: Clause, at: number, pronoun: string): Direction | null {
  const told = CHANGE_NOUNS.get(stemAt(words, at));
  if (told === undefined || !ARTICLES.has(stemAt(words, at - 1))) return null;
  return MASCULINE.has(stemAt(words, at)) === (pronoun === 'il') ? told : null;
}
const MASCULINE = stems('recul repli');
