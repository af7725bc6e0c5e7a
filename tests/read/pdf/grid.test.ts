import { describe, expect, it } from 'vitest';
import { type Cell, gridOf, isValue } from '../../../functions/read/pdf/grid.ts';

const cell = (x: number, right: number, text: string): Cell => ({ x, right, lines: [text] });
const textOf = (rows: readonly (readonly Cell[])[]): readonly string[] =>
  gridOf(rows).map((cells) => cells.map((lines) => lines.join(' ')).join('|'));

const FULL = [cell(0, 60, 'Lycées'), cell(110, 130, '12,5'), cell(170, 190, '13,1'), cell(230, 250, '25,6')];

describe('cells by place', () => {
  it('leaves the column of a missing cell empty', () => {
    expect(textOf([FULL, [cell(0, 40, 'Ports'), cell(235, 250, '3,1')]])).toEqual([
      'Lycées|12,5|13,1|25,6',
      'Ports|||3,1',
    ]);
  });

  it('gives a wide number the column it ends in', () => {
    expect(textOf([FULL, [cell(0, 40, 'Total'), cell(100, 130, '1 057,4'), cell(160, 190, '1 200,0')]])).toEqual([
      'Lycées|12,5|13,1|25,6',
      'Total|1 057,4|1 200,0|',
    ]);
  });

  it('sets a head over several columns in the first of them', () => {
    const rows = [[cell(140, 165, 'Crédits'), cell(232, 248, 'Part')], FULL];
    expect(textOf(rows)).toEqual(['|Crédits||Part', 'Lycées|12,5|13,1|25,6']);
  });

  it('parts values that were read as one', () => {
    const close = [cell(0, 60, 'Lycées'), cell(110, 130, '12,5'), cell(134, 160, '1 057,4'), cell(164, 190, '1 226,3')];
    expect(textOf([close, [cell(0, 40, 'Ports'), cell(112, 130, '3,1'), cell(134, 190, '1 200,5 1 400,2')]])).toEqual([
      'Lycées|12,5|1 057,4|1 226,3',
      'Ports|3,1|1 200,5|1 400,2',
    ]);
  });

  it('leaves values together that may be parted in two ways', () => {
    const close = [cell(0, 60, 'Lycées'), cell(110, 130, '12'), cell(134, 160, '300 450')];
    expect(textOf([close, [cell(0, 40, 'Ports'), cell(110, 160, '12 300 450')]])[1]).toBe('Ports||12 300 450');
  });

  it('leaves a head over one column there', () => {
    expect(textOf([[cell(228, 252, 'Total')], FULL])).toEqual(['|||Total', 'Lycées|12,5|13,1|25,6']);
  });
});

it.each(['1 057,4', '- 3 %', '12,5 M€', '–', 'n.c.', '+4,1 %', '0', '600 000 €', '1\u202f612'])(
  '%s is a value',
  (text) => {
    expect(isValue(text)).toBe(true);
  },
);

it.each(['Lycées', '3 lycées', 'Axe 2', '12 M€ pour', '', 'CP'])('%s is no value', (text) => {
  expect(isValue(text)).toBe(false);
});
