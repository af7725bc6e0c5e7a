import type { Nature } from '../../model.ts';
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { isFuture, isVerb } from '../phrase/verbs.ts';
import type { FactSite, Read } from '../site.ts';
import { isRemark } from './announced.ts';
import type { Known } from './evidence.ts';
import { WORKED_ON } from './happened.ts';
import { natureCuesOf } from './lexicon.ts';
import { countsSame, isOfAverage, tellsOfSame } from './said.ts';

const TAKEN_OVER = 'nature:reprise';
/** How many figures back a nature is taken over from. */
const BACK = 4;
/** Natures that hold for what is listed after them too. */
const CARRIED: ReadonlySet<Nature | null> = new Set<Nature | null>(['target', 'done', 'share', 'aid-rate']);
/** A share of nothing said is a state only until the sentence has told an aid rate. */
const WEAK = 'nature:etat';
/** `les CFA accueillaient 16 840 apprentis, contre | 17 150`: against a level stands a level. */
const COMPARED = 'nature:entrees-d-une-annee';
/** `Sur les 60 seuils prévus, | 22 sont effacés`: what was planned says nothing of its part. */
const PLANNED_BASE = 'nature:base-visee';

/** `Il prévoit 42 km de berges replantées et | 85 ha de prairies`: the same verb rules both. */
export function carriedNature(
  known: readonly Known[],
  natures: readonly Read<Nature | null>[],
  index: number,
  own: Read<Nature | null>,
): Read<Nature | null> | null {
  const figure = known[index] as Known;
  const isThen = isThatOfThen(figure.site);
  const model = figure.site.territory.bracketed || isThen ? lastUnchanged(known, index) : index - 1;
  if (isThen && isLevelOrDone(natures[model])) return { value: natures[model]?.value ?? null, rule: TAKEN_OVER };
  const beside = own.rule === null ? natureBeside(figure, known[model], natures[model]) : null;
  if (beside !== null) return { value: beside, rule: TAKEN_OVER };
  const before = own.rule === null ? bracketBefore(known, index) : -1;
  if (before >= 0 && CARRIED.has(natures[before]?.value ?? null)) return natures[before] as Read<Nature | null>;
  const isAfter = stemAt(figure.site.passage.clause.words, figure.site.placed.from - 1) === 'apre';
  if (
    own.rule === COMPARED &&
    (isAfter || figure.site.territory.link === 'against') &&
    natures[index - 1]?.value === 'level'
  )
    return { value: 'level', rule: TAKEN_OVER };
  if (own.rule === DONE && sharesFuture(known, natures, index)) return { value: 'target', rule: TAKEN_OVER };
  if (isAimedElsewhere(figure, known[index - 1], natures[index - 1])) return { value: 'target', rule: TAKEN_OVER };
  if (isRaisedAid(figure, known[index - 1], natures[index - 1])) return natures[index - 1] as Read<Nature | null>;
  if (own.rule !== null && own.rule !== WEAK) return null;
  if (
    figure.site.passage.kind === 'row' ||
    hasOwnVerb(figure) ||
    isOwnRemark(figure) ||
    figure.site.territory.bracketed
  )
    return null;
  const { unit } = figure.site.placed.quantity;
  for (let at = index - 1; at >= Math.max(0, index - BACK); at--) {
    const before = known[at] as Known;
    const nature = natures[at]?.value ?? null;
    const isCounted = nature === 'level' && own.rule === null && isInCount(figure, before);
    const isPart =
      nature === 'level' &&
      natures[at]?.rule === TAKEN_OVER &&
      figure.site.territory.link === 'and' &&
      before.site.placed.quantity.unit === unit;
    if (!isLike(unit, before.site.placed.quantity.unit) || !(CARRIED.has(nature) || isCounted || isPart)) continue;
    if (natures[at]?.rule === PLANNED_BASE) return null;
    if (own.rule === WEAK && nature !== 'aid-rate') return null;
    if (nature === 'target' && figure.site.territory.link === 'against') return null;
    return { value: nature, rule: TAKEN_OVER };
  }
  return null;
}

/** `18 240 apprentis, soit 8,6 % de plus que les | 16 800 de la fin 2020`: the same people, another time. */
const isThatOfThen = ({ passage: { clause }, placed }: FactSite): boolean =>
  placed.quantity.unit === 'nombre' &&
  THAN.get(stemAt(clause.words, placed.from - 1)) === stemAt(clause.words, placed.from - 2) &&
  THEN.has(stemAt(clause.words, placed.to));
