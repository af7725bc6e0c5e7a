import type { Document, Rule } from '../document.ts';
import { type Finding, rowsOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { like } from '../wording.ts';

/** No public budget is so large: a unit was slipped (`919 000 M€` for 919 000 €). */
export const impossibleAmounts: Rule = {
  name: 'ordre-de-grandeur:unite',
  example: 'La commune reçoit une subvention de 919 000 M€.',
  findings: ({ terms }: Document): readonly Finding[] => terms.flatMap(findingsFor),
};

/** Written in millions; the State itself writes thousands of millions as milliards. */
const MOST_MILLIONS = 100_000;
/** Smaller amounts are too large in no unit. Unit: euros. */
const LEAST_AMOUNT = MOST_MILLIONS * 1e6;
/** In milliards: above every public debt. */
const MOST_MILLIARDS = 20_000;
const MILLIONS = 6;
const MILLIARDS = 9;

function findingsFor(term: Term): readonly Finding[] {
  const { unit, value, start, end } = term;
  if (unit !== 'euros' || Math.abs(value) < LEAST_AMOUNT) return [];
  const { scale, written } = term;
  const digits = Math.abs(value) / 10 ** scale;
  const isTooLarge =
    (scale === MILLIONS && digits >= MOST_MILLIONS) || (scale === MILLIARDS && digits >= MOST_MILLIARDS);
  if (!isTooLarge) return [];
  return [
    {
      type: 'ordre_de_grandeur',
      constat: `Le document écrit ${written} : l’unité semble fausse (${like(digits, { unit, scale: 0, step: 1 })} ?).`,
      lignes: rowsOf([term]),
      annonce: value,
      calcule: digits,
      unite: unit,
      tolerance: 0,
      verdict: 'ecart',
      start,
      end,
    },
  ];
}
