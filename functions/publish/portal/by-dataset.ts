import type { RowDataset } from '../../extract/model.ts';

/** A value for each dataset with rows in the text. */
export function byDataset<Value>(valueOf: (dataset: RowDataset) => Value): Readonly<Record<RowDataset, Value>> {
  return {
    budget: valueOf('budget'),
    training: valueOf('training'),
    water: valueOf('water'),
    measures: valueOf('measures'),
    indicators: valueOf('indicators'),
  };
}
