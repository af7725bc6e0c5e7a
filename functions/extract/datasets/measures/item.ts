import type { MeasureType } from './list-frame.ts';
import { firstSentence } from './words.ts';

/** A measure before it has an id, a sum and its budget rows. Null is absent. Spans in UTF-16 units. */
export interface MeasureItem {
  /** From the first word after the marker to the end of the whole item, what is nested in it included. */
  readonly start: number;
  readonly end: number;
  readonly libelle: string;
  readonly description: string;
  readonly plan: string | null;
  readonly axe: string | null;
  readonly numero: string | null;
  readonly type: MeasureType | null;
  readonly commissionNumber: number | null;
  readonly commission: string | null;
  /** The rule that found it, for `explain`. */
  readonly rule: string;
}

/** The first sentence or title of an item, without the point or comma that parts it from the next item. */
export function libelleOf(words: string): string {
  const first = firstSentence(words);
  const state = { end: first.length };
  while (state.end > 0 && ' ;,.:'.includes(first.charAt(state.end - 1))) state.end -= 1;
  return first.slice(0, state.end);
}
