// Made by `npm run schemas` from the columns of the datasets; do not edit.
export interface Problem {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator {
  (row: unknown): boolean;
  /** What is wrong with the row checked last; null for nothing. */
  readonly errors: readonly Problem[] | null;
}
export const budget: Validator;
export const training: Validator;
export const water: Validator;
export const measures: Validator;
export const indicators: Validator;
export const documents: Validator;
