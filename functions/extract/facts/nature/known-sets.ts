import { stemAt } from '../clause.ts';
import type { FactSite } from '../site.ts';
import type { Evidence } from './evidence.ts';

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

/** Where training takes place, and who gives it. */
const ESTABLISHMENTS: ReadonlySet<string> = new Set(
  'ecole lycee cfa organisme etablissement site centre institut campu antenne point plateforme maison'.split(' '),
);
const SPREAD = /^(?:repart|accueilli|scolaris)\w*$/;
const COUNTED: ReadonlySet<string> = new Set('compte comptent comptait recense total regroupe rassemble'.split(' '));

/** `les | 5 écoles`, `au total | 186 organismes`, and the count that one is set against: `contre | 204 en 2020`. */
export function areEstablishments({ unit, isAgainst, site }: Evidence): boolean {
  if (unit !== 'nombre') return false;
  const { passage, placed, around } = site;
  const { words } = passage.clause;
  if (isAgainst && around.previous !== null)
    return (
      ESTABLISHMENTS.has(stemAt(words, around.previous.to)) && COUNTED.has(stemAt(words, around.previous.from - 1))
    );
  if (!ESTABLISHMENTS.has(stemAt(words, placed.to))) return false;
  // « répartis dans 84 CFA »
  const isSpread = stemAt(words, placed.from - 1) === 'dan' && SPREAD.test(stemAt(words, placed.from - 2));
  return isSpread || isKnownSet(site) || COUNTED.has(stemAt(words, placed.from - 1));
}
