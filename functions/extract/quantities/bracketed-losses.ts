/** Accountants write a negative amount in brackets. */
import type { Structure } from '../model.ts';
import { type Reading, revised } from './reading.ts';

/** `dont intérêts (12,3)`, `(pour mémoire) (3,1)`: what is told beside, and not taken away. */
const BESIDE = /^[\s•*–-]{0,4}(?:dont|y compris|pour mémoire|pm|hors|\()(?![\p{L}])/iu;
/** Unit: characters. */
const LONGEST_BESIDE = 20;
const OPEN = 40;
const CLOSE = 41;

/**
 * `Fonctionnement | 172,6⏎Investissement | (34,8)`: an amount in brackets is negative in a column that has others
 * without. Where all amounts of a column stand in brackets, they tell something else.
 */
export function withBracketedLosses(
  text: string,
  readings: readonly Reading[],
  structure: Structure,
): readonly Reading[] {
  const plain = new Set<string>();
  const bracketed = new Map<Reading, string>();
  for (const reading of readings) {
    const column = columnOfAmount(structure, reading);
    if (column === null) continue;
    if (isInBrackets(text, reading)) bracketed.set(reading, column);
    else plain.add(column);
  }
  if (bracketed.size === 0) return readings;
  return readings.map((reading) => {
    const column = bracketed.get(reading);
    if (column === undefined || !plain.has(column) || isBeside(text, structure, reading)) return reading;
    return revised(reading, { start: reading.start - 1, end: reading.end + 1, sign: '-' });
  });
}

/** A table and the heads of one of its columns; null for what is no amount. */
function columnOfAmount(
  { blocks }: Structure,
  { reason, unit, sign, segment: { cell, block } }: Reading,
): string | null {
  const table = blocks[block]?.table ?? null;
  if (cell === null || table === null || reason !== null || unit !== 'euros' || sign !== null) return null;
  return `${table} ${cell.header?.join(' ') ?? ''}`;
}

/** Nothing but the amount in brackets fills the cell. */
const isInBrackets = (text: string, { start, end, segment: { cell } }: Reading): boolean =>
  text.charCodeAt(start - 1) === OPEN &&
  text.charCodeAt(end) === CLOSE &&
  cell !== null &&
  cell.start === start - 1 &&
  cell.end === end + 1;

function isBeside(text: string, { blocks }: Structure, { segment }: Reading): boolean {
  const { start = 0, end = 0 } = blocks[segment.block] ?? {};
  return BESIDE.test(text.slice(start, Math.min(end, start + LONGEST_BESIDE)));
}