const THAN: ReadonlyMap<string, string> = new Map([
  ['les', 'que'],
  ['aux', 'rapport'],
]);
const THEN: ReadonlySet<string> = stems('de d du en au à fin enregistrés constatés comptés');

export const isLevelOrDone = (nature: Read<Nature | null> | undefined): boolean =>
  nature?.value === 'level' || nature?.value === 'done';

/** `1 284 agents, auxquels s'ajoutent | 96 assistants familiaux`: more of what there is, in the same sentence. */
export const isAddedTo = ({ passage: { clause, kind }, placed, around }: FactSite): boolean =>
  kind !== 'row' &&
  ADDED.has(stemAt(clause.words, placed.from - 1)) &&
  TO_WHICH.has(stemAt(clause.words, placed.from - 3)) &&
  isLike(placed.quantity.unit, around.previous?.quantity.unit ?? 'euros') &&
  !SHARES.has(placed.quantity.unit);
const ADDED: ReadonlySet<string> = stems('ajoutent ajoute ajoutaient');
const TO_WHICH: ReadonlySet<string> = stems('auxquels auxquelles auquel quoi laquelle');

/** `aidés à 80 %, voire | 100 % en montagne`, `au taux de 30 %, porté à | 40 % en montagne`: the aid goes up to it. */
function isRaisedAid({ site }: Known, before: Known | undefined, nature: Read<Nature | null> | undefined): boolean {
  const { passage, placed, around } = site;
  const { words } = passage.clause;
  if (nature?.value !== 'aid-rate' || before?.site.placed.quantity.unit !== placed.quantity.unit) return false;
  if (stemAt(words, placed.from - 1) === 'voire') return true;
  return (
    stemAt(words, placed.from - 1) === 'a' &&
    RAISED.test(stemAt(words, placed.from - 2)) &&
    RATE_ITSELF.has(stemAt(words, placed.from - 3)) &&
    placed.from - around.left.from <= RAISED_REACH
  );
}
const RAISED = /^(?:port|major|releve|mont)e?e?$/;
/** `taux porté`, `, porté`, `; il monte`; not `le rendement est porté` */
const RATE_ITSELF: ReadonlySet<string> = stems('taux , ( il');
/** Words of `du coût des travaux, taux porté à`, at most. */
const RAISED_REACH = 9;

const DONE = 'nature:fait';
/** `1 500 exploitations seront accompagnées et | 12 000 hectares engagés`: the auxiliary is said once. */
function sharesFuture(known: readonly Known[], natures: readonly Read<Nature | null>[], index: number): boolean {
  const { passage, placed, territory } = (known[index] as Known).site;
  const { words } = passage.clause;
  const before = known[index - 1]?.site.placed.to ?? 0;
  if (territory.link !== 'and' || natures[index - 1]?.value !== 'target') return false;
  if (!words.slice(before, placed.from).some(({ stem }) => stem === 'seront' || stem === 'sera')) return false;
  return !words.slice(placed.to, placed.to + AUXILIARY_REACH).some(({ stem }) => AUXILIARIES.has(stem));
}
/** Words of `12 000 hectares ont`, at most. */
const AUXILIARY_REACH = 4;
const AUXILIARIES: ReadonlySet<string> = stems('ont a sont est étaient était avaient avait');

/** `les GRETA (5 470, soit 34 %) et l'Afpa (| 3 120)`: the figure that opens the bracket before it, -1 for none. */
function bracketBefore(known: readonly Known[], index: number): number {
  const { site } = known[index] as Known;
  if (!opensBracket(site)) return -1;
  let at = index - 1;
  while (at >= 0 && !opensBracket((known[at] as Known).site)) at--;
  return known[at]?.site.placed.quantity.unit === site.placed.quantity.unit ? at : -1;
}

const opensBracket = ({ passage, placed }: FactSite): boolean =>
  passage.kind !== 'row' && stemAt(passage.clause.words, placed.from - 1) === '(';

/** `21 870 entrées, en retrait de 7,4 % sur 2019 (| 23 618)`: the change stands between the two that it compares. */
function lastUnchanged(known: readonly Known[], index: number): number {
  let at = index - 1;
  while (at > 0 && known[at]?.change.isChange === true) at--;
  return at;
}

