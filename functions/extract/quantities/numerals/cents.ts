import { digitsEnd } from '../characters.ts';
import { type Reading, revised, type Site } from '../reading.ts';
import { shifted } from './decimal.ts';
import { wordNumeralAt } from './number-words.ts';

const AND = ' et ';
const CENTS = /\scentimes?(?!\p{L})/uy;
const MOST_CENTS = 99;
/** Digits of cents, at most. */
const LONGEST = 2;

/** `huit cents euros | et douze centimes`, `3 euros et 20 centimes`: one amount, not two. */
export function withCents({ text, to }: Site, reading: Reading): Reading {
  if (reading.unit !== 'euros' || !text.startsWith(AND, reading.end)) return reading;
  const start = reading.end + AND.length;
  const digits = digitsEnd(text, start, Math.min(to, start + LONGEST + 1));
  const cents =
    digits > start ? { end: digits, value: Number(text.slice(start, digits)) } : wordNumeralAt(text, start, to);
  if (cents === null || cents.value > MOST_CENTS || !Number.isInteger(cents.value)) return reading;
  CENTS.lastIndex = cents.end;
  if (!CENTS.test(text) || CENTS.lastIndex > to) return reading;
  const value = Math.round(shifted(reading.digits, reading.shift + LONGEST)) + cents.value;
  return revised(reading, { end: CENTS.lastIndex, digits: String(shifted(String(value), -LONGEST)), shift: 0 });
}
