/** Whether the apprentices, pupils and trainees of a sentence are those that there were on a day. */
import type { Quantity } from '../../model.ts';
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { isFuture } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';
import { contextSays, type Evidence } from './evidence.ts';
import { natureCuesOf } from './lexicon.ts';
import { HAVE } from './said.ts';
import { isReached } from './standing.ts';
import { DAY } from './states.ts';
import { isAhead } from './when.ts';

/** `| 18 640 jeunes suivaient une formation au 31 décembre`, `| 2 640 étaient en formation au 31 décembre`: so many there were on a day. */
export function isTrainedThen(e: Evidence): boolean {
  const { words, placed: all } = e.site.passage.clause;
  const { to } = e.site.placed;
  if (e.unit !== 'nombre') return false;
  for (let at = to; at < to + TRAINED_REACH; at++)
    if (areInTraining(words, at) || FOLLOWED.has(stemAt(words, at)))
      return all.some(({ quantity }) => isDay(quantity)) || isOfEnd(e) || isOfStart(e);
  return false;
}
const FOLLOWED: ReadonlySet<string> = stems('suivaient fréquentaient préparaient');
/** `étaient | en contrat d'apprentissage`, `sont | scolarisés`; not `se sont inscrits` */
const areInTraining = (words: readonly Word[], at: number): boolean =>
  ARE.has(stemAt(words, at)) &&
  stemAt(words, at - 1) !== 'se' &&
  ((UNDER.has(stemAt(words, at + 1)) && TRAINED.has(stemAt(words, at + 2))) || ENROLLED.test(stemAt(words, at + 1)));
const ARE: ReadonlySet<string> = stems('étaient sont');
const UNDER: ReadonlySet<string> = stems('en sous');
const TRAINED: ReadonlySet<string> = stems('formation apprentissage stage alternance contrat cours');
const ENROLLED = /^(?:scolaris|inscrit)\p{Ll}{0,3}$/u;
/** Words of `jeunes de moins de 26 ans y`, at most. */
const TRAINED_REACH = 8;
const isDay = (quantity: Quantity): boolean =>
  quantity.kind === 'mention' && quantity.reason === 'date' && quantity.iso?.length !== 'AAAA-MM'.length;

/** `| 24 381 apprentis dans les CFA à la fin de 2023`: the end of a year stands near. */
const isOfEnd = (e: Evidence): boolean => isNear(e, ENDS);
/** `À la rentrée 2022, ils accueillaient | 3 240 élèves` */
const isOfStart = (e: Evidence): boolean => isNear(e, STARTS);
const isNear = ({ time, site: { passage, placed } }: Evidence, names: ReadonlySet<string>): boolean =>
  time.at !== null &&
  hasWordOf(names, passage.clause.words, { from: placed.from - DATE_BEFORE, to: placed.to + DATE_BEHIND });
const ENDS: ReadonlySet<string> = stems('fin');
const STARTS: ReadonlySet<string> = stems('rentrée');
/** Words of `Fin 2023, les 24 centres de formation d'apprentis comptaient`, at most. */
const DATE_BEFORE = 10;
/** Words of `apprentis dans les CFA de la région à la fin`, at most. */
const DATE_BEHIND = 10;

/** `| 21 400 élèves préparent un CAP`, `Le nombre d'apprentis est remonté à | 17 214 fin 2030` */
export function areThereToLearn(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.unit !== 'nombre') return false;
  if (isReached(e)) return hasWordOf(PEOPLE, words, { from: placed.from - NAMED_REACH, to: placed.from });
  if (!PEOPLE.has(stemAt(words, placed.to))) return false;
  return words.slice(placed.to + 1, placed.to + LEARN_REACH).some(({ stem }) => LEARN.test(stem));
}
const LEARN = /^(?:prepar|appren|etudi|frequent)(?:n?ent|n?aient)$/;
/** Words of `élèves des lycées publics préparent`, at most. */
const LEARN_REACH = 5;
/** Words of `Le nombre d'apprentis, tombé à 16 400 en 2024, est remonté à`, at most. */
const NAMED_REACH = 14;

/**
 * `| 21 480 contrats au 31 décembre`, `on comptait | 41 200 jeunes sous contrat fin 2023`, `offraient | 940 places à la rentrée 2021`;
 * not `| 410 contrats ont été signés au 31 décembre`.
 */
export function isEnrolledThen(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.unit !== 'nombre' || e.time.at === null || e.time.due !== null || isAhead(e)) return false;
  if (areThereSince(e)) return true;
  const noun = stemAt(words, placed.to);
  const isHad = HAD.test(stemAt(words, placed.from - 1));
  if (
    !(
      PEOPLE.has(noun) ||
      (isHad && [noun, stemAt(words, placed.to + 1)].some((one) => PEOPLE.has(one) || TAKEN_IN.has(one)))
    )
  )
    return false;
  if (!(e.time.at.length === DAY || isOfEnd(e) || (isHad && isOfStart(e)))) return false;
  const behind = words.slice(placed.to, placed.to + ACT_REACH);
  return (
    !behind.some(({ stem, isPreposition }) => (HAVE.has(stem) && !isPreposition) || NEW.test(stem) || isFuture(stem)) &&
    natureCuesOf(passage.clause, 'aim').length === 0 &&
    !contextSays(e, 'aim', ['lead-in', 'heading'])
  );
}
/** `17 400 apprentis attendus fin 2031 ; ils étaient | 16 842 au 31 décembre 2030` */
function areThereSince(e: Evidence): boolean {
  const { passage, placed, around } = e.site;
  const { words } = passage.clause;
  const isThem = stemAt(words, placed.from - 1) === 'etaient' && stemAt(words, placed.from - 2) === 'ils';
  return (
    isThem &&
    PEOPLE.has(stemAt(words, around.previous?.to ?? words.length)) &&
    THEN.has(stemAt(words, placed.to)) &&
    (e.time.at?.length === DAY || isOfEnd(e))
  );
}
const THEN: ReadonlySet<string> = stems('au fin à');
const PEOPLE: ReadonlySet<string> = stems('apprentis alternants contrats jeunes élèves étudiants lycéens apprenants');
const TAKEN_IN: ReadonlySet<string> = stems('places infirmiers stagiaires volontaires');
/** `accueillaient`, `comptait` */
const HAD = /^(?:accueill|compt|scolaris|form|offr|propos|rassembl|regroup)ai(?:en)?t$/;
/** `410 contrats signés`, `jeunes entrés en formation` */
const NEW =
  /^(?:sign|entr|conclu|enregistr|form|recrut|accueilli|accompagn|nouveau|nouvel|supplementaire|attendu|prevu|aide)\p{Ll}{0,3}$/u;
/** Unit: words. */
const ACT_REACH = 8;
