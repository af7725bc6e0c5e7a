import { BUDGET_STEPS, type BudgetStep } from '../../model.ts';
import { type Anchor, type AnchorKind, remembered } from '../anchors.ts';
import {
  type Clause,
  cuesOf,
  cuesWithin,
  figureEndingAt,
  firstPlacedFrom,
  hasWordOf,
  indexFrom,
  type Placed,
  stemAt,
} from '../clause.ts';
import { stems } from '../forms.ts';
import type { FactSite } from '../site.ts';
import { ASIDE, ASIDE_FILLERS, bracketBehind, isLed } from '../time/led.ts';
import type { Word } from '../words.ts';

/** A step of the budget that the text names, with its year where it stands beside it (`BP 2024`). */
export interface StepSaid {
  readonly step: BudgetStep;
  readonly year: number | null;
  /** `budget total`, `le budget est porté à`, which may be the whole of any step. */
  readonly isLoose?: boolean;
}

/** Words between a figure and a step behind it, at most: `55 M€ inscrits au BP 2024`. */
const REACH = 12;

/** Steps that a clause names; one that something is measured from (`par rapport au BP 2024`) is none. */
const stepsIn = remembered((clause: Clause): readonly Anchor<StepSaid>[] => {
  const anchors: Anchor<StepSaid>[] = [];
  const { words } = clause;
  for (const { from, to, value } of cuesOf(clause, 'step')) {
    const step = BUDGET_STEPS.find((known) => known === value);
    if (step === undefined || isNamedAgain(words, from) || isOfOthers(clause, from, to) || isTurnover(clause, from))
      continue;
    if (isBaseOfChange(clause, from) || isDiploma(words, from)) continue;
    if (step === 'orientations budgétaires' && isRecalled(words, from)) continue;
    if (step === 'budget total' && anchors.length === 0 && isOfSection(words, to)) continue;
    const isBudget = stemAt(words, from) === 'budget';
    if (stemAt(words, to - 1) === 'a' && !isBudget && !isOfBudget(clause, anchors[0])) continue;
    if (step === 'budget total' && isOfProject(words, to)) continue;
    if (stemAt(words, from) === 'projet' && OTHER_BUDGETS.has(stemAt(words, to))) continue;
    const isLoose = isBudget && (stemAt(words, from + 1) === 'total' || stemAt(words, to - 1) === 'a');
    const said = { step, year: yearBehind(clause, to) ?? yearOfVote(clause, to, step), isLoose };
    const isAside = isLed(words, from, ASIDE, ASIDE_FILLERS) && !isSubjectOfTitle(words, from);
    const bracket = isAside ? bracketBehind(clause, to) : null;
    if (!isAside) anchors.push({ from, to, value: said });
    else if (bracket !== null) anchors.push({ from: bracket, to: bracket + 1, value: said });
  }
  return anchors;
});

/** `dans la continuité des | orientations budgétaires`, `conformément aux`: those of before. */
const isRecalled = (words: readonly Word[], at: number): boolean =>
  hasWordOf(RECALLS, words, { from: at - RECALL_REACH, to: at });
const RECALLS = stems('traduction continuité prolongement déclinaison conforme conformes conformément fidèle');
/** Words of `conformément au débat d'`, at most. */
const RECALL_REACH = 4;

export const STEP: AnchorKind<StepSaid> = {
  anchorsIn: stepsIn,
  same: (one, other) => one.step === other.step && one.year === other.year,
  reach: REACH,
  reachAlone: null,
  carries: ({ step }) => step !== 'budget total',
  ofSubject: false,
  opensList: () => false,
};

/** `projet de budget | supplémentaire` */
const OTHER_BUDGETS = stems('primitif supplémentaire annexe rectificatif vert participatif');

/** `Le budget total | du projet`, `pour la rénovation`, `un budget total | de 2 M€`: what a thing costs; not `vote un budget total`. */
const isOfProject = (words: readonly Word[], at: number): boolean =>
  (stemAt(words, at - TOTAL_WORDS) === 'un' && !isVotedWhole(words, at)) ||
  (OF_ONE.has(stemAt(words, at)) && PROJECTS.has(stemAt(words, ARTICLES.has(stemAt(words, at + 1)) ? at + 2 : at + 1)));
const isVotedWhole = (words: readonly Word[], at: number): boolean =>
  VOTES.test(stemAt(words, at - TOTAL_WORDS - 1)) ||
  (at === TOTAL_WORDS && words.slice(at, at + VOTED_REACH).some(({ stem }) => VOTES.test(stem)));
const VOTES = /^(?:vot|adopt|approuv)(?:e|ee|ent|era|eront|er)$/;
/** Words of `de 40 M€ est voté`, at most. */
const VOTED_REACH = 8;
/** Words of `un budget total`. */
const TOTAL_WORDS = 3;
const OF_ONE = new Set(['du', 'de', 'des', 'd', 'pour']);
const ARTICLES = new Set(['l', 'la', 'le', 'cette', 'ce']);
const PROJECTS = stems(`projet opération papi programme plan chantier travaux contrat action aménagement construction
  rénovation restructuration réhabilitation extension`);

