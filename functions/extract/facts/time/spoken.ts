/** Times that are told without a date: `cette année`, `un an plus tôt`. */
import type { Anchor } from '../anchors.ts';
import { type Clause, cuesOf, hasWordOf, indexFrom, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THAT_ONE } from '../function-words.ts';
import type { Word } from '../words.ts';
import { isCompared } from './bases.ts';
import { ASIDE, ASIDE_FILLERS, bracketBehind, isLed } from './led.ts';
import { BALANCE_REACH, BALANCES, THANKS_REACH } from './votes.ts';
import type { When } from './when.ts';

const SAME = 'la même année';

/** What words of time stand for, by their value in the lexicon. */
const SPOKEN: Readonly<Record<string, When>> = {
  'cette année': { kind: 'relative', years: 0 },
  "l'an dernier": { kind: 'relative', years: -1 },
  "l'an prochain": { kind: 'relative', years: 1 },
  "l'année précédente": { kind: 'previous' },
  'un an avant': { kind: 'earlier', years: -1 },
  'un an après': { kind: 'earlier', years: 1 },
  [SAME]: { kind: 'earlier', years: 0 },
};

/** `sur la base de 60 % | de l'aide de l'année précédente`: the year of the base. */
function isOfBase({ words, figures }: Clause, at: number): boolean {
  const figure = figures[indexFrom(figures, at) - 1];
  return figure?.quantity.unit === 'pourcent' && stemAt(words, figure.from - 2) === 'base';
}

/** `En reprenant le résultat | de l'exercice précédent, l'excédent atteint 3 M€`: what is added to the year's own. */
const isTakenOver = (words: readonly Word[], from: number, to: number): boolean =>
  stemAt(words, to) === ',' &&
  !/^\d/.test(stemAt(words, to + 1)) &&
  hasWordOf(BALANCES, words, { from: from - BALANCE_REACH, to: from }) &&
  hasWordOf(ADDED, words, { from: from - THANKS_REACH, to: from });
/** `un niveau inférieur à celui | de l'exercice précédent` */
const isOfLevelBefore = (words: readonly Word[], from: number): boolean =>
  stemAt(words, from - 1) === 'l' && THAT_ONE.has(stemAt(words, from - 3)) && isCompared(words, from - 4);
const ADDED = stems('reprenant compte intégrant ajoutant incluant cumulant avec');
const isPlural = (word: Word | undefined): boolean => word !== undefined && word.end - word.start > word.stem.length;
const YEAR = /^(?:19|20)\d\d$/;
const THAT_YEAR = new Set(['-la', 'la', '-']);

export function spokenIn(clause: Clause): readonly Anchor<When>[] {
  const anchors: Anchor<When>[] = [];
  for (const { from, to, value } of cuesOf(clause, 'moment')) {
    const when = SPOKEN[value];
    // « La même année, 920 … » : of the sentence before
    if (value === SAME && (clause.figures[0]?.from ?? from) >= from) continue;
    // « Cette année-là, 23 communes … » : of the sentence before, too
    if (value === 'cette année' && THAT_YEAR.has(stemAt(clause.words, to))) continue;
    // « sur cette année 2032 »
    if (value === 'cette année' && YEAR.test(stemAt(clause.words, to))) continue;
    // « le rythme des années précédentes »
    if (isPlural(clause.words[to - 1])) continue;
    const isAside =
      isLed(clause.words, from, ASIDE, ASIDE_FILLERS) ||
      isOfBase(clause, from) ||
      isTakenOver(clause.words, from, to) ||
      isOfLevelBefore(clause.words, from);
    if (when === undefined) continue;
    // « de plus qu'un an plus tôt (17 889) »
    const bracket = isAside ? bracketBehind(clause, to) : null;
    if (!isAside) anchors.push({ from, to, value: when });
    else if (bracket !== null) anchors.push({ from: bracket, to: bracket + 1, value: when });
  }
  return anchors;
}
