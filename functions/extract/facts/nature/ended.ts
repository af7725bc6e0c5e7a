/** Whether a count tells how many things of a plan are done, and a percentage what share of the plan those are. */
import type { Figure } from '../../model.ts';
import { type Clause, hasWordOf, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import type { Evidence } from './evidence.ts';
import { isRatio, OPERANDS } from './wholes.ts';

/** `| 24 sont lancées`, `Fin 2030, | 47 chantiers étaient livrés`; not `24 seront lancées` */
export const isEnded = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' && areEnded(passage.clause.words, placed.to);

function areEnded(words: readonly Word[], to: number): boolean {
  for (let at = to; at < to + NOUN_REACH; at++) {
    if (BREAKS.has(stemAt(words, at))) return false;
    if (ARE.has(stemAt(words, at)))
      return (
        stemAt(words, at - 1) !== 'se' && ENDED.test(stemAt(words, at + (stemAt(words, at + 1) === 'deja' ? 2 : 1)))
      );
  }
  return false;
}
const ARE: ReadonlySet<string> = stems('sont étaient');
const ENDED = /^(?:lanc|achev|livr|termin|realis)ee?$|^pourvue?$/;
const BREAKS: ReadonlySet<string> = stems(', ; : ( ) . qui et ou');
/** Words of `des 48 places prévues`, `opérations de ce programme`, at most. */
const NOUN_REACH = 5;

/** `Des 30 mesures, 24 sont lancées, soit | 80 %`, `21 534 personnes formées, pour un objectif de 22 650, soit | 95 %` */
export function isEndedShare({ isPercent, site: { passage, placed, territory, index } }: Evidence): boolean {
  if (!isPercent || !(territory.link === 'restated' || territory.bracketed)) return false;
  const before = passage.clause.figures.slice(Math.max(0, index - OPERANDS), index);
  return before.some((part) =>
    before.some(
      (whole) =>
        isQuotientOf(part, whole, placed.quantity.value) &&
        (areEnded(passage.clause.words, part.to) || (part.to < whole.from && isGoal(passage.clause, part, whole))),
    ),
  );
}

const isQuotientOf = (
  { quantity: part }: Placed<Figure>,
  { quantity: whole }: Placed<Figure>,
  share: number,
): boolean =>
  part !== whole &&
  part.unit === whole.unit &&
  part.unit !== 'pourcent' &&
  whole.value >= LEAST_WHOLE &&
  isRatio(part.value, whole.value, share);
/** Of small numbers any share may come out by chance. */
const LEAST_WHOLE = 10;

/** `pour un objectif de | 22 650` */
const isGoal = ({ words }: Clause, part: Placed, whole: Placed): boolean =>
  hasWordOf(GOALS, words, { from: Math.max(part.to, whole.from - GOAL_REACH), to: whole.from });
const GOALS: ReadonlySet<string> = stems('objectif cible');
/** Words of `objectif annuel de près de`, at most. */
const GOAL_REACH = 5;
