/** Sums that only tell from where on something holds: nobody pays or gets them. */
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';

/** `un seuil (| 215 000 euros)`, `pour tout achat de plus de | 64 000 euros` */
export const isThreshold = ({ passage: { clause }, placed: { from } }: FactSite): boolean =>
  isOfLimit(clause.words, from) || isOfAnyOver(clause.words, from) || isOfThoseAbove(clause.words, from);

function isOfLimit(words: readonly Word[], figure: number): boolean {
  let at = figure - 1;
  while (at > figure - LIMIT_REACH && LINKS.has(stemAt(words, at))) at--;
  return stemAt(words, at) === 'seuil';
}
const LINKS: ReadonlySet<string> = stems('( de à fixé fixée est établi');
/** Words of `seuil est fixé à`. */
const LIMIT_REACH = 5;

function isOfAnyOver(words: readonly Word[], figure: number): boolean {
  let at = figure - 1;
  if (stemAt(words, at) !== 'de') return false;
  if (!OVER.has(stemAt(words, at - 1)) || stemAt(words, at - 2) !== 'de') return false;
  for (at -= 3; at > figure - ANY_REACH; at--) if (ANY.has(stemAt(words, at))) return true;
  return false;
}
const OVER: ReadonlySet<string> = stems('plus moins');
const ANY: ReadonlySet<string> = stems('tout toute');
/** Words of `tout projet d'investissement de plus de`, at most. */
const ANY_REACH = 9;

/** `les conventions de subvention supérieures à | 23 000 euros`: which of them. */
function isOfThoseAbove(words: readonly Word[], figure: number): boolean {
  if (stemAt(words, figure - 1) !== 'a' || !ABOVE.test(stemAt(words, figure - 2))) return false;
  for (let at = figure - 3; at > figure - ANY_REACH; at--) {
    if (THOSE.test(stemAt(words, at))) return true;
    if (ENDS.has(stemAt(words, at))) return false;
  }
  return false;
}
const ABOVE = /^(?:sup|inf)erieure?$/;
const THOSE = /^(?:convention|marche|contrat|dossier|achat|commande|acquisition)$/;
const ENDS: ReadonlySet<string> = stems(', ; : ( est sont');
