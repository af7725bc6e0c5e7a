import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { sumInFrench } from '../wording.ts';
import { wordsAfter, wordsBefore } from '../words.ts';

/** Votes for, against and abstentions add up to the voters. */
export const votes: Rule = {
  name: 'somme:votes',
  example: 'Sur 96 votants, 73 pour, 9 contre, 14 abstentions.',
  findings: (document: Document): readonly Finding[] =>
    document.clauses.flatMap((clause) => (clause.terms.length < 3 ? [] : findingsIn(document.text, clause))),
};

/** Counts of one vote stand together. */
const MOST_COUNTS = 24;
const LONGEST = 600;
const VOTE = /voix|contre|abst/i;
const FOR = /^ (?:voix(?: pour)?|pour|votes? (?:pour|favorables?)|favorables?)\b/iu;
const AGAINST = /^ (?:voix )?contre(?! \d)(?![\p{L}])/iu;
const AGAINST_BEFORE = /(?:voix|pour) contre $/iu;
const ABSTAINED = /^ (?:abst|s['’]abst)/iu;
/** All who took part; the others may have been absent. */
const VOTERS = /^ votants?\b/iu;
const CAST = /^ (?:suffrages|votes|voix) exprimée?s?\b/iu;
const MEMBERS = /^ (?:élue?s|conseill\p{L}+|membres|présents)\b/iu;

function findingsIn(text: string, clause: Clause): readonly Finding[] {
  const after = (term: Term): string => wordsAfter(text, clause, term.end, 40);
  const counts = clause.terms.slice(0, MOST_COUNTS).filter(({ unit }) => unit === 'nombre');
  if (counts.length < 3 || !VOTE.test(text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST))))
    return [];
  const against = counts.find(
    (term) => AGAINST.test(after(term)) || AGAINST_BEFORE.test(wordsBefore(text, clause, term.start, 20)),
  );
  const inFavour = counts.find((term) => term !== against && FOR.test(after(term)));
  const abstained = counts.find((term) => ABSTAINED.test(after(term)));
  if (inFavour === undefined || (against === undefined && abstained === undefined)) return [];
  const cast = [inFavour, against].filter((term) => term !== undefined);
  const all = [...cast, abstained].filter((term) => term !== undefined);
  return counts.flatMap((term): readonly Finding[] => {
    if (VOTERS.test(after(term))) return [votesFinding(term, all, 'votants')];
    if (CAST.test(after(term))) return castFinding(term, cast, all);
    const isWhole = MEMBERS.test(after(term)) && sumOf(all) === term.value;
    return isWhole ? [votesFinding(term, all, 'élus')] : [];
  });
}

/** Abstentions are no votes cast, but minutes that count them say so by their sum; votes against may go unnamed. */
function castFinding(voters: Term, cast: readonly Term[], all: readonly Term[]): readonly Finding[] {
  const counted = sumOf(all) === voters.value ? all : cast;
  return counted.length < 2 ? [] : [votesFinding(voters, counted, 'suffrages exprimés')];
}

const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);

function votesFinding(voters: Term, parts: readonly Term[], noun: string): Finding {
  const sum = sumOf(parts);
  return findingOf({
    type: 'total',
    announced: voters,
    computed: sum,
    tolerance: { likely: 0, possible: 0 },
    others: parts,
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `Les voix (${sumInFrench(parts)}) font bien ${voters.written} ${noun}.`
        : `Le document annonce ${voters.written} ${noun}, mais les voix (${sumInFrench(parts)}) n’en font que ${sum}.`.replace(
            sum > voters.value ? 'n’en font que' : '\u0000',
            'en font',
          ),
  });
}
