import type { Check } from '../model.ts';
import type { Term } from './term.ts';

/** A check with the place of the figure that it puts to the test. Unit: UTF-16 units. */
export interface Finding extends Check {
  readonly start: number;
  readonly end: number;
}

/** How far two figures may lie apart: as rounding usually does, and as it can at the very most. */
export interface Tolerance {
  readonly likely: number;
  readonly possible: number;
}

/** Sides of one comparison. */
export interface Comparison {
  readonly type: string;
  readonly announced: Term;
  readonly computed: number;
  readonly tolerance: Tolerance;
  /** The other figures that were compared. */
  readonly others: readonly Term[];
  /** Strongest verdict that the pattern allows. */
  readonly worst: 'ecart' | 'a_verifier';
  readonly constat: (verdict: Check['verdict']) => string;
}

/** Differences below this share of the values come from binary fractions. */
const FLOAT_SHARE = 1e-9;

export function findingOf(comparison: Comparison): Finding {
  const { type, announced, computed, tolerance, others, constat } = comparison;
  const verdict = verdictOf(comparison);
  return {
    type,
    constat: constat(verdict),
    lignes: rowsOf([announced, ...others]),
    annonce: announced.value,
    calcule: tidy(computed),
    unite: announced.unit,
    tolerance: Number(tolerance.likely.toPrecision(3)),
    verdict,
    start: announced.start,
    end: announced.end,
  };
}

export function verdictOf({ announced, computed, tolerance, others, worst }: Comparison): Check['verdict'] {
  const difference = Math.abs(announced.value - computed);
  const noise = noiseOf(announced.value, computed);
  if (difference <= noise) return 'conforme';
  if (difference <= tolerance.likely + noise) return 'arrondi';
  const loose = announced.loose || others.some((term) => term.loose);
  return difference <= tolerance.possible + noise || loose ? 'a_verifier' : worst;
}

/** What two values may differ by that are the same but for binary fractions. */
export const noiseOf = (announced: number, computed: number): number =>
  Math.max(Math.abs(announced), Math.abs(computed)) * FLOAT_SHARE + 1e-12;

export const agrees = (verdict: Check['verdict']): boolean => verdict === 'conforme' || verdict === 'arrondi';

export function rowsOf(terms: readonly Term[]): readonly string[] {
  return [...new Set(terms.flatMap(({ row }) => (row === null ? [] : [row])))];
}

/** Without the noise of binary fractions: 15 significant digits are exact. */
const tidy = (value: number): number => Number(value.toPrecision(12));
