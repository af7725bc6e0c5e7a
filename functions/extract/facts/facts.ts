import type { DocumentFacts, Fact, Quantity, Structure } from '../model.ts';
import { changeOf } from './change.ts';
import { surroundingsOf } from './clause.ts';
import { moneyOf } from './money/money.ts';
import { natureOf } from './nature.ts';
import { type Passage, type Passages, passagesOf } from './passages.ts';
import type { FactSite } from './site.ts';
import { subjectOf } from './subject/subject.ts';
import { timeOf } from './time.ts';

/** Every figure of the text with what its sentence or table, the lead-in and the headings say of it; in text order. */
export function factsOf(
  text: string,
  structure: Structure,
  quantities: readonly Quantity[],
  document: DocumentFacts,
): readonly Fact[] {
  const passages = passagesOf(text, structure, quantities);
  return passages.all.flatMap((passage) => factsIn(passages, passage, document));
}

function factsIn(passages: Passages, passage: Passage, document: DocumentFacts): readonly Fact[] {
  return passage.clause.figures.map((placed, index): Fact => {
    const { quantity } = placed;
    const cell = passage.row?.cells.find(({ start, end }) => start <= quantity.start && quantity.end <= end) ?? null;
    const around = surroundingsOf(passage.clause, index);
    const site: FactSite = { passages, passage, placed, index, around, cell, document };
    const change = changeOf(site);
    const nature = natureOf(site, change);
    const time = timeOf(site);
    const subject = subjectOf(site);
    const money = quantity.unit === 'euros' ? moneyOf(site, time.value) : null;
    return {
      quantity,
      passage: { start: passage.start, end: passage.end },
      block: passage.block,
      value: change.isDecrease ? -Math.abs(quantity.value) : quantity.value,
      nature: nature.value,
      time: time.value,
      subject: subject.value,
      money: money?.value ?? null,
      rules: [quantity.rule, change.rule, nature.rule, time.rule, subject.rule, money?.rule ?? null].filter(
        (rule) => rule !== null,
      ),
    };
  });
}
