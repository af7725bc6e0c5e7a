import type { Passage } from './passages.ts';

/** What was read of a passage. */
interface ReadOf<T> {
  readonly passage: Passage;
  readonly read: T;
}

/** What was read of the passage before, and of the sentence that leads to the list in which it stands. */
export interface Before<T> extends ReadOf<T> {
  /** The last sentence with a colon at its end, where nothing but lines of its list stands between; null for none. */
  readonly lead: ReadOf<T> | null;
}

/** What the next passage is told. @param before what this one was told */
export function keptFor<T>(passage: Passage, read: T, before: Before<T> | null): Before<T> {
  const own = { passage, read };
  if (passage.clause.words.at(-1)?.stem === ':') return { ...own, lead: own };
  return { ...own, lead: isRightBefore(before, passage) ? before.lead : null };
}

/** Nothing stands between the two passages. */
export const isRightBefore = <T>(before: Before<T> | null, { index }: Passage): before is Before<T> =>
  before !== null && before.passage.index === index - 1;
