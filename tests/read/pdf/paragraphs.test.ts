import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../functions/read/pdf/lines.ts';
import { listDepths } from '../../../functions/read/pdf/list-depths.ts';
import { paragraphsOf } from '../../../functions/read/pdf/paragraphs.ts';

/** The blocks of lines below each other, each as wide as the column, with `/` between their lines. */
function blocksOf(texts: readonly string[]): readonly string[] {
  const lines = texts.map((text, order) =>
    lineOf([
      {
        text,
        x: 50,
        right: 450,
        y: 100 + 12 * order,
        size: 10,
        font: 'f',
        spaced: false,
        order,
        mark: null,
        artifact: false,
      },
    ]),
  );
  return paragraphsOf(lines, {
    depths: listDepths(),
    certain: false,
    bodySize: 10,
    headingSizes: [],
    columns: [],
    leadsToTable: false,
  }).map(({ cells }) => cells.flat().join(' / '));
}

describe('lines with figures', () => {
  it('are key figures where they begin with a figure or its sign', () => {
    expect(blocksOf(['12 M€ pour les lycées', '+ 3 % en un an', '−4 agents'])).toEqual([
      '12 M€ pour les lycées',
      '+ 3 % en un an',
      '−4 agents',
    ]);
  });

  it('are one paragraph where a word stands in front of the figure', () => {
    expect(blocksOf(['L’aide, de 30 € en 2030, est portée', 'à 40 € pour les écoles puis monte', 'à 50 €.'])).toEqual([
      'L’aide, de 30 € en 2030, est portée / à 40 € pour les écoles puis monte / à 50 €.',
    ]);
  });
});
