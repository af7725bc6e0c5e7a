/** Depth of list items by how far their bullets are set in. */
export interface ListDepths {
  /** Depth of an item whose bullet stands at this place of the page, 1 is the outermost. */
  depthAt(place: Place): number;
  /** A heading ends all lists. */
  reset(): void;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Bullets of one level differ by less than this, in points. */
const SAME_LEVEL = 4;

/** A list that goes back up by more may go on in another column, one that does not go down if it goes far to the right. */
const JUMP = 3;
const FAR = 8;
/** Parts of the font's height, as the two above. */
const SAME_LINE = 0.5;

export function listDepths(): ListDepths {
  const open: number[] = [];
  const state = { y: 0 };
  return {
    depthAt({ x, y, size }) {
      const isFar = x - (open.at(-1) ?? x) > FAR * size;
      const isJump = state.y - y > (isFar ? -SAME_LINE : JUMP) * size;
      if (isJump && !open.some((one) => Math.abs(one - x) <= SAME_LEVEL)) open.length = 0;
      state.y = y;
      while (open.length > 0 && (open.at(-1) ?? 0) > x + SAME_LEVEL) open.pop();
      if (open.length === 0 || (open.at(-1) ?? 0) < x - SAME_LEVEL) open.push(x);
      return open.length;
    },
    reset() {
      open.length = 0;
    },
  };
}
