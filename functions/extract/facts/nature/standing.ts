/** Whether a figure tells how many there are, without a verb of counting. */
import type { Unit } from '../../model.ts';
import { hasWordOf, indexFrom, oncePerClause, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { A } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';
import { type Evidence, says } from './evidence.ts';
import { natureCuesOf } from './lexicon.ts';
import { isAhead, isOver } from './when.ts';

/** `Trévidic (| 612 habitants)` */
const isTownSize = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === '(' &&
  INHABITANTS.has(stemAt(passage.clause.words, placed.to)) &&
  CLOSES.has(stemAt(passage.clause.words, placed.to + 1));

const INHABITANTS: ReadonlySet<string> = new Set(['habitant', 'hab', 'ame']);
const CLOSES: ReadonlySet<string> = new Set([')', ',', 'en', 'au', ';']);

/** `L'absence est tombée à | 4,2 %`, `est remontée à | 142 kg`: how high it stands, whatever moved it. */
export function isReached(e: Evidence): boolean {
  const { words } = e.site.passage.clause;
  const { from } = e.site.placed;
  if (stemAt(words, from - 1) !== 'a' || e.time.due !== null || isAhead(e)) return false;
  return MOVED.test(stemAt(words, from - 2)) && HAS.has(stemAt(words, from - 3));
}
const MOVED = /^(?:re)?(?:tomb|descend|mont|venu|grimp)/;
const HAS: ReadonlySet<string> = new Set(['est', 'sont', 'etait', 'etaient']);

/** `Peuplé de | 214 300 habitants`, `fréquentés par | 74 300 élèves` */
export function isFilled({ unit, site: { passage, placed } }: Evidence): boolean {
  if (unit !== 'nombre') return false;
  const [noun, joint] = [stemAt(passage.clause.words, placed.from - 2), stemAt(passage.clause.words, placed.from - 1)];
  return (noun.startsWith('peuple') && joint === 'de') || (FILLED.test(noun) && joint === 'par');
}
const FILLED = /^(?:frequente|emprunte|habite|occupe|detenu)/;

const LIVE: ReadonlySet<string> = new Set(
  (
    'vivent habitent resident etudient travaillent exercent siegent circulent existent subsistent demeurent restent ' +
    'forment composent constituent transportent accueillent produisent alimentent participent attendent ' +
    'assurent sillonnent desservent fonctionnent restaient demeuraient vivaient habitaient profitent detiennent preparent existe existait'
  ).split(' '),
);
const STILL: ReadonlySet<string> = stems('désormais encore déjà toujours');
/** Words between people and what they do, at most. */
const LIVE_REACH = 4;

/** `| 5 420 bénéficiaires vivent chez eux`, `où étudient | 14 260 élèves` */
export function isOfLiving({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const verb = STILL.has(stemAt(words, placed.from - 1)) ? placed.from - 2 : placed.from - 1;
  if (LIVE.has(stemAt(words, verb))) return true;
  for (let at = placed.to; at < placed.to + LIVE_REACH; at++) {
    if (LIVE.has(stemAt(words, at)) || isInProgress(words, at) || hasThing(words, at) || hasRoom(words, at))
      return true;
    if (BREAKS.has(stemAt(words, at)) || isVerb(words[at])) return false;
  }
  return false;
}
/** `| 64 chantiers sont en cours`, `| 17 400 ménages sont sur les listes` */
const isInProgress = (words: readonly Word[], at: number): boolean =>
  ARE.has(stemAt(words, at)) &&
  // « se sont installés » tells what they did
  stemAt(words, at - 1) !== 'se' &&
  (stemAt(words, at + 1) === 'sur' ||
    stemAt(words, at + 1) === 'ni' ||
    stemAt(words, at + 1) === 'pa' ||
    STANDING.test(stemAt(words, at + 1)) ||
    isUnderWay(words, at));
const ARE: ReadonlySet<string> = new Set(['sont', 'etaient']);
const STANDING =
  /^(?:inscrit|ouvert|scolaris|situe|expose|classe|raccorde|raccordable|recense|domicili|heberg|suivi|accessible|equipe|dote|implante|installe|reparti|affili|licenci|confie)\p{Ll}{0,4}$/u;

const isUnderWay = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at + 1) === 'en' && IN_PROGRESS.has(stemAt(words, at + 2));
const IN_PROGRESS: ReadonlySet<string> = stems(
  'cours service activité place poste accès ligne construction chantier travaux',
);

/** `| 61 Ehpad offrent 5 240 places`; not `72 entreprises offrent un stage`. */
const hasRoom = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'offrent' && hasWordOf(ROOMS, words, { from: at + 1, to: at + LIVE_REACH });
const ROOMS: ReadonlySet<string> = new Set(['place', 'lit', 'chambre', 'logement']);

/** `| 112 lycées ont la fibre` */
const hasThing = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'ont' && THINGS.has(stemAt(words, at + 1)) && !MAY.test(stemAt(words, at + 2));
/** `ont la possibilité de` */
const MAY = /^(?:possibilite|droit|chance|faculte|choix)$/;
const THINGS: ReadonlySet<string> = new Set('la le l un une droit moin plu pa'.split(' '));

const BREAKS: ReadonlySet<string> = new Set(', ; : ( ) . qui et ou'.split(' '));

const RUNNING: ReadonlySet<string> = new Set(['service', 'activite', 'fonctionnement', 'exploitation', 'cour']);
const PUT = /^(?:mi|mise|remi|remise|entre|entree)$/;
const RUNNING_REACH = 6;

/** `| 47 tiers-lieux en service fin 2021`; not `12 rames mises en service`, `19 centres d'exploitation`. */
export function isRunning({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + RUNNING_REACH; at++) {
    if (BREAKS.has(stemAt(words, at)) || isVerb(words[at])) return false;
    if (stemAt(words, at) === 'en' && RUNNING.has(stemAt(words, at + 1))) return !PUT.test(stemAt(words, at - 1));
  }
  return false;
}

const KEEPS: ReadonlySet<string> = new Set(
  (
    'entretient entretiennent entretenon gere gerent geron surveille surveillent possede possedent detient detiennent exploite exploitent administre heberge ' +
    'abrite offrent dispose disposent comprend comprennent recense recensent rassemble rassemblent regroupe regroupent ' +
    'etire etend etendent emploie emploient franchit veille veillent regroupaient comptaient ' +
    'couvre couvrent dessert relie relient irrigue irriguent reunit reunissent federe federent conserve conservent ' +
    'scolarise scolarisent'
  ).split(' '),
);
/** `accueillent | 68 400 élèves`; not visitors, whom a year counts. */
const isHoused = ({ site: { passage, placed } }: Evidence): boolean =>
  HOUSE.test(stemAt(passage.clause.words, placed.from - 1)) && PUPILS.has(stemAt(passage.clause.words, placed.to));
const HOUSE = /^(?:accueille|scolarise)(?:nt)?$/;
const PUPILS: ReadonlySet<string> = new Set('eleve lyceen collegien etudiant interne pensionnaire resident'.split(' '));

/** Words from the first verb to the figure, at most: `entretient et équipe | 38 collèges`. */
const KEEPS_REACH = 4;

/** `Le Département construit, entretient et équipe | 38 collèges` */
function isKept(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.time.due !== null || isAhead(e)) return false;
  for (let at = placed.from - 1; at >= placed.from - KEEPS_REACH; at--) {
    const stem = stemAt(words, at);
    if (KEEPS.has(stem)) return !HAD.has(stemAt(words, at - 1)) && !hasWordOf(PLANS, words, { from: 0, to: at });
    if (BREAKS.has(stem) && stem !== 'et') return false;
  }
  return false;
}

