import type { Document, Rule } from '../document.ts';
import { agrees, type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { isDigitSlip, isOtherSum, sumTolerance } from '../tolerance.ts';
import { like } from '../wording.ts';
import { type EdgeLine, isTotalLine, type ListLine, type ListRun } from './runs.ts';

/** A line of totals below a list, or a total announced above it, adds the one figure of each line. */
export const listTotals: Rule = {
  name: 'total:liste',
  example: '- Judo-club : 850 € / - Rugby-club : 1 200 € / Montant total : 2 050 €',
  findings: (document: Document): readonly Finding[] =>
    document.runs.flatMap((run) => [...totalBelow(run), ...totalAbove(document, run)]),
};

/** `pour un total de 18 535 € :` above the list */
const ANNOUNCED = /(?:total|montant global|enveloppe globale|répart\p{L}*|ventil\p{L}*|décompos\p{L}*)[^.;]{0,80}$/iu;
/** `23,5 M€ d'économies, | à savoir :` */
const NAMELY = /(?:à savoir|comme suit|répart\p{L}*|ventil\p{L}*|décompos\p{L}*)[^.;]{0,40}:\s*$/iu;
/** `180 M€, dont :`, `notamment`: a list of some of it. */
const SOME_OF_IT = /(?<!\p{L})(?:dont|notamment|principal\p{L}*|parmi|en particulier|ainsi)(?!\p{L})/iu;
/** Unit: UTF-16 units. */
const NAMELY_REACH = 80;
const LEAST_LINES = 2;
/** A wrong digit beyond this share of the whole may as well be a line that the list leaves out. */
const SLIP_SHARE = 0.1;
/** Figures of a total line: `soit 217 élèves et 6 510 €`. */
const MOST_TOTALS = 2;

function totalBelow({ lines, next }: ListRun): readonly Finding[] {
  if (next === null || !isTotalLine(next)) return [];
  return next.terms.slice(0, MOST_TOTALS).flatMap((total, place) => {
    const isJoined = place === 0 || / et |,/.test(next.text.slice(0, 80));
    return isJoined ? sumOf(total, lines, next) : [];
  });
}

function totalAbove(document: Document, run: ListRun): readonly Finding[] {
  const { text } = document;
  const { lines, lead } = run;
  const total = lead?.terms.at(-1);
  if (lead === null || total === undefined || !lead.text.endsWith(':')) return [];
  const isTotal =
    ANNOUNCED.test(text.slice(Math.max(0, total.start - 90), total.start)) ||
    NAMELY.test(lead.text.slice(-NAMELY_REACH));
  if (isTotal) return sumOf(total, lines, lead);
  return isSpentBelow(document, run, total) || isPaidBelow(document, run, total) ? sumOf(total, lines, lead) : [];
}

/** `Le plan mobilise 142 M€ :`, and each line opens with a body that pays: together they make it, but for a slip. */
function isPaidBelow({ text, structure }: Document, { lines, lead }: ListRun, total: Term): boolean {
  if (total.unit !== 'euros' || lead?.terms.filter(({ unit }) => unit === 'euros').length !== 1) return false;
  if (lines.length < LEAST_PAYERS || SOME_OF_IT.test(text.slice(total.end, total.end + NAMELY_REACH))) return false;
  const isPaid = lines.every(({ block }) => {
    const start = structure.blocks[block]?.start ?? 0;
    return PAYER.test(text.slice(start, start + PAYER_REACH));
  });
  const gap = gapOf(total, lines);
  return isPaid && Math.abs(gap) < total.value * SLIP_SHARE;
}
const LEAST_PAYERS = 3;
const PAYER =
  /^\P{L}*(?:l['’]|la |le |les )?(?:agences?|régions?|départements?|conseils?|état|union|europe|feder|feader|fse|communes?|intercommunalités?|syndicats?|villes?|métropole|agglomérations?|communautés?|caisse|banque|ademe|cnsa)(?!\p{L})/iu;
/** Unit: UTF-16 units. */
const PAYER_REACH = 30;

/** `27,4 M€ pour les routes :`, and each line opens with what is spent: they make it, but for one digit, or say nothing. */
function isSpentBelow({ text, structure }: Document, { lines, lead }: ListRun, total: Term): boolean {
  if (total.unit !== 'euros' || lead?.terms.length !== 1) return false;
  if (SOME_OF_IT.test(text.slice(total.end, total.end + NAMELY_REACH))) return false;
  const isOpened = lines.every(({ block, terms }) => {
    const start = structure.blocks[block]?.start ?? 0;
    return terms[0] !== undefined && !/\p{L}/u.test(text.slice(start, terms[0].start));
  });
  const gap = gapOf(total, lines);
  return isOpened && Math.abs(gap) < total.value * SLIP_SHARE && (Math.abs(gap) <= total.half || isDigitSlip(gap));
}

/** What the first figures of the lines leave of a total. */
const gapOf = (total: Term, lines: readonly ListLine[]): number =>
  total.value - lines.reduce((all, { terms }) => all + (terms[0]?.value ?? 0), 0);

function sumOf(total: Term, lines: readonly ListLine[], place: EdgeLine): readonly Finding[] {
  if (total.unit === 'pourcent') return [];
  const amounts = lines.map(({ terms }) => terms.filter(({ unit }) => unit === total.unit));
  const isSingle = amounts.every(({ length }) => length === 1);
  if (amounts.some(({ length }) => length === 0) || lines.length < LEAST_LINES) return [];
  const parts = amounts.flat();
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (isOtherSum(total, parts, sum)) return [];
  // several amounts of a line may be parts of one another: only what adds up, or nearly so, tells that they are not
  if (!isSingle && total.value !== sum && !(isTotalLine(place) && isDigitSlip(total.value - sum))) return [];
  return [
    findingOf({
      type: 'total',
      announced: total,
      computed: sum,
      tolerance: sumTolerance(total, parts),
      others: parts,
      worst: isTotalLine(place) && isDigitSlip(total.value - sum) ? 'ecart' : 'a_verifier',
      constat: (verdict) =>
        agrees(verdict)
          ? `Le total annoncé, ${total.named}, est bien la somme des ${parts.length} ${isSingle ? 'lignes' : 'montants'} de la liste.`
          : `Le document annonce un total de ${total.named}, mais les ${parts.length} ${isSingle ? 'lignes' : 'montants'} de la liste font ${like(sum, total)}.`,
    }),
  ];
}
