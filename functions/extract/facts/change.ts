import { hasCue } from './clause.ts';
import type { FactSite } from './site.ts';

/** Whether a figure is a change of another one, and in which direction. */
export interface Change {
  readonly isChange: boolean;
  readonly isDecrease: boolean;
  readonly rule: string | null;
}

const NONE: Change = { isChange: false, isDecrease: false, rule: null };

/** `+ 4,5 %`, `en hausse de 17 M€`, `baisse de 25 %`: read from the written sign, then from the words before. */
export function changeOf({ passage, placed, around }: FactSite): Change {
  const { sign } = placed.quantity;
  if (sign !== null) return { isChange: true, isDecrease: sign === '-', rule: 'variation:signe' };
  if (hasCue(passage.clause, 'change', around.left, 'baisse'))
    return { isChange: true, isDecrease: true, rule: 'variation:baisse' };
  if (hasCue(passage.clause, 'change', around.left, 'hausse'))
    return { isChange: true, isDecrease: false, rule: 'variation:hausse' };
  return NONE;
}
