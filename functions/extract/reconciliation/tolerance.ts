import type { Tolerance } from './finding.ts';
import { roundedHalf, type Term } from './term.ts';

/** Errors of rounding that all point the same way are rare in long sums: three standard deviations of them. */
const THREE_DEVIATIONS = Math.sqrt(3);

/**
 * Each figure of a sum may be off by half of its last digit. At the very most all are, in the same direction; in a long
 * sum most cancel out. One in the last digit is always rounding.
 */
export function sumTolerance(total: Term, parts: readonly Term[]): Tolerance {
  const each = [total, ...parts].map(({ half }) => half);
  const halves = each.reduce((sum, half) => sum + half, 0);
  const usual = Math.max(
    2 * each.reduce((most, half) => Math.max(most, half), 0),
    THREE_DEVIATIONS * Math.hypot(...each.slice(0, MOST_SUMMED)),
  );
  const isRounder = parts.some((part) => roundedHalf(part) < roundedHalf(total));
  // « 108,38 € » of « 56,606 € » and others: cents are rounded where parts are finer
  const rounded = parts.some((part) => part.step < total.step) ? Math.max(total.step / 2 - total.half, 0) : 0;
  return {
    likely: (each.length > MOST_SUMMED ? halves : Math.min(halves, usual)) + rounded,
    possible: halves + (isRounder ? roundedHalf(total) : 0) + rounded,
  };
}

/**
 * A quotient moves with the rounding of both its sides. Officials divide unrounded figures: usual errors add up as
 * squares; `likely` writes both sides as finely as the finer one (`1,7 M€ sur 2 M€`: the 2 is exact).
 */
export function quotientTolerance(announced: Term, quotient: number, above: Term, below: Term): Tolerance {
  const finest = Math.min(above.half, below.half);
  const moved = (half: number, { value }: Term): number => (value === 0 ? 0 : Math.abs(quotient / value) * half);
  const sides = [moved(finest, above), moved(finest, below)] as const;
  const atMost = [moved(roundedHalf(above), above), moved(roundedHalf(below), below)] as const;
  return {
    likely: Math.hypot(announced.half, ...sides),
    possible: announced.half + atMost[0] + atMost[1],
  };
}

/** Sums of more figures are bounded by their halves alone. */
const MOST_SUMMED = 1000;

const DIGIT_SLIPS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 18, 27, 36, 45, 54, 63, 72, 81]);
/** Digits of a difference beyond which it is no slip of one digit. */
const SLIP_DIGITS = 1e-6;

/** True where one wrong digit, or two that changed places, explain the difference. */
export function isDigitSlip(difference: number): boolean {
  const size = Math.abs(difference);
  if (size === 0) return false;
  for (let power = Math.floor(Math.log10(size)); power >= Math.floor(Math.log10(size)) - 1; power -= 1) {
    const lead = size / 10 ** power;
    if (Math.abs(lead - Math.round(lead)) < SLIP_DIGITS * lead && DIGIT_SLIPS.has(Math.round(lead))) return true;
  }
  return false;
}

/** Gaps beyond this share of the total are lists of the main lines only, or rows that the reading missed. */
const WIDE_SHARE = 0.2;

/** True where the difference is no slip, but a list that does not claim to be complete. */
export function isOtherSum(total: Term, parts: readonly Term[], sum: number): boolean {
  return Math.abs(total.value - sum) > Math.abs(total.value) * WIDE_SHARE && !isSlipOfSum(total, parts, sum);
}

/** A part that the reading missed would be as large as the others: a smaller gap, or one wrong digit, is a slip. */
export function isSlipOfSum(total: Term, parts: readonly Term[], sum: number): boolean {
  const smallest = Math.min(...parts.map(({ value }) => Math.abs(value)));
  const gap = total.value - sum;
  return isDigitSlip(gap) || (gap > 0 && gap < smallest / 2) || (gap < 0 && -gap < Math.abs(total.value) * 0.02);
}
