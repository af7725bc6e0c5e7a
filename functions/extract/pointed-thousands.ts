/** `une aide de 464. 250 €`: a space slipped behind the point of thousands, where the words before can only lead to one sum. */

const THOUSANDS = /\.[ \u00a0\u202f](\d{3})(?=\s?(?:€|euros?(?!\p{L})))/uy;
/** Not `des aides de | 150. 200 €`: behind a plural they are several. */
const ONE_SUM = /(?:(?:^|[\s(])(?:à|soit|:)|(?:^|[^sx\s])\sde)\s\d{1,3}$/u;
/** Unit: characters. */
const LEAD = 9;

/**
 * The three digits behind a point that parts the thousands of one sum; null for none.
 *
 * @param point index of the point
 * @param from index where the text before it begins
 */
export function thousandsBehind(text: string, point: number, from: number): string | null {
  THOUSANDS.lastIndex = point;
  const digits = THOUSANDS.exec(text)?.[1] ?? null;
  return digits !== null && ONE_SUM.test(text.slice(Math.max(from, point - LEAD), point)) ? digits : null;
}
/** Length of `. 250`. */
export const THOUSANDS_LENGTH = 5;
