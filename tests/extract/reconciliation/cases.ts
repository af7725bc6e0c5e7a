import type { Check } from '../../../functions/extract/model.ts';
import { quantitiesOf } from '../../../functions/extract/quantities/quantities.ts';
import { reconciliationOf } from '../../../functions/extract/reconciliation/reconciliation.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';

/** The checks of a plain text. No rows are needed: figures, words and tables tell all. */
export function checksIn(text: string): readonly Check[] {
  const structure = structureOf({ text, pages: [], hints: [] });
  return reconciliationOf({ text, structure, quantities: quantitiesOf(text, structure), rows: [] }).checks;
}

/** `ecart variation: De 9,0 à 8,1 M€, …`, a line a check, with plain spaces; `nothing` for none. */
export function writtenChecks(text: string): string {
  const checks = checksIn(text);
  if (checks.length === 0) return 'nothing';
  return checks
    .map(({ verdict, type, constat }) => `${verdict} ${type}: ${constat}`)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}
