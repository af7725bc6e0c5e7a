import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Finding, findingOf } from '../finding.ts';
import { type Term, termWith } from '../term.ts';
import { like } from '../wording.ts';
import { wordsAfter, wordsBefore, wordsBetween } from '../words.ts';

/** A sum over several years and what it makes a year. */
export const yearlySums: Rule = {
  name: 'produit:annees',
  example: '1,92 milliard d’euros sur six ans, soit 320 M€ par an',
  findings: (document: Document): readonly Finding[] =>
    document.clauses.flatMap((clause) =>
      clause.terms.length < 3 ||
      !clause.terms.some(({ unit }) => unit === 'annees') ||
      LOAN.test(document.text.slice(clause.start, Math.min(clause.end, clause.start + 600)))
        ? []
        : clause.terms.flatMap((_, at) => [
            ...dividedAt(document.text, clause, at),
            ...multipliedAt(document.text, clause, at),
          ]),
    ),
};

/** What is paid back a year holds interest. */
const LOAN = /prêt|emprunt|annuit|intérêt|rembours/iu;
const OVER = /(?:sur|en|pendant|durant|pour) $/iu;
const SO = /soit (?:environ |près de |plus de )?$/iu;
const YEARLY = /^[^,;.]{0,14}(?:par an|annuels?|chaque année|l['’]an)(?![\p{L}])/iu;
const THOUSAND = 1000;

/** `T … sur N ans, soit Y par an` */
function dividedAt(text: string, clause: Clause, at: number): readonly Finding[] {
  const [sum, years, yearly] = [clause.terms[at], clause.terms[at + 1], clause.terms[at + 2]];
  if (!isSpan(text, clause, years) || sum === undefined || yearly === undefined || sum.unit !== yearly.unit) return [];
  const tie = wordsBetween(text, sum.end, years.start);
  const isSaid =
    SO.test(wordsBefore(text, clause, yearly.start, 30)) && YEARLY.test(wordsAfter(text, clause, yearly.end));
  return tie !== null && isSaid ? [yearlyFinding(sum, years, yearly)] : [];
}

/** `Y par an, soit T sur N ans` */
function multipliedAt(text: string, clause: Clause, at: number): readonly Finding[] {
  const [yearly, sum, years] = [clause.terms[at], clause.terms[at + 1], clause.terms[at + 2]];
  if (!isSpan(text, clause, years) || sum === undefined || yearly === undefined || sum.unit !== yearly.unit) return [];
  const isSaid = SO.test(wordsBefore(text, clause, sum.start, 30)) && YEARLY.test(wordsAfter(text, clause, yearly.end));
  return isSaid ? [yearlyFinding(sum, years, yearly)] : [];
}

const isSpan = (text: string, clause: Clause, term: Term | undefined): term is Term =>
  term?.unit === 'annees' && term.value > 1 && OVER.test(wordsBefore(text, clause, term.start, 20));

function yearlyFinding(sum: Term, years: Term, yearly: Term): Finding {
  const each = sum.value / years.value;
  const factor = Math.max(each / yearly.value, yearly.value / each);
  const isMagnitude = factor > THOUSAND / 2;
  return findingOf({
    type: isMagnitude ? 'ordre_de_grandeur' : 'produit',
    announced: termWith(yearly, { loose: yearly.loose && !isMagnitude }),
    computed: each,
    tolerance: { likely: yearly.half + sum.half / years.value, possible: yearly.half + sum.half / years.value },
    others: [sum],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `${sum.written} sur ${years.written} font bien ${yearly.written} par an${verdict === 'arrondi' ? ', à l’arrondi près' : ''}.`
        : `${sum.written} sur ${years.written} font ${like(each, yearly)} par an ; le document annonce ${yearly.written}${isMagnitude ? ' : l’unité de l’un des deux semble fausse' : ''}.`,
  });
}
