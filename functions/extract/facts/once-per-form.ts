import { FORMS_KEPT, NEW_FORM } from './forms.ts';
import type { Word } from './words.ts';

/**
 * A number that depends on the written form of a word alone is read once for each form.
 * @param read 0 to 254: what is told of a form, or several things as bits; of the text it sees the word only
 */
export function oncePerForm(read: (word: Word, text: string) => number): (word: Word, text: string) => number {
  /** The number plus one; 0 where a form has not been asked for. */
  const kept = new Uint8Array(FORMS_KEPT);
  return (word, text) => {
    const { form } = word;
    if (form === NEW_FORM) return read(word, text);
    const known = kept[form] as number;
    if (known > 0) return known - 1;
    const number = read(word, text);
    kept[form] = number + 1;
    return number;
  };
}
