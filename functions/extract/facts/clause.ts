import type { Figure, Quantity, Span } from '../model.ts';
import { type Cue, type CuesByKind, cuesByKind, cuesIn } from './cues.ts';
import type { CueKind } from './lexicon.ts';
import { type Word, wordsIn } from './words.ts';

/** A quantity with its place among the words: half-open range of word indices. */
export interface Placed<Q extends Quantity = Quantity> {
  readonly quantity: Q;
  readonly from: number;
  readonly to: number;
}

/** A sentence, a heading or a table label, made ready for questions: its words, the cues in them, its quantities. */
export interface Clause extends Span {
  readonly words: readonly Word[];
  readonly cues: CuesByKind<CueKind>;
  readonly placed: readonly Placed[];
  readonly figures: readonly Placed<Figure>[];
  /** What `oncePerClause` keeps, by reader. */
  readonly notes: unknown[];
}

/** @param quantities those inside the span, in order */
export function clauseOf(text: string, { start, end }: Span, quantities: readonly Quantity[]): Clause {
  return new ReadClause(text, start, end, quantities);
}

/** Reads its cues and places when they are first asked for: most sentences have no figure and are never asked. */
class ReadClause implements Clause {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly notes: unknown[] = new Array(readers);
  readonly #quantities: readonly Quantity[];
  #cues: CuesByKind<CueKind> | null = null;
  #placed: readonly Placed[] | null = null;
  #figures: readonly Placed<Figure>[] | null = null;

  constructor(text: string, start: number, end: number, quantities: readonly Quantity[]) {
    this.start = start;
    this.end = end;
    this.words = wordsIn(text, this);
    this.#quantities = quantities;
  }

  get cues(): CuesByKind<CueKind> {
    this.#cues ??= cuesByKind(cuesIn(this.words));
    return this.#cues;
  }

  get placed(): readonly Placed[] {
    this.#placed ??= this.#quantities.length === 0 ? [] : placesOf(this.words, this.#quantities);
    return this.#placed;
  }

  get figures(): readonly Placed<Figure>[] {
    this.#figures ??= this.#quantities.length === 0 ? NO_FIGURES : this.placed.filter(isFigure);
    return this.#figures;
  }
}

const NO_FIGURES: readonly Placed<Figure>[] = [];

/** The first that starts at or behind a word, by bisection. */
export const firstPlacedFrom = <P extends Placed>(placed: readonly P[], from: number): P | undefined =>
  placed[indexFrom(placed, from)];

let readers = 0;

/**
 * What is read of a clause once is kept with it, for as long as it lives.
 * @param read what else it is asked with is the same for each clause
 */
export function oncePerClause<T, A = void>(read: (clause: Clause, other: A) => T): (clause: Clause, other: A) => T {
  const reader = readers++;
  return (clause, other) => {
    const known = clause.notes[reader] as T | undefined;
    if (known !== undefined) return known;
    const value = read(clause, other);
    clause.notes[reader] = value;
    return value;
  };
}

export const isFigure = (placed: Placed): placed is Placed<Figure> => placed.quantity.kind === 'figure';

function placesOf(words: readonly Word[], quantities: readonly Quantity[]): readonly Placed[] {
  let at = 0;
  return quantities.map((quantity) => {
    while (at < words.length && (words[at] as Word).end <= quantity.start) at++;
    const from = at;
    let to = from;
    while (to < words.length && (words[to] as Word).start < quantity.end) to++;
    at = Math.max(from, quantity.end > quantity.start ? to : from);
    return { quantity, from, to };
  });
}

/** The figure before and after a place, and the word range that belongs to it alone. */
export interface Surroundings {
  readonly previous: Placed<Figure> | null;
  readonly next: Placed<Figure> | null;
  /** Words between the previous figure and this one. */
  readonly left: { readonly from: number; readonly to: number };
  /** Words between this figure and the next one. */
  readonly right: { readonly from: number; readonly to: number };
}

export function surroundingsOf(clause: Clause, index: number): Surroundings {
  const here = clause.figures[index] as Placed<Figure>;
  const previous = clause.figures[index - 1] ?? null;
  const next = clause.figures[index + 1] ?? null;
  return {
    previous,
    next,
    left: { from: previous?.to ?? 0, to: here.from },
    right: { from: here.to, to: next?.from ?? clause.words.length },
  };
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The cues of one kind in a clause, in order. */
export const cuesOf = ({ cues }: Clause, kind: CueKind): readonly Cue[] => cues.get(kind) ?? NO_CUES;
const NO_CUES: readonly Cue[] = [];

/** Those that stand in a range as a whole. */
export function cuesWithin(clause: Clause, kind: CueKind, { from, to }: Range): readonly Cue[] {
  const cues = cuesOf(clause, kind);
  const first = indexFrom(cues, from);
  let end = first;
  while (end < cues.length && (cues[end] as Cue).from < to) end++;
  // The last may go on behind the range.
  while (end > first && (cues[end - 1] as Cue).to > to) end--;
  return first === end ? NO_CUES : first === 0 && end === cues.length ? cues : cues.slice(first, end);
}

export function hasCue(clause: Clause, kind: CueKind, { from, to }: Range, value?: string): boolean {
  const cues = cuesOf(clause, kind);
  for (let at = indexFrom(cues, from); at < cues.length; at++) {
    const cue = cues[at] as Cue;
    if (cue.from >= to) return false;
    if (cue.to <= to && (value === undefined || cue.value === value)) return true;
  }
  return false;
}

/** The figure whose last word is the one before a place. */
export function figureEndingAt({ figures }: Clause, at: number): Placed<Figure> | null {
  const last = figures[indexFrom(figures, at) - 1];
  return last?.to === at ? last : null;
}

/** Index of the first range that starts at or behind a word; they are in the order in which they start. */
export function indexFrom(ranges: readonly Range[], from: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stem of a word; nothing before the first and behind the last. */
export const stemAt = (words: readonly Word[], at: number): string =>
  at >= 0 && at < words.length ? (words[at] as Word).stem : '';

/** Words of a bracket behind a figure, at most. */
const LONGEST_BRACKET = 24;

/** `816 M€ | (+ 12 % par rapport à 2030) | de crédits`: behind a bracket that opens at a word; the word itself for none. */
export function behindBracket({ words }: Clause, at: number): number {
  if (stemAt(words, at) !== '(') return at;
  for (let end = at + 1; end <= at + LONGEST_BRACKET; end++) {
    if (stemAt(words, end) === '(') return at;
    if (stemAt(words, end) === ')') return end + 1;
  }
  return at;
}

/** One of the words stands in a range, which may reach over the ends of the clause. */
export function hasWordOf(stems: ReadonlySet<string>, words: readonly Word[], { from, to }: Range): boolean {
  const end = Math.min(to, words.length);
  for (let at = Math.max(0, from); at < end; at++) if (stems.has((words[at] as Word).stem)) return true;
  return false;
}

export function stemsIn({ words }: Clause, { from, to }: Range): readonly string[] {
  const stems: string[] = [];
  const end = Math.min(to, words.length);
  for (let at = Math.max(0, from); at < end; at++) stems.push((words[at] as Word).stem);
  return stems;
}
