import type { Figure, Quantity, Span, TableCell, Unit } from '../model.ts';
import { foldedSpace } from '../positions.ts';
import { directionOf } from './prose/change-words.ts';

/** A figure as a side of a comparison: its value and how finely it is written. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit;
  /** Value of one in the last written digit: 100 000 for `41,3 M€`, 0.01 for `15,00 €`. */
  readonly step: number;
  /** Largest error by rounding; 0 where the figure is a count or written to the cent. */
  readonly half: number;
  /** Hedged (`environ`, `plus de`), an end of a range or in number words: no proof of a conflict. */
  readonly loose: boolean;
  readonly sign: '+' | '-' | null;
  /** 1 or -1 for a figure that is a change of another one; null for a level. */
  readonly direction: 1 | -1 | null;
  /** As the document writes it, with the unit of its table. */
  readonly written: string;
  /** For a sentence: a count with the noun it counts. */
  readonly named: string;
  /** Power of ten of the unit in which it is written: 6 for `M€`, 0 for `€`. */
  readonly scale: number;
  /** Id of the row that publishes it; null for none. */
  readonly row: string | null;
}

/** Shares of the value by which a hedge may hide the true one (`près de 14 M€`). */
const HEDGE_SHARE = 0.05;
/** A count that ends with so many zeros may be a rounded one. */
const ROUND_ZEROS = 2;

/**
 * @param clause the sentence it stands in; null in tables
 * @param row id of the row that publishes it
 */
export function termOf(
  text: string,
  figure: Figure,
  clause: Span | null,
  row: string | null,
  cell: TableCell | null,
): Term {
  return new ReadTerm(text, figure, clause, row, cell);
}

/** Reads its digits and the words around it when they are first asked for: few figures are ever compared. */
class ReadTerm implements Term {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit;
  readonly loose: boolean;
  readonly sign: '+' | '-' | null;
  readonly row: string | null;
  readonly #text: string;
  readonly #figure: Figure;
  readonly #clause: Span | null;
  readonly #cell: TableCell | null;
  #step: number | null = null;
  #direction: 1 | -1 | null | undefined = undefined;
  #scale: number | null = null;
  #written: string | null = null;
  #named: string | null = null;

  constructor(text: string, figure: Figure, clause: Span | null, row: string | null, cell: TableCell | null) {
    this.start = figure.start;
    this.end = figure.end;
    this.value = figure.value;
    this.unit = figure.unit;
    this.loose = figure.precision !== 'exact' || figure.words;
    this.sign = figure.sign;
    this.row = row;
    this.#text = text;
    this.#figure = figure;
    this.#clause = clause;
    this.#cell = cell;
  }

  get step(): number {
    this.#step ??= stepOf(this.#text, this.#figure.numeral, this.value);
    return this.#step;
  }

  get half(): number {
    const half = halfOf(this.unit, this.step);
    return this.loose ? Math.max(half, Math.abs(this.value) * HEDGE_SHARE) : half;
  }

  get direction(): 1 | -1 | null {
    if (this.#direction === undefined) {
      if (this.sign !== null) this.#direction = this.sign === '-' ? -1 : 1;
      else this.#direction = this.#clause === null ? null : directionOf(this.#text, this.#clause, this);
    }
    return this.#direction;
  }

  get scale(): number {
    this.#scale ??= this.unit === 'euros' ? this.#readScale() : 0;
    return this.#scale;
  }

  get written(): string {
    this.#written ??= this.#readWritten();
    return this.#written;
  }

