/** How a line, a label or a paragraph ends tells whether what stands behind it goes on with it. */

/** What an end is told by: of a long text no more is looked at. Unit: UTF-16 units. */
const END_UNITS = 30;

const SENTENCE_END = /[.!?:;…»]\s*$/;

/** `de l'Union`, `pour un montant de`, `dont 3 M€ en investissement et`, `profes-` */
const OPEN_END =
  /(?:[,(]|\p{L}-|[\s('’](?:de|d['’]|du|des|à|au|aux|en|et|ou|le|la|les|l['’]|un|une|par|pour|sur|dans|avec|soit|dont|que|qui|contre|plus|environ|près|est|sont|sera|seront|n°|nos|art\.|p\.))\s*$/iu;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-END_UNITS));

/** What follows belongs to it. */
export const endsOpen = (text: string): boolean => OPEN_END.test(text.slice(-END_UNITS));

/** `62` and behind the line's or the page's end `262 800 €`; `02 40 99 48` and `48`. */
export const isCutNumber = (before: string, after: string): boolean =>
  (/(?:^|[^\d.,])\d{1,3}$/.test(before.slice(-5)) && /^\d{3}(?!\d)/.test(after)) ||
  (/(?:^|\D)0\d(?:\s\d\d){1,3}$/.test(before.slice(-13)) && /^\d\d(?!\d)/.test(after));
