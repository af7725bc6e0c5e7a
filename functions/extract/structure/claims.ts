import type { TextLine } from './lines.ts';
import type { FoundTable } from './tables/model.ts';

/** What a line is claimed for before paragraphs are made. */
export interface Claim {
  readonly role: 'row' | 'caption';
  readonly table: number;
  /** Index of the row in its table; null for a head. */
  readonly row: number | null;
}

/** The lines that tables have taken, by index. A line belongs to the row or head that begins first in it. */
export function claimsOf(lines: readonly TextLine[], tables: readonly FoundTable[]): ReadonlyMap<number, Claim> {
  const claims = new Map<number, Claim>();
  const spans = tables.flatMap((found, table) => [
    ...found.rows.map((span, row) => ({ span, claim: { role: 'row', table, row } as const })),
    ...found.heads.map((span) => ({ span, claim: { role: 'caption', table, row: null } as const })),
  ]);
  spans.sort((a, b) => a.span.start - b.span.start);
  const state = { line: 0 };
  for (const { span, claim } of spans) {
    while (state.line < lines.length && (lines[state.line]?.end ?? 0) <= span.start) state.line += 1;
    for (let index = state.line; index < lines.length && (lines[index]?.start ?? 0) < span.end; index += 1) {
      if (!claims.has(index)) claims.set(index, claim);
    }
  }
  return claims;
}
