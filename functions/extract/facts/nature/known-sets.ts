import type { Unit } from '../../model.ts';
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import type { FactSite } from '../site.ts';
import { hasInfinitive, isNew, isRuledByFuture, opensWithAction } from './announced.ts';
import { contextSays, type Evidence, says } from './evidence.ts';
import { HAVE, isWater, SENTENCE } from './said.ts';
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
export function areEstablishments(e: Evidence): boolean {
  const { unit, isAgainst, site } = e;
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
  return (
    isSpread ||
    isKnownSet(site) ||
    COUNTED.has(stemAt(words, placed.from - 1)) ||
    (!isToHappen(e) && !isNew(passage.clause, placed.to))
  );
}

/** Who and what a territory has, on which nobody decides in passing. */
const THERE: ReadonlySet<string> = stems(`
  habitants communes agents élèves lycéens collégiens écoliers étudiants lycées collèges circuits lignes bus véhicules
  foyers bénéficiaires allocataires titulaires volontaires pompiers licenciés adhérents départements intercommunalités
  îles cantons gares musées bibliothèques actifs retraités sapeurs professionnels ponts élus conseillers salariés
  mineurs enfants inscrits cuisines personnels enseignants professeurs
`);
/** `| 3 870 km de chaussées`, `| 1,07 million de m² de planchers`: how long and how large what it has is. */
const NETWORKS: ReadonlySet<string> = stems('routes chaussées lignes côtes littoral voirie canaux');

const WATERS: ReadonlySet<string> = stems(
  'captages stations nappes masses réservoirs plages forages digues conduites cours rivières',
);
const WATER_UNITS: ReadonlySet<Unit> = new Set(['nombre', 'kilometres', 'km2']);
const ONE_BY_ONE: ReadonlySet<string> = stems('chacun chacune chaque');

/**
 * `Avec | 178 agents pour 1 486 communes`, `Parce que | 18 stations d'épuration ne sont pas aux normes`: what is said to be
 * there, and nothing of what becomes of it.
 */
export function isCountOfThere(e: Evidence): boolean {
  const { unit, site, time } = e;
  const { passage, placed } = site;
  const { words } = passage.clause;
  const isOfWater = isWater(e);
  if (unit === 'km2' && !isOfWater) return !isToHappen(e);
  if (unit === 'kilometres' && !isOfWater)
    return (
      OF.has(stemAt(words, placed.to)) && NETWORKS.has(stemAt(words, placed.to + 1)) && !isAhead(e) && !isToHappen(e)
    );
  if (!(isOfWater ? WATER_UNITS.has(unit) : unit === 'nombre') || placed.quantity.words) return false;
  const before = stemAt(words, placed.from - 1);
  const noun = stemAt(words, OF.has(stemAt(words, placed.to)) ? placed.to + 1 : placed.to);
  if (!(isOfWater ? WATERS : THERE).has(noun) || ONE_BY_ONE.has(stemAt(words, placed.from - 2))) return false;
  // « 11 communes relient leurs réseaux : 28,5 km de conduites », « une commune de 3 500 habitants peut y prétendre »
  if ((isOfWater && before === ':') || (noun === 'habitant' && before === 'de')) return false;
  return time.due === null && !isAhead(e) && !REACHED.test(before) && !isToHappen(e);
}

/** `la cantine des | 13 000 élèves`, `les offres des | 187 organismes`: whom something is for or of; not `l'équipement des 13 000 élèves`. */
export function isOwner({ unit, topic, site: { passages, passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const [owned, of] = [words[placed.from - 2], words[placed.from - 1]];
  if (topic === 'water' || unit !== 'nombre' || of?.stem !== 'des' || owned === undefined) return false;
  const noun = stemAt(words, placed.to);
  return (
    (noun === 'organisme' || (topic === null && THERE.has(noun))) &&
    OWNED.test(passages.text.slice(owned.start, owned.end))
  );
}
/** `s'engage pour ses | 23 500 collégiens`, `un manuel aux quelque 19 000 lycéens`: for whom something is. */
export function isServedAlready({ unit, topic, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (
    topic === 'water' ||
    unit !== 'nombre' ||
    !(THERE.has(stemAt(words, placed.to)) || stemAt(words, placed.to) === 'apprenti')
  )
    return false;
  const known = stemAt(words, placed.from - 1) === 'quelque' ? placed.from - 2 : placed.from - 1;
  return stemAt(words, known) === 'aux' || (THEIR.has(stemAt(words, known)) && stemAt(words, known - 1) === 'pour');
}
const THEIR: ReadonlySet<string> = stems('les ses nos leurs');

/** `pour les | 84 piscines dont il a la charge`, `sur les | 31 collèges publics gérés`: what somebody has in hand. */
export function isInHand({ unit, site }: Evidence): boolean {
  const { words } = site.passage.clause;
  const { to } = site.placed;
  if (unit !== 'nombre' || !isKnownSet(site)) return false;
  for (let at = to + 1; at <= to + HAND_REACH; at++) {
    if (IN_HAND.test(stemAt(words, at))) return true;
    if (stemAt(words, at) === 'dont')
      return [2, 3].some(
        (has) =>
          HAVE.has(stemAt(words, at + has)) &&
          stemAt(words, at + has + 1) === 'la' &&
          HAND.has(stemAt(words, at + has + 2)),
      );
  }
  return false;
}
const IN_HAND = /^geree?$/;
const HAND: ReadonlySet<string> = stems('responsabilité charge gestion');
/** Words of `établissements publics d'enseignement`, at most. */
const HAND_REACH = 5;

/** Not `création`, `recrutement`, `accueil`, `former`, `équipe`. */
const OWNED = /^(?!\p{L}+(?:tion|[^g]ement|er|ir)$|accueil$)\p{L}{4,}$/iu;

/** `fait halte dans | 74 collèges et reçu | 9 300 élèves`, `remise à | 9 600 lycéens`: where something went on, and for whom. */
const REACHED = /^(?:a|apre|dan|recu|accueilli|touche|concerne|accompagne|aide|equipe)$/;

const isToHappen = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const near = { from: Math.max(0, placed.from - SENTENCE), to: placed.to + SENTENCE };
  return (
    opensWithAction(e.site) ||
    says(e, 'aim', near) ||
    says(e, 'done', near) ||
    hasInfinitive(passage.clause, near) ||
    isRuledByFuture(passage.clause, placed.from, placed.to) ||
    contextSays(e, 'aim', ['lead-in', 'heading'])
  );
};
