/** Parts that are of the time of their whole. */
import type { Finds, Found } from '../anchors.ts';
import { cuesOf, stemAt } from '../clause.ts';
import { wholesIn } from '../partitions.ts';
import type { FactSite, TimeRead } from '../site.ts';
import { NEVER } from './dated.ts';
import { sameWhen, type When } from './when.ts';

/** `28 millions de m³ à l'horizon 2030 : | 15 aux irrigants, | 13 aux autres`: parts are of the time of their whole. */
export function timeOfWhole(sites: readonly FactSite[], times: readonly TimeRead[], index: number): TimeRead | null {
  const whole = wholesIn((sites[index] as FactSite).passage.clause).get(index);
  const time = whole === undefined ? undefined : times[whole];
  return time === undefined || time === NEVER ? null : { value: time.value, rule: 'temps:ensemble', place: 'whole' };
}

/** `63 M€ sur 2020-2027, financés par la Région (| 27 M€) et l'Europe (| 5 M€)`: shares of what the sentence begins with. */
export function shareOfBody({ passage: { clause }, placed }: FactSite, first: TimeRead | undefined): TimeRead | null {
  if (first === undefined || first.value.from === null || placed.quantity.unit !== 'euros') return null;
  const isShare =
    stemAt(clause.words, placed.from - 1) === '(' &&
    cuesOf(clause, 'payer').some(({ to }) => (stemAt(clause.words, to) === '+' ? to + 1 : to) === placed.from - 1);
  return isShare ? { value: first.value, rule: 'temps:ensemble', place: 'whole' } : null;
}

/** `Des 128,6 M€ prévus de 2019 à 2027, l'agence apporte | 52,4 M€, la Région | 46 M€`: parts of the whole. */
export function ofWhole(sites: readonly FactSite[], found: Finds<When>, index: number): Found<When> | null {
  const [whole] = sites;
  const when = found[0];
  if (index === 0 || whole === undefined || when?.value.kind !== 'period') return null;
  const opens = whole.placed.from <= 2 && OUT_OF.has(stemAt(whole.passage.clause.words, 0));
  const isMoney = (site: FactSite | undefined): boolean => site?.placed.quantity.unit === 'euros';
  return opens && isMoney(whole) && isMoney(sites[index]) ? { value: when.value, place: 'whole' } : null;
}
const OUT_OF = new Set(['des', 'de', 'sur']);

interface Listed {
  readonly when: Found<When>;
  /** The word of the colon. */
  readonly from: number;
}

/** `146 M€ entre 2024 et 2027 : 92 M€ par la Région, | 41 M€ par l'État`: sums that a colon lists have the one period of their sum. */
export function listedOf(sites: readonly FactSite[], found: Finds<When>): Listed | null {
  const [whole, part] = sites;
  const when = found[0] ?? null;
  if (whole?.placed.quantity.unit !== 'euros' || part === undefined || when?.value.kind !== 'period') return null;
  if (found.some((one) => one && !sameWhen(one.value, when.value))) return null;
  const from = whole.passage.clause.words.findIndex(({ stem }, at) => at >= whole.placed.to && stem === ':');
  return from >= 0 && from < part.placed.from ? { when: { value: when.value, place: 'shared' }, from } : null;
}

/** What comes to a level (`l'épargne à | 45 M€`) is no part of the sum. */
export const ofList = ({ placed, passage }: FactSite, listed: Listed | null): Found<When> | null =>
  listed !== null &&
  placed.from > listed.from &&
  placed.quantity.unit === 'euros' &&
  stemAt(passage.clause.words, placed.from - 1) !== 'a'
    ? listed.when
    : null;
