import type { Clause, Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quoted } from '../wording.ts';
import { digitsOf, isSwap, LEAST_COUNT, labelWords } from './repetition.ts';

/** A count that a sentence and a row of a table give for one thing, once with two digits that changed places. */
export const swappedInTable: Rule = {
  name: 'repetition:chiffres-tableau',
  example: 'Le Département veille sur 1 484 enfants confiés. […] tableau : Enfants confiés 1 448',
  findings: (document: Document): readonly Finding[] => {
    const rows = rowsByLabel(document);
    return rows.size === 0 ? [] : document.clauses.flatMap((clause) => findingsIn(document.text, clause, rows));
  },
};

interface NamedRow {
  readonly label: string;
  readonly terms: readonly Term[];
}

/** One word names many things. */
const LABEL_WORDS = 2;
/** How far behind a figure its noun is looked for. Unit: UTF-16 units. */
const NOUN_REACH = 90;

/** Rows of counts by the two words that name them; a name that stands twice names nothing. */
function rowsByLabel({ grids }: Document): ReadonlyMap<string, NamedRow | null> {
  const rows = new Map<string, NamedRow | null>();
  for (const { label, terms } of grids.flatMap((grid) => grid.rows)) {
    const words = labelWords(label);
    const counts = terms.filter((term) => term !== null).filter(isCount);
    if (words.length !== LABEL_WORDS || counts.length === 0) continue;
    const name = words.join(' ');
    rows.set(name, rows.has(name) ? null : { label, terms: counts });
  }
  return rows;
}

const isCount = ({ unit, value, direction }: Term): boolean =>
  unit === 'nombre' && value >= LEAST_COUNT && direction === null;

function findingsIn(text: string, clause: Clause, rows: ReadonlyMap<string, NamedRow | null>): readonly Finding[] {
  return clause.terms.filter(isCount).flatMap((term) => {
    const behind = text.slice(term.end, Math.min(clause.end, term.end + NOUN_REACH)).split(/[,.;:()]/)[0] ?? '';
    const row = rows.get(labelWords(behind).slice(0, LABEL_WORDS).join(' ')) ?? null;
    if (row === null || row.terms.some(({ value }) => value === term.value)) return [];
    return row.terms
      .filter((cell) => isSwap(digitsOf(cell), digitsOf(term)))
      .map((cell) => findingFor(term, cell, row));
  });
}

const findingFor = (term: Term, cell: Term, { label }: NamedRow): Finding =>
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
