import type { Block } from '../../model.ts';
import type { Clause, ReconciliationInput } from '../document.ts';
import type { Term } from '../term.ts';

/** One line of a list with its figures. */
export interface ListLine {
  readonly block: number;
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Lines of one kind that follow each other, with what stands before and after them. */
export interface ListRun {
  readonly lines: readonly ListLine[];
  readonly lead: ListLine | null;
  readonly next: ListLine | null;
}

/** A paragraph so short, with one figure, may be a line of a list without bullets. Unit: UTF-16 units. */
const LONGEST_LINE = 120;
const TOTAL_LINE = /^\W*(?:montant )?(?:total|ensemble|soit|au total|en tout)\b/i;

/** All runs of at least two lines, in text order. */
export function runsOf({ text, structure }: ReconciliationInput, clauses: readonly Clause[]): readonly ListRun[] {
  const termsOf = new Map<number, Term[]>();
  for (const { block, terms } of clauses) {
    const known = termsOf.get(block);
    if (known === undefined) termsOf.set(block, [...terms]);
    else known.push(...terms);
  }
  const lines = structure.blocks.flatMap((block, index): (ListLine & { readonly of: Block })[] =>
    block.kind === 'furniture'
      ? []
      : [
          {
            of: block,
            block: index,
            text: text.slice(block.start, Math.min(block.end, block.start + MOST_TEXT)).trimEnd(),
            terms: termsOf.get(index) ?? [],
          },
        ],
  );
  const runs: ListRun[] = [];
  for (let from = 0; from < lines.length; ) {
    const to = endOfRun(lines, from);
    if (to - from >= 2)
      runs.push({ lines: lines.slice(from, to), lead: lines[from - 1] ?? null, next: lines[to] ?? null });
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** Enough of a block to tell what it is. */
const MOST_TEXT = 600;

interface Line extends ListLine {
  readonly of: Block;
}

function endOfRun(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first === undefined || !isLine(first)) return from;
  for (let to = from + 1; ; to += 1) {
    const line = lines[to];
    if (line === undefined || !isLine(line) || line.of.kind !== first.of.kind || line.of.level !== first.of.level)
      return to;
  }
}

function isLine({ of, text, terms }: Line): boolean {
  if (of.kind === 'item') return true;
  return of.kind === 'paragraph' && text.length <= LONGEST_LINE && terms.length === 1 && !TOTAL_LINE.test(text);
}

export const isTotalLine = (line: ListLine): boolean => TOTAL_LINE.test(line.text);
