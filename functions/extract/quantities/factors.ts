import { phraseBefore, phraseTree } from './words.ts';

const TIMES = /\s{1,3}fois\s{1,3}(?:plus|moins|supérieure?s?|inférieure?s?|le\s|la\s|les\s)/uy;

const F = 102;
const mayBeTimes = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === F || text.charCodeAt(at + 2) === F || text.charCodeAt(at + 3) === F;

const LEADS = phraseTree(
  {
    by: [
      'divisé(e)(s) par',
      'diviser par',
      'divise par',
      'divisera par',
      'multiplié(e)(s) par',
      'multiplier par',
      'multiplie par',
      'multipliera par',
      'par un facteur de',
    ],
  },
  'back',
);

/** `divisé par 4`, `multiplié par trois`, `x 2`, `4 fois plus`: the end of the factor; -1 for none. */
export function factorEnd(text: string, start: number, end: number, from: number): number {
  TIMES.lastIndex = end;
  if (mayBeTimes(text, end) && TIMES.test(text)) return end;
  const place = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  const code = text.charCodeAt(place);
  if ((code === 0xd7 || code === 0x78) && !/[\d\p{L}]/u.test(text[place - 1] ?? ' ')) return end;
  return phraseBefore(LEADS, text, start, from) ? end : -1;
}

const ENDINGS = 'er é ée és ées era eront ait aient ent ant erait'.split(' ');
const FACTORS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['doubl', 2],
      ['tripl', 3],
      ['quadrupl', 4],
    ] as const
  ).flatMap(([stem, factor]) => ENDINGS.map((ending) => [stem + ending, factor] as const)),
);

/** The verbs that tell a factor. */
export const FACTOR_WORDS: readonly string[] = [...FACTORS.keys()];

/** The factor that a verb tells: `doublé` is 2; null for none (`double`, `triple` are no verbs here). */
export const factorOfVerb = (word: string): number | null => FACTORS.get(word.toLowerCase()) ?? null;
