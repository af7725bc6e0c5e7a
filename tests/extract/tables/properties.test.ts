import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tablesIn } from '../../../functions/extract/structure/tables/tables.ts';
import { linesOf } from './cases.ts';

const word = fc.constantFrom(
  'Lycées',
  'Dont',
  'Total',
  'BP',
  '2031',
  'AE',
  'CP',
  'Fonctionnement',
  'En M€',
  '(en k€)',
  'de',
  ':',
  ';',
  '-',
  '–',
  'n.d.',
  '%',
  '€',
  '12',
  '1 057,4',
  '699',
  '057,4',
  '0',
  '12,5 %',
  '\t',
  '  ',
  '\u00a0',
  '(',
  ')',
  '•',
  '🙂',
  '1.899.385',
);
const text = fc
  .array(
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    { maxLength: 14 },
  )
  .map((lines) => lines.join('\n'));

describe('any lines', () => {
  test('tables, rows and cells stay in order, inside each other, and never overlap', () => {
    fc.assert(
      fc.property(text, (document) => {
        const state = { table: 0 };
        for (const table of tablesIn(document, linesOf(document))) {
          expect(table.start).toBeGreaterThanOrEqual(state.table);
          expect(table.end).toBeLessThanOrEqual(document.length);
          state.table = table.end;
          const parts = [...table.rows, ...table.heads].sort((a, b) => a.start - b.start);
          for (const [at, part] of parts.entries()) {
            expect(part.start).toBeGreaterThanOrEqual(parts[at - 1]?.end ?? table.start);
          }
          for (const row of table.rows) {
            for (const [at, cell] of row.cells.entries()) {
              expect(cell.start).toBeGreaterThanOrEqual(row.cells[at - 1]?.end ?? row.start);
              expect(cell.end).toBeLessThanOrEqual(row.end);
              expect(document.slice(cell.start, cell.end)).toMatch(/\d/);
            }
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('running lines inside a table are passed over', () => {
    const lines = ['AE CP', 'Lycées 12,5 13,1', 'Page 2 sur 9', 'Trains 40,2 41,0', 'Culture 3,1 2,9'];
    const document = lines.join('\n');
    const marked = linesOf(document).map((line, at) => ({ ...line, role: at === 2 ? ('furniture' as const) : null }));
    expect(tablesIn(document, marked)[0]?.rows.map((row) => document.slice(row.label.start, row.label.end))).toEqual([
      'Lycées',
      'Trains',
      'Culture',
    ]);
  });

  test('captions hold the title and the line of the unit', () => {
    const document = 'Crédits par politique\nEn M€\nAE CP\nLycées 12,5 13,1\nTrains 40,2 41,0';
    expect(tablesIn(document, linesOf(document))[0]?.caption).toBe('Crédits par politique · En M€');
  });

  test('100 000 rows are read', () => {
    const document = 'Lycées 12,3 14,5 26,8\n'.repeat(100_000);
    const rows = tablesIn(document, linesOf(document)).reduce((sum, table) => sum + table.rows.length, 0);
    expect(rows).toBe(100_000);
  });
});
