/** Depth of list items by how far their bullets are set in. */
export interface ListDepths {
  /** Depth of an item whose bullet stands at x, 1 is the outermost. */
  depthAt(x: number): number;
  /** A heading ends all lists. */
  reset(): void;
}

/** Bullets of one level differ by less than this, in points. */
const SAME_LEVEL = 4;

export function listDepths(): ListDepths {
  const open: number[] = [];
  return {
    depthAt(x) {
      while (open.length > 0 && (open.at(-1) ?? 0) > x + SAME_LEVEL) open.pop();
      if (open.length === 0 || (open.at(-1) ?? 0) < x - SAME_LEVEL) open.push(x);
      return open.length;
    },
    reset() {
      open.length = 0;
    },
  };
}
