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
  const starts: number[] = [];
  figures.forEach((figure, index) => {
    const before = figures[index - 1];
    if (before === undefined || !goesOn(words.slice(before.to, figure.from))) starts.push(index);
  });
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? figures.length;
    const range = rangeOf(words, figures, start, end);
    return figures.slice(start, end).map(() => range);
  });
}

function rangeOf(words: readonly Word[], figures: Clause['figures'], start: number, end: number): Range {
  const first = figures[start] as Placed;
  const last = figures[end - 1] as Placed;
  const low = figures[start - 1]?.to ?? 0;
  const high = figures[end]?.from ?? words.length;
  return { from: afterBreak(words, low, first.from), to: breakAfter(words, last.to, high) };
}

const BREAKS: ReadonlySet<string> = new Set([';', '•', '·', '|', '/']);

function afterBreak(words: readonly Word[], low: number, from: number): number {
  for (let at = from - 1; at >= low; at--) if (BREAKS.has(words[at]?.stem ?? '')) return at + 1;
  return low;
}

function breakAfter(words: readonly Word[], to: number, high: number): number {
  for (let at = to; at < high; at++) if (BREAKS.has(words[at]?.stem ?? '')) return at;
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

function goesOn(gap: readonly Word[]): boolean {
  if (gap.some(({ stem }) => BREAKS.has(stem))) return false;
  if (gap.some(({ stem }) => CONTINUES.has(stem)) || opensBracket(gap)) return true;
  if (gap.length <= MOST_SIDE_WORDS && gap.at(-1)?.stem === 'et' && gap.some(({ stem }) => SIDES.has(stem)))
    return true;
  if (gap.length <= CLOSE_BASE && gap.some(({ stem }) => stem === 'sur')) return true;
  return gap.length <= CLOSE && gap.every(({ stem }) => BESIDE.has(stem));
}

const opensBracket = (gap: readonly Word[]): boolean =>
  gap.findLastIndex(({ stem }) => stem === '(') > gap.findLastIndex(({ stem }) => stem === ')');