/** `Il compte 3,1 millions d'habitants, | 7 400 km de rivières et | 643 stations`: one verb counts them all. */
const isInCount = ({ site }: Known, before: Known): boolean =>
  JOINTS.has(stemAt(site.passage.clause.words, site.placed.from - 1)) &&
  natureCuesOf(site.passage.clause, 'count').some(({ to }) => to <= before.site.placed.from);

const JOINTS = new Set([',', 'et']);

/** `vise 62 % de rivières en bon état en 2031 (| 45 % | pour les plans d'eau)`: the aim for others, where no other time is told. */
function isAimedElsewhere(figure: Known, before: Known | undefined, nature: Read<Nature | null> | undefined): boolean {
  const { territory, placed, passage } = figure.site;
  const { words } = passage.clause;
  return (
    nature?.value === 'target' &&
    territory.bracketed &&
    before?.site.placed.quantity.unit === placed.quantity.unit &&
    stemAt(words, placed.from - 1) === '(' &&
    stemAt(words, placed.to) === 'pour' &&
    !isOfAverage(passage.clause, placed.to) &&
    (figure.time.at === null || figure.time.at === before.time.at)
  );
}

const PLACES = new Set(['en', 'dan', 'au', 'a', 'chez', 'pour']);

const isOwnRemark = ({ site: { passage, placed } }: Known): boolean => isRemark(passage.clause, placed.from, placed.to);

const isLike = (one: string, other: string): boolean =>
  one === other || (!SHARES.has(one) && !SHARES.has(other) && other !== 'euros');
const SHARES: ReadonlySet<string> = new Set(['pourcent', 'points', 'facteur']);

/** `61,4 % sont en emploi ; ils étaient | 58,7 % un an plus tôt`: what was said of the same people. */
function isOfSame({ site: { passage, around, placed } }: Known): boolean {
  const { words } = passage.clause;
  if (countsSame(words, placed.from)) return true;
  let at = placed.from - 1;
  while (HEDGES.has(stemAt(words, at))) at--;
  if (!ARE.has(stemAt(words, at))) return false;
  at--;
  if (stemAt(words, at) === 'n') at--;
  return tellsOfSame(words, at) && at - around.left.from <= SAME_REACH;
}
const HEDGES: ReadonlySet<string> = stems('que qu déjà environ encore de à');
const ARE: ReadonlySet<string> = stems('sont étaient était est atteint atteignent dépasse');
/** Words between the two, at most: `d'entre eux travaillaient ;`. */
const SAME_REACH = 12;

/** Between the figure before and this one stands a verb or the end of a clause; `, | 7 % en Limousin` takes over that verb. */
function hasOwnVerb({ site: { passage, around, placed } }: Known): boolean {
  const { words } = passage.clause;
  if (stemAt(words, placed.from - 1) === ',' && PLACES.has(stemAt(words, placed.to))) return false;
  for (let at = around.left.from; at < around.left.to; at++) {
    const stem = stemAt(words, at);
    if (stem === ';' || isVerb(words[at])) return true;
  }
  return false;
}

/** The year of a bracket has begun when the document speaks. */
function isNow({ time, site: { document } }: Known): boolean {
  const now = document.date?.slice(0, 4) ?? null;
  return now !== null && (time.at ?? '') !== '' && (time.at as string).slice(0, 4) <= now;
}

/** `109 400⏎lycéens dans | 186 établissements` */
const isInBox = ({ site: { passage, placed } }: Known, { rule }: Read<Nature | null>): boolean =>
  rule === 'nature:chiffre-cle' && stemAt(passage.clause.words, placed.from - 1) === 'dan';

/** `240 km en 2023, au lieu de | 95 fin 2019`, `92 lycées, contre | 61 à ce jour`: how it is, against what is aimed at. */
const isAgainstTarget = (figure: Known, { value }: Read<Nature | null>): boolean =>
  value === 'target' &&
  figure.site.territory.link === 'against' &&
  (stemAt(figure.site.passage.clause.words, figure.site.placed.from - 2) === 'lieu' ||
    natureCuesOf(figure.site.passage.clause, 'now').some(({ from }) => from >= figure.site.placed.to));

