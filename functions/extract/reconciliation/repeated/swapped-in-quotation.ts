import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quoted } from '../wording.ts';
import {
  digitsOf,
  isCountFrom,
  isLargeCount,
  isLargeMeasure,
  isSaid,
  isSwap,
  labelWords,
  MANY_DIGITS,
} from './repetition.ts';
import { areApart, yearsIn } from './years.ts';

/** A count that somebody is quoted with, and the text with two digits that changed places. */
export const swappedInQuotation: Rule = {
  name: 'repetition:chiffres-citation',
  example: '6 870 entrées ont été enregistrées. […] « 6 780 personnes ont poussé la porte », se félicite le président.',
  findings: (document: Document): readonly Finding[] => {
    const { said, told } = countsOf(document);
    if (said.length === 0) return [];
    const values = new Set(told.map(({ term }) => term.value));
    const alike = byDigits(told);
    return said
      .filter(({ term }) => !values.has(term.value))
      .flatMap((one) => findingFor(document, one, alike.get(sortedDigits(one)) ?? []));
  },
};

interface Count {
  readonly term: Term;
  readonly clause: Clause;
  /** What is counted, plain and singular: its noun and the word that says of what; empty for nothing. */
  readonly noun: string;
  readonly more: string;
}

/** A swap leaves the digits the same: few counts need to be looked at. */
function byDigits(told: readonly Count[]): ReadonlyMap<string, readonly Count[]> {
  const alike = new Map<string, Count[]>();
  for (const count of told) {
    const key = sortedDigits(count);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [count]);
    else if (known.length < MOST_ALIKE) known.push(count);
  }
  return alike;
}

const sortedDigits = ({ term }: Count): string => [...String(term.value)].sort().join('');
const MOST_ALIKE = 8;

/** How far behind a figure its noun is looked for. Unit: UTF-16 units. */
const NOUN_REACH = 60;
const ANYONE = new Set(['personne', 'jeune', 'notre']);
/** Whom they may be. */
const PEOPLE = new Set(
  'entree stagiaire beneficiaire jeune apprenti eleve lyceen inscrit demandeur habitant usager foyer agent'.split(' '),
);

/** Round numbers are alike by chance. */
const isCount = (term: Term): boolean =>
  isLargeCount(term) || (isCountFrom(term, HUNDRED) && term.value % 10 !== 0) || isLargeMeasure(term);
const HUNDRED = 100;

/** The counts of quotations, and those that the text itself tells. */
function countsOf({ text, clauses }: Document): { readonly said: readonly Count[]; readonly told: readonly Count[] } {
  const said: Count[] = [];
  const told: Count[] = [];
  for (const clause of clauses) {
    for (const term of clause.terms.filter(isCount)) {
      const behind = text.slice(term.end, term.end + NOUN_REACH).split(/[,.;:()|»]/)[0] ?? '';
      const [noun = '', more = ''] = labelWords(behind);
      (isSaid(text, term) ? said : told).push({ term, clause, noun, more });
    }
  }
  return { said, told };
}

function findingFor({ quantities }: Document, said: Count, told: readonly Count[]): readonly Finding[] {
  const other = told.find(
    (one) =>
      isSwap(String(one.term.value), String(said.term.value)) &&
      isSame(said, one) &&
      !areApart(yearsIn(quantities, one.clause), yearsIn(quantities, said.clause)),
  );
  return other === undefined ? [] : [findingOf(comparisonOf(said, other))];
}

/** `6 780 personnes`, `6 870 entrées`: one thing, as far as its words tell. */
function isSame(said: Count, told: Count): boolean {
  if (said.noun === '' || told.noun === '' || digitsOf(said.term).length < LEAST_DIGITS) return false;
  if (said.term.unit !== told.term.unit) return false;
  if (said.noun === told.noun) return true;
  // « 26 370 habitants sont entrés en formation » in a quotation, « 26 730 entrées »
  if (PEOPLE.has(said.noun) && PEOPLE.has(told.noun) && digitsOf(said.term).length >= MANY_DIGITS) return true;
  return ANYONE.has(said.noun) && (PEOPLE.has(told.noun) || digitsOf(said.term).length >= MANY_DIGITS);
}
/** Fewer digits are alike by chance. */
const LEAST_DIGITS = 3;

const comparisonOf = (
  { term: said, noun, more }: Count,
  { term: told, ...other }: Count,
): Parameters<typeof findingOf>[0] => ({
  type: 'repetition',
  announced: said,
  computed: told.value,
  tolerance: { likely: 0, possible: 0 },
  others: [told],
  // one noun may count two things: only the same words are proof
  worst: noun === other.noun && more === other.more && more !== '' ? 'ecart' : 'a_verifier',
  constat: () =>
    `Une citation donne ${quoted(said.named)} et le texte ${quoted(told.named)} : deux chiffres semblent intervertis.`,
});
