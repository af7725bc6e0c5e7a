import mammoth from 'mammoth';
import { NUMBERED_STYLE } from './document-xml.ts';

/** The only file that knows mammoth. */

/**
 * Styles beyond the built-in ones, whose names French versions of Word and LibreOffice translate. By their ids too: some
 * programs name a style that the file does not define.
 */
const STYLES: readonly string[] = [
  ...["[style-name='Title']", "[style-name='Titre']", '.Title', '.Titre'].map((style) => `p${style} => h1:fresh`),
  ...[1, 2, 3, 4, 5, 6].flatMap((level) =>
    [`[style-name='Titre ${level}']`, `.Titre${level}`].map((style) => `p${style} => h${level}:fresh`),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((depth) => `p.${NUMBERED_STYLE}${depth} => p.item-${depth}:fresh`),
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Légende'] => figcaption:fresh",
];

/**
 * The HTML of a Word document: headings, lists, tables and notes. Deleted and moved-away text, comments, headers and
 * footers are left out; pictures are not read, and no other file is ever opened.
 */
export async function convertedDocument(parts: ReadonlyMap<string, Buffer>): Promise<string> {
  const { value } = await mammoth.convertToHtml(inputOf(parts), {
    styleMap: [...STYLES],
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return value;
}

type Input = Parameters<typeof mammoth.convertToHtml>[0];

/**
 * What mammoth reads instead of an archive (`file` in its lib/unzip.js, which its types leave out): the parts that were
 * checked, and nothing else of the document.
 */
const inputOf = (parts: ReadonlyMap<string, Buffer>): Input => {
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: async (name: string): Promise<string> => (parts.get(name) ?? Buffer.alloc(0)).toString('utf8'),
  };
  return { file } as unknown as Input;
};
