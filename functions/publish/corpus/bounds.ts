/**
 * What one file of many documents may hold, so that publishing one more document costs the same whether ten or a
 * hundred thousand are there. See docs/decisions/parts-of-bounded-size.md.
 */
export interface Bounds {
  /** Rows of all datasets together, one for each document included. */
  readonly rows: number;
  readonly documents: number;
}

/** `latest/` holds all documents up to here, and the newest that fit beyond. About 45 MB in its four formats. */
export const LATEST_BOUNDS: Bounds = { rows: 20_000, documents: 200 };

/** A part of the whole: about 6 MB of CSV, what one read of an object store brings at once. */
export const PART_BOUNDS: Bounds = { rows: 10_000, documents: 100 };

/** A single document always fits: it cannot be parted. */
export function fits(size: Bounds, bounds: Bounds): boolean {
  return size.documents <= 1 || (size.documents <= bounds.documents && size.rows <= bounds.rows);
}
