import { isDigit } from './letters.ts';
import type { TextLine } from './lines.ts';

type Stretch = Pick<TextLine, 'start' | 'end'>;

/** `Sommaire`, `Table des matières`, `Au sommaire` */
const HEAD = /^(?:(?:au )?sommaire|table des matières)(?!\p{L})/iu;
const mayOpenHead = (code: number): boolean => {
  const small = code | 32;
  return small === 0x73 || small === 0x74 || small === 0x61;
};

export const headsContents = (text: string, { start, end }: Stretch): boolean =>
  mayOpenHead(text.charCodeAt(start)) && HEAD.test(text.slice(start, end));

/** `Les transports, 12`, below the head of a table of contents. */
export const endsOnPage = (text: string, { start, end }: Stretch): boolean =>
  isDigit(text.charCodeAt(end - 1)) && PAGE.test(text.slice(Math.max(start, end - 4), end));
const PAGE = /[\s.]\d{1,3}$/;

/** `Le mot du président ........ 3`: the pages that a table of contents names, under a head or not. */
export function pagesOfContents(text: string, lines: readonly Stretch[]): ReadonlySet<number> {
  const pages = lines.slice(0, CONTENTS_REACH).flatMap(({ start, end }) => {
    const page = isDigit(text.charCodeAt(end - 1)) ? LED.exec(text.slice(Math.max(start, end - 24), end))?.[1] : null;
    return page ? [Number(page)] : [];
  });
  return new Set(pages.length >= LEAST_ENTRIES ? pages : []);
}
const LED = /(?:\.{4,}|…{2,}|(?: \.){4,}) ?(?:p\. ?)?(\d{1,3})$/;
const LEAST_ENTRIES = 3;
/** Lines of a document among which its contents stand. */
const CONTENTS_REACH = 150;

/** The titles that a table of contents names, without their numbers and in small letters, and their pages; `from`: the line below its head. */
export function titlesOfContents(
  text: string,
  lines: readonly Stretch[],
): { readonly from: number; readonly pages: ReadonlyMap<string, number> } {
  const from = lines.findIndex((line) => line.end - line.start < LONGEST_HEAD && headsContents(text, line)) + 1;
  const pages = new Map<string, number>();
  for (const { start, end } of from === 0 ? [] : lines.slice(from, from + MOST_ENTRIES)) {
    const [, title, page] = end - start < LONGEST_ENTRY ? (ENTRY.exec(text.slice(start, end)) ?? []) : [];
    if (title !== undefined) pages.set(title.toLowerCase(), Number(page));
  }
  return { from, pages };
}
/** `2. Une offre dans chaque département ........ p. 3` */
const ENTRY = /^(?:\d{1,2}[.)] ?)?(\p{L}.{4,118}?)[ .…\t_]*(?:[\t.…_]| {2,}| (?=p))(?:p\. ?|page )?(\d{1,3})$/iu;
/** Lines of a table of contents, at most. */
const MOST_ENTRIES = 40;
/** Unit: characters. */
const LONGEST_ENTRY = 160;
/** Unit: characters. */
const LONGEST_HEAD = 60;
