import { assembledText } from '../assemble.ts';
import { blocksIn } from '../html/blocks.ts';
import { refusedAsDamaged, refusedForEntities } from '../refusals.ts';
import type { RichText } from '../rich.ts';
import { refuseWithoutContent } from '../text.ts';
import { archiveParts } from './archive.ts';
import { preparedDocument } from './document-xml.ts';
import { numberingOf } from './numbering.ts';

const DOCUMENT = 'word/document.xml';

/** The parts that make up the text; pictures, fonts, macros and embedded files are never touched. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]{1,80}\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml)$/;

/**
 * The text of a Word document, by way of HTML: what the markup says of each part is told as for a web page.
 * Throws UnreadableInput (`illisible`, `tronque`, `mot-de-passe`, `chemins`, `entites`, `bombe`, `trop-grand`, `vide`).
 */
export async function docxText(bytes: Uint8Array): Promise<RichText> {
  const parts = archiveParts(bytes, (name) => WANTED.test(name));
  const document = parts.get(DOCUMENT);
  if (document === undefined) throw refusedAsDamaged('un DOCX', `${DOCUMENT} manque`);
  for (const part of parts.values()) if (declaresEntities(part)) throw refusedForEntities();
  const numbering = numberingOf(textOf(parts, 'word/numbering.xml'), textOf(parts, 'word/styles.xml'));
  const prepared = Buffer.from(preparedDocument(document.toString('utf8'), numbering), 'utf8');
  const html = await htmlOf(new Map([...parts, [DOCUMENT, prepared]]));
  const { htmlTree } = await import('../html/parse.ts');
  const source = assembledText(blocksIn(htmlTree(html), { hiding: null, inArticle: true }), 0);
  refuseWithoutContent(source.text);
  return { source, pages: null, method: 'docx' };
}

const textOf = (parts: ReadonlyMap<string, Buffer>, name: string): string => parts.get(name)?.toString('utf8') ?? '';

/** Office writes no document type; one in a part can only be there to declare entities. */
const declaresEntities = (part: Buffer): boolean => part.includes('<!DOCTYPE') || part.includes('<!ENTITY');

async function htmlOf(parts: ReadonlyMap<string, Buffer>): Promise<string> {
  const { convertedDocument } = await import('./convert.ts');
  try {
    return await convertedDocument(parts);
  } catch (error) {
    throw refusedAsDamaged('un DOCX', error instanceof Error ? error.message : String(error));
  }
}
