/** Whether a figure tells how something is. */
import type { Unit } from '../../model.ts';
import { hasWordOf, oncePerClause, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import type { Passage, Passages } from '../passages.ts';
import { isFuture } from '../phrase/verbs.ts';
import { type FactSite, oncePerPassage } from '../site.ts';
import { previousOf } from '../subject/topic/chapters.ts';
import { contextSays, type Evidence, says } from './evidence.ts';
import { isPerfectAt, verbBefore, WORKED_ON } from './happened.ts';
import { natureCuesOf } from './lexicon.ts';
import { isToBeDone } from './offers.ts';
import { around, BEHIND, before, behind, HAVE, HEADS, isItem, isTraining, MEASURES, RIGHT_BEHIND } from './said.ts';
import { isOfLiving } from './standing.ts';
import { isAhead } from './when.ts';

/** A day, as `AAAA-MM-JJ`. Unit: characters. */
export const DAY = 10;

export const isCountedOn = (e: Evidence): boolean =>
  isCounted(e) || (!e.isPercent && before(e, 'count') && e.time.at?.length === DAY && !isAhead(e));

/** `la région comptait | 131 600 demandeurs d'emploi`, `dispose de | 12 piscines`: how many there are. */
export const isCounted = ({ unit, topic, site: { passages, passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  let verb = placed.from - 1;
  while (BESIDE.has(stemAt(words, verb))) verb--;
  // « un secteur qui représente 140 000 emplois », « ils sont au nombre de 34 »
  if (unit === 'nombre' && STANDS_FOR.has(stemAt(words, verb)) && PEOPLED.has(stemAt(words, placed.to))) return true;
  if (unit === 'nombre' && stemAt(words, placed.from - 1) === 'de' && stemAt(words, placed.from - 2) === 'nombre')
    return stemAt(words, placed.from - 3) === 'au' && ARE.has(stemAt(words, placed.from - 4));
  // « Les mineurs accueillis sont 142, contre 97 », not « ils sont 300 à avoir été formés »
  if (unit === 'nombre' && ARE_SO_MANY.has(stemAt(words, placed.from - 1)) && COUNT_ENDS.has(stemAt(words, placed.to)))
    return !THIS.has(stemAt(words, placed.from - 2)) && !(topic === 'training' && haveEntered(passages, passage));
  // « Le programme comporte 40 logements à livrer »
  return (
    (unit === 'nombre' || EXTENTS.has(unit)) &&
    COUNTS.has(stemAt(words, verb)) &&
    !isToBeDone(words, EXTENTS.has(unit) ? placed.to - 1 : placed.to)
  );
};

/** `… sont entrés en formation. | Ils étaient 21 000 en 2022`: the year's entries once more. */
const haveEntered = (passages: Passages, passage: Passage): boolean =>
  previousOf(passages, passage)?.clause.words.some(({ stem }) => ENTERED.test(stem)) === true;
const ENTERED = /^(?:entree?|formee?|inscrite?)$/;
const ARE_SO_MANY: ReadonlySet<string> = stems('sont étaient');
const THIS: ReadonlySet<string> = stems('ce c');
const COUNT_ENDS: ReadonlySet<string> = stems('. , ; contre en dans aujourd actuellement sur au fin');

/** `compte | 38 000 ha de forêt` */
const EXTENTS: ReadonlySet<Unit> = new Set(['kilometres', 'hectares', 'km2']);
/** `dispose désormais de | 12`, `compte près de | 40`; not `compte sur | 40` */
const BESIDE: ReadonlySet<string> = stems(
  'de d près environ quelque plus que désormais actuellement ainsi aujourd hui encore déjà',
);
const STANDS_FOR: ReadonlySet<string> = stems('représente représentent');
const PEOPLED: ReadonlySet<string> = stems('emplois entreprises habitants salariés exploitations');
const COUNTS: ReadonlySet<string> = new Set(
  (
    'compte comptait comptent comptaient recense recensait recensent denombre denombrait dispose disposent regroupe ' +
    'totalise totalisent rassemble rassemblent comporte comportent abrite abritent emploie emploient gere conservent conserve'
  ).split(' '),
);

/** `On compte | 17 300 bénéficiaires du RSA` of a training chapter: people who entered. */
export const isEntryCounted = (e: Evidence): boolean =>
  isTraining(e) && hasWordOf(ON, e.site.passage.clause.words, e.lead);
const ON: ReadonlySet<string> = new Set(['on']);

/** `l'abonnement qu'empruntent | 83 000 élèves`: how many use it. */
export const isUser = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' &&
  USES.test(stemAt(passage.clause.words, placed.from - 1)) &&
  THAT.has(stemAt(passage.clause.words, placed.from - 2));
const USES = /^(?:emprunt|frequent|utilis|occup|habit)ent$/;
const THAT: ReadonlySet<string> = new Set(['que', 'qu', 'ou']);

/** `| 4 650 foyers percevaient le RSA`, `bénéficie à | 6 180 personnes`, `long de | 96 km` */
export function isReceived({ unit, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const before = stemAt(words, placed.from - 1);
  if (before === 'de' && LONG.has(stemAt(words, placed.from - 2))) return true;
  if (unit !== 'nombre') return false;
  if (before === 'a' && BENEFITS.has(stemAt(words, placed.from - 2))) return stemAt(words, placed.from - 3) !== 'a';
  // « L'APA est versée à 4 180 personnes »
  if (before === 'a' && PAID.test(stemAt(words, placed.from - 2))) return ARE.has(stemAt(words, placed.from - 3));
  // « dont bénéficient actuellement 86 associations », not « dont ont profité 83 entreprises »
  const verb = STILL.has(before) ? placed.from - 2 : placed.from - 1;
  if (BENEFITS.has(stemAt(words, verb))) return !HAVE.has(stemAt(words, verb - 1));
  return words.slice(placed.to + 1, placed.to + RECEIVE_REACH).some(({ stem }) => RECEIVE.has(stem));
}
const LONG: ReadonlySet<string> = stems('long longue haut haute large profond profonde');
const BENEFITS: ReadonlySet<string> = new Set(['beneficie', 'beneficient', 'beneficiait', 'profite', 'profitent']);
const PAID = /^(?:vers|servi|attribu|accord)ee?$/;
const ARE: ReadonlySet<string> = new Set(['est', 'sont']);
const RECEIVE: ReadonlySet<string> = new Set('percoivent percevaient touchent touchaient'.split(' '));
/** Words of `foyers du Haut-Cernin percevaient`, at most. */
const RECEIVE_REACH = 5;

/** `Le taux de chômage s'établit à | 6,9 %`: how high a rate is. */
export const isRate = (e: Evidence): boolean =>
  hasWordOf(RATE, e.site.passage.clause.words, e.lead) &&
  !hasWordOf(NO_LEVEL, e.site.passage.clause.words, e.lead) &&
  stands(e);

/** `Avec | 7,4 % de chômage`, `| 9,3 %⏎de taux de chômage` */
export function isOfRate({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const noun = stemAt(words, placed.to + 1) === 'tau' ? placed.to + 3 : placed.to + 1;
  // « Un chômage à 7,9 % »
  if (words[placed.from - 1]?.isPreposition === true && UNEMPLOYMENT.has(stemAt(words, placed.from - 2))) return true;
  return stemAt(words, placed.to) === 'de' && UNEMPLOYMENT.has(stemAt(words, noun));
}
/** `| 91 % de réussite au bac` */
export const isOfSuccess = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.to) === 'de' &&
  stemAt(passage.clause.words, placed.to + 1) === 'reussite' &&
  EXAMS.has(stemAt(passage.clause.words, placed.to + 2));
const EXAMS: ReadonlySet<string> = stems('à au aux');
const UNEMPLOYMENT: ReadonlySet<string> = stems('chômage pauvreté absentéisme');

/** `est de | 6 %`, `s'établit à | 6 %`, `atteint | 6 %`, `touche encore | 11 %` */
export const stands = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  return (
    // « taux d'absence : 6,1 % », « un taux de chômage de 6,9 % », « la moyenne nationale (7,5 %) »
    last === ':' ||
    // « L'absentéisme, à 7,1 %, gagne un point »
    (last === 'a' && stemAt(words, placed.from - 2) === ',' && stemAt(words, placed.to) === ',') ||
    (last === 'de' && hasWordOf(RATE, words, { from: placed.from - NAMED_REACH, to: placed.from })) ||
    (last === '(' && hasWordOf(MEANS, words, { from: placed.from - MEAN_REACH, to: placed.from })) ||
    STANDS.has(stemAt(words, placed.from - 2)) ||
    REACHES.has(STILL.has(last) ? stemAt(words, placed.from - 2) : last)
  );
};
/** Words of `taux de chômage de`, at most. */
const NAMED_REACH = 5;
const MEANS: ReadonlySet<string> = new Set(['moyenne']);
/** Words of `moyenne nationale (`, at most. */
const MEAN_REACH = 3;
const STILL: ReadonlySet<string> = stems('encore toujours désormais actuellement');

/** `La fibre dessert | 87 % des foyers`, `n'atteignait que | 54 % d'entre eux`, `| 94 % des logements étaient raccordables` */
export function isServed({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.to))) return false;
  const verb = stemAt(words, placed.from - 1) === 'que' ? placed.from - 2 : placed.from - 1;
  if (SERVES.has(stemAt(words, verb))) return true;
  // « La vacance touche encore 8,9 % du parc »
  if (SERVES_STILL.has(stemAt(words, STILL.has(stemAt(words, verb)) ? verb - 1 : verb))) return true;
  for (let at = placed.to + 2; at < placed.to + SERVED_REACH; at++)
    if (SERVED.test(stemAt(words, at)) && WERE.has(stemAt(words, at - 1))) return true;
  return false;
}
const SERVES: ReadonlySet<string> = new Set('dessert desservait desservent atteint atteignait'.split(' '));
const SERVES_STILL: ReadonlySet<string> = stems('touche touchait frappe frappait');
const SERVED = /^(?:raccord|desserv|eligible|depourvu|relie)/;
const WERE: ReadonlySet<string> = new Set(['sont', 'etaient']);
/** Words of `des logements de la région étaient raccordables`, at most. */
const SERVED_REACH = 8;

/** `d'une capacité de | 600 élèves` */
export const isCapacity = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' &&
  stemAt(passage.clause.words, placed.from - 2) === 'capacite' &&
  stemAt(passage.clause.words, placed.from - 1) === 'de';

/** `Derrière ces millions, il y a | 386 000 habitants` */
export const isThere = ({ unit, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' &&
  ['il', 'y', 'a'].every((stem, at) => stemAt(passage.clause.words, placed.from - 3 + at) === stem) &&
  !passage.clause.words.slice(placed.to, placed.to + BEHIND).some(({ stem }) => NOT_THERE.test(stem));
const NOT_THERE = /^(?:prevu|pourvoir|creer|attendu|necessaire|besoin|ouvrir|horizon)/;

/** `| 618 agents fin 2022`, `| 1 184 agents au 31 décembre 2018`: who works there, at the head of the sentence. */
export const isStaffed = (e: Evidence): boolean =>
  e.unit === 'nombre' &&
  e.site.placed.from === 0 &&
  STAFF.has(stemAt(e.site.passage.clause.words, e.site.placed.to)) &&
  THEN.has(stemAt(e.site.passage.clause.words, e.site.placed.to + 1)) &&
  e.time.at !== null &&
  !isAhead(e) &&
  natureCuesOf(e.site.passage.clause, 'aim').length === 0;
const STAFF: ReadonlySet<string> = new Set(['agent', 'salarie', 'etp', 'collaborateur', 'fonctionnaire']);
const THEN: ReadonlySet<string> = new Set(['fin', 'au']);

/** `L'absentéisme revient de | 6,4 à | 5,8 %`: how high a rate was, and is; not `baisse de 2 à 3 % par an`. */
export function isRateMoved(e: Evidence): boolean {
  if (!(e.isStart || e.isEnd)) return false;
  const { clause } = e.site.passage;
  const verb = clause.words
    .slice(e.group.from, e.site.placed.from)
    .find(({ stem }) => FALLS.has(stem) || RISES.has(stem));
  if (verb === undefined || !hasWordOf(RATE, clause.words, e.group) || hasWordOf(NO_LEVEL, clause.words, e.group))
    return false;
  const first = e.site.index - (e.isEnd ? 1 : 0);
  const [start, end] = [clause.figures[first]?.quantity.value, clause.figures[first + 1]?.quantity.value];
  if (start === undefined || end === undefined || hasWordOf(EACH, clause.words, e.group)) return false;
  return FALLS.has(verb.stem) ? start > end : start < end;
}
const FALLS: ReadonlySet<string> = new Set('revient recule baisse diminue tombe'.split(' '));
const RISES: ReadonlySet<string> = new Set('revient progresse remonte'.split(' '));
const EACH: ReadonlySet<string> = new Set(['chaque', 'par', 'selon']);

/** Rates of what was done, of a change and of an aid. */
const NO_LEVEL: ReadonlySet<string> = new Set(
  (
    'execution realisation consommation engagement mandatement reussite insertion evolution progression croissance ' +
    'hausse augmentation variation aide subvention intervention participation cofinancement financement'
  ).split(' '),
);

const STANDS: ReadonlySet<string> = new Set(
  (
    'etablit etablissait eleve elevait est etait maintient stagne plafonne culminait culmine ramene ramenee reste ' +
    'situe situait ressort ressortait replie stabilise tombe redescendu revenu remonte moyen'
  ).split(' '),
);

const REACHES: ReadonlySet<string> = new Set(['atteint', 'atteignait', 'touche', 'touchait', 'frappe', 'frappait']);

export const RATE: ReadonlySet<string> = new Set(
  'tau ponctualite vaccination absenteisme pauvrete chomage moyenne'.split(' '),
);

/** `La population légale au 1er janvier est de | 15 447 habitants`: how many live there. */
export function isPopulation({ site: { passage, placed }, lead }: Evidence): boolean {
  const { words } = passage.clause;
  const noun = stemAt(words, placed.to) === 'd' ? placed.to + 1 : placed.to;
  if (stemAt(words, noun) !== 'habitant') return false;
  if (words.slice(lead.from, lead.to).some(({ stem }) => stem === 'population')) return true;
  const before = stemAt(words, placed.from - 1);
  if (before === 'de' && BODIES.has(stemAt(words, placed.from - 2))) return placed.quantity.value >= LARGE;
  return (placed.from === 0 || GATHERS.has(before)) && POPULATION_ENDS.has(stemAt(words, noun + 1));
}
/** `une collectivité de | 5,5 millions d'habitants`, `réunissent | 2,1 millions d'habitants` */
const GATHERS: ReadonlySet<string> = new Set('reunit reunissent rassemble rassemblent regroupe regroupent'.split(' '));
const BODIES: ReadonlySet<string> = new Set(
  'collectivite region departement metropole agglomeration ville commune territoire bassin intercommunalite'.split(' '),
);
/** A body of fewer is told as a condition: `une commune de 3 500 habitants peut y prétendre`. */
const LARGE = 100_000;
const POPULATION_ENDS: ReadonlySet<string> = new Set(['', ',', '.', ';', '(', 'au', 'et']);

/** `| 14 870 : c'est le nombre d'apprentis que comptaient nos CFA` */
const isNumberTold = ({ site: { passage, placed } }: Evidence): boolean =>
  [':', 'c', 'est', 'le', 'nombre'].every((stem, at) => stemAt(passage.clause.words, placed.to + at) === stem) &&
  hasWordOf(ENROLLED, passage.clause.words, { from: placed.to, to: placed.to + BEHIND });
const ENROLLED: ReadonlySet<string> = stems('apprentis étudiants élèves inscrits');

export const isStock = (e: Evidence): boolean =>
  isNumberTold(e) ||
  (!(isItem(e) && !around(e, 'count')) &&
    (behind(e, 'stock', RIGHT_BEHIND) || (before(e, 'stock') && !behind(e, 'flow'))));

/** `14 km de conduites | renouvelées` */
export const isWorkedOn = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words.slice(placed.to, placed.to + BEHIND).some(({ stem }) => WORKED_ON.test(stem));

/** `Fuites réparées | 612 | 587 | 614`, `Cours d'eau restaurés, cumul (km) | 64`: of a year that is over. */
export const isWorkLabel = (e: Evidence): boolean =>
  (e.unit === 'nombre' || (WORKED.has(e.unit) && !isManaged(e))) &&
  e.time.at !== null &&
  !isAhead(e) &&
  e.site.passage.clause.words.slice(0, LABEL_WORDS).some(({ stem }) => WORKED_ON.test(stem));
/** Words of `Fuites du réseau réparées`, at most. */
const LABEL_WORDS = 4;

/** `Elles ont réparé | 713 fuites` */
export function isObjectOfWork({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const verb = verbBefore(words, placed.from);
  return WORKED_ON.test(stemAt(words, verb)) && isPerfectAt(words, verb);
}

/** `dont 3 en bon état et | 28 en risque`, `Masses d'eau en risque : Vilaine 85 %, Loire | 67 %`; not `| 3 en bon état` itself. */
export function isAtRisk(e: Evidence): boolean {
  const { passage, placed, around: near } = e.site;
  const own = { from: placed.to, to: near.next?.from ?? passage.clause.words.length };
  if (isInGoodState(passage.clause.words, own) && !says(e, 'risk', own)) return false;
  // « 53 mesures pour une ressource menacée »
  if (ACTS.has(stemAt(passage.clause.words, placed.to)) || isGoalSetAt(e)) return false;
  if (around(e, 'risk')) return true;
  const isOfTitle =
    passage.clause.figures[0]?.quantity.unit === e.unit && says(e, 'risk', { from: 0, to: titleEndOf(passage.clause) });
  // « …, bon état : 45 % »
  const name = stemAt(passage.clause.words, placed.from - 1) === ':' ? placed.from - 2 : placed.from - 1;
  return isOfTitle && stemAt(passage.clause.words, name) !== 'etat';
}
/** `risquent de manquer l'objectif du SDAGE, fixé à | 48 %`, `de manquer l'objectif : | 48 %`: what is missed, and not who misses it. */
function isGoalSetAt({ site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  if (stemAt(words, placed.from - 1) === ':') return GOALS.has(stemAt(words, placed.from - 2));
  return (
    SET.has(stemAt(words, placed.from - 2)) &&
    words[placed.from - 1]?.isPreposition === true &&
    hasWordOf(GOALS, words, { from: Math.max(around.left.from, placed.from - GOAL_REACH), to: placed.from })
  );
}
const SET: ReadonlySet<string> = stems('fixé fixée établi établie');
const GOALS: ReadonlySet<string> = stems('objectif cible');
/** Words of `objectif de bon état du SDAGE, fixé à`, at most. */
const GOAL_REACH = 12;
const ACTS: ReadonlySet<string> = stems('mesures actions projets opérations');
/** `| 3 en bon état`, not `| 38 %, en bon état : 45 %`: said right behind the figure, and of it alone. */
function isInGoodState(words: Evidence['site']['passage']['clause']['words'], { from, to }: Range): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, from + BEHIND) && stemAt(words, at) !== ','; at++)
    if (stemAt(words, at) === 'etat' && stemAt(words, at - 1) === 'bon') return true;
  return false;
}
/** Where the words before a colon end that all figures of the sentence follow; 0 for none. */
const titleEndOf = oncePerClause(({ words, figures }): number => {
  const colon = words.slice(0, figures[0]?.from ?? 0).findIndex(({ stem }) => stem === ':');
  return Math.max(0, colon);
});

/** `Les nitrates dépassent 50 mg/l dans | 37 captages` */
const isWhereExceeded = ({ unit, site: { passage, placed, around } }: Evidence): boolean =>
  unit === 'nombre' &&
  stemAt(passage.clause.words, placed.from - 1) === 'dan' &&
  around.previous !== null &&
  MEASURES.has(around.previous.quantity.unit);

export const isState = (e: Evidence): boolean =>
  e.isPercent ||
  (e.unit === 'nombre' && isOfLiving(e)) ||
  MEASURES.has(e.unit) ||
  isWhereExceeded(e) ||
  around(e, 'state') ||
  around(e, 'count') ||
  isVolume(e) ||
  isLong(e) ||
  isBasin(e);

/** `Les prélèvements s'élèvent à | 14 millions de m³`, `le déficit est estimé à | 1,9 Mm³` */
const isVolume = ({ unit, lead, site: { passage } }: Evidence): boolean =>
  unit === 'm3' && hasWordOf(AMOUNTS_TO, passage.clause.words, lead);

const AMOUNTS_TO: ReadonlySet<string> = new Set(
  (
    'eleve elevent etablit etablissent represente representent estime estimee atteint atteignent perd perdent ' +
    'consomme consomment traite traitent preleve prelevent distribue distribuent produit produisent contient ' +
    'contiennent filer porte portent'
  ).split(' '),
);

/** `les canalisations mesurent | 5 480 km`, `la Vendelle court sur | 87 km`, `un linéaire de | 1 340 km` */
const isLong = ({ unit, lead, site: { passage, placed } }: Evidence): boolean =>
  unit === 'kilometres' &&
  (hasWordOf(LENGTHS, passage.clause.words, {
    from: Math.max(lead.from, placed.from - LENGTH_REACH),
    to: placed.from,
  }) ||
    (stemAt(passage.clause.words, placed.from - 1) === 'sur' &&
      RUNS.has(stemAt(passage.clause.words, placed.from - 2))));
const LENGTHS: ReadonlySet<string> = stems('mesure mesurent mesurait linéaire longueur');
const RUNS: ReadonlySet<string> = stems('court courent coule étire étend serpente');
/** Words of `Le linéaire de cours d'eau atteint`, at most. */
const LENGTH_REACH = 8;

/** `1 045 km² | de bassin versant` */
const isBasin = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.to) === 'de' &&
  stemAt(passage.clause.words, placed.to + 1) === 'bassin' &&
  stemAt(passage.clause.words, placed.to + 2) === 'versant';

export const isStateOfCell = (e: Evidence): boolean =>
  e.isPercent ||
  MEASURES.has(e.unit) ||
  contextSays(e, 'state', ['cell']) ||
  (e.time.at !== null && contextSays(e, 'state', HEADS));

/** Lengths and surfaces of a year are those that were worked on. */
const WORKED: ReadonlySet<Unit> = new Set(['metres', 'kilometres', 'm2', 'hectares', 'km2']);

export const isOfWorks = (e: Evidence): boolean =>
  (WORKED.has(e.unit) && !isManaged(e)) || contextSays(e, 'done', HEADS);

/** `Zones humides gérées (ha) | 310`, `protégées`: so much is in somebody's care. */
const isManaged = ({ site: { passage } }: Evidence): boolean =>
  passage.clause.words.slice(0, LABEL_WORDS).some(({ stem }) => MANAGED.test(stem));
const MANAGED = /^(?:gere|surveille|inventorie|recense|protege|preserve|classe)e?$/;

/** `Nombre` in a table that tells the state of water bodies. */
export const isNumberOfState = (e: Evidence): boolean =>
  e.unit === 'nombre' &&
  NUMBER_HEAD.test(e.site.cell?.header?.at(-1) ?? '') &&
  (contextSays(e, 'state', ['caption']) || hasStateBeside(e));

const NUMBER_HEAD =
  /^(?:nombre|nb\.?|suivie?s|total|(?:nombre de )?(?:masses d['’]eau|cours d['’]eau|captages|stations|nappes))$/iu;

/** `État 2018` beside the column `Risque 2027`, which alone tells the risk. */
export const isRiskBeside = ({ passage: { row } }: Evidence['site']): boolean =>
  row?.cells.some(({ header }) => header?.some((head) => RISK_HEAD.test(head)) === true) === true;
const RISK_HEAD = /risqu/iu;

/** Another column of the row tells a state: `Nombre | Bon état 2023`. */
const hasStateBeside = ({ site }: Evidence): boolean => tellsState(site);

const tellsState = oncePerPassage(
  ({ passages, passage }: FactSite): boolean =>
    passage.row?.cells.some(({ header }) =>
      header?.some((head) => natureCuesOf(passages.labelled(head), 'state').length > 0),
    ) === true,
);

/** `Le programme en chiffres`: whether what stands there is done or to come nobody says. */
export const isOfPlanInFigures = ({ site: { passages, passage, placed } }: Evidence): boolean => {
  const heading = passages.headingsOf(passage)[0];
  return (
    heading !== undefined &&
    placed.from === 0 &&
    hasWordOf(PLANS, heading.words, { from: 0, to: heading.words.length }) &&
    natureCuesOf(heading, 'facts').length > 0
  );
};

const PLANS: ReadonlySet<string> = new Set('programme plan contrat strategie schema'.split(' '));

/** A verb before the figure tells what it is: `il aura permis de … mettre aux normes | 208 stations`. */
export const isTold = ({ site: { passage, placed } }: Evidence): boolean => toldFrom(passage.clause) < placed.from;

const toldFrom = oncePerClause(({ words }): number => {
  const at = words.findIndex(({ stem }) => isFuture(stem) || stem === 'permi');
  return at < 0 ? words.length : at;
});
