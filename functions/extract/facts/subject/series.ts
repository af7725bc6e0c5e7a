import { type Clause, indexFrom, oncePerClause, type Placed, type Range } from '../clause.ts';
import { nounAfter } from './label-right.ts';
import { placeOf } from './noun-phrase.ts';
import { rightEndOf } from './zones.ts';

/** What speaks of one of several amounts that each say what they are for: its own words, and those before the first. */
export interface Part {
  readonly own: Range;
  /** Where the words end that all of them share. */
  readonly shared: number;
}

/** `36 M€ pour la formation, | 166 M€ pour les lycées`; null where fewer than two say so. */
export function partOfSeries(text: string, clause: Clause, placed: Placed): Part | null {
  const series = amountsWithPurpose(clause, text);
  const at = indexFrom(series, placed.from);
  if (series[at] !== placed || series.length < 2) return null;
  const next = series[at + 1]?.from ?? clause.words.length;
  return { own: { from: placed.to, to: next }, shared: (series[0] as Placed).from };
}

const amountsWithPurpose = oncePerClause((clause, text: string): readonly Placed[] => {
  const amounts = clause.figures.filter(({ quantity }) => quantity.unit === 'euros');
  if (amounts.length < 2) return [];
  const place = placeOf(text, clause);
  return amounts.filter(({ to }) => {
    const range = { from: to, to: rightEndOf(clause, to, clause.words.length) };
    return nounAfter(place, range, 'money').role === 'joins';
  });
});