/** `a | abrité`: it did. */
const HAD: ReadonlySet<string> = new Set('a ont avait avaient aura auront'.split(' '));
/** What such a thing comprises is not there yet. */
const PLANS: ReadonlySet<string> = new Set('plan programme projet schema'.split(' '));

/** `veille aujourd'hui sur | 1 484 enfants`, `| 212 km de pistes aujourd'hui` */
function isOfThisDay({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.from - 1; at >= placed.from - TODAY_REACH; at--) {
    if (PRESENT.test(stemAt(words, at)) && stemAt(words, at - 1) === 'hui') return true;
    if (stemAt(words, at) === 'aujourd') return THERE.has(stemAt(words, at - 1)) || KEEPS.has(stemAt(words, at - 1));
    if (BREAKS.has(stemAt(words, at))) break;
  }
  if (placed.from > 1) return false;
  for (let at = placed.to; at < placed.to + TODAY_BEHIND; at++) {
    if (stemAt(words, at) === 'aujourd') return true;
    if (BREAKS.has(stemAt(words, at))) return false;
  }
  return false;
}
/** `aujourd'hui présent dans | 412 communes` */
const PRESENT = /^present/;
/** `compte | aujourd'hui 38 collèges` */
const THERE: ReadonlySet<string> = new Set('compte comptent est sont a ont'.split(' '));
const TODAY_REACH = 4;
const TODAY_BEHIND = 6;

