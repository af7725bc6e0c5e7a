/**
 * `Recettes de fonctionnement : 602 M€` above `TICPE : 400`, `Cartes grises : 202`: lines that add up to the one above them
 * are its parts. What it says of its section, step and years holds for them where they say nothing else.
 */
import type { FactTime } from '../model.ts';
import { stemAt } from './clause.ts';
import type { AmountRead } from './money/money.ts';
import type { Passage } from './passages.ts';
import type { FactSite, TimeRead } from './site.ts';

/** What is read of the figures of one passage, an entry a figure. */
interface Line {
  readonly passage: Passage;
  readonly sites: readonly FactSite[];
  readonly times: readonly TimeRead[];
  readonly money: readonly (AmountRead | null)[];
}

/** Two lines may add up by chance only where they are two of many. */
const LEAST_PARTS = 2;
const MOST_PARTS = 30;

export function withLineSums<L extends Line>(lines: readonly L[]): readonly L[] {
  const result = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const whole = sumOf(lines[at]);
    const found = whole === null ? 0 : partsBelow(lines, at, whole);
    const parts = isBalance(lines.slice(at, at + found + 1)) ? 0 : found;
    for (let part = at + 1; part <= at + parts; part++) result[part] = asPart(result[part] as L, lines[at] as L);
    at += parts;
  }
  return result;
}

/** The one amount of a line `label : amount` or of a row of one cell, in cents; null for other passages. */
function sumOf(line: Line | undefined): number | null {
  const [first, ...others] = line?.sites ?? [];
  if (first === undefined || !isAmount(first) || others.some(isAmount)) return null;
  const { passage, placed } = first;
  const isLabelled = passage.row === null ? stemAt(passage.clause.words, placed.from - 1) === ':' : true;
  return isLabelled ? Math.round(placed.quantity.value * CENTS) : null;
}
const CENTS = 100;

const isAmount = ({ placed }: FactSite): boolean => placed.quantity.unit === 'euros';

/** `Dépenses : 2,3 M€` above `Recettes : 2 M€`, `Déficit : 0,3 M€`: what goes another way is no part. */
function isBalance([whole, ...parts]: readonly Line[]): boolean {
  const flow = flowOf(whole);
  return flow !== null && parts.some((part) => flowOf(part) !== null && flowOf(part) !== flow);
}

const flowOf = (line: Line | undefined): string | null =>
  line?.money[line.sites.findIndex(isAmount)]?.value.flow ?? null;

/** How many of the lines right below add up to the whole. */
function partsBelow(lines: readonly Line[], at: number, whole: number): number {
  const { passage, sites } = lines[at] as Line;
  let sum = 0;
  for (let count = 1; count <= MOST_PARTS; count++) {
    const line = lines[at + count];
    const own = sumOf(line);
    if (line === undefined || own === null || own <= 0) return 0;
    if (line.passage.index !== passage.index + count || !isBelow(sites[0] as FactSite, passage, line.passage)) return 0;
    sum += own;
    if (sum === whole && count >= LEAST_PARTS) return count;
    if (sum > whole) return 0;
  }
  return 0;
}

/** Of the same list: in one table, or below one heading. */
function isBelow({ passages: { structure } }: FactSite, above: Passage, line: Passage): boolean {
  if (above.table !== line.table) return false;
  return structure.blocks[above.block]?.path.at(-1) === structure.blocks[line.block]?.path.at(-1);
}

function asPart<L extends Line>(line: L, whole: L): L {
  const at = line.sites.findIndex(isAmount);
  const from = whole.sites.findIndex(isAmount);
  const [own, other] = [line.money[at], whole.money[from]];
  const [time, otherTime] = [line.times[at], whole.times[from]];
  if (own == null || other == null || time === undefined || otherTime === undefined) return line;
  const times = isOpen(time.value) ? line.times.with(at, otherTime) : line.times;
  return { ...line, times, money: line.money.with(at, sharedWith(own, other)) };
}

const isOpen = ({ at, from, due }: FactTime): boolean => at === null && from === null && due === null;

function sharedWith(own: AmountRead, whole: AmountRead): AmountRead {
  const isOfDocument = own.rules.every((rule) => !rule?.startsWith('etape:') || rule === OF_DOCUMENT);
  const step = isOfDocument ? whole.value : own.value;
  const { credits, section, flow, payer } = own.value;
  return {
    ...own,
    value: {
      ...own.value,
      step: step.step,
      fiscalYear: step.fiscalYear,
      credits: credits.length === 0 ? whole.value.credits : credits,
      section: section ?? whole.value.section,
      flow: flow ?? (payer === null ? whole.value.flow : null),
    },
    rules: [...own.rules.filter((rule) => !isOfDocument || rule !== OF_DOCUMENT), 'montant:partie-de-la-ligne'],
  };
}
const OF_DOCUMENT = 'etape:document';
