import { expect, it } from 'vitest';
import { extract } from '../../../functions/extract/extract.ts';
import { readDocument } from '../../../functions/read/read.ts';

const rowOf = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const partOf = (words: string): string => `<tr><th colspan="2">${words}</th></tr>`;

it('rows of one table are of the section that stands above them in it, the sum of both totals is of none', async () => {
  const rows = [
    partOf('Dépenses de fonctionnement'),
    rowOf('930 Services généraux', '168,0'),
    rowOf('Total fonctionnement', '168,0'),
    partOf('Dépenses d’investissement'),
    rowOf('902 Enseignement', '152,6'),
    rowOf('Total investissement', '152,6'),
    rowOf('TOTAL', '320,6'),
  ];
  const head = '<caption>Budget primitif (en M€)</caption><tr><th>Chapitre</th><th>BP 2031</th></tr>';
  const page = `<!DOCTYPE html><html><body><main><table>${head}${rows.join('')}</table></main></body></html>`;
  const { source, identity } = await readDocument(new TextEncoder().encode(page), 'budget.html');
  const sections = extract(source, identity).rows.budget.map(({ section }) => section);
  expect(sections).toEqual(['fonctionnement', 'fonctionnement', 'investissement', 'investissement', null]);
});
