/** `28 millions de m³ à l'horizon 2030 : 15 aux irrigants, 9 à l'eau potable, 4 aux industriels`: parts that add up. */
import type { Figure, Unit } from '../model.ts';
import { type Clause, oncePerClause, type Placed, stemAt } from './clause.ts';
import { stems } from './forms.ts';

/** By index of a figure of the clause, the one whose parts it belongs to. */
export type Wholes = ReadonlyMap<number, number>;

/** Two figures may add up by chance. */
const LEAST_PARTS = 2;
const LEAST_FIRST_PARTS = 3;
const NONE: Wholes = new Map();

/** The figures behind a colon that add up to one before it, of the same unit; shares and changes are no parts. */
export const wholesIn = oncePerClause((clause: Clause): Wholes => {
  if (clause.figures.length <= LEAST_PARTS) return NONE;
  const colon = clause.words.findIndex(({ stem }) => stem === ':');
  if (colon < 0) return NONE;
  const until = clause.words.findIndex(({ stem }, at) => at > colon && stem === ';');
  const end = until < 0 ? clause.words.length : until;
  const parts = new Map<Unit, { readonly values: number[]; readonly indexes: number[] }>();
  let whole = clause.figures.length - 1;
  for (; whole >= 0 && (clause.figures[whole] as Placed<Figure>).from > colon; whole--) {
    const { to, quantity } = clause.figures[whole] as Placed<Figure>;
    if (to > end) continue;
    const own = parts.get(quantity.unit) ?? { values: [], indexes: [] };
    own.values.unshift(quantity.value);
    own.indexes.unshift(whole);
    parts.set(quantity.unit, own);
  }
  for (; whole >= 0; whole--) {
    const { quantity } = clause.figures[whole] as Placed<Figure>;
    const own = quantity.unit === 'pourcent' ? undefined : parts.get(quantity.unit);
    const count = own === undefined ? 0 : partsOf(quantity.value, own.values);
    if (count > 0) return new Map(own?.indexes.slice(0, count).map((index) => [index, whole]));
  }
  return NONE;
});

/** How many of the values, all or the first ones, make up the whole: `…: 312, 341 et 631, | et 96 autres`; 0 for none. */
function partsOf(whole: number, values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += values[at] as number;
    if (Math.abs(sum - whole) < ROUNDING * whole) {
      const isAll = at === values.length - 1;
      return at + 1 >= (isAll ? LEAST_PARTS : LEAST_FIRST_PARTS) ? at + 1 : 0;
    }
  }
  return 0;
}
/** Of what floating numbers lose. */
const ROUNDING = 1e-9;

/** `Les 12 400 places se répartissent comme suit :` */
export const announcesParts = oncePerClause(({ words }: Clause): boolean => words.some(({ stem }) => PARTED.has(stem)));
const PARTED: ReadonlySet<string> = stems(
  'répartit répartissent réparties répartis ventile ventilent ventilées ventilés répartition ventilation',
);

/** `santé : | 2 356 (19 %)`, in a list that counts one thing; not `crèches : | 120 berceaux`. */
export const countsNoNoun = ({ words }: Clause, { to }: Placed): boolean => NO_NOUN.has(stemAt(words, to));
const NO_NOUN: ReadonlySet<string> = new Set(['', '(', ';', ',', '.', 'pour', 'dont', 'soit']);
