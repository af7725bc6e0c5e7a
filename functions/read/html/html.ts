import { assembledText } from '../assemble.ts';
import { refusedForEntities } from '../refusals.ts';
import type { RichText } from '../rich.ts';
import { refuseWithoutContent } from '../text.ts';
import { articleOf } from './article.ts';
import { blocksIn } from './blocks.ts';
import { hidingOf } from './chrome.ts';
import { decodedMarkup } from './encoding.ts';

/** `<!DOCTYPE html [ <!ENTITY a "…"> ]>`: entities are declared in front of the first element. */
const DECLARED_ENTITY = /^[^<]*(?:<[?!][^<]*)*?<!ENTITY/;
const PROLOGUE_UNITS = 65_536;

/**
 * The article of a web page: one block a line, with what the markup says of each. Menus, scripts, comments, hidden
 * parts, site header and footer, side columns and lists of other pages are no document.
 * Throws UnreadableInput (`entites`, `vide`).
 */
export async function htmlText(bytes: Uint8Array): Promise<RichText> {
  const { htmlTree } = await import('./parse.ts');
  const markup = decodedMarkup(bytes);
  if (DECLARED_ENTITY.test(markup.slice(0, PROLOGUE_UNITS))) throw refusedForEntities();
  const document = htmlTree(markup);
  const hiding = hidingOf(document);
  const { root, marked } = articleOf(document, hiding);
  const source = assembledText(blocksIn(root, { hiding, inArticle: marked }), 0);
  refuseWithoutContent(source.text);
  return { source, pages: null, method: 'html' };
}
