import type { Span } from '../../model.ts';
import type { Atom } from './tokens.ts';

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
 * Ways to part the atoms into `count` cells (at most 31), those with the longest numbers first.
 * `1 057,4 699,7` in two cells is `1 057,4 | 699,7`; `593 610,7` in two is `593 | 610,7`, in one `593 610,7`.
 */
export function splitsOf(atoms: readonly Atom[], count: number): readonly Split[] {
  const options = atoms.map((_, from) => cellsFrom(atoms, from));
  const reach = reachableCounts(options);
  const canMake = (cells: number, from: number): boolean => cells >= 0 && (((reach[from] ?? 0) >>> cells) & 1) === 1;
  if (!canMake(count, 0)) return [];
  const found: Split[] = [];
  const walk = (from: number, cells: Split): void => {
    if (found.length >= MAX_SPLITS) return;
    if (from === atoms.length) {
      found.push(cells);
      return;
    }
    for (const { cell, next } of options[from] ?? []) {
      if (!canMake(count - cells.length - (cell === null ? 0 : 1), next)) continue;
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
  let digits = '';
  for (let at = from; at < atoms.length && at - from < MAX_GROUPS; at += 1) {
    const atom = atoms[at] as Atom;
    if (at > from && atom.joins === 'no') break;
    digits += atom.digits;
    if (atoms[at + 1]?.joins === 'must') continue;
    const { value, decimals } = numberOf(digits, negative);
    options.push({ cell: { start, end: atom.end, value, decimals, unit: atom.unit }, next: at + 1 });
  }
  return options.reverse();
}

/** `1.899.385` and `2.3`: a point before exactly three digits parts thousands where there are several, else decimals. */
function numberOf(digits: string, negative: boolean): { value: number; decimals: number } {
  if (PLAIN.test(digits)) {
    const comma = digits.indexOf(',');
    const plain = Number(comma < 0 ? digits : digits.replace(',', '.'));
    return { value: negative ? -plain : plain, decimals: comma < 0 ? 0 : digits.length - comma - 1 };
  }
  const bare = digits.replace(/[\u00a0\u202f\u2009]/g, '');
  const points = bare.split('.').length - 1;
  const french = points > 1 || (points === 1 && bare.includes(',')) ? bare.replace(/\./g, '') : bare;
  const [whole = '0', fraction = ''] = french.split(/[.,]/);
  const value = Number(`${whole}.${fraction || '0'}`);
  return { value: negative ? -value : value, decimals: fraction.length };
}

/** Most numbers: `1057,4`, the groups of its thousands put together. */
const PLAIN = /^\d+(?:,\d+)?$/;

/** For each atom, the numbers of cells that the atoms from there on can make: bit n for n cells. */
function reachableCounts(options: readonly (readonly Option[])[]): Uint32Array {
  const reach = new Uint32Array(options.length + 1);
  reach[options.length] = 1;
  for (let from = options.length - 1; from >= 0; from -= 1) {
    for (const { cell, next } of options[from] ?? [])
      reach[from] = (reach[from] ?? 0) | ((reach[next] ?? 0) << (cell === null ? 0 : 1));
  }
  return reach;
}
