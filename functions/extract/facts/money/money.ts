import type { MoneyFact, Nature } from '../../model.ts';
import { type AnchorKind, type Found, foundInSentence, saidBy } from '../anchors.ts';
import type { Change } from '../change.ts';
import { type Context, contextsOf, type FactSite, type Read, type TimeRead } from '../site.ts';
import { whensIn } from '../time/dates.ts';
import { yearOf } from '../time.ts';
import { type Aloof, aloofOf } from './aloof.ts';
import { CREDIT, type Credits } from './credits.ts';
import { FLOW, type Flow } from './flow.ts';
import { amountNatureOf } from './nature.ts';
import { payerOf } from './payer.ts';
import { SECTION, type Section } from './section.ts';
import { STEP, type StepSaid } from './steps.ts';
import { isVoted } from './vote.ts';

export interface AmountRead {
  readonly value: MoneyFact;
  readonly nature: Read<Nature>;
  readonly rules: readonly (string | null)[];
}

/** What a sentence or table says of each amount of money as a line of the budget; null for figures that are no money. */
export function moneyIn(
  sites: readonly FactSite[],
  times: readonly TimeRead[],
  changes: readonly Change[],
): readonly (AmountRead | null)[] {
  if (!sites.some(isMoney)) return sites.map(() => null);
  const isRow = sites[0]?.passage.kind === 'row';
  const own = <T>(kind: AnchorKind<T>) => (isRow ? sites.map(() => null) : foundInSentence(sites, kind));
  const steps = own(STEP);
  const credits = own(CREDIT);
  const sections = own(SECTION);
  const flows = own(FLOW);
  return sites.map((site, index) => {
    if (!isMoney(site)) return null;
    const said = {
      step: steps[index] ?? null,
      credit: credits[index] ?? null,
      section: sections[index] ?? null,
      flow: flows[index] ?? null,
    };
    return amountOf(site, times[index] as TimeRead, changes[index] as Change, said);
  });
}

const isMoney = ({ placed }: FactSite): boolean => placed.quantity.unit === 'euros';

interface Said {
  readonly step: Found<StepSaid> | null;
  readonly credit: Found<Credits> | null;
  readonly section: Found<Section> | null;
  readonly flow: Found<Flow> | null;
}

function amountOf(site: FactSite, time: TimeRead, change: Change, said: Said): AmountRead {
  const contexts = contextsOf(site);
  const payer = payerOf(site);
  const aloof = aloofOf(site, time, change.isChange, payer.value);
  const credit = said.credit ?? around(contexts, CREDIT, isNearer);
  const section = said.section ?? around(contexts, SECTION);
  const flow = said.flow ?? around(contexts, FLOW);
  const budget = budgetOf(site, time, said.step ?? around(contexts, STEP, isNearer), contexts, aloof);
  return {
    value: {
      fiscalYear: budget.year,
      step: budget.step,
      credits: credit?.value ?? [],
      section: section?.value ?? null,
      flow: flowOf(flow, credit, payer.value),
      payer: payer.value,
    },
    nature: amountNatureOf(site, change),
    rules: [budget.rule, ruleOf('credit', credit), ruleOf('section', section), ruleOf('sens', flow), payer.rule],
  };
}

const ruleOf = (name: string, found: Found<unknown> | null): string | null => (found ? `${name}:${found.place}` : null);

const isNearer = ({ place }: Context): boolean => place !== 'heading';

/** The nearest label, caption, lead-in or heading that says one thing. */
function around<T>(
  contexts: readonly Context[],
  kind: AnchorKind<T>,
  holds: (context: Context) => boolean = () => true,
): Found<T> | null {
  for (const context of contexts) {
    if (!holds(context)) continue;
    const value = saidBy(context.clause, kind);
    if (value !== null) return { value, place: context.place };
  }
  return null;
}

function flowOf(flow: Found<Flow> | null, credit: Found<Credits> | null, payer: string | null): MoneyFact['flow'] {
  if (flow?.value === 'recette') return 'recette';
  if (credit) return 'dépense';
  if (flow === null || flow.value === 'solde' || payer !== null) return null;
  return flow.value;
}

interface BudgetRead {
  readonly year: number | null;
  readonly step: MoneyFact['step'];
  readonly rule: string | null;
}

/** The step and year that the amount names; else those of the headings and the document, if it is of their vote. */
function budgetOf(
  site: FactSite,
  { value: time }: TimeRead,
  step: Found<StepSaid> | null,
  contexts: readonly Context[],
  aloof: Aloof | null,
): BudgetRead {
  const { document } = site;
  const isPeriod = time.from !== null || time.due !== null;
  const year = isPeriod ? null : yearOf(time.at);
  if (step) {
    const own = step.value.step === document.step || step.value.step === 'budget total' ? document.fiscalYear : null;
    return { step: step.value.step, year: step.value.year ?? year ?? own, rule: `etape:${step.place}` };
  }
  if (aloof !== null) return { step: null, year, rule: `etape:aucune-${aloof}` };
  const heading = headed(contexts);
  if (heading === 'several') return { step: null, year, rule: null };
  const voted = heading ?? (isVoted(site) ? { step: document.step, year: document.fiscalYear } : null);
  if (voted === null) return { step: null, year, rule: null };
  if (year !== null && year !== voted.year) return { step: null, year, rule: null };
  return { step: voted.step, year: year ?? voted.year, rule: heading ? 'etape:titre' : 'etape:document' };
}

/** The step of the nearest heading that names one; several years in a heading leave it open. */
function headed(contexts: readonly Context[]): StepSaid | 'several' | null {
  for (const { place, clause } of contexts) {
    if (place !== 'heading') continue;
    const step = saidBy(clause, STEP);
    if (step !== null) return step;
    if (whensIn(clause).some(({ value }) => value.kind === 'period')) return 'several';
  }
  return null;
}
