import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf, verdictOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quotientTolerance } from '../tolerance.ts';
import { like } from '../wording.ts';
import { wordsBefore, wordsBetween } from '../words.ts';
import { isCountOf, pricedNoun } from './prices.ts';

/** A price for each, a number of them, and the sum that they make. */
export const unitCosts: Rule = {
  name: 'produit:prix',
  example: '45 stagiaires, 500 euros par stagiaire, soit 22 500 €',
  findings: (document: Document): readonly Finding[] => [
    ...aroundPrices(document),
    ...document.clauses.flatMap((clause) =>
      clause.terms.length < 3 ? NONE : clause.terms.flatMap((_, at) => forEach(document.text, clause, at)),
    ),
    ...inLists(document),
  ],
};

const NONE: readonly Finding[] = [];

function aroundPrices(document: Document): readonly Finding[] {
  const { text, clauses } = document;
  const found: Finding[] = [];
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at] as Clause;
    for (let place = 0; place < clause.terms.length; place += 1) {
      const noun = pricedNoun(text, clause, clause.terms[place] as Term);
      if (noun !== null) found.push(...aroundPrice(document, at, place, noun));
    }
  }
  return found;
}

/** Any counted thing. */
const ANYONE = /^(?:tete|personne|beneficiaire|unite|dossier|projet|place)$/;
const SO = /soit (?:un total de |au total |en tout )?$/iu;
const CAPPED = /plafon|limite|minimum|maximum|inférieur|jusqu/iu;
/** Figures of a sentence around a price that can belong to it. */
const NEAREST = 16;

function aroundPrice({ text, clauses }: Document, at: number, index: number, noun: string): readonly Finding[] {
  const whole = clauses[at] as Clause;
  const place = Math.min(index, NEAREST);
  const clause = { ...whole, terms: whole.terms.slice(index - place, index + NEAREST) };
  const price = clause.terms[place] as Term;
  const counts = clause.terms.filter((term) => isCountOf(text, term, noun));
  const loose = ANYONE.test(noun) ? clause.terms.filter(({ unit }) => unit === 'nombre') : [];
  const count = counts[0] ?? (loose.length === 1 ? loose[0] : undefined);
  const [before, after] = [clause.terms[place - 1], clause.terms[place + 1]];
  const isResult = SO.test(wordsBefore(text, clause, price.start, 30));
  if (isResult && before?.unit === 'euros' && count !== undefined && count.start < price.start)
    return [quotientFinding(price, before, count)];
  const paired = mostlyRight(
    pairedSums(text, clause, place, noun).flatMap(([n, sum]) => product(price, n, sum, 'ecart')),
  );
  if (paired.length > 0) return paired;
  const only = clause.terms.slice(0, place).filter(({ unit }) => unit === 'nombre');
  const made = count ?? (only.length === 1 ? only[0] : undefined);
  if (made !== undefined && after?.unit === 'euros' && SO.test(wordsBefore(text, clause, after.start, 30)))
    return product(price, made, after, count === undefined ? 'a_verifier' : 'ecart');
  return fromBefore(text, clauses[at - 1], clause, price, noun);
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
  const led = document.runs.filter(({ lead }) => lead !== null && lead.terms.length > 0);
  if (led.length === 0) return [];
  const byBlock = new Map<number, Clause>(clauses.map((clause) => [clause.block, clause]));
  return led.flatMap(({ lines, lead }) => {
    const clause = lead === null ? undefined : byBlock.get(lead.block);
    const price = clause?.terms.findLast((term) => pricedNoun(text, clause, term) !== null);
    if (clause === undefined || price === undefined) return [];
    const noun = pricedNoun(text, clause, price) ?? '';
    const worst = CAPPED.test(lead?.text ?? '') ? 'a_verifier' : 'ecart';
    const found = lines.flatMap(({ terms }) => {
      const [sums, counts] = [
        terms.filter(({ unit }) => unit === 'euros'),
        terms.filter((t) => isCountOf(text, t, noun)),
      ];
      const [sum, count] = [sums[0], counts[0]];
      return sum !== undefined && count !== undefined && sums.length === 1 ? product(price, count, sum, worst) : [];
    });
    return mostlyRight(found);
  });
}

/** `une prime de 300 euros pour 640 agents, soit 192 000 €` */
function forEach(text: string, { terms }: Clause, at: number): readonly Finding[] {
  const [price, count, sum] = [terms[at], terms[at + 1], terms[at + 2]];
  if (price?.unit !== 'euros' || count?.unit !== 'nombre' || sum?.unit !== 'euros' || sum.value <= price.value)
    return NONE;
  if (!/^ (?:[\p{L}’']+ ){0,2}pour (?:les )?$/u.test(wordsBetween(text, price.end, count.start) ?? '')) return [];
  return /, soit $/u.test(wordsBetween(text, count.end, sum.start) ?? '')
    ? product(price, count, sum, 'a_verifier')
    : [];
}

/** Where most lines break the price, it is not what they are made of. */
function mostlyRight(findings: readonly Finding[]): readonly Finding[] {
  const right = findings.filter(({ verdict }) => agrees(verdict)).length;
  if (findings.length === 1 || right * 2 >= findings.length) return findings;
  return findings.map((finding) => ({ ...finding, verdict: 'a_verifier' }));
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
        : `${count.named} à ${price.written} font ${like(made, { unit: sum.unit, scale: sum.scale, step: Math.min(sum.step, price.step) })} ; le document annonce ${sum.written}.`,
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
