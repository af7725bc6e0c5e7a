import type { Span } from '../../model.ts';
import { isDash, isLetter, isSpace, lettersEnd } from '../characters.ts';
import { folded } from '../words.ts';

/** A number in words, as far as the words make one number: `un milliard six cent douze millions`. */
export interface WordNumeral extends Span {
  readonly value: number;
  /** The last word is a multiplier (`millions`): what is counted comes with `d'`. */
  readonly magnitude: boolean;
  /** Only `un` or `une`. */
  readonly one: boolean;
  /** `une cinquantaine`: about so many. */
  readonly about: boolean;
}

type Kind = 'unit' | 'teen' | 'ten' | 'hundred' | 'thousand' | 'big' | 'half' | 'about';

interface Meaning {
  readonly kind: Kind;
  readonly value: number;
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      ['unit', { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9 }],
      ['teen', { dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 }],
      [
        'ten',
        {
          vingt: 20,
          vingts: 20,
          trente: 30,
          quarante: 40,
          cinquante: 50,
          soixante: 60,
          septante: 70,
          octante: 80,
          huitante: 80,
          nonante: 90,
        },
      ],
      ['hundred', { cent: 100, cents: 100 }],
      ['thousand', { mille: 1000, mil: 1000, millier: 1000, milliers: 1000 }],
      ['big', { million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 }],
      ['half', { demi: 0.5, demie: 0.5 }],
      [
        'about',
        {
          dizaine: 10,
          douzaine: 12,
          quinzaine: 15,
          vingtaine: 20,
          trentaine: 30,
          quarantaine: 40,
          cinquantaine: 50,
          soixantaine: 60,
          centaine: 100,
        },
      ],
    ] as const
  ).flatMap(([kind, words]) => Object.entries(words).map(([word, value]) => [word, { kind, value }] as const)),
);

/** All words of which numbers are made, folded. */
export const NUMBER_WORDS: readonly string[] = [...MEANINGS.keys()];

interface Sum {
  readonly total: number;
  readonly group: number;
  readonly last: Kind | null;
  /** The smallest multiplier used so far: the next one must be smaller. */
  readonly ceiling: number;
}

const EMPTY: Sum = { total: 0, group: 0, last: null, ceiling: Number.POSITIVE_INFINITY };

/** The sum with one more word; null where the word begins another number. */
function extended(sum: Sum, { kind, value }: Meaning, word: string): Sum | null {
  const { total, group, last, ceiling } = sum;
  const rest = group % 100;
  switch (kind) {
    case 'unit':
      if (last === 'unit' || last === 'half' || last === 'about') return null;
      if (last === 'teen' && !(value >= 7 && (rest === 10 || rest === 70 || rest === 90))) return null;
      return { ...sum, group: group + value, last: kind };
    case 'teen':
      if (!(rest === 0 || ((rest === 60 || rest === 80) && last === 'ten'))) return null;
      return { ...sum, group: group + value, last: kind };
    case 'ten':
      if (value === 20 && last === 'unit' && rest === 4) return { ...sum, group: group + 76, last: kind };
      return rest === 0 && last !== 'about' ? { ...sum, group: group + value, last: kind } : null;
    case 'hundred':
      if (group === 0) return { ...sum, group: 100, last: kind };
      return group > 1 && group < 10 ? { ...sum, group: group * 100, last: kind } : null;
    case 'thousand':
      if (ceiling <= 1000 || (word.startsWith('millier') && group === 0)) return null;
      return { total: total + Math.max(group, 1) * 1000, group: 0, last: kind, ceiling: 1000 };
    case 'big': {
      const thousands = ceiling === 1000 ? total % 1e6 : 0;
      const count = group + thousands;
      if (count === 0 || (ceiling <= value && ceiling !== 1000)) return null;
      return { total: total - thousands + count * value, group: 0, last: kind, ceiling: value };
    }
    case 'half':
      return group === 1 && total === 0 ? { ...sum, group: 0.5, last: kind } : null;
    case 'about':
      return (group === 1 || last === null) && total === 0 ? { ...sum, group: value, last: kind } : null;
  }
}

const LONGEST_WORD = 14;
const LONGEST_GAP = 6;

/** Where the next word of a number in words begins: after white space or one hyphen. */
function nextWord(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && next - at < LONGEST_GAP && isSpace(text.charCodeAt(next))) next++;
  if (next === at && isDash(text.charCodeAt(next)) && text.charCodeAt(next) !== 0x2013) next++;
  return next > at && isLetter(text.charCodeAt(next)) ? next : -1;
}

const meaningAt = (text: string, at: number, end: number): Meaning | undefined =>
  end - at > LONGEST_WORD ? undefined : MEANINGS.get(folded(text.slice(at, end)));

/** The number in words that begins at a word; null for none. */
export function wordNumeralAt(text: string, start: number, to: number): WordNumeral | null {
  let sum: Sum = EMPTY;
  let end = start;
  let words = 0;
  let isAbout = false;
  let place = start;
  while (place >= 0 && place < to) {
    const stop = lettersEnd(text, place, Math.min(to, place + LONGEST_WORD + 1));
    const meaning = meaningAt(text, place, stop);
    if (!meaning) {
      const and =
        words > 0 && stop - place === 2 && folded(text.slice(place, stop)) === 'et' ? nextWord(text, stop, to) : -1;
      const joined = and < 0 ? null : joinedByAnd(text, sum, and, to);
      if (!joined) break;
      sum = joined.sum;
      end = joined.end;
    } else {
      const next = extended(sum, meaning, folded(text.slice(place, stop)));
      if (!next) break;
      sum = next;
      end = stop;
      isAbout ||= meaning.kind === 'about';
    }
    words++;
    const following = nextWord(text, end, to);
    const about = sum.last === 'about' || sum.last === 'thousand' || sum.last === 'half';
    place = following < 0 && about ? -1 : about ? overOf(text, following, to) : following;
  }
  if (words === 0) return null;
  const value = sum.total + sum.group;
  return {
    start,
    end,
    value,
    magnitude: sum.last === 'big',
    one: words === 1 && value === 1,
    about: isAbout && /taine|zaine/.test(text.slice(start, Math.min(end, start + 40))),
  };
}

/** `une cinquantaine de millions`: the multiplier comes behind `de`. */
function overOf(text: string, at: number, to: number): number {
  const stop = lettersEnd(text, at, Math.min(to, at + 3));
  if (folded(text.slice(at, stop)) !== 'de') return at;
  const next = nextWord(text, stop, to);
  const meaning = next < 0 ? undefined : meaningAt(text, next, lettersEnd(text, next, to));
  return meaning?.kind === 'big' || meaning?.kind === 'thousand' ? next : -1;
}

/** `vingt et un`, `soixante et onze`, `deux millions et demi`. */
function joinedByAnd(
  text: string,
  sum: Sum,
  at: number,
  to: number,
): { readonly sum: Sum; readonly end: number } | null {
  const end = lettersEnd(text, at, Math.min(to, at + LONGEST_WORD));
  const meaning = meaningAt(text, at, end);
  if (!meaning) return null;
  if (meaning.kind === 'half' && sum.last === 'big')
    return { sum: { ...sum, total: sum.total + sum.ceiling / 2, last: 'big' }, end };
  const rest = sum.group % 100;
  if (sum.last === 'ten' && ((meaning.value === 1 && rest < 70) || (meaning.value === 11 && rest === 60)))
    return { sum: { ...sum, group: sum.group + meaning.value, last: meaning.kind }, end };
  return null;
}
