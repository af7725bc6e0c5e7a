import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { sumTolerance } from '../tolerance.ts';
import { like } from '../wording.ts';
import { wordsBefore } from '../words.ts';

/** A step of the budget, and the budget before and after it, in one sentence or two. */
export const stepsInProse: Rule = {
  name: 'etapes:phrase',
  example: 'La DM s’élève à 21,7 M€. Elle porte le budget de 702 M€ à 723,7 M€.',
  findings: ({ text, clauses }: Document): readonly Finding[] =>
    clauses.flatMap((clause, at) => {
      const step = stepIn(text, clause);
      if (step === null) return [];
      const next = clauses[at + 1];
      const near = next !== undefined && next.block === clause.block ? [clause, next] : [clause];
      return near.flatMap((place) => [...broughtFrom(text, place, step), ...afterStep(text, place, step)]).slice(0, 1);
    }),
};

/** `La décision modificative … s’élève à 21,7 M€`, `Le BS 2023 s’équilibre à 64,7 M€` */
const STEP =
  /(?:\bBS|\bDM ?\d?|budget supplémentaire|décision modificative)[^.;:]{0,70} (?:s['’](?:élève|établit|équilibre) à|se monte à|ajoute|est de|de) $/iu;
const OPENING = /(?:\bBP|budget primitif)(?: \d{4})? ?(?:: ?|de |était de |à )$/iu;
const CLOSING =
  /(?:après (?:le |la )?(?:BS|DM)[^.;:()]{0,60}|budget total[^.;:()]{0,40}) (?:atteint|s['’](?:élève|établit) à|est de|de|à) $/iu;
const BRINGS = /\bport(?:e|ent|ant|era|é)\b[^.;:()]{0,60} de $/iu;
const MOST_WORDS = 110;

/** A cheap look before the exact one. */
const ANY_STEP = /\b[BD][SM]|suppl|modif/i;

function stepIn(text: string, clause: Clause): Term | null {
  const first = clause.terms.find(({ unit }) => unit === 'euros');
  if (first === undefined) return null;
  const before = text.slice(Math.max(clause.start, first.start - MOST_WORDS), first.start);
  return ANY_STEP.test(before) && STEP.test(wordsBefore(text, clause, first.start, MOST_WORDS)) ? first : null;
}

/** `porte le budget de A à B` */
function broughtFrom(text: string, clause: Clause, step: Term): readonly Finding[] {
  return clause.levels
    .filter(({ old, young }) => old.start < young.start && old !== step && old.unit === step.unit)
    .filter(({ old }) => BRINGS.test(wordsBefore(text, clause, old.start, 80)))
    .map(({ old, young }) => stepFinding(old, step, young));
}

/** `Après BS, le budget atteint B (BP : A)` */
function afterStep(text: string, clause: Clause, step: Term): readonly Finding[] {
  const others = clause.terms.filter((term) => term.unit === step.unit && term.start > step.start);
  const opening = others.find(({ start }) => OPENING.test(wordsBefore(text, clause, start, 60)));
  const closing = others.find(({ start }) => CLOSING.test(wordsBefore(text, clause, start, MOST_WORDS)));
  return opening === undefined || closing === undefined ? [] : [stepFinding(opening, step, closing)];
}

function stepFinding(opening: Term, step: Term, closing: Term): Finding {
  const sum = opening.value + step.value;
  return findingOf({
    type: 'etapes',
    announced: closing,
    computed: sum,
    tolerance: sumTolerance(closing, [opening, step]),
    others: [opening, step],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `Étapes du budget : ${opening.written} + ${step.written} donne bien ${closing.written}${verdict === 'arrondi' ? ' à l’arrondi près' : ''}.`
        : `Étapes du budget : le document annonce ${closing.written}, mais ${opening.written} + ${step.written} donne ${like(sum, closing)}.`,
  });
}