/** `portant le budget | de fonctionnement à 2,9 M€`: of one section, and of what the sentence tells of. */
const isOfSection = (words: readonly Word[], to: number): boolean =>
  stemAt(words, to - 1) === 'budget' && OF_ONE.has(stemAt(words, to)) && SECTIONS.has(stemAt(words, to + 1));
const SECTIONS = stems('fonctionnement investissement');

const AMOUNTS_TO = new Set('eleve equilibre atteint etablit chiffre monte'.split(' '));

/** `ce BS s'élève à 369 M€, portant le montant total à`: of the budget, where the figure before is the step's own sum. */
function isOfBudget({ words, figures }: Clause, step: Anchor<StepSaid> | undefined): boolean {
  const figure = figures[0];
  if (step === undefined || figure === undefined || figure.from < step.to) return false;
  return hasWordOf(AMOUNTS_TO, words, { from: step.to, to: Math.min(figure.from, step.to + SUM_REACH) });
}
/** Words between a step and the figure of its own sum, at most. */
const SUM_REACH = 12;

const OWNERS = new Set(['du', 'au', 'le']);

/** `Ce que le | budget supplémentaire ouvre`: no `plus que le BP`. */
const isSubjectOfTitle = (words: readonly Word[], from: number): boolean =>
  stemAt(words, 0) === 'ce' && stemAt(words, 1) === 'que' && from <= TITLE_WORDS;
/** Words of `Ce que le`, and one more. */
const TITLE_WORDS = 4;

/** `inférieures de 6 M€ à celles du | BP 2022`, `en hausse de 4 M€ sur le BP`, `entre le BP 2022 et le BP 2023`: what a change is measured from. */
function isBaseOfChange(clause: Clause, from: number): boolean {
  const { words, figures } = clause;
  if (isEstimatedIn(words, from)) return true;
  if (!OWNERS.has(stemAt(words, from - 1))) return false;
  const before = stemAt(words, from - 2);
  // « de 437 à 427 M€ entre le CA 2023 et le CA 2024 » : each has its level
  const isOne = indexFrom(figures, from) === 1;
  if (before === 'entre') return isOne;
  const span = { from: Math.max(0, from - BASE_REACH), to: from - 1 };
  if (before === 'et') return isOne && hasWordOf(BETWEEN_TWO, words, span);
  if (before === 'sur' && figureEndingAt(clause, from - 2) === null) return false;
  return BASES.has(before) && cuesWithin(clause, 'change', span).length > 0;
}
/** `dépasse de 12 M€ celle estimée dans le | rapport d'orientations budgétaires` */
const isEstimatedIn = (words: readonly Word[], from: number): boolean =>
  IN.has(stemAt(words, OWNERS.has(stemAt(words, from - 1)) ? from - 2 : from - 1)) &&
  words
    .slice(Math.max(0, from - ESTIMATED_REACH), from)
    .some(({ stem }, at, near) => BASES.has(stem) && stem !== 'sur' && ESTIMATED.test(stemAt(near, at + 1)));
const IN = stems('dans lors');
const ESTIMATED = /^(?:estime|prevu|annonce|inscrit|vote|presente|affiche)e?$/;
/** Words of `celle estimée pour 2031 dans le`, and one more. */
const ESTIMATED_REACH = 8;
const BASES = stems('ceux celles celui celle sur');
const BETWEEN_TWO = new Set(['entre']);
/** Words between a change and what it is measured from, at most. */
const BASE_REACH = 12;

/** `(festival, budget prévisionnel 312 400 €)`, `du budget prévisionnel total`, `le budget prévisionnel pour le programme`: what others or works need, no budget of the council. */
function isOfOthers(clause: Clause, from: number, to: number): boolean {
  if (stemAt(clause.words, from + 1) !== 'previsionnel') return false;
  if (hasWordOf(ASSOCIATIONS, clause.words, { from: from - OWNER_REACH, to: to + OWNER_REACH })) return true;
  if (yearBehind(clause, to) !== null) return false;
  if (hasWordOf(OF_WORKS, clause.words, { from: from + 2, to: from + 2 + WORKS_REACH })) return true;
  if (
    OF_ONE.has(stemAt(clause.words, to)) &&
    hasWordOf(PROJECTS, clause.words, { from: to + 1, to: to + 1 + WORKS_REACH })
  )
    return true;
  return !OWNERS.has(stemAt(clause.words, from - 1));
}

/** `L'association présente son | budget prévisionnel`, `Budget prévisionnel 2019 de l'association` */
const ASSOCIATIONS = stems('association club festival');
/** Words between a budget and whose it is, at most. */
const OWNER_REACH = 7;
const OF_WORKS = stems('total global opération projet chantier travaux');
/** Words of `de l'opération`, at most. */
const WORKS_REACH = 3;

