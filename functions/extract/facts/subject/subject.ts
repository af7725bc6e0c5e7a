import type { SubjectFact, Topic } from '../../model.ts';
import type { FactSite, Read } from '../site.ts';
import { labelOf } from './label/label.ts';
import { actorOf } from './parties/actors.ts';
import { operatorOf, rowOperatorOf } from './parties/parties.ts';
import { perimeterOf } from './places/perimeter.ts';
import { schemeOf } from './scheme/scheme.ts';
import { sectorOf } from './sector.ts';
import { topicOf } from './topic/topic.ts';

export type SubjectRead = Read<SubjectFact> & { readonly rules: readonly string[] };

const NOTHING: Read<string | null> = { value: null, rule: null };

/** What a figure measures or pays, in the document's words, what it is about, and whom and where it concerns. */
export function subjectOf(site: FactSite, topic: Read<Topic | null> = topicOf(site)): SubjectRead {
  const isTraining = topic.value === 'training';
  const isMoney = site.placed.quantity.unit === 'euros';
  const scheme = isTraining ? schemeOf(site) : NOTHING;
  const operator = isTraining ? (isMoney ? rowOperatorOf(site) : operatorOf(site)) : NOTHING;
  const sector = isTraining ? sectorOf(site) : NOTHING;
  const perimeter = isTraining || (isMoney && topic.value === null) ? NOTHING : perimeterOf(site);
  const actor = topic.value === 'water' ? actorOf(site) : NOTHING;
  const rules: string[] = [];
  for (const { rule } of [topic, scheme, operator, sector, perimeter, actor]) if (rule !== null) rules.push(rule);
  return {
    value: {
      label: labelOf(site),
      topic: topic.value,
      scheme: scheme.value,
      operator: operator.value,
      sector: sector.value,
      perimeter: perimeter.value,
      actor: actor.value,
    },
    rule: topic.rule,
    rules,
  };
}
