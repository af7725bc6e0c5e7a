import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import type { Grid } from '../tables/grid.ts';
import { isTotal } from '../tables/labels.ts';
import type { Term } from '../term.ts';
import { like, quoted } from '../wording.ts';
import { plainWords } from '../words.ts';

/** A line of a table that a sentence tells again, with the same budget step and year. */
export const tableAndProse: Rule = {
  name: 'repetition:tableau',
  example: 'Le RSA, pour lequel 49,8 M€ avaient été votés au BP 2024 […] tableau : RSA 49 600 k€ au BP 2024',
  findings: (document: Document): readonly Finding[] => {
    const cells = cellsByName(document.grids);
    return cells.size === 0 ? [] : document.clauses.flatMap((clause) => findingsIn(document, clause, cells));
  },
};

interface NamedCell {
  readonly words: string;
  readonly label: string;
  readonly term: Term;
}

/** `bp 2024`, `ca 2023`, `2024`: a column that a sentence can name. */
const STEP_YEAR = /(?:^| )((?:(?:bp|ca|bs|ob|rob|cfu|dm ?\d?|budget primitif|compte administratif) ?)?20\d\d)(?= |$)/g;
const BARE_YEAR = 4;
/** Farther apart, the two are different perimeters. */
const NEAR_SHARE = 0.03;
const LEAST_LABEL = 3;
/** Lines whose labels begin alike. */
const MOST_NAMESAKES = 8;
const THOUSANDS = [0, 3, 6] as const;

function cellsByName(grids: readonly Grid[]): ReadonlyMap<string, readonly NamedCell[]> {
  const cells = new Map<string, NamedCell[]>();
  for (const { rows, columns } of grids) {
    for (const [at, { head }] of columns.entries()) {
      const key = [...head.matchAll(STEP_YEAR)][0]?.[1];
      if (key === undefined || key !== head.trim()) continue;
      for (const { label, terms } of rows) {
        const term = terms[at];
        const words = plainWords(label.replace(/\([^()]*\)/g, ' '));
        if (term == null || words.length < LEAST_LABEL || isTotal(words)) continue;
        const name = `${key} ${words.split(' ')[0]}`;
        const known = cells.get(name);
        if (known === undefined) cells.set(name, [{ words, label, term }]);
        else if (known.length < MOST_NAMESAKES) known.push({ words, label, term });
      }
    }
  }
  return cells;
}

function findingsIn(
  document: Document,
  clause: Clause,
  cells: ReadonlyMap<string, readonly NamedCell[]>,
): readonly Finding[] {
  const euros = clause.terms.filter(({ unit }) => unit === 'euros');
  const [amount] = euros;
  if (amount === undefined || euros.length > 1 || amount.direction !== null) return [];
  const words = plainWords(document.text.slice(clause.start, Math.min(clause.end, clause.start + 400)));
  const named = [...words.matchAll(STEP_YEAR)].map((match) => match[1] ?? '');
  const steps = named.filter((key) => key.length > BARE_YEAR);
  const keys = steps.length > 0 ? steps : named;
  if (keys.length !== 1) return [];
  const names = new Set(words.split(' ').map((word) => `${keys[0]} ${word}`));
  return [...names]
    .flatMap((name) => cells.get(name) ?? [])
    .filter((cell) => ` ${words} `.includes(` ${cell.words} `))
    .flatMap((cell) => findingFor(amount, cell, keys[0] ?? ''));
}

function findingFor(amount: Term, { term, label }: NamedCell, column: string): readonly Finding[] {
  const power = THOUSANDS.find((one) => isNear(term.value * 10 ** one, amount.value));
  if (power === undefined || amount.value === 0) return [];
  const scaled = term.value * 10 ** power;
  const halves = amount.half + (term.step / 2) * 10 ** power;
  return [
    findingOf({
      type: 'repetition',
      announced: amount,
      computed: scaled,
      tolerance: { likely: halves, possible: halves },
      others: [term],
      worst: 'ecart',
      constat: (verdict) =>
        verdict === 'conforme' || verdict === 'arrondi'
          ? `Le texte et le tableau donnent le même montant pour ${quoted(label)} (${column.toUpperCase()}) : ${amount.written}.`
          : `Pour ${quoted(label)} (${column.toUpperCase()}), le texte donne ${amount.written} et le tableau ${like(scaled, amount)}.`,
    }),
  ];
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * NEAR_SHARE;
