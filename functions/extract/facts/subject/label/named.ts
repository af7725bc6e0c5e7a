/** What a rule for labels is given, and what it answers. */
import type { Place } from '../../phrase/kind-at.ts';
import type { Spot } from '../../phrase/spot.ts';
import type { Zones } from '../../phrase/zones.ts';
import type { Before } from './before.ts';
import type { After } from './right.ts';

/** The noun a figure is of, and where it stands beside it (`plan vélo`, `investissement`). Either may be empty. */
export interface Named {
  readonly noun: string;
  readonly side: string;
}

/** A figure, before the words beside it are read. */
export interface Outset {
  readonly site: Spot;
  readonly place: Place;
  readonly zones: Zones;
}

/** A figure with the nouns on both sides of it. */
export interface Beside extends Outset {
  readonly after: After;
  readonly before: Before;
  /** The noun behind it, as it is written; empty for none. */
  readonly behind: string;
  /** Whether that noun is its own. */
  readonly isNamed: boolean;
  readonly side: string;
  /** The noun of the figure before it in the sentence; empty for none. */
  readonly taken: () => string;
  /** The same, however many figures back it stands. */
  readonly most: () => string;
}

export type Rule<T> = (figure: T) => Named | null;

/** What the first rule that knows says; null where none does. */
export function firstOf<T>(rules: readonly Rule<T>[], figure: T): Named | null {
  for (const rule of rules) {
    const named = rule(figure);
    if (named !== null) return named;
  }
  return null;
}

/** Null for an empty name. */
export const only = (noun: string): Named | null => (noun === '' ? null : { noun, side: '' });
export const withSide = (noun: string, side: string): Named | null => (noun === '' ? null : { noun, side });
