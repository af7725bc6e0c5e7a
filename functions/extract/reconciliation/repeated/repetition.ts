import type { Unit } from '../../model.ts';
import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quoted } from '../wording.ts';
import { plainWords } from '../words.ts';
import { areApart, yearsIn } from './years.ts';

/** One figure stated twice, the second time with two digits that changed places. */
export const swappedDigits: Rule = {
  name: 'repetition:chiffres',
  example: '27 600 apprentis sont accueillis. […] Avec 26 700 apprentis, la Région progresse.',
  findings: (document: Document): readonly Finding[] => {
    const found: Finding[] = [];
    for (const places of placesByDigits(document).values()) {
      if (!mayHaveSwap(places)) continue;
      const levels = places.filter(({ term }) => term.direction === null).slice(0, MOST_PLACES);
      if (!haveSwap(levels)) continue;
      for (const mentions of mentionsByLabel(document, levels).values()) found.push(...findingsIn(document, mentions));
    }
    return found;
  },
};

interface Place {
  readonly term: Term;
  readonly digits: string;
  readonly clause: Clause;
}

/** Figures with the same digits in any order, and the same unit, meet under one key. */
function placesByDigits({ clauses }: Document): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const clause of clauses) {
    for (const term of clause.terms) {
      if (term.loose || term.unit === 'pourcent') continue;
      if (digitsOf(term).length < LEAST_DIGITS) continue;
      const digits = allDigitsOf(term);
      const key = `${term.unit} ${term.step} ${countsOf(digits)}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ term, digits, clause }]);
      else known.push({ term, digits, clause });
    }
  }
  return places;
}

/** How often each digit stands in a number, in one number: five bits for each of the ten. */
function countsOf(digits: string): number {
  let counts = 0;
  for (let at = 0; at < digits.length; at += 1) counts += COUNTED[digits.charCodeAt(at) - ZERO] ?? 0;
  return counts;
}

const ZERO = 48;
const COUNTED: readonly number[] = Array.from({ length: 10 }, (_, digit) => 32 ** digit);

/** A cheap look before the words are asked which of the figures are levels. */
const mayHaveSwap = (places: readonly Place[]): boolean =>
  places.length > 1 && (places.length > MOST_PLACES || haveSwap(places));

function haveSwap(places: readonly Place[]): boolean {
  const distinct = [...new Set(places.map(({ digits }) => digits))];
  return distinct.some((digits, at) => distinct.slice(0, at).some((other) => isSwap(other, digits)));
}

function mentionsByLabel(
  { text, structure, quantities }: Document,
  places: readonly Place[],
): ReadonlyMap<string, readonly Mention[]> {
  const yearsByClause = new Map<Clause, readonly number[]>();
  const yearsOf = (clause: Clause): readonly number[] => {
    const years = yearsByClause.get(clause) ?? [...yearsIn(quantities, clause)].slice(0, MOST_YEARS);
    yearsByClause.set(clause, years);
    return years;
  };
  const headingOf = ({ block }: Clause): number => structure.blocks[block]?.path.at(-1)?.start ?? -1;
  const groups = new Map<string, Mention[]>();
  for (const { term, clause } of places) {
    const years = isSmall(term) ? yearsOf(clause) : [];
    for (const label of [...labelsOf(text, clause, term), ...labelsOfYears(text, clause, term, years)]) {
      const known = groups.get(label) ?? [];
      if (known.length < MOST_MENTIONS) groups.set(label, [...known, { term, clause, heading: headingOf(clause) }]);
    }
  }
  return groups;
}

interface Mention {
  readonly term: Term;
  readonly clause: Clause;
  /** Where the nearest heading begins: below one heading, alike labels are often told of different places. */
  readonly heading: number;
}

const MOST_MENTIONS = 8;
const MOST_PLACES = 200;
/** Digits that a figure must have before a swap of two is no chance. */
const LEAST_DIGITS = 3;
const LABEL_WORDS = 3;
/** Smaller counts of one noun are often different things. */
const LEAST_COUNT = 1000;
const EMPTY_WORDS = new Set([
  'de',
  'd',
  'des',
  'du',
  'la',
  'le',
  'les',
  'l',
  'en',
  'a',
  'au',
  'aux',
  'et',
  'par',
  'pour',
  'dans',
  'sur',
  'un',
  'une',
  'ces',
  'ont',
  'sont',
  'qui',
  'que',
]);

/** `231 km de conduites à remplacer d'ici 2027`: a few hundred of one thing, and of one year. */
const isSmall = (term: Term): boolean =>
  (term.unit === 'nombre' || MEASURED.has(term.unit)) &&
  isWholeFrom(term, LEAST_SMALL) &&
  term.value < LEAST_COUNT &&
  term.value % 10 !== 0;
const LEAST_SMALL = 100;
/** A sentence of more years tells nothing of one of them. */
const MOST_YEARS = 3;

const labelsOfYears = (text: string, clause: Clause, term: Term, years: readonly number[]): readonly string[] => {
  const [noun] = labelWords(
    text.slice(term.end, Math.min(clause.end, term.end + NOUN_REACH)).split(/[,.;:()]/)[0] ?? '',
  );
  return noun === undefined ? [] : years.map((year) => `${noun} ${year}`);
};

/** What a figure counts: three words after it or before a colon; for large counts the noun alone. */
function labelsOf(text: string, clause: Clause, term: Term): readonly string[] {
  const after = labelWords(text.slice(term.end, Math.min(clause.end, term.end + 90)).split(/[,.;:()]/)[0] ?? '');
  const before = labelBefore(text, clause, term);
  const labels = [after, before]
    .filter((words) => words.length >= LABEL_WORDS)
    .map((words) => words.slice(0, LABEL_WORDS));
  const head = term.unit === 'nombre' && term.value >= LEAST_COUNT && after[0] !== 'habitant' ? after.slice(0, 1) : [];
  const noun = head.length > 0 ? head : nounAround(text, clause, term);
  return [...labels, ...(noun.length > 0 ? [noun] : [])].map((words) => words.join(' '));
}

/** `porter les entrées de 71 486 à 75 000`, `19 200 entrées de plus, après les 26 840 de 2018`: figures of many digits. */
function nounAround(text: string, clause: Clause, term: Term): readonly string[] {
  if (!isLargeCount(term) || digitsOf(term).length < MANY_DIGITS) return [];
  const before = text.slice(Math.max(clause.start, term.start - NOUN_REACH), term.start);
  const own = FROM_NOUN.exec(before)?.[1];
  if (own !== undefined) return labelWords(own);
  const counted = clause.terms[clause.terms.indexOf(term) - 1];
  if (counted === undefined || !OF_THOSE.test(before)) return [];
  return labelWords(text.slice(counted.end, term.start).split(/[,.;:()]/)[0] ?? '').slice(0, 1);
}

/** More digits than three are alike by no chance. */
export const MANY_DIGITS = 4;
/** Unit: UTF-16 units. */
const NOUN_REACH = 40;
const FROM_NOUN = /(?:^|\s)(?:les|des|nos|ses|leurs) (\p{L}+) d(?:e |['’])$/u;
const OF_THOSE = /(?:^|\s)(?:les|aux|des) $/u;

/** `les formations courtes … : 2 915 inscriptions`: the words from the start of the item to the colon. */
function labelBefore(text: string, clause: Clause, term: Term): readonly string[] {
  const words = text.slice(Math.max(clause.start, term.start - 160), term.start);
  return /: *$/.test(words) ? labelWords(words.split(/[,(]/)[0] ?? '') : [];
}

/** The words of a label that tell something, in the singular. */
export const labelWords = (words: string): readonly string[] =>
  plainWords(words)
    .split(' ')
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word) && !/^\d/.test(word))
    .map((word) => word.replace(/[sx]$/, ''));

/** The digits of a figure without the zeros at the end. */
export function digitsOf({ value, step }: Pick<Term, 'value' | 'step'>): string {
  const digits = allDigitsOf({ value, step });
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end -= 1;
  return digits.slice(0, end);
}

/** `24 060`, `24 600`: a zero may change places, too. */
const allDigitsOf = ({ value, step }: Pick<Term, 'value' | 'step'>): string =>
  String(Math.round(Math.abs(value) / step));

function findingsIn({ text, quantities }: Document, mentions: readonly Mention[]): readonly Finding[] {
  return mentions.slice(1).flatMap((mention, index) => {
    const other = mentions
      .slice(0, index + 1)
      .find((one) => one.term.value !== mention.term.value && isSwap(allDigitsOf(one.term), allDigitsOf(mention.term)));
    if (other === undefined || other.heading === mention.heading) return [];
    // a quotation and the text: swapped-in-quotation.ts
    if (isLargeCount(mention.term) && isSaid(text, other.term) !== isSaid(text, mention.term)) return [];
    if (areApart(yearsIn(quantities, other.clause), yearsIn(quantities, mention.clause))) return [];
    return [repetitionFinding(other.term, mention.term)];
  });
}

/** A count of a thousand at least, no change and nothing hedged: what two places may give alike. */
export const isLargeCount = (term: Term): boolean => isCountFrom(term, LEAST_COUNT);

export const isCountFrom = (term: Term, least: number): boolean => term.unit === 'nombre' && isWholeFrom(term, least);

const isWholeFrom = ({ value, direction, loose }: Term, least: number): boolean =>
  value >= least && Number.isInteger(value) && direction === null && !loose;

/** `5 620 hectares de zones humides` */
export const isLargeMeasure = (term: Term): boolean => MEASURED.has(term.unit) && isWholeFrom(term, LEAST_COUNT);
const MEASURED = new Set<Unit>(['hectares', 'kilometres']);

/** How far in front of a figure its quotation begins. Unit: UTF-16 units. */
const QUOTATION = 600;

/** Whether a figure stands in a quotation. */
export function isSaid(text: string, { start }: Term): boolean {
  const before = text.slice(Math.max(0, start - QUOTATION), start);
  return before.lastIndexOf('«') > before.lastIndexOf('»');
}

/** Two neighbours changed places, all else is the same. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function repetitionFinding(first: Term, second: Term): Finding {
  return findingOf({
    type: 'repetition',
    announced: first,
    computed: second.value,
    tolerance: { likely: 0, possible: 0 },
    others: [second],
    worst: 'ecart',
    constat: () =>
      `Le document écrit ${quoted(first.named)} à un endroit et ${quoted(second.named)} à un autre : deux chiffres semblent intervertis.`,
  });
}
