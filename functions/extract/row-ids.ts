/**
 * Stable ids of rows: `<dataset>-<16 hexadecimal digits>`, made from the document and from what a row quotes, not from
 * where it stands. A row keeps its id when others before it come or go, and when only its attributes are read better.
 */

/** What tells one row from the others of its document. */
export interface RowMeaning {
  readonly dataset: string;
  /** White space folded. */
  readonly passage: string;
  /** The value as written, white space folded; empty for a measure. */
  readonly value: string;
  /** Where the value begins in the folded passage; 0 for a measure. */
  readonly offset: number;
}

/** @returns gives each row its id; rows that quote the very same are told apart by their order among themselves */
export function rowIds(documentId: string): (meaning: RowMeaning) => string {
  const times = new Map<string, number>();
  return ({ dataset, passage, value, offset }) => {
    const meaning = `${documentId}\u0000${dataset}\u0000${passage}\u0000${value}\u0000${offset}`;
    const first = digest(meaning);
    const time = (times.get(first) ?? 0) + 1;
    times.set(first, time);
    return `${dataset}-${time === 1 ? first : digest(`${first}\u0000${time}`)}`;
  };
}

const MULTIPLIERS = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;

/** 64 bits of two mixed 32-bit lanes (multiply, xor, shift), as 16 hexadecimal digits. */
function digest(text: string): string {
  let low = 0x9747b28c ^ text.length;
  let high = 0x3c6ef372 ^ text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, MULTIPLIERS[0]);
    high = Math.imul(high ^ code, MULTIPLIERS[1]);
    low = (low << 13) | (low >>> 19);
    high = (high << 15) | (high >>> 17);
  }
  low = mixed(low ^ Math.imul(high ^ (high >>> 16), MULTIPLIERS[2]));
  high = mixed(high ^ Math.imul(low ^ (low >>> 15), MULTIPLIERS[3]));
  return hexadecimal(high) + hexadecimal(low);
}

function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), MULTIPLIERS[0]);
  const twice = Math.imul(once ^ (once >>> 13), MULTIPLIERS[1]);
  return twice ^ (twice >>> 16);
}

/** Each byte as two hexadecimal digits: read from here a lane costs a third of what writing the number does. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hexadecimal = (lane: number): string =>
  `${BYTES[lane >>> 24]}${BYTES[(lane >>> 16) & 255]}${BYTES[(lane >>> 8) & 255]}${BYTES[lane & 255]}`;
