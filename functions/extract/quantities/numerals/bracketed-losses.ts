/** Accountants write a negative amount in brackets. */
import type { Structure } from '../../model.ts';
import { type Reading, revised } from '../reading.ts';

/** `dont intérêts (12,3)`, `(pour mémoire) (3,1)`: what is told beside, and not taken away. */
const BESIDE = /^[\s•*–-]{0,4}(?:dont|soit|y compris|pour mémoire|pm|hors|\()(?![\p{L}])/iu;
/** Unit: characters. */
const LONGEST_BESIDE = 20;
const OPEN = 40;
const CLOSE = 41;

/**
 * `Fonctionnement | 172,6⏎Investissement | (34,8)`: an amount in brackets is negative in a column that has others
 * without. Where all amounts of a column stand in brackets, or a row has one of each below one head, or those in
 * brackets add up to the one above them, they tell something else.
 */
export function withBracketedLosses(
  text: string,
  readings: readonly Reading[],
  structure: Structure,
): readonly Reading[] {
  const columns = columnsOf(structure, readings);
  const losses = new Set(columns.filter((column) => holdsLosses(text, column)).flat());
  if (losses.size === 0) return readings;
  return readings.map((reading) => {
    if (!losses.has(reading) || !isInBrackets(text, reading) || isBeside(text, structure, reading)) return reading;
    return revised(reading, { start: reading.start - 1, end: reading.end + 1, sign: '-' });
  });
}

type AmountColumn = readonly Reading[];

/** The amounts of each table below one head. */
function columnsOf({ blocks }: Structure, readings: readonly Reading[]): readonly AmountColumn[] {
  const columns = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { reason, unit, sign, segment } = reading;
    const table = blocks[segment.block]?.table ?? null;
    if (segment.cell === null || table === null || reason !== null || unit !== 'euros' || sign !== null) continue;
    const key = `${table} ${segment.cell.header?.join(' ') ?? ''}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [reading]);
    else column.push(reading);
  }
  return [...columns.values()];
}

function holdsLosses(text: string, column: AmountColumn): boolean {
  const rows = new Set(column.map(({ segment }) => segment.block));
  const bracketed = column.filter((reading) => isInBrackets(text, reading));
  if (bracketed.length === 0 || bracketed.length === column.length || rows.size < column.length) return false;
  return !isBrokenDown(text, column);
}

/** `160,1⏎(100,0)⏎(60,1)`: several in brackets are the parts of the one above. */
function isBrokenDown(text: string, column: AmountColumn): boolean {
  let whole = 0;
  let sum = 0;
  let parts = 0;
  for (const reading of column) {
    const isPart = isInBrackets(text, reading);
    if (!isPart) whole = amountOf(reading);
    parts = isPart ? parts + 1 : 0;
    sum = isPart ? sum + amountOf(reading) : 0;
    if (parts > 1 && Math.abs(whole - sum) <= whole * ROUNDING) return true;
  }
  return false;
}
const amountOf = ({ digits, shift }: Reading): number => Number(digits) * 10 ** shift;
const ROUNDING = 0.001;

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
