import { fileAt } from '../files.ts';
import { documentPage } from './document-page.ts';
import { ICON, SCRIPT, STYLE } from './embedded.ts';
import { indexPage } from './index-page.ts';
import type { PortalDocument, PortalInput, PortalYear, PublishedFile } from './input.ts';
import { textOf } from './labels.ts';
import { sourcePage } from './source-page.ts';
import { type YearPart, yearPages, yearPartsPage } from './year-pages.ts';

/** Pages change with a release, and their addresses stay. */
const SHORT = 'public, max-age=60';

const file = (key: string, text: string, contentType: string): PublishedFile => ({
  ...fileAt(key, text),
  contentType,
  cacheControl: SHORT,
});

const page = (key: string, markup: string): PublishedFile => file(key, markup, 'text/html; charset=utf-8');

/** The two pages of one document. They depend on nothing but the document. */
export function documentPages(document: PortalDocument): readonly PublishedFile[] {
  const folder = `documents/${textOf(document.document, 'document_id')}`;
  return [page(`${folder}/index.html`, documentPage(document)), page(`${folder}/source.html`, sourcePage(document))];
}

/** The pages that change with every release, and the files all pages share. */
export function releasePages(input: PortalInput): readonly PublishedFile[] {
  return [
    page('index.html', indexPage(input)),
    file('style.css', STYLE, 'text/css; charset=utf-8'),
    file('portal.js', SCRIPT, 'text/javascript; charset=utf-8'),
    file('icon.svg', ICON, 'image/svg+xml'),
  ];
}

/** The list of the documents of one year, in pages of bounded length. */
export function yearFiles(year: PortalYear): readonly PublishedFile[] {
  return yearPages(year).map(({ key, markup }) => page(key, markup));
}

/** The page of a year too full for one list: its months, or what a month is parted into. */
export function yearPartsFile(year: string, parts: readonly YearPart[]): PublishedFile {
  const { key, markup } = yearPartsPage(year, parts);
  return page(key, markup);
}

/** All pages of a release, with the two of each document given. */
export function portalFiles(input: PortalInput): readonly PublishedFile[] {
  return [...releasePages(input), ...input.documents.flatMap(documentPages)];
}
