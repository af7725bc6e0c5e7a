import { type Clause, oncePerClause, type Placed, type Range } from '../clause.ts';
import type { Word } from '../words.ts';

/**
 * The words that a figure shares with those that go on about the same thing: `45 110 entrées, soit 3 % de plus (70 %
 * par la Région)`. They reach from the last figure of another group, or a semicolon, to the next.
 */
export function groupOf(clause: Clause, index: number): Range {
  return groupsOnce(clause)[index] ?? { from: 0, to: clause.words.length };
}

const groupsOnce = oncePerClause(groupsOf);

function groupsOf({ words, figures }: Clause): readonly Range[] {
  const groups: Range[] = [];
  let start = 0;
  while (start < figures.length) {
    let end = start + 1;
    while (end < figures.length && goesOn(words, gapBefore(figures, end))) end++;
    const range = rangeOf(words, figures, start, end);
    for (; start < end; start++) groups.push(range);
  }
  return groups;
}

const gapBefore = (figures: Clause['figures'], index: number): Range => ({
  from: (figures[index - 1] as Placed).to,
  to: (figures[index] as Placed).from,
});

function rangeOf(words: readonly Word[], figures: Clause['figures'], start: number, end: number): Range {
  const first = figures[start] as Placed;
  const last = figures[end - 1] as Placed;
  const low = figures[start - 1]?.to ?? 0;
  const high = figures[end]?.from ?? words.length;
  return { from: afterBreak(words, low, first.from), to: breakAfter(words, last.to, high) };
}

const BREAKS: ReadonlySet<string> = new Set([';', '•', '·', '|', '/']);
const isBreak = ({ stem }: Word): boolean => stem.length === 1 && BREAKS.has(stem);

function afterBreak(words: readonly Word[], low: number, from: number): number {
  for (let at = from - 1; at >= low; at--) if (isBreak(words[at] as Word)) return at + 1;
  return low;
}

function breakAfter(words: readonly Word[], to: number, high: number): number {
  for (let at = to; at < high; at++) if (isBreak(words[at] as Word)) return at;
  return high;
}

const CONTINUES: ReadonlySet<string> = new Set([
  'soit',
  'dont',
  'contre',
  'lieu',
  'rappel',
  'quand',
  'tandi',
  'parmi',
  'ajoute',
]);
/** `18,9 M€ en exploitation et | 12,1 M€ en investissement`: two sections or kinds of credit of one thing. */
const SIDES: ReadonlySet<string> = new Set(
  'fonctionnement investissement exploitation ae ap cp autorisation engagement programme credit paiement'.split(' '),
);
/** Unit: words. */
const MOST_SIDE_WORDS = 6;
const BESIDE: ReadonlySet<string> = new Set([
  ',',
  'et',
  'ou',
  'de',
  'des',
  'd',
  'a',
  'en',
  'pui',
  'le',
  'la',
  'les',
  'l',
]);
const CLOSE = 3;
/** `1,7 M€ engagés sur les | 2 M€ prévus`. Unit: words. */
const CLOSE_BASE = 4;

function goesOn(words: readonly Word[], gap: Range): boolean {
  let continues = false;
  let isOpen = false;
  for (let at = gap.from; at < gap.to; at++) {
    const word = words[at] as Word;
    if (isBreak(word)) return false;
    if (word.stem === '(') isOpen = true;
    else if (word.stem === ')') isOpen = false;
    else if (CONTINUES.has(word.stem)) continues = true;
  }
  return continues || isOpen || isShortLink(words, gap);
}

function isShortLink(words: readonly Word[], { from, to }: Range): boolean {
  const length = to - from;
  if (length > MOST_SIDE_WORDS) return false;
  const gap = words.slice(from, to);
  if (gap.at(-1)?.stem === 'et' && gap.some(({ stem }) => SIDES.has(stem))) return true;
  if (length <= CLOSE_BASE && gap.some(({ stem }) => stem === 'sur')) return true;
  return length <= CLOSE && gap.every(({ stem }) => BESIDE.has(stem));
}
