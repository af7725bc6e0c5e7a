import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Finding, findingOf } from '../finding.ts';
import { type Term, termWith } from '../term.ts';
import { countInFrench, numberInFrench } from '../wording.ts';
import { wordsBetween } from '../words.ts';
import type { ListRun } from './runs.ts';

/** Shares of one whole make 100 %: the lines of a list, or the figures of a sentence. */
export const sharesOfAWhole: Rule = {
  name: 'parts:100',
  example: 'Secteurs : - industrie : 60 % ; - services : 40 %.',
  findings: (document: Document): readonly Finding[] => [
    ...document.runs.flatMap((run) => ofList(document, run)),
    ...document.clauses.flatMap((clause) => (clause.terms.length < LEAST ? [] : ofSentence(document, clause))),
  ],
};

const WHOLE = 100;
const LEAST = 3;
/** The text says that the shares are all there is. */
const ALL = /répart|ventil|décompos|se partag|composition|structure par|profil/iu;
const MAIN = /princip|notamment|surtout|essentiel|major/iu;
/** Sums beyond these are shares of different things. */
const NEAR: readonly [number, number] = [85, 115];
const TIE = /^[^.]{0,110}$/u;
/** Shares that are compared or overlap are no parts. */
const APART = /contre|au lieu|dont|parmi|après|puis|objectif|en (?:19|20)\d\d\b/iu;

/** `comprise entre | 25 % et 50 %`: the ends of a range. */
const BETWEEN = /entre\s$/iu;
const AND = /^\s?et\s?$/iu;

function ofList({ text }: Document, { lines, lead }: ListRun): readonly Finding[] {
  if (lines.length < LEAST) return [];
  const shares: Term[] = [];
  for (const { terms } of lines) {
    const [share, other] = terms.filter(({ unit, sign }) => unit === 'pourcent' && sign === null);
    if (share === undefined || other !== undefined) return [];
    shares.push(share);
  }
  const before =
    lead === null ? '' : text.slice(Math.max(0, (lines[0]?.terms[0]?.start ?? 0) - 300), lines[0]?.terms[0]?.start);
  return sharesFinding(shares, lead !== null && ALL.test(before) && !MAIN.test(before) && lead.text.endsWith(':'));
}

function ofSentence({ text }: Document, clause: Clause): readonly Finding[] {
  const percents = clause.terms.filter(({ unit }) => unit === 'pourcent');
  if (percents.length < LEAST || percents.some((term) => term.direction !== null)) return [];
  const ties = percents.slice(1).map((term, index) => wordsBetween(text, (percents[index] as Term).end, term.start));
  if (ties.some((tie) => tie === null || !TIE.test(tie) || APART.test(tie))) return [];
  if (percents.some(({ start }, index) => BETWEEN.test(text.slice(clause.start, start)) && AND.test(ties[index] ?? '')))
    return [];
  const words = text.slice(clause.start, percents[0]?.start);
  return sharesFinding(percents, ALL.test(words) && !MAIN.test(words) && /:|entre/.test(words));
}

function sharesFinding(shares: readonly Term[], isWhole: boolean): readonly Finding[] {
  const [first] = shares;
  if (first === undefined) return [];
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const halves = shares.reduce((all, { half }) => all + half, 0);
  const whole = termWith(first, { value: WHOLE, half: 0, loose: false, row: null });
  const finding = findingOf({
    type: 'parts',
    announced: whole,
    computed: sum,
    tolerance: { likely: halves, possible: halves },
    others: shares,
    worst: sum > WHOLE ? 'ecart' : 'a_verifier',
    constat: (verdict) =>
      agrees(verdict)
        ? `Les ${countInFrench(shares.length)} parts énumérées font bien 100\u00a0%${verdict === 'arrondi' ? ', à l’arrondi près' : ''}.`
        : `Les ${countInFrench(shares.length)} parts énumérées devraient faire 100\u00a0%, elles font ${numberInFrench(sum, Number.isInteger(sum) ? 0 : 1)}\u00a0%.`,
  });
  if (finding.verdict === 'conforme') return [finding];
  if (!isWhole || sum < NEAR[0] || sum > NEAR[1]) return [];
  return [finding];
}
