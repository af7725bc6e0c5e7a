/** Whether the figure of a bracket tells how far went what stands before it: `une baisse (| 350)`, `continuent d'augmenter (| 6 %)`. */
import type { Figure } from '../../model.ts';
import { type Clause, cuesWithin, hasWordOf, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isFiniteVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { ARTICLES, CHANGE_NOUNS, type Direction, NEARLY } from './nouns.ts';

/** @param alike the figure before in the same unit, itself for none */
export function changeBeforeBracket(site: FactSite, alike: FactSite | undefined): Direction | null {
  const { passage, placed } = site;
  const { clause } = passage;
  const open = openingBefore(clause, placed.from);
  if (open === null) return null;
  switch (placed.quantity.unit) {
    case 'pourcent':
      return isAlone(clause, open, placed) ? (changeOfNoun(clause, open) ?? changeOfVerb(clause, open)) : null;
    case 'nombre':
      return isCountOnly(clause, placed) ? changeAtCount(clause, beforeTime(clause, open)) : null;
    case 'euros':
      return isAlone(clause, open, placed) && isBesideSigned(site, alike) ? changeOfNoun(clause, open) : null;
    default:
      return null;
  }
}

/** `(| 350`, `(environ | 350`: the bracket that a figure opens. */
function openingBefore({ words }: Clause, figure: number): number | null {
  let open = figure - 1;
  while (open > figure - HEDGED && HEDGES.has(stemAt(words, open))) open--;
  return stemAt(words, open) === '(' ? open : null;
}
const HEDGES = new Set([...NEARLY, ...stems('de d l ordre environ presque')]);
/** Words of `(un peu plus de`, at most. */
const HEDGED = 5;

/** Nothing but the figure stands in the bracket. */
const isAlone = ({ words }: Clause, open: number, { from, to }: Placed): boolean =>
  open === from - 1 && stemAt(words, to) === ')';

/** `la baisse de la consommation d'énergie (| 30 %)`; not `la baisse du taux (12 %)`. */
function changeOfNoun({ words }: Clause, open: number): Direction | null {
  for (let at = open - 1; at >= open - NOUN_REACH; at--) {
    const stem = stemAt(words, at);
    const change = CHANGE_NOUNS.get(stem);
    if (change !== undefined)
      return (ARTICLES.has(stemAt(words, at - 1)) || isStrong(words, at - 1)) && OF.has(stemAt(words, at + 1))
        ? change
        : null;
    if (RATES.has(stem) || isFiniteVerb(stem) || !/^\p{L}/u.test(stem)) return null;
  }
  return null;
}
/** Words between the change and its bracket, at most. */
const NOUN_REACH = 9;
const RATES = stems(
  'taux part proportion pourcentage ratio indice rendement chômage absentéisme pauvreté fréquentation et',
);
/** `la forte | augmentation des dépenses` */
const isStrong = (words: Clause['words'], at: number): boolean =>
  STRONG.has(stemAt(words, at)) && ARTICLES.has(stemAt(words, at - 1));
const STRONG = stems('forte nette légère faible nouvelle fort net léger nouveau');

/** `les loyers continuent d'augmenter (| 6 %)`, `les prix baissent (| 2 %)`; not `le taux continue de baisser (| 7 %)`. */
function changeOfVerb(clause: Clause, open: number): Direction | null {
  const { words } = clause;
  const verb = stemAt(words, open - 1);
  const told = cuesWithin(clause, 'change', { from: open - 1, to: open })[0]?.value;
  if ((told !== 'hausse' && told !== 'baisse') || CHANGE_NOUNS.has(verb)) return null;
  const isOngoing = OF.has(stemAt(words, open - 2)) && stemAt(words, open - 3).startsWith('continu');
  if (!isOngoing && !PLURAL.test(verb)) return null;
  for (let at = open - 2; at > open - SUBJECT_REACH && !STOPS.has(stemAt(words, at)); at--)
    if (RATES.has(stemAt(words, at))) return null;
  return told;
}
const PLURAL = /ent$/;
const STOPS = stems(', ; : ( ) et tandis mais');
/** Words of `le taux de chômage des jeunes de la région continue d'augmenter`, at most. */
const SUBJECT_REACH = 14;

/** `(| 350)`, `(| 2 300 élèves supplémentaires)`: a count and what it counts. */
function isCountOnly({ words }: Clause, { to }: Placed<Figure>): boolean {
  for (let at = to; at < to + COUNT_REACH; at++) {
    if (stemAt(words, at) === ')') return true;
    if (!/^\p{L}/u.test(stemAt(words, at))) return false;
  }
  return false;
}
/** Words of `élèves de plus)`, at most. */
const COUNT_REACH = 5;

const changeAtCount = (clause: Clause, open: number): Direction | null => nounAt(clause, open) ?? gainOf(clause, open);

/** `gagneront des élèves | à la rentrée 2017 (`, `| en 2018 (` */
function beforeTime({ words }: Clause, open: number): number {
  if (!/^(?:19|20)\d\d$/.test(stemAt(words, open - 1))) return open;
  let at = open - 2;
  while (at > open - TIME_REACH && TIMES.has(stemAt(words, at))) at--;
  return at + 1;
}
const TIMES = stems('à la au aux en rentrée rentrées fin début');
/** Words of `à la rentrée 2017`, and one more. */
const TIME_REACH = 5;

/** `Une baisse (| 350)`, `connaîtront une hausse (| 2 300 élèves)` */
const nounAt = ({ words }: Clause, open: number): Direction | null =>
  ARTICLES.has(stemAt(words, open - 2)) || isStrong(words, open - 2)
    ? (CHANGE_NOUNS.get(stemAt(words, open - 1)) ?? null)
    : null;

/** `gagneront des élèves (| 900)`: so many of them. */
function gainOf(clause: Clause, open: number): Direction | null {
  const { words } = clause;
  if (stemAt(words, open - 2) !== 'des') return null;
  const told = cuesWithin(clause, 'change', { from: open - 3, to: open - 2 })[0]?.value;
  return told === 'gain' ? 'hausse' : told === 'perte' ? 'baisse' : null;
}

/** `la hausse des recettes (+ 5 M€) et la forte augmentation des dépenses (| 21 M€)`: the one before is a change that is signed. */
const isBesideSigned = ({ passage: { clause }, placed }: FactSite, alike: FactSite | undefined): boolean =>
  alike !== undefined &&
  alike.passage.clause === clause &&
  alike.placed.to < placed.from &&
  alike.placed.quantity.sign !== null &&
  stemAt(clause.words, alike.placed.to) === ')' &&
  !hasWordOf(STOPS_BESIDE, clause.words, { from: alike.placed.to + 1, to: placed.from });
const STOPS_BESIDE = stems('; . qui dont');
