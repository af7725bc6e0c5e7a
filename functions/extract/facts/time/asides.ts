/** Times set apart by commas or brackets, and those that point to the sentence before. */
import type { Found } from '../anchors.ts';
import { behindBracket, indexFrom, stemAt, stemsIn } from '../clause.ts';
import { DASHES, TO } from '../function-words.ts';
import { type FactSite, oncePerPassage } from '../site.ts';
import { whensIn } from './dates.ts';
import type { When } from './when.ts';

/** `versée, en 2023, à | 3 210 apprentis`: what commas set apart is said of both sides. */
export function ofAside({ passage: { clause }, placed: { from } }: FactSite): Found<When> | null {
  if (!TO.has(stemAt(clause.words, from - 1)) || stemAt(clause.words, from - 2) !== ',') return null;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, from - 2) - 1];
  return when?.to === from - 2 && stemAt(clause.words, when.from - 2) === ','
    ? { value: when.value, place: 'before' }
    : null;
}

/** `passer à | 15 km, d'ici 2023, la distance maximale`: a date of its own between commas. */
export function ofDueAside({ passage: { clause }, placed: { to } }: FactSite): Found<When> | null {
  if (stemAt(clause.words, to) !== ',') return null;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, to)];
  const isAside = when !== undefined && when.to - to <= ASIDE_REACH && stemAt(clause.words, when.to) === ',';
  return isAside && when.value.kind === 'due' ? { value: when.value, place: 'behind' } : null;
}

/** `| 300 logements par an (contre 90 aujourd'hui) – horizon 2036`: set off behind the bracket, of what stands before it. */
export function ofDueBehindBracket({ passage: { clause }, placed: { to } }: FactSite): Found<When> | null {
  let open = to;
  while (open < to + NOUN_REACH && /^\p{L}/u.test(stemAt(clause.words, open))) open++;
  const dash = behindBracket(clause, open);
  if (dash === open || !DASHES.has(stemAt(clause.words, dash))) return null;
  const whens = whensIn(clause);
  const when = whens[indexFrom(whens, dash)];
  return when?.value.kind === 'due' && when.to - dash <= ASIDE_REACH ? { value: when.value, place: 'behind' } : null;
}

/** Words between a figure and its bracket, at most: `300 | logements rénovés par an`. */
const NOUN_REACH = 6;

/** Words of `, d'ici fin 2023`, at most. */
const ASIDE_REACH = 6;

/** `Crédits du BP 2025 (entre parenthèses, le BP 2024) :` above `APA : 64,2 M€ (| 61,8)`: the year that the lead-in tells of brackets. */
export function ofBrackets(
  sites: readonly FactSite[],
  { passage, passages, placed, territory }: FactSite,
): Found<When> | null {
  const former = sites[territory.before ?? -1]?.placed.quantity.unit;
  if (!territory.bracketed || former !== placed.quantity.unit || placed.quantity.sign !== null) return null;
  if (stemAt(passage.clause.words, placed.from - 1) !== '(' || stemAt(passage.clause.words, placed.to) !== ')')
    return null;
  for (const { clause } of passages.leadsOf(passage)) {
    const from = clause.words.findIndex(
      ({ stem }, at) => stem === 'parenthese' && stemAt(clause.words, at - 1) === 'entre',
    );
    const when = from < 0 ? undefined : whensIn(clause).find((one) => one.from > from);
    if (when !== undefined) return { value: when.value, place: 'lead-in' };
  }
  return null;
}

/** `Sur cette même période, | 640 000 €`: the one period of the sentence before. */
export const ofSamePeriod = oncePerPassage(({ passages, passage }): Found<When> | null => {
  const opening = stemsIn(passage.clause, { from: 0, to: PERIOD_WORDS }).join(' ');
  const kind = SAME_PERIOD.test(opening) ? 'period' : SAME_YEAR.test(opening) ? 'at' : null;
  if (kind === null) return null;
  const before = passages.all[passage.index - 1];
  const periods = before?.block === passage.block ? whensIn(before.clause) : [];
  const [period, ...others] = kind === 'at' ? periods : periods.filter(({ value }) => value.kind === kind);
  if (period?.value.kind !== kind) return null;
  return others.length > 0 ? null : { value: period.value, place: 'sentence' };
});
const PERIOD_WORDS = 4;

/** `La même année, 920 …` */
const SAME_YEAR = /^(?:en )?(?:la|cette) meme annee(?: |$)/;
const SAME_PERIOD = /^(?:sur|pendant|durant|dan) (?:cette|la) (?:meme )?periode(?: |$)/;
