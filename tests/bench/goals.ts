/** What a measure must stay below, and what it aims at. */
export interface Goal {
  readonly name: string;
  readonly unit: string;
  /** Null where there is only an aim, or only the figure to know. */
  readonly must: number | null;
  readonly aim: number | null;
}

export interface Measured extends Goal {
  readonly measured: number;
  /** What was measured against what, in words. */
  readonly detail: string;
}

export type Verdict = 'aim' | 'must' | 'missed' | 'known';

export function verdictOf({ measured, must, aim }: Measured): Verdict {
  const reaches = (bar: number): boolean => measured <= bar;
  if (aim !== null && reaches(aim)) return 'aim';
  if (must === null) return 'known';
  return reaches(must) ? 'must' : 'missed';
}

export const atMost = (name: string, unit: string, must: number | null, aim: number | null): Goal => ({
  name,
  unit,
  must,
  aim,
});
