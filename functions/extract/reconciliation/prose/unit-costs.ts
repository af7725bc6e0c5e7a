import {
  type Clause,
  type Document,
  plainWords,
  type Rule,
  wordsAfter,
  wordsBefore,
  wordsBetween,
} from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf, verdictOf } from '../finding.ts';
import { runsOf } from '../lists/runs.ts';
import type { Term } from '../term.ts';
import { quotientTolerance } from '../tolerance.ts';
import { like } from '../wording.ts';

/** A price for each, a number of them, and the sum that they make. */
export const unitCosts: Rule = {
  name: 'produit:prix',
  example: '45 stagiaires, 500 euros par stagiaire, soit 22 500 €',
  findings: (document: Document): readonly Finding[] => [
    ...document.clauses.flatMap((clause, at) =>
      clause.terms.flatMap((term) => {
        const noun = pricedNoun(document.text, clause, term);
        return noun === null ? [] : aroundPrice(document, at, term, noun);
      }),
    ),
    ...inLists(document),
  ],
};

const PRICED =
  /^ (?:environ |en moyenne )?(?:par|chacune?|à l['’]?|l['’])(?: (?:jeune |nouvel? |nouvelle )?([\p{L}’'-]+)|(unité))?/iu;
/** Any counted thing. */
const ANYONE = /^(?:tete|personne|beneficiaire|unite|dossier|projet|place)$/;
const NO_COUNT = /^(?:an|ans|mois|jour|heure|semaine|habitant|habitants|m|kg|litre|nuit|tonne|annee|trimestre)$/;
const SO = /soit (?:un total de |au total |en tout )?$/iu;
const CAPPED = /plafon|limite|minimum|maximum|inférieur|jusqu/iu;

function pricedNoun(text: string, clause: Clause, { unit, end }: Term): string | null {
  if (unit !== 'euros') return null;
  const match = PRICED.exec(wordsAfter(text, clause, end, 60));
  const noun = stemOf(match?.[1] ?? match?.[2] ?? '');
  return noun === '' || NO_COUNT.test(noun) ? null : noun;
}

const stemOf = (word: string): string => plainWords(word).split(' ').at(-1)?.replace(/[sx]$/, '') ?? '';

function aroundPrice({ text, clauses }: Document, at: number, price: Term, noun: string): readonly Finding[] {
  const clause = clauses[at] as Clause;
  const place = clause.terms.indexOf(price);
  const counts = clause.terms.filter((term) => isCountOf(text, term, noun));
  const loose = ANYONE.test(noun) ? clause.terms.filter(({ unit }) => unit === 'nombre') : [];
  const count = counts[0] ?? (loose.length === 1 ? loose[0] : undefined);
  const [before, after] = [clause.terms[place - 1], clause.terms[place + 1]];
  const isResult = SO.test(wordsBefore(text, clause, price.start, 30));
  if (isResult && before?.unit === 'euros' && count !== undefined && count.start < price.start)
    return [quotientFinding(price, before, count)];
  const paired = pairedSums(text, clause, place, noun).flatMap(([n, sum]) => product(price, n, sum, 'ecart'));
  if (paired.length > 0) return paired;
  const only = clause.terms.slice(0, place).filter(({ unit }) => unit === 'nombre');
  const made = count ?? (only.length === 1 ? only[0] : undefined);
  if (made !== undefined && after?.unit === 'euros' && SO.test(wordsBefore(text, clause, after.start, 30)))
    return product(price, made, after, count === undefined ? 'a_verifier' : 'ecart');
  return fromBefore(text, clauses[at - 1], clause, price, noun);
}

/** `14 postes`, `1 874 licenciés de moins de 18 ans` */
function isCountOf(text: string, term: Term, noun: string): boolean {
  if (term.unit !== 'nombre') return false;
  const words = plainWords(text.slice(term.end, term.end + 40))
    .split(' ')
    .slice(0, 2);
  return words.some((word) => word.replace(/[sx]$/, '') === noun);
}

/** `(14 postes, 28 000 €), (8 postes, 16 000 €)` after the price */
function pairedSums(text: string, { terms }: Clause, from: number, noun: string): readonly (readonly [Term, Term])[] {
  return terms.slice(from + 1).flatMap((count, index) => {
    const sum = terms[from + 2 + index];
    if (sum?.unit !== 'euros' || !isCountOf(text, count, noun)) return [];
    const tie = wordsBetween(text, count.end, sum.start);
    return tie !== null && /^ [\p{L}’']+(?: [\p{L}’']+){0,2}, ?$/u.test(tie) ? [[count, sum] as const] : [];
  });
}

/** The sum and the count stand in the sentence before: `12 601 €, pour 1 874 licenciés. … sur la base de 6,70 € par licencié` */
function fromBefore(
  text: string,
  before: Clause | undefined,
  clause: Clause,
  price: Term,
  noun: string,
): readonly Finding[] {
  if (before === undefined || before.block !== clause.block) return [];
  if (!/(?:sur la base de|à raison de|calculée? à|à hauteur de) $/iu.test(wordsBefore(text, clause, price.start, 40)))
    return [];
  const sums = before.terms.filter(({ unit }) => unit === 'euros');
  const counts = before.terms.filter((term) => isCountOf(text, term, noun));
  const [sum, count] = [sums[0], counts[0]];
  return sum === undefined || count === undefined || sums.length > 1 ? [] : product(price, count, sum, 'a_verifier');
}

/** A price above a list: each line has its count and its sum. */
function inLists(document: Document): readonly Finding[] {
  const { text, clauses } = document;
  const byBlock = new Map<number, Clause>(clauses.map((clause) => [clause.block, clause]));
  return runsOf(document).flatMap(({ lines, lead }) => {
    const clause = lead === null ? undefined : byBlock.get(lead.block);
    const price = clause?.terms.findLast((term) => pricedNoun(text, clause, term) !== null);
    if (clause === undefined || price === undefined) return [];
    const noun = pricedNoun(text, clause, price) ?? '';
    const worst = CAPPED.test(lead?.text ?? '') ? 'a_verifier' : 'ecart';
    return lines.flatMap(({ terms }) => {
      const [sums, counts] = [
        terms.filter(({ unit }) => unit === 'euros'),
        terms.filter((t) => isCountOf(text, t, noun)),
      ];
      const [sum, count] = [sums[0], counts[0]];
      return sum !== undefined && count !== undefined && sums.length === 1 ? product(price, count, sum, worst) : [];
    });
  });
}

function product(price: Term, count: Term, sum: Term, worst: Comparison['worst']): readonly Finding[] {
  const made = price.value * count.value;
  const comparison: Comparison = {
    type: 'produit',
    announced: sum,
    computed: made,
    tolerance: { likely: sum.half, possible: sum.half + price.half * count.value },
    others: [price, count],
    worst,
    constat: (verdict) =>
      agrees(verdict)
        ? `${count.named} à ${price.written} font bien ${sum.written}.`
        : `${count.named} à ${price.written} font ${like(made, { ...sum, step: Math.min(sum.step, price.step) })} ; le document annonce ${sum.written}.`,
  };
  return verdictOf(comparison) === 'a_verifier' && worst === 'ecart' ? [] : [findingOf(comparison)];
}

function quotientFinding(price: Term, sum: Term, count: Term): Finding {
  const each = count.value === 0 ? 0 : sum.value / count.value;
  return findingOf({
    type: 'produit',
    announced: price,
    computed: each,
    tolerance: quotientTolerance(price, each, sum, count),
    others: [sum, count],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `${sum.written} pour ${count.named} font bien ${price.written} chacun${verdict === 'arrondi' ? ', à l’arrondi près' : ''}.`
        : `${sum.written} pour ${count.named} font ${like(each, price)} chacun ; le document annonce ${price.written}.`,
  });
}