/** The nature that a figure shares with the one before it, as the sentence sets them side by side. */
function natureBeside(figure: Known, before: Known | undefined, model: Read<Nature | null> | undefined): Nature | null {
  const { placed, passage } = figure.site;
  if (before === undefined || model === undefined || passage.kind === 'row') return null;
  if (before.site.placed.quantity.unit !== placed.quantity.unit) return null;
  if (isDoneBeforeTarget(figure, before, model)) return 'done';
  if (isAtOtherTime(figure, model) || isBesideLevel(figure, model) || isPartOfLevel(figure, model)) return 'level';
  if (isAgainstTarget(figure, model) || isInBox(figure, model)) return 'level';
  if (isOfSame(figure)) return model.value;
  if (isShareAtOtherTime(figure, model)) return 'share';
  return isAgainstDone(figure, model) || isDoneAtOtherTime(figure, model) ? 'done' : null;
}

/** `118 apprentis (96 en 2022)`, `900 exploitations visées (310 en 2024)`: the same at another time. */
const isAtOtherTime = (figure: Known, { value }: Read<Nature | null>): boolean =>
  figure.site.territory.bracketed &&
  ((value === 'level' && (figure.time.at !== null || figure.site.placed.quantity.unit === 'pourcent')) ||
    (value === 'target' && figure.time.at !== null && isNow(figure)));

/** `150 km de rives seront restaurés (| 110 km en 2010, | 95 km en 2009)`: what was worked on in years before. */
const isDoneBeforeTarget = (figure: Known, before: Known, { value, rule }: Read<Nature | null>): boolean =>
  figure.site.territory.bracketed &&
  figure.time.at !== null &&
  isNow(figure) &&
  ((value === 'done' && rule === TAKEN_OVER && before.site.territory.bracketed) ||
    (value === 'target' && willBeWorkedOn(before)));

function willBeWorkedOn({ site: { passage, placed } }: Known): boolean {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + WORK_REACH && stemAt(words, at) !== '('; at++)
    if (isFuture(stemAt(words, at))) return WORKED_ON.test(stemAt(words, at + 1));
  return false;
}
/** Words of `km de rives seront`, at most. */
const WORK_REACH = 8;

/** `28 % des denrées sont bio (| 17 % en 2021)` */
const isShareAtOtherTime = (figure: Known, { value }: Read<Nature | null>): boolean =>
  value === 'share' && figure.site.territory.bracketed && figure.time.at !== null && isNow(figure);

/** `ont transporté 412 000 passagers (| 385 000 en 2021)` */
const isDoneAtOtherTime = (figure: Known, { value }: Read<Nature | null>): boolean =>
  figure.site.territory.bracketed &&
  value === 'done' &&
  figure.topic !== 'water' &&
  figure.time.at !== null &&
  isNow(figure);

/** Levels that hold for what the sentence sets beside them. */
const SETS: ReadonlySet<string | null> = new Set([
  'nature:ensemble-existant',
  'nature:population',
  'nature:en-place',
  'nature:taux',
  'nature:compte-a-une-date',
  'nature:ce-qui-est-la',
  'nature:releve',
  TAKEN_OVER,
]);

/** `les 214 professionnels et | 1 870 volontaires`, `71 médecins pour 100 000 habitants, contre | 84`. */
function isBesideLevel(figure: Known, { value, rule }: Read<Nature | null>): boolean {
  const { territory, placed, passage } = figure.site;
  if (value !== 'level' || hasOwnVerb(figure)) return false;
  const { words } = passage.clause;
  if (territory.link === 'against' || stemAt(words, placed.from - 1) === 'apre') return true;
  // « est remonté à 17 214 fin 2030 puis à | 17 850 »
  if (stemAt(words, placed.from - 1) === 'a' && stemAt(words, placed.from - 2) === 'pui') return true;
  return SETS.has(rule) && figure.topic === null && stemAt(words, placed.from - 1) === 'et';
}

/** `comptait 3 412 agents, dont | 2 206 dans les lycées`, `94 agents, soit | 87,6 équivalents temps plein` */
const isPartOfLevel = ({ site: { territory, placed, passage } }: Known, { value }: Read<Nature | null>): boolean =>
  value === 'level' &&
  (placed.quantity.unit !== 'nombre' || stemAt(passage.clause.words, placed.from - 1) !== ':') &&
  placed.quantity.unit !== 'pourcent' &&
  (territory.link === 'part' || territory.link === 'restated');

/** `11 personnes ont perdu la vie, contre | 17 l'année précédente`: the same happened then. */
const isAgainstDone = ({ site }: Known, { rule }: Read<Nature | null>): boolean =>
  site.territory.link === 'against' && rule === 'nature:passe';
