import type { Figure, Quantity, TableCell, Unit } from '../model.ts';
import { foldedSpace } from '../positions.ts';

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

export function termOf(text: string, figure: Figure, row: string | null, cell: TableCell | null): Term {
  const own = foldedSpace(text.slice(figure.start, figure.end));
  const tableUnit = figure.unit === 'euros' || figure.unit === 'nombre' ? (cell?.unit ?? '') : '';
  const loose = figure.precision !== 'exact' || figure.words;
  const numeral = text.slice(figure.numeral.start, figure.numeral.end);
  const step = stepOf(numeral, figure.value);
  const scale = figure.unit === 'euros' ? scaleOf(`${own} ${tableUnit}`, step, numeral) : 0;
  const hasUnit = /[€%]|euro|mill/i.test(own) || (figure.unit !== 'euros' && tableUnit === '');
  const written = noBreak(hasUnit ? own : `${own} ${figure.unit === 'euros' ? SHORT[scale] : tableUnit.trim()}`);
  return {
    start: figure.start,
    end: figure.end,
    value: figure.value,
    unit: figure.unit,
    step,
    half: loose ? Math.max(halfOf(figure.unit, step), Math.abs(figure.value) * HEDGE_SHARE) : halfOf(figure.unit, step),
    loose,
    sign: figure.sign,
    direction: figure.sign === null ? null : figure.sign === '-' ? -1 : 1,
    written,
    named: figure.unit === 'nombre' && cell === null ? withNoun(text, figure.end, written) : written,
    scale,
    row,
  };
}

export const isFigure = (quantity: Quantity): quantity is Figure => quantity.kind === 'figure';

/** The digits alone are a whole number; the value divided by it is what one in the last digit is worth. */
function stepOf(numeral: string, value: number): number {
  const digits = numeral.replace(/\D/g, '').slice(0, 15);
  const whole = Number(digits);
  if (digits === '' || whole === 0 || value === 0) return 1;
  return Number((Math.abs(value) / whole).toPrecision(3));
}

function halfOf(unit: Unit, step: number): number {
  if (unit === 'nombre' && step >= 1) return 0;
  if (unit === 'euros' && step < 1) return 0;
  return step / 2;
}

/** Half of the last digit that is not zero, for a count such as `113 000`; its own half elsewhere. */
export function roundedHalf({ value, half, step }: Term): number {
  const digits = String(Math.round(Math.abs(value) / step));
  const zeros = digits.length - digits.replace(/0+$/, '').length;
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
