/** What is there and only kept as it is, told with a verb that would else announce something. */
import type { Unit } from '../../model.ts';
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Evidence } from './evidence.ts';

/** `maintenir en état les | 2 900 km de routes`, `assurer la pérennité de son réseau composé de | 2 900 km`. */
export const isKept = (e: Evidence): boolean =>
  KEPT_UNITS.has(e.unit) && e.time.due === null && (isUpkept(e) || isOfOwnNetwork(e));
const KEPT_UNITS: ReadonlySet<Unit> = new Set(['nombre', 'kilometres', 'm2', 'hectares', 'metres']);

/** `entretenir ses | 640 ponts`, `l'entretien des | 2 900 km`, `maintenir en état les`; not `entretenir | 12 ponts`, `s'engage à maintenir les | 300 emplois` */
function isUpkept({ unit, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!KNOWN.has(stemAt(words, placed.from - 1))) return false;
  const reach = { from: placed.from - UPKEEP_REACH, to: placed.from - 1 };
  return stemAt(words, placed.from - 1) === 'des'
    ? UPKEEP_OF.has(stemAt(words, placed.from - 2))
    : hasWordOf(UPKEEP, words, reach) ||
        (hasWordOf(KEEPING, words, reach) && (unit !== 'nombre' || hasWordOf(STATE, words, reach)));
}
const KNOWN: ReadonlySet<string> = stems('les ses nos leurs des');
const UPKEEP: ReadonlySet<string> = stems('entretenir exploiter gérer surveiller');
const KEEPING: ReadonlySet<string> = stems('maintenir préserver');
const STATE: ReadonlySet<string> = stems('état');
const UPKEEP_OF: ReadonlySet<string> = stems('entretien maintenance viabilité gestion exploitation surveillance');
/** Words of `maintenir en bon état les`, at most. */
const UPKEEP_REACH = 5;

/** `son réseau composé de | 2 900 km`, `de son réseau routier de | 2 900 km`; not `un réseau de | 80 km`, `agrandir son réseau de 12 km` */
function isOfOwnNetwork({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.from - 1))) return false;
  for (let at = placed.from - 2; at > placed.from - NETWORK_REACH; at--) {
    if (NETWORKS.has(stemAt(words, at)))
      return OWN.has(stemAt(words, at - 1)) && !GROWS.test(stemAt(words, at - 2)) && !GROWS.test(stemAt(words, at - 3));
    if (isVerb(words[at]) || !/^\p{L}/u.test(stemAt(words, at))) return false;
  }
  return false;
}
const NETWORKS: ReadonlySet<string> = stems('réseau patrimoine parc linéaire');
const OWN: ReadonlySet<string> = stems('son leur notre');
const GROWS =
  /^(?:agrandir|etendre|accroitre|augment|complet|dot|allong|prolong|extension|renouvel|restaur|renov|reduire)/;
/** Words of `réseau routier départemental composé de`, and one more. */
const NETWORK_REACH = 7;
