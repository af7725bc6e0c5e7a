import { describe, expect, test } from 'vitest';
import { tablesIn } from '../../../functions/extract/structure/tables/tables.ts';
import { casesIn } from '../../cases/cases.ts';
import { writtenTables } from './cases.ts';

describe('tables as text extraction leaves them', () => {
  for (const { title, input, expected } of casesIn('tables.txt')) {
    test(title, () => {
      expect(writtenTables(input)).toBe(expected);
    });
  }
});

describe('paragraphs of a web page, a word file or a tagged PDF, one a line', () => {
  const cellsIn = (lines: readonly string[]): readonly (readonly string[])[] => {
    const text = lines.join('\n\n');
    const starts = lines.map((_, at) => lines.slice(0, at).join('\n\n').length + (at === 0 ? 0 : 2));
    const paragraphs = lines.map((line, at) => ({
      start: starts[at] ?? 0,
      end: (starts[at] ?? 0) + line.length,
      role: 'paragraph' as const,
    }));
    return tablesIn(text, paragraphs).flatMap(({ rows }) =>
      rows.map(({ label, cells }) => [label, ...cells].map(({ start, end }) => text.slice(start, end))),
    );
  };
  const sums = ['Collèges . . . . . 21,4', 'Routes et ponts . . . 23,0', 'Aide aux communes . . . 9,7'];

  test('are rows of one sum below a title with its unit', () => {
    const rows = [
      ['Collèges', '21,4'],
      ['Routes et ponts', '23,0'],
      ['Aide aux communes', '9,7'],
    ];
    expect(cellsIn(['Les plus grosses dépenses (en M€)', ...sums])).toEqual(rows);
    expect(cellsIn(['Les plus grosses dépenses', ...sums])).toEqual([]);
    expect(cellsIn(['Les dépenses atteignent un sommet (en M€).', ...sums])).toEqual([]);
  });

  test('are rows of values that the title names', () => {
    const row = 'Brévent : 1 902 / 1 958 — Vallon : 874 / 951';
    expect(cellsIn(['Les effectifs par site (rentrée 2031 / rentrée 2030)', row])).toEqual([
      ['Brévent', '1 902', '1 958'],
      ['Vallon', '874', '951'],
    ]);
    expect(cellsIn(['Les effectifs par site', row])).toEqual([]);
  });

  test('are prose where they go on in words', () => {
    const prose = ['Le département investit dans 12', 'Les routes en ont reçu 23', 'Il en restait alors 9'];
    expect(cellsIn(['Ce que dit le rapport', ...prose])).toEqual([]);
  });
});
