import { describe, expect, it } from 'vitest';
import { longDocx } from '../../fixtures/formats/docx-cases.ts';
import { heavyPdf, manyPagesPdf, nestedFormsPdf, pageExplosionPdf } from '../../fixtures/formats/pdf-cases.ts';
import { pdfOf, text } from '../../fixtures/formats/pdf-writer.ts';
import { MAX_INPUT_BYTES, MAX_PAGES, MAX_PIECES_PER_PAGE, MAX_TEXT_UNITS } from '../../functions/read/bounds.ts';
import { isolatedRead } from '../../functions/read/isolated.ts';
import { readDocument } from '../../functions/read/read.ts';

const html = (text: string): Uint8Array => new TextEncoder().encode(`<!DOCTYPE html><html><body>${text}</body></html>`);

describe('large documents that are fine', () => {
  it('500 nearly empty pages', async () => {
    const { identity, source } = await readDocument(manyPagesPdf(500), 'empty-pages.pdf');
    expect(identity.pages).toBe(500);
    expect(source.pages).toHaveLength(500);
    expect(source.text).toContain('500');
  });

  it('a PDF of 10 MB', async () => {
    const { source } = await readDocument(heavyPdf(10_000_000), 'heavy.pdf');
    expect(source.text).toContain('12 M€ à la rénovation');
  });

  it('a Word document of 5,000 paragraphs', async () => {
    const { source } = await readDocument(longDocx(5_000), 'long.docx');
    expect(source.hints).toHaveLength(5_000);
  });

  it('200,000 nested elements', async () => {
    const { source } = await readDocument(html(`<p>Budget : 12 M€</p>${'<span>'.repeat(200_000)}fin`), 'deep.html');
    expect(source.text).toBe('Budget : 12 M€\n\nfin\n');
  });
});

describe('documents beyond the bounds', () => {
  it('an input that is too large is refused before it is looked at', async () => {
    await expect(readDocument(new Uint8Array(MAX_INPUT_BYTES + 1), 'x')).rejects.toMatchObject({ code: 'trop-grand' });
  });

  it('a text that is too long', async () => {
    const text = new Uint8Array(MAX_TEXT_UNITS + 1).fill(0x61);
    await expect(readDocument(text, 'x')).rejects.toMatchObject({ code: 'trop-grand' });
  });

  it('a PDF of too many pages', async () => {
    await expect(readDocument(manyPagesPdf(MAX_PAGES + 1), 'x')).rejects.toMatchObject({ code: 'trop-grand' });
  });

  it('a page that draws more pieces of text than a page can show', async () => {
    const page = {
      content: Array.from({ length: MAX_PIECES_PER_PAGE + 1 }, (_, n) => text((n % 2) * 300, n / 200, '12')),
    };
    await expect(readDocument(pdfOf({ pages: [page] }), 'x')).rejects.toMatchObject({ code: 'trop-grand' });
  });

  it('a page tree that never ends', async () => {
    await expect(isolatedRead('pdf', pageExplosionPdf(12), 3_000)).rejects.toMatchObject({
      name: 'UnreadableInput',
      code: expect.stringMatching(/^(?:trop-grand|trop-lent|illisible)$/),
    });
  });

  it('drawing that never ends is stopped at the deadline, and the next document is read', async () => {
    const endless = isolatedRead('pdf', nestedFormsPdf(12), 1_000);
    const next = isolatedRead('html', html('<p>Budget : 12 M€</p>'));
    await expect(endless).rejects.toMatchObject({ name: 'UnreadableInput', code: 'trop-lent' });
    expect((await next).source.text).toBe('Budget : 12 M€\n');
  });

  it('a table of a million columns stays a table', async () => {
    const { source } = await readDocument(
      html('<table><tr><th>a</th><td colspan=999999>1</td></tr><tr><td>b</td><td rowspan=999999>2</td></tr></table>'),
      'x',
    );
    expect(source.text.length).toBeLessThan(1_000);
  });
});
