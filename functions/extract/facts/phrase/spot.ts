import type { Placed } from '../clause.ts';
import type { FactSite } from '../site.ts';

/** A place in a sentence that can be asked what it is about: a figure's, or that of a date. */
export interface Spot extends Omit<FactSite, 'placed'> {
  readonly placed: Placed;
}

export const isCountOf = ({ placed: { quantity } }: Spot): boolean =>
  quantity.kind === 'figure' && quantity.unit === 'nombre';

export const isMoney = ({ placed: { quantity } }: Spot): boolean =>
  quantity.kind === 'figure' && quantity.unit === 'euros';

export const isShare = ({ placed: { quantity } }: Spot): boolean =>
  quantity.kind === 'figure' && quantity.unit === 'pourcent';
