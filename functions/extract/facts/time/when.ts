import type { Placed } from '../clause.ts';

/** What a date or a word of time says of a figure. */
export type When =
  /** The point of the figure itself: `en 2024`, `au 31 décembre 2024`. */
  | { readonly kind: 'at'; readonly date: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  /** `d'ici 2030`, `avant fin 2027` */
  | { readonly kind: 'due'; readonly date: string }
  /** `cette année` is 0, `l'an dernier` is -1, counted from the document's year. */
  | { readonly kind: 'relative'; readonly years: number }
  /** The year before that of the figure it is compared with, else before the document's. */
  | { readonly kind: 'previous' }
  /** `un an plus tôt` is -1, `la même année` 0, counted from the figure before. */
  | { readonly kind: 'earlier'; readonly years: number };

export const sameWhen = (one: When, other: When): boolean => JSON.stringify(one) === JSON.stringify(other);

export const isoOf = ({ quantity }: Placed): string | null => (quantity.kind === 'mention' ? quantity.iso : null);
