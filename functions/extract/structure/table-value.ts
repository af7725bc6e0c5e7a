import type { Span } from '../model.ts';
import { plainSplitOf } from './table-splits.ts';
import { tailOf } from './table-tokens.ts';

export interface ValueCell {
  /** Null for a cell that is said to be empty (`-`, `n.d.`). */
  readonly value: number | null;
  readonly decimals: number;
  /** Unit written in the cell; null for none. */
  readonly unit: string | null;
}

const MAX_CELL = 48;
/** What may stand before the number of a cell without making it prose. */
const HEDGE = /^(?:environ|env\.|près de|plus de|moins de|jusqu['’]à|au moins|au plus|~|≈|<|>|≤|≥|\+\/-|dont)?\s*$/i;
/** Units of a cell that stand after the number. */
const AFTER =
  /\s*(?:milliers|millions?|milliards?)?\s*(?:d['’])?(?:euros?|€|M€|k€|ha|km|ETP|ans?|mois|jours?|heures?|h|pts?|points?|hab\.?)?\s*(?:HT|TTC)?\s*(?:\(\d\)|\*{1,3})?$/;
const EMPTY = /^(?:[-–—−]{1,2}|n\.?[adc]\.?|N\.?[ADC]\.?|s\.?o\.?|ns|NS|so|…|\.\.\.|néant|Néant|\/|x)$/;

/** The cell as one value, hedge and unit allowed; null where it is words, a code or several numbers. */
export function valueCellOf(text: string, span: Span): ValueCell | null {
  if (span.end <= span.start || span.end - span.start > MAX_CELL) return null;
  const words = text.slice(span.start, span.end);
  if (EMPTY.test(words)) return { value: null, decimals: 0, unit: null };
  if (!/\d/.test(words)) return null;
  const after = AFTER.exec(words)?.index ?? words.length;
  const end = span.start + Math.max(1, after);
  const tail = tailOf(text, span.start, end);
  if (tail === null || !HEDGE.test(text.slice(span.start, tail.start))) return null;
  const cells = plainSplitOf(tail.atoms).filter((cell) => cell.value !== null);
  const [only] = cells;
  if (cells.length !== 1 || only === undefined) return null;
  const rest = text.slice(end, span.end).trim();
  return {
    value: only.value,
    decimals: only.decimals,
    unit: only.unit ?? (/^(?:HT|TTC|\(\d\)|\**)?$/.test(rest) ? null : rest),
  };
}
