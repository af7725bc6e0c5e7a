/** How much water there is, is taken or lost, and how high it stands. */
import type { Unit } from '../../model.ts';
import { type Clause, hasWordOf, oncePerClause, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { isFuture } from '../phrase/verbs.ts';
import { OPENINGS } from './announced.ts';
import type { Evidence } from './evidence.ts';
import { isWorkedOn } from './states.ts';

/** `11,2 millions de m³ ont été prélevés, dont | 6,9 pour l'eau potable`, `Les lycées ont consommé | 412 000 m³` */
export const isDrawn = ({ unit, site: { passage } }: Evidence): boolean =>
  unit === 'm3' && tellsWhatIsTaken(passage.clause);
const tellsWhatIsTaken = oncePerClause(({ words }) => words.some(({ stem }) => TAKEN.test(stem)));
const TAKEN = /^(?:prelevee?|consommee?|distribuee?|importee?|perdue?)$/;

/** `La norme a été dépassée sur | 29 des 342 points`, `| 5 captages ont dépassé la norme` */
export function isExceeded({ unit, isPercent, site: { passage, placed, territory } }: Evidence): boolean {
  const { words } = passage.clause;
  if (unit !== 'nombre' && !(isPercent && territory.link === 'restated')) return false;
  const isWhere = IN.has(stemAt(words, placed.from - 1)) || isPercent;
  if (isWhere && hasExceeded(words, placed.from - EXCEEDED_REACH, placed.from)) return true;
  for (let at = placed.to; at < placed.to + EXCEEDED_REACH; at++)
    if (stemAt(words, at) === 'ont' || stemAt(words, at) === 'depassent')
      return hasExceeded(words, at, at + 2) && NORM.has(stemAt(words, at + NORM_REACH));
  return false;
}
const hasExceeded = (words: Evidence['site']['passage']['clause']['words'], from: number, to: number): boolean =>
  words.slice(Math.max(0, from), to).some(({ stem }) => /^depass/.test(stem));
const IN: ReadonlySet<string> = stems('sur dans');
const NORM: ReadonlySet<string> = stems('norme seuil limite');
/** Words of `ont dépassé la`. */
const NORM_REACH = 3;
/** Words of `a été dépassée en 2024 sur`, at most. */
const EXCEEDED_REACH = 10;

/** `une cote de | 3,85 m`, `l'eau est montée jusqu'à | 3,85 m`, `le barrage (| 3,40 m de chute)` */
export const isHeight = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'metres' &&
  (hasWordOf(HEIGHTS, passage.clause.words, { from: placed.from - HEIGHT_REACH, to: placed.from }) ||
    (stemAt(passage.clause.words, placed.to) === 'de' && DIMENSIONS.has(stemAt(passage.clause.words, placed.to + 1))));
const HEIGHTS: ReadonlySet<string> = stems('cote hauteur niveau montée atteint');
const DIMENSIONS: ReadonlySet<string> = stems('chute haut hauteur profondeur large');
/** Words of `l'eau est montée jusqu'à`, at most. */
const HEIGHT_REACH = 4;

/** `qui couvraient | 1 610 hectares`, `un réseau de | 4 650 km`, `| 1 186 km⏎de réseau` */
export function isExtent(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.unit !== 'kilometres' && e.unit !== 'hectares') return false;
  const verb = HEDGES.has(stemAt(words, placed.from - 1)) ? placed.from - 2 : placed.from - 1;
  if (COVERS.has(stemAt(words, verb)) || COVERS.has(stemAt(words, verb - 1))) return true;
  if (stemAt(words, placed.from - 1) === 'de' && WHOLES.has(stemAt(words, placed.from - 2))) return true;
  const isOfNetwork = stemAt(words, placed.to) === 'de' && NETWORKS.has(stemAt(words, placed.to + 1));
  return isOfNetwork && placed.from === 0 && !isWorkedOn(e);
}
const HEDGES: ReadonlySet<string> = stems('que encore');
const COVERS: ReadonlySet<string> = stems('couvre couvrent couvrait couvraient occupe occupent occupait occupaient');
const WHOLES: ReadonlySet<string> = stems('réseau linéaire');
const NETWORKS: ReadonlySet<string> = stems('réseau conduites canalisations collecteurs digues');

/** `L'usine, d'une capacité de | 90 000 m³ par jour, sera modernisée`: what is there already; not of one that will be built. */
export function isOfStanding({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!isSizeAside(passage.clause, placed) || words.some(({ stem }) => BUILT.test(stem))) return false;
  let close = placed.to;
  while (close < placed.to + SIZE_REACH && stemAt(words, close) !== ',') close++;
  return stemAt(words, close) === ',' && isFuture(stemAt(words, close + 1));
}
/** Words of `par jour`, at most. */
const SIZE_REACH = 6;

/** `, d'une hauteur de | 103 mètres,`: a size between commas has no part in what the sentence tells. */
export const isSizeAside = ({ words }: Clause, { from }: Range): boolean =>
  stemAt(words, from - 1) === 'de' &&
  SIZES.has(stemAt(words, from - 2)) &&
  stemAt(words, from - 3) === 'une' &&
  stemAt(words, from - 4) === 'd' &&
  stemAt(words, from - 5) === ',';
const SIZES: ReadonlySet<string> = stems('capacité hauteur longueur largeur profondeur superficie surface');
const BUILT = /^(?:nouve(?:au|l|lle)$|futur|constru|crée|cree|creation|implant|edifi)/;

/** `| 12 communes ont été privées d'eau`: what befell them is nothing that was done. */
export const isSuffered = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' &&
  passage.clause.words
    .slice(placed.to, placed.to + SUFFERED_REACH)
    .some(({ stem }, at) => stem === 'ete' && isHarmed(passage.clause, placed.to + at + 1));
const isHarmed = ({ words }: Clause, at: number): boolean =>
  SUFFERED.test(stemAt(words, at)) ||
  // « touchées par la sécheresse », not « touchés par les animations »
  (TOUCHED.test(stemAt(words, at)) &&
    stemAt(words, at + 1) === 'par' &&
    words.slice(at + 2, at + 2 + HARM_REACH).some(({ stem }) => HARM.test(stem)));
const SUFFERED = /^(?:priv|inond|sinistr|submer)[a-z]{1,4}$/;
const TOUCHED = /^(?:touch|affect)ee?$/;
const HARM = /^(?:secheresse|crue|inondation|coupure|pollution|restriction|tempete|penurie|coulee|orage)$/;
/** Words of `de fortes inondations`, at most. */
const HARM_REACH = 3;
/** Words of `communes du Haut-Cernin ont été`, at most. */
const SUFFERED_REACH = 7;

/** `Effacement de | 45 ouvrages sur l'Orne depuis 2012`: done since then. */
export const isSinceThen = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  COUNTS.has(unit) &&
  (OPENINGS.has(stemAt(passage.clause.words, 0)) || DEEDS.test(stemAt(passage.clause.words, 0))) &&
  passage.clause.words
    .slice(placed.to, placed.to + SINCE_REACH)
    .some(({ stem }, at) => stem === 'depui' && YEAR.test(stemAt(passage.clause.words, placed.to + at + 1)));
/** What takes place, as `pollution`, `concentration`, is no deed. */
const DEEDS = /^(?:aras|suppress|form|sensibilis|equip|labellis)/;
const YEAR = /^(?:19|20)\d\d$/;
const COUNTS: ReadonlySet<Unit> = new Set(['nombre', 'kilometres', 'hectares', 'metres']);
/** Words of `ouvrages sur l'Orne depuis`, at most. */
const SINCE_REACH = 8;
