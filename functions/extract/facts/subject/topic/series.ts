import { type Clause, indexFrom, oncePerClause, type Placed, type Range, stemAt } from '../../clause.ts';
import { placeOf } from '../../phrase/kind-at.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import { nounAfter } from '../label/right.ts';

/** What speaks of one of several amounts that each say what they are for: its own words, and those before the first. */
export interface Part {
  readonly own: Range;
  /** Where the words end that all of them share. */
  readonly shared: number;
}

/**
 * `36 M€ pour la formation, | 166 M€ pour les lycées`, or `26,5 M€ de recettes : le résultat (| 12,9 M€), la dotation pour
 * la formation (| 8,4 M€), les cartes grises (| 3,1 M€)`; null where fewer say so.
 */
export function partOfSeries(text: string, clause: Clause, placed: Placed): Part | null {
  const listed = partInBrackets(clause, placed);
  if (listed !== null) return listed;
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

const inBrackets = oncePerClause(({ words, figures }): readonly Placed[] =>
  figures.filter(
    ({ quantity, from, to }) =>
      quantity.unit === 'euros' && stemAt(words, from - 1) === '(' && stemAt(words, to) === ')',
  ),
);

/** The parts behind a colon, each with its amount in a bracket at its end, and the whole in front of them. */
function partInBrackets(clause: Clause, placed: Placed): Part | null {
  const parts = inBrackets(clause);
  const [first] = parts;
  if (first === undefined || parts.length < LEAST_PARTS) return null;
  const colon = clause.words.findLastIndex(({ stem }, at) => at < first.from && stem === ':');
  if (colon < 0) return null;
  if (placed.to <= colon) return { own: { from: 0, to: colon }, shared: colon };
  const at = parts.indexOf(placed);
  return at < 0 ? null : { own: { from: parts[at - 1]?.to ?? colon, to: placed.to }, shared: colon };
}
const LEAST_PARTS = 3;
