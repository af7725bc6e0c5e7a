import type { Structure } from '../../model.ts';
import { type Reading, revised } from '../reading.ts';

/** A call is small. */
const MOST_NOTES = 30;
const OPEN = 40;
const CLOSE = 41;
/** Unit: characters. */
const REACH = 16;
/** `(1) - (2)`, `(1-2)`: what a row is made of, by the numbers of other rows. */
const FORMULA_BEFORE = /\((?:\d{1,2}\s?[+–=−-]\s?)*$/u;
const FORMULA_BEHIND = /^(?:\s?[+–=−-]\s?\d{1,2})*\)/u;

/**
 * Numbers in brackets in the title, the heads, the labels or behind the values of a table, from 1 on or on from the table
 * before: `Lycées (1) | 152,3 | 160,1 (2)` calls notes, `Épargne brute (3) = (1) - (2)` tells a formula.
 */
export function withTableNotes(text: string, readings: readonly Reading[], { blocks }: Structure): readonly Reading[] {
  const calls = new Map<number, Reading[]>();
  for (const reading of readings) {
    const { block } = reading.segment;
    const table = blocks[block]?.table ?? blocks[block + 1]?.table ?? null;
    if (table === null || !isCall(text, reading)) continue;
    const others = calls.get(table);
    if (others === undefined) calls.set(table, [reading]);
    else others.push(reading);
  }
  const notes = new Set<Reading>();
  let last = 0;
  for (const found of calls.values()) {
    const numbers = [...new Set(found.map(({ digits }) => Number(digits)))].sort((a, b) => a - b);
    const [first = 0] = numbers;
    if ((first !== 1 && first !== last + 1) || numbers.some((number, at) => number !== first + at)) continue;
    last = numbers.at(-1) ?? last;
    for (const call of found) notes.add(call);
  }
  if (notes.size === 0) return readings;
  return readings.map((reading) =>
    notes.has(reading) ? revised(reading, { reason: 'note', rule: 'appel-dans-un-tableau' }) : reading,
  );
}

function isCall(text: string, { reason, unit, words, start, end, digits, segment: { cell } }: Reading): boolean {
  if (reason !== null || unit !== null || words || Number(digits) > MOST_NOTES || end - start > 2) return false;
  if (cell !== null && cell.start >= start - 1) return false;
  const isAlone = text.charCodeAt(start - 1) === OPEN && text.charCodeAt(end) === CLOSE;
  return isAlone || isInFormula(text, start, end);
}

const isInFormula = (text: string, start: number, end: number): boolean =>
  FORMULA_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) &&
  FORMULA_BEHIND.test(text.slice(end, end + REACH));
