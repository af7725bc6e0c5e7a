import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import { isTotal } from '../tables/labels.ts';
import type { Term } from '../term.ts';
import { quoted } from '../wording.ts';
import { digitsOf, isLargeCount, isSwap, labelWords, MANY_DIGITS } from './repetition.ts';
import { areApart, yearsIn } from './years.ts';

/** A count that a sentence and a table give for one thing, once with two digits that changed places. */
export const swappedInTable: Rule = {
  name: 'repetition:chiffres-tableau',
  example: 'Le Département veille sur 1 484 enfants confiés. […] tableau : Enfants confiés 1 448',
  findings: (document: Document): readonly Finding[] => {
    const named = countsByName(document);
    return named.size === 0 ? [] : document.clauses.flatMap((clause) => findingsIn(document, clause, named));
  },
};

/** The counts of a row, or the one at the foot of a column. */
interface Named {
  readonly label: string;
  /** What its second word says of what; empty for none. */
  readonly more: string;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly term: Term;
  /** What the head of its column says of its time. */
  readonly years: ReadonlySet<number>;
}

/** One word names many rows. */
const LABEL_WORDS = 2;
/** How far behind a figure its noun is looked for. Unit: UTF-16 units. */
const NOUN_REACH = 90;

/** Rows by the two words that name them, totals of many digits by the noun of their column; a name that stands twice names nothing. */
function countsByName({ grids }: Document): ReadonlyMap<string, Named | null> {
  const counts = new Map<string, Named | null>();
  const add = (name: string, named: Named): void => {
    if (named.cells.length > 0) counts.set(name, counts.has(name) ? null : named);
  };
  for (const { columns, rows } of grids) {
    for (const { label, plain, terms } of rows) {
      const words = labelWords(label);
      const cells = terms.flatMap((term, at): readonly (Cell & { readonly head: string })[] => {
        const head = columns[at]?.path.join(', ') ?? '';
        return term !== null && isLargeCount(term) ? [{ term, head, years: yearsOf(head) }] : [];
      });
      if (words.length === LABEL_WORDS) add(words.join(' '), { label, more: '', cells });
      if (!isTotal(plain)) continue;
      for (const cell of cells.filter(({ term }) => digitsOf(term).length >= MANY_DIGITS)) {
        const [noun, more = ''] = labelWords(cell.head.replace(YEAR, ' '));
        if (noun !== undefined) add(noun, { label: cell.head, more, cells: [cell] });
      }
    }
  }
  return counts;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const yearsOf = (head: string): ReadonlySet<number> => new Set((head.match(YEAR) ?? []).map(Number));

function findingsIn(
  { text, quantities }: Document,
  clause: Clause,
  named: ReadonlyMap<string, Named | null>,
): readonly Finding[] {
  return clause.terms.filter(isLargeCount).flatMap((term) => {
    const behind = text.slice(term.end, Math.min(clause.end, term.end + NOUN_REACH)).split(/[,.;:()]/)[0] ?? '';
    const words = labelWords(behind).slice(0, LABEL_WORDS);
    const one = named.get(words.join(' ')) ?? named.get(words[0] ?? '') ?? null;
    if (one === null || one.cells.some((cell) => cell.term.value === term.value)) return [];
    if (one.more !== '' && words[1] !== undefined && words[1] !== one.more) return [];
    const years = yearsIn(quantities, clause);
    return one.cells
      .filter((cell) => isSwap(String(cell.term.value), String(term.value)) && !areApart(years, cell.years))
      .map((cell) => findingFor(term, cell.term, one));
  });
}

const findingFor = (term: Term, cell: Term, { label }: Named): Finding =>
  findingOf({
    type: 'repetition',
    announced: term,
    computed: cell.value,
    tolerance: { likely: 0, possible: 0 },
    others: [cell],
    worst: 'ecart',
    constat: () =>
      `Pour ${quoted(label)}, le texte écrit ${quoted(term.written)} et le tableau ${quoted(cell.written)} : deux chiffres semblent intervertis.`,
  });
