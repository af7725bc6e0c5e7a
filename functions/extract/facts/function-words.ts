/** The closed classes of French, as stems: the words that join others. A rule that needs a choice of its own lists it itself. */
import { stems } from './forms.ts';

/** `de`, alone or with an article in it. */
export const OF: ReadonlySet<string> = stems('de d du des');
/** `de` without an article. */
export const DE: ReadonlySet<string> = stems('de d');
/** `de` before one thing. */
export const PARTITIVE: ReadonlySet<string> = stems('de d du');
/** `de` with an article in it. */
export const CONTRACTED: ReadonlySet<string> = stems('du des');
export const TO: ReadonlySet<string> = stems('à au aux');
export const THE: ReadonlySet<string> = stems('le la l les');
/** The articles of one thing. */
export const THE_ONE: ReadonlySet<string> = stems('le la l');
export const A: ReadonlySet<string> = stems('un une');
export const QUE: ReadonlySet<string> = stems('que qu');
export const THEY: ReadonlySet<string> = stems('il elle ils elles');
export const THAT_ONE: ReadonlySet<string> = stems('celui celle ceux celles');
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
export const MONTHS: ReadonlySet<string> = stems(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
);
