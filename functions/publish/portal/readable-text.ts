/** Stands where the shown text has no character; never in a text, as Unicode assigns it to nothing. */
export const NO_CHARACTER = '\ufffe';

/** A line at least this long was cut by the page's width. Unit: UTF-16 units. */
const FULL_LINE = 60;
/** No heading is this long. Unit: UTF-16 units. */
const VERY_FULL_LINE = 95;

const LINE_ENDS = /\n(?:[^\S\n\f]*\n)*/g;
const BULLET = /^[^\S\n]*(?:[-–—•▪◦●■>*\ue000-\uf8ff]|\p{L}\)|\d{1,3}[.)]\s)/u;
const ORDINAL = /^(?:er|re|ère|e|ème|nd|nde)$/;

/**
 * The text for reading on a screen: lines that the page's width had cut are one, runs of empty lines are drawn
 * together, symbols of private fonts are bullets. Every character keeps its place: what is left out is NO_CHARACTER.
 */
export function readableText(text: string): string {
  const ends = [...text.matchAll(LINE_ENDS)];
  const isDoubleSpaced = ends.filter(([end]) => newlines(end) > 1).length * 2 > ends.length;
  const parts: string[] = [];
  let at = 0;
  for (const [index, end] of ends.entries()) {
    const next = end.index + end[0].length;
    const line = text.slice(at, end.index);
    const following = text.slice(next, Math.min(next + FULL_LINE, ends[index + 1]?.index ?? text.length));
    parts.push(line, filled(separator(line, following, newlines(end[0]), isDoubleSpaced), end[0].length));
    at = next;
  }
  parts.push(text.slice(at));
  return parts
    .join('')
    .replace(/[\ue000-\uf8ff]/g, '•')
    .replace(/\r/g, NO_CHARACTER)
    .replace(/[\u2028\u2029]/g, '\n');
}

const newlines = (end: string): number => end.split('\n').length - 1;

const filled = (shown: string, length: number): string =>
  shown + NO_CHARACTER.repeat(Math.max(0, length - shown.length));

/** What stands between two lines on the screen. */
function separator(line: string, following: string, count: number, isDoubleSpaced: boolean): string {
  const lines = isDoubleSpaced ? Math.ceil(count / 2) : count;
  if (ORDINAL.test(following.trim())) return '';
  if (ORDINAL.test(line.trim()) && !BULLET.test(following)) return ' ';
  const isCut = lines === 1 && !line.includes('\t') && !BULLET.test(following) && goesOn(line, following);
  if (isCut) return /\s$/.test(line) ? '' : ' ';
  return '\n'.repeat(Math.min(lines, 2, count));
}

/** A full line goes on in lower case; a very full one that ends no sentence goes on with a name as well. */
function goesOn(line: string, following: string): boolean {
  const { length } = line.trimEnd();
  if (length >= FULL_LINE && /^\s*[\p{Ll}\d(&%€]/u.test(following)) return true;
  return length >= VERY_FULL_LINE && /^[\p{Lu}«]/u.test(following) && !/[.!?:;»]\s*$/.test(line);
}
