import { documentFactsOf } from '../../../functions/extract/document/document-facts.ts';
import type { DocumentFacts } from '../../../functions/extract/model.ts';
import { quantitiesOf } from '../../../functions/extract/quantities/quantities.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';

/** The facts of a plain text. */
export function factsOf(text: string): DocumentFacts {
  const structure = structureOf({ text, pages: [], hints: [] });
  return documentFactsOf(text, structure, quantitiesOf(text, structure));
}

/** The facts as the cases write them: one line for each that is told. */
export function writtenFacts({
  title,
  issuer,
  date,
  sessionStart,
  sessionEnd,
  fiscalYear,
  step,
}: DocumentFacts): string {
  const lines: readonly (readonly [string, string | number | null])[] = [
    ['titre', title],
    ['emetteur', issuer === null ? null : `${issuer.name} (${issuer.regionCode ?? '-'})`],
    ['date', date],
    ['session', sessionStart === null ? null : `${sessionStart} ${sessionEnd}`],
    ['exercice', fiscalYear],
    ['etape', step],
  ];
  return lines.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n');
}
