import type { Clause, Range } from '../clause.ts';
import { stems } from '../forms.ts';

/** Articles, prepositions and hedges that open or close a phrase without saying what it is about. */
const EMPTY = stems(`
  l la le les un une de d du des a au aux en et ou par pour sur dan sou vers chez entre avec san ce cet cette ces son sa
  ses leur leurs notre nos dont soit plu moin environ pres quelque jusqu presque autour ordre total totaux hauteur
  montant somme ainsi notamment aussi encore deja y compri respectivement seulement quasiment pas qu que s n ne ainsi
  chaque an annee mois jour ht ttc ae ap cp brut fin debut mi er trimestre semestre
  reparti repartie repartis maximum minimum voire
`);
/** Marks, bullets and signs: a label never opens with one. */
const SIGN = /^[^\p{L}]+$/u;
/** What may stand at the end of a label only as its opening article would: `de formation`, never `formation de`. */
const isEmpty = (stem: string): boolean => EMPTY.has(stem) || SIGN.test(stem);

/** `moins de 26 ans`: these words are the public. */
const opensAge = (words: Clause['words'], at: number): boolean =>
  AGE_OPENINGS.has(words[at]?.stem ?? '') && AGES.has(words[at + 3]?.stem ?? '');
const AGE_OPENINGS = stems('moin plu');
const AGES = stems('an ans mois');

/** A range without the words at both ends that say nothing. */
export function withoutEdges({ words }: Clause, { from, to }: Range): Range {
  let first = from;
  let last = to;
  while (first < last && isEmpty(words[first]?.stem ?? '') && !opensAge(words, first)) first++;
  while (last > first && isEmpty(words[last - 1]?.stem ?? '')) last--;
  return { from: first, to: last };
}

const CREDITS = stems('credit paiement autorisation engagement programme fonctionnement investissement section');

/** `de crédits de paiement`: the kind of credit, not what it is for. */
export function isCreditOnly({ words }: Clause, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const stem = words[at]?.stem ?? '';
    if (!CREDITS.has(stem) && !isEmpty(stem)) return false;
  }
  return true;
}
