import { expect, it } from 'vitest';
import { styledDocx } from '../../../fixtures/formats/docx-cases.ts';
import { docxText } from '../../../functions/read/docx/docx.ts';

it.each([
  ['Title', 'heading', 1],
  ['Titre', 'heading', 1],
  ['Titre3', 'heading', 3],
  ['Heading2', 'heading', 2],
  ['Corps', 'paragraph', 0],
])('a paragraph of a style that only its id names: %s', async (style, role, level) => {
  const { source } = await docxText(styledDocx(style));
  expect(source.text).toBe('Budget primitif 2031\n\nLe budget s’élève à 12 M€.\n');
  expect(source.hints[0]).toMatchObject({ role, level });
});
