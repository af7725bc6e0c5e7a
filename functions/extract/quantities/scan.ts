import { isDigit, isLetter } from './characters.ts';

/** First three letters of the words with which a number, a fraction or a factor in words can begin. */
const OPENINGS = 'deu tro qua cin six sep hui neu dix onz dou tre qui sei vin soi oct non cen mil une tri'.split(' ');

const keyOf = (first: number, second: number, third: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

const KEYS = new Uint8Array(1 << 15);
for (const opening of OPENINGS) KEYS[keyOf(opening.charCodeAt(0), opening.charCodeAt(1), opening.charCodeAt(2))] = 1;

const ASCII = 128;
const U = 21;
const N = 14;

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** A letter with which a number in words can begin. */
const OPENING = 3;
const FIRST_LETTERS = new Set(OPENINGS.flatMap((opening) => [opening[0], opening[0]?.toUpperCase(), 'U']));

/** The kind of every UTF-16 unit: the scan asks for each unit of the text once. */
const KINDS = Uint8Array.from({ length: 1 << 16 }, (_, code) => {
  if (isDigit(code)) return DIGIT;
  if (!isLetter(code)) return OTHER;
  return FIRST_LETTERS.has(String.fromCharCode(code)) ? OPENING : LETTER;
});

/** Starts of all digit runs, and of all words that may be a number, in text order. One pass over the text. */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let before = OTHER;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] as number;
    if (kind === DIGIT) {
      if (before !== DIGIT) starts.push(at);
    } else if (kind === OPENING && before < LETTER && mayBeNumber(text, at, code)) starts.push(at);
    before = kind;
  }
  return starts;
}

function mayBeNumber(text: string, at: number, first: number): boolean {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if ((first & 31) === U && (second & 31) === N && !isLetter(third)) return true;
  return second < ASCII && third < ASCII && KEYS[keyOf(first, second, third)] === 1;
}
