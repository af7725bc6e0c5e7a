import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf, verdictOf } from '../finding.ts';
import { type Term, termWith } from '../term.ts';
import { quotientTolerance } from '../tolerance.ts';
import { like, percentLike } from '../wording.ts';
import { wordsBetween } from '../words.ts';

/** Parts each with its percentage: `31 577 (70 %), 9 924 (22 %) et 3 609 (8 %)`, in a sentence or line by line. */
export const partsWithShares: Rule = {
  name: 'pourcentage:parts',
  example: '6,2 M€ : 3,1 M€ pour l’agence (50 %), 1,24 M€ pour le Département (20 %)',
  findings: (document: Document): readonly Finding[] => [
    ...document.clauses.flatMap((clause, at) => {
      const pairs = pairsIn(clause);
      if (pairs.length < LEAST) return [];
      const before = clause.terms.filter(({ start }) => start < (pairs[0]?.part.start ?? 0));
      return findingsOf(pairs, [...before, ...(document.clauses[at - 1]?.terms ?? [])]);
    }),
    ...document.runs.flatMap(({ lines, lead }) => {
      const pairs: Pair[] = [];
      for (const { terms } of lines) {
        const pair = pairOfLine(document.text, terms);
        if (pair === null) return [];
        pairs.push(pair);
      }
      return pairs.length >= LEAST ? findingsOf(pairs, lead?.terms ?? []) : [];
    }),
  ],
};

interface Pair {
  readonly part: Term;
  readonly share: Term;
}

const LEAST = 2;
const TIE = /^[^;:().]{0,60}(?:\(|, soit) ?$/u;
/** Shares of a whole add up to this. */
const WHOLE = 100;

function pairsIn({ terms, ties }: Clause): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [at, tie] of ties.entries()) {
    const [part, share] = [terms[at] as Term, terms[at + 1] as Term];
    if (isPartWithShare(part, share) && isTied(tie) && share.direction === null) pairs.push({ part, share });
  }
  return pairs;
}

function pairOfLine(text: string, [part, share]: readonly Term[]): Pair | null {
  if (part === undefined || share === undefined || share.sign !== null || !isPartWithShare(part, share)) return null;
  return isTied(wordsBetween(text, part.end, share.start)) ? { part, share } : null;
}

const isPartWithShare = (part: Term, share: Term): boolean => share.unit === 'pourcent' && part.unit !== 'pourcent';
const isTied = (tie: string | null): boolean => tie !== null && TIE.test(tie);

/** The whole is the figure before the parts, or their sum where the shares make 100: whichever fits most. */
function findingsOf(pairs: readonly Pair[], before: readonly Term[]): readonly Finding[] {
  const unit = pairs[0]?.part.unit;
  if (pairs.some(({ part }) => part.unit !== unit)) return [];
  const shares = pairs.reduce((all, { share }) => all + share.value, 0);
  const sum = pairs.reduce((all, { part }) => all + part.value, 0);
  const isWhole = Math.abs(shares - WHOLE) <= pairs.reduce((all, { share }) => all + share.half, 0) + 1e-9;
  const [first] = pairs;
  const wholes = before.filter((term) => term.unit === unit && term.value >= (first?.part.value ?? 0)).slice(-3);
  const summed: readonly Term[] =
    isWhole && first !== undefined ? [termWith(first.part, { value: sum, row: null, half: 0, written: '' })] : [];
  const tests = [...wholes, ...summed].map((whole) => pairs.map((pair) => comparisonOf(pair, whole, sum)));
  const best = tests.reduce<readonly Comparison[]>((a, b) => (kept(b) > kept(a) ? b : a), []);
  return kept(best) >= LEAST && kept(best) * 3 >= best.length * 2 ? best.map(findingOf) : [];
}

const kept = (comparisons: readonly Comparison[]): number =>
  comparisons.filter((comparison) => agrees(verdictOf(comparison))).length;

function comparisonOf({ part, share }: Pair, whole: Term, sum: number): Comparison {
  const quotient = whole.value === 0 ? 0 : (100 * part.value) / whole.value;
  const base = whole.written === '' ? `les ${like(sum, part)} que font toutes les parts` : whole.written;
  return {
    type: 'pourcentage',
    announced: share,
    computed: quotient,
    tolerance: quotientTolerance(share, quotient, part, whole),
    others: whole.written === '' ? [part] : [part, whole],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `${part.written} sur ${base} font bien ${share.written}${verdict === 'arrondi' ? ', à l’arrondi près' : ''}.`
        : `${part.written} sur ${base} font ${percentLike(quotient, share)} ; le document annonce ${share.written}.`,
  };
}
