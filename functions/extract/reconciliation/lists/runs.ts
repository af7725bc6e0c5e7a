import type { Block } from '../../model.ts';
import type { Clause } from '../clause.ts';
import type { ReconciliationInput } from '../input.ts';
import type { Term } from '../term.ts';

/** One line of a list with its figures. */
export interface ListLine {
  readonly block: number;
  readonly terms: readonly Term[];
}

/** What stands before or after a list, with its words. */
export interface EdgeLine extends ListLine {
  readonly text: string;
}

/** Lines of one kind that follow each other, with what stands before and after them. */
export interface ListRun {
  readonly lines: readonly ListLine[];
  readonly lead: EdgeLine | null;
  readonly next: EdgeLine | null;
}

/** A paragraph so short, with one figure, may be a line of a list without bullets. Unit: UTF-16 units. */
const LONGEST_LINE = 120;
const TOTAL_LINE = /^\W*(?:montant )?(?:total|ensemble|soit|au total|en tout)\b/i;

/** All runs of at least two lines, in text order. */
export function runsOf({ text, structure }: ReconciliationInput, clauses: readonly Clause[]): readonly ListRun[] {
  const termsOf = new Map<number, readonly Term[]>();
  for (let at = 0; at < clauses.length; ) {
    const { block } = clauses[at] as Clause;
    const from = at;
    while (at < clauses.length && clauses[at]?.block === block) at += 1;
    termsOf.set(block, at === from + 1 ? (clauses[from] as Clause).terms : clauses.slice(from, at).flatMap(termsIn));
  }
  const lines: Line[] = [];
  for (const [block, of] of structure.blocks.entries())
    if (of.kind !== 'furniture') lines.push({ of, block, terms: withoutAddends(text, termsOf.get(block) ?? NO_TERMS) });
  const runs: ListRun[] = [];
  for (let from = 0; from < lines.length; ) {
    const to = endOfRun(text, lines, from);
    if (to - from >= 2) {
      const [lead, next] = [lines[from - 1], lines[to]];
      runs.push({
        lines: lines.slice(from, to),
        lead: lead === undefined ? null : { ...lead, text: textOf(text, lead.of) },
        next: next === undefined ? null : { ...next, text: textOf(text, next.of) },
      });
    }
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** `30 000 € de prime + 20 000 € d'aide = | 50 000 €`: the sum that a line reckons itself. */
function withoutAddends(text: string, terms: readonly Term[]): readonly Term[] {
  const [before, last] = terms.slice(-2);
  const isSum = before !== undefined && last !== undefined && /=\s*$/.test(text.slice(before.end, last.start));
  return isSum ? [last] : terms;
}

const termsIn = ({ terms }: Clause): readonly Term[] => terms;
const NO_TERMS: readonly Term[] = [];

/** Enough of a block to tell what it is. */
const MOST_TEXT = 600;

const textOf = (text: string, { start, end }: Block): string =>
  text.slice(start, Math.min(end, start + MOST_TEXT)).trimEnd();

interface Line extends ListLine {
  readonly of: Block;
}

function endOfRun(text: string, lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first === undefined || !isLine(text, first)) return from;
  for (let to = from + 1; ; to += 1) {
    const line = lines[to];
    if (line === undefined || !isLine(text, line) || line.of.kind !== first.of.kind || line.of.level !== first.of.level)
      return to;
  }
}

function isLine(text: string, { of, terms }: Line): boolean {
  if (of.kind === 'item') return true;
  if (of.kind !== 'paragraph' || terms.length !== 1) return false;
  const words = textOf(text, of);
  return words.length <= LONGEST_LINE && !TOTAL_LINE.test(words);
}

export const isTotalLine = ({ text }: EdgeLine): boolean => TOTAL_LINE.test(text);
