import type { Mention } from '../model.ts';
import { type Clause, clauseOf } from './clause.ts';

const YEARS = /(?<!\d)((?:19|20)\d{2})(?:\s?[-–/]\s?((?:19|20)\d{2}))?(?!\d)/g;

/** A column header or a caption as a clause; its years are read from its words, positions count in these words. */
export function labelClause(words: string): Clause {
  const mentions = Array.from(words.matchAll(YEARS), ({ 0: all, 1: year = '', 2: last, index }): Mention => {
    const iso = last === undefined ? year : `${year}/${last}`;
    return { kind: 'mention', reason: 'annee', iso, start: index, end: index + all.length, rule: 'annee-d-en-tete' };
  });
  return clauseOf(words, { start: 0, end: words.length }, mentions);
}
