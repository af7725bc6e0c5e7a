/** Whether a figure tells what was done, reached or carried out. */
import { type Clause, hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isFuture, isVerb } from '../phrase/verbs.ts';
import { opensWithAction } from './announced.ts';
import { contextSays, type Evidence, says } from './evidence.ts';
import { natureCuesOf } from './lexicon.ts';
import { around, behind, HAVE, SENTENCE, titleSays } from './said.ts';
import { stands } from './states.ts';
import { isPast } from './when.ts';

/** `98 % de l'objectif`, `n'est tenu qu'à 87 %`. */
export const isShareOfTarget = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const isOf = OF.has(stemAt(words, placed.to));
  return (
    (isOf && hasWordOf(TARGET, words, { from: placed.to, to: placed.to + SHARE_REACH })) ||
    (isOf && isPlanDone(words, placed.to)) ||
    // « 94 % de la cible annuelle », not « de la population cible »
    (isOf && stemAt(words, placed.to + 1) === 'la' && stemAt(words, placed.to + 2) === 'cible') ||
    (stemAt(words, placed.from - 1) === '(' && HELD.has(stemAt(words, placed.from - 2))) ||
    (stemAt(words, placed.from - 1) === 'a' &&
      hasWordOf(HELD, words, { from: placed.from - SHARE_REACH, to: placed.from })) ||
    (hasWordOf(FILLED, words, { from: placed.from - SHARE_REACH, to: placed.from }) &&
      hasWordOf(TARGET, words, { from: placed.from - SENTENCE, to: placed.from }))
  );
};

/** `60 % | des entrées prévues étaient réalisées`, not `seront réalisées` */
const isPlanDone = (words: Clause['words'], to: number): boolean =>
  stemAt(words, to + 2).startsWith('prevu') &&
  !stemAt(words, to + 3).startsWith('ser') &&
  stemAt(words, to + 4).startsWith('realise');

const TARGET: ReadonlySet<string> = new Set(['objectif']);

const HELD: ReadonlySet<string> = new Set(['tenu', 'tenue', 'atteint', 'atteinte', 'depasse', 'depassee']);

const FILLED: ReadonlySet<string> = new Set(['rempli', 'remplie']);

export const isExecuted = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  return (
    isSpentInBracket(e) ||
    isOfCreditsGiven(e) ||
    // « un taux d'exécution pour cette section de 81 % »
    (stemAt(words, placed.from - 1) === 'de' &&
      hasWordOf(EXECUTED, words, { from: placed.from - NAMED_REACH, to: placed.from })) ||
    hasWordOf(EXECUTED, words, { from: placed.from - SHARE_REACH, to: placed.from }) ||
    (stands(e) && (hasWordOf(EXECUTED, words, e.lead) || isRateOfSpending(words, e.lead))) ||
    (stemAt(words, placed.from - 1) === 'a' &&
      PASSED.has(stemAt(words, placed.from - 2)) &&
      hasWordOf(EXECUTED, words, { from: 0, to: SHARE_REACH }))
  );
};

/** `Le taux de consommation des crédits s'établit à | 78 %`, `Le taux de réalisation atteint`; not `de consommation d'eau`. */
function isRateOfSpending(
  words: Evidence['site']['passage']['clause']['words'],
  { from, to }: Evidence['lead'],
): boolean {
  for (let at = from; at < to; at++) {
    if (!RATES.has(stemAt(words, at))) continue;
    if (DOING.has(stemAt(words, at + 2))) return true;
    const of = at + 3;
    return (
      stemAt(words, at + 2) === 'consommation' &&
      (of >= to ||
        isVerb(words[of]) ||
        !/^\p{L}/u.test(stemAt(words, of)) ||
        hasWordOf(CREDITS, words, { from: of, to: of + CREDIT_REACH }))
    );
  }
  return false;
}
const RATES: ReadonlySet<string> = stems('taux niveau');
const DOING: ReadonlySet<string> = stems('réalisation mandatement');
const CREDITS: ReadonlySet<string> = stems('crédit budget enveloppe dépense autorisation AP AE CP fonds programme');
/** Words of `de l'enveloppe`, and one more. */
const CREDIT_REACH = 4;

