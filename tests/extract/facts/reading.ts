import { readFileSync } from 'node:fs';
import { factsOf } from '../../../functions/extract/facts/facts.ts';
import type { BudgetStep, DocumentFacts, Fact } from '../../../functions/extract/model.ts';
import { quantitiesOf } from '../../../functions/extract/quantities/quantities.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';

export interface FactCase {
  readonly title: string;
  readonly document: DocumentFacts;
  readonly input: string;
  readonly expected: string;
}

const STEPS: Readonly<Record<string, BudgetStep>> = {
  BP: 'budget primitif',
  BS: 'budget supplémentaire',
  DM: 'décision modificative',
  CA: 'compte administratif',
  OB: 'orientations budgétaires',
  BT: 'budget total',
};
const CODES = Object.fromEntries(Object.entries(STEPS).map(([code, step]) => [step, code]));

/**
 * Cases of a file: `## title`, maybe `[BP 2025, 2024-12-17, Ville de Test]` for what the document tells and `[titre : …]`
 * for its title, the text, `==>`, the facts.
 */
export function factCasesIn(path: URL): readonly FactCase[] {
  return readFileSync(path, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', expected = ''] = part.split(/^==>\n/m);
      const [title = '', ...lines] = head.trimEnd().split('\n');
      const told = /^\[(.*)\]$/.exec(lines[0] ?? '')?.[1] ?? null;
      const named = /^\[titre : (.*)\]$/.exec(lines[1] ?? '')?.[1] ?? null;
      const first = told === null ? 0 : named === null ? 1 : 2;
      const input = lines.slice(first).join('\n').replace(/⇥/g, '\t');
      return { title: title.trim(), document: { ...documentOf(told), title: named }, input, expected: expected.trim() };
    });
}

function documentOf(told: string | null): DocumentFacts {
  const [, code = '', year = '', date = '', issuer = 'Région Test'] =
    /^(\w\w)? ?(\d{4})?(?:, )?([\d-]+)?(?:, (\D+))?$/.exec(told ?? '') ?? [];
  return {
    title: null,
    issuer: { name: issuer, siret: null, regionCode: null },
    date: date === '' ? null : date,
    sessionStart: null,
    sessionEnd: null,
    fiscalYear: year === '' ? null : Number(year),
    step: STEPS[code] ?? null,
    rules: {},
    spans: {},
  };
}

export function factsIn({ input, document }: FactCase): readonly Fact[] {
  const structure = structureOf({ text: input, pages: [], hints: [] });
  return factsOf(input, structure, quantitiesOf(input, structure), document);
}

const shown = (input: string, { quantity }: Fact): string =>
  input.slice(quantity.start, quantity.end).replace(/\s+/g, ' ');

/** The figures that are not years alone, each with what is said of it; a line each. */
const written = (parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(' · ');

const period = (from: string | null, to: string | null): string | null => (from || to) && `${from ?? ''}-${to ?? ''}`;

/** `598 M€ · OB 2023 · fonctionnement · dépense`, a line for each amount. */
export function writtenAmounts(example: FactCase): string {
  return factsIn(example)
    .flatMap((fact) => (fact.money === null ? [] : [{ fact, money: fact.money }]))
    .map(({ fact, money }) =>
      written([
        shown(example.input, fact),
        money.step || money.fiscalYear
          ? [money.step && CODES[money.step], money.fiscalYear].filter(Boolean).join(' ')
          : null,
        period(fact.time.from, fact.time.to ?? fact.time.due),
        fact.time.yearly && 'par an',
        money.credits.join(' et '),
        money.section,
        money.flow,
        money.payer && `payé par ${money.payer}`,
      ]),
    )
    .join('\n');
}

/** `12 % · en 2024`, `900 km · pour 2030`, `26 · de 2019 à 2024`. */
export function writtenTimes(example: FactCase): string {
  return factsIn(example)
    .map((fact) =>
      written([
        shown(example.input, fact),
        fact.time.at && `en ${fact.time.at}`,
        fact.time.due && `pour ${fact.time.due}`,
        fact.time.from && `de ${fact.time.from} à ${fact.time.to}`,
        fact.time.yearly && 'par an',
      ]),
    )
    .join('\n');
}

/** What a change and a sum that is aimed at are called in the data. */
const saidOf = ({ nature, quantity }: Fact): string | false =>
  (nature === 'change' && 'variation') ||
  (nature === 'target' && quantity.kind === 'figure' && quantity.unit === 'euros' && 'objectif');

/** `3,9 M€ · variation · -3900000`. */
export function writtenChanges(example: FactCase): string {
  return factsIn(example)
    .map((fact) => written([shown(example.input, fact), saidOf(fact), String(fact.value)]))
    .join('\n');
}
