import type { Nature } from '../model.ts';
import { carriedNature } from './nature/carried.ts';
import { evidenceOf, type Known } from './nature/evidence.ts';
import { CELL_RULES, RULES } from './nature/rules.ts';
import type { Read } from './site.ts';

/**
 * What the figures of a passage say of their subjects: a level, a change, a target, something done, a share, a duration.
 * The first rule that holds decides; where none does, a figure goes on as the one before it. Amounts have a nature of
 * their own (`money/nature.ts`), and no other figure goes on as they do.
 */
export function naturesIn(known: readonly Known[]): readonly Read<Nature | null>[] {
  const natures: Read<Nature | null>[] = [];
  known.forEach((figure, index) => {
    if (figure.site.placed.quantity.unit === 'euros') {
      natures.push(OPEN);
      return;
    }
    const own = natureOf(known, index);
    natures.push(carriedNature(known, natures, index, own) ?? own);
  });
  return natures;
}

const OPEN: Read<Nature | null> = { value: null, rule: null };

function natureOf(known: readonly Known[], index: number): Read<Nature | null> {
  const evidence = evidenceOf(known, index);
  const { site, change } = evidence;
  for (const rule of site.passage.kind === 'row' ? CELL_RULES : RULES)
    if (rule.holds(evidence))
      return { value: rule.nature, rule: rule.nature === 'change' ? change.rule : `nature:${rule.name}` };
  return OPEN;
}
