import type { Clause, Range } from './clause.ts';
import type { FactSite } from './site.ts';

/** A word or phrase that says something of the figures near it: `en AE`, `au BP 2024`, `recettes`. Word indices. */
export interface Anchor<T> extends Range {
  readonly value: T;
}

/** One kind of thing that a sentence says of its figures. */
export interface AnchorKind<T> {
  /** In the order of the text. */
  readonly anchorsIn: (clause: Clause) => readonly Anchor<T>[];
  readonly same: (one: T, other: T) => boolean;
  /** Words between a figure and an anchor behind it, at most. */
  readonly reach: number;
  /** Whether what stands before a figure holds for the figures after it too, until the sentence says another. */
  readonly carries: boolean;
  /** Whether that holds for what is set against it as well (`contre`, `au lieu de`): a subject does, a year does not. */
  readonly crossesAgainst: boolean;
}

/** Where an anchor stands, seen from the figure. */
export type Place =
  | 'behind'
  | 'before'
  | 'whole'
  | 'carried'
  | 'shared'
  | 'in-order'
  | 'cell'
  | 'row'
  | 'caption'
  | 'lead-in'
  | 'heading';

export interface Found<T> {
  readonly value: T;
  readonly place: Place;
}

/** For each figure of a sentence what the sentence itself says of it: the nearest anchor of its own stretch wins. */
export function foundInSentence<T>(sites: readonly FactSite[], kind: AnchorKind<T>): readonly (Found<T> | null)[] {
  const clause = sites[0]?.passage.clause;
  const anchors = clause ? kind.anchorsIn(clause) : [];
  if (!clause || anchors.length === 0) return sites.map(() => null);
  const own = ownAnchors(sites, anchors, clause, kind);
  const ordered = inOrder(sites, anchors, clause);
  const shared = own.map((found, index) => found ?? ordered[index] ?? sharedWithNext(sites, own, index));
  return inherited(sites, shared, kind);
}

/** One sweep over figures and anchors, which both stand in the order of the text. */
function ownAnchors<T>(
  sites: readonly FactSite[],
  anchors: readonly Anchor<T>[],
  clause: Clause,
  kind: AnchorKind<T>,
): (Found<T> | null)[] {
  let at = 0;
  return sites.map(({ territory: { lead, trail } }) => {
    let before: Anchor<T> | null = null;
    let behind: Anchor<T> | null = null;
    while (at < anchors.length && (anchors[at] as Anchor<T>).from < trail.to) {
      const anchor = anchors[at] as Anchor<T>;
      if (anchor.from < trail.from) before = anchor.from >= lead.from ? anchor : before;
      else if (behind === null && isNear(clause, trail.from, anchor, kind.reach)) behind = anchor;
      at++;
    }
    if (behind) return { value: behind.value, place: 'behind' };
    return before ? { value: before.value, place: 'before' } : null;
  });
}

const BARRIERS = new Set([';', ')', '.', '»', '!', '?', ':']);

/** No barrier between a figure and an anchor behind it; a comma only right behind the figure. */
function isNear({ words }: Clause, from: number, anchor: Range, reach: number): boolean {
  if (anchor.from - from > reach) return false;
  for (let at = from; at < anchor.from; at++) {
    const stem = words[at]?.stem ?? '';
    if (BARRIERS.has(stem)) return false;
    if (stem === ',' && (at > from || anchor.from - at > 2)) return false;
  }
  return true;
}

const IN_TURN = new Set(['respectivement', 'successivement']);

/** `Les AP et les AE évoluent respectivement de A et B`, `X et Y contre A et B respectivement`: as many as there are. */
function inOrder<T>(
  sites: readonly FactSite[],
  anchors: readonly Anchor<T>[],
  { words }: Clause,
): readonly (Found<T> | null)[] {
  const none = sites.map(() => null);
  if (!words.some(({ stem }) => IN_TURN.has(stem))) return none;
  const first = sites[0] as FactSite;
  const named = anchors.filter(({ to }) => to <= first.placed.from);
  if (named.length !== sites.length || named.length < 2) return none;
  return named.map(({ value }) => ({ value, place: 'in-order' as const }));
}

/** `158 M€ et 155 M€ au BP 2025`: nothing but a joint between two figures, and what follows is said of both. */
function sharedWithNext<T>(
  sites: readonly FactSite[],
  own: readonly (Found<T> | null)[],
  index: number,
): Found<T> | null {
  const next = sites[index + 1];
  const found = own[index + 1];
  if (!next || found?.place !== 'behind' || next.territory.link !== 'and') return null;
  if (next.territory.lead.to - next.territory.lead.from > 2 || isFilled(sites[index] as FactSite)) return null;
  return { value: found.value, place: 'shared' };
}

const isFilled = ({ territory: { trail } }: FactSite): boolean => trail.to > trail.from;

/** A part takes what is said of its whole; a later figure what stands before an earlier one. */
function inherited<T>(
  sites: readonly FactSite[],
  own: readonly (Found<T> | null)[],
  { carries, crossesAgainst }: AnchorKind<T>,
): readonly (Found<T> | null)[] {
  const result: (Found<T> | null)[] = [];
  let carried: T | null = null;
  sites.forEach(({ territory }, index) => {
    const found = own[index] ?? null;
    if (territory.link === 'against' && !crossesAgainst) carried = null;
    if (found?.place === 'before' && !territory.bracketed && territory.link !== 'against') carried = found.value;
    const whole = territory.whole === null ? null : (result[territory.whole] ?? null);
    if (found) result.push(found);
    else if (whole) result.push({ value: whole.value, place: 'whole' });
    else result.push(carries && carried !== null ? { value: carried, place: 'carried' } : null);
  });
  return result;
}

/** What a heading, a caption, a lead-in or a label says as a whole: only where it says one thing. */
export function saidBy<T>(clause: Clause, { anchorsIn, same }: AnchorKind<T>): T | null {
  const [first, ...others] = anchorsIn(clause);
  if (first === undefined || !others.every(({ value }) => same(value, first.value))) return null;
  return first.value;
}

/** The anchors of each clause are looked for once. */
export function remembered<T>(find: (clause: Clause) => readonly Anchor<T>[]): AnchorKind<T>['anchorsIn'] {
  const known = new WeakMap<Clause, readonly Anchor<T>[]>();
  return (clause) => {
    const found = known.get(clause) ?? find(clause);
    known.set(clause, found);
    return found;
  };
}
