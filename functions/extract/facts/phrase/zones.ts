import { type Clause, indexFrom, oncePerClause, type Range, stemAt } from '../clause.ts';
import type { Spot } from './spot.ts';

/** The words around a figure that can be its own phrase. */
export interface Zones {
  /** `45 110 | entrées en formation`: after the figure, to the next mark or figure. */
  readonly right: Range;
  /** `le taux d'abandon est de | 14 %`: before the figure, from the last mark or figure. */
  readonly left: Range;
  /** What stands between the left phrase and the figure: `label : N`, `label (N`, in a list `label, N ;`, or nothing. */
  readonly link: 'colon' | 'bracket' | 'comma' | null;
}

const MARKS: ReadonlySet<string> = new Set(',;:.()–—«»?!|…"·•');
const MOST_WORDS = 16;

export function isMark({ words }: Clause, at: number): boolean {
  const stem = words[at]?.stem;
  return stem?.length === 1 && MARKS.has(stem);
}

/** Of the figures of a clause, as far as they have been asked for. */
const zonesIn = oncePerClause((): Zones[] => []);

export function zonesOf(spot: Spot): Zones {
  if (spot.index < 0) return readZones(spot);
  const zones = zonesIn(spot.passage.clause);
  const known = zones[spot.index];
  if (known !== undefined) return known;
  const made = readZones(spot);
  zones[spot.index] = made;
  return made;
}

function readZones({ passage: { clause }, placed, around }: Spot): Zones {
  const hedged = placed.from - hedgeBefore(clause, placed.from);
  const isOpened = stemAt(clause.words, hedged - 1) === '(';
  const link = isOpened ? 'bracket' : linkBefore(clause, { from: hedged, to: placed.to }, around.left.from);
  const leftEnd = link === null ? hedged : hedged - 1;
  return {
    right: { from: placed.to, to: rightEndOf(clause, placed.to, around.right.to) },
    left: { from: leftStartOf(clause, leftEnd, link === 'bracket' ? 0 : around.left.from), to: leftEnd },
    link,
  };
}

/** Words of `(environ | 3 M€`, `(plus | 3 M€`, `: plus de | 3 M€`, `: de | 3 à 4 M€`. */
export function hedgeBefore({ words }: Clause, at: number): number {
  const stem = stemAt(words, at - 1);
  if (stem === 'environ' || stem === 'quelque' || (stemAt(words, at - 2) === '(' && SIGNS.has(stem))) return 1;
  if (stemAt(words, at - 2) === ':' && OPENS_RANGE.has(stem)) return 1;
  return stemAt(words, at - 1) === 'de' && HEDGES.test(stemAt(words, at - 2))
    ? stemAt(words, at - 3) === 'pas'
      ? 3
      : 2
    : 0;
}
const SIGNS: ReadonlySet<string> = new Set(['plu', 'moin']);
const OPENS_RANGE: ReadonlySet<string> = new Set(['de', 'entre']);
export const HEDGES = /^(?:plus?|pres?|moins?|\+)$/;

function linkBefore(clause: Clause, { from, to }: Range, limit: number): 'colon' | 'comma' | null {
  const mark = clause.words[from - 1]?.stem;
  if (mark === ':' || mark === '=') return 'colon';
  return mark === ',' && CLOSES.has(clause.words[to]?.stem ?? '.') && labelOpens(clause, from - 1, limit)
    ? 'comma'
    : null;
}

const CLOSES: ReadonlySet<string> = new Set([';', '.']);
/** Longest label of a list `label, N ;`. Unit: words. */
const MOST_LABEL_WORDS = 8;

/** Only a few words stand between the comma and the mark that opened the item of the list. */
function labelOpens(clause: Clause, comma: number, limit: number): boolean {
  for (let at = comma - 1; at >= Math.max(limit, comma - MOST_LABEL_WORDS - 1); at--) {
    const stem = clause.words[at]?.stem ?? '';
    if (stem === ';' || stem === ':') return at < comma - 1;
    if (isMark(clause, at) && stem !== ',') return false;
  }
  return false;
}

/** Where the next mark stands behind a figure, a few words on at most. */
export function rightEndOf(clause: Clause, from: number, limit: number): number {
  const end = Math.min(limit, from + MOST_WORDS);
  for (let at = from; at < end; at++) {
    if (!isMark(clause, at) || isInNumber(clause, at)) continue;
    const close = at > from && clause.words[at]?.stem === '«' ? nameEnd(clause, at, end) : -1;
    if (close < 0) return at;
    at = close;
  }
  return end;
}

/** `au club « Les Ours |» |de Vernay pour son tournoi`: where a quoted name is closed, and the phrase goes on; -1 elsewhere. */
function nameEnd({ words }: Clause, open: number, end: number): number {
  const length = words.slice(open, Math.min(end - 1, open + LONGEST_NAME)).findIndex(({ stem }) => stem === '»');
  const next = words[open + length + 1]?.stem ?? '';
  return length > 1 && GOES_ON.has(next) ? open + length : -1;
}
/** Unit: words. */
const LONGEST_NAME = 8;
const GOES_ON: ReadonlySet<string> = new Set(['de', 'd', 'du', 'pour', 'a']);

/** `le plan Collège 3|.|0`: the mark belongs to a number that is part of a name. */
function isInNumber({ words, placed }: Clause, at: number): boolean {
  if (words[at]?.stem !== '.') return false;
  const holder = placed[indexFrom(placed, at + 1) - 1];
  return holder !== undefined && holder.from < at && at < holder.to;
}

/** `22 apprentis sont accueillis, pour près de | 300 000 €`: the comma parts nothing. */
const opensRest = ({ words }: Clause, at: number): boolean =>
  words[at]?.stem === ',' && REST.has(words[at + 1]?.stem ?? '');
const REST: ReadonlySet<string> = new Set(['pour', 'avec']);

function leftStartOf(clause: Clause, end: number, limit: number): number {
  const start = Math.max(limit, end - MOST_WORDS);
  for (let at = end - 1; at >= start; at--) if (isMark(clause, at) && !opensRest(clause, at)) return at + 1;
  return start;
}
