/** Sorted words without what each shares with the one before: `AabaissGer` is `abaiss`, `abaisser`. Capitals part them. */

const NONE_SHARED = 'A'.charCodeAt(0);
/** Letters, at most: `Z`. */
const MOST_SHARED = 25;

/** @param words sorted, in small letters */
export function packed(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < Math.min(MOST_SHARED, word.length) && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
    })
    .join('');
}

export function unpacked(list: string): ReadonlySet<string> {
  const words = new Set<string>();
  let before = '';
  for (const [, shared = '', rest = ''] of list.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - NONE_SHARED) + rest;
    words.add(before);
  }
  return words;
}