const WHOLES: ReadonlySet<string> = new Set(
  'reseau patrimoine parc territoire flotte domaine bassin lineaire'.split(' '),
);
/** Words of such a list, at most. */
const LONGEST_LIST = 40;
/** Words from a colon to what is made up of the list before it, at most. */
const WHOLE_REACH = 4;

/** `| 3 912 km de routes, | 1 240 ponts : le réseau mobilise`: a list of what a whole is made of opens the sentence. */
const isListedStock = ({ site: { passage, placed } }: Evidence): boolean => placed.to < colonOfWhole(passage.clause);

/** Where such a list ends; -1 for none. */
const colonOfWhole = oncePerClause(({ words, figures }): number => {
  const first = figures[0];
  if (first === undefined || first.from > 1) return -1;
  for (let at = first.to; at < Math.min(words.length, LONGEST_LIST); at++) {
    const stem = stemAt(words, at);
    if (stem === ':') return words.slice(at, at + WHOLE_REACH).some((word) => WHOLES.has(word.stem)) ? at : -1;
    if (isVerb(words[at]) || stem === '.' || stem === ';') return -1;
  }
  return -1;
});

/** `un territoire de | 34 communes et | 462 800 habitants` */
function isOfTerritory({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.from - 1; at >= placed.from - TERRITORY_REACH; at--)
    if (stemAt(words, at) === 'de' && stemAt(words, at - 1) === 'territoire') return true;
    else if (BREAKS.has(stemAt(words, at)) && stemAt(words, at) !== 'et') return false;
  return false;
}
const TERRITORY_REACH = 5;

/** `La forêt de Coat-Meur (| 186 ha) s'agrandira`: how large it is. */
const isSize = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === '(' &&
  !hasWordOf(CREATED, passage.clause.words, { from: placed.from - PLACE_REACH, to: placed.from }) &&
  stemAt(passage.clause.words, placed.to) === ')' &&
  hasWordOf(PLACES, passage.clause.words, { from: placed.from - PLACE_REACH, to: placed.from });
const PLACES: ReadonlySet<string> = stems(`
  territoire foret lac parc site domaine etang ile marais massif bassin reserve bois zone plage
`);
const CREATED: ReadonlySet<string> = stems('création créer aménagement');
/** Words of `La forêt de Coat-Meur (`, at most. */
const PLACE_REACH = 8;

/** `| 71 médecins pour 100 000 habitants` */
function isPerPeople({ site: { passage, passages, placed } }: Evidence): boolean {
  const behind = passage.clause.words[placed.to];
  return behind !== undefined && PER_PEOPLE.test(passages.text.slice(behind.start, behind.start + LONGEST_PER));
}
const LONGEST_PER = 60;
const PER_PEOPLE =
  /^[^.,;:\d()]{3,40}\spour\s10{2,5}(?:\s000)?\s(?:habi|femmes|hommes|jeunes|enfants|naissances|personnes)/u;

