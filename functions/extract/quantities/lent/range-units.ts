import type { Reading } from '../reading.ts';

/** Two ranges told alike: `de 500 à 1 000 € | pour le bac, de 1 469 à 8 992 pour le CAP`. */
const RANGE_TOO =
  /^\s{1,3}(pour|en|par|chez)\s[^.:!?\d]{1,60}(?:\set|[,;])\s(?:et\s)?de\s[\d\s]+\sà\s\d{1,3}(?:[ \u00a0\u202f]\d{3})*\s\1\s/u;
/** Unit: characters. */
const REACH = 24;
const GAP = /^\sà\s$/u;
const TO = /\d\sà\s$/u;
const OF = /(?:^|\s)de\s$/u;
/** Unit: characters. */
const NEAR = 4;

/** Whether a number opens the next range of the same money. */
export const opensNextRange = (text: string, { end }: Reading, lender: Reading): boolean =>
  lender.unit === 'euros' &&
  TO.test(text.slice(Math.max(0, lender.start - NEAR), lender.start)) &&
  RANGE_TOO.test(text.slice(lender.end, end + REACH));

/** Whether a number is the upper end of the range that the one before opens, with a unit that was lent to it. */
export const closesNextRange = (text: string, { start }: Reading, lender: Reading): boolean =>
  lender.rule === 'unite-precedente' &&
  GAP.test(text.slice(lender.end, start)) &&
  OF.test(text.slice(Math.max(0, lender.start - NEAR), lender.start));
