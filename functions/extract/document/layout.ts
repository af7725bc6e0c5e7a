import type { Block, Span, Structure } from '../model.ts';

/** Where a document tells who it is. In a short document the first paragraphs are its foot, too. */
export interface Layout {
  /** Letterhead, genre, date line and title: what stands before the first paragraph of prose. */
  readonly masthead: Span;
  /** The first paragraphs. */
  readonly lead: Span;
  /** Contacts, address, signature. */
  readonly foot: Span;
  /** Blocks that begin in the masthead. */
  readonly heads: readonly Block[];
}

/** A paragraph of prose is at least so long. Unit: characters. */
const PROSE = 160;
/** Most blocks of a masthead: a table of contents may stand in it. */
const MASTHEAD_BLOCKS = 40;
/** Unit: characters. */
const MASTHEAD_REACH = 3000;
const LEAD_REACH = 2500;
const FOOT_REACH = 2500;

export function layoutOf(text: string, { blocks }: Structure): Layout {
  const prose = blocks.findIndex((block) => isProse(text, block));
  const count = Math.min(prose < 0 ? blocks.length : prose, MASTHEAD_BLOCKS);
  const cut = Math.min(blocks[count]?.start ?? text.length, MASTHEAD_REACH, text.length);
  const leadStart = Math.min(prose < 0 ? cut : Math.min(blocks[prose]?.start ?? cut, text.length), text.length);
  const leadEnd = Math.min(text.length, Math.max(cut, leadStart) + LEAD_REACH);
  return {
    masthead: { start: 0, end: cut },
    lead: { start: Math.max(cut, leadStart), end: leadEnd },
    foot: { start: Math.max(cut, text.length - FOOT_REACH), end: text.length },
    heads: blocks.slice(0, count).filter(({ start }) => start < cut),
  };
}

/** A paragraph or list item of sentences; a row, a caption and a line of contents are none. */
function isProse(text: string, { kind, start, end }: Block): boolean {
  if (kind !== 'paragraph' || end - start < PROSE) return false;
  const opening = text.slice(start, Math.min(end, start + 4 * PROSE));
  return /\p{Ll}[.!?»]?\s*$|[.!?»]\s/u.test(opening) && !/\.{4,}|(?: [|›>•] .*){3}/.test(opening);
}

/** `Budget 2021 | Budget 2022 | Budget 2023`, a path of pages: navigation. */
export const isLinkList = (text: string, { start, end }: Span): boolean =>
  /(?:\s[|›>•]\s[^|›>•]{0,80}){2}/.test(text.slice(start, Math.min(end, start + 300)));

/** The line around a place without the white space at its ends, as far as `reach` characters to each side. */
export function lineAround(text: string, at: number, reach = 200): Span {
  const from = Math.max(0, at - reach);
  const before = text.slice(from, at).lastIndexOf('\n');
  const after = text.slice(at, at + reach).search(/\n/);
  return {
    start: before < 0 ? from : from + before + 1,
    end: after < 0 ? Math.min(text.length, at + reach) : at + after,
  };
}
