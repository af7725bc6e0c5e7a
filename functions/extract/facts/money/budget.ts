import type { BudgetStep, DocumentFacts, MoneyFact } from '../../model.ts';
import { type Found, isOwn, ruleOf, saidBy } from '../anchors.ts';
import { type Clause, hasWordOf, stemAt } from '../clause.ts';
import { titlesOfTableAbove } from '../neighbours.ts';
import type { Passages } from '../passages.ts';
import { type FactSite, oncePerPassage, type Place, type TimeRead } from '../site.ts';
import { yearOf } from '../time/dated.ts';
import { whensIn } from '../time/dates.ts';
import type { When } from '../time/when.ts';
import type { Aloof } from './aloof.ts';
import { AMENDS, STEP, type StepSaid } from './steps.ts';
import { isVoted } from './vote.ts';

interface Vote {
  readonly step: BudgetStep | null;
  readonly year: number | null;
}

export interface BudgetRead {
  readonly year: number | null;
  readonly step: MoneyFact['step'];
  readonly rule: string | null;
}

/** The step and year that the amount names; else those of the headings and the document, if it is of their vote. */
export function budgetOf(
  site: FactSite,
  { value: time, place: timePlace }: TimeRead,
  step: Found<StepSaid> | null,
  aloof: Aloof | null,
  hasCredit: boolean,
): BudgetRead {
  const { document } = site;
  const isOwnTime = timePlace !== null && isOwn(timePlace);
  const isPeriod = time.from !== null || time.due !== null;
  const year = isPeriod || isOfMeeting(site.passage.clause, time.at) ? null : yearOf(time.at);
  // `Encours de la dette | CA 2024`: a stock is of no vote, whatever its column is.
  if (step !== null && (step.place === 'cell' || !isOwn(step.place)) && aloof === 'encours') {
    const isNearer = step.place === 'cell' || !isOwnTime;
    return { step: null, year: (isNearer ? step.value.year : year) ?? year, rule: 'etape:aucune-encours' };
  }
  // `Affectations de la DM n° 2` above a column `Coût total`: the vote is of the columns beside it.
  if (step?.place === 'caption' && aloof === 'projet') return { step: null, year, rule: 'etape:aucune-projet' };
  // « Avec cette décision modificative, 56,2 M€ iront … ; le plan mobilisera 184 M€ d'ici à 2022 »
  if (isPeriod && isOwnTime && step?.place === 'carried')
    return { step: null, year: null, rule: 'etape:aucune-pluriannuel' };
  // « Lors du vote du BP 2032, il rappelle les 170 M€ investis de 2028 à 2031 »
  if (isPeriod && isOwnTime && step !== null && isBefore(time.to, step.value.year))
    return { step: null, year: null, rule: 'etape:aucune-passe' };
  // `Budget primitif 2023` above the columns `2022 | 2023`
  if (step !== null && timePlace === 'cell' && year !== null && isAround(step.place)) {
    const own = step.value.year ?? yearOfStep(step.value.step, document);
    if (own !== null && own !== year) return { step: null, year, rule: 'etape:aucune-autre-annee' };
  }
  if (step) {
    const isNearer = isOwn(step.place) || !isOwnTime;
    const own = year !== null && isOfClosedYear(site, step.value, year) ? null : year;
    const named = isNearer ? (step.value.year ?? own) : (own ?? step.value.year);
    const isLent = !isOwn(step.place) && site.territory.link === 'against';
    return {
      step: wholeOf(step.value, document),
      year:
        isLent || (time.from !== null && step.place === 'before' && isSpread(site))
          ? year
          : (named ?? yearOfStep(step.value.step, document) ?? yearOfChapterStep(site, step.value.step)),
      rule: ruleOf('etape', step),
    };
  }
  const isFormerCost = aloof === 'projet' && site.territory.link === 'against';
  // « En 2031, la Région : – poursuit le lycée neuf, une opération de 62 M€ »: the year is of what is done then
  const isOfList = aloof === 'projet' && timePlace !== null && isAround(timePlace);
  if (aloof !== null)
    return { step: null, year: isFormerCost || isOfList ? null : year, rule: `etape:aucune-${aloof}` };
  const heading = headingVote(site);
  if (heading === 'several' || isUnsettled(site)) return { step: null, year, rule: null };
  const voted = heading ?? (isVoted(site, hasCredit) ? { step: document.step, year: document.fiscalYear } : null);
  if (voted === null || (year !== null && year !== voted.year)) return { step: null, year, rule: null };
  return { step: voted.step, year: year ?? voted.year, rule: heading ? 'etape:titre-et-vote' : 'etape:document' };
}

