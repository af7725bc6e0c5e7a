import type { DocumentFacts, Fact, Quantity, Structure } from '../model.ts';
import { changesIn } from './change.ts';
import { milestonesIn } from './milestones.ts';
import { moneyIn } from './money/money.ts';
import { naturesIn } from './nature.ts';
import { type Passage, type Passages, passagesOf } from './passages.ts';
import { sitesIn } from './site.ts';
import { subjectOf } from './subject/subject.ts';
import { timesIn } from './time.ts';

/** Every figure of the text with what its sentence or table, the lead-in and the headings say of it; in text order. */
export function factsOf(
  text: string,
  structure: Structure,
  quantities: readonly Quantity[],
  document: DocumentFacts,
): readonly Fact[] {
  const passages = passagesOf(text, structure, quantities);
  return passages.all.flatMap((passage) => {
    const facts = factsIn(passages, passage, document);
    const milestones = milestonesIn(passages, passage, facts, document);
    return milestones.length === 0 ? facts : [...facts, ...milestones].sort(byPlace);
  });
}

const byPlace = (one: Fact, other: Fact): number => one.quantity.start - other.quantity.start;

function factsIn(passages: Passages, passage: Passage, document: DocumentFacts): readonly Fact[] {
  const sites = sitesIn(passages, passage, document);
  if (sites.length === 0) return [];
  const changes = changesIn(sites);
  const times = timesIn(sites);
  const money = moneyIn(sites, times, changes);
  const subjects = sites.map(subjectOf);
  const natures = naturesIn(
    sites.map((site, index) => ({
      site,
      change: changes[index] as (typeof changes)[number],
      topic: subjects[index]?.value.topic ?? null,
      time: (times[index] as (typeof times)[number]).value,
    })),
  );
  return sites.map((site, index): Fact => {
    const { quantity } = site.placed;
    const change = changes[index] as (typeof changes)[number];
    const time = times[index] as (typeof times)[number];
    const amount = money[index] ?? null;
    const subject = subjects[index] as (typeof subjects)[number];
    const nature = amount?.nature ?? (natures[index] as (typeof natures)[number]);
    return {
      quantity,
      passage: { start: passage.start, end: passage.end },
      block: passage.block,
      value: change.isDecrease ? -Math.abs(quantity.value) : quantity.value,
      nature: nature.value,
      time: time.value,
      subject: subject.value,
      money: amount?.value ?? null,
      rules: [quantity.rule, change.rule, nature.rule, time.rule, ...subject.rules, ...(amount?.rules ?? [])].filter(
        (rule, place, all) => rule !== null && all.indexOf(rule) === place,
      ) as string[],
    };
  });
}
