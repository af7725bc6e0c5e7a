import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf } from '../finding.ts';
import { type Term, termWith } from '../term.ts';
import { sumTolerance } from '../tolerance.ts';
import { like, sumInFrench } from '../wording.ts';
import { wordsAfter, wordsBefore, wordsBetween } from '../words.ts';

/** A sentence that adds or subtracts its figures and says the result. */
export const sumsInProse: Rule = {
  name: 'somme:phrase',
  example: '418 M€ au BP, 7,4 M€ de plus à la DM, soit 425,4 M€',
  findings: (document: Document): readonly Finding[] =>
    document.clauses.flatMap((clause) =>
      clause.ties.flatMap((_, index) => {
        const at = index + 1;
        if (!isResult(document.text, clause, at)) return [];
        const found =
          writtenSum(document.text, clause, at) ??
          addedIn(document.text, clause, at) ??
          balanceIn(document.text, clause, at);
        return found === null ? listedSum(document.text, clause, at) : [findingOf(found)];
      }),
    ),
};

/** Figures of a sentence that one sum may have. */
const MOST_TERMS = 24;
const MOST_PARTS = 12;
const SO = /(?:^|[\s,;(])soit (?:donc |désormais |un total de |au total |en tout )?$/iu;
/** `2 M€ en 2024, 3 M€ en 2025, pour un total de 5 M€` */
const IN_ALL = /, (?:pour|soit) un (?:montant )?total de $/iu;
const ADDS = /ajout\p{L}*(?: [\p{L}’']+){0,3} $/iu;
const ADDED_TO = /^ (?:à|aux?) (?:l[ea]s? )?$/iu;
const BRINGS = /port(?:e|ent|ant|era|é|ée)(?: [\p{L}\d’']+){1,6} à $/iu;
const SURPLUS =
  /soit (?:un |une )?(?:excédent|solde|résultat|marge|déficit|épargne|besoin)(?: [\p{L}’']+){0,3} (?:de |d['’])$/iu;
/** Results of earlier years may be inside the balance. */
const CARRIED = /report|reprise|reste|antérieur/iu;
const INCOME = /recettes|produits|ressources/iu;
const SPENDING = /dépenses|charges|emplois/iu;

/** All that makes a figure a result stands right before it: a cheap look before the exact ones. */
const ANY_RESULT = /soit|port|total|=\s?$/i;
const RESULT_BEFORE = 70;

function isResult(text: string, clause: Clause, at: number): boolean {
  const { start } = clause.terms[at] as Term;
  return ANY_RESULT.test(text.slice(Math.max(clause.start, start - RESULT_BEFORE), start));
}

/** `30 000 € de prime + 20 000 € d'aide = 50 000 €` */
function writtenSum(text: string, { terms }: Clause, at: number): Comparison | null {
  const total = terms[at] as Term;
  const signBefore = (index: number): string =>
    text
      .slice(terms[index - 1]?.end, terms[index]?.start)
      .trimEnd()
      .slice(-1);
  if (signBefore(at) !== '=') return null;
  let first = at - 1;
  while (first > 0 && at - first < MOST_PARTS && signBefore(first) === '+') first -= 1;
  const parts = terms.slice(first, at);
  return parts.length > 1 && isOneUnit([...parts, total]) ? comparisonOf(total, parts) : null;
}

/** `A, B de plus, soit C`; `ajoute B à A … et porte … à C` */
function addedIn(text: string, clause: Clause, at: number): Comparison | null {
  const [first, second, total] = [clause.terms[at - 2], clause.terms[at - 1], clause.terms[at]];
  if (first === undefined || total === undefined) return null;
  if (second !== undefined && isOneUnit([first, second, total])) {
    const isSaid = SO.test(wordsBefore(text, clause, total.start, 40));
    const way = second.direction;
    const isNear = total.value >= first.value / 2 && total.value <= first.value * 2;
    if (isSaid && isNear && way !== null && first.direction === null && total.direction === null)
      return comparisonOf(total, [first, termWith(second, { value: way * Math.abs(second.value) })]);
  }
  if (!BRINGS.test(wordsBefore(text, clause, total.start, 70))) return null;
  const added = clause.terms.slice(Math.max(0, at - 3), at).filter(({ unit }) => unit === total.unit);
  const [more, base] = added;
  if (more === undefined || base === undefined || added.length !== 2) return null;
  const tie = wordsBetween(text, more.end, base.start);
  if (tie === null || !ADDED_TO.test(tie) || !ADDS.test(wordsBefore(text, clause, more.start, 50))) return null;
  return comparisonOf(total, [base, more]);
}

/** `A en recettes et B en dépenses, soit un excédent de C` */
function balanceIn(text: string, clause: Clause, at: number): Comparison | null {
  const [first, second, balance] = [clause.terms[at - 2], clause.terms[at - 1], clause.terms[at]];
  if (first === undefined || second === undefined || balance === undefined) return null;
  if (!isOneUnit([first, second, balance]) || !SURPLUS.test(wordsBefore(text, clause, balance.start, 60))) return null;
  const about = [wordsBetween(text, first.end, second.start), wordsBetween(text, second.end, balance.start)];
  if (about[0] == null || about[1] == null) return null;
  const isIncomeFirst = INCOME.test(about[0]) && SPENDING.test(about[1]);
  const isSpendingFirst = SPENDING.test(about[0]) && INCOME.test(about[1]);
  if (isIncomeFirst === isSpendingFirst) return null;
  const difference = Math.abs(first.value - second.value);
  const isAlone = !CARRIED.test(text.slice(clause.start, Math.min(clause.end, clause.start + 600)));
  return {
    type: 'solde',
    announced: balance,
    computed: difference,
    tolerance: sumTolerance(balance, [first, second]),
    others: [first, second],
    worst: isAlone ? 'ecart' : 'a_verifier',
    constat: (verdict) =>
      agrees(verdict)
        ? `Entre ${first.written} et ${second.written}, la différence annoncée, ${balance.written}, est juste.`
        : `Entre ${first.written} et ${second.written}, la différence est de ${like(difference, balance)} ; le document annonce ${balance.written}.`,
  };
}

/** `(14 postes, 28 000 €), (8 postes, 16 000 €)…, soit 66 000 € pour 33 postes`: told only where it fits, or nearly. */
function listedSum(text: string, clause: Clause, at: number): readonly Finding[] {
  const total = clause.terms[at];
  if (total === undefined || total.unit === 'pourcent') return [];
  const before = wordsBefore(text, clause, total.start, 40);
  const isSum = SO.test(before) || IN_ALL.test(before) || (/soit [^.;]{0,40} (?:pour|et) $/iu.test(before) && at > 0);
  if (!isSum || total.direction !== null) return [];
  const earlier = clause.terms.slice(Math.max(0, at - MOST_TERMS), at).filter(({ unit }) => unit === total.unit);
  const from = startOfSum(total, earlier);
  if (from !== null) return [findingOf(comparisonOf(total, earlier.slice(from)))];
  const first = earlier[0]?.start ?? total.start;
  if (EACH.test(text.slice(first, Math.min(total.start, first + MOST_READ)))) return [];
  const isTold =
    IN_ALL.test(before) || /^[^.;]{0,12} (?:au total|en tout)/iu.test(wordsAfter(text, clause, total.end, 30));
  return isTold && earlier.length >= 2 ? [findingOf({ ...comparisonOf(total, earlier), worst: 'a_verifier' })] : [];
}

/** `75 000 € à chacun des 3 clubs et 40 000 € aux 5 autres, pour un total de`: amounts for each make no sum. */
const EACH = /(?<!\p{L})(?:chacun|chacune|chaque|pièce|l['’]unité|(?:à|de|pour) chacune? d|aux? \d+)(?!\p{L})/iu;
const MOST_READ = 400;

/** Where the last figures begin that make the total; null for none. */
function startOfSum(total: Term, earlier: readonly Term[]): number | null {
  const state = { sum: 0, half: total.half };
  for (let from = earlier.length - 1; from >= Math.max(0, earlier.length - MOST_PARTS); from -= 1) {
    const { value, half } = earlier[from] as Term;
    state.sum += value;
    state.half += half;
    const isMade = Math.abs(total.value - state.sum) <= state.half + Math.abs(total.value) * 1e-9;
    if (isMade && from < earlier.length - 1) return from;
  }
  return null;
}

const isOneUnit = (terms: readonly Term[]): boolean =>
  terms.every(({ unit }) => unit === terms[0]?.unit && unit !== 'pourcent');

function comparisonOf(total: Term, parts: readonly Term[]): Comparison {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return {
    type: 'total',
    announced: total,
    computed: sum,
    tolerance: sumTolerance(total, parts),
    others: parts,
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `${sumInFrench(parts)} donne bien ${total.written}${verdict === 'arrondi' ? ' à l’arrondi près' : ''}.`
        : `Le document annonce ${total.written}, mais ${sumInFrench(parts)} donne ${like(sum, total)}.`,
  };
}
