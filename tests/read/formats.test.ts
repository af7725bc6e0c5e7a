import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownDocument } from '../../fixtures/formats/expected.ts';
import { readable, refused } from '../../fixtures/formats/make.ts';
import { pdfOf } from '../../fixtures/formats/pdf-writer.ts';
import { readDocument } from '../../functions/read/read.ts';
import { UnreadableInput } from '../../functions/read/unreadable.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/formats');
const fileBytes = (...path: readonly string[]): Buffer => readFileSync(join(FOLDER, ...path));

async function refusalOf(bytes: Uint8Array, name: string): Promise<UnreadableInput> {
  try {
    await readDocument(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableInput) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe('files that are read', () => {
  it.each(Object.entries(readable))('%s is the file that its script makes', (name, make) => {
    expect(fileBytes('readable', name).equals(make())).toBe(true);
  });

  it.each(Object.keys(readable))('%s reads as expected', async (name) => {
    const read = await readDocument(fileBytes('readable', name), name);
    expect(shownDocument(read)).toBe(fileBytes('expected', `${name}.txt`).toString('utf8'));
  });

  it.each(Object.keys(readable))('%s: hints ascend and do not overlap, pages ascend', async (name) => {
    const { source } = await readDocument(fileBytes('readable', name), name);
    for (const [index, hint] of source.hints.entries()) {
      expect(hint.start).toBeGreaterThanOrEqual(source.hints[index - 1]?.end ?? 0);
      expect(hint.end).toBeGreaterThan(hint.start);
      expect(hint.end).toBeLessThanOrEqual(source.text.length);
    }
    expect([...source.pages].sort((a, b) => a - b)).toEqual(source.pages);
  });

  it('has an expectation for each file and no other', () => {
    expect(readdirSync(join(FOLDER, 'expected')).sort()).toEqual(
      Object.keys(readable)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});

describe('files that are refused', () => {
  it.each(Object.entries(refused))('%s', async (name, [code, make]) => {
    const bytes = fileBytes('refused', code, name);
    expect(bytes.equals(make())).toBe(true);
    const refusal = await refusalOf(bytes, name);
    expect(refusal.code).toBe(code);
    expect(refusal.reason).toMatch(/\S.*\.$/);
    expect(refusal.remedy).toMatch(/\S.*\.$/);
    expect(refusal.message).toBe(`${refusal.reason} ${refusal.remedy}`);
  });

  it('names the OCR command where a PDF has no text', async () => {
    const refusal = await refusalOf(fileBytes('refused', 'sans-texte', 'scan.pdf'), 'scan.pdf');
    expect(refusal.remedy).toContain('ocrmypdf -l fra');
    expect(refusal.reason).toMatch(/ : ses 2 pages sont des images\.$/);
    const blank = await refusalOf(pdfOf({ pages: [{ content: [] }] }), 'blank.pdf');
    expect(blank.reason).toMatch(/ : sa seule page est une image\.$/);
  });
});

describe('what stands outside the document', () => {
  it('no amount of a page’s menus, scripts, comments and hidden parts is read', async () => {
    const { source } = await readDocument(fileBytes('readable', 'article.html'), 'article.html');
    expect(source.text.match(/\b9(?:0[1-9]|[1-3]\d)\b/g)).toBeNull();
  });

  it('deleted, moved and hidden text, comments and headers of a Word document are not read', async () => {
    const { source } = await readDocument(fileBytes('readable', 'report.docx'), 'report.docx');
    for (const amount of ['98 M€', '55 M€', '777', '888', '444']) expect(source.text).not.toContain(amount);
  });

  it('scripts and actions of a PDF are neither read nor run', async () => {
    const { source } = await readDocument(fileBytes('readable', 'actions.pdf'), 'actions.pdf');
    expect(source.text).toBe('Le budget s’élève à 12 M€.\n');
  });
});

describe('the kind is told from the bytes', () => {
  it.each([
    ['tagged.pdf', 'rapport.txt', 'application/pdf', '.pdf'],
    ['article.html', 'rapport.pdf', 'text/html', '.htm'],
    ['report.docx', 'rapport.html', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
    ['utf-8.txt', 'rapport.docx', 'text/plain', '.txt'],
  ])('%s named %s', async (file, name, mediaType, extension) => {
    const bytes = fileBytes('readable', file);
    const read = await readDocument(bytes, name);
    expect(read.identity.mediaType).toBe(mediaType);
    expect(read.extension).toBe(extension);
    expect(read.identity.fileName).toBe(name);
    const again = await readDocument(bytes, 'autre-nom');
    expect(again.identity.documentId).toBe(read.identity.documentId);
    expect(again.source).toEqual(read.source);
  });

  it('a PDF behind lines of a server is one, a text that names its header is none', async () => {
    const pdf = Buffer.concat([
      Buffer.from('\r\nContent-Type: application/pdf\r\n\r\n'),
      fileBytes('readable', 'table.pdf'),
    ]);
    expect((await readDocument(pdf, 'x')).source.text).toBe(
      (await readDocument(fileBytes('readable', 'table.pdf'), 'x')).source.text,
    );
    const text = 'Le dossier commence par « %PDF-1.7 » et coûte 12 M€.\n';
    expect((await readDocument(Buffer.from(text), 'x')).source.text).toBe(text);
  });

  const PAGE = '<h1>Budget 2031</h1><p>La Région consacre <b>12 M€</b> à l’eau.</p>';
  it.each([
    ['more comments and blank lines than any page has', `<!-- modèle -->\n\n${'<!-- <p> -->\n'.repeat(50_000)}${PAGE}`],
    ['nothing but blank lines', `${'\r\n'.repeat(3_000)}<!DOCTYPE html>${PAGE}`],
    [
      'a long comment behind an XML declaration',
      `<?xml version="1.0"?><!--${'-'.repeat(5_000)}--><html>${PAGE}</html>`,
    ],
    ['a link', `<a href="#contenu">Aller au contenu</a>${PAGE}`],
    ['an anchor in capitals', `<A NAME=haut></A>${PAGE}`],
    ['a centred title', `<center>${PAGE}</center>`],
    ['a line', `<hr/>${PAGE}`],
  ])('a page that begins with %s', async (_, page) => {
    const { identity, source } = await readDocument(Buffer.from(page), 'page.html');
    expect(identity.mediaType).toBe('text/html');
    expect(source.text).toMatch(/Budget 2031\n\nLa Région consacre 12 M€ à l’eau\.\n$/);
  });

  it.each([
    ['a comment that does not end', `<!-- ${PAGE}`],
    ['many beginnings of comments', `${'<!--'.repeat(500_000)} 12 M€`],
    ['a word in angle brackets', '<a définir> : 12 M€'],
    ['a comparison', '<b = 12 M€'],
  ])('a text that begins with %s is one', async (_, text) => {
    const { identity, source } = await readDocument(Buffer.from(text), 'notes.txt');
    expect([identity.mediaType, source.text]).toEqual(['text/plain', text]);
  });
});
