import type { Span } from '../../model.ts';
import { digitsEnd, isDigit, isGroupSpace, isLetter, isSpace } from '../characters.ts';

/** A number in digits, put together from its groups. */
export interface Numeral extends Span {
  /** Digits with at most one point: `1 757,2` is `1757.2`. */
  readonly digits: string;
  readonly decimals: boolean;
  /** Of several groups of thousands. */
  readonly grouped: boolean;
  /** `1.204` may be a decimal or thousands: the reading as thousands, which the unit decides; null elsewhere. */
  readonly thousands: string | null;
}

const COMMA = 44;
const POINT = 46;
const MOST_GROUPS = 6;
const LINE_BREAK_UNITS = 6;
const LINE_UNITS = 240;

/**
 * `1 057,4` · `1.899.385` · `772 644.06` · `19⏎240` · `8 130 185 .70`
 * @param start first digit
 * @param to end of the segment
 */
export function numeralAt(text: string, start: number, to: number): Numeral {
  const first = digitsEnd(text, start, to);
  const groups = first - start <= 3 && text.charCodeAt(start) !== 48 ? groupsAfter(text, start, first, to) : NO_GROUPS;
  const end = groups.end > 0 ? groups.end : first;
  const whole = groups.end > 0 ? onlyDigits(text, start, end) : text.slice(start, end);
  const decimals = decimalsAfter(text, end, to, groups.count > 0);
  if (decimals === null)
    return groups.dotted && groups.count === 1
      ? {
          start,
          end,
          digits: `${text.slice(start, first)}.${text.slice(end - 3, end)}`,
          decimals: true,
          grouped: false,
          thousands: whole,
        }
      : { start, end, digits: whole, decimals: false, grouped: groups.count > 0, thousands: null };
  return {
    start,
    end: decimals.end,
    digits: `${whole}.${text.slice(decimals.start, decimals.end)}`,
    decimals: true,
    grouped: groups.count > 0,
    thousands: null,
  };
}

interface Groups {
  /** -1 for none. */
  readonly end: number;
  readonly count: number;
  readonly dotted: boolean;
}

const NO_GROUPS: Groups = { end: -1, count: 0, dotted: false };

const threeDigits = (text: string, at: number, to: number): boolean =>
  at + 3 <= to &&
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !(at + 3 < to && isDigit(text.charCodeAt(at + 3)));

function groupsAfter(text: string, start: number, first: number, to: number): Groups {
  const separator = text.charCodeAt(first);
  const dotted = separator === POINT;
  const commas =
    separator === COMMA &&
    threeDigits(text, first + 1, to) &&
    text.charCodeAt(first + 4) === COMMA &&
    threeDigits(text, first + 5, to);
  let end = first;
  let count = 0;
  while (count <= MOST_GROUPS) {
    const next =
      dotted || commas ? (text.charCodeAt(end) === separator ? end + 1 : -1) : groupStart(text, start, end, to);
    if (next < 0 || !threeDigits(text, next, to)) break;
    end = next + 3;
    count++;
  }
  if (count === 0 || count > MOST_GROUPS) return NO_GROUPS;
  return { end, count, dotted };
}

/** Where the next group of a spaced number begins: after one space, or after a line break inside a sentence. */
function groupStart(text: string, start: number, end: number, to: number): number {
  const code = text.charCodeAt(end);
  if (isGroupSpace(code) && isDigit(text.charCodeAt(end + 1))) return end + 1;
  if (!isSpace(code)) return -1;
  let next = end;
  let breaks = 0;
  while (next < to && next - end <= LINE_BREAK_UNITS && isSpace(text.charCodeAt(next))) {
    const space = text.charCodeAt(next);
    if (space === 9) return -1;
    if (space === 10) breaks++;
    next++;
  }
  // « canton de Sarzonne 2 », a blank line, « 290 640 € » : below it stands a number of its own.
  const isOwn = breaks > 1 && isGroupSpace(text.charCodeAt(next + 3)) && threeDigits(text, next + 4, to);
  if (breaks === 0 || isOwn || !threeDigits(text, next, to)) return -1;
  return lettersBefore(text, start) && lettersAfter(text, next + 3, to) ? next : -1;
}

/** A line that is broken inside a number is a full one. Unit: UTF-16 units. */
const FULL_LINE = 40;

/**
 * A number is only joined over a line break where both lines hold words and the first is full: a column of numbers
 * stays one, and so do a page number and the key figure under it.
 */
function lettersBefore(text: string, at: number): boolean {
  let letters = false;
  let place = at - 1;
  while (place >= 0 && at - place < LINE_UNITS && text.charCodeAt(place) !== 10) {
    letters ||= isLetter(text.charCodeAt(place));
    place--;
  }
  return letters && at - place > FULL_LINE;
}

function lettersAfter(text: string, at: number, to: number): boolean {
  for (let place = at; place < to && place < at + LINE_UNITS; place++) {
    const code = text.charCodeAt(place);
    if (code === 10) return false;
    if (isLetter(code)) return true;
  }
  return false;
}

/** `,4` · `.06` · ` .70`; null where no decimals follow. */
function decimalsAfter(text: string, end: number, to: number, grouped: boolean): Span | null {
  const spaced = grouped && text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === POINT;
  const mark = text.charCodeAt(spaced ? end + 1 : end);
  if (mark !== COMMA && mark !== POINT) return null;
  const start = spaced ? end + 2 : end + 1;
  const stop = digitsEnd(text, start, Math.min(to, start + 7));
  if (stop === start || stop - start > 6 || (spaced && stop - start !== 2)) return null;
  const after = text.charCodeAt(stop);
  const further = stop + 1 < to && isDigit(text.charCodeAt(stop + 1));
  if (further && (after === POINT || (after === COMMA && mark === COMMA))) return null;
  return { start, end: stop };
}

const onlyDigits = (text: string, start: number, end: number): string => text.slice(start, end).replace(/\D+/g, '');