/** `1,4 Md€ | de CA`, `un CA de 3 M€`: what a company sells for. */
function isTurnover(clause: Clause, from: number): boolean {
  if (stemAt(clause.words, from) !== 'ca') return false;
  const before = stemAt(clause.words, from - 1);
  if (before === 'de' || before === 'd') return figureEndingAt(clause, from - 1)?.quantity.unit === 'euros';
  // « la CA du Pays Vert », « le CA du lycée », « le CA de l'entreprise »
  const isOfSome = OF_ONE.has(stemAt(clause.words, from + 1)) && before !== 'au';
  if (isOfSome && hasWordOf(OWN_CA, clause.words, { from: from + 1, to: from + CA_REACH })) return true;
  return before === 'la' || before === 'un' || before === 'leur';
}
const OWN_CA = stems('entreprise entreprises société filière lycée collège université hôpital');
/** Words of `CA de l'entreprise`, at most. */
const CA_REACH = 4;

/** `L'aide au BP (brevet professionnel)`, `CAP et BP`; not `garde le cap au BP` */
const isDiploma = (words: readonly Word[], from: number): boolean =>
  stemAt(words, from) === 'bp' &&
  (stemAt(words, from + 2) === 'brevet' || (stemAt(words, from - 2) === 'cap' && words[from - 2]?.capitals === true));

/** `compte administratif (CA) 2022`: said once. */
const isNamedAgain = (words: readonly Word[], from: number): boolean =>
  stemAt(words, from - 1) === '(' && stemAt(words, from + 1) === ')' && !YEAR.test(stemAt(words, from - 2));
const YEAR = /^(?:19|20)\d\d$/;

/** `BP 2024`, `CA prévisionnel 2024`, not `CA 2006 à 2011`; `décision modificative n° 1 de 2022`, `budget primitif (BP) 2025` */
const YEAR_REACH = 5;
const BETWEEN = new Set(
  'previsionnel provisoire n ° 1 2 3 de pour ( ) p bp bs dm ca cfu estime anticipe vote l exercice'.split(' '),
);

function yearBehind({ words, placed }: Clause, to: number): number | null {
  const next = yearFrom(placed, to);
  if (!next || next.from - to > YEAR_REACH || next.quantity.kind !== 'mention') return null;
  const { iso } = next.quantity;
  if (iso === null || iso.includes('/')) return null;
  for (let at = to; at < next.from; at++) if (!BETWEEN.has(stemAt(words, at))) return null;
  if (stemAt(words, next.to) === 'a' && YEAR.test(stemAt(words, next.to + 1))) return null;
  return Number(iso.slice(0, 4));
}

/** `la décision modificative | du 10 octobre 2031`: what amends a budget is voted in its year. */
function yearOfVote({ words, placed }: Clause, to: number, step: BudgetStep): number | null {
  const day = AMENDS.has(step) && stemAt(words, to) === 'du' ? firstPlacedFrom(placed, to) : undefined;
  if (day?.from !== to + 1 || day.quantity.kind !== 'mention' || !DAY.test(day.quantity.iso ?? '')) return null;
  return Number(day.quantity.iso?.slice(0, 4));
}
export const AMENDS: ReadonlySet<BudgetStep> = new Set<BudgetStep>(['décision modificative', 'budget supplémentaire']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A mention without a date (`n° 1`) is passed over. */
function yearFrom(placed: readonly Placed[], from: number): Placed | undefined {
  const found = firstPlacedFrom(placed, from);
  const isDate = found?.quantity.kind !== 'mention' || found.quantity.iso !== null;
  return found === undefined || isDate ? found : firstPlacedFrom(placed, found.to);
}

const DONE = stems(`
  mandaté mandatée mandatés mandatées réalisé réalisée réalisés réalisées exécuté exécutée exécutés exécutées
  consommé consommée consommés consommées
`);
const ADDED = stems('complétée complété abondée abondé augmentée augmenté majorée majoré');
const REACHED = stems('portée porté ramenée ramené relevée relevé');
/** Words behind an amount that tell what became of it: `7,6 M€ | ont été mandatés`. */
const DONE_REACH = 3;
/** `7,6 M€ | de crédits mandatés`, not `3 M€ | d'études réalisées en régie` */
const isDoneBehind = (words: readonly Word[], from: number, to: number): boolean =>
  hasWordOf(DONE, words, { from, to: Math.min(to, from + DONE_REACH) }) &&
  (!OF_ONE.has(stemAt(words, from)) || CREDITS.has(stemAt(words, from + 1)));
const CREDITS = stems('crédits CP AE AP dépenses');

/**
 * What an amount is beside one that a step named before it: spent (`8 M€ au BP, | 7,6 M€ mandatés`), added to it (`complétés de |
 * 1,5 M€`), or the level that it comes to (`portée à | 2,5 M€`); null where it may be of that step.
 */
export function beyondStep({ passage, placed, territory }: FactSite): 'done' | 'added' | 'reached' | null {
  const { words } = passage.clause;
  const { from, to } = placed;
  const isDone =
    isDoneBehind(words, to, territory.trail.to) || hasWordOf(DONE, words, { from: territory.lead.from, to: from });
  if (isDone) return 'done';
  const [before, verb] = [stemAt(words, from - 1), stemAt(words, from - 2)];
  if (before === 'atteindre' || (before === 'a' && REACHED.has(verb))) return 'reached';
  return before === 'de' && ADDED.has(verb) ? 'added' : null;
}
