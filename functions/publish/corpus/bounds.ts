/**
 * What one file of many documents may hold, so that publishing one more document costs the same whether ten or a
 * hundred thousand are there. See docs/decisions/parts-of-bounded-size.md.
 */
export interface Bounds {
  /** Rows of all datasets together, one for each document included. */
  readonly rows: number;
  readonly documents: number;
}

/** `latest/` holds all documents up to here, and the newest that fit beyond. About 60 MB in its four formats. */
export const LATEST_BOUNDS: Bounds = { rows: 30_000, documents: 80 };

/** A part of the whole: about 3 MB of CSV, a small share of what a release writes anyway. */
export const PART_BOUNDS: Bounds = { rows: 5_000, documents: 25 };

/** A single document always fits: it cannot be parted. */
export function fits(size: Bounds, bounds: Bounds): boolean {
  return size.documents <= 1 || (size.documents <= bounds.documents && size.rows <= bounds.rows);
}
