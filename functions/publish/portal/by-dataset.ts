import type { RowDataset } from '../../extract/model.ts';

/** A value for each dataset with rows in the text. */
export function byDataset<Value>(of: (dataset: RowDataset) => Value): Readonly<Record<RowDataset, Value>> {
  return {
    budget: of('budget'),
    training: of('training'),
    water: of('water'),
    measures: of('measures'),
    indicators: of('indicators'),
  };
}
