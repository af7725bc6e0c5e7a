import { isBlank } from '../characters.ts';

const MOST_WORDS = 4;
const MOST_SPACES = 4;
const SHORTEST_WORD = 2;
const LONGEST_WORD = 20;

const S = 115;
const U = 117;
const R = 114;

/** Whether `sur` can be among the next words: told first, as few numbers are a part of another (`4 jeunes sur 10`). */
export function mayBeOutOf(text: string, at: number): boolean {
  let end = at;
  for (let words = 0; words <= MOST_WORDS; words++) {
    let start = end;
    while (start - end < MOST_SPACES && isBlank(text.charCodeAt(start))) start++;
    if (text.charCodeAt(start) === S && text.charCodeAt(start + 1) === U && text.charCodeAt(start + 2) === R)
      return true;
    end = start;
    while (end < text.length && end - start <= LONGEST_WORD && !isBlank(text.charCodeAt(end))) end++;
    if (end - start < SHORTEST_WORD || end - start > LONGEST_WORD) return false;
  }
  return false;
}
