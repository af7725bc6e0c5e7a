import type { Clause } from '../clause.ts';
import type { Term } from '../term.ts';
import { plainWords, wordsAfter } from '../words.ts';

const PRICED =
  /^ (?:environ |en moyenne )?(?:par|chacune?|à l['’]?|l['’])(?: (?:jeune |nouvel? |nouvelle )?([\p{L}’'-]+)|(unité))?/iu;
/** A cheap look before the exact one. */
const PRICE_WORDS = /\s(?:environ|en moy|par|chac|à l|l)/y;
const NO_COUNT = /^(?:an|ans|mois|jour|heure|semaine|habitant|habitants|m|kg|litre|nuit|tonne|annee|trimestre)$/;

/** `500 euros par stagiaire`: what one of costs so much; null for a sum or a price by time or measure. */
export function pricedNoun(text: string, clause: Clause, { unit, end }: Term): string | null {
  if (unit !== 'euros') return null;
  PRICE_WORDS.lastIndex = end;
  if (!PRICE_WORDS.test(text)) return null;
  const match = PRICED.exec(wordsAfter(text, clause, end, 60));
  const noun = stemOf(match?.[1] ?? match?.[2] ?? '');
  return noun === '' || NO_COUNT.test(noun) ? null : noun;
}

const stemOf = (word: string): string => plainWords(word).split(' ').at(-1)?.replace(/[sx]$/, '') ?? '';

/** `14 postes`, `1 874 licenciés de moins de 18 ans` */
export function isCountOf(text: string, term: Term, noun: string): boolean {
  if (term.unit !== 'nombre') return false;
  const words = plainWords(text.slice(term.end, term.end + 40))
    .split(' ')
    .slice(0, 2);
  return words.some((word) => word.replace(/[sx]$/, '') === noun);
}
