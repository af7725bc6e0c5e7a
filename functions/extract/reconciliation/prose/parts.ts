import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Comparison, type Finding, findingOf, noiseOf, verdictOf } from '../finding.ts';
import { type Term, termWith } from '../term.ts';
import { isDigitSlip, sumTolerance } from '../tolerance.ts';
import { like, sumInFrench } from '../wording.ts';
import { closingOf, wordsAfter, wordsBefore, wordsBetween } from '../words.ts';

/** A total and the parts that the sentence lists after it. */
export const partsInProse: Rule = {
  name: 'parts:phrase',
  example: '21 M€, dont 14,2 M€ en investissement et 6,8 M€ en fonctionnement',
  findings: (document: Document): readonly Finding[] => {
    const found: Finding[] = [];
    for (const clause of document.clauses) {
      for (const [at, tie] of clause.ties.entries()) if (tie !== null) found.push(...findingsAt(document, clause, at));
    }
    return found;
  },
};

/** How the parts are announced, from proof to hint. */
type Lead = 'all' | 'colon' | 'dont' | 'on';

/** What is shared with others is no list of the shares: the own one goes unsaid. */
const ALL = /répart(?!\p{L}* (?:dans|sur) )|ventil|décompos|partag(?!\p{L}* avec)|se compos|dans le détail|ainsi :/iu;
/** `1,84 million d'habitants répartis entre 6 départements et 1 507 communes`: places, no parts. */
const AMONG = /\sentre\s$/u;
const COLON = /^[^.;()]{0,90}: ?[^.;:()0-9]{0,60}$/u;
const DONT = /(?:^|[,\s(])dont (?:près de |plus de |environ |notamment )?$/iu;
/** A cheap look before the exact ones. */
const ANY_LEAD = /dont|répart|ventil|décompos|partag|se compos|dans le d|:/i;
const ON = /(?:^|[\s,])sur (?:les |ces )?$/iu;
/** After these words the sentence turns to another sum. */
const TURN =
  /\b(?:contre|au lieu|soit|portant|port(?:e|ent|era)|pour un total|total|s['’]ajout|contrairement|plafonn|auxquels|en plus)/iu;
const MOST_PARTS = 12;
/** A colon alone may open an incomplete list: gaps beyond this share are left alone. */
const NEAR_SHARE = 0.05;
/** One wrong digit, in a total of three digits or more, may move it so far. */
const SLIP_SHARE = 0.25;
const THREE_DIGITS = 100;

function findingsAt(document: Document, clause: Clause, at: number): readonly Finding[] {
  const total = clause.terms[at] as Term;
  const lead = leadAt(document.text, clause, at);
  if (lead === null || (total.direction !== null && lead !== 'colon')) return [];
  const parts = withDeficits(document.text, clause, partsAfter(clause, at));
  const chosen = exactParts(total, parts) ?? twoSections(document.text, clause, parts) ?? parts;
  if (chosen.length < 2)
    return lead === 'dont' && !isAverage(document.text, clause, total) && !isLastAddend(clause, at)
      ? largerPart(total, parts)
      : [];
  if (isOfEarlier(clause, at, chosen)) return [];
  const isClosed = twoSections(document.text, clause, chosen) !== null && chosen.length === 2;
  const comparison = comparisonOf(total, chosen, isClosed || lead === 'all');
  if (agrees(verdictOf(comparison))) return [findingOf(comparison)];
  if (lead === 'all' || (isClosed && lead !== 'on' && total.direction === null)) return [findingOf(comparison)];
  const gap = Math.abs(total.value - comparison.computed);
  const isDigit = lead === 'colon' && isDigitSlip(gap) && Math.abs(total.value) / total.step >= THREE_DIGITS;
  const isNear =
    (lead === 'colon' || lead === 'on') && gap <= Math.abs(total.value) * (isDigit ? SLIP_SHARE : NEAR_SHARE);
  return isNear ? [findingOf({ ...comparison, worst: 'a_verifier' })] : [];
}

function leadAt(text: string, clause: Clause, at: number): Lead | null {
  const [total, next, second] = [clause.terms[at], clause.terms[at + 1], clause.terms[at + 2]];
  if (total === undefined || next === undefined || total.unit === 'pourcent') return null;
  if (next.unit !== total.unit) return second === undefined ? null : leadOverCount(text, total, next, second);
  const tie = clause.ties[at] ?? null;
  if (tie === null) return null;
  if (
    closingOf(tie) >= 0 &&
    clause.terms.slice(Math.max(0, at - MOST_PARTS), at).some(({ unit }) => unit === total.unit)
  )
    return null;
  const isLed = ANY_LEAD.test(tie);
  if (isLed && DONT.test(tie)) return 'dont';
  if (/[.;]/.test(tie)) return null;
  if (isLed && ALL.test(tie)) return total.unit === 'nombre' && AMONG.test(tie) ? null : 'all';
  if (isLed && COLON.test(tie)) return isItemOfList(text, clause, total, tie) ? null : 'colon';
  return ON.test(wordsBefore(text, clause, total.start, 20)) && !isBaseOf(text, clause.terms[at - 1], total)
    ? 'on'
    : null;
}

/** `le judo : | 450 €, la fanfare : 500 €, le tennis : 50 €`: one item of a list, and no whole of the next ones. */
const isItemOfList = (text: string, clause: Clause, total: Term, tie: string): boolean =>
  NEXT_ITEM.test(tie) && OWN_ITEM.test(wordsBefore(text, clause, total.start, 60));
const NEXT_ITEM = /^,(?! dont )[^,;:]{2,60} : ?$/iu;
const OWN_ITEM = /(?:^|[,;:])(?![^,;:]*(?<!\p{L})(?:total|ensemble|budget|global|dont))[^,;:]*[^,;:\s] ?: ?$/iu;

/** `20 nappes sur | 22`: the part stands before it, and what follows is something else. */
const isBaseOf = (text: string, part: Term | undefined, total: Term): boolean =>
  part !== undefined &&
  part.unit === total.unit &&
  part.value < total.value &&
  BASE.test(wordsBetween(text, part.end, total.start) ?? '');

const BASE = /^(?: [^\s,;:.()]+){0,4} sur (?:les |ces )?$/iu;

/** `12 M€ répartis entre trois usages : 5 M€ …`: the number of the parts stands between. */
function leadOverCount(text: string, total: Term, count: Term, first: Term): Lead | null {
  if (count.unit !== 'nombre' || first.unit !== total.unit) return null;
  const tie = wordsBetween(text, total.end, first.start);
  return tie !== null && ALL.test(tie) && /^[^.;:]*: ?[^.;:]{0,60}$/u.test(tie) ? 'all' : null;
}

/** The figures of the total's unit that follow; percentages in between are shares of the parts. */
function partsAfter({ terms, ties }: Clause, at: number): readonly Term[] {
  const total = terms[at] as Term;
  const parts: Term[] = [];
  const isInside = OPENS_INSIDE.test(ties[at] ?? '');
  for (let place = at + 1; place < Math.min(terms.length, at + 1 + 2 * MOST_PARTS); place += 1) {
    const term = terms[place] as Term;
    const tie = ties[place - 1] ?? null;
    if (tie === null || (parts.length > 0 && (TURN.test(tie) || (isInside && closingOf(tie) >= 0)))) break;
    if (term.unit === 'pourcent' || (parts.length === 0 && term.unit === 'nombre' && total.unit !== 'nombre')) continue;
    if (term.unit !== total.unit || (parts.length > 0 && / dont /.test(tie))) break;
    parts.push(term);
  }
  return parts;
}

/** `3 400 € (dont | 2 000 € pour l’école) au football, 600 € à la gym`: the parts end with the bracket. */
const OPENS_INSIDE = /\(dont (?:près de |plus de |environ |notamment )?$/iu;

const DEFICIT_AFTER = /^ (?:de |en )?(?:déficits?|besoins? de financement)(?!\p{L})/iu;
const DEFICIT_BEFORE =
  /(?:^|[^\p{L}])(?:déficits?|besoins? de financement|soldes? négatifs?|résultats? négatifs?)(?: [\p{L}’']+){0,3} (?:de |d['’])$/iu;

/** `161 M€ d’excédent et 74 M€ de déficit`: what is missing is taken off; where every part is, none. */
function withDeficits(text: string, clause: Clause, parts: readonly Term[]): readonly Term[] {
  const signed = parts.map((part): Term => {
    if (part.unit !== 'euros' || part.value <= 0) return part;
    const isDeficit =
      DEFICIT_AFTER.test(wordsAfter(text, clause, part.end, 30)) ||
      DEFICIT_BEFORE.test(wordsBefore(text, clause, part.start, 60));
    return isDeficit ? termWith(part, { value: -part.value }) : part;
  });
  return signed.every(({ value }) => value < 0) ? parts : signed;
}

/** The first figures that make the total, to the digit before any that make it nearly; null where none do. */
function exactParts(total: Term, parts: readonly Term[]): readonly Term[] | null {
  let [sum, halves, near]: [number, number, readonly Term[] | null] = [0, total.half, null];
  for (const [index, { value, half }] of parts.entries()) {
    sum += value;
    halves += half;
    const difference = Math.abs(total.value - sum);
    const noise = noiseOf(total.value, sum);
    if (index === 0 || difference > halves + noise) continue;
    const taken = parts.slice(0, index + 1);
    if (difference <= noise) return taken;
    if (near === null && agrees(verdictOf(comparisonOf(total, taken, false)))) near = taken;
  }
  return near;
}

/** Operating and investment credits are all there is: nothing can be missing from both. */
function twoSections(text: string, clause: Clause, parts: readonly Term[]): readonly Term[] | null {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return null;
  const between = wordsBetween(text, first.end, second.start) ?? '';
  const after = wordsAfter(text, clause, second.end, 70);
  const operates = /fonctionnement/iu;
  const invests = /investissement|équipement/iu;
  const isBoth =
    (operates.test(between) && invests.test(after) && !invests.test(between)) ||
    (invests.test(between) && operates.test(after) && !operates.test(between));
  return isBoth ? [first, second] : null;
}

/** `De 24 M€, elle porte le budget à | 431 M€ : 9,7 M€ en fonctionnement, 14,3 M€ en investissement`: parts of the first. */
const isOfEarlier = ({ terms }: Clause, at: number, parts: readonly Term[]): boolean =>
  terms
    .slice(Math.max(0, at - MOST_PARTS), at)
    .some((term) => term.unit === terms[at]?.unit && agrees(verdictOf(comparisonOf(term, parts, false))));

function comparisonOf(total: Term, parts: readonly Term[], isClosed: boolean): Comparison {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return {
    type: 'parts',
    announced: total,
    computed: sum,
    tolerance: sumTolerance(total, parts),
    others: parts,
    worst: isClosed && isSlip(total, parts, sum) ? 'ecart' : 'a_verifier',
    constat: (verdict) =>
      agrees(verdict)
        ? `Les parts énumérées (${sumInFrench(parts)}) font bien ${total.named}${verdict === 'arrondi' ? ', à l’arrondi près' : ''}.`
        : `Le document annonce ${total.named} en tout, mais les parts qu’il énumère (${sumInFrench(parts)}) font ${like(sum, total)}.`,
  };
}

const isAverage = (text: string, clause: Clause, term: Term): boolean =>
  /^[^,;.]{0,40}(?:par |moyenne|annuel|chaque|chacun|pièce|unitaire|l[’']unité|l[’']une?(?!\p{L}))/iu.test(
    wordsAfter(text, clause, term.end),
  );

/** `80 médecins et 15 sages-femmes, dont 25 dès 2029`: the part is one of both together. */
const isLastAddend = ({ terms, ties }: Clause, at: number): boolean =>
  terms[at - 1]?.unit === terms[at]?.unit && /^[^.;:()]{0,60}(?: et |, | ainsi que )$/u.test(ties[at - 1] ?? '');

/** More than the whole, or nearly it: no part that was missed explains that. */
function isSlip(total: Term, parts: readonly Term[], sum: number): boolean {
  const smallest = Math.min(...parts.map(({ value }) => Math.abs(value)));
  return sum > total.value || total.value - sum < smallest / 2;
}

/** `dont`: a part cannot be larger than what it is part of, unless that is an average. */
function largerPart(total: Term, [part]: readonly Term[]): readonly Finding[] {
  if (part === undefined || total.loose || part.loose || part.value <= total.value + total.half + part.half) return [];
  return [
    findingOf({
      type: 'parts',
      announced: total,
      computed: part.value,
      tolerance: sumTolerance(total, [part]),
      others: [part],
      worst: total.unit === 'euros' ? 'ecart' : 'a_verifier',
      constat: () => `Le document annonce ${total.written}, dont ${part.written} : la partie dépasse le tout.`,
    }),
  ];
}