const isBefore = (date: string | null, year: number | null): boolean =>
  date !== null && year !== null && (yearOf(date) ?? year) < year;

/** `Lors de sa session de décembre 2030, le conseil a voté | 21 M€`: a meeting late in the year may vote for the next one. */
const isOfMeeting = (clause: Clause, date: string | null): boolean =>
  date?.length === MONTH &&
  date.slice(-2) >= OCTOBER &&
  whensIn(clause).some(
    ({ from, value }) => value.kind === 'at' && value.date === date && MEETINGS.has(stemAt(clause.words, from - 2)),
  );
/** Length of `2030-12`. */
const MONTH = 7;
const OCTOBER = '10';
const MEETINGS = new Set('session seance reunion pleniere'.split(' '));

/** `le CA 2030, dont l'excédent de | 772 000 € est repris au budget supplémentaire`: the year is that of the accounts, no year of the step. */
const isOfClosedYear = ({ passage: { clause } }: FactSite, { step }: StepSaid, year: number): boolean =>
  AMENDS.has(step) && STEP.anchorsIn(clause).some(({ value }) => value.step === ACCOUNTS && value.year === year);

/** `Le BP 2031 suit | 240 M€ | sur la période 2028-2030`: of no year, whatever step stands before it. */
const isSpread = ({ passage: { clause }, placed: { to } }: FactSite): boolean =>
  hasWordOf(SPREADS, clause.words, { from: to, to: to + 1 });
const SPREADS = new Set(['sur', 'entre']);

/** What stands around a table, and not in the row or above the column. */
const isAround = (place: Place): boolean =>
  place === 'caption' || place === 'announcement' || place === 'lead-in' || place === 'heading';

/** `612 M€ de budget total` among the figures of a budget that is voted as a whole is of that vote. */
const wholeOf = ({ step, year, isLoose }: StepSaid, document: DocumentFacts): BudgetStep =>
  isLoose && year === null && document.step === 'budget primitif' ? document.step : step;

const isMoney = ({ quantity }: FactSite['placed']): boolean => quantity.unit === 'euros';

/** Several amounts in a row whose columns are not known: the document's step may be that of one column only. */
function isUnsettled({ passage, cell, placed, around }: FactSite): boolean {
  if (passage.kind === 'row')
    return (cell?.header ?? null) === null && passage.clause.figures.filter(isMoney).length > 1;
  const isBeside = (other: FactSite['placed'] | null): boolean =>
    other?.quantity.unit === 'euros' && (other.to === placed.from || other.from === placed.to);
  return isBeside(around.previous) || isBeside(around.next);
}

/** Steps that follow one another within one year. */
const OF_ONE_YEAR: ReadonlySet<BudgetStep> = new Set([
  'budget primitif',
  'budget supplémentaire',
  'décision modificative',
  'budget total',
]);

/** A budget is amended in its own year. */

/** The year of a step named without one: the document's, where both are steps of one year. */
function yearOfStep(step: BudgetStep, { step: own, fiscalYear, date }: DocumentFacts): number | null {
  if (own === null) return AMENDS.has(step) ? (fiscalYear ?? yearOf(date)) : null;
  if (step === own) return fiscalYear;
  // What orientations prepare is the budget of the same year.
  if (own === 'orientations budgétaires' && step === 'budget primitif') return fiscalYear;
  return OF_ONE_YEAR.has(step) && OF_ONE_YEAR.has(own) ? fiscalYear : null;
}

/** `Budget supplémentaire 2023 > Les ajustements du budget supplémentaire`: the year of an outer heading. */
function yearAbove(headings: readonly Clause[], step: BudgetStep): number | null {
  for (const heading of headings) {
    const said = saidBy(heading, STEP);
    if (said?.step === step && said.year !== null) return said.year;
  }
  return null;
}

/** `DM1 | Après DM1` below `Décision modificative n° 1 de 2021`: all of one year. */
function yearOfChapterStep({ passages, passage }: FactSite, step: BudgetStep): number | null {
  for (const heading of passages.headingsOf(passage)) {
    const said = saidBy(heading, STEP);
    if (said !== null && said.year !== null && (said.step === step || (isOfOneYear(said.step) && isOfOneYear(step))))
      return said.year;
  }
  return null;
}
const isOfOneYear = (step: BudgetStep): boolean => OF_ONE_YEAR.has(step);

