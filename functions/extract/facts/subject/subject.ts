import type { SubjectFact } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import { hasCue } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';

/** What a figure measures or pays, in the document's words, and what it is about. */
export function subjectOf({ passages, passage }: FactSite): Read<SubjectFact> {
  const whole = { from: 0, to: passage.clause.words.length };
  const topic = hasCue(passage.clause, 'training', whole)
    ? ('training' as const)
    : hasCue(passage.clause, 'water', whole)
      ? ('water' as const)
      : null;
  const label = foldedSpace(passages.text.slice(passage.start, passage.end));
  const nothing = { scheme: null, operator: null, sector: null, perimeter: null, actor: null };
  return { value: { label, topic, ...nothing }, rule: null };
}
