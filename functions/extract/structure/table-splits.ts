import type { Span } from '../model.ts';
import type { Atom } from './table-tokens.ts';

/** A cell of a row: its number, or a sign that it is empty. */
export interface SplitCell extends Span {
  /** The number as written, before any unit: `1 057,4` is 1057.4; null for a cell that is said to be empty. */
  readonly value: number | null;
  /** Digits after the decimal comma. */
  readonly decimals: number;
  /** Unit written in the cell itself; null for none. */
  readonly unit: string | null;
}

/** One way to read the tail of a row. */
export type Split = readonly SplitCell[];

/** A number of more groups of thousands would be above a thousand billions: it is several cells. */
const MAX_GROUPS = 4;
/** More ways to read one row are not told apart by anything. */
const MAX_SPLITS = 96;

/**
 * Ways to part the atoms into `count` cells (into any number of cells for null), those with the longest numbers first.
 * `1 057,4 699,7` in two cells is `1 057,4 | 699,7`; `593 610,7` in two is `593 | 610,7`, in one `593 610,7`.
 */
export function splitsOf(atoms: readonly Atom[], count: number | null): readonly Split[] {
  const reach = reachableCounts(atoms);
  if (count !== null && reach[0]?.has(count) !== true) return [];
  const found: Split[] = [];
  const walk = (from: number, cells: Split): void => {
    if (found.length >= MAX_SPLITS) return;
    if (from === atoms.length) {
      found.push(cells);
      return;
    }
    for (const { cell, next } of cellsFrom(atoms, from)) {
      const rest = count === null ? null : count - cells.length - (cell === null ? 0 : 1);
      if (rest !== null && reach[next]?.has(rest) !== true) continue;
      walk(next, cell === null ? cells : [...cells, cell]);
    }
  };
  walk(0, []);
  return found;
}

/** The reading with the longest numbers: what a person sees first. */
export function plainSplitOf(atoms: readonly Atom[]): Split {
  const cells: SplitCell[] = [];
  const at = { next: 0 };
  while (at.next < atoms.length) {
    const [first] = cellsFrom(atoms, at.next);
    if (first === undefined) break;
    if (first.cell !== null) cells.push(first.cell);
    at.next = first.next;
  }
  return cells;
}

interface Option {
  /** Null where a dash at the start of the tail is punctuation of the label. */
  readonly cell: SplitCell | null;
  readonly next: number;
}

function cellsFrom(atoms: readonly Atom[], from: number): readonly Option[] {
  const atom = atoms[from];
  if (atom === undefined) return [];
  if (atom.kind === 'digits') return numbersFrom(atoms, from, atom.negative, atom.start);
  const empty: Option = {
    cell: { start: atom.start, end: atom.end, value: null, decimals: 0, unit: null },
    next: from + 1,
  };
  if (atom.kind === 'blank') return [empty];
  const next = atoms[from + 1];
  const signed = next?.kind === 'digits' && !next.negative && next.start - atom.end === 1;
  const minus = signed ? numbersFrom(atoms, from + 1, true, atom.start) : [];
  return from === 0 ? [{ cell: null, next: 1 }, empty, ...minus] : [empty, ...minus];
}

/** The numbers that begin at an atom, the longest first. */
function numbersFrom(atoms: readonly Atom[], from: number, negative: boolean, start: number): readonly Option[] {
  const options: Option[] = [];
  const state = { digits: '', at: from };
  for (;;) {
    const atom = atoms[state.at];
    if (atom === undefined || (state.at > from && atom.joins === 'no') || state.at - from >= MAX_GROUPS) break;
    state.digits += atom.digits;
    state.at += 1;
    if (atoms[state.at]?.joins === 'must') continue;
    const number = numberOf(state.digits, negative);
    options.unshift({ cell: { start, end: atom.end, ...number, unit: atom.unit }, next: state.at });
  }
  return options;
}

/** `1.899.385` and `2.3`: a point before exactly three digits parts thousands where there are several, else decimals. */
function numberOf(digits: string, negative: boolean): { value: number; decimals: number } {
  if (!OTHER_SIGNS.test(digits)) return { value: negative ? -Number(digits) : Number(digits), decimals: 0 };
  const bare = digits.replace(/[\u00a0\u202f\u2009]/g, '');
  const points = bare.split('.').length - 1;
  const french = points > 1 || (points === 1 && bare.includes(',')) ? bare.replace(/\./g, '') : bare;
  const [whole = '0', fraction = ''] = french.split(/[.,]/);
  const value = Number(`${whole}.${fraction || '0'}`);
  return { value: negative ? -value : value, decimals: fraction.length };
}

const OTHER_SIGNS = /\D/;

/** For each atom, the numbers of cells that the atoms from there on can make. */
function reachableCounts(atoms: readonly Atom[]): readonly ReadonlySet<number>[] {
  const reach: Set<number>[] = Array.from({ length: atoms.length + 1 }, () => new Set<number>());
  reach[atoms.length]?.add(0);
  for (const from of [...atoms.keys()].reverse()) {
    for (const { cell, next } of cellsFrom(atoms, from)) {
      for (const count of reach[next] ?? []) reach[from]?.add(count + (cell === null ? 0 : 1));
    }
  }
  return reach;
}
