import { isDigit, isLetter } from './characters.ts';

/** First three letters of the words with which a number, a fraction or a factor in words can begin. */
const OPENINGS = [
  'deu',
  'tro',
  'qua',
  'cin',
  'six',
  'sep',
  'hui',
  'neu',
  'dix',
  'onz',
  'dou',
  'tre',
  'qui',
  'sei',
  'vin',
  'soi',
  'oct',
  'non',
  'cen',
  'mil',
  'une',
  'tri',
] as const; // prettier-ignore

const keyOf = (first: number, second: number, third: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

const KEYS = new Uint8Array(1 << 15);
for (const [a, b, c] of OPENINGS) KEYS[keyOf(a!.charCodeAt(0), b!.charCodeAt(0), c!.charCodeAt(0))] = 1;

const ASCII = 128;
const U = 21;
const N = 14;

/** Starts of all digit runs, and of all words that may be a number, in text order. One pass over the text. */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  const length = text.length;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      starts.push(at);
      while (at + 1 < length && isDigit(text.charCodeAt(at + 1))) at++;
    } else if (isLetter(code)) {
      if (code < ASCII && mayBeNumber(text, at, code)) starts.push(at);
      while (at + 1 < length && isLetter(text.charCodeAt(at + 1))) at++;
    }
  }
  return starts;
}

function mayBeNumber(text: string, at: number, first: number): boolean {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if ((first & 31) === U && (second & 31) === N && !isLetter(third)) return true;
  return second < ASCII && third < ASCII && KEYS[keyOf(first, second, third)] === 1;
}
