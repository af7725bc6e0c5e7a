/** Years of votes and of results that are taken over: they date no figure of another budget. */
import { type Clause, hasWordOf, indexFrom, type Placed, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { isoOf } from './when.ts';

const VOTED = new Set('vote votee adopte adoptee approuve approuvee decide decidee'.split(' '));
const OF_OTHERS = new Set(['du', 'des', 'de', 'd', 'la', 'l']);

/**
 * `3 % | des dépenses votées en novembre 2030`, `40 % des objectifs du plan adopté en 2029`: a month, or the year of a
 * plan, in which something was voted that the figure is a part of; what is itself counted then (`14 aides votées en
 * juin 2031`) has that time.
 */
export function isOfVote(clause: Clause, { from }: Placed, date: string): boolean {
  const { words, figures } = clause;
  if (isOfSigning(clause, from)) return true;
  if (stemAt(words, from - 1) !== 'en' || !VOTED.has(stemAt(words, from - 2))) return false;
  if (date.length === 4 && stemAt(words, from - 2).startsWith('vote')) return false;
  const figure = figures[indexFrom(figures, from) - 1];
  if (figure === undefined) return true;
  return figure.quantity.unit !== 'nombre' || hasWordOf(OF_OTHERS, words, { from: figure.to, to: from });
}

/** `La convention signée dès | mars 2031 fixe un objectif de 820 entrées`: nothing is counted before the day of the signature. */
const isOfSigning = ({ words, figures }: Clause, from: number): boolean =>
  SIGNED_THEN.has(stemAt(words, from - 1)) &&
  SIGNED.has(stemAt(words, from - 2)) &&
  CONTRACTS.has(stemAt(words, from - 3)) &&
  indexFrom(figures, from) === 0;
const SIGNED_THEN = stems('en dès le');
const SIGNED = stems('signé signée conclu conclue');
const CONTRACTS = stems('convention contrat accord protocole charte pacte');

/** An amount of a vote of another year than that of the document: `les 13 M€ votés en décembre 2030`. */
export function isOfOtherVote(clause: Clause, { from, to }: Range, fiscalYear: number | null): boolean {
  const { placed } = clause;
  for (let at = indexFrom(placed, from); at < placed.length && (placed[at] as Placed).to <= to; at++) {
    const place = placed[at] as Placed;
    const date = isoOf(place);
    if (date !== null && Number(date.slice(0, 4)) !== fiscalYear && isOfVote(clause, place, date)) return true;
  }
  return false;
}

export const BALANCES = new Set('excedent resultat reliquat solde cloture'.split(' '));
const ENABLES = /^(?:perm(?:et|i)|financ|autoris|aliment|abond)/;

/** Words between a balance and its year, at most: `l'excédent reporté de l'exercice 2022`. */
export const BALANCE_REACH = 5;

/** Words between `grâce à` and the year, at most. */
export const THANKS_REACH = 9;

/** `l'excédent de 2022 permet de consacrer 27 M€`, `grâce au résultat 2022, 27 M€`: the year of what it is paid from. */
export function isOfSource(words: readonly Word[], { from, to }: Placed): boolean {
  const isBalance = hasWordOf(BALANCES, words, { from: from - BALANCE_REACH, to: from });
  if (!isBalance) return false;
  if (ENABLES.test(stemAt(words, to))) return true;
  return stemAt(words, to) === ',' && hasWordOf(THANKS, words, { from: from - THANKS_REACH, to: from });
}
const THANKS = new Set(['grace']);

/** `Reprise du résultat 2023`, `l'excédent de 2021 repris`: the year that closed with it, not the one that gets it. */
export function isOfResult(words: readonly Word[], year: number): boolean {
  const result = stemAt(words, year - 1) === 'de' ? year - 2 : year - 1;
  return (
    RESULTS.has(stemAt(words, result)) && hasWordOf(TAKEN_OVER, words, { from: result - RESULT_REACH, to: result })
  );
}
const RESULTS: ReadonlySet<string> = stems('résultat excédent solde');
const TAKEN_OVER: ReadonlySet<string> = stems(
  'reprise prise affectation report intégration inscrit inscrire reprend reprendre affecte affecter intègre intégrer',
);
const RESULT_REACH = 4;
