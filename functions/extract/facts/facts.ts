import type { DocumentFacts, Fact, Quantity, Structure } from '../model.ts';
import { type Before, keptFor } from './before.ts';
import { type Change, changesIn } from './change.ts';
import { withLineSums } from './line-sums.ts';
import { milestonesIn } from './milestones.ts';
import { type AmountRead, moneyIn } from './money/money.ts';
import type { Natured } from './nature/earlier.ts';
import { naturesIn } from './nature.ts';
import { type Passage, type Passages, passagesOf } from './passages.ts';
import { type FactSite, type Read, sitesIn, type TimeRead } from './site.ts';
import { type Subjects, subjectsIn } from './subject/shared-topics.ts';
import type { SubjectRead } from './subject/subject.ts';
import { timesIn } from './time.ts';

/** Every figure of the text with what its sentence or table, the lead-in and the headings say of it; in text order. */
export function factsOf(
  text: string,
  structure: Structure,
  quantities: readonly Quantity[],
  document: DocumentFacts,
): readonly Fact[] {
  const passages = passagesOf(text, structure, quantities);
  const readings = readingsOf(passages, document);
  let next = 0;
  return passages.all.flatMap((passage) => {
    const reading = readings[next];
    const isRead = reading?.passage === passage;
    if (isRead) next++;
    const facts = isRead ? factsIn(reading) : NO_FACTS;
    const milestones = milestonesIn(passages, passage, facts, document);
    return milestones.length === 0 ? facts : [...facts, ...milestones].sort(byPlace);
  });
}

const NO_FACTS: readonly Fact[] = [];

const byPlace = (one: Fact, other: Fact): number => one.quantity.start - other.quantity.start;

/** What is read of the figures of one passage, an entry a figure. */
interface Reading {
  readonly passage: Passage;
  readonly sites: readonly FactSite[];
  readonly changes: readonly Change[];
  readonly times: readonly TimeRead[];
  readonly money: readonly (AmountRead | null)[];
  readonly subjects: readonly SubjectRead[];
  readonly natures: ReturnType<typeof naturesIn>;
}

/**
 * The passages that have figures, in order. One attribute is read in the whole document before the next is begun: what
 * the processor keeps of a reader's code then serves all passages, where it would be fetched anew for each.
 */
function readingsOf(passages: Passages, document: DocumentFacts): readonly Reading[] {
  let subjectsBefore: Before<Subjects> | null = null;
  let naturesBefore: Before<Natured> | null = null;
  const amounts = passages.all
    .map((passage) => ({ passage, sites: sitesIn(passages, passage, document) }))
    .filter(({ sites }) => sites.length > 0)
    .map((known) => ({ ...known, changes: changesIn(known.sites) }))
    .map((known) => ({ ...known, times: timesIn(known.sites) }))
    .map((known) => ({ ...known, money: moneyIn(known.sites, known.times, known.changes) }));
  return withLineSums(amounts)
    .map((known) => {
      const subjects = subjectsIn(known.sites, known.money, subjectsBefore);
      subjectsBefore = keptFor(known.passage, { sites: known.sites, subjects }, subjectsBefore);
      return { ...known, subjects };
    })
    .map((reading) => {
      const known = figuresOf(reading);
      const natures = naturesIn(known, naturesBefore);
      naturesBefore = keptFor(reading.passage, { known, natures }, naturesBefore);
      return { ...reading, natures };
    });
}

const figuresOf = ({ sites, changes, times, subjects }: Omit<Reading, 'natures'>): Parameters<typeof naturesIn>[0] =>
  sites.map((site, index) => ({
    site,
    change: changes[index] as Change,
    topic: subjects[index]?.value.topic ?? null,
    time: (times[index] as TimeRead).value,
  }));

function factsIn({ passage, sites, changes, times, money, subjects, natures }: Reading): readonly Fact[] {
  const span = { start: passage.start, end: passage.end };
  return sites.map(({ placed: { quantity } }, index): Fact => {
    const change = changes[index] as Change;
    const time = times[index] as TimeRead;
    const amount = money[index] ?? null;
    const subject = subjects[index] as SubjectRead;
    const nature = amount?.nature ?? (natures[index] as Reading['natures'][number]);
    return {
      quantity,
      passage: span,
      block: passage.block,
      value: change.isDecrease ? -Math.abs(quantity.value) : quantity.value,
      nature: nature.value,
      time: time.value,
      subject: subject.value,
      money: amount?.value ?? null,
      rules: rulesOf(quantity.rule, change, nature, time, subject, amount),
    };
  });
}

/** The names of the rules that settled something, each once. */
function rulesOf(
  quantity: string,
  change: Change,
  nature: Read<unknown>,
  time: TimeRead,
  subject: SubjectRead,
  amount: AmountRead | null,
): readonly string[] {
  const rules: string[] = [];
  for (const rule of [quantity, change.rule, nature.rule, time.rule, ...subject.rules, ...(amount?.rules ?? [])])
    if (rule !== null && !rules.includes(rule)) rules.push(rule);
  return rules;
}