/** `(fin 2021 : | 89,4 %)` behind what is aimed at */
const isFormerInBracket = (e: Evidence): boolean =>
  e.isPercent &&
  e.site.territory.bracketed &&
  stemAt(e.site.passage.clause.words, e.site.placed.from - 1) === ':' &&
  says(e, 'aim', { from: 0, to: e.site.placed.from }) &&
  isOver(e);

/** So many there are. */
export const isStanding = (e: Evidence): boolean =>
  e.unit === 'nombre'
    ? isTownSize(e) ||
      isOfLiving(e) ||
      isRunning(e) ||
      isKept(e) ||
      isHoused(e) ||
      isOfThisDay(e) ||
      isListedStock(e) ||
      isPerPeople(e) ||
      isSpreadOver(e) ||
      isSaidOfWhole(e) ||
      isOfThese(e) ||
      isFullTime(e) ||
      isAtEnd(e) ||
      isOfTerritory(e)
    : (LENGTHS.has(e.unit) &&
        (isSaidOfWhole(e) ||
          isAtEnd(e) ||
          isListedStock(e) ||
          isKept(e) ||
          isOfThisDay(e) ||
          isRunOver(e) ||
          isOfNamed(e))) ||
      (SURFACES.has(e.unit) && isSize(e)) ||
      isFormerInBracket(e);

/** `Le patrimoine se compose de | 118 lycées`, `Le réseau, c'est | 3 860 km`, `ce sont | 1 921 agents`, `s'appuie sur | 146 lieux` */
function isSaidOfWhole(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.time.due !== null || isAhead(e)) return false;
  const last = stemAt(words, placed.from - 1);
  const earlier = stemAt(words, placed.from - 2);
  // « ce sont 1 187 entreprises qui ont été aidées » tells what was done
  if (last === 'est' || last === 'sont')
    return THIS.has(earlier) && !hasWordOf(WHICH, words, { from: placed.to, to: placed.to + WHICH_REACH });
  // « un réseau de 400 km sera aménagé », not « un réseau de 400 km dessert la vallée ; il sera étendu »
  const isNew =
    A.has(stemAt(words, placed.from - 3)) && hasWordOf(WILL_BE, words, { from: 0, to: placed.to + WILL_REACH });
  if (last === 'de')
    return (WHOLES.has(earlier) && !isNew) || (earlier === 'compose' && stemAt(words, placed.from - 3) === 'se');
  return last === 'sur' && LEANS.has(earlier);
}
const WILL_BE: ReadonlySet<string> = new Set(['sera', 'seront']);
/** Words of `de pistes cyclables sera`. */
const WILL_REACH = 4;
const WHICH: ReadonlySet<string> = new Set(['qui', 'que']);
/** Words of `entreprises de la région qui`, at most. */
const WHICH_REACH = 8;
const THIS: ReadonlySet<string> = new Set(['c', 'ce']);
const LEANS: ReadonlySet<string> = stems('appuie appuient repose reposent');

/** `Toitures solaires : | 6 200 m² fin 2021`: of a year that is over. */
const isAtEnd = (e: Evidence): boolean =>
  stemAt(e.site.passage.clause.words, e.site.placed.to) === 'fin' && isOver(e) && e.time.due === null;

/** `équiper les internats (| 5 140 lits)`: how many those are. */
const isOfThese = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  return (
    stemAt(words, placed.from - 1) === '(' &&
    stemAt(words, placed.to + 1) === ')' &&
    hasWordOf(THESE, words, { from: placed.from - THESE_REACH, to: placed.from - 1 })
  );
};
const THESE: ReadonlySet<string> = new Set(['les', 'ses', 'nos']);
/** Words of `les internats (`, at most. */
const THESE_REACH = 4;

/** `521 agents, qui représentent | 478,5 ETP` */
const isFullTime = ({ site: { passage, placed } }: Evidence): boolean =>
  FULL_TIME.has(stemAt(passage.clause.words, placed.to)) &&
  EQUALS.test(
    stemAt(passage.clause.words, placed.from - (stemAt(passage.clause.words, placed.from - 1) === 'a' ? 2 : 1)),
  );
const FULL_TIME: ReadonlySet<string> = stems('ETP équivalents');
const EQUALS = /^(?:represent|correspond)/;

