import { expect, test } from 'vitest';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import { validateRow } from '../../functions/extract/datasets/validate.ts';
import { beside } from '../../schemas/validators.js';

const CELLS = [null, undefined, 'mot', '=1', 'a\nb', '', '2017-06', '2017-13', 0, -1, 1.5, 2017, 9999, Number.NaN, {}];

test('beside a row that keeps its schema, a row is told right or wrong as it is alone', () => {
  const seen = new Set<boolean>();
  for (const { name: dataset, columns } of DATASETS) {
    const above = Object.fromEntries(columns.map(({ name, example }) => [name, example]));
    expect(validateRow(dataset, above)).toEqual([]);
    const rows = columns.flatMap(({ name }) => CELLS.map((cell) => ({ ...above, [name]: cell })));
    const { [columns[0]?.name ?? '']: first, ...shorter } = above;
    for (const row of [...rows, above, shorter, { ...above, autre: 1 }, { ...shorter, autre: first }]) {
      const isRight = validateRow(dataset, row as typeof above).length === 0;
      expect([row, beside[dataset](row, above)]).toEqual([row, isRight]);
      seen.add(isRight);
    }
  }
  expect(seen.size).toBe(2);
});
