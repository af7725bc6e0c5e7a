/** The whole budget of a council: of all that it does, whatever the text around it speaks of. */
import { hasWordOf, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import type { Spot } from '../../phrase/spot.ts';
import { topicCuesOf } from './cues.ts';

/** `Le budget global de la Région atteint | 1,4 Md€, réparti entre | 62 % de fonctionnement et | 38 % d'investissement` */
export function isOfWholeBudget({ passages, passage: { clause, kind }, placed }: Spot): boolean {
  const { words } = clause;
  const { quantity, from, to } = placed;
  if (kind === 'row' || quantity.kind !== 'figure') return false;
  if (quantity.unit === 'pourcent') return OF.has(stemAt(words, to)) && SECTIONS.has(stemAt(words, to + 1));
  if (quantity.unit !== 'euros') return false;
  let budget = from - 1;
  while (budget > from - BUDGET_REACH && stemAt(words, budget) !== 'budget') budget--;
  if (stemAt(words, budget) !== 'budget' || budget > 1) return false;
  const of = KINDS.has(stemAt(words, budget + 1)) ? budget + 2 : budget + 1;
  const isOfBody =
    OF.has(stemAt(words, of)) &&
    (hasWordOf(COUNCILS, words, { from: of + 1, to: of + 3 }) ||
      (KINDS.has(stemAt(words, of - 1)) && CAPITAL.test(passages.text[words[of + 1]?.start ?? 0] ?? '')));
  return isOfBody && topicCuesOf(passages.text, clause).every((cue) => cue.kind !== 'training' || cue.from >= to);
}
const SECTIONS: ReadonlySet<string> = stems('fonctionnement investissement');
const KINDS: ReadonlySet<string> = stems('global total général primitif');
const COUNCILS: ReadonlySet<string> = stems('région département métropole collectivité commune ville conseil');
const CAPITAL = /\p{Lu}/u;
/** Words of `Le budget global du Centre-Val de Loire s'établit désormais à près de`, at most. */
const BUDGET_REACH = 16;
