import type { Unit } from '../../model.ts';
import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf, verdictOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quotientTolerance } from '../tolerance.ts';
import { percentLike } from '../wording.ts';
import { closingOf, wordsAfter, wordsBefore } from '../words.ts';

/** A part, its whole and the percentage between them, in one sentence. */
export const sharesInProse: Rule = {
  name: 'pourcentage:phrase',
  example: 'Sur 12 M€ autorisés, 4,1 M€ sont engagés, soit 34 %.',
  findings: (document: Document): readonly Finding[] => {
    const found: Finding[] = [];
    for (const [place, clause] of document.clauses.entries()) {
      for (const [at, term] of clause.terms.entries())
        if (term.unit === 'pourcent') found.push(...findingsAt(document, clause, at), ...ofTotal(document, place, at));
      found.push(...acrossSentences(document.text, clause, document.clauses[place + 1]));
    }
    return found;
  },
};

interface Share {
  readonly share: Term;
  readonly part: Term;
  readonly whole: Term;
}

/** `, soit `, ` (`: the percentage says the same once more */
const SAME =
  /^(?:[^.;:()]{0,60}[,\s])?(?:\(|soit)(?: ?(?:environ|près de|plus de|donc|quelque))?(?: une? (?:taux|part|proportion)(?: [\p{L}’']+){0,3}? de)? ?$/iu;
/** `210 des 380 km`, `4,1 M€ engagés sur les 12 M€`; not `6 320 dans l’un des 48 métiers` */
const OF =
  /^ des ?$|(?:^| )(?:sur|d['’]un total de)(?: les| ces| une? (?:total|coût|montant|budget|enveloppe)(?: total| totale| global| globale)? de)? ?$/iu;
/** `12,5 M€, dont 5 M€ de la Région (40 %)` */
const OF_WHICH = /(?:^|[,\s(])dont(?: près de| environ| plus de)? ?$/iu;
/** `98 % de l’objectif de 44 275` */
const SHARE_OF = /^ (?:[^.;:()]{0,30} )?(?:de|des|du|d['’]|sur)(?: [\p{L}’']+){0,3} ?$/iu;
const SAYS = /^[^.;()]{0,40}(?:, soit|soit|représent\p{L}+|équiva\p{L}+)(?: [^.;()0-9]{0,50})?$/iu;
/** The next sentence says the share as a number. */
const AS_MUCH = /^ ?(?:Cela représente|Soit|C['’]est|Ce sont|Cela fait)(?: près de| environ)? $/iu;
/** `ajoute 36,8 M€ aux 1 912,4 M€ du BP, soit une hausse de 2,1 %` */
const ADDED_TO = /^ (?:à|aux?) (?:l[ea]s? )?$/iu;
const ADDS = /ajout\p{L}*(?: [\p{L}’']+){0,3} $/iu;

function findingsAt({ text }: Document, clause: Clause, at: number): readonly Finding[] {
  const found = ofTwoBefore(text, clause, at) ?? ofTwoAfter(clause, at) ?? ofAddition(text, clause, at);
  return found === null || !isShare(found) ? [] : [findingFor(found)];
}

/** `part … sur whole …, soit p %` and `whole, dont part (p %)` */
function ofTwoBefore(text: string, clause: Clause, at: number): Share | null {
  const [first, second, share] = [clause.terms[at - 2], clause.terms[at - 1], clause.terms[at]];
  if (first === undefined || second === undefined || share === undefined) return null;
  const [tie, says] = [clause.ties[at - 2], clause.ties[at - 1]];
  if (tie == null || says == null || !SAME.test(says) || share.direction !== null) return null;
  if (isComparable(first, second) && OF_WHICH.test(tie)) {
    const inBracket = { share, part: second, whole: first };
    return closingOf(tie) < 0 ? inBracket : ofBracketOrBefore(text, clause, at, inBracket);
  }
  if (isComparable(first, second) && OF.test(tie)) return { share, part: first, whole: second };
  const isOnWhole = /(?:^|[\s,])(?:sur|parmi) (?:les |ces |nos |leurs |un total de )?$/iu.test(
    wordsBefore(text, clause, first.start, 30),
  );
  return isComparable(first, second) && isOnWhole && says.includes('soit')
    ? { share, part: second, whole: first }
    : null;
}

/** `une aide de 9 000 € (budget 312 400 €), dont 6 300 €, soit 70 %`: of the figure before the bracket, or of the one in it. */
function ofBracketOrBefore(text: string, clause: Clause, at: number, inBracket: Share): Share | null {
  const open = text.lastIndexOf('(', inBracket.whole.start);
  const whole = clause.terms.slice(Math.max(0, at - MOST_BEFORE), at - 2).findLast((term) => term.end <= open);
  if (whole === undefined || !isComparable(whole, inBracket.part)) return inBracket;
  return [{ ...inBracket, whole }, inBracket].find((one) => agrees(verdictOf(comparisonOf(one)))) ?? null;
}

/** `p % de l’objectif de whole. Cela représente part`, `p % …, soit part sur whole` */
function ofTwoAfter(clause: Clause, at: number): Share | null {
  const [share, second, third] = [clause.terms[at], clause.terms[at + 1], clause.terms[at + 2]];
  if (share === undefined || second === undefined || third === undefined) return null;
  const [tie, next] = [clause.ties[at], clause.ties[at + 1]];
  if (tie == null || next == null || !isComparable(second, third) || share.direction !== null) return null;
  if (SHARE_OF.test(tie) && SAYS.test(next) && third.direction === null) return { share, part: third, whole: second };
  return SAYS.test(tie) && OF.test(next) ? { share, part: second, whole: third } : null;
}

/** `… 98 % de l’objectif de 44 275 inscriptions. Cela représente 43 169 inscriptions …` */
function acrossSentences(text: string, clause: Clause, next: Clause | undefined): readonly Finding[] {
  const share = clause.terms.at(-2);
  if (share?.unit !== 'pourcent') return [];
  const [whole, part, tie] = [clause.terms.at(-1), next?.terms[0], clause.ties.at(-1) ?? null];
  if (next === undefined || part === undefined || whole === undefined || tie === null) return [];
  if (!SHARE_OF.test(tie) || !isComparable(part, whole) || part.direction !== null) return [];
  return AS_MUCH.test(wordsBefore(text, next, part.start, 40)) ? [findingFor({ share, part, whole })] : [];
}

/** `L’enveloppe de 96 M€ couvre … La Région engage 24 M€ (25 % du total)`: of the total that opens the paragraph. */
function ofTotal({ text, clauses }: Document, place: number, at: number): readonly Finding[] {
  const clause = clauses[place] as Clause;
  const [part, share] = [clause.terms[at - 1], clause.terms[at] as Term];
  const says = clause.ties[at - 1];
  if (part === undefined || says == null || !SAME.test(says)) return [];
  if (!OF_TOTAL.test(wordsAfter(text, clause, share.end, 30))) return [];
  const opens = clauses
    .slice(Math.max(0, place - MOST_SENTENCES), place + 1)
    .findLast((other) => other.block === clause.block && opensWithTotal(text, other));
  const whole = opens?.terms[0];
  if (whole === undefined || whole === part || part.unit !== whole.unit || whole.unit === 'pourcent') return [];
  return part.value < whole.value ? [findingOf({ ...comparisonOf({ share, part, whole }), worst: 'a_verifier' })] : [];
}

const OF_TOTAL = /^ (?:du|de ce) (?:total|montant)(?! \p{L}+[eé]s? )|^ de (?:l['’]|cette )enveloppe/iu;
const TOTAL_OPENS =
  /(?:enveloppe|total|montant|somme|plan|programme|budget|coût)(?: [\p{L}’']+){0,4} (?:de |d['’]|à )$/iu;
/** Sentences of a paragraph over which its total is remembered. */
const MOST_SENTENCES = 4;

const opensWithTotal = (text: string, clause: Clause): boolean =>
  clause.terms[0] !== undefined && TOTAL_OPENS.test(wordsBefore(text, clause, clause.terms[0].start, 60));

function ofAddition(text: string, clause: Clause, at: number): Share | null {
  const [part, whole, share] = [clause.terms[at - 2], clause.terms[at - 1], clause.terms[at]];
  if (part === undefined || whole === undefined || share === undefined) return null;
  const tie = clause.ties[at - 2] ?? null;
  if (tie === null || !ADDED_TO.test(tie) || part.unit !== whole.unit) return null;
  if (!ADDS.test(wordsBefore(text, clause, part.start, 50)) || share.direction === null) return null;
  return { share, part, whole };
}

/** Figures of a sentence among which the one before a bracket is looked for. */
const MOST_BEFORE = 8;

/** One unit; or a bare count of what the other one measures (`210 des 380 km`). */
const isComparable = (a: Term, b: Term): boolean =>
  a.unit !== 'pourcent' && (a.unit === b.unit || (a.unit === 'nombre' && MEASURED.has(b.unit)));

const MEASURED: ReadonlySet<Unit> = new Set(['kilometres', 'metres', 'hectares', 'm2', 'km2', 'm3']);

/** No part is larger than its whole: the sentence speaks of something else. */
const isShare = ({ share, part, whole }: Share): boolean => share.value > WHOLE || part.value <= whole.value;
const WHOLE = 100;

const findingFor = (share: Share): Finding => findingOf(comparisonOf(share));

function comparisonOf({ share, part, whole }: Share): Comparison {
  const quotient = whole.value === 0 ? 0 : (100 * part.value) / whole.value;
  return {
    type: 'pourcentage',
    announced: share,
    computed: quotient,
    tolerance: quotientTolerance(share, quotient, part, whole),
    others: [part, whole],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `${part.written} sur ${whole.written} font bien ${share.written}${verdict === 'arrondi' ? ', à l’arrondi près' : ''}.`
        : `${part.written} sur ${whole.written} font ${percentLike(quotient, share)} ; le document annonce ${share.written}.`,
  };
}
