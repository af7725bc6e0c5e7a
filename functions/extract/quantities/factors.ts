import { phraseBefore, phraseTree } from './words.ts';

const TIMES = /\s{1,3}fois\s{1,3}(?:plus|moins|supérieure?s?|inférieure?s?|le\s|la\s|les\s)/uy;

const LEADS = phraseTree(
  { by: ['divisé(e)(s) par', 'diviser par', 'divise par', 'multiplié(e)(s) par', 'multiplier par', 'multiplie par'] },
  'back',
);

/** `divisé par 4`, `multiplié par trois`, `x 2`, `4 fois plus`: the end of the factor; -1 for none. */
export function factorEnd(text: string, start: number, end: number, from: number): number {
  TIMES.lastIndex = end;
  if (TIMES.test(text)) return end;
  const place = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  const code = text.charCodeAt(place);
  if ((code === 0xd7 || code === 0x78) && !/[\d\p{L}]/u.test(text[place - 1] ?? ' ')) return end;
  return phraseBefore(LEADS, text, start, from) ? end : -1;
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^doubl(?:er|ée?s?|era|eront|ait|aient|ent|ant|erait)$/i, 2],
  [/^tripl(?:er|ée?s?|era|eront|ait|aient|ent|ant|erait)$/i, 3],
  [/^quadrupl(?:er|ée?s?|era|eront|ait|aient|ent|ant|erait)$/i, 4],
];

/** The factor that a verb tells: `doublé` is 2; null for none (`double`, `triple` are no verbs here). */
export function factorOfVerb(word: string): number | null {
  return FACTORS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