/** `982 volontaires, répartis dans | 41 centres` */
const isSpreadOver = ({ site: { passage, placed } }: Evidence): boolean =>
  IN.has(stemAt(passage.clause.words, placed.from - 1)) &&
  SPREAD.test(stemAt(passage.clause.words, placed.from - 2)) &&
  !TO_BE.has(stemAt(passage.clause.words, placed.from - 3));
const TO_BE: ReadonlySet<string> = new Set(['seront', 'sera', 'etre']);
const IN: ReadonlySet<string> = new Set(['dan', 'sur', 'entre']);
const SPREAD = /^(?:reparti|implante|installe|present|situe|loge|scolarise|accueilli)e?$/;

/** `421 trains circulent sur | 1 046 km de lignes` */
const isRunOver = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === 'sur' && LIVE.has(stemAt(passage.clause.words, placed.from - 2));

/** `Brignac–Valmorin (| 54 km)`: how long a line of that name is. */
const isOfNamed = ({ site: { passage, placed, passages } }: Evidence): boolean => {
  const { words } = passage.clause;
  const name = words[placed.from - 2];
  return (
    stemAt(words, placed.from - 1) === '(' &&
    stemAt(words, placed.to) === ')' &&
    name !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(passages.text.slice(name.start, name.end))
  );
};

const SURFACES: ReadonlySet<Unit> = new Set(['hectares', 'km2']);
const LENGTHS: ReadonlySet<Unit> = new Set(['kilometres', 'metres', 'hectares', 'm2', 'km2']);

