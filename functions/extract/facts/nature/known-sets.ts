import { stemAt } from '../clause.ts';
import type { FactSite } from '../site.ts';

/** A set that is spoken of as known is there: `les | 115 lycées`; not `nos | trois priorités`, `5 € les | 10 entrées`. */
export function isKnownSet({ passages, passage, placed, around }: FactSite): boolean {
  const { words } = passage.clause;
  const determiner = words[placed.from - 1];
  if (
    determiner === undefined ||
    placed.quantity.words ||
    !KNOWN_SET.test(passages.text.slice(determiner.start, determiner.end))
  )
    return false;
  const isPriced = around.previous?.quantity.unit === 'euros' && placed.from - around.previous.to === 1;
  return !isPriced && !ALL.has(stemAt(words, placed.from - 2)) && !RANKED.has(stemAt(words, placed.to));
}

const KNOWN_SET = /^(?:les|ses|leurs|nos|vos|aux|des)$/i;
const ALL: ReadonlySet<string> = new Set(['tou', 'tout', 'toute']);
const RANKED: ReadonlySet<string> = new Set(
  'premier premiere dernier derniere prochain prochaine plu suffrage voi'.split(' '),
);
