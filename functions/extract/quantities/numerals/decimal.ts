/** Exact decimals: `4,1 M€` is 4100000, while 4.1 * 1e6 in floating point is not. The point is shifted in the digits. */

/**
 * @param digits digits with at most one point (`1757.2`)
 * @param shift places to move the point to the right; negative to the left
 */
export function shifted(digits: string, shift: number): number {
  return Number(shift === 0 ? digits : `${digits}e${shift}`);
}

/** A share as per cent, to four decimals: two thirds are 66.6667. */
export const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 1e6) / 1e4;

/** `1.204`: thousands or a decimal; `0.204` and what a comma parts (`1,204`) is a decimal. */
export const isDotted = (text: string, { digits, numeralStart, numeralEnd }: Written): boolean =>
  /^[1-9]\d{0,2}\.\d{3}$/.test(digits) && !text.slice(numeralStart, numeralEnd).includes(',');

/** Digits and where they stand. */
interface Written {
  readonly digits: string;
  readonly numeralStart: number;
  readonly numeralEnd: number;
}

export const withoutDot = (digits: string): string => digits.replace('.', '');
