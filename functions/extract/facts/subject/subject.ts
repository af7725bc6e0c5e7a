import type { SubjectFact } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import type { FactSite, Read } from '../site.ts';
import { topicOf } from './topic.ts';

/** What a figure measures or pays, in the document's words, and what it is about. */
export function subjectOf(site: FactSite): Read<SubjectFact> {
  const { passages, passage } = site;
  const topic = topicOf(site);
  const label = foldedSpace(passages.text.slice(passage.start, passage.end));
  const nothing = { scheme: null, operator: null, sector: null, perimeter: null, actor: null };
  return { value: { label, topic: topic.value, ...nothing }, rule: topic.rule };
}
