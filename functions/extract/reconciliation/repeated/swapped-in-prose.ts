import type { Unit } from '../../model.ts';
import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quoted } from '../wording.ts';
import { digitsOf, isSaid, isSwap, labelWords, MANY_DIGITS } from './repetition.ts';
import { areApart, yearsIn } from './years.ts';

/** A sum or a length told in two chapters, in sentences that share their words, with two digits that changed places. */
export const swappedInProse: Rule = {
  name: 'repetition:chiffres-phrases',
  example: 'Restaurer 1 460 km de cours d’eau et 240 seuils. […] Restaurer 1 640 km de rivières et effacer 240 seuils.',
  findings: (document: Document): readonly Finding[] => {
    const found: Finding[] = [];
    for (const places of placesByDigits(document).values())
      places.forEach((place, at) => {
        const other = places.slice(0, at).find((one) => areSame(document, one, place));
        if (other !== undefined)
          found.push(findingFor(other.term, place.term, sharedWords(document.text, other, place)));
      });
    return found;
  },
};

interface Place {
  readonly term: Term;
  readonly clause: Clause;
}

const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['euros', 'kilometres', 'hectares', 'm3']);
/** Fewer digits are alike by chance. */
const LEAST_DIGITS = 3;
/** Figures of one unit and the same digits that are compared with one another, at most. */
const MOST_PLACES = 24;

/** Figures of one unit and the same digits in any order meet under one key. */
function placesByDigits({ clauses }: Document): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const clause of clauses)
    for (const term of clause.terms) {
      if (term.loose || !MEASURED.has(term.unit) || !areMany(term)) continue;
      const key = `${term.unit} ${term.step} ${[...writtenDigits(term)].sort().join('')}`;
      const known = places.get(key) ?? [];
      if (known.length < MOST_PLACES) known.push({ term, clause });
      places.set(key, known);
    }
  return places;
}

/** `43,8 M€`, `2 080 ha`: a nought counts in a number of many. */
const areMany = (term: Term): boolean =>
  digitsOf(term).length >= LEAST_DIGITS || (term.unit !== 'euros' && writtenDigits(term).length >= MANY_DIGITS);

const writtenDigits = ({ value, step }: Term): string => String(Math.round(Math.abs(value) / step));

function areSame({ text, structure, quantities }: Document, one: Place, other: Place): boolean {
  const headingOf = ({ clause }: Place): number => structure.blocks[clause.block]?.path.at(-1)?.start ?? -1;
  if (!isSwap(writtenDigits(one.term), writtenDigits(other.term)) || headingOf(one) === headingOf(other)) return false;
  if (one.term.direction !== other.term.direction) return false;
  if (areApart(yearsIn(quantities, one.clause), yearsIn(quantities, other.clause))) return false;
  // a quotation and the text: swapped-in-quotation.ts
  if (isSaid(text, one.term) && isSaid(text, other.term)) return false;
  return sharedWords(text, one, other) >= (one.term.direction === null ? LEAST_SHARED : 1);
}

function sharedWords(text: string, one: Place, other: Place): number {
  const words = wordsAround(text, one);
  return [...wordsAround(text, other)].filter((word) => words.has(word)).length;
}

/** Words that two sentences about one level share, at least; two falls or rises of one thing share its name. */
const LEAST_SHARED = 2;
/** So many are proof: the two sentences say the same. */
const PROOF = 3;
/** How far around a figure its words stand. Unit: UTF-16 units. */
const REACH = 80;
/** A shorter word tells little, and longer ones are told by how they begin. Unit: letters. */
const LEAST_LETTERS = 4;
const STEM = 6;
/** Words that any two sums have in common. */
const COMMON =
  /^(?:million|milliard|euro|region|depart|budget|annexe|credit|montan|total|foncti|invest|depens|annee|exerci)/;

function wordsAround(text: string, { term, clause }: Place): ReadonlySet<string> {
  const before = text.slice(Math.max(clause.start, term.start - REACH), term.start);
  const behind = text.slice(term.end, Math.min(clause.end, term.end + REACH));
  const words = labelWords(`${before} ${behind}`).filter((word) => word.length >= LEAST_LETTERS && !COMMON.test(word));
  return new Set(words.map((word) => word.slice(0, STEM)));
}

const findingFor = (first: Term, second: Term, shared: number): Finding =>
  findingOf({
    type: 'repetition',
    announced: first,
    computed: second.value,
    tolerance: { likely: 0, possible: 0 },
    others: [second],
    worst: shared >= PROOF ? 'ecart' : 'a_verifier',
    constat: () =>
      `Le document écrit ${quoted(first.named)} à un endroit et ${quoted(second.named)} à un autre : deux chiffres semblent intervertis.`,
  });
