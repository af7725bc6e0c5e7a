import mammoth from 'mammoth';
import { NUMBERED_STYLE } from './document-xml.ts';

/** The only file that knows mammoth. */

/** Styles beyond the built-in ones, whose names French versions of Word and LibreOffice translate. */
const STYLES: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Titre ${level}'] => h${level}:fresh`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((depth) => `p.${NUMBERED_STYLE}${depth} => p.item-${depth}:fresh`),
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Légende'] => figcaption:fresh",
];

/**
 * The HTML of a Word document: headings, lists, tables and notes. Deleted and moved-away text, comments, headers and
 * footers are left out; pictures are not read, and no other file is ever opened.
 */
export async function convertedDocument(archive: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: archive },
    {
      styleMap: [...STYLES],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return value;
}