  get named(): string {
    if (this.unit !== 'nombre' || this.#cell !== null) return this.written;
    this.#named ??= withNoun(this.#text, this.end, this.written);
    return this.#named;
  }

  get #own(): string {
    return foldedSpace(this.#text.slice(this.start, this.end));
  }

  get #tableUnit(): string {
    return this.unit === 'euros' || this.unit === 'nombre' ? (this.#cell?.unit ?? '') : '';
  }

  #readScale(): number {
    const { start, end } = this.#figure.numeral;
    return scaleOf(`${this.#own} ${this.#tableUnit}`, this.step, this.#text.slice(start, end));
  }

  #readWritten(): string {
    const [own, tableUnit, isMoney] = [this.#own, this.#tableUnit, this.unit === 'euros'];
    const hasUnit = /[€%]|euro|mill/i.test(own) || (!isMoney && tableUnit === '');
    return noBreak(hasUnit ? own : `${own} ${isMoney ? SHORT[this.scale] : tableUnit.trim()}`);
  }
}

/** The same figure but for some of what is known of it. */
export function termWith(term: Term, changes: Partial<Term>): Term {
  const { start, end, value, unit, step, half, loose, sign, direction, written, named, scale, row } = term;
  const same = { start, end, value, unit, step, half, loose, sign, direction, written, named, scale, row };
  return { ...same, ...changes };
}

export const isFigure = (quantity: Quantity): quantity is Figure => quantity.kind === 'figure';

/** Longest whole number that is exact. Unit: digits. */
const MOST_DIGITS = 15;

/** The digits alone are a whole number; the value divided by it is what one in the last digit is worth. */
function stepOf(text: string, { start, end }: Span, value: number): number {
  let whole = 0;
  let digits = 0;
  for (let at = start; at < end && digits < MOST_DIGITS; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) continue;
    whole = whole * 10 + digit;
    digits += 1;
  }
  if (whole === 0 || value === 0) return 1;
  const step = Math.abs(value) / whole;
  return EXACT_STEPS.has(step) ? step : Number(step.toPrecision(3));
}

/** Most figures have one of these, without the noise of binary fractions: they need not be written out and read again. */
const EXACT_STEPS: ReadonlySet<number> = new Set([1e-2, 1e-1, 1, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]);

const ZERO = 48;

function halfOf(unit: Unit, step: number): number {
  if (unit === 'nombre' && step >= 1) return 0;
  if (unit === 'euros' && step < 1) return 0;
  return step / 2;
}

/** Half of the last digit that is not zero, for a count such as `113 000`; its own half elsewhere. */
export function roundedHalf({ value, half, step }: Term): number {
  const digits = String(Math.round(Math.abs(value) / step));
  let zeros = 0;
  while (zeros < digits.length && digits.charCodeAt(digits.length - 1 - zeros) === ZERO) zeros += 1;
  return zeros < ROUND_ZEROS || digits === '0' ? half : Math.max(half, (step * 10 ** zeros) / 2);
}

const SHORT: Readonly<Record<number, string>> = { 9: 'Md€', 6: 'M€', 3: 'k€', 0: '€' };
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/milliards?|M(?:d|rd)s?/i, 9],
  [/millions?|M ?€|ME\b|MEUR/, 6],
  [/milliers|k ?€|K ?€|KE\b|KEUR/i, 3],
];

/** From the unit in words, else from the digits: `61,9` worth 61 900 000 is written in millions. */
function scaleOf(words: string, step: number, numeral: string): number {
  const said = SCALES.find(([pattern]) => pattern.test(words))?.[1];
  if (said !== undefined && 10 ** said >= step) return said;
  const decimals = /,\s?(\d+)$/.exec(numeral)?.[1]?.length ?? 0;
  const scale = Math.round(Math.log10(step)) + decimals;
  return SHORT[scale] === undefined ? Math.max(0, Math.min(9, Math.floor(scale / 3) * 3)) : scale;
}

const NOUN =
  /^\s+((?!en |et |à |au |aux |dans |sur |pour |par |contre |sont |ont |voix )\p{L}{3,}(?:\s(?:de |d['’]|en )(?!moins|plus)\p{L}{3,})?)/u;
const withNoun = (text: string, at: number, written: string): string => {
  const noun = NOUN.exec(text.slice(at, at + 60));
  return noun === null ? written : `${written}\u00a0${foldedSpace(noun[1] ?? '')}`;
};

/** A quoted figure is never parted at the end of a line. */
const noBreak = (written: string): string => written.replace(/\s/g, '\u00a0');
