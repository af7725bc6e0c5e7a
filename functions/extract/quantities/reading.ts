import type { Reason, Span, Unit } from '../model.ts';
import type { Segment } from './segments.ts';

/** A numeral as its own surroundings tell it, before its neighbours are asked. */
export interface Reading extends Span {
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** Why it is no figure; null for a figure, also one whose unit is not settled yet. */
  readonly reason: Reason | null;
  readonly iso: string | null;
  /** Digits with at most one point; empty for a mention. */
  readonly digits: string;
  readonly shift: number;
  /** Null: not told by what stands beside it. */
  readonly unit: Unit | null;
  /** A noun follows that the number counts. */
  readonly counted: boolean;
  readonly words: boolean;
  /** A number in words that is kept only if a neighbour lends it a unit (`deux à trois ans`). */
  readonly loose: boolean;
  readonly sign: '+' | '-' | null;
  /** In a list, the next bare numerals are mentions of the same kind (`pages 28 et 29`). */
  readonly leads: boolean;
  readonly rule: string;
  readonly segment: Segment;
}

/** What a reader sees: the text, and the segment that bounds it. */
export interface Site {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly segment: Segment;
  /** Where the first quotation in the segment opens; past it for none. */
  readonly quote: number;
}

export const mentionOf = (
  site: Site,
  start: number,
  end: number,
  reason: Reason,
  rule: string,
  iso: string | null = null,
  leads = false,
): Reading => ({
  start,
  end,
  numeralStart: start,
  numeralEnd: end,
  reason,
  iso,
  digits: '',
  shift: 0,
  unit: null,
  counted: false,
  words: false,
  loose: false,
  sign: null,
  leads,
  rule,
  segment: site.segment,
});

interface FigureParts {
  readonly start: number;
  readonly end: number;
  readonly numeral: Span;
  readonly digits: string;
  readonly shift: number;
  readonly unit: Unit | null;
  readonly rule: string;
  readonly counted?: boolean;
  readonly words?: boolean;
  readonly loose?: boolean;
  readonly sign?: '+' | '-' | null;
}

export const figureOf = (site: Site, parts: FigureParts): Reading => ({
  start: parts.start,
  end: parts.end,
  numeralStart: parts.numeral.start,
  numeralEnd: parts.numeral.end,
  reason: null,
  iso: null,
  digits: parts.digits,
  shift: parts.shift,
  unit: parts.unit,
  counted: parts.counted ?? false,
  words: parts.words ?? false,
  loose: parts.loose ?? false,
  sign: parts.sign ?? null,
  leads: false,
  rule: parts.rule,
  segment: site.segment,
});

type Changes = Partial<
  Pick<Reading, 'start' | 'end' | 'reason' | 'iso' | 'digits' | 'shift' | 'unit' | 'loose' | 'sign' | 'leads' | 'rule'>
>;

/**
 * The reading with some of its parts told anew. Written out, as copies by spread get another shape at each place that
 * makes them, and all passes over the readings of a text are slower for it.
 */
export const revised = (reading: Reading, changes: Changes): Reading => ({
  start: changes.start ?? reading.start,
  end: changes.end ?? reading.end,
  numeralStart: reading.numeralStart,
  numeralEnd: reading.numeralEnd,
  reason: changes.reason === undefined ? reading.reason : changes.reason,
  iso: changes.iso === undefined ? reading.iso : changes.iso,
  digits: changes.digits ?? reading.digits,
  shift: changes.shift ?? reading.shift,
  unit: changes.unit === undefined ? reading.unit : changes.unit,
  counted: reading.counted,
  words: reading.words,
  loose: changes.loose ?? reading.loose,
  sign: changes.sign === undefined ? reading.sign : changes.sign,
  leads: changes.leads ?? reading.leads,
  rule: changes.rule ?? reading.rule,
  segment: reading.segment,
});
