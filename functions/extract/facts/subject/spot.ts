import type { Placed } from '../clause.ts';
import type { FactSite } from '../site.ts';

/** A place in a sentence that can be asked what it is about: a figure's, or that of a date. */
export interface Spot extends Omit<FactSite, 'placed'> {
  readonly placed: Placed;
}