/** The step of the nearest heading that names one; a period or another year in a heading leaves it open. */
const headingVote = oncePerPassage(({ passages, passage, document }): Vote | 'several' | null => {
  const above = titlesOfTableAbove(passages, passage).filter((title) => saidBy(title, STEP) !== null);
  const headings = [...above, ...passages.headingsOf(passage)];
  for (const heading of headings) {
    const said = saidBy(heading, STEP);
    if (said !== null)
      return { step: said.step, year: said.year ?? yearAbove(headings, said.step) ?? yearOfStep(said.step, document) };
    if (isOfRunningYear(heading, document)) return 'several';
    const closed = yearOfAccounts(heading);
    if (closed !== null) return { step: ACCOUNTS, year: closed };
    const year = heading === headings[0] ? yearDecided(heading) : null;
    if (year !== null) return { step: year === document.fiscalYear ? document.step : null, year };
    const opening = heading === headings[0] ? yearOpening(heading) : null;
    if (opening !== null) return { step: stepOfYear(passages, document, opening), year: opening };
    if (whensIn(heading).some(({ value }) => isOtherTime(value, document.fiscalYear))) return 'several';
  }
  return document.fiscalYear === null ? yearOfChapter(headings) : null;
});

const DECIDED = new Set('decide decidee vote votee adopte adoptee prevoit propose'.split(' '));

const MONEY = new Set('recette depense produit aide subvention realisation investissement'.split(' '));
const OF = new Set(['de', 'en']);

/** `Ce que la Région a décidé pour 2025`, `D'où viennent les recettes de 2026 ?`: the year of what stands under it. */
function yearDecided(clause: Clause): number | null {
  const [first, ...others] = whensIn(clause);
  if (first?.value.kind !== 'at' || others.length > 0) return null;
  const noun = OF.has(stemAt(clause.words, first.from - 1)) ? first.from - 2 : first.from - 1;
  const isDecided =
    stemAt(clause.words, first.from - 1) === 'pour' && hasWordOf(DECIDED, clause.words, { from: 0, to: first.from });
  return isDecided || MONEY.has(stemAt(clause.words, noun)) ? yearOf(first.value.date) : null;
}

/** `La commission permanente` in a document of December on the next budget: what it grants is of the year that runs. */
const isOfRunningYear = ({ words }: Clause, { fiscalYear, date }: DocumentFacts): boolean =>
  words.some(({ stem }, at) => stem === 'commission' && stemAt(words, at + 1) === 'permanente') &&
  fiscalYear !== null &&
  fiscalYear > (yearOf(date) ?? fiscalYear);

/** `CE QUE DISENT LES COMPTES DE 2023`: the accounts of a year, as a title calls them. */
function yearOfAccounts({ words, placed }: Clause): number | null {
  for (const { from, quantity } of placed) {
    if (quantity.kind !== 'mention' || quantity.iso === null || !/^\d{4}$/.test(quantity.iso)) continue;
    const noun = OF.has(stemAt(words, from - 1)) ? from - 2 : from - 1;
    if (stemAt(words, noun) === 'compte' && stemAt(words, noun - 1) === 'les') return Number(quantity.iso);
  }
  return null;
}

/** `2024 : moins de TVA, davantage de chantiers`: the year of the chapter. */
function yearOpening(clause: Clause): number | null {
  const [first] = whensIn(clause);
  const isOpening = first?.value.kind === 'at' && first.from === 0 && stemAt(clause.words, first.to) === ':';
  return isOpening && first.value.kind === 'at' ? yearOf(first.value.date) : null;
}

/** The document's own step, or the accounts where it speaks of those of that year. */
const stepOfYear = (passages: Passages, { fiscalYear, step }: DocumentFacts, year: number): BudgetStep | null =>
  year === fiscalYear ? step : yearsOfAccounts(passages).has(year) ? ACCOUNTS : null;

const accounts = new WeakMap<Passages, ReadonlySet<number | null>>();
function yearsOfAccounts(passages: Passages): ReadonlySet<number | null> {
  const said =
    accounts.get(passages) ??
    new Set(
      passages.all
        .flatMap(({ clause }) => STEP.anchorsIn(clause))
        .flatMap(({ value }) => (value.step === ACCOUNTS ? [value.year] : [])),
    );
  accounts.set(passages, said);
  return said;
}
const ACCOUNTS: BudgetStep = 'compte administratif';

/** Where the document is of no budget year: the year of the chapter (`L'été 2031`), never that of its title. */
function yearOfChapter([nearest, ...outer]: readonly Clause[]): Vote | null {
  const [first, ...others] = nearest === undefined || outer.length === 0 ? [] : whensIn(nearest);
  if (first?.value.kind !== 'at' || others.length > 0) return null;
  return { step: null, year: yearOf(first.value.date) };
}

const isOtherTime = (when: When, fiscalYear: number | null): boolean =>
  when.kind === 'period' ||
  ((when.kind === 'at' || when.kind === 'due') && fiscalYear !== null && yearOf(when.date) !== fiscalYear);
