import type { Clause, Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import { isTotal } from '../tables/labels.ts';
import type { Term } from '../term.ts';
import { quoted } from '../wording.ts';
import { digitsOf, isLargeCount, isSwap, labelWords, MANY_DIGITS } from './repetition.ts';

/** A count that a sentence and a table give for one thing, once with two digits that changed places. */
export const swappedInTable: Rule = {
  name: 'repetition:chiffres-tableau',
  example: 'Le Département veille sur 1 484 enfants confiés. […] tableau : Enfants confiés 1 448',
  findings: (document: Document): readonly Finding[] => {
    const named = countsByName(document);
    return named.size === 0 ? [] : document.clauses.flatMap((clause) => findingsIn(document.text, clause, named));
  },
};

/** The counts of a row, or the one at the foot of a column. */
interface Named {
  readonly label: string;
  readonly terms: readonly Term[];
}

/** One word names many rows. */
const LABEL_WORDS = 2;
/** How far behind a figure its noun is looked for. Unit: UTF-16 units. */
const NOUN_REACH = 90;

/** Rows by the two words that name them, totals of many digits by the noun of their column; a name that stands twice names nothing. */
function countsByName({ grids }: Document): ReadonlyMap<string, Named | null> {
  const counts = new Map<string, Named | null>();
  const add = (name: string, label: string, terms: readonly Term[]): void => {
    if (terms.length > 0) counts.set(name, counts.has(name) ? null : { label, terms });
  };
  for (const { columns, rows } of grids) {
    for (const { label, plain, terms } of rows) {
      const words = labelWords(label);
      const large = terms.filter((term) => term !== null).filter(isLargeCount);
      if (words.length === LABEL_WORDS) add(words.join(' '), label, large);
      if (!isTotal(plain)) continue;
      for (const term of large.filter((one) => digitsOf(one).length >= MANY_DIGITS)) {
        const column = columns[terms.indexOf(term)];
        const [noun] = labelWords(column?.head ?? '');
        if (noun !== undefined) add(noun, column?.path.join(', ') ?? '', [term]);
      }
    }
  }
  return counts;
}

function findingsIn(text: string, clause: Clause, named: ReadonlyMap<string, Named | null>): readonly Finding[] {
  return clause.terms.filter(isLargeCount).flatMap((term) => {
    const behind = text.slice(term.end, Math.min(clause.end, term.end + NOUN_REACH)).split(/[,.;:()]/)[0] ?? '';
    const words = labelWords(behind).slice(0, LABEL_WORDS);
    const one = named.get(words.join(' ')) ?? named.get(words[0] ?? '') ?? null;
    if (one === null || one.terms.some(({ value }) => value === term.value)) return [];
    return one.terms
      .filter((cell) => isSwap(String(cell.value), String(term.value)))
      .map((cell) => findingFor(term, cell, one));
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