/** `il en reste | 1 870 hectares`, and the former level behind `contre`; not `il en reste 12 à réaliser`. */
export function isLeft({ isAgainst, site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  const at = isAgainst ? (around.previous?.from ?? 0) : placed.from;
  const subject = stemAt(words, at - 2) === 'en' ? at - 3 : at - 2;
  const isSaid =
    (LEFT.has(stemAt(words, at - 1)) && stemAt(words, subject) === 'il') ||
    // « Il ne nous reste que 42 600 hectares »
    (stemAt(words, at - 1) === 'que' &&
      stemAt(words, at - 2) === 'reste' &&
      [3, 4].some((back) => stemAt(words, at - back) === 'ne'));
  return isSaid && !words.slice(placed.to, placed.to + LEFT_REACH).some(({ stem }) => stem === 'a');
}
const LEFT: ReadonlySet<string> = stems('reste subsiste');
/** Words of `hectares à`, at most. */
const LEFT_REACH = 3;

/** `520 hectares à protéger (| 210 le sont déjà)`, `quand | 88,5 % l'étaient en mars` */
export const areSo = ({ topic, isPercent, site: { passage, placed } }: Evidence): boolean =>
  !(isPercent && topic === 'training') &&
  SO.has(stemAt(passage.clause.words, placed.to)) &&
  ARE.has(stemAt(passage.clause.words, placed.to + 1));
const SO: ReadonlySet<string> = new Set(['le', 'l']);

/** `| 61 sites ont été classés excellents, | 17 bons, | 6 suffisants` */
export const areGraded = ({ isPercent, topic, site: { passage, placed } }: Evidence): boolean => {
  if (topic === 'training' || isPercent) return false;
  const graded = gradedAt(passage.clause);
  return (
    graded >= 0 &&
    (GRADES.test(stemAt(passage.clause.words, placed.to)) || (placed.to <= graded && graded - placed.to <= GRADE_REACH))
  );
};
const gradedAt = oncePerClause(({ words }) =>
  words.findIndex(({ stem }, at) => CLASSED.test(stem) && GRADES.test(stemAt(words, at + 1))),
);
const CLASSED = /^(?:class|juge|qualifie|not)e?e?$/;
const GRADES = /^(?:excellent|bon|moyen|suffisant|insuffisant|mauvai|mediocre|conforme)e?$/;
/** Words of `61 sites de baignade ont été`, at most. */
const GRADE_REACH = 6;

/** `Les prélèvements, évalués à | 24 millions de m³, baisseront`: an aside tells how much it is before the verb. */
export const isValuedAside = ({ isPercent, site: { passage, placed } }: Evidence): boolean =>
  !isPercent &&
  stemAt(passage.clause.words, placed.from - 1) === 'a' &&
  VALUED.test(stemAt(passage.clause.words, placed.from - 2)) &&
  stemAt(passage.clause.words, placed.from - 3) === ',' &&
  stemAt(passage.clause.words, placed.to) === ',';
const VALUED = /^(?:evalue|estime|chiffre|mesure)e?$/;

/** `effacer 23 seuils, sur les | 51 recensés`, `sur | 3 150 environ inventoriés`, `en plus des | 58 existantes`, `les | 7 qui dépassent` */
export const isRecorded = ({ isPercent, site: { passage, placed } }: Evidence): boolean =>
  !isPercent &&
  ((KNOWN.has(stemAt(passage.clause.words, placed.from - 1)) &&
    (NONE_OF.has(stemAt(passage.clause.words, placed.from - 2)) ||
      RECORDED.test(stemAt(passage.clause.words, placed.to)) ||
      stemAt(passage.clause.words, placed.to) === 'qui')) ||
    (stemAt(passage.clause.words, placed.from - 1) === 'sur' &&
      passage.clause.words.slice(placed.to, placed.to + RECORDED_REACH).some(({ stem }) => RECORDED.test(stem))));
/** `| 412 substances ont été détectées`, `| 38 % des sites sont classés en bonne qualité`: what is found was there. */
export function isFound({ isPercent, site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  // « La moitié des | 70 millions de m³ a été lâchée »
  if (stemAt(words, placed.from - 1) === 'des' && PART.test(stemAt(words, placed.from - 2))) return true;
  const end = Math.min(placed.to + FOUND_REACH, around.next?.from ?? words.length);
  for (let at = placed.to; at < end && !PAUSES.has(stemAt(words, at)); at++)
    if (FOUND.test(stemAt(words, at)) || (isPercent && LAID.test(stemAt(words, at))))
      return BEEN.has(stemAt(words, at - 1));
  return false;
}
const FOUND = /^(?:recense|detecte|identifie|denombre|repertorie|inventorie|retrouve|quantifie|classe)e?$/;
const PART = /^(?:moitie|tiers?|quarts?)$/;
/** `38 % des conduites ont été posées avant 1970` */
const LAID = /^posee?$/;
const BEEN: ReadonlySet<string> = stems('été sont est étaient');
const PAUSES: ReadonlySet<string> = new Set([',', ';', ':', '.']);
/** Unit: words. */
const FOUND_REACH = 14;

/** Words of `environ inventoriés`, at most. */
const RECORDED_REACH = 2;
/** `Ne fermer aucune des | 58 haltes` */
const NONE_OF: ReadonlySet<string> = new Set(['aucun', 'aucune']);
const KNOWN: ReadonlySet<string> = new Set(['les', 'des', 'aux']);
const RECORDED = /^(?:recense|existant|denombre|repertorie|inventorie)/;

/** `Abonnés : | 884 aujourd'hui, 1 200 en 2030` */
export const isToldToday = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.to) === 'aujourd' && stemAt(passage.clause.words, placed.from - 1) === ':';

/** `porte la part de | 27 % aujourd'hui à 40 % en 2028` */
export function isOfToday({ site: { passage, placed, around } }: Evidence): boolean {
  const until = around.next?.from ?? passage.clause.words.length;
  const cues = natureCuesOf(passage.clause, 'now');
  const cue = cues[indexFrom(cues, placed.to)];
  if (cue === undefined || cue.to > until || !NOW.has(stemAt(passage.clause.words, cue.from))) return false;
  // « porter à 85 % le rendement (aujourd'hui 78,2 %) »
  return !hasWordOf(OPENING, passage.clause.words, { from: placed.to, to: cue.from });
}
const OPENING: ReadonlySet<string> = new Set(['(']);
const NOW: ReadonlySet<string> = new Set(['aujourd', 'actuellement', 'ce', 'a']);
