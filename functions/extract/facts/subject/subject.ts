import type { SubjectFact } from '../../model.ts';
import type { FactSite, Read } from '../site.ts';
import { labelOf } from './label.ts';
import { topicOf } from './topic.ts';

/** What a figure measures or pays, in the document's words, and what it is about. */
export function subjectOf(site: FactSite): Read<SubjectFact> {
  const topic = topicOf(site);
  const nothing = { scheme: null, operator: null, sector: null, perimeter: null, actor: null };
  return { value: { label: labelOf(site), topic: topic.value, ...nothing }, rule: topic.rule };
}