/** `49,7 M€ étaient engagés (| 35 %)`: how much of it, whoever pays. */
const isSpentInBracket = ({ site: { passage, placed, around } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === '(' &&
  around.previous?.quantity.unit === 'euros' &&
  SPENT.test(stemAt(passage.clause.words, placed.from - 2)) &&
  hasWordOf(WERE, passage.clause.words, { from: placed.from - SHARE_REACH, to: placed.from - 2 });

/** `Le niveau de réalisation est haut, avec | 91,2 % des crédits inscrits, et | 85,3 % des crédits prévus`, or told of it in the sentence before. */
function isOfCreditsGiven({ site: { passages, passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const total = stemAt(words, placed.to + 1) === 'total' ? 2 : 0;
  const isGiven =
    OF.has(stemAt(words, placed.to + total)) &&
    stemAt(words, placed.to + total + 1) === 'credit' &&
    GIVEN.test(stemAt(words, placed.to + total + 2)) &&
    !isVerb(words[placed.to + total + CREDITS_GIVEN]);
  if (!isGiven) return false;
  const block = passages.inBlock(passage.block);
  const former = block[block.indexOf(passage) - 1]?.clause.words ?? [];
  return [words.slice(0, placed.from), former].some((told) => told.some(({ stem }) => CARRIED_OUT.has(stem)));
}
const GIVEN = /^(?:inscrit|ouvert|vote|prevu|budgete|disponible)$/;
/** Words of `des crédits inscrits`. */
const CREDITS_GIVEN = 3;
const CARRIED_OUT: ReadonlySet<string> = stems('réalisation exécution consommation mandatement');

/** Words of `exécution pour cette section de`, at most. */
const NAMED_REACH = 6;
const EXECUTED: ReadonlySet<string> = new Set(['execute', 'executee', 'execution']);

/** Words between a share and the target that it is of, at most. */
const SHARE_REACH = 4;

/** `Six mois après, | 38 % ont un emploi, | 14 % poursuivent une formation`: seen at that time. */
export const isObserved = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.placed.some(
    ({ from, quantity }) => from <= OPENING && from < placed.from && quantity.rule === 'delai-d-observation',
  );
/** Words of `À`, before a time that opens its sentence. */
const OPENING = 1;

export const isOutcome = (e: Evidence): boolean =>
  isObserved(e) ||
  (around(e, 'rate') && !says(e, 'share', e.lead)) ||
  contextSays(e, 'rate', ['lead-in']) ||
  titleSays(e, 'rate') ||
  isRuledBehind(e) ||
  isWhereRateCame(e) ||
  isRestatedRate(e);

/** `Les abandons touchent encore | 13 % des inscrits` */
export const isOfDropouts = ({ isPercent, site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const verb = STILL.has(stemAt(words, placed.from - 1)) ? placed.from - 2 : placed.from - 1;
  return (
    isPercent &&
    AFFECTS.test(stemAt(words, verb)) &&
    stemAt(words, placed.to) === 'des' &&
    words.slice(Math.max(0, verb - SENTENCE), verb).some(({ stem }) => DROPOUTS.test(stem))
  );
};
const STILL: ReadonlySet<string> = stems('encore désormais toujours');
const AFFECTS = /^(?:touch|concern|frapp)(?:e|ent|ait|aient)$/;
const DROPOUTS = /^(?:abandon|rupture|interruption|decrochage)$/;

/** `58 ont décroché le titre, soit | 80,6 %`: the share of those of whom it is told. */
const isRestatedRate = ({ site: { passage, placed, territory, around } }: Evidence): boolean =>
  territory.link === 'restated' &&
  around.previous?.quantity.unit === 'nombre' &&
  hasWordOf(HAVE, passage.clause.words, { from: around.previous.to, to: around.previous.to + SHARE_REACH }) &&
  passage.clause.words.slice(around.previous.to, placed.from).some(({ stem }) => GOT.test(stem));
const GOT = /^(?:decroch|obten|trouv|sign|abandonn)/;

/** `Le taux d'abandon a reculé de 1,1 point, à | 8,4 %`, `pour s'établir à | 8,4 %`: the rate is named before its change. */
function isWhereRateCame({ followsChange, site: { passage, placed, index } }: Evidence): boolean {
  const { clause } = passage;
  const change = clause.figures[index - 1];
  if (!followsChange || change === undefined || stemAt(clause.words, placed.from - 1) !== 'a') return false;
  const between = clause.words.slice(change.to, placed.from - 1);
  return (
    between.every(({ stem }) => CAME.has(stem)) &&
    natureCuesOf(clause, 'rate').some(({ to }) => to <= change.from && to > change.from - SENTENCE)
  );
}
const CAME: ReadonlySet<string> = stems(
  'de point points , pour s établir s’établir retomber tomber arriver en un an et',
);

/** `| 9,7 % des étudiants quittent l'institut`, `dont | 38 % un emploi durable`, `obtenu par | 91 % des inscrits` */
export function areBecome({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const before = stemAt(words, placed.from - 1);
  if (before === 'dont') return stemAt(words, placed.to) === 'un' && stemAt(words, placed.to + 1) === 'emploi';
  if (!OF.has(stemAt(words, placed.to))) return false;
  if (before === 'par') return OBTAINED.has(stemAt(words, placed.from - 2));
  for (let at = placed.to + 2; at < placed.to + PEOPLE_REACH; at++) {
    const stem = stemAt(words, at);
    if (BECOME.has(stem) || (stem === 'en' && GOES.has(stemAt(words, at + 1)))) return true;
    if (ENDS.has(stem)) return false;
  }
  return false;
}
const OBTAINED: ReadonlySet<string> = stems('obtenu obtenue décroché');
const BECOME: ReadonlySet<string> = new Set(
  'quittent quitte abandonnent abandonne decrochent decroche echouent echoue reussissent reussit travaillent retrouvent retrouvaient trouvent trouvaient debouchent'.split(
    ' ',
  ),
);
const GOES: ReadonlySet<string> = new Set(['va', 'vont']);
const ENDS: ReadonlySet<string> = new Set([',', ';', '.', ':', '(']);
/** Words of `d'entre les étudiants de première année`, at most. */
const PEOPLE_REACH = 7;

/** `| 40 % ont retrouvé un emploi`, `| 77 % des stagiaires avaient repris un travail`, `| 74 % trouvent du travail`: what became of them. */
export function areSettled({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const end = OF.has(stemAt(words, placed.to)) ? placed.to + PEOPLE_REACH : placed.to;
  for (let at = placed.to; at <= end; at++) {
    const stem = stemAt(words, at);
    if (ENDS.has(stem)) return false;
    const verb = HAVE.has(stem) ? (stemAt(words, at + 1) === 'deja' ? at + 2 : at + 1) : at;
    if (verb > at ? SETTLED.test(stemAt(words, verb)) : FIND.has(stem))
      return hasWordOf(JOBS, words, { from: verb + 1, to: verb + JOB_REACH });
  }
  return false;
}
const SETTLED = /^(?:retrouv|trouv|decroch|obten|sign|repri)/;
const FIND: ReadonlySet<string> = stems('trouvent retrouvent trouvaient décrochent obtiennent signent');
const JOBS: ReadonlySet<string> = stems('emploi travail poste contrat CDI CDD diplôme titre certification formation');
/** Words of `un nouveau contrat de`. */
const JOB_REACH = 4;

/** `Un contrat sur cinq (| 22,8 %) est rompu`: the verb of the share stands behind its bracket. */
function isRuledBehind(e: Evidence): boolean {
  const { passage, placed, territory } = e.site;
  const { words } = passage.clause;
  if (!territory.bracketed) return false;
  let close = placed.to;
  while (close < placed.to + BRACKET_REACH && stemAt(words, close) !== ')') close++;
  return BE.has(stemAt(words, close + 1)) && says(e, 'rate', { from: close + 1, to: close + 1 + SHARE_REACH });
}

/** Words from a share to the end of its bracket, at most. */
const BRACKET_REACH = 16;

const BE: ReadonlySet<string> = new Set(['est', 'sont', 'a', 'ont', 'etaient', 'etait']);

/** `Accès à l'emploi à 6 mois`, `Accès à l'emploi, sortants 2022` above a percentage: what became of people, and no part of them. */
export const isOutcomeColumn = ({ site: { cell } }: Evidence): boolean => OUTCOMES.test(cell?.header?.at(-1) ?? '');
const OUTCOMES = /^accès à (?:l['’]emploi|un emploi)(?!\p{L})/iu;

/** A column `dont durable` right behind one of a rate. */
export function isPartOfRate({ site: { passages, passage, cell } }: Evidence): boolean {
  const { row } = passage;
  if (row === null || cell === null || !/^dont(?!\p{L})/iu.test(cell.header?.at(-1) ?? '')) return false;
  const before = row.cells[row.cells.indexOf(cell) - 1]?.header?.at(-1);
  return before !== undefined && natureCuesOf(passages.labelled(before), 'rate').length > 0;
}

export const isFlow = (e: Evidence): boolean =>
  (isPast(e) && (behind(e, 'flow') || isLedByFlow(e) || e.isAgainst || isListedFlow(e) || isPartOfFlow(e))) ||
  (isOfReview(e) && behind(e, 'flow')) ||
  isQuotedFlow(e);

/** `entrées en formation : | 2 310`; not `les instituts de formation accueillaient | 2 310 élèves`: where it goes on. */
const isLedByFlow = ({ lead, site: { passage } }: Evidence): boolean =>
  natureCuesOf(passage.clause, 'flow').some(
    ({ from }) =>
      from >= lead.from &&
      from < lead.to &&
      !(
        stemAt(passage.clause.words, from) === 'formation' &&
        OF.has(stemAt(passage.clause.words, from - 1)) &&
        WHERE.has(stemAt(passage.clause.words, from - 2))
      ),
  );
const WHERE: ReadonlySet<string> = stems('instituts centres organismes écoles établissements');

/** Below `Entrées en formation 2025 par organisme`, `Répartition des entrées :`, a line of a name and its number. */
function isListedFlow(e: Evidence): boolean {
  const { words } = e.site.passage.clause;
  const isAtEnd = LINE_ENDS.has(stemAt(words, e.site.placed.to));
  return isAtEnd && !words.some(isVerb) && contextSays(e, 'flow', ['lead-in', 'caption', 'heading']);
}
const LINE_ENDS: ReadonlySet<string> = new Set(['', '(', ';']);

/** `concentrent les entrées de 2017 : les GRETA (| 5 470)`: parts of those who came in. */
const isPartOfFlow = (e: Evidence): boolean =>
  stemAt(e.site.passage.clause.words, e.site.placed.from - 1) === '(' &&
  says(e, 'flow', { from: 0, to: e.site.placed.from });

/** `« | 24 680 entrées en formation, c'est bien »`: so many there were. */
function isQuotedFlow(e: Evidence): boolean {
  const { words } = e.site.passage.clause;
  if (e.unit !== 'nombre' || !behind(e, 'flow', 2) || e.site.placed.from > 2) return false;
  for (let at = e.site.placed.to; at < e.site.placed.to + QUOTE_REACH; at++)
    if (stemAt(words, at) === ',' && IT.has(stemAt(words, at + 1))) return IS.has(stemAt(words, at + 2));
  return false;
}
const IT: ReadonlySet<string> = stems('c ce');
const IS: ReadonlySet<string> = stems('est n');
/** Words of `entrées en formation`, at most. */
const QUOTE_REACH = 6;

/** `de | 36 900 en 2020 à 45 000 le nombre d'entrées`: people who pass through in a year, said of both ends of a range. */
export const areEntries = ({ group, site: { passage, around } }: Evidence): boolean =>
  hasWordOf(ENTRIES, passage.clause.words, { from: group.from, to: (around.next?.to ?? group.to) + ENTRIES_REACH });
const ENTRIES: ReadonlySet<string> = stems('entrées inscriptions parcours bénéficiaires stagiaires contrats');
/** Words of `le nombre annuel d'entrées`, at most. */
const ENTRIES_REACH = 6;

/** `31 840 | entrées` in a document that looks back on a year, where nothing tells another time. */
export const isOfReview = ({ time, site: { document } }: Evidence): boolean =>
  time.at === null && time.due === null && REVIEW.test(document.title ?? '');

const REVIEW =
  /(?<!\p{L})(?:bilan|rapport d['’]activité|rétrospective)(?!\p{L})(?!.{0,20}(?:perspectives|objectifs))/iu;

/** `est passée de 52 à | 31 mg/l`, `est passée de 20 % en 2009 à | 27 % en 2019`. */
export const hasPassed = ({ site: { passage, placed, around }, group }: Evidence): boolean =>
  hasWordOf(PASSED, passage.clause.words, {
    from: Math.min(group.from, (around.previous?.from ?? placed.from) - PASSED_REACH),
    to: placed.from,
  });
/** Words of `passée d'environ`, at most. */
const PASSED_REACH = 3;

const PASSED: ReadonlySet<string> = new Set([
  'passe',
  'passee',
  'tombe',
  'tombee',
  'monte',
  'montee',
  'recule',
  'descendu',
  'revenu',
  'revenue',
  'reviennent',
  'revient',
  'remonte',
  'remontee',
]);

/** `Le taux d'abandon est revenu de 13,9 % à | 12,4 %`: the words in front of both ends tell of an outcome, and that it moved. */
export function isOutcomeMoved(e: Evidence): boolean {
  const { passage, placed } = e.site;
  const both = { from: Math.max(0, placed.from - BOTH_ENDS), to: placed.from };
  return hasWordOf(PASSED, passage.clause.words, both) && says(e, 'rate', both) && !says(e, 'share', both);
}
/** Words of `taux de rupture des contrats, il est revenu de 24 % en 2016 à`, at most. */
const BOTH_ENDS = 18;

/** `57,4 M€ avaient été engagés, soit | 35 %`: the share of what was done. */
export const isShareDone = (e: Evidence): boolean => isDoneInPart(e) || isDoneRestated(e) || isDoneAlreadyOf(e);

/** `350 km sont planifiés, dont | 60 % déjà réalisés`, not `dont 60 % restaurés d'ici 2030` */
const isDoneAlreadyOf = ({ site: { passage, placed, territory } }: Evidence): boolean =>
  territory.link === 'part' &&
  stemAt(passage.clause.words, placed.to) === 'deja' &&
  /(?:ee?|ie?|ue?|erte?)$/.test(stemAt(passage.clause.words, placed.to + 1));

/** `| 18 % sont programmés`, `| 63 % de la somme étaient engagés` */
function isDoneInPart({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + PART_REACH; at++) {
    if (BREAKS.has(stemAt(words, at))) return false;
    if (WERE.has(stemAt(words, at)))
      return SPENT.test(stemAt(words, at + 1) === 'ete' ? stemAt(words, at + 2) : stemAt(words, at + 1));
  }
  return false;
}
/** Words of `des crédits inscrits au budget 2018`, and two more. */
const PART_REACH = 9;
const BREAKS: ReadonlySet<string> = stems(', ; : ( ) et ou qui');
const WERE: ReadonlySet<string> = stems('sont étaient ont');
const SPENT = /^(?:programme|engage|consomme|mandate|certifie|execute|depense)e?$/;

const isDoneRestated = (e: Evidence): boolean =>
  e.site.territory.link === 'restated' &&
  e.site.around.previous?.quantity.unit !== 'pourcent' &&
  says(e, 'done', { from: Math.max(0, e.site.placed.from - SENTENCE), to: e.site.placed.from }) &&
  // « des aides ont été sollicitées à hauteur de 30 000 €, soit 40 % »
  !e.site.passage.clause.words.slice(0, e.site.placed.from).some(({ stem }) => ASKED_FOR.test(stem)) &&
  !says(e, 'aim', { from: Math.max(0, e.site.placed.from - SENTENCE), to: e.site.placed.from });

const ASKED_FOR = /^(?:sollicit|demand|reclam)ee?$/;

/** `4 310 parcours ouverts sur les 7 400 promis pour l'année, soit | 58 %`, `96 barrages effacés, sur 150 prévus (| 64 %)`: how much of a plan was carried out. */
export function isPartOfPlan(e: Evidence): boolean {
  const { passage, placed, territory, around } = e.site;
  const { words } = passage.clause;
  const plan = around.previous;
  if (!e.isPercent || plan === null || plan.quantity.unit === 'pourcent') return false;
  if ((!territory.bracketed && territory.link !== 'restated') || OF.has(stemAt(words, placed.to))) return false;
  const over = stemAt(words, plan.from - 1) === 'les' ? plan.from - 2 : plan.from - 1;
  return (
    stemAt(words, over) === 'sur' &&
    words.slice(plan.to, Math.min(placed.from, plan.to + PLAN_REACH)).some(({ stem }) => PLANNED.test(stem)) &&
    !opensWithAction(e.site) &&
    !words.slice(0, over).some(({ stem }) => isFuture(stem))
  );
}
const PLANNED = /^(?:prevu|programme|promi|annonce|vise|attendu)e?$/;
/** Words of `km de berges prévus`. */
const PLAN_REACH = 4;
