import type { Nature } from '../model.ts';
import { carriedNature } from './nature/carried.ts';
import { evidenceOf, type Known } from './nature/evidence.ts';
import { CELL_RULES, RULES } from './nature/rules.ts';
import type { Read } from './site.ts';

/**
 * What the figures of a passage say of their subjects: a level, a change, a target, something done, a share, a duration.
 * The first rule that holds decides; where none does, a figure goes on as the one before it.
 */
export function naturesIn(known: readonly Known[]): readonly Read<Nature | null>[] {
  const natures: Read<Nature | null>[] = [];
  known.forEach((figure, index) => {
    const own = natureOf(figure, known.slice(Math.max(0, index - EARLIER), index));
    natures.push(carriedNature(known, natures, index, own) ?? own);
  });
  return natures;
}

/** Figures before that are looked at. */
const EARLIER = 3;

function natureOf(figure: Known, earlier: readonly Known[]): Read<Nature | null> {
  const evidence = evidenceOf(figure, earlier);
  const rules = figure.site.passage.kind === 'row' ? CELL_RULES : RULES;
  const rule = rules.find(({ holds }) => holds(evidence));
  if (rule === undefined) return { value: null, rule: null };
  return { value: rule.nature, rule: rule.nature === 'change' ? figure.change.rule : `nature:${rule.name}` };
}
