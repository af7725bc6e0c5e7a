import type { Unit } from '../../model.ts';
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { FactSite } from '../site.ts';
import { hasInfinitive, isRuledByFuture, opensWithAction } from './announced.ts';
import { contextSays, type Evidence, says } from './evidence.ts';
import { isAhead } from './when.ts';

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

/** Who and what a territory has, on which nobody decides in passing. */
const THERE: ReadonlySet<string> = stems(`
  habitants communes agents élèves lycéens collégiens écoliers étudiants lycées collèges circuits lignes bus véhicules
  foyers bénéficiaires allocataires titulaires volontaires pompiers licenciés adhérents départements intercommunalités
  îles cantons gares musées bibliothèques actifs retraités km2
`);
/** The same of water: `Parce que | 18 stations d'épuration ne sont pas aux normes`, `| 47 km de digues`. */
const WATERS: ReadonlySet<string> = stems(
  'captages stations nappes masses réservoirs plages forages digues conduites cours rivières',
);
const LENGTHS: ReadonlySet<Unit> = new Set(['nombre', 'kilometres', 'km2']);

/** Waters and works of which a text says how many there are, and nothing of what becomes of them. */
export function isCountOfWaters(e: Evidence): boolean {
  const { unit, site, time } = e;
  const { passage, placed } = site;
  const { words } = passage.clause;
  if (!LENGTHS.has(unit) || placed.quantity.words || time.due !== null || isAhead(e)) return false;
  const noun = stemAt(words, placed.to) === 'de' ? placed.to + 1 : placed.to;
  // « 11 communes relient leurs réseaux : 28,5 km de conduites »
  const before = stemAt(words, placed.from - 1);
  return WATERS.has(stemAt(words, noun)) && before !== ':' && !REACHED.test(before) && !isToHappen(e);
}

const ONE_BY_ONE: ReadonlySet<string> = stems('chacun chacune chaque');

/** `Avec | 178 agents pour 1 486 communes`, `Une région, c'est | 38 lycées`: what is said to be there, and nothing of what becomes of it. */
export function isCountOfThere(e: Evidence): boolean {
  const { unit, site, time } = e;
  const { passage, placed } = site;
  const { words } = passage.clause;
  if (unit === 'km2') return !isToHappen(e);
  if (unit !== 'nombre' || placed.quantity.words || time.due !== null) return false;
  const noun = stemAt(words, placed.to) === 'd' ? placed.to + 1 : placed.to;
  if (!THERE.has(stemAt(words, noun)) || ONE_BY_ONE.has(stemAt(words, placed.from - 2))) return false;
  // « une commune de 3 500 habitants peut y prétendre »
  if (stemAt(words, placed.from - 1) === 'de' && stemAt(words, noun) === 'habitant') return false;
  return !REACHED.test(stemAt(words, placed.from - 1)) && !isAhead(e) && !isToHappen(e);
}

/** `fait halte dans | 74 collèges et reçu | 9 300 élèves`, `remise à | 9 600 lycéens`: where something went on, and for whom. */
const REACHED = /^(?:a|apre|dan|recu|accueilli|touche|concerne|accompagne|aide|equipe)$/;

const isToHappen = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const all = { from: 0, to: passage.clause.words.length };
  return (
    opensWithAction(e.site) ||
    says(e, 'aim', all) ||
    says(e, 'done', all) ||
    hasInfinitive(passage.clause, all) ||
    isRuledByFuture(passage.clause, placed.from, placed.to) ||
    contextSays(e, 'aim', ['lead-in', 'heading'])
  );
};
