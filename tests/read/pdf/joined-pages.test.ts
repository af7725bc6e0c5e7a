import { describe, expect, it } from 'vitest';
import { joinedPages, type ReadPage } from '../../../functions/read/pdf/joined-pages.ts';
import type { PageBlock } from '../../../functions/read/pdf/runs.ts';
import { lineJoiner } from '../../../functions/read/pdf/words.ts';

const block = (role: PageBlock['role'], cells: readonly string[]): PageBlock => ({
  role,
  level: 0,
  cells: cells.map((cell) => [cell]),
  certain: role !== 'paragraph',
});
const paragraph = (text: string): PageBlock => block('paragraph', [text]);
const row = (...cells: readonly string[]): PageBlock => block('row', cells);

/** Texts of the blocks, with `|` where a page begins that is not the first. */
function textsOf(pages: readonly (Pick<ReadPage, 'body'> & Partial<ReadPage>)[]): readonly string[] {
  const read = pages.map((page, index): ReadPage => ({ number: index + 1, beside: [], ...page }));
  return joinedPages(read, lineJoiner([])).map(({ text, pageStarts }) =>
    pageStarts
      .filter(({ page }) => page > 1)
      .reduceRight((marked, { at }) => `${marked.slice(0, at)}|${marked.slice(at)}`, text),
  );
}

describe('pages', () => {
  it('are one paragraph where all of a page is the middle of it', () => {
    const pages = [
      paragraph('Le conseil vote un budget de'),
      paragraph('12 M€ pour les lycées et les'),
      paragraph('transports.'),
    ];
    expect(textsOf(pages.map((one) => ({ body: [one] })))).toEqual([
      'Le conseil vote un budget de |12 M€ pour les lycées et les |transports.',
    ]);
  });

  it('tell a running line in front of a page that goes on as a whole', () => {
    const beside = [block('furniture', ['Budget 2031, page 2'])];
    const pages = [
      { body: [paragraph('Fin.')] },
      { body: [paragraph('Il ouvre')], beside },
      { body: [paragraph('en mai.')] },
    ];
    expect(textsOf(pages)).toEqual(['Fin.', '|Budget 2031, page 2', 'Il ouvre |en mai.']);
  });

  it('begin behind the part of a label that stands on the page before', () => {
    expect(textsOf([{ body: [row('Épargne de ges-', '12')] }, { body: [paragraph('tion')] }])).toEqual([
      'Épargne de ges-|tion\t12',
    ]);
    expect(textsOf([{ body: [row('Travaux des')] }, { body: [row('collèges')] }])).toEqual(['Travaux des |collèges']);
  });

  it('leave a paragraph alone below a row whose label is whole', () => {
    expect(textsOf([{ body: [row('Dette', 'en ges-', '3')] }, { body: [paragraph('tion directe')] }])).toEqual([
      'Dette\ten ges-\t3',
      '|tion directe',
    ]);
  });
});
