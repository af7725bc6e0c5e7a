import type { Nature, Topic } from '../model.ts';
import type { Change } from './change.ts';
import { evidenceOf } from './nature/evidence.ts';
import { CELL_RULES, RULES } from './nature/rules.ts';
import type { FactSite, Read, TimeRead } from './site.ts';

/** What a figure says of its subject: a level, a change, a target, something done, a share, a duration. */
export function natureOf(
  site: FactSite,
  change: Change,
  topic: Topic | null,
  time: TimeRead['value'],
): Read<Nature | null> {
  const evidence = evidenceOf(site, change, topic, time);
  const rules = site.passage.kind === 'row' ? CELL_RULES : RULES;
  const rule = rules.find(({ holds }) => holds(evidence));
  if (rule === undefined) return { value: null, rule: null };
  return { value: rule.nature, rule: rule.nature === 'change' ? change.rule : `nature:${rule.name}` };
}
