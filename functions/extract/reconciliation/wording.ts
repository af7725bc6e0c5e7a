import type { Unit } from '../model.ts';
import type { Term } from './term.ts';

/** French for the sentences of the checks: no-break space in numbers and before units, typographic signs. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

const EUROS: Readonly<Record<number, string>> = { 0: '€', 3: 'k€', 6: 'M€', 9: 'Md€' };

const UNITS: Readonly<Partial<Record<Unit, readonly [string, string]>>> = {
  pourcent: ['%', '%'],
  points: ['point', 'points'],
  heures: ['heure', 'heures'],
  jours: ['jour', 'jours'],
  semaines: ['semaine', 'semaines'],
  mois: ['mois', 'mois'],
  annees: ['an', 'ans'],
  metres: ['m', 'm'],
  kilometres: ['km', 'km'],
  hectares: ['ha', 'ha'],
  m2: ['m²', 'm²'],
  km2: ['km²', 'km²'],
  m3: ['m³', 'm³'],
};

/** `1234567.5` with one decimal is `1 234 567,5`. */
export function numberInFrench(value: number, decimals: number): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  return `${value < 0 ? MINUS : ''}${grouped}${fraction === '' ? '' : `,${fraction}`}`;
}

/** A computed value in the unit and with the decimals of a written one; one more where it would hide a difference. */
export function like(value: number, term: Pick<Term, 'unit' | 'scale' | 'step'>): string {
  const unit = 10 ** term.scale;
  const decimals = Math.max(0, Math.round(Math.log10(unit / term.step)));
  const exact = Math.abs(value / unit - Number((value / unit).toFixed(decimals))) < 1e-9;
  const shown = Math.min(decimals + (exact || term.unit === 'nombre' ? 0 : 1), 6);
  return withUnit(numberInFrench(value / unit, shown), value / unit, term);
}

function withUnit(digits: string, value: number, { unit, scale }: Pick<Term, 'unit' | 'scale'>): string {
  if (unit === 'euros') return `${digits}${NO_BREAK}${EUROS[scale] ?? '€'}`;
  const words = UNITS[unit];
  return words === undefined ? digits : `${digits}${NO_BREAK}${Math.abs(value) < 2 ? words[0] : words[1]}`;
}

/** `24,4 %`: with one decimal more than the written percentage where that shows more than a zero. */
export function percentLike(value: number, term: Term): string {
  const decimals = Math.max(0, Math.round(-Math.log10(term.step)));
  const finer = numberInFrench(value, Math.min(decimals + 1, 4));
  return `${finer.endsWith('0') ? numberInFrench(value, decimals) : finer}${NO_BREAK}%`;
}

const SMALL = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'] as const;

/** A count of what is listed: in words up to ten. */
export const countInFrench = (count: number): string => SMALL[count] ?? numberInFrench(count, 0);

export const quoted = (words: string): string => `«${NO_BREAK}${words}${NO_BREAK}»`;

const LONGEST_LIST = 8;

/** `3,1 + 4 − 2`; from nine on only their number. */
export function sumInFrench(parts: readonly Term[]): string {
  if (parts.length > LONGEST_LIST) return `${countInFrench(parts.length)} montants`;
  return parts.map(({ written, value, sign }, at) => addend(value < 0 && sign === null, written, value, at)).join('');
}

/** An amount that words make negative (`de moins`, `de déficit`) is taken off; a written sign stands in brackets. */
function addend(isTakenOff: boolean, written: string, value: number, at: number): string {
  if (isTakenOff) return at === 0 ? `${MINUS}${written}` : ` ${MINUS} ${written}`;
  const shown = value < 0 ? `(${written})` : written;
  return at === 0 ? shown : ` + ${shown}`;
}
