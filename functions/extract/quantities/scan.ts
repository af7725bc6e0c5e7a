import { isDigit, isLetter } from './characters.ts';
import { FACTOR_WORDS } from './numerals/factors.ts';
import { HALF, THE_PARTS } from './numerals/fractions.ts';
import { NUMBER_WORDS } from './numerals/number-words.ts';

/** Classes of UTF-16 units: 1 to 26 are the letters of the alphabet, small or capital. */
const OTHER = 0;
const DIGIT = 27;
const ACCENTED = 28;
const MOST_CLASSES = 32;
const ASCII = 128;

const classOf = (code: number): number => {
  if (isDigit(code)) return DIGIT;
  if (!isLetter(code)) return OTHER;
  return code < ASCII ? code & 31 : ACCENTED;
};

/** The class of every UTF-16 unit: the scan asks for each unit of the text once. */
const CLASSES = new Uint8Array(1 << 16);
for (let code = 0; code < CLASSES.length; code++) CLASSES[code] = classOf(code);

/** States of the scan, as places in the table of its steps. Others are the letters of a number in words so far. */
const BETWEEN = 0;
const DIGITS = MOST_CLASSES;
const IN_WORD = 2 * MOST_CLASSES;
const FIRST_LETTER = 3 * MOST_CLASSES;
/** Marks the step at which a run of digits begins, or a word that may be a number has ended. */
const FOUND = 0x8000;
/** With fewer letters, an accent makes another word. */
const LEAST_LETTERS = 3;

interface Scan {
  /** State and class → the next state, with `FOUND` or without. */
  readonly steps: Uint16Array;
  /** State → the letters that it stands for. */
  readonly letters: Uint8Array;
}

/** The scan that finds digits and whole words. One table, as a text has ten words for each number. */
function scanFor(words: readonly string[]): Scan {
  const most = words.join('').length * MOST_CLASSES + FIRST_LETTER;
  const steps = new Uint16Array(most).fill(IN_WORD);
  const letters = new Uint8Array(most);
  for (let state = BETWEEN; state < most; state += MOST_CLASSES) {
    steps[state + OTHER] = BETWEEN;
    steps[state + DIGIT] = state === DIGITS ? DIGITS : DIGITS | FOUND;
  }
  let unused = FIRST_LETTER;
  for (const word of words) {
    let state = BETWEEN;
    for (let at = 0; at < word.length && word.charCodeAt(at) < ASCII; at++) {
      const place = state + classOf(word.charCodeAt(at));
      if (steps[place] === IN_WORD) {
        steps[place] = unused;
        letters[unused] = at + 1;
        if (at + 1 >= LEAST_LETTERS) steps[unused + ACCENTED] = IN_WORD | FOUND;
        unused += MOST_CLASSES;
      }
      state = steps[place] as number;
    }
    steps[state + OTHER] = BETWEEN | FOUND;
  }
  steps.copyWithin(DIGITS + 1, BETWEEN + 1, BETWEEN + DIGIT);
  return { steps, letters };
}

const { steps: STEPS, letters: LETTERS } = scanFor([...NUMBER_WORDS, ...FACTOR_WORDS, HALF, ...THE_PARTS]);

/** Starts of all digit runs, and of all words that may be a number, in text order. One pass over the text. */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  const { length } = text;
  let state = BETWEEN;
  for (let at = 0; at < length; at++) {
    const step = STEPS[state + (CLASSES[text.charCodeAt(at)] as number)] as number;
    if (step < FOUND) {
      state = step;
      continue;
    }
    const letters = LETTERS[state] as number;
    if (letters > 1) starts.push(at - letters);
    state = step - FOUND;
    if (state === DIGITS) starts.push(at);
  }
  if ((STEPS[state + OTHER] as number) >= FOUND) starts.push(length - (LETTERS[state] as number));
  return starts;
}
